import { sql, type RawBuilder } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import { record } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { refuse, type Refusal } from '../../../../platform/errors.ts'
import { everyReference } from '../../merging/references/commands.ts'
import type { OrganisationTables } from '../../tables.ts'
import { lockAll, stateOf } from '../commands.ts'
import type { CompanyImport, Counts, Owner } from '../queries.ts'
import { writeBack } from '../writing/commands.ts'

export type UndoOutcome =
  | { readonly ok: true }
  | Refusal<'notApplied'>
  | (Refusal<'workedOn'> & {
      /** Names of organisations that somebody worked on, a few of them. */
      readonly names: readonly string[]
    })

/**
 * Puts the register back as it was before the import. Refused when somebody built on it: an undo never takes the work
 * of others along.
 */
export async function undoImport(
  tx: Tx,
  actor: Person,
  owner: Owner,
  given: Pick<CompanyImport, 'id'>,
): Promise<UndoOutcome> {
  await lockAll(tx, owner)
  const row = await stateOf(tx, given.id)
  if (row.undone_at) return { ok: true }
  if (!row.applied_at) return refuse('notApplied')
  // Who refers to one of them at this moment comes before the undo or finds it gone.
  await sql`select from organisations where made_by = ${given.id} order by id for update`.execute(tx)
  const names = await workedOn(tx, given.id, row.counts as Counts)
  if (names) return { ok: false, reason: 'workedOn', names }
  for (const table of ['contacts', 'region_members'] as const)
    await sql`delete from ${sql.table(table)} where made_by = ${given.id}`.execute(tx)
  await sql`delete from organisations where made_by = ${given.id}`.execute(tx)
  await writeBack(tx, given.id)
  await sql`delete from organisation_changes where import_id = ${given.id}`.execute(tx)
  await tx
    .withTables<OrganisationTables>()
    .updateTable('register_imports')
    .set({ undone_at: sql`clock_timestamp()`, undone_by: actor.id })
    .where('id', '=', given.id)
    .execute()
  await record(tx, actor, {
    action: 'register.importUndone',
    regionId: owner?.id ?? null,
    subject: { kind: 'registerImport', id: given.id },
  })
  return { ok: true }
}

const named = 5

/** Whom somebody worked on since; null when nobody did. */
async function workedOn(tx: Tx, importId: number, counts: Counts): Promise<readonly string[] | null> {
  const { rows } = await sql<{ name: string }>`
    select o.name from organisations o where o.id in (
      ${sql.join([changedSince(importId), ...(await referredSince(tx, importId))], sql` union `)}
    ) order by o.name limit ${named}`.execute(tx)
  if (rows.length) return rows.map(({ name }) => name)
  return (await isWhole(tx, importId, counts)) ? null : []
}

/** Made by the import and changed, changed by it and again since, or a membership that is no longer as it began. */
const changedSince = (importId: number): RawBuilder<unknown> => sql`
  select id from organisations where made_by = ${importId} and (version > 1 or merged_into is not null)
  union
  select later.organisation_id from organisation_changes ours join organisation_changes later using (organisation_id)
  where ours.import_id = ${importId} and later.id > ours.id
  union
  select organisation_id from region_members
  where made_by = ${importId} and (role <> 'partner' or valid_until is not null)`

/** Tables that are looked at by themselves; a choice of another import lets go when the company does. */
const judged = ['region_members', 'contacts', 'company_choices']

/** What refers to an organisation that the import made, or, in the region of a membership that it began, to its member. */
async function referredSince(tx: Tx, importId: number): Promise<RawBuilder<unknown>[]> {
  const made = sql`select id from organisations where made_by = ${importId}`
  const own = ['region_members', 'contacts'].map(
    (table) => sql`
      select organisation_id from ${sql.table(table)} t
      where organisation_id in (${made}) and made_by is distinct from ${importId}`,
  )
  const others = (await everyReference(tx)).filter(({ table }) => !judged.includes(table))
  const regional = await tablesOfRegions(tx)
  return [
    ...own,
    ...others.map(({ table, column }) => {
      const field = sql.ref(column)
      return sql`select ${field} from ${sql.table(table)} where ${field} in (${made})`
    }),
    ...others
      .filter(({ table }) => regional.has(table))
      .map(
        ({ table, column }) => sql`
          select t.${sql.ref(column)} from ${sql.table(table)} t join region_members m
            on m.organisation_id = t.${sql.ref(column)} and m.region_id = t.region_id
          where m.made_by = ${importId}`,
      ),
  ]
}

/** Tables whose rows belong to a region, such as contributions. */
async function tablesOfRegions(tx: Tx): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ table: string }>`
    select t.relname as table from pg_attribute a join pg_class t on t.oid = a.attrelid
    where a.attname = 'region_id' and t.relkind = 'r' and not a.attisdropped`.execute(tx)
  return new Set(rows.map(({ table }) => table))
}

/** Whether everything that the import made is still there: a merge takes memberships along without their origin. */
async function isWhole(tx: Tx, importId: number, counts: Counts): Promise<boolean> {
  const { rows } = await sql<{ organisations: number; members: number }>`
    select (select count(*) from organisations where made_by = ${importId}) as organisations,
      (select count(*) from region_members where made_by = ${importId}) as members`.execute(tx)
  const [there] = rows
  return there?.organisations === counts.new && there.members === counts.members
}
