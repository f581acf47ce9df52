// Which tab is which sheet, and which head which field. Stricter than for the activities: a region's other sheets are
// many things, and none of them must be taken for a budget by mistake.
import { fold, type Vocabulary } from '../../../../../platform/cells.ts'
import type { Head, OtherSheet } from '../../../export/rules.ts'

const tabs: Readonly<Record<OtherSheet, string>> = {
  budget: 'begrotingsregels|begroting|budget lines|budget',
  contributions: 'geplande bijdragen|bijdragen|cofinanciering|planned contributions|contributions|co financing',
  goals: 'doelen|doelstellingen|goals',
  measurements: 'metingen|measurements',
  lines: 'programmalijnen|programme lines',
}

const kinds = new Map(
  Object.entries(tabs).flatMap(([kind, names]) => names.split('|').map((name) => [name, kind as OtherSheet] as const)),
)

export const kindOfTab = (name: string): OtherSheet | null => kinds.get(fold(name)) ?? null

interface SheetFields {
  readonly fields: readonly Head[]
  /** Of each of these one head must be there. */
  readonly required: readonly (readonly Head[])[]
  /** What a row is called by. */
  readonly name: Head
}

export const sheetFields: Readonly<Record<OtherSheet, SheetFields>> = {
  budget: {
    fields: [
      'activity',
      'activityId',
      'description',
      'kind',
      'year',
      'quantity',
      'unit',
      'price',
      'amount',
      'payer',
      'how',
      'id',
    ],
    required: [
      ['activity', 'activityId'],
      ['amount', 'price'],
    ],
    name: 'description',
  },
  contributions: {
    fields: ['activity', 'activityId', 'partner', 'how', 'quantity', 'unit', 'price', 'amount', 'id'],
    required: [
      ['activity', 'activityId'],
      ['amount', 'price'],
    ],
    name: 'partner',
  },
  goals: {
    fields: [
      'goal',
      'indicator',
      'indicatorUnit',
      'baselineValue',
      'baselineYear',
      'baselineSource',
      'targetValue',
      'targetOn',
      'themes',
      'droppedOn',
      'droppedReason',
      'id',
    ],
    required: [['goal'], ['indicator', 'targetValue', 'baselineValue', 'themes', 'id']],
    name: 'goal',
  },
  measurements: {
    fields: ['goal', 'goalId', 'measuredOn', 'value', 'source'],
    required: [['goal', 'goalId'], ['measuredOn'], ['value']],
    name: 'goal',
  },
  lines: {
    fields: ['programmeLine', 'theme', 'nameNow'],
    required: [['programmeLine'], ['theme', 'nameNow']],
    name: 'programmeLine',
  },
}

const heads: Readonly<Partial<Record<Head, string>>> = {
  activity: 'activiteit|naam activiteit|naam van de activiteit|activity|activity name',
  activityId: 'activiteit id|activity id',
  goalId: 'doel id|goal id',
  id: 'spoorboek id',
  nameNow: 'heet nu|called now',
  description: 'omschrijving|regel|begrotingsregel|post|kostenpost|toelichting|description|budget line|line|item',
  kind: 'kostensoort|soort kosten|soort|kind of cost|kind|cost type',
  year: 'jaar|kalenderjaar|year',
  quantity: 'aantal|hoeveelheid|q|quantity|qty',
  unit: 'eenheid|unit',
  price: 'prijs|tarief|prijs per eenheid|stukprijs|p|price|unit price|rate',
  amount: 'bedrag|kosten|totaal|p x q|amount|costs|total',
  payer: 'betaald door|betaler|financier|paid by|payer',
  how: 'geld of natura|in geld of in natura|vorm|money or in kind|form',
  partner: 'partner|bedrijf|organisatie|bijdrage van|company|organisation|contribution of',
  goal: 'doel|doelstelling|naam van het doel|goal|objective|name of the goal',
  indicator: 'indicator',
  indicatorUnit: 'eenheid van de indicator|eenheid|unit of the indicator|unit',
  baselineValue: 'waarde bij de start|startwaarde|nulmeting|value at the start|baseline',
  baselineYear: 'jaar van de start|year of the start|baseline year',
  baselineSource: 'bron van de startwaarde|bron|source of the value at the start|source',
  targetValue: 'streefwaarde|doelwaarde|target value|target',
  targetOn: 'te bereiken op|streefdatum|to be reached on|target date',
  themes: 'landelijke themas|landelijk thema|national themes|national theme',
  droppedOn: 'vervallen op|dropped on',
  droppedReason: 'waarom vervallen|why dropped',
  measuredOn: 'dag|datum|meetdatum|day|date|measured on',
  value: 'waarde|meting|value',
  source: 'bron|toelichting|source',
  programmeLine: 'programmalijn|lijn|programme line',
  theme: 'landelijk thema|national theme',
}

export const sheetWords = Object.fromEntries(
  Object.entries(sheetFields).map(([kind, { fields, name }]): [string, Vocabulary<Head>] => {
    const known = new Map(
      fields.flatMap((head) => (heads[head] ?? '').split('|').map((word) => [word, head] as const)).reverse(),
    )
    return [
      kind,
      {
        main: name,
        meaningOf: (given) => {
          const head = known.get(fold(given.at(-1) ?? ''))
          return head ? { field: head, strength: 3 } : null
        },
      },
    ]
  }),
) as unknown as Readonly<Record<OtherSheet, Vocabulary<Head>>>
