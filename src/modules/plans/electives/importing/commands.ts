import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import { record } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { hoursOf, profilesOf } from '../commands.ts'
import type { ElectiveDetails } from '../rules.ts'

/**
 * Takes a list over as a whole: what is new is added, what differs is changed, by its code. What the list does not
 * name stays: schools may still offer it.
 */
export async function importElectives(
  tx: Tx,
  actor: Person,
  rows: readonly ElectiveDetails[],
): Promise<{ readonly added: number; readonly changed: number }> {
  await sql`lock table electives in share row exclusive mode`.execute(tx)
  const list = rows.map((row) => ({ ...row, profiles: profilesOf(row), studyHours: hoursOf(row) }))
  const given = sql`
    select name, code, profiles, state, "studyHours" as study_hours, nullif(syllabus, '') as syllabus
    from jsonb_to_recordset(${JSON.stringify(list)}::jsonb)
      as g(name text, code text, profiles text[], state text, "studyHours" int, syllabus text)`
  const changed = await sql`
    update electives e set name = g.name, profiles = g.profiles, state = g.state, study_hours = g.study_hours,
      syllabus = g.syllabus, version = version + 1
    from (${given}) g
    where e.region_id is null and lower(e.code) = lower(g.code)
      and (e.name, e.profiles, e.state, e.study_hours, e.syllabus)
        is distinct from (g.name, g.profiles, g.state, g.study_hours, g.syllabus)
    returning e.id`.execute(tx)
  const added = await sql`
    insert into electives (name, code, profiles, state, study_hours, syllabus)
    select g.* from (${given}) g
    where not exists (select from electives e where e.region_id is null and lower(e.code) = lower(g.code))
    returning id`.execute(tx)
  const counts = { added: added.rows.length, changed: changed.rows.length }
  if (counts.added + counts.changed > 0)
    await record(tx, actor, {
      action: 'elective.imported',
      regionId: null,
      subject: { kind: 'electives', id: null },
      details: counts,
    })
  return counts
}
