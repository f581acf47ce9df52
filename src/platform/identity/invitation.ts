// An invitation gives a person a role and mails a link that works once, for fourteen days.
import { sql } from 'kysely'
import type { Locale, Role } from '../actor.ts'
import { only, type Database, type Tx } from '../database/database.ts'
import type { PlatformTables } from '../database/tables.ts'
import type { IsoDate } from '../time.ts'
import { hashOf, newSecret } from '../secret-link.ts'

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
  const { id } = await personWith(tx, invitee)
  await giveRole(tx, id, invitee, { from: today, until: null })
  return { personId: id, token: await makeInvitation(tx, id, invitedBy) }
}

export interface KnownPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly locale: Locale
  /** Was here with a link or a password; until then an invitation opens the door. */
  readonly joined: boolean
}

/** The person of this address, made when there is none; who is known keeps name and language. */
export async function personWith(tx: Tx, given: Pick<Invitee, 'name' | 'email' | 'locale'>): Promise<KnownPerson> {
  return tx
    .withTables<PlatformTables>()
    .insertInto('people')
    .values({ name: given.name, email: given.email.toLowerCase(), locale: given.locale })
    .onConflict((conflict) => conflict.column('email').doUpdateSet({ updated_at: sql`now()` }))
    .returning(['id', 'name', 'email', 'locale', 'email_verified as joined'])
    .execute()
    .then(only)
}

/** A fresh link for the person; those that went out before keep working. @returns the secret of the link. */
export async function makeInvitation(tx: Tx, personId: string, invitedBy: string | null): Promise<string> {
  const token = newSecret()
  await tx
    .withTables<PlatformTables>()
    .insertInto('invitations')
    .values({
      person_id: personId,
      token_hash: hashOf(token),
      invited_by: invitedBy,
      expires_at: sql`now() + make_interval(days => ${invitationDays})`,
    })
    .execute()
  return token
}

/** Every open link of the person stops working. */
export async function withdrawInvitations(tx: Tx, personId: string): Promise<void> {
  await tx
    .withTables<PlatformTables>()
    .updateTable('invitations')
    .set({ revoked_at: sql`now()` })
    .where('person_id', '=', personId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
}

/** Idempotent: a role that the person holds on a day of the period is not given again. @returns whether it was given */
export async function giveRole(
  tx: Tx,
  personId: string,
  given: Pick<Invitee, 'role' | 'regionId' | 'organisationId'> & { readonly concerns?: string | null },
  { from, until }: { readonly from: IsoDate; readonly until: IsoDate | null },
): Promise<boolean> {
  const { rows } = await sql`
    insert into role_assignments (person_id, role, region_id, organisation_id, concerns, valid_from, valid_until)
    select ${personId}, ${given.role}, ${given.regionId}::bigint, ${given.organisationId}::bigint,
      ${given.concerns ?? null}, ${from}::date, ${until}::date
    where not exists (
      select from role_assignments
      where person_id = ${personId} and role = ${given.role}
        and region_id is not distinct from ${given.regionId}::bigint
        and organisation_id is not distinct from ${given.organisationId}::bigint
        and (valid_until is null or valid_until >= ${from}::date)
        and (${until}::date is null or valid_from <= ${until}::date))
    returning id`.execute(tx)
  return rows.length > 0
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
