import { defineMessages } from '../../../platform/i18n.ts'
import type { VisionComplaints } from './schema.ts'

interface Texts {
  readonly title: string
  readonly working: (period: string) => string
  readonly lead: string
  readonly none: string
  readonly noneText: string
  readonly noneReader: string
  readonly start: string
  readonly started: string
  readonly contents: string
  readonly questions: string
  readonly empty: string
  readonly write: string
  readonly edit: string
  readonly comments: (open: number) => string
  readonly noComments: string
  readonly savedOn: (when: string, by: string | null) => string
  readonly up: (title: string) => string
  readonly down: (title: string) => string
  readonly moved: string
  readonly addTitle: string
  readonly newTitle: string
  readonly newHelp: string
  readonly add: string
  readonly added: (title: string) => string
  readonly tooMany: string
  readonly remove: string
  readonly removed: (title: string) => string
  readonly removedTitle: string
  readonly removedNote: string
  readonly bringBack: (title: string) => string
  readonly broughtBack: string
  readonly fieldTitle: string
  readonly fieldBody: string
  readonly save: string
  readonly back: string
  readonly saved: string
  readonly draftTitle: (when: string) => string
  readonly draftText: string
  readonly dropDraft: string
  readonly dropped: string
  readonly meanwhileTitle: (by: string) => string
  readonly meanwhileMerged: string
  readonly meanwhileBoth: string
  readonly meanwhileError: string
  readonly somebody: string
  readonly pictureTitle: string
  readonly pictureText: string
  readonly pictureFile: string
  readonly pictureFileHelp: string
  readonly pictureAlt: string
  readonly pictureAltHelp: string
  readonly pictureCaption: string
  readonly pictureAdd: string
  readonly pictureAdded: string
  readonly pictureRefused: Readonly<
    Record<'missing' | 'empty' | 'tooLarge' | 'svg' | 'noPicture' | 'broken' | 'tooManyPixels' | 'alt', string>
  >
  readonly complaints: VisionComplaints
  readonly print: string
  readonly pdf: string
  readonly table: string
  readonly pictureInPdf: (alt: string) => string
}

export const visionMessages = defineMessages<Texts>({
  nl: {
    title: 'Regiovisie',
    working: (period) => `Werkversie bij het plan ${period}`,
    lead: 'Waar staat de regio, waar wil zij heen, en waaruit blijkt dat?',
    none: 'Er is nog geen regiovisie',
    noneText: 'Je schrijft haar in vijf paragrafen. Bij elke paragraaf staan vragen die je op weg helpen.',
    noneReader: 'De programmaleider begint ermee. Daarna lees je hier mee.',
    start: 'Begin met de visie',
    started: 'De paragrafen staan klaar. Begin waar je wilt.',
    contents: 'Inhoud',
    questions: 'Vragen op weg',
    empty: 'Hier staat nog niets.',
    write: 'Schrijf',
    edit: 'Wijzig',
    comments: (open) => (open === 1 ? '1 open opmerking' : `${open} open opmerkingen`),
    noComments: 'Opmerkingen',
    savedOn: (when, by) => (by ? `Bewaard op ${when} door ${by}` : `Bewaard op ${when}`),
    up: (title) => `Zet ${title} hoger`,
    down: (title) => `Zet ${title} lager`,
    moved: 'De volgorde is gewijzigd.',
    addTitle: 'Een eigen paragraaf',
    newTitle: 'Titel',
    newHelp: 'Bijvoorbeeld Samenwerking over de grens',
    add: 'Voeg toe',
    added: (title) => `De paragraaf ${title} staat klaar.`,
    tooMany: 'Er zijn al 60 paragrafen. Voeg er een paar samen',
    remove: 'Haal weg',
    removed: (title) => `De paragraaf ${title} is weggehaald. Onder de visie kun je haar terugzetten.`,
    removedTitle: 'Weggehaalde paragrafen',
    removedNote: 'Deze paragraaf is weggehaald uit de werkversie.',
    bringBack: (title) => `Zet ${title} terug`,
    broughtBack: 'De paragraaf staat weer in de visie.',
    fieldTitle: 'Titel',
    fieldBody: 'Tekst',
    save: 'Bewaar',
    back: 'Terug',
    saved: 'De tekst is bewaard.',
    draftTitle: (when) => `Dit is je concept van ${when}`,
    draftText: 'Het is nog niet bewaard in de visie; alleen jij ziet het.',
    dropDraft: 'Gooi het concept weg',
    dropped: 'Het concept is weg. Je ziet de bewaarde tekst.',
    meanwhileTitle: (by) => `${by} bewaarde deze paragraaf ondertussen`,
    meanwhileMerged:
      'Jullie wijzigden verschillende stukken. Hieronder staat allebei in de tekst. Lees het na en bewaar nog een keer.',
    meanwhileBoth:
      'Jullie wijzigden hetzelfde stuk. Hieronder staat jouw tekst. Neem over wat je wilt houden en bewaar nog een keer. De andere tekst blijft bij de eerdere teksten staan.',
    meanwhileError: 'Bekijk eerst wat er ondertussen veranderde',
    somebody: 'Iemand',
    pictureTitle: 'Een afbeelding toevoegen',
    pictureText:
      'Bewaar eerst je tekst. De afbeelding komt onderaan in de bewaarde tekst; daar kun je haar verplaatsen.',
    pictureFile: 'Bestand',
    pictureFileHelp: 'PNG, JPEG of WebP, tot 10 MB. Wat een camera erbij schreef, zoals de plaats, halen wij weg.',
    pictureAlt: 'Wat is erop te zien?',
    pictureAltHelp: 'Voor wie de afbeelding niet ziet. Dit moet.',
    pictureCaption: 'Bijschrift',
    pictureAdd: 'Voeg de afbeelding toe',
    pictureAdded: 'De afbeelding staat onderaan in de tekst.',
    pictureRefused: {
      missing: 'Kies een bestand',
      empty: 'Dit bestand is leeg. Kies een ander bestand',
      tooLarge: 'Dit bestand is groter dan 10 MB. Maak het kleiner',
      svg: 'Een SVG kan programma’s bevatten; die tonen wij niet. Bewaar het beeld als PNG en kies dat bestand',
      noPicture: 'Dit is geen PNG, JPEG of WebP. Bewaar het beeld in een van die vormen',
      broken: 'Dit bestand is niet heel. Bewaar het beeld opnieuw en kies het nog eens',
      tooManyPixels: 'Dit beeld heeft meer dan 60 miljoen pixels. Maak het kleiner: 2.000 pixels breed is genoeg',
      alt: 'Schrijf op wat er te zien is',
    },
    complaints: {
      title: 'Geef de paragraaf een titel',
      tooLong: (max) => `Dit zijn meer dan ${max} tekens. Maak het korter`,
      name: 'Geef de versie een naam, bijvoorbeeld Visie bij de aanvraag',
      date: 'Typ de dag als 31-12-2026',
      dateLater: 'Deze dag ligt niet tussen 1990 en vandaag',
      words: 'Schrijf je opmerking',
    },
    print: 'Afdrukken',
    pdf: 'PDF',
    table: 'Tabel',
    pictureInPdf: (alt) => `Afbeelding: ${alt}`,
  },
  en: {
    title: 'Regional vision',
    working: (period) => `Working version with the plan ${period}`,
    lead: 'Where does the region stand, where does it want to go, and what shows that?',
    none: 'There is no regional vision yet',
    noneText: 'You write it in five sections. Each has questions that help you on your way.',
    noneReader: 'The programme leader begins. After that you read along here.',
    start: 'Begin the vision',
    started: 'The sections are ready. Begin where you like.',
    contents: 'Contents',
    questions: 'Questions to begin with',
    empty: 'There is nothing here yet.',
    write: 'Write',
    edit: 'Change',
    comments: (open) => (open === 1 ? '1 open comment' : `${open} open comments`),
    noComments: 'Comments',
    savedOn: (when, by) => (by ? `Saved on ${when} by ${by}` : `Saved on ${when}`),
    up: (title) => `Move ${title} up`,
    down: (title) => `Move ${title} down`,
    moved: 'The order was changed.',
    addTitle: 'A section of your own',
    newTitle: 'Title',
    newHelp: 'For example Working across the border',
    add: 'Add',
    added: (title) => `The section ${title} is ready.`,
    tooMany: 'There are 60 sections already. Join a few',
    remove: 'Remove',
    removed: (title) => `The section ${title} was removed. Below the vision you can put it back.`,
    removedTitle: 'Removed sections',
    removedNote: 'This section was removed from the working version.',
    bringBack: (title) => `Put ${title} back`,
    broughtBack: 'The section is in the vision again.',
    fieldTitle: 'Title',
    fieldBody: 'Text',
    save: 'Save',
    back: 'Back',
    saved: 'The text was saved.',
    draftTitle: (when) => `This is your draft of ${when}`,
    draftText: 'It is not saved in the vision yet; only you see it.',
    dropDraft: 'Throw the draft away',
    dropped: 'The draft is gone. You see the saved text.',
    meanwhileTitle: (by) => `${by} saved this section meanwhile`,
    meanwhileMerged: 'You changed different parts. Both are in the text below. Read it and save once more.',
    meanwhileBoth:
      'You changed the same part. Below is your text. Take over what you want to keep and save once more. The other text stays among the earlier texts.',
    meanwhileError: 'Look first at what changed meanwhile',
    somebody: 'Somebody',
    pictureTitle: 'Add a picture',
    pictureText: 'Save your text first. The picture comes at the end of the saved text; there you can move it.',
    pictureFile: 'File',
    pictureFileHelp: 'PNG, JPEG or WebP, up to 10 MB. What a camera wrote beside it, such as the place, we take out.',
    pictureAlt: 'What does it show?',
    pictureAltHelp: 'For those who do not see the picture. This is needed.',
    pictureCaption: 'Caption',
    pictureAdd: 'Add the picture',
    pictureAdded: 'The picture is at the end of the text.',
    pictureRefused: {
      missing: 'Choose a file',
      empty: 'This file is empty. Choose another file',
      tooLarge: 'This file is larger than 10 MB. Make it smaller',
      svg: 'An SVG may hold programs; we do not show those. Save the picture as a PNG and choose that file',
      noPicture: 'This is no PNG, JPEG or WebP. Save the picture in one of those forms',
      broken: 'This file is not whole. Save the picture again and choose it once more',
      tooManyPixels: 'This picture has more than 60 million pixels. Make it smaller: 2,000 pixels wide is enough',
      alt: 'Write down what it shows',
    },
    complaints: {
      title: 'Give the section a title',
      tooLong: (max) => `This is more than ${max} characters. Make it shorter`,
      name: 'Give the version a name, for example Vision with the application',
      date: 'Type the day as 31-12-2026',
      dateLater: 'This day is not between 1990 and today',
      words: 'Write your comment',
    },
    print: 'Print',
    pdf: 'PDF',
    table: 'Table',
    pictureInPdf: (alt) => `Picture: ${alt}`,
  },
})
