import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../platform/database/database.ts'
import { changesIn } from '../../../platform/editing/editing.ts'
import { NotFound, refuse, type Outcome } from '../../../platform/errors.ts'
import type { Region } from '../../organisations/public.ts'
import { lockPlan } from '../commands.ts'
import { keptGoal } from './queries.ts'
import { goalFields, type GivenGoal } from './rules.ts'

/** Adds a goal at the end: the next letter, the next colour. */
export async function addGoal(
  tx: Tx,
  actor: Person,
  region: Region,
  period: string,
  details: GivenGoal,
): Promise<number> {
  const plan = await lockPlan(tx, region.id, period)
  const { id } = await sql<{ id: number }>`
    insert into goals (plan_id, position, name)
    values (${plan}, (select coalesce(max(position), 0) + 1 from goals where plan_id = ${plan}), ${details.name})
    returning id`
    .execute(tx)
    .then(({ rows }) => only(rows))
  await writeGoal(tx, id, details)
  await deed(tx, actor, region, id, 'goal.added', { name: details.name ?? '' })
  return id
}

/** Changes a goal; when somebody else did meanwhile, nothing is written and the reader sees that first. */
export async function changeGoal(
  tx: Tx,
  actor: Person,
  region: Region,
  id: number,
  { details, version }: { readonly details: GivenGoal; readonly version: number },
): Promise<Outcome<object, 'changedMeanwhile'>> {
  const kept = await keptGoal(tx, id)
  if (!kept) throw new NotFound()
  const changes = changesIn(goalFields, kept.details, details)
  if (!changes.length) return { ok: true }
  if (kept.version !== version) return refuse('changedMeanwhile')
  await writeGoal(tx, id, Object.fromEntries(changes.map(({ field, after }) => [field, after])))
  await worked(tx, id)
  await deed(tx, actor, region, id, 'goal.changed', { fields: changes.map(({ field }) => field).join(', ') })
  return { ok: true }
}

async function writeGoal(tx: Tx, id: number, given: GivenGoal): Promise<void> {
  const columns: Readonly<Record<keyof GivenGoal, unknown>> = {
    name: given.name,
    indicator: given.indicator,
    unit: given.unit,
    baselineValue: given.baselineValue,
    baselineYear: given.baselineYear,
    baselineSource: given.baselineSource,
    targetValue: given.targetValue,
    targetOn: given.targetOn,
    themes: given.themes === undefined ? undefined : (given.themes?.split(',') ?? []),
  }
  const sets = Object.entries(columns)
    .filter(([, value]) => value !== undefined)
    .map(
      ([field, value]) => sql`${sql.ref(field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))} = ${value}`,
    )
  if (sets.length) await sql`update goals set ${sql.join(sets)} where id = ${id}`.execute(tx)
}

/** An undo of the import that brought the goal leaves it from now on. */
const worked = (tx: Tx, id: number) => sql`update goals set version = version + 1 where id = ${id}`.execute(tx)

/** Lets a goal change places with its neighbour: its letter and its colour go along. */
export async function moveGoal(
  tx: Tx,
  actor: Person,
  { region, period, id }: { readonly region: Region; readonly period: string; readonly id: number },
  to: 'up' | 'down',
): Promise<void> {
  const plan = await lockPlan(tx, region.id, period)
  const { rows } = await sql<{ id: number; position: number }>`
    select id, position from goals where plan_id = ${plan} and dropped_on is null order by position`.execute(tx)
  const at = rows.findIndex((goal) => goal.id === id)
  const [one, other] = [rows[at], rows[to === 'up' ? at - 1 : at + 1]]
  if (!one || !other) return
  await sql`
    update goals set position = case id when ${one.id} then ${other.position}::int else ${one.position}::int end
    where id in (${one.id}, ${other.id})`.execute(tx)
  await deed(tx, actor, region, id, 'goal.moved', {})
}

export interface NewMeasurement {
  readonly on: string
  readonly value: number
  readonly source: string | null
}

/** Notes what was measured on a day; a second time on that day takes the place of the first. */
export async function recordMeasurement(
  tx: Tx,
  actor: Person,
  region: Region,
  id: number,
  { on, value, source }: NewMeasurement,
): Promise<void> {
  const { rows } = await sql`
    insert into goal_measurements (goal_id, measured_on, value, source, person_id)
    values (${id}, ${on}, ${value}, ${source}, ${actor.id})
    on conflict (goal_id, measured_on) do update
      set value = excluded.value, source = excluded.source, person_id = excluded.person_id, recorded_at = now()
      where (goal_measurements.value, goal_measurements.source) is distinct from (excluded.value, excluded.source)
    returning id`.execute(tx)
  if (!rows.length) return
  await worked(tx, id)
  await deed(tx, actor, region, id, 'goal.measured', { on, value })
}

/** Takes back what was noted by mistake. Twice is once. */
export async function removeMeasurement(
  tx: Tx,
  actor: Person,
  region: Region,
  id: number,
  measurementId: number,
): Promise<void> {
  const { rows } = await sql<{ on: string; value: number }>`
    delete from goal_measurements where id = ${measurementId} and goal_id = ${id}
    returning measured_on as "on", value`.execute(tx)
  const [gone] = rows
  if (!gone) return
  await worked(tx, id)
  await deed(tx, actor, region, id, 'goal.measurementRemoved', gone)
}

export async function deed(
  tx: Tx,
  actor: Person,
  region: Region,
  id: number,
  action: string,
  details: Readonly<Record<string, string | number | null>>,
): Promise<void> {
  await record(tx, actor, { action, regionId: region.id, subject: { kind: 'goal', id }, details })
}
