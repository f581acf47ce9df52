import type { Locale } from '../../../../platform/actor.ts'
import { defineMessages, formats } from '../../../../platform/i18n.ts'
import { detailMessages as organisationDetails } from '../../../organisations/public.ts'
import { lineInWords } from '../../budget/messages.ts'
import { planMessages } from '../../messages.ts'
import type { FixedState } from '../../rules.ts'
import type { Collaboration, DetailField, SchoolKind, Theme } from './rules.ts'

interface Texts {
  readonly fields: Readonly<Record<DetailField, string>>
  readonly themes: Readonly<Record<Theme, string>>
  readonly collaborations: Readonly<Record<Collaboration, string>>
  readonly schoolKinds: Readonly<Record<SchoolKind, string>>
  readonly years: Readonly<Record<'po' | 'vo' | 'mbo', (year: string) => string>>
  /** What else the account of changes speaks of. */
  readonly others: Readonly<Record<string, string>>
  readonly byDates: string
}

export const detailMessages = defineMessages<Texts>({
  nl: {
    fields: {
      title: 'Naam van de activiteit',
      number: 'Nummer in de planner',
      goal: 'Doel',
      alsoGoals: 'Dient ook',
      programmeLine: 'Programmalijn',
      theme: 'Landelijk thema',
      collaboration: 'Vorm van samenwerking',
      targetGroup: 'Doelgroep',
      schoolKinds: 'Onderwijs',
      years: 'Leerjaren',
      profiles: 'Profielen',
      from: 'Begint',
      until: 'Eindigt',
      place: 'Plaats',
      owner: 'Eigenaar',
      partners: 'Partners',
      expectedPupils: 'Leerlingen verwacht',
      expectedTeachers: 'Docenten verwacht',
      expectedCompanies: 'Bedrijven verwacht',
      expectedResults: 'Verwacht resultaat',
      actualPupils: 'Leerlingen bereikt',
      actualTeachers: 'Docenten bereikt',
      actualCompanies: 'Bedrijven meegedaan',
      actualResults: 'Behaald resultaat',
    },
    themes: {
      intake: 'Instroom',
      connection: 'Aansluiting met mbo en bedrijven',
      teachers: 'Docenten werven en professionaliseren',
      facilities: 'Apparatuur en materiaal',
      keuzevakken: 'Keuzevakken',
      organisation: 'Personeel en organisatie',
    },
    collaborations: {
      guestLesson: 'Gastles',
      companyVisit: 'Bedrijfsbezoek',
      internship: 'Stage',
      tasterInternship: 'Snuffelstage',
      assignment: 'Praktijkopdracht',
      hybridTeacher: 'Hybride docent',
      keuzevak: 'Keuzevak in het bedrijf',
      bpvPlace: 'BPV-plaats',
      event: 'Evenement',
    },
    schoolKinds: {
      po: 'Basisonderwijs',
      so: 'Speciaal onderwijs',
      pro: 'Praktijkonderwijs',
      vmbo: 'Vmbo',
      havo: 'Havo',
      vwo: 'Vwo',
      mbo: 'Mbo',
    },
    years: {
      po: (year) => `Groep ${year}`,
      vo: (year) => `Klas ${year}`,
      mbo: (year) => `Mbo ${year}`,
    },
    others: {
      state: 'Status',
      stateOn: 'Op',
      quantity: 'Aantal',
      unit: 'Eenheid',
      price: 'Prijs',
      costs: 'Begroting',
      contributionQuantity: 'Bijdrage: aantal',
      contributionUnit: 'Bijdrage: eenheid',
      contributionPrice: 'Bijdrage: prijs',
      contribution: 'Bijdrage gepland',
      budgetLine: 'Begrotingsregel',
      plannedContribution: 'Geplande bijdrage',
    },
    byDates: 'volgt uit de periode',
  },
  en: {
    fields: {
      title: 'Name of the activity',
      number: 'Number in the planner',
      goal: 'Goal',
      alsoGoals: 'Also serves',
      programmeLine: 'Programme line',
      theme: 'National theme',
      collaboration: 'Kind of collaboration',
      targetGroup: 'Target group',
      schoolKinds: 'Education',
      years: 'Years',
      profiles: 'Profiles',
      from: 'Begins',
      until: 'Ends',
      place: 'Place',
      owner: 'Owner',
      partners: 'Partners',
      expectedPupils: 'Pupils expected',
      expectedTeachers: 'Teachers expected',
      expectedCompanies: 'Companies expected',
      expectedResults: 'Expected result',
      actualPupils: 'Pupils reached',
      actualTeachers: 'Teachers reached',
      actualCompanies: 'Companies took part',
      actualResults: 'Actual result',
    },
    themes: {
      intake: 'Intake',
      connection: 'Connection with mbo and companies',
      teachers: 'Attracting and training teachers',
      facilities: 'Equipment and material',
      keuzevakken: 'Elective subjects',
      organisation: 'Staff and organisation',
    },
    collaborations: {
      guestLesson: 'Guest lesson',
      companyVisit: 'Company visit',
      internship: 'Internship',
      tasterInternship: 'Taster internship',
      assignment: 'Practical assignment',
      hybridTeacher: 'Hybrid teacher',
      keuzevak: 'Elective in the company',
      bpvPlace: 'Work placement (BPV)',
      event: 'Event',
    },
    schoolKinds: {
      po: 'Primary school',
      so: 'Special education',
      pro: 'Practical education',
      vmbo: 'Vmbo',
      havo: 'Havo',
      vwo: 'Vwo',
      mbo: 'Mbo',
    },
    years: {
      po: (year) => `Primary ${year}`,
      vo: (year) => `Year ${year}`,
      mbo: (year) => `Mbo ${year}`,
    },
    others: {
      state: 'State',
      stateOn: 'On',
      quantity: 'Quantity',
      unit: 'Unit',
      price: 'Price',
      costs: 'Budget',
      contributionQuantity: 'Contribution: quantity',
      contributionUnit: 'Contribution: unit',
      contributionPrice: 'Contribution: price',
      contribution: 'Contribution planned',
      budgetLine: 'Budget line',
      plannedContribution: 'Planned contribution',
    },
    byDates: 'follows from the period',
  },
})

/** A planner may tell the costs apart by year. */
const costsOfYear = /^costs(\d{4})$/

export function fieldName(locale: Locale, field: string): string {
  const t = detailMessages(locale)
  const year = costsOfYear.exec(field)?.[1]
  if (year) return `${t.others['costs'] ?? ''} ${year}`
  return t.fields[field as DetailField] ?? t.others[field] ?? field
}

/** `po7` in words. */
export function yearText(locale: Locale, year: string): string {
  const [, kind = 'vo', number = ''] = /^(po|vo|mbo)(\d)$/.exec(year) ?? []
  return detailMessages(locale).years[kind as 'po' | 'vo' | 'mbo'](number)
}

const cents: readonly string[] = ['price', 'costs', 'contributionPrice', 'contribution']

/** A value of a field in words; the empty text for nothing. Goals come as names. */
export function detailText(locale: Locale, field: string, value: string | null): string {
  const t = detailMessages(locale)
  if (field === 'state')
    return value === null ? t.byDates : planMessages(locale).states[value as FixedState].toLowerCase()
  if (value === null || value === '') return ''
  const each = (word: (code: string) => string | undefined) =>
    value
      .split(',')
      .map((code) => word(code) ?? code)
      .join(', ')
  switch (field) {
    case 'theme':
      return t.themes[value as Theme] ?? value
    case 'collaboration':
      return t.collaborations[value as Collaboration] ?? value
    case 'schoolKinds':
      return each((code) => t.schoolKinds[code as SchoolKind])
    case 'years':
      return each((code) => yearText(locale, code))
    case 'profiles':
      return each((code) => organisationDetails(locale).profiles[code])
    case 'partners':
      return value.split('\n').join(', ')
    case 'from':
    case 'until':
      return dayText(locale, value)
    case 'budgetLine':
    case 'plannedContribution':
      return lineInWords(locale, value)
    case 'stateOn':
      return formats(locale).date(value)
    default:
      return cents.includes(field) || costsOfYear.test(field) ? formats(locale).amount(Number(value)) : value
  }
}

/** As precise as it is known: a month stays a month. */
function dayText(locale: Locale, when: string): string {
  const f = formats(locale)
  if (/^\d{4}-\d{2}-\d{2}$/.test(when)) return f.date(when)
  if (/^\d{4}-\d{2}$/.test(when)) return f.month(`${when}-01`)
  return when.replace(/^(\d{4})-(Q\d)$/, '$2 $1')
}
