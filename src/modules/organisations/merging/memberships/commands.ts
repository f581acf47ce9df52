import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/database.ts'
import { memberRoles, type Membership } from '../../membership/rules.ts'
import type { OrganisationTables } from '../../tables.ts'
import { joined, sameRows } from './rules.ts'

/** Rows of `region_members` as they are, so that every column comes back. */
export type Row = OrganisationTables['region_members']

export interface JoinedMemberships {
  /** Of both, in the regions where the one that goes took part. */
  readonly before: readonly Row[]
  readonly after: readonly Row[]
}

/** The memberships of both become those of the one that stays. */
export async function joinMemberships(tx: Tx, stays: number, goes: number): Promise<JoinedMemberships> {
  const { rows: regions } = await sql<{ id: number }>`
    select distinct region_id as id from region_members where organisation_id = ${goes} order by 1`.execute(tx)
  const regionIds = regions.map(({ id }) => id)
  const before = await rowsOf(tx, regionIds, [stays, goes])
  await remove(tx, regionIds, [stays, goes])
  await insert(
    tx,
    regionIds.flatMap((regionId) =>
      rowsAfter(
        before.filter((row) => row.region_id === regionId),
        stays,
      ),
    ),
  )
  return { before, after: await rowsOf(tx, regionIds, [stays]) }
}

/** Where only one took part its rows stay as they are; where both did, they become the fewest that say the same. */
function rowsAfter(rows: readonly Row[], stays: number): Row[] {
  const [first] = rows
  if (!first || rows.every((row) => row.organisation_id === first.organisation_id))
    return rows.map((row) => ({ ...row, organisation_id: stays }))
  const memberships = rows.map((row): Membership => ({ role: row.role, from: row.valid_from, until: row.valid_until }))
  return joined(memberships, memberRoles).map(({ role, from, until }) => ({
    region_id: first.region_id,
    organisation_id: stays,
    role,
    valid_from: from,
    valid_until: until,
  }))
}

/** False, with nothing changed, when somebody changed one of these memberships since. */
export async function partMemberships(
  tx: Tx,
  { before, after }: JoinedMemberships,
  stays: number,
  goes: number,
): Promise<boolean> {
  const regionIds = [...new Set(before.map((row) => row.region_id))]
  const now = await rowsOf(tx, regionIds, [stays, goes])
  if (!sameRows(now, after)) return false
  await remove(tx, regionIds, [stays, goes])
  await insert(tx, before)
  return true
}

async function rowsOf(tx: Tx, regionIds: readonly number[], ids: readonly number[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select * from region_members
    where region_id = any(${[...regionIds]}::bigint[]) and organisation_id = any(${[...ids]}::bigint[])
    order by region_id, organisation_id, valid_from`.execute(tx)
  return rows
}

async function remove(tx: Tx, regionIds: readonly number[], ids: readonly number[]): Promise<void> {
  await sql`delete from region_members
    where region_id = any(${[...regionIds]}::bigint[]) and organisation_id = any(${[...ids]}::bigint[])`.execute(tx)
}

async function insert(tx: Tx, rows: readonly Row[]): Promise<void> {
  if (rows.length)
    await tx
      .withTables<OrganisationTables>()
      .insertInto('region_members')
      .values([...rows])
      .execute()
}
