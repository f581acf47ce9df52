import type { ComponentChildren } from 'preact'
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
    // Behind the percentage, around the amount that is a link.
    short: (amount: ComponentChildren, norm: string): ComponentChildren[] => [
      ' is binnen of bevestigd. Nog ',
      amount,
      ` en je haalt de norm van ${norm}.`,
    ],
    met: (norm: string): ComponentChildren[] => [` is binnen of bevestigd. De norm van ${norm} is gehaald.`],
    note: (norm: string, of: string, base: string, period: string) =>
      `Norm: ${norm} van ${of} (${base}), hele plan ${period}. Getoetst aan het eind.`,
    divided: (count: number) =>
      count === 1
        ? 'Van 1 activiteit die met andere regio’s is verdeeld, telt jullie deel.'
        : `Van ${count} activiteiten die met andere regio’s zijn verdeeld, telt jullie deel.`,
    plannedRest: 'Staat in het plan, nog niet genoteerd',
    riskRest: 'Stond gepland op een activiteit die voorbij is of niet doorgaat',
    noBase: 'Nog geen bedrag om de norm van te nemen: vul de kosten van het plan of de toegekende subsidie in.',
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
    short: (amount: ComponentChildren, norm: string): ComponentChildren[] => [
      ' is in or confirmed. Another ',
      amount,
      ` and you meet the norm of ${norm}.`,
    ],
    met: (norm: string): ComponentChildren[] => [` is in or confirmed. The norm of ${norm} is met.`],
    note: (norm: string, of: string, base: string, period: string) =>
      `Norm: ${norm} of ${of} (${base}), whole plan ${period}. Tested at the end.`,
    divided: (count: number) =>
      count === 1
        ? 'Of 1 activity that is divided with other regions your part counts.'
        : `Of ${count} activities that are divided with other regions your part counts.`,
    plannedRest: 'In the plan, not recorded yet',
    riskRest: 'Was planned on an activity that is over or cancelled',
    noBase: 'No amount yet to take the norm of: fill in the costs of the plan or the subsidy granted.',
  },
})
