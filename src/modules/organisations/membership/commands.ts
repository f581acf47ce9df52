import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../platform/errors.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { holdOffMerges } from '../commands.ts'
import type { Region } from '../rules.ts'
import type { OrganisationTables } from '../tables.ts'
import { membershipsOf } from './queries.ts'
import {
  refusalToEnd,
  start,
  type Adjusted,
  type EndRefusal,
  type Membership,
  type MembershipOf,
  type Start,
} from './rules.ts'

export type Organisation = { readonly id: number; readonly name: string }

/** Lets an organisation take part in the region, or gives it another role. Doing it twice changes nothing. */
export async function startMembership(
  tx: Tx,
  actor: Person,
  region: Pick<Region, 'id'>,
  organisation: Organisation,
  given: Membership,
): Promise<Start | { readonly ok: false; readonly reason: 'merged' }> {
  await lockRegion(tx, region)
  if (await isMerged(tx, organisation.id)) return refuse('merged')
  const started = start(await membershipsOf(tx, region), organisation.id, given)
  if (started.ok) await writeStart(tx, actor, region, organisation, given, started)
  return started
}

/** Writes what `start` decided, under the lock of the region. */
export async function writeStart(
  tx: Tx,
  actor: Person,
  region: Pick<Region, 'id'>,
  organisation: Organisation,
  given: Membership,
  { adjusted, added }: Extract<Start, { ok: true }>,
): Promise<void> {
  for (const each of adjusted) await adjust(tx, region, each)
  if (added) await add(tx, region, organisation.id, added)
  if (added || adjusted.length)
    await record(tx, actor, {
      action: 'member.started',
      regionId: region.id,
      subject: { kind: 'organisation', id: organisation.id },
      details: { name: organisation.name, role: given.role, from: given.from, until: given.until },
    })
}

/** Ends a membership on a day; it stays in the history. */
export async function endMembership(
  tx: Tx,
  actor: Person,
  region: Pick<Region, 'id'>,
  organisation: Organisation,
  given: { readonly from: IsoDate; readonly until: IsoDate },
): Promise<Outcome<object, EndRefusal>> {
  await lockRegion(tx, region)
  const own = (await membershipsOf(tx, region)).filter((each) => each.organisationId === organisation.id)
  const refusal = refusalToEnd(own, given)
  if (refusal) return refuse(refusal)
  const ending = own.find((each) => each.from === given.from)
  if (ending) await writeEnd(tx, actor, region, organisation, ending, given.until)
  return { ok: true }
}

/** Lets a membership end on a day, under the lock of the region. */
export async function writeEnd(
  tx: Tx,
  actor: Person,
  region: Pick<Region, 'id'>,
  organisation: Organisation,
  ending: MembershipOf,
  until: IsoDate,
): Promise<void> {
  if (ending.until === until) return
  await adjust(tx, region, { ...ending, until })
  await record(tx, actor, {
    action: 'member.ended',
    regionId: region.id,
    subject: { kind: 'organisation', id: organisation.id },
    details: { name: organisation.name, until },
  })
}

/** Memberships of a region are decided one after the other: there is one lead applicant. */
export async function lockRegion(tx: Tx, region: Pick<Region, 'id'>): Promise<void> {
  await holdOffMerges(tx)
  await sql`select from regions where id = ${region.id} for no key update`.execute(tx)
}

async function isMerged(tx: Tx, id: number): Promise<boolean> {
  const { rows } = await sql<{ merged: boolean }>`
    select merged_into is not null as merged from organisations where id = ${id}`.execute(tx)
  return rows[0]?.merged ?? true
}

async function adjust(tx: Tx, region: Pick<Region, 'id'>, { organisationId, from, role, until }: Adjusted) {
  await tx
    .withTables<OrganisationTables>()
    .updateTable('region_members')
    .set({ role, valid_until: until })
    .where('region_id', '=', region.id)
    .where('organisation_id', '=', organisationId)
    .where('valid_from', '=', from)
    .execute()
}

async function add(tx: Tx, region: Pick<Region, 'id'>, organisationId: number, { role, from, until }: Membership) {
  await tx
    .withTables<OrganisationTables>()
    .insertInto('region_members')
    .values({ region_id: region.id, organisation_id: organisationId, role, valid_from: from, valid_until: until })
    .execute()
}
