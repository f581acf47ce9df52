import { sql } from 'kysely'
import type { Locale, Person } from '../../platform/actor.ts'
import { record } from '../../platform/audit/audit.ts'
import { only, type Tx } from '../../platform/database/database.ts'
import { refuse, type Outcome } from '../../platform/errors.ts'
import { dateIn, type IsoDate } from '../../platform/time.ts'
import {
  joinCompany,
  keepContact,
  letterLocale,
  regionById,
  type Contact,
  type Region,
} from '../organisations/public.ts'
import { noteWork } from '../plans/public.ts'
import { linkDaysFor, totalOf, type CompanyMail, type ContributionState, type Line } from './rules.ts'
import type { FundingTables } from './tables.ts'
import { hashOf, newSecret } from '../../platform/secret-link.ts'

export interface NewContribution {
  readonly company: string
  readonly description: string
  readonly from: IsoDate
  readonly until: IsoDate
  readonly lines: readonly Line[]
  readonly fileIds: readonly number[]
}

/** Writes down what a company did. It counts once the company confirmed it. */
export async function recordContribution(
  tx: Tx,
  actor: Person,
  region: Region,
  activityId: number,
  given: NewContribution,
  today: IsoDate,
): Promise<number> {
  const tables = tx.withTables<FundingTables>()
  await noteWork(tx, activityId)
  const organisationId = await joinCompany(tx, region, given.company, today)
  const { id } = await tables
    .insertInto('contributions')
    .values({
      region_id: region.id,
      activity_id: activityId,
      organisation_id: organisationId,
      description: given.description,
      performed_from: given.from,
      performed_until: given.until,
      currency: region.currency,
      recorded_by: actor.id,
    })
    .returning('id')
    .execute()
    .then(only)
  await insertLines(tx, id, given.lines)
  await addEvidence(tx, actor, id, given.fileIds)
  await note(
    tx,
    actor,
    'contribution.recorded',
    region.id,
    { id, activityId },
    { company: given.company, cents: totalOf(given.lines) },
  )
  return id
}

export async function insertLines(tx: Tx, contributionId: number, lines: readonly Line[]): Promise<void> {
  await tx
    .withTables<FundingTables>()
    .insertInto('contribution_lines')
    .values(
      lines.map((line) => ({
        contribution_id: contributionId,
        kind: line.kind,
        description: line.description,
        quantity: line.quantity,
        price_cents: line.priceCents,
      })),
    )
    .execute()
}

async function addEvidence(tx: Tx, actor: Person, contributionId: number, fileIds: readonly number[]): Promise<void> {
  if (!fileIds.length) return
  await tx
    .withTables<FundingTables>()
    .insertInto('contribution_evidence')
    .values(fileIds.map((file_id) => ({ contribution_id: contributionId, file_id, added_by: actor.id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

// The same deed shows in the log of the contribution and in that of its activity.
export async function note(
  tx: Tx,
  by: Person | string,
  action: string,
  regionId: number,
  on: { id: number; activityId: number },
  details: Record<string, string | number | null> = {},
): Promise<void> {
  await record(tx, by, { action, regionId, subject: { kind: 'contribution', id: on.id }, details })
  await record(tx, by, { action, regionId, subject: { kind: 'activity', id: on.activityId }, details })
}

interface Locked {
  readonly state: ContributionState
  readonly activity_id: number
  readonly region_id: number
  readonly organisation_id: number
}

export async function lockContribution(tx: Tx, id: number): Promise<Locked> {
  return tx
    .withTables<FundingTables>()
    .selectFrom('contributions')
    .select(['state', 'activity_id', 'region_id', 'organisation_id'])
    .where('id', '=', id)
    .forUpdate()
    .execute()
    .then(only)
}

/** Makes a fresh link for the company; links that went out before stop working. @returns the secret of the link. */
export async function askConfirmation(
  tx: Tx,
  actor: Person,
  id: number,
  contact: Contact,
  now: Date,
): Promise<Outcome<{ token: string; mail: CompanyMail; days: number }, 'alreadyAnswered'>> {
  const tables = tx.withTables<FundingTables>()
  const contribution = await lockContribution(tx, id)
  if (contribution.state !== 'drafted' && contribution.state !== 'sent') return refuse('alreadyAnswered')
  await revokeLinks(tx, id)
  const token = newSecret()
  const region = await regionById(tx, contribution.region_id)
  const timeZone = region?.timeZone ?? 'UTC'
  const answerer = await knowContact(
    tx,
    contribution.organisation_id,
    contact,
    letterLocale(region ?? { languages: [] }),
  )
  const days = linkDaysFor(answerer.mail, dateIn(timeZone, now))
  await tables
    .insertInto('confirmation_links')
    .values({
      contribution_id: id,
      token_hash: hashOf(token),
      contact_name: contact.name,
      contact_email: contact.email,
      company_contact_id: answerer.id,
      // The letter says «works until and including»: to the last second of that day in the region.
      expires_at: sql`((now() at time zone ${timeZone})::date + ${days}::int + 1)::timestamp at time zone ${timeZone} - interval '1 second'`,
    })
    .execute()
  await tables
    .updateTable('contributions')
    .set({ state: 'sent', sent_at: sql`now()` })
    .where('id', '=', id)
    .execute()
  await keepContact(tx, contribution.region_id, contribution.organisation_id, contact)
  await note(
    tx,
    actor,
    'contribution.sent',
    contribution.region_id,
    { id, activityId: contribution.activity_id },
    { contact: contact.name },
  )
  return { ok: true, token, mail: answerer.mail, days }
}

/** Whom a company answers by, over all regions. What that person chose before stays; the name is the newest one. */
async function knowContact(
  tx: Tx,
  organisationId: number,
  contact: Contact,
  locale: Locale,
): Promise<{ id: number; mail: CompanyMail }> {
  const { rows } = await sql<{ id: number; mail: CompanyMail }>`
    insert into company_contacts (organisation_id, name, email, locale)
    values (${organisationId}, ${contact.name}, ${contact.email}, ${locale})
    on conflict (organisation_id, email) do update set name = excluded.name
    returning id, mail`.execute(tx)
  return only(rows)
}

export async function revokeLinks(tx: Tx, contributionId: number): Promise<void> {
  await tx
    .withTables<FundingTables>()
    .updateTable('confirmation_links')
    .set({ revoked_at: sql`now()` })
    .where('contribution_id', '=', contributionId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
}

/** The request goes back to a draft and its link stops working. Doing it twice changes nothing. */
export async function revokeRequest(tx: Tx, actor: Person, id: number): Promise<Outcome<object, 'alreadyAnswered'>> {
  const contribution = await lockContribution(tx, id)
  if (contribution.state === 'drafted') return { ok: true }
  if (contribution.state !== 'sent') return refuse('alreadyAnswered')
  await revokeLinks(tx, id)
  await tx
    .withTables<FundingTables>()
    .updateTable('contributions')
    .set({ state: 'drafted', sent_at: null })
    .where('id', '=', id)
    .execute()
  await note(tx, actor, 'contribution.requestRevoked', contribution.region_id, {
    id,
    activityId: contribution.activity_id,
  })
  return { ok: true }
}

/** Takes back what was recorded by mistake. What a company answered stays. */
export async function withdrawContribution(
  tx: Tx,
  actor: Person,
  id: number,
): Promise<Outcome<object, 'alreadyAnswered'>> {
  const contribution = await lockContribution(tx, id)
  if (contribution.state === 'withdrawn') return { ok: true }
  if (contribution.state !== 'drafted' && contribution.state !== 'sent') return refuse('alreadyAnswered')
  await revokeLinks(tx, id)
  await tx
    .withTables<FundingTables>()
    .updateTable('contributions')
    .set({ state: 'withdrawn' })
    .where('id', '=', id)
    .execute()
  await note(tx, actor, 'contribution.withdrawn', contribution.region_id, { id, activityId: contribution.activity_id })
  return { ok: true }
}
