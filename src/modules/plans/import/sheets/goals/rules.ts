// Goals, what was measured of them, and programme lines, of the file beside those of the plan.
import { fold } from '../../../../../platform/cells.ts'
import type { WholePlan } from '../../../export/rules.ts'
import { compareSheet, type Known, type Meant, type SheetDifference } from '../difference/rules.ts'
import type { SheetReading, SheetRow } from '../../rules.ts'

export function goalDifference(reading: SheetReading, { measured }: WholePlan): SheetDifference {
  const known = measured.map(({ id, details, droppedOn, droppedReason }): Known => ({
    key: String(id),
    name: details.name,
    values: {
      goal: details.name,
      indicator: details.indicator,
      indicatorUnit: details.unit,
      baselineValue: details.baselineValue,
      baselineYear: details.baselineYear,
      baselineSource: details.baselineSource,
      targetValue: details.targetValue,
      targetOn: details.targetOn,
      themes: details.themes,
      droppedOn,
      droppedReason,
    },
  }))
  const byId = new Map(known.map((goal) => [goal.key, goal]))
  const byName = new Map(known.map((goal) => [fold(goal.name), goal]))
  const firstRows = new Map<string, number>()
  const meant = ({ row, values: { id, ...said } }: SheetRow): Meant => {
    const name = said.goal ?? null
    if (name === null) return { field: 'goal', problem: { code: 'nameMissing' } }
    const firstRow = firstRows.get(fold(name))
    if (firstRow !== undefined) return { field: 'goal', problem: { code: 'rowTwice', firstRow } }
    firstRows.set(fold(name), row)
    const goal = byId.get(id ?? '') ?? byName.get(fold(name)) ?? null
    const other = byName.get(fold(name))
    if (goal && other && other !== goal) return { field: 'goal', problem: { code: 'nameTaken', text: name } }
    const dropping = (['droppedOn', 'droppedReason'] as const).find(
      (field) => said[field] !== undefined && said[field] !== (goal?.values[field] ?? null),
    )
    if (dropping) return { field: dropping, problem: { code: 'droppedElsewhere' } }
    return { known: goal, name: goal?.name ?? name, values: said }
  }
  return compareSheet(reading, known, meant)
}

export const measurementKey = (goal: number | string, on: string): string => `${goal} ${on}`

/** @param goalsInFile names of goals that the file brings. */
export function measurementDifference(
  reading: SheetReading,
  { measured }: WholePlan,
  goalsInFile: ReadonlySet<string>,
): SheetDifference {
  const known = measured.flatMap(({ id, name, measurements }) =>
    measurements.map(({ on, value, source }): Known => ({
      key: measurementKey(id, on),
      name: `${name} · ${on}`,
      values: { measuredOn: on, value: String(value), source },
    })),
  )
  const byKey = new Map(known.map((each) => [each.key, each]))
  const ids = new Set(measured.map(({ id }) => String(id)))
  const byName = new Map(measured.map(({ id, name }) => [fold(name), String(id)]))
  const firstRows = new Map<string, number>()
  const meant = ({ row, values: { goal, goalId, ...said } }: SheetRow): Meant => {
    const folded = fold(goal ?? '')
    const id = goalId && ids.has(goalId) ? goalId : byName.get(folded)
    if (!id && !goalsInFile.has(folded)) return { field: 'goal', problem: { code: 'goalUnknown', text: goal ?? '' } }
    const on = said.measuredOn ?? null
    if (on === null) return { field: 'measuredOn', problem: { code: 'valueMissing' } }
    if (said.value == null) return { field: 'value', problem: { code: 'valueMissing' } }
    const key = measurementKey(id ?? folded, on)
    const firstRow = firstRows.get(key)
    if (firstRow !== undefined) return { field: 'measuredOn', problem: { code: 'rowTwice', firstRow } }
    firstRows.set(key, row)
    const own = id ? { goalId: id } : {}
    const values = { ...said, value: said.value }
    const measurement = byKey.get(key) ?? null
    const name = `${goal ?? ''} · ${on}`
    return { known: measurement, name, values: measurement ? values : { ...values, goal: goal ?? null, ...own } }
  }
  return compareSheet(reading, known, meant)
}

export function lineDifference(reading: SheetReading, { programmeLines }: WholePlan): SheetDifference {
  const known = programmeLines.map(({ name, theme }): Known => ({
    key: name,
    name,
    values: { programmeLine: name, theme },
  }))
  const byName = new Map(known.map((line) => [line.name.toLowerCase(), line]))
  const firstRows = new Map<string, number>()
  const meant = ({ row, values: { nameNow, ...said } }: SheetRow): Meant => {
    const name = said.programmeLine ?? null
    if (name === null) return { field: 'programmeLine', problem: { code: 'nameMissing' } }
    const firstRow = firstRows.get(name.toLowerCase())
    if (firstRow !== undefined) return { field: 'programmeLine', problem: { code: 'rowTwice', firstRow } }
    firstRows.set(name.toLowerCase(), row)
    const other = byName.get(name.toLowerCase())
    const line = (nameNow ? byName.get(nameNow.toLowerCase()) : null) ?? other ?? null
    if (line && other && other !== line) return { field: 'programmeLine', problem: { code: 'nameTaken', text: name } }
    return { known: line, name: line?.name ?? name, values: said }
  }
  return compareSheet(reading, known, meant)
}
