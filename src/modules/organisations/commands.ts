import { sql } from 'kysely'
import { only, type Tx } from '../../platform/database/database.ts'
import type { IsoDate } from '../../platform/time.ts'
import type { Contact } from './queries.ts'
import type { Region } from './rules.ts'
import type { OrganisationTables } from './tables.ts'

/** The company of this name in the region, made and joined to the region when it is not there yet. */
export async function joinCompany(tx: Tx, region: Region, name: string, day: IsoDate): Promise<number> {
  const tables = tx.withTables<OrganisationTables>()
  // Two people may type the same new name at once: one of them makes it.
  await sql`select pg_advisory_xact_lock(${region.id}, hashtext(lower(${name})))`.execute(tx)
  await holdOffMerges(tx)
  const known = await memberNamed(tx, region, name)
  if (known !== null) return known
  const { id } = await tables
    .insertInto('organisations')
    .values({ kind: 'company', name })
    .returning('id')
    .execute()
    .then(only)
  await tables
    .insertInto('region_members')
    .values({ region_id: region.id, organisation_id: id, role: 'partner', valid_from: day })
    .execute()
  return id
}

/** Until the transaction ends no organisation becomes another: what is found now is what is written to. */
export async function holdOffMerges(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtext('merging organisations'))`.execute(tx)
}

/** Waits for those who hold off merges, and lets nobody find an organisation meanwhile. */
export async function startMerging(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('merging organisations'))`.execute(tx)
}

/** The member of this name, or the one that an organisation of this name was merged into. */
async function memberNamed(tx: Tx, region: Region, name: string): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    select s.id from organisations o join organisations s on s.id = coalesce(o.merged_into, o.id)
    where lower(o.name) = lower(${name})
      and exists (select from region_members m where m.region_id = ${region.id} and m.organisation_id = s.id)
    order by o.merged_into nulls first, s.id limit 1`.execute(tx)
  return rows[0]?.id ?? null
}

/** Remembers whom a region writes to; the newest is offered first. */
export async function keepContact(tx: Tx, regionId: number, organisationId: number, contact: Contact): Promise<void> {
  await sql`
    insert into contacts (region_id, organisation_id, name, email)
    values (${regionId}, ${organisationId}, ${contact.name}, ${contact.email})
    on conflict on constraint contacts_once do update set name = excluded.name, id = default, made_by = null`.execute(
    tx,
  )
}

/** Lets go of whom regions write to at an organisation. */
export async function forgetContact(tx: Tx, organisationId: number, email: string): Promise<void> {
  await sql`delete from contacts where organisation_id = ${organisationId} and lower(email) = ${email}`.execute(tx)
}

/**
 * The organisations that go by these names, by name in small letters: who takes part in the region first, else the
 * only one of the register. Held until the transaction ends, so that what is written refers to who is there.
 */
export async function linkOrganisations(
  tx: Tx,
  regionId: number,
  names: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (!names.length) return new Map()
  await holdOffMerges(tx)
  const { rows } = await sql<{ name: string; ids: number[]; members: number[] }>`
    select lower(o.name) as name, json_agg(o.id order by o.id) as ids,
      coalesce(json_agg(o.id order by o.id) filter (where exists (
        select from region_members m where m.region_id = ${regionId} and m.organisation_id = o.id)), '[]') as members
    from organisations o
    where lower(o.name) = any(${names.map((name) => name.toLowerCase())}::text[]) and o.merged_into is null
    group by 1`.execute(tx)
  return new Map(
    rows.flatMap(({ name, ids, members }): [string, number][] => {
      const [id, ...others] = members.length ? members : ids
      return id === undefined || others.length ? [] : [[name, id]]
    }),
  )
}
