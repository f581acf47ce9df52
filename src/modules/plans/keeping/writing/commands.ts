// From fields as people see them to rows, and the account of what changed.
import { sql, type Insertable } from 'kysely'
import { insertRows } from '../../../../platform/database/bulk.ts'
import { only, type Tx } from '../../../../platform/database/database.ts'
import { linkOrganisations } from '../../../organisations/public.ts'
import { readPeriod } from '../../import/dates/rules.ts'
import { announceToGuests } from '../../sharing/telling/commands.ts'
import type { PlanTables } from '../../tables.ts'
import type { DetailField, GivenDetails } from '../details/rules.ts'

type Elsewhere = 'goal' | 'alsoGoals' | 'partners' | 'from' | 'until'

const columns: Readonly<Record<Exclude<DetailField, Elsewhere>, string>> = {
  title: 'title',
  number: 'number',
  programmeLine: 'programme_line',
  theme: 'theme',
  collaboration: 'collaboration',
  targetGroup: 'target_group',
  schoolKinds: 'school_kinds',
  years: 'years',
  profiles: 'profiles',
  place: 'place',
  owner: 'owner',
  expectedPupils: 'expected_pupils',
  expectedTeachers: 'expected_teachers',
  expectedCompanies: 'expected_companies',
  expectedResults: 'expected_results',
  actualPupils: 'actual_pupils',
  actualTeachers: 'actual_teachers',
  actualCompanies: 'actual_companies',
  actualResults: 'actual_results',
}
const lists: readonly string[] = ['school_kinds', 'years', 'profiles']

/** The columns of these fields with their values. */
export function columnsOf(given: GivenDetails): Record<string, unknown> {
  const plain = Object.entries(columns).flatMap(([field, column]): [string, unknown][] => {
    const value = given[field as DetailField]
    if (value === undefined) return []
    return [[column, lists.includes(column) ? (value?.split(',') ?? []) : value]]
  })
  return { ...Object.fromEntries(plain), ...edgeOf(given.from, 'from'), ...edgeOf(given.until, 'until') }
}

function edgeOf(text: string | null | undefined, edge: 'from' | 'until'): Record<string, unknown> {
  if (!text) return {}
  const read = readPeriod({ kind: 'text', text })
  if (!read.ok || !read.value) throw new Error('a period is read before it is written')
  const { date, precision } = read.value[edge]
  return edge === 'from'
    ? { starts_on: date, starts_precision: precision }
    : { ends_on: date, ends_precision: precision }
}

/** A line gets a row of its own where the plan had none of that name. @returns the names that are new. */
export async function ensureProgrammeLines(
  tx: Tx,
  planId: number,
  names: readonly (string | null)[],
): Promise<string[]> {
  const wanted = [...new Set(names.flatMap((name) => name ?? []))]
  if (!wanted.length) return []
  const { rows } = await sql<{ name: string }>`
    insert into programme_lines (plan_id, name, position)
    select ${planId}, name, (select coalesce(max(position), 0) from programme_lines where plan_id = ${planId}) + place
    from unnest(${wanted}::text[]) with ordinality as wanted (name, place)
    on conflict do nothing returning name`.execute(tx)
  return rows.map(({ name }) => name)
}

export async function insertActivity(
  tx: Tx,
  planId: number,
  given: GivenDetails,
  more: { readonly fixed_state: 'idea' | null; readonly copied_from: number | null },
): Promise<number> {
  await ensureProgrammeLines(tx, planId, [given.programmeLine ?? null])
  const row = { plan_id: planId, ...columnsOf(given), ...more } as Insertable<PlanTables['activities']>
  const { id } = await tx
    .withTables<PlanTables>()
    .insertInto('activities')
    .values(row)
    .returning('id')
    .execute()
    .then(only)
  return id
}

/** Writes the new values of an activity that is locked. */
export async function writeActivity(tx: Tx, id: number, planId: number, given: GivenDetails): Promise<void> {
  await ensureProgrammeLines(tx, planId, [given.programmeLine ?? null])
  await tx
    .withTables<PlanTables>()
    .updateTable('activities')
    .set({ ...columnsOf(given), version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute()
}

/** The first carries the cost. */
export async function writeGoals(tx: Tx, id: number, goalIds: readonly number[]): Promise<void> {
  await sql`delete from activity_goals where activity_id = ${id} and goal_id <> all(${goalIds}::bigint[])`.execute(tx)
  await sql`
    insert into activity_goals (activity_id, goal_id, position)
    select ${id}, goal, place from unnest(${goalIds}::bigint[]) with ordinality as wanted (goal, place)
    on conflict (activity_id, goal_id) do update set position = excluded.position`.execute(tx)
}

/** A name that the register knows is the organisation itself. */
export async function writePartners(tx: Tx, regionId: number, id: number, names: readonly string[]): Promise<void> {
  const rows = await partnerRows(tx, regionId, [{ id, names }])
  await sql`delete from activity_partners where activity_id = ${id}`.execute(tx)
  if (rows.length) await tx.withTables<PlanTables>().insertInto('activity_partners').values(rows).execute()
}

/** Partners of many activities as rows, each linked where the register knows the name. */
export async function partnerRows(
  tx: Tx,
  regionId: number,
  given: readonly { readonly id: number; readonly names: readonly string[] }[],
): Promise<PlanTables['activity_partners'][]> {
  const known = await linkOrganisations(tx, regionId, [...new Set(given.flatMap(({ names }) => names))])
  return given.flatMap(({ id, names }) =>
    names.map((name) => ({ activity_id: id, name, organisation_id: known.get(name.toLowerCase()) ?? null })),
  )
}

/** An owner whose name is that of one person of the team is that person, who may then work on it. */
export async function linkOwners(tx: Tx, ids: readonly number[]): Promise<void> {
  if (!ids.length) return
  await sql`
    update activities a set owner_id = (
      select case when count(distinct p.id) = 1 then (array_agg(p.id))[1] end
      from people p join role_assignments r on r.person_id = p.id join plans on plans.id = a.plan_id
      where r.region_id = plans.region_id and lower(p.name) = lower(a.owner)
        and r.valid_from <= current_date and (r.valid_until is null or r.valid_until >= current_date))
    where a.id = any(${ids}::bigint[])`.execute(tx)
}

export type ChangedFields = Readonly<Record<string, readonly [string | null, string | null]>>

export interface Account {
  readonly personId: string | null
  readonly reason?: string | null
  readonly importId?: number | null
}

/** Remembers old and new of each field, with who did it and why. */
export async function insertChanges(
  tx: Tx,
  changed: readonly { readonly activityId: number; readonly fields: ChangedFields }[],
  { personId, reason = null, importId = null }: Account,
): Promise<void> {
  if (!changed.length) return
  const rows = changed.map(({ activityId, fields }) => ({
    activity_id: activityId,
    person_id: personId,
    import_id: importId,
    reason,
    fields,
  }))
  await insertRows(tx, 'activity_changes', rows)
  await announceToGuests(tx, changed, reason)
}

/** The same for one activity. */
export async function keepChanges(tx: Tx, activityId: number, fields: ChangedFields, account: Account): Promise<void> {
  await insertChanges(tx, [{ activityId, fields }], account)
}
