import { sql } from 'kysely'
import { transaction, type Database, type Tx } from '../../../platform/database/database.ts'
import { post } from '../../../platform/mail/outbox.ts'
import { dateIn } from '../../../platform/time.ts'
import { leadersOf, regionById } from '../../organisations/public.ts'
import { openCompanyPage } from '../company/commands.ts'
import { contactById, isOpen, seenBy } from '../company/queries.ts'
import { contributionsPath } from '../paths.ts'
import { contributionsOf } from '../queries.ts'
import { activityTitles } from '../../plans/public.ts'
import { leaderLetter, openLetter } from './mails/letters.ts'
import { newsDays, reminderDays } from './rules.ts'

export interface At {
  readonly now: Date
  readonly baseUrl: string
}

/**
 * One round: reminders to companies, statements of the month, and to programme leaders what stayed unanswered. Each
 * reader is a transaction of its own, and what was reminded of is marked in it: a round that is broken off goes on where
 * it was, one that runs twice writes nothing twice.
 * @returns how many letters of each kind were written.
 */
export async function remindOfConfirmations(db: Database, at: At): Promise<Record<string, number>> {
  const counts = { reminders: 0, statements: 0, leaders: 0 }
  for (const id of await contactsToRemind(db, at.now))
    counts.reminders += await transaction(db, (tx) => remindContact(tx, id, at))
  for (const id of await contactsOfTheMonth(db, at.now))
    counts.statements += await transaction(db, (tx) => stateMonth(tx, id, at))
  for (const id of await regionsWithLost(db, at.now))
    counts.leaders += await transaction(db, (tx) => tellLeaders(tx, id, at))
  return counts
}

// A link that works, of a question that nobody answered or took back.
const waiting = (now: Date) => sql`
  confirmation_links k join contributions c on c.id = k.contribution_id and c.state = 'sent'
  where k.used_at is null and k.revoked_at is null and k.expires_at > ${now}`

const dueStep = (now: Date) => sql`
  case when k.created_at <= ${now}::timestamptz - ${reminderDays.second} * interval '1 day' then 'second'
       when k.created_at <= ${now}::timestamptz - ${reminderDays.first} * interval '1 day' then 'first' end`

const notYet = (step: ReturnType<typeof dueStep>) =>
  sql`${step} is not null and not exists (
    select from confirmation_reminders m where m.link_id = k.id and m.step = ${step})`

/** Who reads of everything once a month needs no reminder beside that. */
async function contactsToRemind(db: Database, now: Date): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct k.company_contact_id as id from ${waiting(now)} and ${notYet(dueStep(now))}
      and k.company_contact_id in (select id from company_contacts where mail <> 'monthly') order by 1`.execute(db)
  return rows.map(({ id }) => id)
}

/** Marks what is due; a letter is written only by who marked something. It tells of all that is open, not just that. */
async function remindContact(tx: Tx, contactId: number, { now, baseUrl }: At): Promise<number> {
  const marked = await sql`
    insert into confirmation_reminders (link_id, step, sent_at)
    select k.id, ${dueStep(now)}, ${now} from ${waiting(now)} and k.company_contact_id = ${contactId}
      and ${notYet(dueStep(now))}
    on conflict do nothing returning link_id`.execute(tx)
  return marked.rows.length ? write(tx, 'reminder', contactId, { now, baseUrl }) : 0
}

async function contactsOfTheMonth(db: Database, now: Date): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct k.company_contact_id as id from ${waiting(now)}
      and k.created_at < ${monthOf(now)}::date
      and k.company_contact_id in (
        select p.id from company_contacts p where p.mail = 'monthly' and not exists (
          select from monthly_statements m where m.company_contact_id = p.id and m.month = ${monthOf(now)}))
    order by 1`.execute(db)
  return rows.map(({ id }) => id)
}

async function stateMonth(tx: Tx, contactId: number, at: At): Promise<number> {
  const marked = await sql`
    insert into monthly_statements (company_contact_id, month, sent_at) values (${contactId}, ${monthOf(at.now)}, ${at.now})
    on conflict do nothing returning month`.execute(tx)
  return marked.rows.length ? write(tx, 'monthly', contactId, at) : 0
}

const monthOf = (now: Date): string => `${dateIn('Europe/Amsterdam', now).slice(0, 7)}-01`

async function write(tx: Tx, kind: 'reminder' | 'monthly', contactId: number, at: At): Promise<number> {
  const contact = await contactById(tx, contactId)
  const open = (await seenBy(tx, contactId)).filter((seen) => isOpen(seen, at.now))
  if (!contact || !open.length) return 0
  await post(tx, openLetter(kind, contact, open, await openCompanyPage(tx, contactId, at)))
  return 1
}

// The newest question of a contribution ran out, lately.
const ranOut = (now: Date) => sql`
  confirmation_links k join contributions c on c.id = k.contribution_id and c.state = 'sent'
  where k.used_at is null and k.revoked_at is null and k.expires_at <= ${now}
    and k.expires_at > ${now}::timestamptz - ${newsDays} * interval '1 day'
    and not exists (select from confirmation_reminders m where m.link_id = k.id and m.step = 'leader')`

async function regionsWithLost(db: Database, now: Date): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct c.region_id as id from ${ranOut(now)} order by 1`.execute(db)
  return rows.map(({ id }) => id)
}

async function tellLeaders(tx: Tx, regionId: number, { now, baseUrl }: At): Promise<number> {
  const region = await regionById(tx, regionId)
  if (!region) return 0
  const marked = await sql<{ contributionId: number }>`
    with lost as (select k.id, k.contribution_id from ${ranOut(now)} and c.region_id = ${regionId}),
      marked as (
        insert into confirmation_reminders (link_id, step, sent_at) select id, 'leader', ${now} from lost
        on conflict do nothing returning link_id)
    select l.contribution_id as "contributionId" from lost l join marked m on m.link_id = l.id`.execute(tx)
  const lost = await contributionsOf(tx, region, { ids: marked.rows.map(({ contributionId }) => contributionId) })
  const leaders = lost.length ? await leadersOf(tx, regionId, dateIn(region.timeZone, now)) : []
  const titles = await activityTitles(
    tx,
    lost.map(({ activityId }) => activityId),
  )
  const rows = lost.map((row) => ({
    organisation: row.organisation,
    activity: titles.get(row.activityId) ?? '',
    cents: row.amountCents,
    currency: row.currency,
  }))
  const href = `${baseUrl}${contributionsPath(region.slug)}?stand=lost`
  for (const leader of leaders) await post(tx, leaderLetter(leader, region.siteName, rows, href))
  return leaders.length
}
