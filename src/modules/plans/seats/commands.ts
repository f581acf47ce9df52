// Seats are offered, asked, given and given back while the activity is locked: whoever comes second decides on what
// the first one left.
import { sql } from 'kysely'
import { record } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { NotFound, refuse, type Outcome } from '../../../platform/errors.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { Region } from '../../organisations/public.ts'
import { noteWork } from '../commands.ts'
import { activityTogetherPath, sharedActivityPath } from '../paths.ts'
import type { FixedState } from '../rules.ts'
import { readerIn, sharedWith } from '../sharing/queries.ts'
import { tellLeaders, type Doing } from '../sharing/telling/commands.ts'
import { countText } from './messages.ts'
import { offerOf, requestsFor, type Expected, type SeatRequest } from './queries.ts'
import {
  closedBecause,
  freeOf,
  isLiving,
  problemWithGiving,
  takenBy,
  type AnswerRefusal,
  type AskRefusal,
  type SeatOffer,
} from './rules.ts'

export interface Locked {
  readonly title: string
  readonly fixedState: FixedState | null
  readonly host: Pick<Region, 'id' | 'slug' | 'name'> & { readonly validUntil: IsoDate | null }
  readonly offer: SeatOffer | null
  readonly requests: readonly SeatRequest[]
}

/** The activity with its seats, locked until the transaction ends. @throws NotFound when it is gone. */
export async function lockSeats(tx: Tx, activityId: number): Promise<Locked> {
  await noteWork(tx, activityId)
  const { rows } = await sql<Pick<Locked, 'title' | 'fixedState' | 'host'>>`
    select a.title, a.fixed_state as "fixedState",
      json_build_object('id', r.id, 'slug', r.slug, 'name', r.name, 'validUntil', r.valid_until) as host
    from activities a join plans p on p.id = a.plan_id join regions r on r.id = p.region_id
    where a.id = ${activityId}`.execute(tx)
  const [row] = rows
  if (!row) throw new NotFound()
  return { ...row, offer: await offerOf(tx, activityId), requests: await requestsFor(tx, activityId) }
}

/** Offers seats to others, or changes the offer: never fewer than were given, and no other unit once somebody asked. */
export async function offerSeats(
  tx: Tx,
  { actor }: Doing,
  region: Pick<Region, 'id'>,
  activityId: number,
  given: Omit<SeatOffer, 'closed'>,
): Promise<Outcome<object, 'seats' | 'unit' | 'cancelled'>> {
  const { offer, requests, fixedState } = await lockSeats(tx, activityId)
  if (fixedState === 'cancelled') return refuse('cancelled')
  if (given.seats < takenBy(requests)) return refuse('seats')
  if (offer && offer.unit !== given.unit && requests.some(({ state }) => isLiving(state))) return refuse('unit')
  const { seats, unit, until, priceCents, forWhom } = given
  const { rows } = await sql`
    insert into seat_offers as o (activity_id, seats, unit, until, price_cents, for_whom)
    values (${activityId}, ${seats}, ${unit}, ${until}, ${priceCents}, ${forWhom})
    on conflict (activity_id) do update set seats = ${seats}, unit = ${unit}, until = ${until},
      price_cents = ${priceCents}, for_whom = ${forWhom}, closed = false
    where (o.seats, o.unit, o.until, o.price_cents, o.for_whom, o.closed) is distinct from
      (${seats}::int, ${unit}::text, ${until}::date, ${priceCents}::bigint, ${forWhom}::text, false)
    returning activity_id`.execute(tx)
  if (rows.length)
    await record(tx, actor, {
      action: 'seats.offered',
      regionId: region.id,
      subject: { kind: 'activity', id: activityId },
      details: { seats, unit, until },
    })
  return { ok: true }
}

/** Nobody can ask any more; who takes part goes on doing so. Twice is once. */
export async function closeOffer(
  tx: Tx,
  { actor }: Doing,
  region: Pick<Region, 'id'>,
  activityId: number,
): Promise<void> {
  await lockSeats(tx, activityId)
  const { rows } = await sql`
    update seat_offers set closed = true where activity_id = ${activityId} and not closed
    returning activity_id`.execute(tx)
  if (rows.length)
    await record(tx, actor, {
      action: 'seats.closed',
      regionId: region.id,
      subject: { kind: 'activity', id: activityId },
    })
}

export interface Asking extends Expected {
  readonly asked: number
  /** A goal of the guest's own plan. */
  readonly goalId: number
  readonly remark: string | null
}

/** A region asks for seats. The same once more asks once; more than there are seats at all cannot be asked. */
export async function askForSeats(
  tx: Tx,
  doing: Doing,
  guest: Region,
  activityId: number,
  asking: Asking,
): Promise<Outcome<object, AskRefusal>> {
  const { title, fixedState, host, offer, requests } = await lockSeats(tx, activityId)
  await mustSee(tx, guest, activityId)
  const living = requests.find(({ region, state }) => region.id === guest.id && isLiving(state))
  if (living) return living.asked === asking.asked ? { ok: true } : refuse('already')
  if (!offer) return refuse('noOffer')
  const closed = closedBecause(offer, { fixedState }, host.validUntil, doing.today)
  if (closed) return refuse(closed)
  if (asking.asked > offer.seats) return refuse('asked')
  if (!(await isLiveGoal(tx, guest, asking.goalId))) return refuse('goalId')
  const { asked, goalId, remark, expectedPupils, expectedTeachers, expectedCompanies } = asking
  await sql`
    insert into seat_requests (activity_id, region_id, goal_id, asked, remark, expected_pupils, expected_teachers,
      expected_companies, asked_by)
    values (${activityId}, ${guest.id}, ${goalId}, ${asked}, ${remark}, ${expectedPupils}, ${expectedTeachers},
      ${expectedCompanies}, ${doing.actor.id})`.execute(tx)
  await note(tx, doing, guest.id, 'seats.asked', activityId, { title, asked })
  await tellLeaders(tx, doing, host.id, {
    news: 'asked',
    told: (locale) => ({ region: guest.name, activity: title, count: countText(locale, offer.unit, asked) }),
    words: remark,
    href: activityTogetherPath(host.slug, activityId),
  })
  return { ok: true }
}

async function mustSee(tx: Tx, guest: Region, activityId: number): Promise<void> {
  const { rows } = await sql`
    select from activities a join plans p on p.id = a.plan_id
    where a.id = ${activityId} and ${sharedWith(await readerIn(tx, guest))}`.execute(tx)
  if (!rows.length) throw new NotFound()
}

/** Raised as well, so that an undo of the import that brought the goal sees that something hangs on it. */
async function isLiveGoal(tx: Tx, guest: Pick<Region, 'id'>, goalId: number): Promise<boolean> {
  const { rows } = await sql`
    update goals g set version = g.version + 1 from plans p
    where g.id = ${goalId} and p.id = g.plan_id and p.region_id = ${guest.id} and g.dropped_on is null
    returning g.id`.execute(tx)
  return rows.length > 0
}

/** A guest changes what is their own: the goal that it serves and what they expect. */
export async function changeJoining(
  tx: Tx,
  doing: Doing,
  guest: Region,
  activityId: number,
  { goalId, expectedPupils, expectedTeachers, expectedCompanies }: Expected & { readonly goalId: number },
): Promise<Outcome<object, 'goalId' | 'over'>> {
  const { title, requests } = await lockSeats(tx, activityId)
  const living = requests.find(({ region, state }) => region.id === guest.id && isLiving(state))
  if (!living) return refuse('over')
  if (living.goalId !== goalId && !(await isLiveGoal(tx, guest, goalId))) return refuse('goalId')
  await sql`
    update seat_requests set goal_id = ${goalId}, expected_pupils = ${expectedPupils},
      expected_teachers = ${expectedTeachers}, expected_companies = ${expectedCompanies}
    where id = ${living.id}`.execute(tx)
  await note(tx, doing, guest.id, 'seats.joiningChanged', activityId, { title })
  return { ok: true }
}

/** A guest does without: seats that were given are free again, and so is its part of the costs. Twice is once. */
export async function withdrawRequest(tx: Tx, doing: Doing, guest: Region, activityId: number): Promise<void> {
  const { title, host, offer, requests } = await lockSeats(tx, activityId)
  const living = requests.find(({ region, state }) => region.id === guest.id && isLiving(state))
  if (!living) return
  await sql`
    update seat_requests set state = 'withdrawn', withdrawn_by = ${doing.actor.id}, withdrawn_at = now()
    where id = ${living.id}`.execute(tx)
  await sql`
    delete from activity_shares where activity_id = ${activityId} and region_id = ${guest.id}`.execute(tx)
  await note(tx, doing, guest.id, 'seats.withdrawn', activityId, { title, seats: living.given })
  await tellLeaders(tx, doing, host.id, {
    news: 'withdrawn',
    told: (locale) => ({
      region: guest.name,
      activity: title,
      count: countText(locale, offer?.unit ?? 'pupils', living.given ?? living.asked),
    }),
    words: null,
    href: activityTogetherPath(host.slug, activityId),
  })
}

/** The host gives seats: all that were asked, or fewer. Never more than are free. Twice is once. */
export async function acceptRequest(
  tx: Tx,
  doing: Doing,
  region: Pick<Region, 'id' | 'name'>,
  activityId: number,
  requestId: number,
  { given, answer }: { readonly given: number; readonly answer: string | null },
): Promise<Outcome<object, AnswerRefusal>> {
  const { title, fixedState, offer, requests } = await lockSeats(tx, activityId)
  const request = requests.find(({ id }) => id === requestId)
  if (!request || !offer) throw new NotFound()
  if (request.state === 'accepted' && request.given === given) return { ok: true }
  if (request.state !== 'waiting') return refuse(request.state === 'withdrawn' ? 'withdrawn' : 'answered')
  if (fixedState === 'cancelled') return refuse('cancelled')
  if (await hasEnded(tx, request.region.id, doing.today)) return refuse('guestEnded')
  const problem = problemWithGiving(given, request.asked, freeOf(offer, requests))
  if (problem) return refuse(problem)
  await sql`
    update seat_requests set state = 'accepted', given = ${given}, answer = ${answer},
      answered_by = ${doing.actor.id}, answered_at = now()
    where id = ${requestId}`.execute(tx)
  await note(tx, doing, region.id, 'seats.given', activityId, { title, to: request.region.name, seats: given })
  await tellLeaders(tx, doing, request.region.id, {
    news: 'accepted',
    told: (locale) => ({ region: region.name, activity: title, count: countText(locale, offer.unit, given) }),
    words: answer,
    href: sharedActivityPath(request.region.slug, activityId),
  })
  return { ok: true }
}

/** The host gives none, and says why. Twice is once. */
export async function declineRequest(
  tx: Tx,
  doing: Doing,
  region: Pick<Region, 'id' | 'name'>,
  activityId: number,
  requestId: number,
  answer: string,
): Promise<Outcome<object, AnswerRefusal>> {
  const { title, requests } = await lockSeats(tx, activityId)
  const request = requests.find(({ id }) => id === requestId)
  if (!request) throw new NotFound()
  if (request.state === 'declined') return { ok: true }
  if (request.state !== 'waiting') return refuse(request.state === 'withdrawn' ? 'withdrawn' : 'answered')
  await sql`
    update seat_requests set state = 'declined', answer = ${answer}, answered_by = ${doing.actor.id},
      answered_at = now()
    where id = ${requestId}`.execute(tx)
  await note(tx, doing, region.id, 'seats.declined', activityId, { title, to: request.region.name })
  await tellLeaders(tx, doing, request.region.id, {
    news: 'declined',
    told: () => ({ region: region.name, activity: title }),
    words: answer,
    href: sharedActivityPath(request.region.slug, activityId),
  })
  return { ok: true }
}

async function hasEnded(tx: Tx, regionId: number, today: IsoDate): Promise<boolean> {
  const { rows } = await sql`select from regions where id = ${regionId} and valid_until < ${today}`.execute(tx)
  return rows.length > 0
}

async function note(
  tx: Tx,
  { actor }: Doing,
  regionId: number,
  action: string,
  id: number,
  details: Readonly<Record<string, string | number | null>>,
): Promise<void> {
  await record(tx, actor, { action, regionId, subject: { kind: 'activity', id }, details })
}
