import { defineMessages } from '../../../../platform/i18n.ts'
import type { CollectionForm } from '../rules.ts'
import type { CollectionComplaints } from '../schema.ts'

interface Texts {
  readonly title: string
  readonly nationalTitle: string
  readonly lead: string
  readonly add: string
  readonly addTitle: string
  readonly addLead: string
  readonly begin: string
  readonly begun: string
  readonly noneTitle: string
  readonly noneText: string
  readonly columns: { title: string; form: string; count: string; state: string; changed: string }
  readonly isPublic: string
  readonly isDraft: string
  readonly open: string
  readonly fieldTitle: string
  readonly fieldLead: string
  readonly fieldLeadHelp: string
  readonly fieldForm: string
  readonly formHelp: Readonly<Record<CollectionForm, string>>
  readonly fieldLanguage: string
  readonly dutch: string
  readonly english: string
  readonly fieldParts: string
  readonly fieldPartsHelp: string
  readonly fieldPicture: string
  readonly fieldPictureHelp: string
  readonly firstPicture: string
  readonly save: string
  readonly saved: string
  readonly settings: string
  readonly contents: string
  readonly contentsEmpty: string
  readonly grip: string
  readonly up: string
  readonly down: string
  readonly edit: string
  readonly change: string
  readonly remove: string
  readonly removed: string
  readonly moved: string
  readonly entryNote: string
  readonly entryNoteHelp: string
  readonly entryMinutes: string
  readonly minutesUnit: string
  readonly entryParts: string
  readonly entrySave: string
  readonly entrySaved: string
  readonly notPublic: string
  readonly inNoCircle: string
  readonly addItems: string
  readonly addItemsHelp: string
  readonly find: string
  readonly findButton: string
  readonly found: (count: number) => string
  readonly foundNone: (words: string) => string
  readonly put: string
  readonly added: string
  readonly nation: string
  readonly full: (most: number) => string
  readonly gone: string
  readonly stateTitle: string
  readonly stateDraft: string
  readonly statePublic: string
  readonly onlyEditor: string
  readonly publish: string
  readonly published: string
  readonly withdraw: string
  readonly withdrawn: string
  readonly empty: string
  readonly drop: string
  readonly dropText: string
  readonly dropped: string
  readonly dropFirst: string
  readonly changedMeanwhile: string
  readonly both: (other: string) => string
  readonly complaints: CollectionComplaints
}

export const keepingMessages = defineMessages<Texts>({
  nl: {
    title: 'Verzamelingen',
    nationalTitle: 'Verzamelingen van de landelijke site',
    lead: 'Zet bij elkaar wat bij elkaar hoort: een toolkit, een leerpad of een lijst. Je kiest uit alles wat openbaar is, ook van andere regio’s.',
    add: 'Nieuwe verzameling',
    addTitle: 'Wat breng je bij elkaar?',
    addLead: 'Geef een titel en kies de vorm. Daarna kies je de berichten.',
    begin: 'Begin',
    begun: 'De verzameling staat klaar. Zoek nu de berichten die erin horen.',
    noneTitle: 'Nog geen verzamelingen',
    noneText: 'Begin bijvoorbeeld met een lijst van wat een nieuwe docent het eerst moet lezen.',
    columns: { title: 'Titel', form: 'Vorm', count: 'Inhoud', state: 'Stand', changed: 'Openbaar sinds' },
    isPublic: 'Openbaar',
    isDraft: 'In de maak',
    open: 'Bekijk op de site',
    fieldTitle: 'Titel',
    fieldLead: 'Inleiding',
    fieldLeadHelp: 'Voor wie is dit, en wat hebben ze eraan?',
    fieldForm: 'Vorm',
    formHelp: {
      circles: 'Drie cirkels die elkaar overlappen. Elk bericht ligt in één, twee of alle drie.',
      path: 'Stappen in een volgorde, met de tijd die ze kosten.',
      list: 'Berichten onder elkaar, als je wilt in delen.',
    },
    fieldLanguage: 'Taal',
    dutch: 'Nederlands',
    english: 'Engels',
    fieldParts: 'Delen',
    fieldPartsHelp: 'Eén naam per regel. Een toolkit heeft er precies drie: de namen van de cirkels.',
    fieldPicture: 'Beeld',
    fieldPictureHelp: 'Het beeld van een van de berichten.',
    firstPicture: 'Van het eerste bericht met een beeld',
    save: 'Bewaar',
    saved: 'Bewaard.',
    settings: 'Titel, vorm en delen',
    contents: 'Wat erin staat',
    contentsEmpty: 'Er staat nog niets in. Zoek hieronder berichten.',
    grip: 'Sleep naar een andere plaats',
    up: 'Omhoog',
    down: 'Omlaag',
    edit: 'Deel, tijd en toelichting',
    change: 'Wijzig',
    remove: 'Haal eruit',
    removed: 'Het bericht staat er niet meer in. Het bericht zelf is er nog.',
    moved: 'De volgorde is bewaard.',
    entryNote: 'Toelichting',
    entryNoteHelp: 'Wat vindt de lezer hier, of wat doet hij ermee?',
    entryMinutes: 'Tijd',
    minutesUnit: 'minuten',
    entryParts: 'Hoort bij',
    entrySave: 'Bewaar',
    entrySaved: 'Bewaard.',
    notPublic: 'Niet openbaar: lezers zien dit niet',
    inNoCircle: 'Ligt nog in geen cirkel',
    addItems: 'Berichten toevoegen',
    addItemsHelp: 'Zoek in alles wat openbaar is, van alle sites.',
    find: 'Zoek een bericht',
    findButton: 'Zoek',
    found: (count) => (count === 1 ? '1 bericht gevonden' : `${count} berichten gevonden`),
    foundNone: (words) => `Niets gevonden met «${words}». Probeer één woord.`,
    put: 'Zet erin',
    added: 'Toegevoegd, onderaan.',
    nation: 'Landelijk',
    full: (most) => `Er kunnen ten hoogste ${most} berichten in. Maak er twee verzamelingen van.`,
    gone: 'Dat bericht is niet meer openbaar.',
    stateTitle: 'Stand',
    stateDraft: 'Alleen jullie zien deze verzameling.',
    statePublic: 'Iedereen kan deze verzameling lezen. Wat je verandert, is meteen te zien.',
    onlyEditor: 'Wie hier mag publiceren, verandert een openbare verzameling.',
    publish: 'Publiceer',
    published: 'De verzameling staat op de site.',
    withdraw: 'Trek in',
    withdrawn: 'De verzameling staat niet meer op de site.',
    empty: 'Zet er eerst een bericht in dat iedereen mag lezen.',
    drop: 'Gooi weg',
    dropText: 'De berichten zelf blijven staan.',
    dropped: 'De verzameling is weggegooid.',
    dropFirst: 'Trek de verzameling eerst in.',
    changedMeanwhile: 'Iemand anders bewaarde dit ondertussen. Kijk wat er veranderde en bewaar nog een keer.',
    both: (other) => `De ander maakte hiervan: ${other || '(leeg)'}`,
    complaints: {
      title: 'Vul een titel in',
      tooLong: (max) => `Maak het korter: ten hoogste ${max} tekens`,
      form: 'Kies een vorm',
      circles: 'Geef drie namen: één voor elke cirkel',
      tooManyParts: (most) => `Ten hoogste ${most} delen`,
      minutes: 'Vul hele minuten in, zoals 20',
    },
  },
  en: {
    title: 'Collections',
    nationalTitle: 'Collections of the national site',
    lead: 'Put together what belongs together: a toolkit, a learning path or a list. You choose from everything public, also of other regions.',
    add: 'New collection',
    addTitle: 'What do you bring together?',
    addLead: 'Give a title and choose the form. Then you choose the articles.',
    begin: 'Begin',
    begun: 'The collection is ready. Now find the articles that belong in it.',
    noneTitle: 'No collections yet',
    noneText: 'Begin for example with a list of what a new teacher should read first.',
    columns: { title: 'Title', form: 'Form', count: 'Contents', state: 'State', changed: 'Public since' },
    isPublic: 'Public',
    isDraft: 'In the making',
    open: 'See it on the site',
    fieldTitle: 'Title',
    fieldLead: 'Introduction',
    fieldLeadHelp: 'Who is this for, and what do they get out of it?',
    fieldForm: 'Form',
    formHelp: {
      circles: 'Three circles that overlap. Each article lies in one, two or all three.',
      path: 'Steps in an order, with the time that they take.',
      list: 'Articles below each other, in parts if you like.',
    },
    fieldLanguage: 'Language',
    dutch: 'Dutch',
    english: 'English',
    fieldParts: 'Parts',
    fieldPartsHelp: 'One name on a line. A toolkit has exactly three: the names of the circles.',
    fieldPicture: 'Picture',
    fieldPictureHelp: 'The picture of one of the articles.',
    firstPicture: 'Of the first article with a picture',
    save: 'Save',
    saved: 'Saved.',
    settings: 'Title, form and parts',
    contents: 'What is in it',
    contentsEmpty: 'There is nothing in it yet. Find articles below.',
    grip: 'Drag to another place',
    up: 'Up',
    down: 'Down',
    edit: 'Part, time and note',
    change: 'Change',
    remove: 'Take out',
    removed: 'The article is no longer in it. The article itself is still there.',
    moved: 'The order is saved.',
    entryNote: 'Note',
    entryNoteHelp: 'What does the reader find here, or do with it?',
    entryMinutes: 'Time',
    minutesUnit: 'minutes',
    entryParts: 'Belongs to',
    entrySave: 'Save',
    entrySaved: 'Saved.',
    notPublic: 'Not public: readers do not see this',
    inNoCircle: 'In no circle yet',
    addItems: 'Add articles',
    addItemsHelp: 'Search everything that is public, of all sites.',
    find: 'Find an article',
    findButton: 'Search',
    found: (count) => (count === 1 ? '1 article found' : `${count} articles found`),
    foundNone: (words) => `Nothing found with “${words}”. Try one word.`,
    put: 'Put in',
    added: 'Added, at the end.',
    nation: 'National',
    full: (most) => `At most ${most} articles fit in. Make it two collections.`,
    gone: 'That article is no longer public.',
    stateTitle: 'State',
    stateDraft: 'Only you see this collection.',
    statePublic: 'Everybody can read this collection. What you change is seen at once.',
    onlyEditor: 'Whoever may publish here changes a public collection.',
    publish: 'Publish',
    published: 'The collection is on the site.',
    withdraw: 'Withdraw',
    withdrawn: 'The collection is no longer on the site.',
    empty: 'First put in an article that everybody may read.',
    drop: 'Throw away',
    dropText: 'The articles themselves stay.',
    dropped: 'The collection was thrown away.',
    dropFirst: 'Withdraw the collection first.',
    changedMeanwhile: 'Somebody else saved this in the meantime. See what changed and save again.',
    both: (other) => `The other made of this: ${other || '(empty)'}`,
    complaints: {
      title: 'Fill in a title',
      tooLong: (max) => `Make it shorter: at most ${max} characters`,
      form: 'Choose a form',
      circles: 'Give three names: one for each circle',
      tooManyParts: (most) => `At most ${most} parts`,
      minutes: 'Fill in whole minutes, such as 20',
    },
  },
})
