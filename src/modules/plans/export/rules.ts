import { stateOf, type Activity, type Plan } from '../rules.ts'
import type { IsoDate } from '../../../platform/time.ts'

export type ExportField =
  | 'nr'
  | 'goalHead'
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

/** The columns in the shape that regions use for their planner, so that what goes out can come in again. */
export const exportColumns: readonly { field: ExportField; kind: 'text' | 'number' | 'money' | 'date' }[] = [
  { field: 'nr', kind: 'text' },
  { field: 'goalHead', kind: 'text' },
  { field: 'activity', kind: 'text' },
  { field: 'programmeLine', kind: 'text' },
  { field: 'targetGroup', kind: 'text' },
  { field: 'partners', kind: 'text' },
  { field: 'start', kind: 'date' },
  { field: 'end', kind: 'date' },
  { field: 'quantity', kind: 'number' },
  { field: 'unit', kind: 'text' },
  { field: 'price', kind: 'money' },
  { field: 'costs', kind: 'money' },
  { field: 'contributionQuantity', kind: 'number' },
  { field: 'contributionUnit', kind: 'text' },
  { field: 'contributionPrice', kind: 'money' },
  { field: 'contribution', kind: 'money' },
  { field: 'owner', kind: 'text' },
  { field: 'state', kind: 'text' },
]

/** One row an activity, in the order given. Money is cents. */
export function exportRows(
  plan: Plan,
  shown: readonly Activity[],
  today: IsoDate,
  stateWord: (state: ReturnType<typeof stateOf>) => string,
) {
  const goals = new Map(plan.goals.map((goal) => [goal.id, goal.name]))
  return shown.map((activity, index): (string | number | null)[] => [
    activity.number ?? String(index + 1),
    goals.get(activity.goalIds[0] ?? 0) ?? '',
    activity.title,
    activity.programmeLine,
    activity.targetGroup,
    activity.partners.join('; '),
    activity.startsOn,
    activity.endsOn,
    activity.budget?.quantity ?? null,
    activity.budget?.unit ?? null,
    activity.budget?.priceCents ?? null,
    activity.budget?.amountCents ?? null,
    activity.contribution?.quantity ?? null,
    activity.contribution?.unit ?? null,
    activity.contribution?.priceCents ?? null,
    activity.contribution?.amountCents ?? null,
    activity.owner,
    stateWord(stateOf(activity, today)),
  ])
}
