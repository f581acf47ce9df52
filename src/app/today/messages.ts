import { defineMessages } from '../../platform/i18n.ts'

export const todayMessages = defineMessages({
  nl: {
    today: 'Vandaag',
    week: (week: number) => `week ${week}`,
    greeting: {
      morning: (name: string) => `Goedemorgen, ${name}`,
      afternoon: (name: string) => `Goedemiddag, ${name}`,
      evening: (name: string) => `Goedenavond, ${name}`,
    },
    waiting: 'Wat wacht op jou',
    nothingWaits: 'Er wacht niets op jou.',
    toConfirm: (n: number) =>
      n === 1 ? '1 bedrijf bevestigde zijn bijdrage nog niet' : `${n} bedrijven bevestigden hun bijdrage nog niet`,
    toSend: (n: number) => (n === 1 ? '1 bijdrage staat nog in concept' : `${n} bijdragen staan nog in concept`),
    lost: (n: number) => (n === 1 ? '1 bijdrage is afgewezen of te laat' : `${n} bijdragen zijn afgewezen of te laat`),
    together: (amount: string) => `Samen ${amount}`,
    changesToReport: (n: number) =>
      n === 1 ? '1 wijziging moet je nog melden' : `${n} wijzigingen moet je nog melden`,
    changesToReportText: 'Aan de subsidieverstrekker',
    regionsAsk: (n: number) =>
      n === 1 ? '1 regio wacht op je antwoord' : `${n} vragen van regio’s wachten op je antwoord`,
    regionsAskText: 'Om plaatsen, of om iets samen te doen',
    otherDays: (n: number) =>
      n === 1 ? 'Het mbo stelt een andere dag voor' : `Het mbo stelt bij ${n} verzoeken een andere dag voor`,
    otherDaysText: 'Zeg of het zo kan',
    unanswered: (n: number) =>
      n === 1 ? '1 verzoek aan het mbo kreeg nog geen antwoord' : `${n} verzoeken aan het mbo kregen nog geen antwoord`,
    unansweredText: 'Langer dan 14 dagen',
    agreementsDue: (n: number) =>
      n === 1 ? 'Van 1 afspraak met het mbo is de dag voorbij' : `Van ${n} afspraken met het mbo is de dag voorbij`,
    agreementsDueText: 'Noteer of ze zijn nagekomen',
    answer: 'Antwoord',
    look: 'Bekijk',
    finish: 'Maak af',
    roundOpen: (name: string) => `${name} staat open`,
    roundDue: (days: number, date: string) =>
      days === 1 ? `Nog 1 dag. Inleveren voor ${date}.` : `Nog ${days} dagen. Inleveren voor ${date}.`,
    toReport: 'Bekijk de rapportage',
    thisWeek: 'Wat er loopt',
    nothingRuns: 'Er loopt nu niets.',
    until: (date: string) => `tot en met ${date}`,
    startsOn: (date: string) => `begint op ${date}`,
    goals: (n: number) => (n === 1 ? 'Het doel' : `De ${n} doelen`),
    activities: (n: number) => (n === 1 ? '1 activiteit' : `${n} activiteiten`),
    noPlanTitle: 'Er is nog geen plan',
    noPlanText:
      'Heb je het plan al in een spreadsheet? Importeer het. Je ziet eerst wat er gebeurt, en je kunt het ongedaan maken.',
    noPlanReader: 'De programmaleider zet het plan klaar.',
    importFirst: 'Importeer je planner',
    wholePlan: 'Hele dienstregeling',
    coFinancing: 'Cofinanciering',
    allContributions: 'Alle bijdragen',
    chooseRegion: 'Kies een regio',
    chooseLead: 'Je hebt een rol in meer dan één regio.',
    yourRegions: 'Jouw regio’s',
    yourRoles: 'Jouw rollen',
    otherRoles: 'Je andere rollen',
    province: 'Provincie',
    noRegionTitle: 'Je hebt nog geen rol in een regio',
    noRegionText: 'Vraag de programmaleider van je regio om een uitnodiging. Je e-mailadres is genoeg.',
  },
  en: {
    today: 'Today',
    week: (week: number) => `week ${week}`,
    greeting: {
      morning: (name: string) => `Good morning, ${name}`,
      afternoon: (name: string) => `Good afternoon, ${name}`,
      evening: (name: string) => `Good evening, ${name}`,
    },
    waiting: 'What waits for you',
    nothingWaits: 'Nothing waits for you.',
    toConfirm: (n: number) =>
      n === 1
        ? '1 company has not confirmed its contribution yet'
        : `${n} companies have not confirmed their contribution yet`,
    toSend: (n: number) => (n === 1 ? '1 contribution is still a draft' : `${n} contributions are still drafts`),
    lost: (n: number) =>
      n === 1 ? '1 contribution was declined or is late' : `${n} contributions were declined or are late`,
    together: (amount: string) => `Together ${amount}`,
    changesToReport: (n: number) =>
      n === 1 ? 'You still have to report 1 change' : `You still have to report ${n} changes`,
    changesToReportText: 'To the subsidy service',
    regionsAsk: (n: number) =>
      n === 1 ? '1 region waits for your answer' : `${n} questions of regions wait for your answer`,
    regionsAskText: 'About seats, or doing something together',
    otherDays: (n: number) =>
      n === 1 ? 'The mbo proposes another day' : `The mbo proposes another day for ${n} requests`,
    otherDaysText: 'Say whether that will do',
    unanswered: (n: number) =>
      n === 1 ? '1 request to the mbo has no answer yet' : `${n} requests to the mbo have no answer yet`,
    unansweredText: 'For more than 14 days',
    agreementsDue: (n: number) =>
      n === 1 ? 'The day of 1 agreement with the mbo has passed' : `The day of ${n} agreements with the mbo has passed`,
    agreementsDueText: 'Note whether they were kept',
    answer: 'Answer',
    look: 'Look',
    finish: 'Finish',
    roundOpen: (name: string) => `${name} is open`,
    roundDue: (days: number, date: string) =>
      days === 1 ? `1 day left. Hand in before ${date}.` : `${days} days left. Hand in before ${date}.`,
    toReport: 'Look at the report',
    thisWeek: 'What runs',
    nothingRuns: 'Nothing runs now.',
    until: (date: string) => `until ${date}`,
    startsOn: (date: string) => `starts on ${date}`,
    goals: (n: number) => (n === 1 ? 'The goal' : `The ${n} goals`),
    activities: (n: number) => (n === 1 ? '1 activity' : `${n} activities`),
    noPlanTitle: 'There is no plan yet',
    noPlanText: 'Do you have the plan in a spreadsheet? Import it. You see first what happens, and you can undo it.',
    noPlanReader: 'The programme leader prepares the plan.',
    importFirst: 'Import your planner',
    wholePlan: 'Whole timetable',
    coFinancing: 'Co-financing',
    allContributions: 'All contributions',
    chooseRegion: 'Choose a region',
    chooseLead: 'You have a role in more than one region.',
    yourRegions: 'Your regions',
    yourRoles: 'Your roles',
    otherRoles: 'Your other roles',
    province: 'Province',
    noRegionTitle: 'You have no role in a region yet',
    noRegionText: 'Ask the programme leader of your region for an invitation. Your e-mail address is enough.',
  },
})
