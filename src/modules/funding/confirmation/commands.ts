import { sql } from 'kysely'
import type { Locale, Person } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import { post } from '../../../platform/mail/outbox.ts'
import { addDays, dateIn } from '../../../platform/time.ts'
import { letterLocale, regionById, type Contact, type Region } from '../../organisations/public.ts'
import { activityTitles } from '../../plans/public.ts'
import { askConfirmation } from '../commands.ts'
import { confirmPath, contributionPath } from '../paths.ts'
import { contributionsOf, type Contribution } from '../queries.ts'
import { linkDays } from '../rules.ts'
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
  const asked = await askConfirmation(tx, actor, contributionId, contact)
  if (!asked.ok) return false
  const { told } = await tell(tx, region, contributionId)
  const worksUntil = addDays(dateIn(region.timeZone, given.now), linkDays)
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

/** After an answer: a copy to the company, and news to who recorded the contribution. */
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
  const { rows } = await sql<{
    contactName: string
    contactEmail: string
    email: string | null
    locale: Locale | null
  }>`
    select k.contact_name as "contactName", k.contact_email as "contactEmail", p.email, p.locale
    from contributions c
    join confirmation_links k on k.contribution_id = c.id and k.used_at is not null
    left join people p on p.id = c.recorded_by
    where c.id = ${given.contributionId}`.execute(tx)
  const [reader] = rows
  if (!reader) return
  const locale = letterLocale(region)
  if (state !== 'declined')
    await post(tx, copyLetter(told, { name: reader.contactName, email: reader.contactEmail, locale }, answeredBy))
  if (reader.email && reader.locale) {
    const answer = { kind: state, by: answeredBy, remark: contribution.answerRemark }
    await post(
      tx,
      answeredLetter(
        told,
        { email: reader.email, locale: reader.locale },
        answer,
        baseUrl + contributionPath(region.slug, contribution.id),
      ),
    )
  }
}
