import { defineMessages } from '../../../../platform/i18n.ts'

const nl = {
  title: 'Per jaar',
  byYear: 'Subsidie per jaar',
  byYearHelp: 'Wordt de subsidie per jaar betaald? Vul dan in hoeveel. Leeg: niet bekend.',
  year: 'Jaar',
  wholePeriod: 'Hele periode',
  costs: 'Kosten',
  contributions: 'Bijdragen',
  subsidy: 'Subsidie',
  grant: 'Toegekend',
  rest: 'Verschil',
  balanced: 'sluit precies',
  under: (amount: string) => `nog ${amount} te begroten`,
  over: (amount: string) => `${amount} te veel begroot`,
  yearsLess: (amount: string) => `De jaren samen zijn ${amount} minder dan de toegekende subsidie.`,
  yearsMore: (amount: string) => `De jaren samen zijn ${amount} meer dan de toegekende subsidie.`,
  save: 'Bewaar',
  saved: 'De subsidie per jaar is bewaard.',
}

export const yearMessages = defineMessages<typeof nl>({
  nl,
  en: {
    title: 'By year',
    byYear: 'Subsidy by year',
    byYearHelp: 'Is the subsidy paid by year? Fill in how much. Empty: not known.',
    year: 'Year',
    wholePeriod: 'Whole period',
    costs: 'Costs',
    contributions: 'Contributions',
    subsidy: 'Subsidy',
    grant: 'Granted',
    rest: 'Difference',
    balanced: 'balances exactly',
    under: (amount) => `${amount} still to budget`,
    over: (amount) => `${amount} too much budgeted`,
    yearsLess: (amount) => `The years together are ${amount} less than the subsidy granted.`,
    yearsMore: (amount) => `The years together are ${amount} more than the subsidy granted.`,
    save: 'Save',
    saved: 'The subsidy by year is saved.',
  },
})
