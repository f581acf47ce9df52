// What does not fit in a row of an activity: its budget line by line, what partners bring, goals and programme lines.
import type { BudgetLine } from '../../budget/rules.ts'
import type { MeasuredGoal } from '../../goals/rules.ts'
import type { Theme } from '../../keeping/details/rules.ts'
import type { Activity } from '../../rules.ts'
import {
  day,
  filled,
  idText,
  listText,
  money,
  number,
  text,
  type Filled,
  type KeptContribution,
  type OutSheet,
  type SheetWords,
  type WholePlan,
} from '../rules.ts'

/** Money only of the activities that are shown; goals and programme lines all. */
export function otherSheets(plan: WholePlan, shown: readonly Activity[], words: SheetWords): OutSheet[] {
  const titles = new Map(shown.map(({ id, title }) => [id, title]))
  const ofShown = <Row extends { readonly activityId: number }>(rows: readonly Row[]) =>
    rows.filter(({ activityId }) => titles.has(activityId))
  const title = ({ activityId }: { readonly activityId: number }) => titles.get(activityId) ?? null
  return [
    filled('budget', budgetColumns(title, words), ofShown(plan.lines)),
    filled('contributions', contributionColumns(title, words), ofShown(plan.loose)),
    filled('goals', goalColumns(words), plan.measured),
    filled('measurements', measurementColumns, plan.measured.flatMap(measurementsOf)),
    filled('lines', lineColumns(words), plan.programmeLines),
  ]
}

type TitleOf = (row: { readonly activityId: number }) => string | null

const budgetColumns = (title: TitleOf, words: SheetWords): Filled<BudgetLine>[] => [
  text('activity', title, 'activities'),
  text('activityId', ({ activityId }) => idText(activityId)),
  text('description', ({ description }) => description),
  text('kind', ({ kind }) => kind && words.kind(kind), 'kinds'),
  number('year', ({ year }) => year),
  number('quantity', ({ quantity }) => quantity),
  text('unit', ({ unit }) => unit),
  money('price', ({ priceCents }) => priceCents),
  money('amount', ({ amountCents }) => amountCents),
  text('payer', ({ payer }) => payer && payer.partner),
  text('how', ({ payer }) => payer && words.how(payer.inKind), 'how'),
  text('id', ({ id }) => idText(id)),
]

const contributionColumns = (title: TitleOf, words: SheetWords): Filled<KeptContribution>[] => [
  text('activity', title, 'activities'),
  text('activityId', ({ activityId }) => idText(activityId)),
  text('partner', ({ partner }) => partner),
  text('how', ({ inKind }) => (inKind === null ? null : words.how(inKind)), 'how'),
  number('quantity', ({ quantity }) => quantity),
  text('unit', ({ unit }) => unit),
  money('price', ({ priceCents }) => priceCents),
  money('amount', ({ amountCents }) => amountCents),
  text('id', ({ id }) => idText(id)),
]

const goalColumns = (words: SheetWords): Filled<MeasuredGoal>[] => [
  text('goal', ({ name }) => name),
  text('indicator', ({ details }) => details.indicator),
  text('indicatorUnit', ({ details }) => details.unit),
  number('baselineValue', ({ details }) => figure(details.baselineValue)),
  number('baselineYear', ({ details }) => figure(details.baselineYear)),
  text('baselineSource', ({ details }) => details.baselineSource),
  number('targetValue', ({ details }) => figure(details.targetValue)),
  day('targetOn', ({ details }) => details.targetOn),
  text('themes', ({ details }) =>
    listText((details.themes?.split(',') ?? []).map((theme) => words.theme(theme as Theme))),
  ),
  day('droppedOn', ({ droppedOn }) => droppedOn),
  text('droppedReason', ({ droppedReason }) => droppedReason),
  text('id', ({ id }) => idText(id)),
]

const figure = (value: string | null): number | null => (value === null ? null : Number(value))

const measurementsOf = ({ id, name, measurements }: MeasuredGoal) =>
  measurements.map((measurement) => ({ ...measurement, goalId: id, name }))

const measurementColumns: readonly Filled<ReturnType<typeof measurementsOf>[number]>[] = [
  text('goal', ({ name }) => name, 'goals'),
  text('goalId', ({ goalId }) => idText(goalId)),
  day('measuredOn', ({ on }) => on),
  number('value', ({ value }) => value),
  text('source', ({ source }) => source),
]

/** A programme line has no number: the last column says what it is called now, so that the first may change. */
const lineColumns = (words: SheetWords): Filled<WholePlan['programmeLines'][number]>[] => [
  text('programmeLine', ({ name }) => name),
  text('theme', ({ theme }) => theme && words.theme(theme), 'themes'),
  text('nameNow', ({ name }) => name),
]
