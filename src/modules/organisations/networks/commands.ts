import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../platform/errors.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { holdOffMerges } from '../commands.ts'
import { follow, refusalToEnd, type EndRefusal, type Followed, type Held } from '../membership/rules.ts'
import type { Entry } from '../queries.ts'
import type { NetworkRole } from '../rules.ts'
import type { OrganisationTables } from '../tables.ts'
import { heldInNetwork } from './queries.ts'

export interface InNetworkOf {
  readonly network: Pick<Entry, 'id'>
  readonly organisation: Pick<Entry, 'id' | 'name'>
}

/** Lets an organisation take part in a network, or gives it another role. Doing it twice changes nothing. */
export async function startInNetwork(
  tx: Tx,
  actor: Person,
  { network, organisation }: InNetworkOf,
  given: Held<NetworkRole>,
): Promise<Followed<NetworkRole> | { readonly ok: false; readonly reason: 'gone' }> {
  await lockNetwork(tx, network.id)
  if (!(await areThere(tx, network.id, organisation.id))) return refuse('gone')
  const followed = follow(await heldInNetwork(tx, network.id, organisation.id), given)
  if (!followed.ok) return followed
  const { adjusted, added } = followed
  if (adjusted) await adjust(tx, network.id, organisation.id, adjusted)
  if (added)
    await tx
      .withTables<OrganisationTables>()
      .insertInto('network_members')
      .values({
        network_id: network.id,
        organisation_id: organisation.id,
        role: added.role,
        valid_from: added.from,
        valid_until: added.until,
      })
      .execute()
  if (adjusted ?? added)
    await record(tx, actor, {
      action: 'networkMember.started',
      regionId: null,
      subject: { kind: 'organisation', id: network.id },
      details: {
        organisation: organisation.id,
        name: organisation.name,
        role: given.role,
        from: given.from,
        until: given.until,
      },
    })
  return followed
}

/** Ends a membership of a network on a day; it stays in the history. */
export async function endInNetwork(
  tx: Tx,
  actor: Person,
  { network, organisation }: InNetworkOf,
  given: { readonly from: IsoDate; readonly until: IsoDate },
): Promise<Outcome<object, EndRefusal>> {
  await lockNetwork(tx, network.id)
  const own = await heldInNetwork(tx, network.id, organisation.id)
  const refusal = refusalToEnd(own, given)
  if (refusal) return refuse(refusal)
  const ending = own.find(({ from }) => from === given.from)
  if (!ending || ending.until === given.until) return { ok: true }
  await adjust(tx, network.id, organisation.id, { ...ending, until: given.until })
  await record(tx, actor, {
    action: 'networkMember.ended',
    regionId: null,
    subject: { kind: 'organisation', id: network.id },
    details: { organisation: organisation.id, name: organisation.name, until: given.until },
  })
  return { ok: true }
}

/** Memberships of a network are decided one after the other. */
async function lockNetwork(tx: Tx, network: number): Promise<void> {
  await holdOffMerges(tx)
  await sql`select from organisations where id = ${network} for no key update`.execute(tx)
}

/** Whether the network still is one, and neither was merged meanwhile. */
async function areThere(tx: Tx, network: number, organisation: number): Promise<boolean> {
  const { rows } = await sql`
    select from organisations n, organisations o
    where n.id = ${network} and n.kind = 'network' and n.merged_into is null and o.id = ${organisation}
      and o.merged_into is null and n.id <> o.id`.execute(tx)
  return rows.length > 0
}

async function adjust(tx: Tx, network: number, organisation: number, { from, role, until }: Held<NetworkRole>) {
  await tx
    .withTables<OrganisationTables>()
    .updateTable('network_members')
    .set({ role, valid_until: until })
    .where('network_id', '=', network)
    .where('organisation_id', '=', organisation)
    .where('valid_from', '=', from)
    .execute()
}
