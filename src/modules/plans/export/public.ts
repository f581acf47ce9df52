// A plan as a spreadsheet: several sheets, or the activities alone as CSV.
import type { Locale } from '../../../platform/actor.ts'
import { writeCsv, writeXlsx, type Column } from '../../../platform/spreadsheet/write.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { planMessages } from '../messages.ts'
import type { Activity } from '../rules.ts'
import { activitySheet } from './activities/rules.ts'
import { closedLists, exportMessages, sheetWords } from './messages.ts'
import type { ListName, OutSheet, WholePlan } from './rules.ts'
import { otherSheets } from './sheets/rules.ts'

export { wholePlan } from './queries.ts'
export type { WholePlan } from './rules.ts'

export const plannerFormats = ['xlsx', 'csv'] as const
export type PlannerFormat = (typeof plannerFormats)[number]

export const mediaTypes: Readonly<Record<PlannerFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** The name that a planner is saved by. */
export const plannerName = (region: string, format: PlannerFormat, locale: Locale): string =>
  `${planMessages(locale).timetable.toLowerCase()}-${region}.${format}`

/** A CSV file has one sheet: that of the activities, in which the budget stands as one sum each. */
export async function writePlanner(
  plan: WholePlan,
  shown: readonly Activity[],
  { format, today, locale }: { readonly format: PlannerFormat; readonly today: IsoDate; readonly locale: Locale },
): Promise<Buffer> {
  const words = sheetWords(locale)
  const activities = activitySheet(plan, shown, today, words)
  const t = exportMessages(locale)
  const choices = listsOf(plan, shown, locale)
  const table = ({ columns, rows }: OutSheet) => ({
    columns: columns.map(({ head, kind, list }): Column => {
      const found = list && choices[list]
      return { header: t.heads[head], kind, ...(found && { choices: found }) }
    }),
    rows,
  })
  if (format === 'csv') return writeCsv(table(activities), { separator: ';' })
  const sheets = [activities, ...otherSheets(plan, shown, words)]
  return writeXlsx(sheets.map((sheet) => ({ name: t.sheets[sheet.name], ...table(sheet) })))
}

/** Names of the plan are suggested; a new goal may be typed. */
function listsOf(
  plan: WholePlan,
  shown: readonly Activity[],
  locale: Locale,
): Partial<Record<ListName, Column['choices']>> {
  const open = (values: readonly string[]) => ({ values, isOpen: true })
  const closed = Object.entries(closedLists(locale)).map(([name, values]) => [name, { values }])
  return {
    ...(Object.fromEntries(closed) as Partial<Record<ListName, Column['choices']>>),
    goals: open(plan.goals.filter(({ droppedOn }) => droppedOn === null).map(({ name }) => name)),
    programmeLines: open(plan.programmeLines.map(({ name }) => name)),
    activities: open(shown.map(({ title }) => title)),
  }
}
