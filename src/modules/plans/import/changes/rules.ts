// What a row of the file says otherwise than the activity that it is.
import { fold } from '../../../../platform/cells.ts'
import { times } from '../../../../platform/money.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { plainFields, type PlainField } from '../../export/rules.ts'
import { whenText } from '../../keeping/details/rules.ts'
import { settle, type Line } from '../amounts/rules.ts'
import { daysOf } from '../dates/rules.ts'
import { yearFieldsOf, yearsApart, type PlannerRow, type Precision, type Status, type When } from '../rules.ts'

type Edge = { readonly date: IsoDate; readonly precision: Precision }

/** An activity of the plan, in the value forms of a planner row. */
export interface ExistingActivity {
  readonly id: string
  readonly goal: string
  readonly alsoGoals: readonly string[]
  readonly title: string
  readonly programmeLine: string | null
  readonly targetGroup: string | null
  readonly partners: readonly string[]
  /** Kept without a precision: a day. */
  readonly from: Edge | null
  readonly until: Edge | null
  readonly quantity: number | null
  readonly unit: string | null
  readonly priceCents: number | null
  readonly costCents: number
  /** Of each budget line its year and amount. */
  readonly lines: readonly { readonly year: number | null; readonly amountCents: number }[]
  readonly contribution: {
    readonly quantity: number | null
    readonly unit: string | null
    readonly priceCents: number | null
    readonly amountCents: number
  } | null
  /** How many planned contributions it has, and how many of them pay a budget line. */
  readonly contributions: { readonly all: number; readonly paying: number }
  readonly owner: string | null
  /** As people decided; null: it follows from the dates. */
  readonly status: Status | null
  /** The same, or what follows from the dates today. */
  readonly shown: Status
  readonly stateOn: IsoDate | null
  readonly stateReason: string | null
  readonly plain: Readonly<Record<PlainField, string | null>>
}

type TextField =
  | 'goal'
  | 'title'
  | 'programmeLine'
  | 'targetGroup'
  | 'unit'
  | 'contributionUnit'
  | 'owner'
  | 'stateOn'
  | 'stateReason'
  | PlainField

export type YearCosts = `costs${(typeof yearsApart)[number]}`

export type Change =
  | { readonly kind: 'text'; readonly field: TextField; readonly old: string | null; readonly new: string | null }
  | {
      readonly kind: 'list'
      readonly field: 'partners' | 'alsoGoals'
      readonly old: readonly string[]
      readonly new: readonly string[]
    }
  | { readonly kind: 'when'; readonly field: 'from' | 'until'; readonly old: Edge | null; readonly new: Edge }
  | {
      readonly kind: 'quantity'
      readonly field: 'quantity' | 'contributionQuantity'
      readonly old: number | null
      readonly new: number | null
    }
  | {
      readonly kind: 'cents'
      readonly field: 'price' | 'costs' | 'contributionPrice' | 'contribution' | YearCosts
      readonly old: number | null
      readonly new: number | null
    }
  | { readonly kind: 'status'; readonly field: 'status'; readonly old: Status | null; readonly new: Status }

/**
 * Compares only what the file has a column for. A row that came from Spoorboek, which its id says, means what it says
 * to the letter. Of any other a vague date that contains the stored one is no change: `sept 2026` never takes the
 * place of 15 September; and a status says something only when it is done or cancelled: whether an activity is planned
 * or running follows from its dates.
 */
export function changesOf(row: PlannerRow, activity: ExistingActivity): Change[] {
  const ours = row.id !== undefined
  return [
    fold(row.goal) === fold(activity.goal) ? null : text('goal', activity.goal, row.goal),
    ours ? text('title', activity.title, row.title) : null,
    text('programmeLine', activity.programmeLine, row.programmeLine),
    text('targetGroup', activity.targetGroup, row.targetGroup),
    names('partners', activity.partners, row.partners),
    names('alsoGoals', activity.alsoGoals, alsoGoals(row)),
    ...period(row, activity, ours),
    ...costs(row, activity),
    ...contribution(row, activity),
    text('owner', activity.owner, row.owner),
    ...state(row, activity, ours),
    ...plainFields.map((field) => text(field, activity.plain[field], row.plain?.[field])),
  ].filter((change) => change !== null)
}

type FieldOf<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>['field']

function text(field: TextField, old: string | null, read: string | null | undefined): Change | null {
  // Nearly always the very same: worth a look before taking both apart.
  if (read === undefined || old === read || plain(old) === plain(read)) return null
  return { kind: 'text', field, old, new: read }
}

/** Spaces and the shape of quotes differ between programs, not between regions. */
function plain(value: string | null): string {
  return (value ?? '')
    .normalize('NFC')
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
}

function names(
  field: FieldOf<'list'>,
  old: readonly string[],
  read: readonly string[] | null | undefined,
): Change | null {
  if (read === undefined) return null
  const [before, after] = [new Set(old.map(fold)), new Set((read ?? []).map(fold))]
  const isSame = before.size === after.size && [...before].every((name) => after.has(name))
  return isSame ? null : { kind: 'list', field, old, new: read ?? [] }
}

/** The main goal is not named among the others once more. */
export function alsoGoals({ goal, alsoGoals: read }: PlannerRow): readonly string[] | undefined {
  return read === undefined ? undefined : (read ?? []).filter((name) => fold(name) !== fold(goal))
}

/** An end that the file leaves open is that of what its start names, once the plan's end lies before it. */
function period(row: PlannerRow, activity: ExistingActivity, ours: boolean): (Change | null)[] {
  const from = when('from', activity.from, row.from, ours)
  const start = from?.kind === 'when' ? from.new.date : (activity.from?.date ?? row.from.date)
  const saysEnd = row.until.text !== '' || (ours && row.isOpenEnded === true)
  const mustMove = activity.until !== null && activity.until.date < start
  const until = saysEnd || mustMove || !activity.until ? when('until', activity.until, row.until, ours) : null
  return [from, until]
}

function when(field: 'from' | 'until', old: Edge | null, read: When, ours: boolean): Change | null {
  const changed: Change = { kind: 'when', field, old, new: { date: read.date, precision: read.precision } }
  if (!old) return changed
  const edge = field === 'from' ? 'first' : 'last'
  const [days, stored] = [daysOf(read, edge), daysOf(old, edge)]
  const isSame = ours
    ? old.precision === read.precision && days.first === stored.first && days.last === stored.last
    : days.first <= stored.first && stored.last <= days.last
  return isSame ? null : changed
}

interface Money {
  readonly quantity?: number | null
  readonly priceCents?: number | null
  readonly amountCents?: number
}

/** An amount alone reads as 1 × that amount: as long as it stays alone, only the amount can differ. */
function sum(read: Money, stored: Required<Line> & { readonly amountCents: number }): Money {
  const isAlone = stored.quantity === null && stored.priceCents === null
  if (isAlone && read.quantity === 1 && read.priceCents === read.amountCents)
    return {
      quantity: null,
      priceCents: null,
      ...(read.amountCents !== undefined && { amountCents: read.amountCents }),
    }
  const product = read.quantity != null && read.priceCents != null ? times(read.priceCents, read.quantity) : null
  // The amount was left alone and what it is made of was not: it follows.
  if (product !== null && read.amountCents === stored.amountCents && product !== stored.amountCents)
    return { ...read, amountCents: product }
  const again = settle({
    quantity: read.quantity === undefined ? undefined : stored.quantity,
    priceCents: read.priceCents === undefined ? undefined : stored.priceCents,
    amountCents: stored.amountCents,
  })
  const same = again.ok && again.value.amountCents === read.amountCents && again.value.quantity === read.quantity
  return same && again.value.priceCents === read.priceCents ? {} : read
}

function costs(row: PlannerRow, activity: ExistingActivity): (Change | null)[] {
  const unit = text('unit', activity.unit, row.unit)
  if (row.years) return [...years(row, activity), activity.lines.length > 1 ? null : unit]
  const stored = { quantity: activity.quantity, priceCents: activity.priceCents, amountCents: activity.costCents }
  const read = sum(present({ quantity: row.quantity, priceCents: row.priceCents, amountCents: row.costCents }), stored)
  return [
    quantity('quantity', stored.quantity, read.quantity),
    unit,
    cents('price', stored.priceCents, read.priceCents),
    cents('costs', stored.amountCents, read.amountCents),
  ]
}

/** Per year, unless the plan has one sum for all years and that is the sum of them. */
function years(row: PlannerRow, { lines, costCents }: ExistingActivity): (Change | null)[] {
  if (lines.every(({ year }) => year === null) && costCents === row.costCents) return []
  return yearsApart.map((year) => {
    const read = row.years?.find((each) => each.year === year)
    const old = lines.filter((line) => line.year === year).reduce((total, line) => total + line.amountCents, 0)
    return cents(yearFieldsOf(year).amount, old, read?.amountCents)
  })
}

function contribution({ contribution: read }: PlannerRow, activity: ExistingActivity): (Change | null)[] {
  if (!read) return []
  const stored = activity.contribution ?? { quantity: null, unit: null, priceCents: null, amountCents: 0 }
  const found = sum(read, stored)
  return [
    quantity('contributionQuantity', stored.quantity, found.quantity),
    text('contributionUnit', stored.unit, read.unit),
    cents('contributionPrice', stored.priceCents, found.priceCents),
    cents('contribution', stored.amountCents, found.amountCents),
  ]
}

function present({ quantity, priceCents, amountCents }: { [Key in keyof Money]: Money[Key] | undefined }): Money {
  return {
    ...(quantity !== undefined && { quantity }),
    ...(priceCents !== undefined && { priceCents }),
    ...(amountCents !== undefined && { amountCents }),
  }
}

function quantity(field: FieldOf<'quantity'>, old: number | null, read: number | null | undefined): Change | null {
  return read === undefined || read === old ? null : { kind: 'quantity', field, old, new: read }
}

function cents(field: FieldOf<'cents'>, old: number | null, read: number | null | undefined): Change | null {
  return read === undefined || read === old ? null : { kind: 'cents', field, old, new: read }
}

/** What is done by its dates is done: nobody needs to say so. An empty cell says nothing of a state. */
function state(row: PlannerRow, activity: ExistingActivity, ours: boolean): (Change | null)[] {
  const { status: read } = row
  const says = read != null && (ours || read === 'done' || read === 'cancelled')
  const byDates = read === 'planned' || read === 'running' || (read === 'done' && activity.shown === 'done')
  const isSame = !says || read === activity.status || (byDates && activity.status === null)
  const changed: Change | null = isSame ? null : { kind: 'status', field: 'status', old: activity.status, new: read }
  // The day and the reason belong to what somebody decided.
  if (fixedState(changed ? read : activity.status) === null) return [changed]
  return [
    changed,
    text('stateOn', activity.stateOn, row.stateOn),
    text('stateReason', activity.stateReason, row.stateReason),
  ]
}

/** «loopt» and «gepland» say what the dates say already; only what people decide is kept. */
export function fixedState(status: Status | null | undefined): 'idea' | 'done' | 'cancelled' | null {
  return status === 'done' || status === 'cancelled' || status === 'idea' ? status : null
}

/** The changes in the words of the account that each activity keeps. */
export function accountOf(changes: readonly Change[]): Record<string, [string | null, string | null]> {
  return Object.fromEntries(
    changes.map((change): [string, [string | null, string | null]] => {
      switch (change.kind) {
        case 'list': {
          const mark = change.field === 'partners' ? '\n' : '; '
          return [change.field, [change.old.join(mark) || null, change.new.join(mark) || null]]
        }
        case 'when': {
          const edge = change.field === 'from' ? 'first' : 'last'
          const text = (when: Edge | null) => when && whenText(when.date, when.precision, edge)
          return [change.field, [text(change.old), text(change.new)]]
        }
        case 'status':
          return ['state', [fixedState(change.old), fixedState(change.new)]]
        case 'text':
          return [change.field, [change.old, change.new]]
        case 'quantity':
        case 'cents':
          return [change.field, [change.old?.toString() ?? null, change.new?.toString() ?? null]]
      }
    }),
  )
}
