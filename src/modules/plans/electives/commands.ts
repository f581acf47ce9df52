import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../platform/database/database.ts'
import { NotFound, refuse, type Outcome } from '../../../platform/errors.ts'
import type { Region } from '../../organisations/public.ts'
import type { ElectiveDetails } from './rules.ts'

/** Adds one to the national list, or with a region to those of its own. */
export async function addElective(
  tx: Tx,
  actor: Person,
  region: Pick<Region, 'id'> | null,
  details: ElectiveDetails,
): Promise<Outcome<{ id: number }, 'codeTaken'>> {
  if (region === null && (await isTaken(tx, details.code, 0))) return refuse('codeTaken')
  const { rows } = await sql<{ id: number }>`
    insert into electives (region_id, name, code, profiles, state, study_hours, syllabus)
    values (${region?.id ?? null}, ${details.name}, ${details.code || null}, ${profilesOf(details)}, ${details.state},
      ${hoursOf(details)}, ${details.syllabus || null}) returning id`.execute(tx)
  const { id } = only(rows)
  await deed(tx, actor, region?.id ?? null, id, 'elective.added', { name: details.name })
  return { ok: true, id }
}

/** Changes one; when somebody else did meanwhile, nothing is written and the reader sees that first. */
export async function changeElective(
  tx: Tx,
  actor: Person,
  id: number,
  { details, version }: { readonly details: ElectiveDetails; readonly version: number },
): Promise<Outcome<object, 'codeTaken' | 'changedMeanwhile'>> {
  const row = await lock(tx, id)
  if (row.version !== version) return refuse('changedMeanwhile')
  if (row.regionId === null && (await isTaken(tx, details.code, id))) return refuse('codeTaken')
  await sql`
    update electives set name = ${details.name}, code = ${details.code || null}, profiles = ${profilesOf(details)},
      state = ${details.state}, study_hours = ${hoursOf(details)}, syllabus = ${details.syllabus || null},
      version = version + 1
    where id = ${id}`.execute(tx)
  await deed(tx, actor, row.regionId, id, 'elective.changed')
  return { ok: true }
}

/** Who adds to the national list does so one at a time, so that a code is there once. */
async function isTaken(tx: Tx, code: string, own: number): Promise<boolean> {
  await sql`lock table electives in share row exclusive mode`.execute(tx)
  const { rows } = await sql`
    select from electives where region_id is null and lower(code) = lower(${code}) and id <> ${own}`.execute(tx)
  return rows.length > 0
}

export const profilesOf = ({ profiles }: Pick<ElectiveDetails, 'profiles'>): string[] =>
  profiles.split(',').filter(Boolean)
export const hoursOf = ({ studyHours }: Pick<ElectiveDetails, 'studyHours'>): number | null =>
  studyHours ? Number(studyHours) : null

/** @throws NotFound */
export async function lock(
  tx: Tx,
  id: number,
): Promise<{ readonly version: number; readonly regionId: number | null }> {
  const { rows } = await sql<{ version: number; regionId: number | null }>`
    select version, region_id as "regionId" from electives where id = ${id} for update`.execute(tx)
  const [row] = rows
  if (!row) throw new NotFound()
  return row
}

export async function deed(
  tx: Tx,
  actor: Person,
  regionId: number | null,
  id: number,
  action: string,
  details: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  await record(tx, actor, { action, regionId, subject: { kind: 'elective', id }, details })
}
