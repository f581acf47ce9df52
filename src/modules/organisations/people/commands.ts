// Roles are given, changed and ended while the place that they belong to is locked: whoever comes second decides on
// what the first one left.
import { sql } from 'kysely'
import type { Person, Role } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../platform/database/database.ts'
import type { PlatformTables } from '../../../platform/database/tables.ts'
import { NotFound } from '../../../platform/errors.ts'
import { giveRole, withdrawInvitations, type KnownPerson } from '../../../platform/identity/invitation.ts'
import { post } from '../../../platform/mail/outbox.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { roleLetter, type RoleNews } from './mails/letters.ts'
import {
  gapMade,
  mayBeTakenBack,
  needsSuccessor,
  overlaps,
  roleState,
  type HeldRole,
  type Period,
  type Refused,
  type Where,
} from './rules.ts'

/** Who does it, when, and where links in letters start. */
export interface Doing {
  readonly actor: Person
  readonly today: IsoDate
  readonly baseUrl: string
}

export interface GivenRole extends Period {
  readonly role: Role
  readonly concerns: string | null
}

/** `changed` is false when it was so already. */
export type Done = { readonly ok: true; readonly changed: boolean } | Refused

export interface Row extends HeldRole {
  readonly personId: string
}

/** Gives somebody who is there another role. */
export async function giveAnotherRole(
  tx: Tx,
  doing: Doing,
  where: Where,
  personId: string,
  given: GivenRole,
): Promise<Done> {
  const rows = await lockRoles(tx, where)
  const person = await personById(tx, personId)
  const done = await give(tx, doing, where, rows, person, given)
  if (done.ok && done.changed) await noteRole(tx, doing, where, 'role.given', person, given)
  return done
}

export async function give(
  tx: Tx,
  doing: Doing,
  where: Where,
  rows: readonly Row[],
  person: KnownPerson,
  given: GivenRole,
): Promise<Done> {
  const near = rows.filter((row) => row.personId === person.id && row.role === given.role && overlaps(row, given))
  const same = near.some((row) => row.until === given.until && row.from <= given.from)
  if (same) return { ok: true, changed: false }
  if (near.length) return { ok: false, reason: 'alreadyHeld' }
  const at = { regionId: where.region?.id ?? null, organisationId: where.organisation?.id ?? null }
  await giveRole(tx, person.id, { ...given, ...at }, given)
  // Who never was here gets the invitation only: that letter says enough.
  if (person.joined) await tell(tx, doing, where, 'given', person, given)
  return { ok: true, changed: true }
}

/** Another first day, last day or subject of a role that is not over. */
export async function changePeriod(
  tx: Tx,
  doing: Doing,
  where: Where,
  heldId: number,
  wanted: Period & Pick<GivenRole, 'concerns'>,
): Promise<Done> {
  const rows = await lockRoles(tx, where)
  const row = rowOf(rows, heldId)
  const samePeriod = row.from === wanted.from && row.until === wanted.until
  if (samePeriod && row.concerns === wanted.concerns) return { ok: true, changed: false }
  if (roleState(row, doing.today) === 'past') return { ok: false, reason: 'over' }
  if (wanted.until !== null && wanted.until < wanted.from) return { ok: false, reason: 'endBeforeStart' }
  const others = rows.filter(
    ({ id, personId, role }) => id !== row.id && personId === row.personId && role === row.role,
  )
  if (others.some((other) => overlaps(other, wanted))) return { ok: false, reason: 'alreadyHeld' }
  const gap = gapWithout(rows, row, wanted, doing.today)
  if (gap) return gap
  await write(tx, row.id, wanted)
  const person = await personById(tx, row.personId)
  await tell(tx, doing, where, 'changed', person, { ...wanted, role: row.role })
  await noteRole(tx, doing, where, 'role.changed', person, { ...wanted, role: row.role })
  return { ok: true, changed: true }
}

/** The last day that the role holds; that day may lie in the past. */
export async function endRole(tx: Tx, doing: Doing, where: Where, heldId: number, lastDay: IsoDate): Promise<Done> {
  const rows = await lockRoles(tx, where)
  const row = rowOf(rows, heldId)
  if (row.until === lastDay) return { ok: true, changed: false }
  if (roleState(row, doing.today) === 'past') return { ok: false, reason: 'over' }
  if (lastDay < row.from) return { ok: false, reason: 'endBeforeStart' }
  const ended = { ...row, until: lastDay }
  const gap = gapWithout(rows, row, ended, doing.today)
  if (gap) return gap
  await write(tx, row.id, ended)
  const person = await personById(tx, row.personId)
  await tell(tx, doing, where, 'ended', person, ended)
  await noteRole(tx, doing, where, 'role.ended', person, ended)
  return { ok: true, changed: true }
}

/** A role that has not begun, or began today, goes as if it had never been given. */
export async function takeBackRole(tx: Tx, doing: Doing, where: Where, heldId: number): Promise<Done> {
  const rows = await lockRoles(tx, where)
  const row = rowOf(rows, heldId)
  if (!mayBeTakenBack(row, doing.today)) return { ok: false, reason: 'begun' }
  const gap = gapWithout(rows, row, null, doing.today)
  if (gap) return gap
  await remove(tx, [row.id])
  const person = await personById(tx, row.personId)
  await closeDoor(tx, person)
  await tell(tx, doing, where, 'takenBack', person, row)
  await noteRole(tx, doing, where, 'role.takenBack', person, row)
  return { ok: true, changed: true }
}

/** Locks the place and reads every role in it. */
export async function lockRoles(tx: Tx, { region, organisation }: Where): Promise<Row[]> {
  if (region) await sql`select from regions where id = ${region.id} for no key update`.execute(tx)
  else if (organisation)
    await sql`select from organisations where id = ${organisation.id} for no key update`.execute(tx)
  else await sql`select pg_advisory_xact_lock(hashtext('roles of the nation'))`.execute(tx)
  const { rows } = await sql<Row>`
    select id, person_id as "personId", role, region_id as "regionId", organisation_id as "organisationId",
      valid_from as "from", valid_until as "until", concerns
    from role_assignments
    where region_id is not distinct from ${region?.id ?? null}::bigint
      and organisation_id is not distinct from ${organisation?.id ?? null}::bigint
    order by id`.execute(tx)
  return rows
}

function rowOf(rows: readonly Row[], heldId: number): Row {
  const row = rows.find(({ id }) => id === heldId)
  // Somebody took it back while this page was open.
  if (!row) throw new NotFound()
  return row
}

const gapWithout = (rows: readonly Row[], row: Row, instead: Period | null, today: IsoDate): Refused | null =>
  gapBetween(
    rows,
    rows.flatMap((each) => (each.id !== row.id ? [each] : instead ? [{ ...row, ...instead }] : [])),
    row.role,
    today,
  )

export function gapBetween(before: readonly Row[], after: readonly Row[], role: Role, today: IsoDate): Refused | null {
  if (!needsSuccessor(role)) return null
  const inRole = (rows: readonly Row[]): Row[] => rows.filter((row) => row.role === role)
  const day = gapMade(inRole(before), inRole(after), today)
  return day ? { ok: false, reason: 'nobodyLeft', day } : null
}

export async function write(
  tx: Tx,
  id: number,
  { from, until, concerns }: Period & Pick<GivenRole, 'concerns'>,
): Promise<void> {
  await tx
    .withTables<PlatformTables>()
    .updateTable('role_assignments')
    .set({ valid_from: from, valid_until: until, concerns })
    .where('id', '=', id)
    .execute()
}

export async function remove(tx: Tx, ids: readonly number[]): Promise<void> {
  await sql`delete from role_assignments where id = any(${ids}::bigint[])`.execute(tx)
}

// A link without a role behind it opens an empty house.
export async function closeDoor(tx: Tx, { id, joined }: KnownPerson): Promise<void> {
  if (joined) return
  const { rows } = await sql`select from role_assignments where person_id = ${id} limit 1`.execute(tx)
  if (!rows.length) await withdrawInvitations(tx, id)
}

export async function personById(tx: Tx, id: string): Promise<KnownPerson> {
  return tx
    .withTables<PlatformTables>()
    .selectFrom('people')
    .select(['id', 'name', 'email', 'locale', 'email_verified as joined'])
    .where('id', '=', id)
    .execute()
    .then(only)
}

// Who does it to oneself knows.
async function tell(
  tx: Tx,
  doing: Doing,
  where: Where,
  news: RoleNews,
  person: KnownPerson,
  role: GivenRole,
): Promise<void> {
  if (person.id !== doing.actor.id) await post(tx, roleLetter(news, person, where, role, doing))
}

const noteRole = (tx: Tx, doing: Doing, where: Where, action: string, person: KnownPerson, role: GivenRole) =>
  note(tx, doing, where, action, { name: person.name, role: role.role, from: role.from, until: role.until })

export async function note(
  tx: Tx,
  { actor }: Doing,
  { region, organisation }: Where,
  action: string,
  details: Record<string, string | null>,
): Promise<void> {
  const kind = region ? 'region' : organisation ? 'organisation' : 'nation'
  const subject = { kind, id: region?.id ?? organisation?.id ?? null }
  await record(tx, actor, { action, regionId: region?.id ?? null, subject, details })
}
