// The activities say their money as one sum; other sheets say it line by line. Both may be changed, and must agree.
import type { WholePlan } from '../../export/rules.ts'
import type { Change, ExistingActivity } from '../changes/rules.ts'
import type { Difference } from '../difference/rules.ts'
import type { FoundProblem, PlannerRow, Problem, RefusedRow } from '../rules.ts'
import { without } from '../source/rules.ts'
import type { AddedRow, ChangedRow, SheetDifference } from '../sheets/difference/rules.ts'

/** What the lines of one activity come to once the other sheets are taken over; null: they say nothing of it. */
export interface LineSums {
  readonly costCents: number | null
  readonly contributionCents: number | null
}

/** Those of single years too. */
const isCost = (field: Change['field']): boolean =>
  field === 'quantity' || field === 'unit' || field === 'price' || field.startsWith('costs')
const isContribution = (field: Change['field']): boolean => field.startsWith('contribution')

/** Leaves to the lines what the lines say too, and refuses what they say otherwise. */
export function balanced(found: Difference, sums: (key: string) => LineSums): Difference {
  const refused: RefusedRow[] = [...found.refused]
  const kept = <Row extends { readonly row: PlannerRow }>(row: Row, fault: FoundProblem | null): Row[] => {
    if (fault) refused.push({ row: row.row.row, title: row.row.title, problems: [fault] })
    return fault ? [] : [row]
  }
  const added = found.added.flatMap((row) => {
    const said = sums(rowKey(row.row))
    return kept({ row: withoutSums(row, said) }, faultOfNew(row, said)).map((each) => each.row)
  })
  const changed = found.changed.flatMap((each) => {
    const said = sums(each.activity.id)
    return kept({ ...each, changes: remaining(each.changes, said) }, faultOfKnown(each, said))
  })
  return {
    ...found,
    added,
    changed: changed.filter(({ changes }) => changes.length > 0),
    unchanged: [...found.unchanged, ...changed.filter(({ changes }) => changes.length === 0)],
    refused,
  }
}

export const rowKey = (row: number): string => `row ${row}`

function faultOfNew(row: PlannerRow, { costCents, contributionCents }: LineSums): FoundProblem | null {
  if (costCents !== null && row.costCents && row.costCents !== costCents)
    return fault('costs', { code: 'linesDiffer', amountCents: row.costCents, sumCents: costCents })
  const brought = row.contribution?.amountCents
  if (contributionCents !== null && brought && brought !== contributionCents)
    return fault('contribution', { code: 'linesDiffer', amountCents: brought, sumCents: contributionCents })
  return null
}

function withoutSums(row: PlannerRow, { costCents, contributionCents }: LineSums): PlannerRow {
  const first = costCents === null ? row : without(row, 'quantity', 'unit', 'priceCents', 'costCents', 'years')
  if (contributionCents === null) return first
  return without(first, 'contribution')
}

function remaining(changes: readonly Change[], { costCents, contributionCents }: LineSums): Change[] {
  return changes.filter(
    ({ field }) => !(costCents !== null && isCost(field)) && !(contributionCents !== null && isContribution(field)),
  )
}

/** Which of several lines a new sum is meant for, nobody can tell: a file from here is asked to say it line by line. */
function faultOfKnown({ row, activity, changes }: Difference['changed'][number], sums: LineSums): FoundProblem | null {
  return costFault(row, activity, changes, sums) ?? contributionFault(row, activity, changes, sums)
}

function costFault(
  row: PlannerRow,
  { lines, costCents: sumCents }: ExistingActivity,
  changes: readonly Change[],
  sums: LineSums,
): FoundProblem | null {
  if (!changes.some(({ field }) => isCost(field))) return null
  if (sums.costCents !== null)
    return row.costCents === undefined || row.costCents === sums.costCents
      ? null
      : fault('costs', { code: 'linesDiffer', amountCents: row.costCents, sumCents: sums.costCents })
  if (row.id === undefined || lines.length <= 1) return null
  return fault('costs', { code: 'severalLines', count: lines.length, sumCents })
}

function contributionFault(
  { id, contribution: said }: PlannerRow,
  { contributions, contribution }: ExistingActivity,
  changes: readonly Change[],
  sums: LineSums,
): FoundProblem | null {
  if (!said || !changes.some(({ field }) => isContribution(field))) return null
  if (sums.contributionCents !== null)
    return said.amountCents === sums.contributionCents
      ? null
      : fault('contribution', { code: 'linesDiffer', amountCents: said.amountCents, sumCents: sums.contributionCents })
  if (id === undefined || (contributions.all <= 1 && contributions.paying === 0)) return null
  return fault('contribution', { code: 'contributionElsewhere', sumCents: contribution?.amountCents ?? 0 })
}

const fault = (field: FoundProblem['field'], problem: Problem): FoundProblem => ({ field, column: null, problem })

/** The sums of the lines of each activity as they will be, where a sheet of the file changes any of them. */
export function lineSums(plan: WholePlan, sheets: readonly SheetDifference[]): (key: string) => LineSums {
  const [costs, brought] = [new Map<string, number>(), new Map<string, number>()]
  const [costsSaid, broughtSaid] = [new Set<string>(), new Set<string>()]
  const add = (sums: Map<string, number>, key: string, cents: number) => sums.set(key, (sums.get(key) ?? 0) + cents)
  const paid = new Map<string, number>()
  for (const { id, activityId, amountCents, payer } of plan.lines) {
    add(costs, String(activityId), amountCents)
    if (payer) add(brought, String(activityId), amountCents)
    paid.set(String(id), payer ? amountCents : 0)
  }
  for (const { activityId, amountCents } of plan.loose) add(brought, String(activityId), amountCents)
  const before = {
    budget: new Map(plan.lines.map(({ id, amountCents }) => [String(id), amountCents])),
    contributions: new Map(plan.loose.map(({ id, amountCents }) => [String(id), amountCents])),
  }
  for (const { sheet, added, changed } of sheets) {
    if (sheet !== 'budget' && sheet !== 'contributions') continue
    for (const row of [...added, ...changed]) {
      const key = placeKey(row)
      const old = keyOf(row)
      const amount = Number(row.values.amount ?? 0)
      const brings = sheet === 'contributions' || row.values.payer
      if (sheet === 'budget') {
        add(costs, key, amount - (before.budget.get(old) ?? 0))
        costsSaid.add(key)
      }
      const broughtBefore = sheet === 'budget' ? (paid.get(old) ?? 0) : (before.contributions.get(old) ?? 0)
      if (!brings && broughtBefore === 0) continue
      add(brought, key, (brings ? amount : 0) - broughtBefore)
      broughtSaid.add(key)
    }
  }
  return (key) => ({
    costCents: costsSaid.has(key) ? (costs.get(key) ?? 0) : null,
    contributionCents: broughtSaid.has(key) ? (brought.get(key) ?? 0) : null,
  })
}

/** Of the line in the plan; a new one has none. */
const keyOf = (row: AddedRow | ChangedRow): string => ('key' in row ? row.key : '')

/** The activity of a row, as the sums know it. */
export function placeKey({ place }: AddedRow): string {
  if (!place) return ''
  return 'activityId' in place ? String(place.activityId) : rowKey(place.activityRow)
}
