import { defineMessages } from '../../../../platform/i18n.ts'

const nl = {
  title: 'Verzoeken van regio’s',
  lead: (mbo: string) => `Alles wat regio’s aan ${mbo} vragen en met jullie afspreken, bij elkaar.`,
  choose: 'Voor welke instelling?',
  views: 'Weergave van de verzoeken',
  list: 'Lijst',
  calendar: 'Agenda',
  agreements: 'Afspraken',
  waiting: 'Wacht op jouw antwoord',
  coming: 'Komt eraan',
  over: 'Voorbij of van de baan',
  nothingWaits: 'Er wacht niets op antwoord.',
  none: 'Nog geen verzoek',
  noneText: 'Zodra een regio iets vraagt, krijg je een brief en staat het hier.',
  answer: 'Antwoord',
  look: 'Bekijk',
  late: 'langer dan 14 dagen',
  previous: 'Vorige maand',
  next: 'Volgende maand',
  agreementsWait: 'Afspraken waarvan de dag voorbij is',
  agreementsWaitLead: 'Zeg of de afspraak is nagekomen. De regio ziet het meteen.',
  agreementOf: (region: string) => `Afspraak met ${region}`,
  tasks: {
    requests: (count: number) =>
      count === 1 ? '1 verzoek van een regio wacht op antwoord' : `${count} verzoeken van regio’s wachten op antwoord`,
    agreements: (count: number) =>
      count === 1 ? 'Is deze afspraak nagekomen? De dag is voorbij' : `Zijn deze ${count} afspraken nagekomen?`,
  },
  noAgreements: 'Er zijn nog geen afspraken',
  noAgreementsText: 'Regio’s noteren bij een doorlopende leerroute wat zij met jullie afspreken.',
  agreementsLead: 'Wat in de doorlopende leerroutes met jullie is afgesproken: wie doet het, en wanneer.',
}

export const deskMessages = defineMessages<typeof nl>({
  nl,
  en: {
    title: 'Requests of regions',
    lead: (mbo) => `All that regions ask of ${mbo} and agree with you, in one place.`,
    choose: 'For which institution?',
    views: 'Views of the requests',
    list: 'List',
    calendar: 'Calendar',
    agreements: 'Agreements',
    waiting: 'Waits for your answer',
    coming: 'Coming up',
    over: 'Over or off the table',
    nothingWaits: 'Nothing waits for an answer.',
    none: 'No request yet',
    noneText: 'As soon as a region asks for something you get a letter, and it stands here.',
    answer: 'Answer',
    look: 'Look',
    late: 'over 14 days',
    previous: 'Previous month',
    next: 'Next month',
    agreementsWait: 'Agreements whose day has passed',
    agreementsWaitLead: 'Say whether the agreement was kept. The region sees it at once.',
    agreementOf: (region) => `Agreement with ${region}`,
    tasks: {
      requests: (count) =>
        count === 1 ? '1 request of a region waits for an answer' : `${count} requests of regions wait for an answer`,
      agreements: (count) =>
        count === 1 ? 'Was this agreement kept? Its day has passed' : `Were these ${count} agreements kept?`,
    },
    noAgreements: 'There are no agreements yet',
    noAgreementsText: 'Regions note at a continuing route what they agree with you.',
    agreementsLead: 'What was agreed with you in the continuing routes: who does it, and when.',
  },
})
