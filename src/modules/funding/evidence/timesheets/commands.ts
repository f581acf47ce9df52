import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import { record } from '../../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../../platform/database/database.ts'
import { NotFound, refuse, type Outcome } from '../../../../platform/errors.ts'
import { post } from '../../../../platform/mail/outbox.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { letterLocale, namedInTeam, type Region } from '../../../organisations/public.ts'
import { noteWork, rateOn, type CostKind } from '../../../plans/public.ts'
import { holdLedger } from '../../ledger/commands.ts'
import type { FundingTables } from '../../tables.ts'
import { sentBackLetter } from './mails/letters.ts'
import { timesheetMessages } from './messages.ts'
import { weekPath } from './paths.ts'
import { sheetById } from './queries.ts'
import { isOpen, isoWeek, postsOf, type Post, type TimesheetState, type Worked } from './rules.ts'

type Scope = Pick<Region, 'id'>

interface Locked {
  readonly id: number
  readonly state: TimesheetState
  readonly personId: string | null
  readonly monday: IsoDate
}

/**
 * Keeps the own hours of a week as they stand in the grid, and hands them in when asked. What was handed in is no longer
 * changed by its writer, and what was approved by nobody.
 */
export async function keepHours(
  tx: Tx,
  actor: Person,
  region: Scope,
  monday: IsoDate,
  worked: readonly Worked[],
  handIn: boolean,
): Promise<Outcome<object, 'closed' | 'empty'>> {
  if (handIn && worked.length === 0) return refuse('empty')
  await sql`
    insert into timesheets (region_id, person_id, person_name, monday)
    values (${region.id}, ${actor.id}, ${actor.name}, ${monday}) on conflict do nothing`.execute(tx)
  const sheet = await lockWeek(tx, actor, region, monday)
  if (!sheet || !isOpen(sheet.state)) return refuse('closed')
  await mustBeIn(tx, region, worked)
  await sql`delete from timesheet_hours where timesheet_id = ${sheet.id}`.execute(tx)
  for (const { activityId, on, hours } of worked)
    await sql`
      insert into timesheet_hours (timesheet_id, activity_id, worked_on, hours)
      values (${sheet.id}, ${activityId}, ${on}, ${hours})`.execute(tx)
  if (!handIn) return { ok: true }
  await sql`
    update timesheets set state = 'submitted', person_name = ${actor.name}, submitted_at = now(), decided_by = null,
      decided_by_name = null, decided_at = null, reason = null
    where id = ${sheet.id}`.execute(tx)
  await deed(tx, actor, region, sheet.id, 'hours.submitted', { week: isoWeek(monday) })
  return { ok: true }
}

/** Takes the own week back as long as nobody judged it. Twice is once. */
export async function takeBackHours(
  tx: Tx,
  actor: Person,
  region: Scope,
  monday: IsoDate,
): Promise<Outcome<object, 'closed'>> {
  const sheet = await lockWeek(tx, actor, region, monday)
  if (!sheet || isOpen(sheet.state)) return { ok: true }
  if (sheet.state !== 'submitted') return refuse('closed')
  await sql`update timesheets set state = 'open' where id = ${sheet.id}`.execute(tx)
  await deed(tx, actor, region, sheet.id, 'hours.takenBack', { week: isoWeek(monday) })
  return { ok: true }
}

async function lockWeek(tx: Tx, actor: Person, region: Scope, monday: IsoDate): Promise<Locked | null> {
  const { rows } = await sql<Locked>`
    select id, state, person_id as "personId", monday from timesheets
    where region_id = ${region.id} and person_id = ${actor.id} and monday = ${monday} for update`.execute(tx)
  return rows[0] ?? null
}

/** @throws NotFound when an activity is not of the region */
async function mustBeIn(tx: Tx, region: Scope, worked: readonly Worked[]): Promise<void> {
  const ids = [...new Set(worked.map(({ activityId }) => activityId))]
  const { rows } = await sql`
    select a.id from activities a join plans p on p.id = a.plan_id
    where p.region_id = ${region.id} and a.id = any(${ids}::bigint[])`.execute(tx)
  if (rows.length !== ids.length) throw new NotFound()
}

async function lockSheet(tx: Tx, region: Scope, id: number): Promise<Locked> {
  const { rows } = await sql<Locked>`
    select id, state, person_id as "personId", monday from timesheets
    where region_id = ${region.id} and id = ${id} for update`.execute(tx)
  if (!rows[0]) throw new NotFound()
  return rows[0]
}

/**
 * Approves the hours of somebody else: they become costs at the rate of their day, with the timesheet as evidence. What
 * lies in a closed period counts today. Twice is once.
 */
export async function approveHours(
  tx: Tx,
  actor: Person,
  region: Region,
  id: number,
): Promise<Outcome<object, 'own' | 'notSubmitted' | 'noRate'>> {
  const sheet = await lockSheet(tx, region, id)
  if (sheet.personId === actor.id) return refuse('own')
  if (sheet.state === 'approved') return { ok: true }
  if (sheet.state !== 'submitted') return refuse('notSubmitted')
  const whole = await sheetById(tx, region, id)
  const worked = whole?.worked ?? []
  const rates = new Map<IsoDate, number | null>()
  for (const day of new Set(worked.map(({ on }) => on)))
    rates.set(day, (await rateOn(tx, 'ownStaff', region.currency, day))?.priceCents ?? null)
  const posts = postsOf(worked, (day) => rates.get(day) ?? null)
  if (!posts) return refuse('noRate')
  await holdLedger(tx, region.id)
  for (const activityId of new Set(posts.map((each) => each.activityId))) await noteWork(tx, activityId)
  const week = isoWeek(whole?.monday ?? '')
  for (const each of posts) await book(tx, actor, region, id, each, week)
  await sql`
    update timesheets set state = 'approved', decided_by = ${actor.id}, decided_by_name = ${actor.name}, decided_at = now()
    where id = ${id}`.execute(tx)
  await deed(tx, actor, region, id, 'hours.approved', { week })
  return { ok: true }
}

/** The account does not name who worked: the timesheet does, and that goes when its time is over. */
async function book(tx: Tx, actor: Person, region: Region, id: number, worked: Post, week: string): Promise<void> {
  const cost = await tx
    .withTables<FundingTables>()
    .insertInto('costs')
    .values({
      region_id: region.id,
      activity_id: worked.activityId,
      description: timesheetMessages(letterLocale(region)).entry(week),
      performed_from: worked.from,
      incurred_on: worked.until,
      quantity: worked.hours,
      price_cents: worked.priceCents,
      currency: region.currency,
      basis: 'staff',
      kind: 'ownStaff' satisfies CostKind,
      supplier: null,
      file_id: null,
      recorded_by: actor.id,
    })
    .returning('id')
    .execute()
    .then(only)
  await sql`insert into timesheet_costs (cost_id, timesheet_id) values (${cost.id}, ${id})`.execute(tx)
  await record(tx, actor, {
    action: 'hours.approved',
    regionId: region.id,
    subject: { kind: 'activity', id: worked.activityId },
    details: { week },
  })
}

/** Gives a week back to its writer, who is told what is not right. Twice is once. */
export async function returnHours(
  tx: Tx,
  actor: Person,
  region: Region,
  id: number,
  reason: string,
  { baseUrl, today }: { readonly baseUrl: string; readonly today: IsoDate },
): Promise<Outcome<object, 'own' | 'notSubmitted'>> {
  const sheet = await lockSheet(tx, region, id)
  if (sheet.personId === actor.id) return refuse('own')
  if (sheet.state === 'returned') return { ok: true }
  if (sheet.state !== 'submitted') return refuse('notSubmitted')
  await sql`
    update timesheets set state = 'returned', decided_by = ${actor.id}, decided_by_name = ${actor.name},
      decided_at = now(), reason = ${reason}
    where id = ${id}`.execute(tx)
  const week = isoWeek(sheet.monday)
  // Who left the team has nowhere to mend it.
  const [writer] = await namedInTeam(tx, region, sheet.personId ? [sheet.personId] : [], today)
  if (writer) {
    const said = { week, by: actor.name, replyTo: actor.email, reason, region: region.name }
    const to = { ...writer, locale: letterLocale(region) }
    await post(tx, sentBackLetter(to, said, `${baseUrl}${weekPath(region.slug, week)}`))
  }
  await deed(tx, actor, region, id, 'hours.returned', { week })
  return { ok: true }
}

async function deed(
  tx: Tx,
  actor: Person,
  region: Scope,
  id: number,
  action: string,
  details: Readonly<Record<string, string>>,
): Promise<void> {
  await record(tx, actor, { action, regionId: region.id, subject: { kind: 'timesheet', id }, details })
}
