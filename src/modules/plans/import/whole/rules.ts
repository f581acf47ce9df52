// Everything that a file would change, sheet by sheet.
import { fold } from '../../../../platform/cells.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { plainFields, type KeptFields, type OtherSheet, type PlainField, type WholePlan } from '../../export/rules.ts'
import { stateOf, type Activity } from '../../rules.ts'
import { balanced, lineSums, placeKey, rowKey } from '../balance/rules.ts'
import type { Change, ExistingActivity } from '../changes/rules.ts'
import { difference, type Difference, type Renamed } from '../difference/rules.ts'
import type { FoundProblem, PlannerRow, Reading, SheetReading } from '../rules.ts'
import type { SheetDifference } from '../sheets/difference/rules.ts'
import { goalDifference, lineDifference, measurementDifference } from '../sheets/goals/rules.ts'
import { budgetDifference, contributionDifference } from '../sheets/money/rules.ts'
import { placesIn } from '../sheets/places/rules.ts'

export interface WholeDifference extends Difference {
  readonly sheets: readonly SheetDifference[]
}

export function wholeDifference(
  { rows, refused, others: { sheets } }: Pick<Reading, 'rows' | 'refused' | 'others'>,
  plan: WholePlan,
  today: IsoDate,
): WholeDifference {
  const on = (kind: OtherSheet): SheetReading[] => sheets.filter(({ sheet }) => sheet === kind)
  const goals = on('goals').map((sheet) => goalDifference(sheet, plan))
  const lines = on('lines').map((sheet) => lineDifference(sheet, plan))
  const renamed = renamedBy(goals, lines)
  const existing = existingIn(plan, today)
  const activities = difference(rows, existing, renamed, faultIn(plan))
  const goalsInFile = new Set([
    ...goals.flatMap(({ added }) => added.map(({ values }) => fold(values.goal ?? ''))),
    ...[...activities.added, ...activities.changed.map(({ row }) => row)].map(({ goal }) => fold(goal)),
  ])
  const measured = on('measurements').map((sheet) => measurementDifference(sheet, plan, goalsInFile))
  const places = placesIn(activities, existing)
  const money = [
    ...on('budget').map((sheet) => budgetDifference(sheet, plan, places)),
    ...on('contributions').map((sheet) => contributionDifference(sheet, plan, places)),
  ]
  const found = balanced(activities, lineSums(plan, money))
  const named = new Set(refused.map(({ id }) => String(id)))
  const gone = new Set(found.refused.map(({ row }) => rowKey(row)))
  return {
    ...found,
    gone: found.gone.filter(({ id }) => !named.has(id)),
    sheets: [...money.map((sheet) => without(sheet, gone)), ...goals, ...measured, ...lines],
  }
}

/** A line of a new activity that is refused is refused with it. */
function without(sheet: SheetDifference, gone: ReadonlySet<string>): SheetDifference {
  const lost = sheet.added.filter((row) => gone.has(placeKey(row)))
  if (!lost.length) return sheet
  const refused = lost.map(({ row, name }) => ({
    row,
    title: name,
    problems: [{ field: 'activity' as const, column: null, problem: { code: 'activityUnknown' as const, text: name } }],
  }))
  return {
    ...sheet,
    added: sheet.added.filter((row) => !lost.includes(row)),
    refused: [...sheet.refused, ...refused].sort((a, b) => a.row - b.row),
  }
}

/** By the names of now: whatever the file calls a goal or line, it is the one of the plan. */
function renamedBy(goals: readonly SheetDifference[], lines: readonly SheetDifference[]): Renamed {
  const names = (
    sheets: readonly SheetDifference[],
    field: 'goal' | 'programmeLine',
    keyOf: (name: string) => string,
  ) =>
    new Map(
      sheets.flatMap(({ changed }) =>
        changed.flatMap(({ name, changes }) =>
          changes.flatMap((change) =>
            change.field === field && change.new ? [[keyOf(change.new), name] as const] : [],
          ),
        ),
      ),
    )
  const goalNames = names(goals, 'goal', fold)
  const lineNames = names(lines, 'programmeLine', (name) => name)
  return {
    goal: (name) => goalNames.get(fold(name)) ?? name,
    programmeLine: (name) => lineNames.get(name) ?? name,
  }
}

/** What only the plan can tell of a row: a goal that is dropped, a sum that is wrong. */
function faultIn(plan: WholePlan) {
  const dropped = new Set(plan.measured.filter(({ droppedOn }) => droppedOn !== null).map(({ name }) => fold(name)))
  return (row: PlannerRow, activity: ExistingActivity | null, changes: readonly Change[]): FoundProblem | null => {
    const doubt = row.doubts?.find(
      ({ field }) =>
        !activity ||
        (field === 'costs'
          ? row.costCents !== activity.costCents
          : field !== 'contribution' || row.contribution?.amountCents !== activity.contribution?.amountCents),
    )
    if (doubt) return doubt
    const takesGoal = !activity || changes.some(({ field }) => field === 'goal')
    return takesGoal && dropped.has(fold(row.goal))
      ? { field: 'goal', column: null, problem: { code: 'goalDropped', text: row.goal } }
      : null
  }
}

/** The plan's activities in the words of a planner. */
export function existingIn(plan: WholePlan, today: IsoDate): ExistingActivity[] {
  const goals = new Map(plan.goals.map((goal) => [goal.id, goal.name]))
  const lines = byActivity(plan.lines)
  const loose = byActivity(plan.loose)
  return plan.activities.map((activity) => {
    const kept = plan.fields.get(activity.id) ?? nothingKept
    const beside = { kept, lines: lines.get(activity.id) ?? [], loose: loose.get(activity.id)?.length ?? 0 }
    return spoken(activity, beside, goals, today)
  })
}

function byActivity<Row extends { readonly activityId: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.activityId)
    if (group) group.push(row)
    else groups.set(row.activityId, [row])
  }
  return groups
}

const nothingKept: KeptFields = {
  ...(Object.fromEntries(plainFields.map((field) => [field, null])) as Record<PlainField, null>),
  stateOn: null,
  stateReason: null,
}

interface Beside {
  readonly kept: KeptFields
  readonly lines: WholePlan['lines']
  /** How many contributions pay no line. */
  readonly loose: number
}

// Written out: an object spread into another takes longer than all that is compared here.
function spoken(
  activity: Activity,
  { kept, lines, loose }: Beside,
  goals: ReadonlyMap<number, string>,
  today: IsoDate,
): ExistingActivity {
  const { budget, contribution } = activity
  const paying = lines.filter(({ payer }) => payer).length
  const [goal, ...alsoGoals] = activity.goalIds.map((id) => goals.get(id) ?? '')
  return {
    id: String(activity.id),
    goal: goal ?? '',
    alsoGoals,
    title: activity.title,
    programmeLine: activity.programmeLine,
    targetGroup: activity.targetGroup,
    partners: activity.partners,
    from: { date: activity.startsOn, precision: activity.startsPrecision },
    until: { date: activity.endsOn, precision: activity.endsPrecision },
    quantity: budget?.quantity ?? null,
    unit: budget?.unit ?? null,
    priceCents: budget?.priceCents ?? null,
    costCents: budget?.amountCents ?? 0,
    lines: lines.map(({ year, amountCents }) => ({ year, amountCents })),
    contribution,
    contributions: { all: loose + paying, paying },
    owner: activity.owner,
    status: activity.fixedState,
    shown: stateOf(activity, today),
    stateOn: kept.stateOn,
    stateReason: kept.stateReason,
    plain: kept,
  }
}
