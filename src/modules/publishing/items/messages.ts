import { defineMessages } from '../../../platform/i18n.ts'
import type { ItemState, Licence } from './rules.ts'

interface Texts {
  readonly title: string
  readonly nationalTitle: string
  readonly lead: string
  readonly add: string
  readonly addTitle: string
  readonly addLead: string
  readonly fieldKind: string
  readonly fieldTitle: string
  readonly fieldTitleHelp: string
  readonly fieldLanguage: string
  readonly dutch: string
  readonly english: string
  readonly begin: string
  readonly begun: string
  readonly leadHelp: string
  readonly states: Readonly<Record<ItemState, string>>
  readonly planned: (moment: string) => string
  readonly publicWithDraft: string
  readonly columns: { title: string; kind: string; state: string; owner: string; changed: string; review: string }
  readonly filter: string
  readonly allKinds: string
  readonly allStates: string
  readonly search: string
  readonly count: (count: number) => string
  readonly noneTitle: string
  readonly noneText: string
  readonly noneFoundTitle: string
  readonly noneFoundText: string
  readonly late: string
  readonly nobody: string
  readonly edit: string
  readonly save: string
  readonly saved: string
  readonly back: string
  readonly about: string
  readonly aboutHelp: string
  readonly organisations: string
  readonly organisationsHelp: string
  readonly rulesTitle: string
  readonly aloneYes: string
  readonly aloneNo: string
  readonly aloneAllow: string
  readonly aloneForbid: string
  readonly ruleSaved: string
  readonly licences: Readonly<Record<Licence, string>>
  readonly complaints: {
    title: string
    tooLong: (max: number) => string
    kind: string
    date: string
    link: string
    organisation: (name: string) => string
    organisationTwice: (name: string) => string
    email: string
    choice: string
    dateOrder: string
    figure: (name: string) => string
  }
  readonly meanwhileTitle: (name: string) => string
  readonly meanwhileText: string
  readonly both: (other: string) => string
  readonly bothText: string
  readonly empty: string
  readonly draftTitle: (when: string) => string
  readonly draftText: string
  readonly dropDraft: string
  readonly dropped: string
}

export const itemMessages = defineMessages<Texts>({
  nl: {
    title: 'Berichten',
    nationalTitle: 'Berichten van de landelijke site',
    lead: 'Nieuws, voorbeelden, opdrachten en alles wat de site verder vertelt.',
    add: 'Nieuw bericht',
    addTitle: 'Wat ga je vertellen?',
    addLead:
      'Kies een soort en geef het een titel. Daarna schrijf je verder; niemand ziet het voordat het gepubliceerd is.',
    fieldKind: 'Soort',
    fieldTitle: 'Titel',
    fieldTitleHelp: 'Kort, en zo dat iemand weet waar het over gaat.',
    fieldLanguage: 'Taal',
    dutch: 'Nederlands',
    english: 'Engels',
    begin: 'Begin met schrijven',
    begun: 'Het bericht staat klaar. Schrijf verder.',
    leadHelp: 'Twee of drie zinnen die ook op de voorpagina staan.',
    states: { draft: 'Concept', review: 'Wacht op nakijken', published: 'Gepubliceerd', withdrawn: 'Ingetrokken' },
    planned: (moment) => `Verschijnt ${moment}`,
    publicWithDraft: 'Openbaar; een nieuwere versie nog niet',
    columns: {
      title: 'Titel',
      kind: 'Soort',
      state: 'Stand',
      owner: 'Van',
      changed: 'Gewijzigd',
      review: 'Nakijken op',
    },
    filter: 'Filter de berichten',
    allKinds: 'Alle soorten',
    allStates: 'Elke stand',
    search: 'Zoek in titels',
    count: (count) => (count === 1 ? '1 bericht' : `${count} berichten`),
    noneTitle: 'Nog geen berichten',
    noneText: 'Begin met iets kleins: een foto met drie zinnen over de activiteit van deze week.',
    noneFoundTitle: 'Niets gevonden',
    noneFoundText: 'Kies een andere soort of stand, of zoek met minder woorden.',
    late: 'nakijken is te laat',
    nobody: 'niemand',
    edit: 'Schrijf verder',
    save: 'Bewaar',
    saved: 'Bewaard.',
    back: 'Terug zonder bewaren',
    about: 'Waar gaat het over?',
    aboutHelp: 'Lezers filteren hierop, en verwante berichten vinden elkaar zo.',
    organisations: 'Scholen en bedrijven',
    organisationsHelp: 'Eén naam per regel, zoals in het register. Zij staan genoemd op de bladzijde.',
    rulesTitle: 'Wie kijkt er mee?',
    aloneYes: 'Wie een bericht schreef en mag publiceren, mag dat alleen doen.',
    aloneNo: 'Een tweede persoon kijkt naar elk bericht voordat het openbaar is.',
    aloneAllow: 'Sta alleen publiceren toe',
    aloneForbid: 'Laat altijd een ander meekijken',
    ruleSaved: 'De afspraak is bewaard.',
    licences: {
      'CC BY 4.0': 'CC BY 4.0: delen en bewerken met naamsvermelding',
      'CC BY-SA 4.0': 'CC BY-SA 4.0: ook bewerkingen zo delen',
      'CC BY-NC 4.0': 'CC BY-NC 4.0: niet om geld mee te verdienen',
      CC0: 'CC0: zonder voorwaarden',
      reserved: 'Alle rechten voorbehouden',
    },
    complaints: {
      title: 'Geef een titel.',
      tooLong: (max) => `Dit is te lang: houd het bij ${max} tekens.`,
      kind: 'Kies een soort.',
      date: 'Typ een datum als 31-12-2026.',
      link: 'Dit is geen adres van een site. Typ het zoals https://www.voorbeeld.nl.',
      organisation: (name) =>
        `«${name}» staat niet in het register. Controleer de naam, of voeg de organisatie eerst toe.`,
      organisationTwice: (name) =>
        `Er zijn meer organisaties met de naam «${name}». Zet de plaats erachter, met een komma.`,
      email: 'Dit is geen e-mailadres.',
      choice: 'Kies een van de mogelijkheden.',
      dateOrder: 'De laatste dag ligt voor de eerste.',
      figure: (name) => `Het cijfer «${name}» kennen wij niet. Onder het tekstvak staat welke er zijn.`,
    },
    meanwhileTitle: (name) => `${name} bewaarde dit bericht ondertussen`,
    meanwhileText: 'Hieronder staan jouw wijzigingen samen met die van de ander. Lees ze na en bewaar opnieuw.',
    both: (other) => `De ander maakte hiervan: «${other}». Kies wat er moet staan.`,
    bothText: 'De ander veranderde dezelfde plaats in de tekst. Hierboven zie je wat; kies wat er moet staan.',
    empty: '(leeg)',
    draftTitle: (when) => `Dit is je concept van ${when}`,
    draftText: 'Het is nog niet bewaard: alleen jij ziet het.',
    dropDraft: 'Gooi het concept weg',
    dropped: 'Het concept is weg. Hier staat weer de bewaarde tekst.',
  },
  en: {
    title: 'Articles',
    nationalTitle: 'Articles of the national site',
    lead: 'News, examples, assignments and everything else that the site tells.',
    add: 'New article',
    addTitle: 'What are you going to tell?',
    addLead: 'Choose a kind and give it a title. Then you write on; nobody sees it until it is published.',
    fieldKind: 'Kind',
    fieldTitle: 'Title',
    fieldTitleHelp: 'Short, and so that people know what it is about.',
    fieldLanguage: 'Language',
    dutch: 'Dutch',
    english: 'English',
    begin: 'Start writing',
    begun: 'The article is ready. Write on.',
    leadHelp: 'Two or three sentences that also stand on the home page.',
    states: { draft: 'Draft', review: 'Waits for review', published: 'Published', withdrawn: 'Withdrawn' },
    planned: (moment) => `Appears ${moment}`,
    publicWithDraft: 'Public; a newer version is not yet',
    columns: { title: 'Title', kind: 'Kind', state: 'State', owner: 'Owner', changed: 'Changed', review: 'Review on' },
    filter: 'Filter the articles',
    allKinds: 'All kinds',
    allStates: 'Every state',
    search: 'Search in titles',
    count: (count) => (count === 1 ? '1 article' : `${count} articles`),
    noneTitle: 'No articles yet',
    noneText: 'Begin with something small: a photo and three sentences about this week’s activity.',
    noneFoundTitle: 'Nothing found',
    noneFoundText: 'Choose another kind or state, or search with fewer words.',
    late: 'review is overdue',
    nobody: 'nobody',
    edit: 'Write on',
    save: 'Save',
    saved: 'Saved.',
    back: 'Back without saving',
    about: 'What is it about?',
    aboutHelp: 'Readers filter by this, and it brings related articles together.',
    organisations: 'Schools and companies',
    organisationsHelp: 'One name on each line, as in the register. The page names them.',
    rulesTitle: 'Who looks along?',
    aloneYes: 'Whoever wrote an article and may publish, may do so alone.',
    aloneNo: 'A second person looks at each article before it is public.',
    aloneAllow: 'Allow publishing alone',
    aloneForbid: 'Always let somebody else look along',
    ruleSaved: 'The agreement is saved.',
    licences: {
      'CC BY 4.0': 'CC BY 4.0: share and adapt, naming the source',
      'CC BY-SA 4.0': 'CC BY-SA 4.0: share adaptations likewise',
      'CC BY-NC 4.0': 'CC BY-NC 4.0: not to earn money with',
      CC0: 'CC0: without conditions',
      reserved: 'All rights reserved',
    },
    complaints: {
      title: 'Give a title.',
      tooLong: (max) => `This is too long: keep it to ${max} characters.`,
      kind: 'Choose a kind.',
      date: 'Type a date such as 31-12-2026.',
      link: 'This is not the address of a site. Type it like https://www.example.com.',
      organisation: (name) => `“${name}” is not in the register. Check the name, or add the organisation first.`,
      organisationTwice: (name) => `There are more organisations called “${name}”. Add the place behind a comma.`,
      email: 'This is not an email address.',
      choice: 'Choose one of the possibilities.',
      dateOrder: 'The last day lies before the first.',
      figure: (name) => `We know no figure “${name}”. Below the text field stands which there are.`,
    },
    meanwhileTitle: (name) => `${name} saved this article meanwhile`,
    meanwhileText: 'Below are your changes together with theirs. Read them and save again.',
    both: (other) => `The other made this: “${other}”. Choose what it should say.`,
    bothText: 'The other changed the same place in the text. Above you see what; choose what it should say.',
    empty: '(empty)',
    draftTitle: (when) => `This is your draft of ${when}`,
    draftText: 'It is not saved yet: only you see it.',
    dropDraft: 'Throw the draft away',
    dropped: 'The draft is gone. Here is the saved text again.',
  },
})
