import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import { record } from '../../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../../platform/database/database.ts'
import { NotFound, refuse, type Outcome, type Refusal } from '../../../../platform/errors.ts'
import { hoursOf, profilesOf } from '../commands.ts'
import type { ElectiveDetails } from '../rules.ts'
import { countsOf, differenceWith, fingerprintOf, type ElectiveCounts } from './queries.ts'
import type { ElectiveReading } from './rules.ts'

/** What an import did: those that it made, and those that it changed as they were, with the version that it gave. */
interface Applied {
  readonly made: readonly { readonly id: number; readonly version: number }[]
  readonly before: readonly { readonly id: number; readonly version: number; readonly details: ElectiveDetails }[]
}

/** Keeps an uploaded list; nothing changes yet. */
export async function startImport(tx: Tx, actor: Person, fileId: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into elective_imports (file_id, uploaded_by) values (${fileId}, ${actor.id}) returning id`.execute(tx)
  return only(rows).id
}

/**
 * Takes over what the preview showed, all of it or nothing. A second click finds it done and says the same.
 * `seen` is the fingerprint of the preview: when the list changed meanwhile, the reader looks again first.
 */
export async function applyImport(
  tx: Tx,
  actor: Person,
  id: number,
  reading: ElectiveReading,
  seen: string,
): Promise<Outcome<{ counts: ElectiveCounts }, 'listChanged' | 'undone'>> {
  const row = await lockImport(tx, id)
  if (row.undone) return refuse('undone')
  if (row.counts) return { ok: true, counts: row.counts }
  const found = await differenceWith(tx, reading)
  if (seen !== fingerprintOf(found)) return refuse('listChanged')
  const before = found.changed.map(({ was }) => ({ ...was, version: was.version + 1 }))
  await writeAll(
    tx,
    found.changed.map(({ was, details }) => ({ id: was.id, details })),
  )
  const made = await insertAll(
    tx,
    found.added.map(({ details }) => details),
  )
  const counts = countsOf(found, reading)
  const changes: Applied = { made: made.map((each) => ({ id: each, version: 1 })), before }
  await sql`
    update elective_imports set applied_at = now(), applied_by = ${actor.id}, counts = ${JSON.stringify(counts)},
      changes = ${JSON.stringify(changes)}
    where id = ${id}`.execute(tx)
  await deed(tx, actor, 'elective.imported', id, { ...counts })
  return { ok: true, counts }
}

type Undone =
  | { readonly ok: true }
  | Refusal<'notApplied'>
  | (Refusal<'workedOn'> & { readonly names: readonly string[] })

/** Makes the list what it was before. Refused as soon as somebody changed one of its subjects, or noted a school. */
export async function undoImport(tx: Tx, actor: Person, id: number): Promise<Undone> {
  const row = await lockImport(tx, id)
  if (row.undone) return { ok: true }
  if (!row.changes) return refuse('notApplied')
  const { made, before } = row.changes
  const ids = [...made, ...before].map((each) => each.id)
  // Who notes a school at one of them comes before the undo or finds it gone.
  await sql`select from electives where id = any(${ids}::bigint[]) order by id for update`.execute(tx)
  const names = await workedOn(tx, row.changes)
  if (names.length) return { ok: false, reason: 'workedOn', names }
  await sql`delete from electives where id = any(${made.map((each) => each.id)}::bigint[])`.execute(tx)
  await writeAll(tx, before)
  await sql`update elective_imports set undone_at = now(), undone_by = ${actor.id} where id = ${id}`.execute(tx)
  await deed(tx, actor, 'elective.importUndone', id)
  return { ok: true }
}

/** Subjects that are no longer as the import left them, or that a school offers since; a few of them. */
async function workedOn(tx: Tx, { made, before }: Applied): Promise<string[]> {
  const left = JSON.stringify([
    ...made.map((each) => ({ ...each, made: true })),
    ...before.map(({ id, version }) => ({ id, version, made: false })),
  ])
  const { rows } = await sql<{ name: string }>`
    select e.name from jsonb_to_recordset(${left}::jsonb) as l(id bigint, version int, made boolean)
    join electives e on e.id = l.id
    where e.version <> l.version
      or (l.made and exists (select from elective_offers o where o.elective_id = e.id))
    order by e.name limit 5`.execute(tx)
  return rows.map(({ name }) => name)
}

/** One writes to the list at a time. */
async function lockImport(tx: Tx, id: number) {
  await sql`lock table electives in share row exclusive mode`.execute(tx)
  const { rows } = await sql<{ undone: boolean; counts: ElectiveCounts | null; changes: Applied | null }>`
    select undone_at is not null as undone, counts, changes from elective_imports where id = ${id} for update`.execute(
    tx,
  )
  const [row] = rows
  if (!row) throw new NotFound()
  return row
}

const columnsOf = (details: ElectiveDetails) => ({
  ...details,
  profiles: profilesOf(details),
  studyHours: hoursOf(details),
})

async function insertAll(tx: Tx, electives: readonly ElectiveDetails[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    insert into electives (name, code, profiles, state, study_hours, syllabus)
    select name, code, profiles, state, "studyHours", nullif(syllabus, '')
    from jsonb_to_recordset(${JSON.stringify(electives.map(columnsOf))}::jsonb)
      as g(name text, code text, profiles text[], state text, "studyHours" int, syllabus text)
    returning id`.execute(tx)
  return rows.map(({ id }) => id)
}

async function writeAll(
  tx: Tx,
  electives: readonly { readonly id: number; readonly details: ElectiveDetails }[],
): Promise<void> {
  const given = electives.map(({ id, details }) => ({ id, ...columnsOf(details) }))
  await sql`
    update electives e set name = g.name, profiles = g.profiles, state = g.state, study_hours = g."studyHours",
      syllabus = nullif(g.syllabus, ''), version = version + 1
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as g(id bigint, name text, profiles text[], state text, "studyHours" int, syllabus text)
    where e.id = g.id`.execute(tx)
}

async function deed(
  tx: Tx,
  actor: Person,
  action: string,
  id: number,
  details: Readonly<Record<string, number>> = {},
): Promise<void> {
  await record(tx, actor, { action, regionId: null, subject: { kind: 'electiveImport', id }, details })
}
