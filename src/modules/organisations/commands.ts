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
  const known = await tables
    .selectFrom('organisations')
    .innerJoin('region_members', 'organisation_id', 'organisations.id')
    .select('organisations.id')
    .where('region_id', '=', region.id)
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .executeTakeFirst()
  if (known) return known.id
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

/** Remembers whom we write to; the newest is offered first. */
export async function keepContact(tx: Tx, organisationId: number, contact: Contact): Promise<void> {
  await sql`
    insert into contacts (organisation_id, name, email) values (${organisationId}, ${contact.name}, ${contact.email})
    on conflict (organisation_id, email) do update set name = excluded.name, id = default`.execute(tx)
}
