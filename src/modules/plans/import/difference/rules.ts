// What importing would change: the file beside the activities that are there.
import { fold } from '../../../../platform/cells.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { whenText } from '../../keeping/details/rules.ts'
import { daysOf } from '../dates/rules.ts'
import type { PlannerRow, Precision, Status, When } from '../rules.ts'
import { activityKey } from '../values/rules.ts'

/** An activity of the plan, in the value forms of a planner row. */
export interface ExistingActivity {
  readonly id: string
  readonly goal: string
  readonly title: string
  readonly programmeLine: string | null
  readonly targetGroup: string | null
  readonly partners: readonly string[]
  /** Kept without a precision: a day. */
  readonly from: { readonly date: IsoDate; readonly precision: Precision } | null
  readonly until: { readonly date: IsoDate; readonly precision: Precision } | null
  readonly quantity: number | null
  readonly unit: string | null
  readonly priceCents: number | null
  readonly costCents: number
  readonly contribution: {
    readonly quantity: number | null
    readonly unit: string | null
    readonly priceCents: number | null
    readonly amountCents: number
  } | null
  readonly owner: string | null
  readonly status: Status | null
}

export type Change =
  | {
      readonly kind: 'text'
      readonly field: 'programmeLine' | 'targetGroup' | 'unit' | 'contributionUnit' | 'owner'
      readonly old: string | null
      readonly new: string | null
    }
  | {
      readonly kind: 'list'
      readonly field: 'partners'
      readonly old: readonly string[]
      readonly new: readonly string[]
    }
  | {
      readonly kind: 'when'
      readonly field: 'from' | 'until'
      readonly old: { readonly date: IsoDate; readonly precision: Precision } | null
      readonly new: { readonly date: IsoDate; readonly precision: Precision }
    }
  | {
      readonly kind: 'quantity'
      readonly field: 'quantity' | 'contributionQuantity'
      readonly old: number | null
      readonly new: number | null
    }
  | {
      readonly kind: 'cents'
      readonly field: 'price' | 'costs' | 'contributionPrice' | 'contribution'
      readonly old: number | null
      readonly new: number | null
    }
  | { readonly kind: 'status'; readonly field: 'status'; readonly old: Status | null; readonly new: Status }

export interface Difference {
  readonly added: readonly PlannerRow[]
  readonly changed: readonly {
    readonly row: PlannerRow
    readonly activity: ExistingActivity
    readonly changes: readonly Change[]
  }[]
  readonly unchanged: readonly { readonly row: PlannerRow; readonly activity: ExistingActivity }[]
  /** In the plan, not in the file. Nothing happens to them by itself. */
  readonly gone: readonly ExistingActivity[]
}

/**
 * Compares only what the file has a column for. Activities are the same one by title within goal, whatever the case,
 * accents and punctuation. A vague date that contains the stored one is no change: `sept 2026` never takes the place
 * of 15 September; a more exact date is one. A status says something only when it is done or cancelled: whether an
 * activity is planned or running follows from its dates.
 */
export function difference(rows: readonly PlannerRow[], existing: readonly ExistingActivity[]): Difference {
  const waiting = new Map<string, ExistingActivity[]>()
  for (const activity of existing) {
    const key = activityKey(activity)
    waiting.set(key, [...(waiting.get(key) ?? []), activity])
  }
  const added: PlannerRow[] = []
  const changed: Difference['changed'][number][] = []
  const unchanged: Difference['unchanged'][number][] = []
  for (const row of rows) {
    const activity = waiting.get(activityKey(row))?.shift()
    const changes = activity ? changesOf(row, activity) : []
    if (!activity) added.push(row)
    else if (changes.length > 0) changed.push({ row, activity, changes })
    else unchanged.push({ row, activity })
  }
  return { added, changed, unchanged, gone: [...waiting.values()].flat() }
}

function changesOf(row: PlannerRow, activity: ExistingActivity): Change[] {
  return [
    text('programmeLine', activity.programmeLine, row.programmeLine),
    text('targetGroup', activity.targetGroup, row.targetGroup),
    partners(activity.partners, row.partners),
    when('from', activity.from, row.from),
    when('until', activity.until, row.until),
    quantity('quantity', activity.quantity, row.quantity),
    text('unit', activity.unit, row.unit),
    cents('price', activity.priceCents, row.priceCents),
    cents('costs', activity.costCents, row.costCents),
    ...contribution(row, activity),
    text('owner', activity.owner, row.owner),
    status(activity.status, row.status),
  ].filter((change) => change !== null)
}

function contribution(
  { contribution: read }: PlannerRow,
  { contribution: stored }: ExistingActivity,
): (Change | null)[] {
  if (!read) return []
  return [
    quantity('contributionQuantity', stored?.quantity ?? null, read.quantity),
    text('contributionUnit', stored?.unit ?? null, read.unit),
    cents('contributionPrice', stored?.priceCents ?? null, read.priceCents),
    cents('contribution', stored?.amountCents ?? 0, read.amountCents),
  ]
}

type FieldOf<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>['field']

function text(field: FieldOf<'text'>, old: string | null, read: string | null | undefined): Change | null {
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

function partners(old: readonly string[], read: readonly string[] | null | undefined): Change | null {
  if (read === undefined) return null
  const [before, after] = [new Set(old.map(fold)), new Set((read ?? []).map(fold))]
  const isSame = before.size === after.size && [...before].every((name) => after.has(name))
  return isSame ? null : { kind: 'list', field: 'partners', old, new: read ?? [] }
}

function when(field: 'from' | 'until', old: ExistingActivity['from'], read: When): Change | null {
  if (read.text === '' && old) return null // derived: the file does not say it
  const edge = field === 'from' ? 'first' : 'last'
  const days = daysOf(read, edge)
  const stored = old ? daysOf(old, edge) : null
  if (stored && days.first <= stored.first && stored.last <= days.last) return null
  return { kind: 'when', field, old, new: { date: read.date, precision: read.precision } }
}

function quantity(field: FieldOf<'quantity'>, old: number | null, read: number | null | undefined): Change | null {
  return read === undefined || read === old ? null : { kind: 'quantity', field, old, new: read }
}

function cents(field: FieldOf<'cents'>, old: number | null, read: number | null | undefined): Change | null {
  return read === undefined || read === old ? null : { kind: 'cents', field, old, new: read }
}

function status(old: Status | null, read: Status | null | undefined): Change | null {
  if ((read !== 'done' && read !== 'cancelled') || read === old) return null
  return { kind: 'status', field: 'status', old, new: read }
}

/** The changes in the words of the account that each activity keeps. */
export function accountOf(changes: readonly Change[]): Record<string, [string | null, string | null]> {
  return Object.fromEntries(
    changes.map((change): [string, [string | null, string | null]] => {
      switch (change.kind) {
        case 'list':
          return [change.field, [change.old.join('\n') || null, change.new.join('\n') || null]]
        case 'when': {
          const edge = change.field === 'from' ? 'first' : 'last'
          const text = (when: typeof change.old) => when && whenText(when.date, when.precision, edge)
          return [change.field, [text(change.old), text(change.new)]]
        }
        case 'status':
          return ['state', [change.old, change.new]]
        case 'text':
          return [change.field, [change.old, change.new]]
        case 'quantity':
        case 'cents':
          return [change.field, [change.old?.toString() ?? null, change.new?.toString() ?? null]]
      }
    }),
  )
}
