import type { Locale } from '../../../../platform/actor.ts'
import { defineMessages, formats } from '../../../../platform/i18n.ts'
import { endingOf, type KeptItemFile, type Purpose } from './rules.ts'

interface Texts {
  readonly title: string
  readonly lessonTitle: string
  readonly none: string
  readonly noneHelp: string
  readonly file: string
  readonly fileHelp: string
  readonly words: string
  readonly wordsHelp: string
  readonly wordsMissing: string
  readonly purpose: string
  readonly purposes: Readonly<Record<Purpose, string>>
  readonly add: string
  readonly added: string
  readonly remove: (words: string) => string
  readonly removed: string
  readonly full: string
  readonly inText: string
  readonly refused: Readonly<Record<'missing' | 'empty' | 'tooLarge' | 'kind', string>>
}

export const fileMessages = defineMessages<Texts>({
  nl: {
    title: 'Bestanden',
    lessonTitle: 'Lesmateriaal',
    none: 'Er horen nog geen bestanden bij.',
    noneHelp: 'Een werkblad, een presentatie of een formulier: lezers nemen het hier mee.',
    file: 'Bestand',
    fileHelp:
      'PDF, Word, Excel, PowerPoint, OpenDocument, EPUB, geluid of video, tot 10 MB. De naam van de maker kan erin staan: haal die zelf weg.',
    words: 'Wat is het?',
    wordsHelp: 'Dit lezen mensen op de pagina, zoals: werkblad bij les 2.',
    wordsMissing: 'Schrijf op wat het is',
    purpose: 'Waarvoor is het?',
    purposes: {
      worksheet: 'Voor leerlingen',
      teacher: 'Voor de docent',
      slides: 'Presentatie',
      answers: 'Antwoorden en beoordeling',
      more: 'Iets anders',
    },
    add: 'Voeg toe',
    added: 'Het bestand hoort erbij. Lezers zien het als deze versie openbaar is.',
    remove: (words) => `Haal weg: ${words}`,
    removed: 'Het bestand hoort er niet meer bij. Oudere versies hebben het nog.',
    full: 'Er passen 20 bestanden bij een bericht. Haal er eerst een weg',
    inText: 'in de tekst',
    refused: {
      missing: 'Kies een bestand',
      empty: 'Dit bestand is leeg. Kies een ander',
      tooLarge: 'Dit bestand is groter dan 10 MB. Maak het kleiner, of zet het elders en zet een link in de tekst',
      kind: 'Dit soort bestand nemen wij niet aan. Bewaar het als PDF, of in een soort die hierboven staat',
    },
  },
  en: {
    title: 'Files',
    lessonTitle: 'Lesson material',
    none: 'No files belong to it yet.',
    noneHelp: 'A worksheet, slides or a form: readers take it along here.',
    file: 'File',
    fileHelp:
      'PDF, Word, Excel, PowerPoint, OpenDocument, EPUB, sound or video, up to 10 MB. The name of its maker may be in it: take that out yourself.',
    words: 'What is it?',
    wordsHelp: 'People read this on the page, such as: worksheet for lesson 2.',
    wordsMissing: 'Write down what it is',
    purpose: 'What is it for?',
    purposes: {
      worksheet: 'For pupils',
      teacher: 'For the teacher',
      slides: 'Slides',
      answers: 'Answers and assessment',
      more: 'Something else',
    },
    add: 'Add',
    added: 'The file belongs to it. Readers see it once this version is public.',
    remove: (words) => `Take away: ${words}`,
    removed: 'The file no longer belongs to it. Older versions still have it.',
    full: 'An article may have 20 files. Take one away first',
    inText: 'in the text',
    refused: {
      missing: 'Choose a file',
      empty: 'This file is empty. Choose another',
      tooLarge: 'This file is larger than 10 MB. Make it smaller, or put it elsewhere and a link in the text',
      kind: 'We do not take this kind of file. Save it as a PDF, or in one of the kinds named above',
    },
  },
})

/** `PDF, 240 kB`. */
export function fileAbout(file: Pick<KeptItemFile, 'name' | 'mediaType' | 'bytes'>, locale: Locale): string {
  const f = formats(locale)
  const kilo = file.bytes / 1000
  const size =
    kilo < 1000
      ? `${f.number(Math.max(1, Math.round(kilo)))}\u00a0kB`
      : `${f.number(Math.round(kilo / 100) / 10)}\u00a0MB`
  return `${endingOf(file)}, ${size}`
}
