// The activities with every field: the first sheet, and all that a CSV file holds.
import type { IsoDate } from '../../../../platform/time.ts'
import { typedWhen, whenText } from '../../keeping/details/rules.ts'
import { stateOf, type Activity } from '../../rules.ts'
import {
  day,
  filled,
  idText,
  listText,
  money,
  number,
  text,
  type Filled,
  type KeptFields,
  type OutSheet,
  type PlainField,
  type SheetWords,
  type WholePlan,
} from '../rules.ts'

interface Row {
  readonly activity: Activity
  readonly kept: KeptFields | undefined
  /** Names, the one that carries the costs first. */
  readonly goals: readonly string[]
}

export function activitySheet(
  plan: WholePlan,
  shown: readonly Activity[],
  today: IsoDate,
  words: SheetWords,
): OutSheet {
  const names = new Map(plan.goals.map(({ id, name }) => [id, name]))
  const rows = shown.map((activity): Row => ({
    activity,
    kept: plan.fields.get(activity.id),
    goals: activity.goalIds.map((id) => names.get(id) ?? ''),
  }))
  return filled('activities', columnsOf(today, words), rows)
}

const of =
  <Value>(take: (activity: Activity) => Value) =>
  ({ activity }: Row): Value =>
    take(activity)

const kept =
  (field: PlainField) =>
  ({ kept }: Row): string | null =>
    kept?.[field] ?? null

const count = (field: PlainField) => number<Row>(field, (row) => numberOf(kept(field)(row)))

function columnsOf(today: IsoDate, words: SheetWords): Filled<Row>[] {
  const worded = (field: PlainField) => (row: Row) => {
    const value = kept(field)(row)
    return value && words.detail(field, value)
  }
  return [
    text('number', (row) => typedNumber(kept('number')(row))),
    text('goal', ({ goals }) => goals[0] ?? null, 'goals'),
    text(
      'activity',
      of(({ title }) => title),
    ),
    text(
      'programmeLine',
      of(({ programmeLine }) => programmeLine),
      'programmeLines',
    ),
    text('theme', worded('theme'), 'themes'),
    text('collaboration', worded('collaboration'), 'collaborations'),
    text(
      'targetGroup',
      of(({ targetGroup }) => targetGroup),
    ),
    text('schoolKinds', worded('schoolKinds')),
    text('years', worded('years')),
    text('profiles', worded('profiles')),
    text(
      'partners',
      of(({ partners }) => listText(partners)),
    ),
    day(
      'start',
      of(({ startsOn, startsPrecision }) => edgeText(startsOn, startsPrecision, 'first')),
    ),
    day(
      'end',
      of(({ endsOn, endsPrecision }) => edgeText(endsOn, endsPrecision, 'last')),
    ),
    text('place', kept('place')),
    ...moneyColumns,
    text(
      'owner',
      of(({ owner }) => owner),
    ),
    text(
      'state',
      of((activity) => words.state(stateOf(activity, today))),
      'states',
    ),
    day('stateOn', ({ kept }) => kept?.stateOn ?? null),
    text('stateReason', ({ kept }) => kept?.stateReason ?? null),
    text('alsoGoals', ({ goals }) => listText(goals.slice(1))),
    ...resultColumns,
    text(
      'id',
      of(({ id }) => idText(id)),
    ),
  ]
}

/** Several lines show as one sum; one line keeps its price and quantity. */
const moneyColumns: readonly Filled<Row>[] = [
  number(
    'quantity',
    of(({ budget }) => budget?.quantity ?? null),
  ),
  text(
    'unit',
    of(({ budget }) => budget?.unit ?? null),
  ),
  money(
    'price',
    of(({ budget }) => budget?.priceCents ?? null),
  ),
  money(
    'costs',
    of(({ budget }) => budget?.amountCents ?? null),
  ),
  number(
    'contributionQuantity',
    of(({ contribution }) => contribution?.quantity ?? null),
  ),
  text(
    'contributionUnit',
    of(({ contribution }) => contribution?.unit ?? null),
  ),
  money(
    'contributionPrice',
    of(({ contribution }) => contribution?.priceCents ?? null),
  ),
  money(
    'contribution',
    of(({ contribution }) => contribution?.amountCents ?? null),
  ),
]

const resultColumns: readonly Filled<Row>[] = [
  count('expectedPupils'),
  count('expectedTeachers'),
  count('expectedCompanies'),
  text('expectedResults', kept('expectedResults')),
  count('actualPupils'),
  count('actualTeachers'),
  count('actualCompanies'),
  text('actualResults', kept('actualResults')),
]

function numberOf(value: string | null): number | null {
  return value === null ? null : Number(value)
}

/** A number that a person gave is one where it can be: `1.10` is not. */
const typedNumber = (value: string | null): string | number | null =>
  value !== null && /^(?:0|[1-9]\d{0,8})$/.test(value) ? Number(value) : value

/** A day as a day; what is less precise in words that say how precise. */
function edgeText(date: IsoDate, precision: Activity['startsPrecision'], edge: 'first' | 'last'): string {
  return precision === 'day' ? date : typedWhen(whenText(date, precision, edge))
}
