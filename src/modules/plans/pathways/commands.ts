import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../platform/database/database.ts'
import { NotFound, refuse, type Outcome } from '../../../platform/errors.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { Region } from '../../organisations/public.ts'
import { candidatesOf } from './queries.ts'
import type { GivenPathway } from './schema.ts'

type Refusal = 'changedMeanwhile' | 'schoolNotHere' | 'mboNotHere'

/** Makes a route of schools and mbo institutions that take part in the region today. */
export async function addPathway(
  tx: Tx,
  actor: Person,
  region: Region,
  given: GivenPathway,
  today: IsoDate,
): Promise<Outcome<{ id: number }, Refusal>> {
  const refused = await strangersIn(tx, region, given, today, [])
  if (refused) return refuse(refused)
  const { name, profile, crebo, qualification, level, track } = given.details
  const { id } = await sql<{ id: number }>`
    insert into pathways (region_id, name, profile, crebo, qualification, level, track)
    values (${region.id}, ${name}, ${profile}, ${crebo}, ${qualification}, ${Number(level)}, ${track}) returning id`
    .execute(tx)
    .then(({ rows }) => only(rows))
  await writeParts(tx, id, given)
  await deed(tx, actor, region, id, 'pathway.added', { name })
  return { ok: true, id }
}

/** Changes a route; when somebody else did meanwhile, nothing is written and the reader sees that first. */
export async function changePathway(
  tx: Tx,
  actor: Person,
  region: Region,
  id: number,
  given: GivenPathway,
  today: IsoDate,
): Promise<Outcome<object, Refusal>> {
  const version = await lock(tx, region, id)
  if (version !== given.version) return refuse('changedMeanwhile')
  const { rows } = await sql<{ id: number }>`
    select organisation_id as id from pathway_organisations where pathway_id = ${id}`.execute(tx)
  const known = rows.map((row) => row.id)
  const refused = await strangersIn(tx, region, given, today, known)
  if (refused) return refuse(refused)
  const { name, profile, crebo, qualification, level, track } = given.details
  await sql`
    update pathways set name = ${name}, profile = ${profile}, crebo = ${crebo}, qualification = ${qualification},
      level = ${Number(level)}, track = ${track}, version = version + 1
    where id = ${id}`.execute(tx)
  await writeParts(tx, id, given)
  await deed(tx, actor, region, id, 'pathway.changed')
  return { ok: true }
}

/** Which of the two questions was answered with somebody who does not take part here. Who was there already may stay. */
async function strangersIn(
  tx: Tx,
  region: Region,
  { schools, mbos }: GivenPathway,
  today: IsoDate,
  known: readonly number[],
): Promise<'schoolNotHere' | 'mboNotHere' | null> {
  const here = await candidatesOf(tx, region, today)
  const fits = (kind: 'school' | 'mbo') => (id: number) =>
    known.includes(id) || here.some((each) => each.id === id && each.kind === kind)
  if (!schools.every(fits('school'))) return 'schoolNotHere'
  return mbos.every(fits('mbo')) ? null : 'mboNotHere'
}

async function writeParts(tx: Tx, id: number, { schools, mbos, phases, pupils }: GivenPathway): Promise<void> {
  await sql`delete from pathway_organisations where pathway_id = ${id}`.execute(tx)
  await sql`
    insert into pathway_organisations (pathway_id, organisation_id)
    select ${id}, unnest(${[...new Set([...schools, ...mbos])]}::bigint[])`.execute(tx)
  await sql`delete from pathway_phases where pathway_id = ${id}`.execute(tx)
  await sql`
    insert into pathway_phases (pathway_id, phase, starts_on, ends_on, done_on)
    select ${id}, phase, "from", until, "doneOn"
    from jsonb_to_recordset(${JSON.stringify(phases)}::jsonb) as f(phase text, "from" date, until date, "doneOn" date)
    where num_nonnulls("from", until, "doneOn") > 0`.execute(tx)
  // Years that the form did not have stay as they are.
  await sql`delete from pathway_pupils
    where pathway_id = ${id} and school_year = any(${pupils.map(({ year }) => year)}::int[])`.execute(tx)
  await sql`
    insert into pathway_pupils (pathway_id, school_year, pupils)
    select ${id}, year, pupils from jsonb_to_recordset(${JSON.stringify(pupils)}::jsonb) as n(year int, pupils int)
    where pupils is not null`.execute(tx)
}

/** Ends a route, or with null brings it back. Twice is once. */
export async function stopPathway(
  tx: Tx,
  actor: Person,
  region: Region,
  id: number,
  stop: { readonly on: IsoDate; readonly reason: string } | null,
): Promise<void> {
  await lock(tx, region, id)
  const { rows } = await sql`
    update pathways set stopped_on = ${stop?.on ?? null}, stopped_reason = ${stop?.reason ?? null},
      version = version + 1
    where id = ${id} and (stopped_on is null) = ${stop !== null} returning id`.execute(tx)
  if (rows.length) await deed(tx, actor, region, id, stop ? 'pathway.stopped' : 'pathway.broughtBack')
}

/** Says that an activity of the region's plans serves the route. Twice is once. */
export async function serveWith(tx: Tx, actor: Person, region: Region, id: number, activity: number): Promise<void> {
  await lock(tx, region, id)
  const { rows } = await sql`
    insert into pathway_activities (pathway_id, activity_id)
    select ${id}, a.id from activities a join plans p on p.id = a.plan_id
    where a.id = ${activity} and p.region_id = ${region.id}
    on conflict do nothing returning activity_id`.execute(tx)
  if (rows.length) await deed(tx, actor, region, id, 'pathway.activityAdded', { activity })
}

export async function serveNoMore(tx: Tx, actor: Person, region: Region, id: number, activity: number): Promise<void> {
  await lock(tx, region, id)
  const { rows } = await sql`
    delete from pathway_activities where pathway_id = ${id} and activity_id = ${activity}
    returning activity_id`.execute(tx)
  if (rows.length) await deed(tx, actor, region, id, 'pathway.activityRemoved', { activity })
}

/** Whoever changes a route does so one at a time. @throws NotFound */
export async function lock(tx: Tx, region: Pick<Region, 'id'>, id: number): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select version from pathways where id = ${id} and region_id = ${region.id} for update`.execute(tx)
  const [row] = rows
  if (!row) throw new NotFound()
  return row.version
}

export async function deed(
  tx: Tx,
  actor: Person,
  region: Pick<Region, 'id'>,
  id: number,
  action: string,
  details: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  await record(tx, actor, { action, regionId: region.id, subject: { kind: 'pathway', id }, details })
}
