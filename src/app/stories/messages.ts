import { defineMessages } from '../../platform/i18n.ts'

interface Texts {
  readonly items: string
  readonly title: string
  readonly lead: string
  readonly chosen: string
  readonly none: string
  readonly search: string
  readonly found: string
  readonly nothing: string
  readonly more: (shown: number, all: number) => string
  readonly choose: string
  readonly chooseThis: (title: string) => string
  readonly drop: string
  readonly dropThis: (title: string) => string
  readonly missing: string
  readonly chosenDone: string
  readonly dropped: string
  readonly back: string
}

export const storyMessages = defineMessages<Texts>({
  nl: {
    items: 'Berichten',
    title: 'Over welke activiteit gaat dit?',
    lead: 'Lezers zien de naam van de activiteit naast het bericht. Bedragen en mensen zien zij niet.',
    chosen: 'Hierover gaat het',
    none: 'Er is nog geen activiteit gekozen.',
    search: 'Zoek een activiteit',
    found: 'Activiteiten in het plan',
    nothing: 'Er is geen activiteit met deze woorden. Een idee kun je niet kiezen: dat is nog niet besloten.',
    more: (shown, all) => `Dit zijn er ${shown} van ${all}. Typ meer woorden om er minder te zien.`,
    choose: 'Kies',
    chooseThis: (title) => `Kies ${title}`,
    drop: 'Haal weg',
    dropThis: (title) => `Haal weg: ${title}`,
    missing: 'Kies een activiteit uit de lijst',
    chosenDone: 'De activiteit is gekozen. Lezers zien het als deze versie openbaar is.',
    dropped: 'De activiteit is weggehaald.',
    back: 'Terug naar het bericht',
  },
  en: {
    items: 'Articles',
    title: 'Which activity is this about?',
    lead: 'Readers see the name of the activity beside the article. They do not see amounts or people.',
    chosen: 'What it is about',
    none: 'No activity was chosen yet.',
    search: 'Find an activity',
    found: 'Activities of the plan',
    nothing: 'There is no activity with these words. An idea cannot be chosen: it was not decided yet.',
    more: (shown, all) => `These are ${shown} of ${all}. Type more words to see fewer.`,
    choose: 'Choose',
    chooseThis: (title) => `Choose ${title}`,
    drop: 'Take away',
    dropThis: (title) => `Take away: ${title}`,
    missing: 'Choose an activity from the list',
    chosenDone: 'The activity was chosen. Readers see it once this version is public.',
    dropped: 'The activity was taken away.',
    back: 'Back to the article',
  },
})
