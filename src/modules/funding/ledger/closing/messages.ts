import { defineMessages } from '../../../../platform/i18n.ts'

export const closingMessages = defineMessages({
  nl: {
    title: 'Kwartaal afsluiten',
    lead: 'Wat is afgesloten, verandert niet meer. Zo blijft een verslag kloppen met het grootboek. Een fout verbeter je daarna met een correctie die op de dag zelf telt.',
    quarter: (number: number, year: number) => `${number === 1 ? '1e' : `${number}e`} kwartaal ${year}`,
    nothingTitle: 'Alles wat voorbij is, is afgesloten',
    nothingText: (when: string) => `Het volgende kwartaal kun je afsluiten vanaf ${when}.`,
    missing: (quarter: string) => `Wat ontbreekt er nog in het ${quarter}?`,
    waiting: (count: number) =>
      count === 1 ? '1 bijdrage is nog niet getekend' : `${count} bijdragen zijn nog niet getekend`,
    waitingText: 'Tekent het bedrijf later, dan telt de bijdrage op die dag mee.',
    withoutEvidence: (count: number) =>
      count === 1
        ? '1 getekende bijdrage heeft geen verklaring en geen bewijs'
        : `${count} getekende bijdragen hebben geen verklaring en geen bewijs`,
    costs: (count: number) =>
      count === 1 ? '1 kostenpost heeft geen bewijs' : `${count} kostenposten hebben geen bewijs`,
    complete: 'Er ontbreekt niets.',
    more: (count: number) => `en nog ${count}`,
    close: (quarter: string) => `Sluit het ${quarter} af`,
    sure: 'Dit kan niet ongedaan worden gemaakt. Corrigeren kan altijd.',
    closed: (quarter: string) => `Het ${quarter} is afgesloten.`,
    notOver: 'Dit kwartaal is nog niet voorbij.',
    history: 'Afgesloten tot nu toe',
    until: 'Tot en met',
    when: 'Wanneer',
    by: 'Door',
    none: 'Nog niets afgesloten',
    onlyLeaders: 'De programmaleider of de penvoerder sluit een kwartaal af.',
    lockedCost: (until: string) =>
      `Tot en met ${until} is afgesloten. Zet een vinkje bij ‘Telt vandaag mee’, of corrigeer een boeking in het grootboek.`,
    late: 'Telt vandaag mee',
    lateHelp:
      'De periode van deze kosten is afgesloten. De boeking houdt de datum van de factuur, maar telt op vandaag.',
  },
  en: {
    title: 'Close a quarter',
    lead: 'What is closed does not change any more. So a report goes on agreeing with the ledger. A mistake is corrected afterwards, on the day of the correction.',
    quarter: (number: number, year: number) => `quarter ${number} of ${year}`,
    nothingTitle: 'All that is over is closed',
    nothingText: (when: string) => `The next quarter can be closed from ${when}.`,
    missing: (quarter: string) => `What is missing in ${quarter}?`,
    waiting: (count: number) =>
      count === 1 ? '1 contribution is not signed yet' : `${count} contributions are not signed yet`,
    waitingText: 'When the company signs later, the contribution counts on that day.',
    withoutEvidence: (count: number) =>
      count === 1
        ? '1 signed contribution has no statement and no evidence'
        : `${count} signed contributions have no statement and no evidence`,
    costs: (count: number) => (count === 1 ? '1 cost has no evidence' : `${count} costs have no evidence`),
    complete: 'Nothing is missing.',
    more: (count: number) => `and ${count} more`,
    close: (quarter: string) => `Close ${quarter}`,
    sure: 'This cannot be undone. Correcting is always possible.',
    closed: (quarter: string) => `${quarter[0]?.toUpperCase() ?? ''}${quarter.slice(1)} is closed.`,
    notOver: 'This quarter is not over yet.',
    history: 'Closed until now',
    until: 'Until',
    when: 'When',
    by: 'By',
    none: 'Nothing closed yet',
    onlyLeaders: 'The programme leader or the lead applicant closes a quarter.',
    lockedCost: (until: string) =>
      `Everything until ${until} is closed. Tick ‘Counts today’, or correct an entry in the ledger.`,
    late: 'Counts today',
    lateHelp: 'The period of these costs is closed. The entry keeps the date of the invoice, but counts today.',
  },
})
