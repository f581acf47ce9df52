import type { Locale } from '../../../platform/actor.ts'
import { defineMessages } from '../../../platform/i18n.ts'
import { detailMessages as organisationDetails } from '../../organisations/public.ts'
import { budgetMessages } from '../budget/messages.ts'
import { costKinds } from '../budget/rules.ts'
import { detailMessages, yearText } from '../keeping/details/messages.ts'
import { collaborations, themes, type Collaboration, type SchoolKind, type Theme } from '../keeping/details/rules.ts'
import { planMessages } from '../messages.ts'
import { listText, type Head, type ListName, type PlainField, type SheetName, type SheetWords } from './rules.ts'

interface Texts {
  readonly sheets: Readonly<Record<SheetName, string>>
  readonly heads: Readonly<Record<Head, string>>
}

/** The import knows all of these heads and tabs again, in both languages: see its `words`. */
export const exportMessages = defineMessages<Texts>({
  nl: {
    sheets: {
      activities: 'Activiteiten',
      budget: 'Begrotingsregels',
      contributions: 'Geplande bijdragen',
      goals: 'Doelen',
      measurements: 'Metingen',
      lines: 'Programmalijnen',
    },
    heads: {
      number: 'Nr',
      goal: 'Doel',
      alsoGoals: 'Dient ook',
      activity: 'Activiteit',
      programmeLine: 'Programmalijn',
      theme: 'Landelijk thema',
      themes: 'Landelijke thema’s',
      collaboration: 'Vorm van samenwerking',
      targetGroup: 'Doelgroep',
      schoolKinds: 'Onderwijs',
      years: 'Leerjaren',
      profiles: 'Profielen',
      partners: 'Partners',
      start: 'Startdatum',
      end: 'Einddatum',
      place: 'Plaats',
      quantity: 'Aantal',
      unit: 'Eenheid',
      price: 'Prijs',
      costs: 'Kosten',
      contributionQuantity: 'Bijdrage aantal',
      contributionUnit: 'Bijdrage eenheid',
      contributionPrice: 'Bijdrage prijs',
      contribution: 'Bijdrage',
      owner: 'Eigenaar',
      state: 'Status',
      stateOn: 'Status op',
      stateReason: 'Reden van de status',
      expectedPupils: 'Leerlingen verwacht',
      expectedTeachers: 'Docenten verwacht',
      expectedCompanies: 'Bedrijven verwacht',
      expectedResults: 'Verwacht resultaat',
      actualPupils: 'Leerlingen bereikt',
      actualTeachers: 'Docenten bereikt',
      actualCompanies: 'Bedrijven meegedaan',
      actualResults: 'Behaald resultaat',
      id: 'Spoorboek-id',
      activityId: 'Activiteit-id',
      goalId: 'Doel-id',
      nameNow: 'Heet nu',
      description: 'Omschrijving',
      kind: 'Kostensoort',
      year: 'Jaar',
      amount: 'Bedrag',
      partner: 'Partner',
      payer: 'Betaald door',
      how: 'Geld of natura',
      indicator: 'Indicator',
      indicatorUnit: 'Eenheid van de indicator',
      baselineValue: 'Waarde bij de start',
      baselineYear: 'Jaar van de start',
      baselineSource: 'Bron van de startwaarde',
      targetValue: 'Streefwaarde',
      targetOn: 'Te bereiken op',
      droppedOn: 'Vervallen op',
      droppedReason: 'Waarom vervallen',
      measuredOn: 'Dag',
      value: 'Waarde',
      source: 'Bron',
    },
  },
  en: {
    sheets: {
      activities: 'Activities',
      budget: 'Budget lines',
      contributions: 'Planned contributions',
      goals: 'Goals',
      measurements: 'Measurements',
      lines: 'Programme lines',
    },
    heads: {
      number: 'No.',
      goal: 'Goal',
      alsoGoals: 'Also serves',
      activity: 'Activity',
      programmeLine: 'Programme line',
      theme: 'National theme',
      themes: 'National themes',
      collaboration: 'Kind of collaboration',
      targetGroup: 'Target group',
      schoolKinds: 'Education',
      years: 'Years',
      profiles: 'Profiles',
      partners: 'Partners',
      start: 'Start date',
      end: 'End date',
      place: 'Place',
      quantity: 'Quantity',
      unit: 'Unit',
      price: 'Price',
      costs: 'Costs',
      contributionQuantity: 'Contribution quantity',
      contributionUnit: 'Contribution unit',
      contributionPrice: 'Contribution price',
      contribution: 'Contribution',
      owner: 'Owner',
      state: 'State',
      stateOn: 'State since',
      stateReason: 'Reason for the state',
      expectedPupils: 'Pupils expected',
      expectedTeachers: 'Teachers expected',
      expectedCompanies: 'Companies expected',
      expectedResults: 'Expected result',
      actualPupils: 'Pupils reached',
      actualTeachers: 'Teachers reached',
      actualCompanies: 'Companies that took part',
      actualResults: 'Achieved result',
      id: 'Spoorboek ID',
      activityId: 'Activity ID',
      goalId: 'Goal ID',
      nameNow: 'Called now',
      description: 'Description',
      kind: 'Kind of cost',
      year: 'Year',
      amount: 'Amount',
      partner: 'Partner',
      payer: 'Paid by',
      how: 'Money or in kind',
      indicator: 'Indicator',
      indicatorUnit: 'Unit of the indicator',
      baselineValue: 'Value at the start',
      baselineYear: 'Year of the start',
      baselineSource: 'Source of the value at the start',
      targetValue: 'Target value',
      targetOn: 'To be reached on',
      droppedOn: 'Dropped on',
      droppedReason: 'Why dropped',
      measuredOn: 'Day',
      value: 'Value',
      source: 'Source',
    },
  },
})

const states = ['idea', 'planned', 'running', 'done', 'cancelled'] as const

/** The words of closed lists as they stand in a cell. */
export function sheetWords(locale: Locale): SheetWords {
  const [details, budget, plan] = [detailMessages(locale), budgetMessages(locale), planMessages(locale)]
  const each: Partial<Record<PlainField, (code: string) => string | undefined>> = {
    theme: (code) => details.themes[code as Theme],
    collaboration: (code) => details.collaborations[code as Collaboration],
    schoolKinds: (code) => details.schoolKinds[code as SchoolKind],
    years: (code) => yearText(locale, code),
    profiles: (code) => organisationDetails(locale).profiles[code],
  }
  return {
    theme: (theme) => details.themes[theme],
    detail: (field, value) => {
      const word = each[field]
      return word ? (listText(value.split(',').map((code) => word(code) ?? code)) ?? '') : value
    },
    state: (state) => plan.states[state].toLowerCase(),
    kind: (kind) => budget.kinds[kind],
    how: (inKind) => (inKind ? budget.inKind : budget.money),
  }
}

/** The words of each list that is the same for every plan. */
export function closedLists(locale: Locale): Partial<Record<ListName, readonly string[]>> {
  const words = sheetWords(locale)
  return {
    themes: themes.map(words.theme),
    collaborations: collaborations.map((code) => words.detail('collaboration', code)),
    states: states.map(words.state),
    kinds: costKinds.map(words.kind),
    how: [words.how(false), words.how(true)],
  }
}
