import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/database.ts'
import type { OrganisationTables } from '../../tables.ts'
import { sameRows } from '../memberships/rules.ts'
import { rowsAfter, speakingOf, type Both, type NetworkRow } from './rules.ts'

export interface JoinedNetworks {
  /** All that speak of the one that goes, and of the one that stays the same. */
  readonly before: readonly NetworkRow[]
  readonly after: readonly NetworkRow[]
}

/** In networks too the two become one, whether they take part or are the network. */
export async function joinNetworks(tx: Tx, both: Both): Promise<JoinedNetworks> {
  const all = await rowsOf(tx, both)
  const going = all.filter((row) => row.network_id === both.goes || row.organisation_id === both.goes)
  const before = speakingOf(all, going, both)
  await replace(tx, before, rowsAfter(before, both))
  return { before, after: speakingOf(await rowsOf(tx, both), going, both) }
}

/** False, with nothing changed, when somebody changed one of these memberships since. */
export async function partNetworks(tx: Tx, { before, after }: JoinedNetworks, both: Both): Promise<boolean> {
  const now = speakingOf(await rowsOf(tx, both), before, both)
  if (!sameRows(now, after)) return false
  await replace(tx, now, before)
  return true
}

async function rowsOf(tx: Tx, { stays, goes }: Both): Promise<NetworkRow[]> {
  const { rows } = await sql<NetworkRow>`
    select * from network_members
    where network_id in (${stays}, ${goes}) or organisation_id in (${stays}, ${goes})
    order by network_id, organisation_id, valid_from`.execute(tx)
  return rows
}

async function replace(tx: Tx, before: readonly NetworkRow[], after: readonly NetworkRow[]): Promise<void> {
  const tables = tx.withTables<OrganisationTables>()
  for (const { network_id, organisation_id, valid_from } of before)
    await tables
      .deleteFrom('network_members')
      .where('network_id', '=', network_id)
      .where('organisation_id', '=', organisation_id)
      .where('valid_from', '=', valid_from)
      .execute()
  if (after.length)
    await tables
      .insertInto('network_members')
      .values([...after])
      .execute()
}
