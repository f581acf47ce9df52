import { defineMessages } from '../../../../platform/i18n.ts'
import type { Level } from '../readability/rules.ts'
import type { NotNow } from '../course/commands.ts'

interface Texts {
  readonly write: string
  readonly preview: string
  readonly previewTitle: string
  readonly previewLead: string
  readonly wide: string
  readonly phone: string
  readonly seePublic: string
  readonly stepsTitle: string
  readonly missingTitle: string
  readonly missingText: (fields: string) => string
  readonly askReview: string
  readonly askReviewText: string
  readonly reviewAsked: string
  readonly waitsForReview: string
  readonly publish: string
  readonly publishText: string
  readonly later: string
  readonly day: string
  readonly time: string
  readonly timeHelp: (zone: string) => string
  readonly untilDay: string
  readonly untilHelp: string
  readonly published: string
  readonly isPlanned: (moment: string) => string
  readonly second: string
  readonly sendBack: string
  readonly sendBackReason: string
  readonly sentBack: string
  readonly sentBackMark: string
  readonly withdraw: string
  readonly withdrawText: string
  readonly withdrawPlan: string
  readonly withdrawn: string
  readonly refused: Readonly<Record<NotNow['reason'], string>>
  readonly allDone: (moment: string) => string
  readonly disappears: (moment: string) => string
  readonly readingTitle: string
  readonly reading: Readonly<Record<Level, string>>
  readonly readingNone: string
  readonly readingFacts: (words: string, perSentence: string) => string
  readonly longSentences: (max: number) => string
  readonly linksTitle: string
  readonly linksGood: string
  readonly linkMissing: string
  readonly linkBroken: (status: number) => string
  readonly versionsTitle: string
  readonly current: string
  readonly isPublic: string
  readonly version: (number: number) => string
  readonly difference: string
  readonly whole: string
  readonly fieldsChanged: string
  readonly restore: string
  readonly restored: string
  readonly restoreHelp: string
  readonly remarksTitle: string
  readonly remarkField: string
  readonly remarkSay: string
  readonly remarkSaid: string
  readonly settle: string
  readonly settled: string
  readonly settledBy: (name: string, when: string) => string
  readonly aboutVersion: (number: number) => string
  readonly keepTitle: string
  readonly owner: string
  readonly licence: string
  readonly reviewOn: string
  readonly reviewHelp: string
  readonly keep: string
  readonly kept: string
  readonly words: string
  readonly reason: string
  readonly tooLong: string
  readonly momentPast: string
  readonly momentOrder: string
  readonly wrongTime: string
  readonly table: string
  readonly somebody: string
}

export const deskMessages = defineMessages<Texts>({
  nl: {
    write: 'Schrijf verder',
    preview: 'Voorbeeld',
    previewTitle: 'Voorbeeld',
    previewLead: 'Zo ziet een bezoeker de bladzijde. Alleen wie hier werkt, ziet dit voorbeeld.',
    wide: 'Breed scherm',
    phone: 'Telefoon',
    seePublic: 'Bekijk op de site',
    stepsTitle: 'Wat nu?',
    missingTitle: 'Nog niet compleet',
    missingText: (fields) => `Vul eerst in: ${fields}.`,
    askReview: 'Vraag om na te kijken',
    askReviewText: 'Een ander leest mee en publiceert.',
    reviewAsked: 'Je vraagt een ander om dit bericht na te kijken.',
    waitsForReview: 'Dit bericht wacht op iemand die het nakijkt en publiceert.',
    publish: 'Publiceer',
    publishText: 'Iedereen kan het daarna lezen.',
    later: 'Later publiceren, of weer weghalen',
    day: 'Verschijnt op',
    time: 'Tijd',
    timeHelp: (zone) => `Tijd van ${zone}, zoals 08:30.`,
    untilDay: 'Verdwijnt na',
    untilHelp: 'Laat leeg als het mag blijven staan.',
    published: 'Gepubliceerd. Iedereen kan het nu lezen.',
    isPlanned: (moment) => `Het bericht verschijnt vanzelf: ${moment}.`,
    second: 'Jij schreef deze versie. Een ander kijkt ernaar voordat zij openbaar is.',
    sendBack: 'Stuur terug naar de schrijver',
    sendBackReason: 'Wat moet er anders?',
    sentBack: 'Teruggestuurd, met je opmerking erbij.',
    sentBackMark: 'Teruggestuurd',
    withdraw: 'Haal van de site',
    withdrawText: 'Het adres geeft daarna «niet gevonden». De tekst blijft hier bewaard.',
    withdrawPlan: 'Laat het niet verschijnen',
    withdrawn: 'Het bericht staat niet meer op de site.',
    refused: {
      notNow: 'Dat kan nu niet: iemand deed ondertussen iets met dit bericht.',
      changedMeanwhile: 'Er is ondertussen een nieuwere versie. Lees die eerst.',
      incomplete: 'Het bericht is nog niet compleet.',
    },
    allDone: (moment) => `Openbaar sinds ${moment}.`,
    disappears: (moment) => `Verdwijnt vanzelf: ${moment}.`,
    readingTitle: 'Leesbaarheid',
    reading: {
      easy: 'Goed te lezen voor de meeste mensen.',
      fair: 'Redelijk te lezen. Kortere zinnen en gewone woorden helpen.',
      hard: 'Moeilijk te lezen. Knip zinnen door en kies gewone woorden.',
    },
    readingNone: 'De tekst is nog te kort om er iets van te zeggen.',
    readingFacts: (words, perSentence) => `${words} woorden, gemiddeld ${perSentence} in een zin.`,
    longSentences: (max) => `Zinnen van meer dan ${max} woorden:`,
    linksTitle: 'Links die niet werken',
    linksGood: 'Alle links werken.',
    linkMissing: 'op onze site staat daar niets',
    linkBroken: (status) => (status ? `antwoordt met ${status}` : 'antwoordt niet'),
    versionsTitle: 'Versies',
    current: 'nieuwste',
    isPublic: 'op de site',
    version: (number) => `Versie ${number}`,
    difference: 'Wat er sindsdien veranderde',
    whole: 'De hele tekst',
    fieldsChanged: 'Andere velden',
    restore: 'Zet deze versie terug',
    restored: 'De versie is teruggezet, als nieuwe versie.',
    restoreHelp: 'Terugzetten maakt een nieuwe versie: er gaat niets verloren.',
    remarksTitle: 'Opmerkingen',
    remarkField: 'Opmerking',
    remarkSay: 'Plaats opmerking',
    remarkSaid: 'Je opmerking staat erbij.',
    settle: 'Afgehandeld',
    settled: 'De opmerking is afgehandeld.',
    settledBy: (name, when) => `Afgehandeld door ${name}, ${when}`,
    aboutVersion: (number) => `Over versie ${number}`,
    keepTitle: 'Beheer',
    owner: 'Eigenaar',
    licence: 'Gebruik door anderen',
    reviewOn: 'Nakijken op',
    reviewHelp: 'Daarna ziet een lezer dat de tekst misschien verouderd is, zoals 31-12-2026.',
    keep: 'Bewaar beheer',
    kept: 'Bewaard.',
    words: 'Schrijf een opmerking.',
    reason: 'Schrijf wat er anders moet.',
    tooLong: 'Houd het bij 4.000 tekens.',
    momentPast: 'Dit moment is al voorbij.',
    momentOrder: 'Dit ligt voor het moment waarop het verschijnt.',
    wrongTime: 'Typ een tijd als 08:30.',
    table: 'Tabel',
    somebody: 'Iemand',
  },
  en: {
    write: 'Write on',
    preview: 'Preview',
    previewTitle: 'Preview',
    previewLead: 'This is how a visitor sees the page. Only who works here sees this preview.',
    wide: 'Wide screen',
    phone: 'Phone',
    seePublic: 'See it on the site',
    stepsTitle: 'What now?',
    missingTitle: 'Not complete yet',
    missingText: (fields) => `First fill in: ${fields}.`,
    askReview: 'Ask for review',
    askReviewText: 'Somebody else reads along and publishes.',
    reviewAsked: 'You ask somebody else to review this article.',
    waitsForReview: 'This article waits for somebody who reviews and publishes it.',
    publish: 'Publish',
    publishText: 'After that everybody can read it.',
    later: 'Publish later, or take it away again',
    day: 'Appears on',
    time: 'Time',
    timeHelp: (zone) => `Time of ${zone}, such as 08:30.`,
    untilDay: 'Disappears after',
    untilHelp: 'Leave empty when it may stay.',
    published: 'Published. Everybody can read it now.',
    isPlanned: (moment) => `The article appears by itself: ${moment}.`,
    second: 'You wrote this version. Somebody else looks at it before it is public.',
    sendBack: 'Send back to the writer',
    sendBackReason: 'What should be different?',
    sentBack: 'Sent back, with your remark.',
    sentBackMark: 'Sent back',
    withdraw: 'Take off the site',
    withdrawText: 'Its address then says “not found”. The text is kept here.',
    withdrawPlan: 'Do not let it appear',
    withdrawn: 'The article is no longer on the site.',
    refused: {
      notNow: 'That cannot be done now: somebody did something with this article meanwhile.',
      changedMeanwhile: 'There is a newer version meanwhile. Read that first.',
      incomplete: 'The article is not complete yet.',
    },
    allDone: (moment) => `Public since ${moment}.`,
    disappears: (moment) => `Disappears by itself: ${moment}.`,
    readingTitle: 'Readability',
    reading: {
      easy: 'Easy to read for most people.',
      fair: 'Fair to read. Shorter sentences and plain words help.',
      hard: 'Hard to read. Cut sentences in two and choose plain words.',
    },
    readingNone: 'The text is still too short to say anything about it.',
    readingFacts: (words, perSentence) => `${words} words, ${perSentence} in a sentence on average.`,
    longSentences: (max) => `Sentences of more than ${max} words:`,
    linksTitle: 'Links that do not work',
    linksGood: 'All links work.',
    linkMissing: 'there is nothing there on our site',
    linkBroken: (status) => (status ? `answers with ${status}` : 'does not answer'),
    versionsTitle: 'Versions',
    current: 'newest',
    isPublic: 'on the site',
    version: (number) => `Version ${number}`,
    difference: 'What changed since',
    whole: 'The whole text',
    fieldsChanged: 'Other fields',
    restore: 'Put back this version',
    restored: 'The version is put back, as a new version.',
    restoreHelp: 'Putting back makes a new version: nothing is lost.',
    remarksTitle: 'Remarks',
    remarkField: 'Remark',
    remarkSay: 'Place remark',
    remarkSaid: 'Your remark is there.',
    settle: 'Dealt with',
    settled: 'The remark is dealt with.',
    settledBy: (name, when) => `Dealt with by ${name}, ${when}`,
    aboutVersion: (number) => `About version ${number}`,
    keepTitle: 'Keeping',
    owner: 'Owner',
    licence: 'Use by others',
    reviewOn: 'Review on',
    reviewHelp: 'From then on a reader is told that the text may be out of date, such as 31-12-2026.',
    keep: 'Save',
    kept: 'Saved.',
    words: 'Write a remark.',
    reason: 'Write what should be different.',
    tooLong: 'Keep it to 4,000 characters.',
    momentPast: 'This moment is over already.',
    momentOrder: 'This lies before the moment that it appears.',
    wrongTime: 'Type a time such as 08:30.',
    table: 'Table',
    somebody: 'Somebody',
  },
})
