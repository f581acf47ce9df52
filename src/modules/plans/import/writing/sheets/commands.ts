// What the sheets beside the activities bring.
import { sql } from 'kysely'
import { fold } from '../../../../../platform/cells.ts'
import { insertRows, reserveIds } from '../../../../../platform/database/bulk.ts'
import type { Tx } from '../../../../../platform/database/database.ts'
import { linkOrganisations } from '../../../../organisations/public.ts'
import type { OtherSheet } from '../../../export/rules.ts'
import { insertChanges } from '../../../keeping/writing/commands.ts'
import { lineText } from '../../../budget/rules.ts'
import type { CostKind } from '../../../budget/rules.ts'
import type { SheetValues } from '../../rules.ts'
import type { AddedRow, ChangedRow, SheetDifference } from '../../sheets/difference/rules.ts'
import type { Target } from '../commands.ts'

const of = (sheets: readonly SheetDifference[], kind: OtherSheet) => ({
  added: sheets.flatMap((each) => (each.sheet === kind ? each.added : [])),
  changed: sheets.flatMap((each) => (each.sheet === kind ? each.changed : [])),
})

/** Activities of the plan whose lines the other sheets add to or change. */
export function activitiesOf(sheets: readonly SheetDifference[]): number[] {
  const rows = (['budget', 'contributions'] as const).flatMap((kind) => {
    const { added, changed } = of(sheets, kind)
    return [...added, ...changed]
  })
  return [...new Set(rows.flatMap(({ place }) => (place && 'activityId' in place ? [place.activityId] : [])))]
}

export const newGoals = (sheets: readonly SheetDifference[]): string[] =>
  of(sheets, 'goals').added.flatMap(({ values }) => values.goal ?? [])

export const newLines = (sheets: readonly SheetDifference[]): string[] =>
  of(sheets, 'lines').added.flatMap(({ values }) => values.programmeLine ?? [])

export const changedGoals = (sheets: readonly SheetDifference[]): number[] => [
  ...new Set([
    ...of(sheets, 'goals').changed.map(({ key }) => Number(key)),
    ...[...of(sheets, 'measurements').added, ...of(sheets, 'measurements').changed].flatMap(
      (row) => goalIdOf(row) ?? [],
    ),
  ]),
]

const goalIdOf = (row: AddedRow | ChangedRow): number | null => {
  if ('key' in row) return Number(row.key.split(' ')[0])
  return row.values.goalId ? Number(row.values.goalId) : null
}

const figure = (text: string | null | undefined): number | null => (text == null ? null : Number(text))

/** Budget lines and contributions, each in a statement for all. @param newActivities by the row that they come from. */
export async function writeMoney(
  tx: Tx,
  target: Target,
  sheets: readonly SheetDifference[],
  newActivities: ReadonlyMap<number, number>,
): Promise<void> {
  const activityOf = ({ place }: AddedRow): number =>
    place ? ('activityId' in place ? place.activityId : (newActivities.get(place.activityRow) ?? 0)) : 0
  const amounts = ({ values }: AddedRow) => ({
    quantity: figure(values.quantity),
    unit: values.unit ?? null,
    price_cents: figure(values.price),
    amount_cents: figure(values.amount) ?? 0,
  })
  const { added, changed } = of(sheets, 'budget')
  const ids = await reserveIds(tx, 'budget_lines', added.length)
  const columns = (row: AddedRow) => ({
    ...amounts(row),
    description: row.values.description ?? null,
    kind: row.values.kind ?? null,
    year: figure(row.values.year),
  })
  const made = added.map((row, index) => ({ row, id: ids[index] ?? 0 }))
  const lines = [...made, ...changed.map((row) => ({ row, id: Number(row.key) }))]
  const known = await linkOrganisations(tx, target.regionId, [
    ...new Set(
      [...lines, ...allContributions(sheets)].flatMap(({ row: { values } }) => values.payer ?? values.partner ?? []),
    ),
  ])
  const organisation = (name: string | null | undefined) => (name ? (known.get(name.toLowerCase()) ?? null) : null)
  if (made.length)
    await insertRows(
      tx,
      'budget_lines',
      made.map(({ row, id }) => ({ id, activity_id: activityOf(row), ...columns(row) })),
    )
  await updateRows(
    tx,
    'budget_lines',
    changed.map((row) => ({ id: Number(row.key), ...columns(row) })),
  )
  await writePayers(
    tx,
    lines.map(({ row, id }) => ({
      budget_line_id: id,
      activity_id: activityOf(row),
      amount_cents: figure(row.values.amount) ?? 0,
      partner: row.values.payer ?? null,
      organisation_id: organisation(row.values.payer),
      in_kind: row.values.how === 'kind',
    })),
  )
  const loose = of(sheets, 'contributions')
  const contribution = (row: AddedRow) => ({
    ...amounts(row),
    partner: row.values.partner ?? null,
    organisation_id: organisation(row.values.partner),
    in_kind: row.values.how == null ? null : row.values.how === 'kind',
  })
  if (loose.added.length)
    await insertRows(
      tx,
      'planned_contributions',
      loose.added.map((row) => ({ activity_id: activityOf(row), ...contribution(row) })),
    )
  await updateRows(
    tx,
    'planned_contributions',
    loose.changed.map((row) => ({ id: Number(row.key), ...contribution(row) })),
  )
  await tellLines(tx, target, sheets, activityOf)
}

const allContributions = (sheets: readonly SheetDifference[]) => {
  const { added, changed } = of(sheets, 'contributions')
  return [...added, ...changed].map((row) => ({ row }))
}

type Table = 'budget_lines' | 'planned_contributions' | 'goals'

/** Rows of one shape, in one statement. */
async function updateRows(tx: Tx, table: Table, rows: readonly ({ readonly id: number } & object)[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = sql.join(
    Object.keys(first)
      .filter((column) => column !== 'id')
      .map((column) => sql.ref(column)),
  )
  const values = sql.join(
    Object.keys(first)
      .filter((column) => column !== 'id')
      .map((column) => sql.ref(`n.${column}`)),
  )
  await sql`
    update ${sql.table(table)} t set (${columns}) = row(${values})
    from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb) n
    where t.id = n.id`.execute(tx)
}

/** The planned contribution of each line that a partner pays; a line of the subsidy has none. */
async function writePayers(
  tx: Tx,
  lines: readonly { readonly budget_line_id: number; readonly partner: string | null }[],
): Promise<void> {
  const json = (rows: readonly object[]) => sql`${JSON.stringify(rows)}::jsonb`
  const unpaid = lines.filter(({ partner }) => partner === null).map(({ budget_line_id: id }) => id)
  if (unpaid.length)
    await sql`delete from planned_contributions where budget_line_id = any(${unpaid}::bigint[])`.execute(tx)
  const paid = lines.filter(({ partner }) => partner !== null)
  if (!paid.length) return
  await sql`
    insert into planned_contributions (activity_id, amount_cents, partner, organisation_id, in_kind, budget_line_id)
    select activity_id, amount_cents, partner, organisation_id, in_kind, budget_line_id
    from jsonb_populate_recordset(null::planned_contributions, ${json(paid)})
    on conflict (budget_line_id) do update set partner = excluded.partner,
      organisation_id = excluded.organisation_id, in_kind = excluded.in_kind`.execute(tx)
}

/** In the account of the activity, a line at a time. */
async function tellLines(
  tx: Tx,
  target: Target,
  sheets: readonly SheetDifference[],
  activityOf: (row: AddedRow) => number,
): Promise<void> {
  const { added, changed } = of(sheets, 'budget')
  const loose = of(sheets, 'contributions')
  const told = (row: AddedRow, before: SheetValues | null, field: string) => ({
    activityId: activityOf(row),
    fields: { [field]: [before && textOf(before), textOf(row.values)] as const },
  })
  const inPlan = (row: AddedRow): boolean => !!row.place && 'activityId' in row.place
  await insertChanges(
    tx,
    [
      ...added.filter(inPlan).map((row) => told(row, null, 'budgetLine')),
      ...changed.map((row) => told(row, beforeOf(row), 'budgetLine')),
      ...loose.added.filter(inPlan).map((row) => told(row, null, 'plannedContribution')),
      ...loose.changed.map((row) => told(row, beforeOf(row), 'plannedContribution')),
    ],
    target,
  )
}

const beforeOf = ({ values, changes }: ChangedRow): SheetValues => ({
  ...values,
  ...Object.fromEntries(changes.map(({ field, old }) => [field, old])),
})

const textOf = (values: SheetValues): string =>
  lineText({
    description: values.description ?? null,
    kind: (values.kind ?? null) as CostKind | null,
    year: figure(values.year),
    quantity: figure(values.quantity),
    unit: values.unit ?? null,
    priceCents: figure(values.price),
    amountCents: figure(values.amount) ?? 0,
    payer: payerOf(values),
  })

function payerOf({ payer, partner, how }: SheetValues) {
  const name = payer ?? partner
  return name ? { partner: name, inKind: how === 'kind' } : null
}

/** Goals as the file has them, also those that it just brought; then what was measured. */
export async function writeGoals(
  tx: Tx,
  target: Target,
  sheets: readonly SheetDifference[],
  byName: ReadonlyMap<string, number>,
): Promise<void> {
  const { added, changed } = of(sheets, 'goals')
  const columns = ({ values }: AddedRow) => ({
    name: values.goal,
    indicator: values.indicator ?? null,
    unit: values.indicatorUnit ?? null,
    baseline_value: figure(values.baselineValue),
    baseline_year: figure(values.baselineYear),
    baseline_source: values.baselineSource ?? null,
    target_value: figure(values.targetValue),
    target_on: values.targetOn ?? null,
    themes: values.themes?.split(',') ?? [],
  })
  await updateRows(tx, 'goals', [
    ...added.map((row) => ({ id: byName.get(fold(row.values.goal ?? '')) ?? 0, ...columns(row) })),
    ...changed.map((row) => ({ id: Number(row.key), ...columns(row) })),
  ])
  const measured = of(sheets, 'measurements')
  const rows = [...measured.added, ...measured.changed].map((row) => ({
    goal_id: goalIdOf(row) ?? byName.get(fold(row.values.goal ?? '')) ?? 0,
    measured_on: row.values.measuredOn,
    value: figure(row.values.value),
    source: row.values.source ?? null,
    person_id: target.personId,
  }))
  if (rows.length)
    await sql`
      insert into goal_measurements (goal_id, measured_on, value, source, person_id)
      select goal_id, measured_on, value, source, person_id
      from jsonb_populate_recordset(null::goal_measurements, ${JSON.stringify(rows)}::jsonb)
      on conflict (goal_id, measured_on) do update
        set value = excluded.value, source = excluded.source, person_id = excluded.person_id, recorded_at = now()`.execute(
      tx,
    )
  await sql`
    update goals set version = version + 1 where id = any(${changedGoals(sheets)}::bigint[])`.execute(tx)
}

/** Programme lines as they were and as the file leaves them. */
export const linesBefore = (sheets: readonly SheetDifference[]) =>
  of(sheets, 'lines').changed.map((row) => ({
    was: { name: row.key, theme: beforeOf(row).theme ?? null },
    now: { name: row.values.programmeLine ?? row.key, theme: row.values.theme ?? null },
  }))

/** Names and themes of programme lines; activities go along by their foreign key, and their account says so. */
export async function writeLines(tx: Tx, target: Target, sheets: readonly SheetDifference[]): Promise<void> {
  const { added, changed } = of(sheets, 'lines')
  for (const { values } of added)
    if (values.theme)
      await sql`update programme_lines set theme = ${values.theme}
        where plan_id = ${target.plan} and name = ${values.programmeLine}`.execute(tx)
  for (const { key, values } of changed) {
    const [name, theme] = [values.programmeLine ?? key, values.theme ?? null]
    await sql`update programme_lines set name = ${name}, theme = ${theme}
      where plan_id = ${target.plan} and name = ${key}`.execute(tx)
    if (name === key) continue
    const { rows } = await sql<{ id: number }>`
      select id from activities where plan_id = ${target.plan} and programme_line = ${name} order by id`.execute(tx)
    const fields = { programmeLine: [key, name] as const }
    await insertChanges(
      tx,
      rows.map(({ id }) => ({ activityId: id, fields })),
      target,
    )
  }
}
