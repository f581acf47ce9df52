import { defineMessages } from '../../../platform/i18n.ts'

export const gaugeMessages = defineMessages({
  nl: {
    realised: 'Gerealiseerd',
    realisedText: 'geleverd en getekend',
    confirmed: 'Bevestigd',
    confirmedText: 'het bedrijf zei ja, het komt nog',
    planned: 'Gepland',
    plannedText: 'nog geen ja van een bedrijf',
    risk: 'In gevaar',
    riskText: 'afgezegd of te laat',
    short: (percent: string, amount: string, norm: string) =>
      `${percent} is binnen of bevestigd. Nog ${amount} en je haalt de norm van ${norm}.`,
    met: (percent: string, norm: string) => `${percent} is binnen of bevestigd. De norm van ${norm} is gehaald.`,
    note: (norm: string, base: string, period: string) =>
      `Norm: ${norm} van de kosten in het plan (${base}), hele plan ${period}. Getoetst aan het eind.`,
    plannedRest: 'Staat in het plan, nog niet genoteerd',
    riskRest: 'Stond gepland op een activiteit die niet doorgaat',
    noBase: 'Nog geen kosten in het plan: er is nog geen norm om aan te toetsen.',
  },
  en: {
    realised: 'Realised',
    realisedText: 'delivered and signed',
    confirmed: 'Confirmed',
    confirmedText: 'the company said yes, still to come',
    planned: 'Planned',
    plannedText: 'no yes from a company yet',
    risk: 'At risk',
    riskText: 'cancelled or too late',
    short: (percent: string, amount: string, norm: string) =>
      `${percent} is in or confirmed. Another ${amount} and you meet the norm of ${norm}.`,
    met: (percent: string, norm: string) => `${percent} is in or confirmed. The norm of ${norm} is met.`,
    note: (norm: string, base: string, period: string) =>
      `Norm: ${norm} of the costs in the plan (${base}), whole plan ${period}. Tested at the end.`,
    plannedRest: 'In the plan, not recorded yet',
    riskRest: 'Was planned on an activity that is cancelled',
    noBase: 'No costs in the plan yet: there is no norm to test against.',
  },
})
