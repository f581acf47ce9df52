// A plan as sheets of a spreadsheet, in the shape that regions use for their planner: what goes out can come in again.
import type { IsoDate } from '../../../platform/time.ts'
import type { BudgetLine, CostKind } from '../budget/rules.ts'
import type { GoalField, MeasuredGoal } from '../goals/rules.ts'
import type { Theme } from '../keeping/details/rules.ts'
import type { ActivityState, Plan } from '../rules.ts'

/** Fields of an activity that are one text, in the words of `keeping/details`. */
export const plainFields = [
  'number',
  'theme',
  'collaboration',
  'schoolKinds',
  'years',
  'profiles',
  'place',
  'expectedPupils',
  'expectedTeachers',
  'expectedCompanies',
  'expectedResults',
  'actualPupils',
  'actualTeachers',
  'actualCompanies',
  'actualResults',
] as const
export type PlainField = (typeof plainFields)[number]

export type KeptFields = Readonly<Record<PlainField, string | null>> & {
  readonly stateOn: IsoDate | null
  readonly stateReason: string | null
}

export interface KeptContribution {
  readonly id: number
  readonly activityId: number
  readonly partner: string | null
  readonly inKind: boolean | null
  readonly quantity: number | null
  readonly unit: string | null
  readonly priceCents: number | null
  readonly amountCents: number
}

export interface WholePlan extends Plan {
  readonly fields: ReadonlyMap<number, KeptFields>
  readonly lines: readonly BudgetLine[]
  /** Planned contributions that belong to no budget line. */
  readonly loose: readonly KeptContribution[]
  readonly measured: readonly MeasuredGoal[]
  readonly programmeLines: readonly { readonly name: string; readonly theme: Theme | null }[]
}

export type SheetName = 'activities' | 'budget' | 'contributions' | 'goals' | 'measurements' | 'lines'

export type OtherSheet = Exclude<SheetName, 'activities'>

export type Head =
  | PlainField
  | Exclude<GoalField, 'name' | 'themes' | 'unit'>
  | 'id'
  | 'activityId'
  | 'goalId'
  | 'nameNow'
  | 'goal'
  | 'alsoGoals'
  | 'activity'
  | 'programmeLine'
  | 'targetGroup'
  | 'partners'
  | 'start'
  | 'end'
  | 'quantity'
  | 'unit'
  | 'price'
  | 'costs'
  | 'contributionQuantity'
  | 'contributionUnit'
  | 'contributionPrice'
  | 'contribution'
  | 'owner'
  | 'state'
  | 'stateOn'
  | 'stateReason'
  | 'description'
  | 'kind'
  | 'year'
  | 'amount'
  | 'partner'
  | 'payer'
  | 'how'
  | 'themes'
  | 'indicatorUnit'
  | 'droppedOn'
  | 'droppedReason'
  | 'measuredOn'
  | 'value'
  | 'source'

/** Closed lists, and those of the plan itself, which only suggest. */
export type ListName =
  | 'goals'
  | 'programmeLines'
  | 'themes'
  | 'collaborations'
  | 'states'
  | 'kinds'
  | 'how'
  | 'activities'

export interface OutColumn {
  readonly head: Head
  readonly kind: 'text' | 'number' | 'money' | 'date'
  readonly list?: ListName
}

export type OutValue = string | number | null

/** Words in the reader's language. */
export interface SheetWords {
  readonly theme: (theme: Theme) => string
  /** A field of `keeping/details` in words; lists with `; ` between. */
  readonly detail: (field: PlainField, value: string) => string
  readonly state: (state: ActivityState) => string
  readonly kind: (kind: CostKind) => string
  readonly how: (inKind: boolean) => string
}

export interface OutSheet {
  readonly name: SheetName
  readonly columns: readonly OutColumn[]
  readonly rows: readonly (readonly OutValue[])[]
}

/** A column, and what a row has in it. */
export interface Filled<Row> extends OutColumn {
  readonly of: (row: Row) => OutValue
}

export const filled = <Row>(name: SheetName, columns: readonly Filled<Row>[], rows: readonly Row[]): OutSheet => ({
  name,
  columns: columns.map(({ head, kind, list }) => ({ head, kind, ...(list && { list }) })),
  rows: rows.map((row) => columns.map(({ of }) => of(row))),
})

type Make<Value extends OutValue> = <Row>(head: Head, of: (row: Row) => Value | null, list?: ListName) => Filled<Row>
const maker =
  <Value extends OutValue>(kind: OutColumn['kind']): Make<Value> =>
  (head, of, list) => ({
    head,
    kind,
    of,
    ...(list && { list }),
  })

export const text = maker<string | number>('text')
export const number = maker<number>('number')
/** Cents. */
export const money = maker<number>('money')
/** A day, or in words what is less precise. */
export const day = maker<string>('date')

/** Which row of the plan it is, whatever happens to its name and its place. */
export const idText = (id: number): string => `S${id}`

/** With `;` between. A name alone in which several could be read gets one behind it. */
export function listText(names: readonly string[]): string | null {
  if (names.some((name) => name.includes(';'))) return `${names.join('\n')}\n`
  const joined = names.join('; ')
  return joined === '' ? null : names.length === 1 && /[/,|]/.test(joined) ? `${joined};` : joined
}
