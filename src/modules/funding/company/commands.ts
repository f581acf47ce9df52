import { sql } from 'kysely'
import { record } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../platform/errors.ts'
import { post } from '../../../platform/mail/outbox.ts'
import { forgetContact, keepContact } from '../../organisations/public.ts'
import { answerContribution, refusalOf } from '../confirmation/answer/commands.ts'
import { companyPath } from '../paths.ts'
import type { CompanyMail } from '../rules.ts'
import type { Signing } from '../statements/commands.ts'
import { changedLetter, linkLetter, movedLetter } from './mails/letters.ts'
import { contactById, contactsAt, isOpen, isSigned, seenBy, type CompanyContact } from './queries.ts'
import { companyLinkDays, linksAnHour, type Pick } from './rules.ts'
import { hashOf, newSecret } from '../../../platform/secret-link.ts'

/** A fresh secret for the page of a company. @returns where it opens. */
export async function openCompanyPage(
  tx: Tx,
  contactId: number,
  given: { baseUrl: string; now: Date },
): Promise<string> {
  const token = newSecret()
  await sql`
    insert into company_links (company_contact_id, token_hash, created_at, expires_at)
    values (${contactId}, ${hashOf(token)}, ${given.now}, ${given.now}::timestamptz + ${companyLinkDays} * interval '1 day')`.execute(
    tx,
  )
  return given.baseUrl + companyPath(token)
}

/** Mails a new link to whom we know by this address; whoever asks learns nothing of it. */
export async function mailCompanyLinks(tx: Tx, email: string, given: { baseUrl: string; now: Date }): Promise<void> {
  for (const contact of await contactsAt(tx, email)) await mailLink(tx, contact, given)
}

/** From the page of one contribution: to whom it was sent, or who took over; never to who has it open. */
export async function mailCompanyLinkOf(tx: Tx, linkId: number, given: { baseUrl: string; now: Date }): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    select company_contact_id as id from confirmation_links
    where id = ${linkId} and company_contact_id is not null`.execute(tx)
  for (const { id } of rows) {
    const contact = await contactById(tx, id)
    if (contact) await mailLink(tx, contact, given)
  }
}

async function mailLink(tx: Tx, contact: CompanyContact, given: { baseUrl: string; now: Date }): Promise<void> {
  await sql`select from company_contacts where id = ${contact.id} for update`.execute(tx)
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from company_links
    where company_contact_id = ${contact.id} and created_at > ${given.now}::timestamptz - interval '1 hour'`.execute(tx)
  if ((rows[0]?.count ?? 0) >= linksAnHour) return
  await post(tx, linkLetter(contact, await openCompanyPage(tx, contact.id, given)))
}

/**
 * Signs all that was ticked with one signature, whole or not at all: what somebody answered meanwhile or what changed is
 * never left out unseen. All are locked before the first is signed, in the order of their numbers, so that companies
 * that answer to several regions never wait for each other in a ring. What this contact signed already stays signed:
 * twice is once.
 * @returns how many are signed now
 */
export async function signTogether(
  tx: Tx,
  contact: CompanyContact,
  picks: readonly Pick[],
  signing: Signing,
  now: Date,
): Promise<Outcome<{ signed: number }, 'changed'>> {
  const ids = [...new Set(picks.map(({ id }) => id))]
  await sql`
    select from contributions where id = any(${ids}::bigint[])
      and id in (select contribution_id from confirmation_links where company_contact_id = ${contact.id})
    order by id for update`.execute(tx)
  const own = (await seenBy(tx, contact.id)).filter(({ id }) => ids.includes(id))
  if (own.length < ids.length) return refuse('changed')
  const shown = new Map(picks.map((pick) => [pick.id, pick.seen]))
  const open = own
    .filter((seen) => !(isSigned(seen) && seen.usedAt))
    .toSorted((one, other) => one.regionId - other.regionId || one.id - other.id)
    .map(({ id, linkId }) => ({
      on: { contributionId: id, linkId },
      answer: { kind: 'confirmed' as const, signing, seen: shown.get(id) },
    }))
  for (const { on, answer } of open) if (await refusalOf(tx, on, answer, now)) return refuse('changed')
  for (const { on, answer } of open) await answerContribution(tx, on, answer, now)
  return { ok: true, signed: own.length }
}

export async function chooseMail(tx: Tx, contact: CompanyContact, mail: CompanyMail): Promise<void> {
  const { rows } = await sql`
    update company_contacts set mail = ${mail} where id = ${contact.id} and mail <> ${mail} returning id`.execute(tx)
  if (rows.length) await deed(tx, contact, 'company.mailChosen', { mail })
}

/**
 * Somebody else answers for the company from now on, or under another name. Questions that are open go along. Both
 * addresses read of it; the link in hand keeps working, so that a slip can be mended, and all others stop.
 */
export async function changeContact(
  tx: Tx,
  contact: CompanyContact,
  to: { readonly name: string; readonly email: string },
  given: { baseUrl: string; now: Date; token: string },
): Promise<void> {
  await sql`select from company_contacts where id = ${contact.id} for update`.execute(tx)
  if (to.name === contact.name && to.email === contact.email) return
  const contactId = await moveTo(tx, contact, to)
  await keepInRegions(tx, contactId, to)
  await deed(tx, contact, 'company.contactChanged')
  if (to.email === contact.email) return
  await sql`
    update company_links set revoked_at = now()
    where company_contact_id = ${contactId} and revoked_at is null and token_hash <> ${hashOf(given.token)}`.execute(tx)
  const moved = await contactById(tx, contactId)
  if (!moved) return
  await post(tx, movedLetter(moved, contact.name, await openCompanyPage(tx, contactId, given)))
  await post(tx, changedLetter(contact, to))
}

/** Where the company already answers by that address, both become one. */
async function moveTo(tx: Tx, contact: CompanyContact, to: { name: string; email: string }): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select id from company_contacts
    where organisation_id = ${contact.organisationId} and email = ${to.email} and id <> ${contact.id}
    for update`.execute(tx)
  const other = rows[0]?.id
  if (other === undefined) {
    await sql`update company_contacts set name = ${to.name}, email = ${to.email} where id = ${contact.id}`.execute(tx)
    return contact.id
  }
  for (const table of ['confirmation_links', 'company_links'])
    await sql`update ${sql.table(table)} set company_contact_id = ${other} where company_contact_id = ${contact.id}`.execute(
      tx,
    )
  await sql`update company_contacts set name = ${to.name} where id = ${other}`.execute(tx)
  await sql`delete from company_contacts where id = ${contact.id}`.execute(tx)
  return other
}

/** Regions that wrote to the one are offered the other next time. */
async function keepInRegions(tx: Tx, contactId: number, to: { name: string; email: string }): Promise<void> {
  const { rows } = await sql<{ regionId: number; organisationId: number }>`
    select distinct c.region_id as "regionId", c.organisation_id as "organisationId"
    from confirmation_links k join contributions c on c.id = k.contribution_id
    where k.company_contact_id = ${contactId} order by 1, 2`.execute(tx)
  for (const { regionId, organisationId } of rows) await keepContact(tx, regionId, organisationId, to)
}

/**
 * Forgets who answered for the company: here, and where regions keep whom they write to. What was signed stays, with the
 * name that stands under it. Refused while something waits for an answer, as nobody would ever see it.
 */
export async function forgetCompanyContact(
  tx: Tx,
  contact: CompanyContact,
  now: Date,
): Promise<Outcome<object, 'open'>> {
  const { rows } = await sql`select from company_contacts where id = ${contact.id} for update`.execute(tx)
  if (!rows.length) return { ok: true }
  if ((await seenBy(tx, contact.id)).some((seen) => isOpen(seen, now))) return refuse('open')
  await sql`
    update confirmation_links set contact_name = '–', contact_email = '', revoked_at = coalesce(revoked_at, now())
    where company_contact_id = ${contact.id}`.execute(tx)
  await sql`
    delete from company_contacts where id = ${contact.id}`.execute(tx)
  await forgetContact(tx, contact.organisationId, contact.email)
  await record(tx, contact.company, {
    action: 'company.contactForgotten',
    regionId: null,
    subject: { kind: 'companyContact', id: contact.id },
  })
  return { ok: true }
}

const deed = (tx: Tx, { id, name }: CompanyContact, action: string, details: Record<string, string> = {}) =>
  record(tx, name, { action, regionId: null, subject: { kind: 'companyContact', id }, details })
