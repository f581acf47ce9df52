// An invitation gives a person a role and mails a link that works once, for fourteen days.
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Locale, Role } from '../actor.ts'
import { only, type Database, type Tx } from '../database/database.ts'
import type { PlatformTables } from '../database/tables.ts'
import type { IsoDate } from '../time.ts'

export interface Invitee {
  readonly name: string
  readonly email: string
  readonly locale: Locale
  readonly role: Role
  readonly regionId: number | null
  readonly organisationId: number | null
}

export const invitationDays = 14

/** Makes the person when new, gives the role once, and returns the secret of the link. */
export async function invite(
  tx: Tx,
  invitee: Invitee,
  invitedBy: string | null,
  today: IsoDate,
): Promise<{ personId: string; token: string }> {
  const tables = tx.withTables<PlatformTables>()
  const email = invitee.email.toLowerCase()
  const person = await tables
    .insertInto('people')
    .values({ name: invitee.name, email, locale: invitee.locale })
    .onConflict((conflict) => conflict.column('email').doUpdateSet({ updated_at: sql`now()` }))
    .returning('id')
    .execute()
    .then(only)
  await giveRole(tx, person.id, invitee, today)
  const token = randomBytes(24).toString('base64url')
  await tables
    .insertInto('invitations')
    .values({
      person_id: person.id,
      token_hash: hashOf(token),
      invited_by: invitedBy,
      expires_at: sql`now() + make_interval(days => ${invitationDays})`,
    })
    .execute()
  return { personId: person.id, token }
}

/** Idempotent: a role that holds is not given again. */
export async function giveRole(
  tx: Tx,
  personId: string,
  given: Pick<Invitee, 'role' | 'regionId' | 'organisationId'>,
  from: IsoDate,
): Promise<void> {
  await sql`
    insert into role_assignments (person_id, role, region_id, organisation_id, valid_from)
    select ${personId}, ${given.role}, ${given.regionId}::bigint, ${given.organisationId}::bigint, ${from}::date
    where not exists (
      select from role_assignments
      where person_id = ${personId} and role = ${given.role}
        and region_id is not distinct from ${given.regionId}::bigint
        and organisation_id is not distinct from ${given.organisationId}::bigint
        and (valid_until is null or valid_until >= ${from}::date))
  `.execute(tx)
}

export interface OpenInvitation {
  readonly id: number
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly locale: Locale
}

export async function openInvitation(db: Database, token: string): Promise<OpenInvitation | null> {
  const row = await db
    .withTables<PlatformTables>()
    .selectFrom('invitations')
    .innerJoin('people', 'people.id', 'invitations.person_id')
    .select(['invitations.id', 'people.id as personId', 'people.name', 'people.email', 'people.locale'])
    .where('token_hash', '=', hashOf(token))
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return row ?? null
}

/** Uses the invitation up; false when it was used, revoked or expired meanwhile. */
export async function acceptInvitation(tx: Tx, id: number): Promise<boolean> {
  const used = await sql`
    update invitations set accepted_at = now()
    where id = ${id} and accepted_at is null and revoked_at is null and expires_at > now()
    returning person_id
  `.execute(tx)
  if (!used.rows.length) return false
  await sql`update people set email_verified = true where id = (select person_id from invitations where id = ${id})`.execute(
    tx,
  )
  return true
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
