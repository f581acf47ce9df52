import type { Locale } from '../messages.ts'

const nl = {
  activity: 'Activiteit',
  period: 'Periode',
  state: 'Status',
  costs: 'Kosten',
  quantityPrice: 'aantal × tarief',
  planned: 'Bijdrage gepland',
  realised: 'Bijdrage getekend',
  realisedShort: 'Getekend',
  number: 'Nr',
  programmeLine: 'Programmalijn',
  theme: 'Landelijk thema',
  schoolKinds: 'Onderwijs',
  place: 'Plaats',
  owner: 'Eigenaar',
  partners: 'Partners',
}

const en: typeof nl = {
  activity: 'Activity',
  period: 'Period',
  state: 'State',
  costs: 'Costs',
  quantityPrice: 'quantity × price',
  planned: 'Contribution planned',
  realised: 'Contribution signed',
  realisedShort: 'Signed',
  number: 'No.',
  programmeLine: 'Programme line',
  theme: 'National theme',
  schoolKinds: 'Education',
  place: 'Place',
  owner: 'Owner',
  partners: 'Partners',
}

/** The columns of a timetable. */
export const timetableTexts = (locale: Locale): typeof nl => (locale === 'en' ? en : nl)
