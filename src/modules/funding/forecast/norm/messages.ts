import type { Locale } from '../../../../platform/actor.ts'
import { defineMessages } from '../../../../platform/i18n.ts'
import type { NormBase } from './rules.ts'

type Bases = Record<NormBase, string>

const nl = {
  title: 'De norm',
  now: (percentage: string, of: string, amount: string) => `${percentage} van ${of}: ${amount}.`,
  nowUnknown: (percentage: string, of: string) => `${percentage} van ${of}. Dat bedrag is nog niet ingevuld.`,
  tested: (until: string) => `De dienst toetst op het eind van de subsidieperiode, ${until}.`,
  toGrant: 'Vul de toegekende subsidie in',
  of: {
    projectCosts: 'de begrote kosten',
    subsidiable: 'het subsidiabele deel van de begroting',
    grant: 'de toegekende subsidie',
  } satisfies Bases,
  bases: {
    projectCosts: 'Projectkosten',
    subsidiable: 'Subsidiabel deel van de begroting',
    grant: 'Subsidiebedrag',
  } satisfies Bases,
  baseHelp: {
    projectCosts: 'Alle kosten in het plan. Zo legt accountantskantoor Aavas het uit.',
    subsidiable: 'Alle kosten die geen partner betaalt. Zo schrijft DUS-I het voor 2025–2028.',
    grant: 'Wat er is toegekend; de cofinanciering komt daarbovenop. Zo rekent SEN het voor.',
  } satisfies Bases,
  history: 'Wat er gold en geldt',
  from: 'Vanaf',
  norm: 'Norm',
  base: 'Waarvan?',
  source: 'Bron',
  by: 'Vastgelegd',
  national: 'voor alle regio’s',
  replaced: 'vervangen',
  setBy: (name: string, on: string) => `${name}, ${on}`,
  set: 'Stel de norm van je regio in',
  setHelp: 'Bronnen spreken elkaar tegen. Neem over wat in jullie eigen beschikking staat.',
  percentage: 'Percentage',
  fromHelp: 'De eerste dag waarop dit geldt.',
  sourceHelp: 'Waar staat dit? Zoals ‘Beschikking van 14 maart 2025, artikel 4’.',
  save: 'Bewaar de norm',
  saved: 'De norm is bewaard.',
  complaints: {
    base: 'Kies waar het percentage van is',
    percentage: (typed: string) =>
      typed ? `‘${typed}’ is geen percentage. Typ bijvoorbeeld 10 of 7,5` : 'Vul het percentage in, zoals 10 of 7,5',
    from: (typed: string) => (typed ? `‘${typed}’ is geen datum. Typ bijvoorbeeld 01-01-2025` : 'Vul een dag in'),
    outside: 'Deze dag valt buiten de subsidieperiode',
    source: 'Vul in waar dit staat',
    tooLong: 'Maak er ten hoogste 300 tekens van',
  },
}

export const normMessages = defineMessages<typeof nl>({
  nl,
  en: {
    title: 'The norm',
    now: (percentage, of, amount) => `${percentage} of ${of}: ${amount}.`,
    nowUnknown: (percentage, of) => `${percentage} of ${of}. That amount is not filled in yet.`,
    tested: (until) => `It is tested at the end of the subsidy period, ${until}.`,
    toGrant: 'Fill in the subsidy granted',
    of: {
      projectCosts: 'the budgeted costs',
      subsidiable: 'the eligible part of the budget',
      grant: 'the subsidy granted',
    },
    bases: {
      projectCosts: 'Project costs',
      subsidiable: 'Eligible part of the budget',
      grant: 'Amount of the subsidy',
    },
    baseHelp: {
      projectCosts: 'All costs in the plan. So the accountants of Aavas explain it.',
      subsidiable: 'All costs that no partner pays. So DUS-I writes for 2025–2028.',
      grant: 'What was granted; the co-financing comes on top. So SEN reckons.',
    },
    history: 'What held and holds',
    from: 'From',
    norm: 'Norm',
    base: 'Of what?',
    source: 'Source',
    by: 'Recorded',
    national: 'for all regions',
    replaced: 'replaced',
    setBy: (name, on) => `${name}, ${on}`,
    set: 'Set the norm of your region',
    setHelp: 'Sources contradict each other. Take over what your own grant decision says.',
    percentage: 'Percentage',
    fromHelp: 'The first day on which this holds.',
    sourceHelp: 'Where does it say so? Such as ‘Decision of 14 March 2025, article 4’.',
    save: 'Save the norm',
    saved: 'The norm is saved.',
    complaints: {
      base: 'Choose what the percentage is of',
      percentage: (typed) =>
        typed ? `‘${typed}’ is no percentage. Type for example 10 or 7.5` : 'Fill in the percentage, such as 10 or 7.5',
      from: (typed) => (typed ? `‘${typed}’ is no date. Type for example 01-01-2025` : 'Fill in a day'),
      outside: 'This day lies outside the subsidy period',
      source: 'Fill in where it says so',
      tooLong: 'Make it at most 300 characters',
    },
  },
})

/** What a norm is a percentage of, to stand in a sentence. */
export const baseText = (base: NormBase, locale: Locale): string => normMessages(locale).of[base]
