import { sql } from 'kysely'
import type { Locale, Person } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { post } from '../../../platform/mail/outbox.ts'
import { addDays, dateIn } from '../../../platform/time.ts'
import { contactOf, letterLocale, regionById, type Contact, type Region } from '../../organisations/public.ts'
import { activityTitles } from '../../plans/public.ts'
import { askConfirmation } from '../commands.ts'
import { confirmPath, contributionPath } from '../paths.ts'
import { contributionsOf, type Contribution } from '../queries.ts'
import { statementAttachments } from '../statements/paper/public.ts'
import { statementOf, statementsBy } from '../statements/queries.ts'
import { answeredLetter, askLetter, copyLetter, type Told } from './mails/letters.ts'

/** Makes a link and writes the letter that carries it, as one. */
export async function sendRequest(
  tx: Tx,
  actor: Person,
  region: Region,
  contributionId: number,
  contact: Contact,
  given: { baseUrl: string; now: Date },
): Promise<boolean> {
  const asked = await askConfirmation(tx, actor, contributionId, contact, given.now)
  if (!asked.ok) return false
  // Who chose otherwise reads of it in the monthly statement or in a reminder.
  if (asked.mail !== 'each') return true
  const { told } = await tell(tx, region, contributionId)
  const worksUntil = addDays(dateIn(region.timeZone, given.now), asked.days)
  await post(
    tx,
    askLetter(
      told,
      { ...contact, locale: letterLocale(region), replyTo: actor.email },
      given.baseUrl + confirmPath(asked.token),
      worksUntil,
    ),
  )
  return true
}

async function tell(
  tx: Tx,
  region: Region,
  contributionId: number,
): Promise<{ told: Told; contribution: Contribution }> {
  const [contribution] = await contributionsOf(tx, region, { id: contributionId })
  if (!contribution) throw new NotFound()
  const titles = await activityTitles(tx, [contribution.activityId])
  const told: Told = {
    regionName: region.name,
    siteName: region.siteName,
    company: contribution.organisation,
    activity: titles.get(contribution.activityId) ?? '',
    description: contribution.description,
    from: contribution.performedFrom,
    until: contribution.performedUntil,
    amountCents: contribution.amountCents,
    currency: region.currency,
  }
  return { told, contribution }
}

/**
 * After an answer: the statement to the company and news with the same statement to who recorded it. What was signed
 * at once goes to the company as one: the first of a signature tells of all.
 */
export async function tellOfAnswer(
  tx: Tx,
  given: { contributionId: number; regionId: number },
  baseUrl: string,
): Promise<void> {
  const region = await regionById(tx, given.regionId)
  if (!region) return
  const { told, contribution } = await tell(tx, region, given.contributionId)
  const { state, answeredBy } = contribution
  if (!answeredBy || (state !== 'confirmed' && state !== 'corrected' && state !== 'declined')) return
  const { company, recorder } = await readersOf(tx, region, contribution)
  const statement = await statementOf(tx, contribution.id)
  const together = statement ? await statementsBy(tx, { signatureId: statement.signatureId }) : []
  if (company && state !== 'declined' && (!statement || together[0]?.contributionId === contribution.id)) {
    const attachments = await statementAttachments(together, baseUrl)
    await post(tx, { ...copyLetter(told, company, answeredBy, together.length), attachments })
  }
  if (!recorder) return
  const answer = { kind: state, by: answeredBy, remark: contribution.answerRemark }
  const href = baseUrl + contributionPath(region.slug, contribution.id)
  const attachments = await statementAttachments(statement ? [statement] : [], baseUrl)
  await post(tx, { ...answeredLetter(told, recorder, answer, href), attachments })
}

/** Who answered, or who was asked last when it was signed on paper; and who recorded it. */
async function readersOf(tx: Tx, region: Region, { id, organisationId }: Contribution) {
  const { rows } = await sql<{
    name: string | null
    address: string | null
    contactLocale: Locale | null
    email: string | null
    locale: Locale | null
  }>`
    select k.contact_name as name, k.contact_email as address, a.locale as "contactLocale", p.email, p.locale
    from contributions c
    left join lateral (
      select * from confirmation_links k where k.contribution_id = c.id order by k.used_at is null, k.id desc limit 1
    ) k on true
    left join company_contacts a on a.id = k.company_contact_id
    left join people p on p.id = c.recorded_by
    where c.id = ${id}`.execute(tx)
  const [row] = rows
  const known = row?.address
    ? { name: row.name ?? '', email: row.address }
    : await contactOf(tx, region, organisationId)
  return {
    company: known && { ...known, locale: row?.contactLocale ?? letterLocale(region) },
    recorder: row?.email && row.locale ? { email: row.email, locale: row.locale } : null,
  }
}
