// Offers of seats, who asked for them, and what a region takes part in elsewhere.
import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Currency } from '../../../platform/money.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { DatePrecision, FixedState } from '../rules.ts'
import { isLiving, type RequestState, type SeatOffer, type SeatUnit } from './rules.ts'

export async function offerOf(db: Database, activityId: number): Promise<SeatOffer | null> {
  const { rows } = await sql<SeatOffer>`
    select seats, unit, until, price_cents as "priceCents", for_whom as "forWhom", closed
    from seat_offers where activity_id = ${activityId}`.execute(db)
  return rows[0] ?? null
}

/** Own numbers of a guest. */
export interface Expected {
  readonly expectedPupils: number | null
  readonly expectedTeachers: number | null
  readonly expectedCompanies: number | null
}

export interface SeatRequest extends Expected {
  readonly id: number
  readonly activityId: number
  readonly region: { readonly id: number; readonly slug: string; readonly name: string }
  readonly goalId: number
  readonly goal: string
  readonly asked: number
  readonly given: number | null
  readonly state: RequestState
  readonly remark: string | null
  readonly answer: string | null
  readonly askedBy: string | null
  readonly askedAt: Date
}

const requests = (where: RawBuilder<unknown>) => sql<SeatRequest>`
  select s.id, s.activity_id as "activityId", json_build_object('id', r.id, 'slug', r.slug, 'name', r.name) as region,
    s.goal_id as "goalId", g.name as goal, s.asked, s.given, s.state, s.remark, s.answer, p.name as "askedBy",
    s.asked_at as "askedAt", s.expected_pupils as "expectedPupils", s.expected_teachers as "expectedTeachers",
    s.expected_companies as "expectedCompanies"
  from seat_requests s join regions r on r.id = s.region_id join goals g on g.id = s.goal_id
  left join people p on p.id = s.asked_by
  where ${where} order by s.id`

/** Who asked for seats, in the order that they did. */
export async function requestsFor(db: Database, activityId: number): Promise<SeatRequest[]> {
  return (await requests(sql`s.activity_id = ${activityId}`).execute(db)).rows
}

/** The newest request of a region; the one that lives comes before those that are over. */
export async function requestOf(
  db: Database,
  activityId: number,
  regionIds: readonly number[],
): Promise<SeatRequest | null> {
  const { rows } = await requests(
    sql`s.activity_id = ${activityId} and s.region_id = any(${regionIds}::bigint[])`,
  ).execute(db)
  return rows.findLast(({ state }) => isLiving(state)) ?? rows.at(-1) ?? null
}

/** An activity of another region that stands in a plan as an interchange: what the guest keeps, and what the host says. */
export interface Joined extends Expected {
  readonly id: number
  readonly title: string
  readonly goalId: number
  readonly host: { readonly slug: string; readonly name: string; readonly currency: Currency }
  readonly startsOn: IsoDate
  readonly startsPrecision: DatePrecision
  readonly endsOn: IsoDate
  readonly endsPrecision: DatePrecision
  readonly fixedState: FixedState | null
  readonly seats: number
  readonly unit: SeatUnit
  /** Hundredths of a percent; null while nothing was divided. */
  readonly costShare: number | null
}

/** What the plan of a region takes part in elsewhere. */
export async function joinedIn(db: Database, planId: number): Promise<Joined[]> {
  const { rows } = await sql<Joined>`
    select a.id, a.title, s.goal_id as "goalId",
      json_build_object('slug', h.slug, 'name', h.name, 'currency', h.currency) as host,
      a.starts_on as "startsOn", a.starts_precision as "startsPrecision", a.ends_on as "endsOn",
      a.ends_precision as "endsPrecision", a.fixed_state as "fixedState", s.given as seats, o.unit,
      s.expected_pupils as "expectedPupils", s.expected_teachers as "expectedTeachers",
      s.expected_companies as "expectedCompanies", round(sh.costs * 100)::int as "costShare"
    from seat_requests s join goals g on g.id = s.goal_id join activities a on a.id = s.activity_id
    join plans p on p.id = a.plan_id join regions h on h.id = p.region_id
    join seat_offers o on o.activity_id = a.id
    left join activity_shares sh on sh.activity_id = a.id and sh.region_id = s.region_id
    where g.plan_id = ${planId} and s.state = 'accepted' order by a.starts_on, a.id`.execute(db)
  return rows
}

/** Names of the regions that take part in activities of a plan, by activity. */
export async function guestsIn(db: Database, planId: number): Promise<Map<number, string[]>> {
  const { rows } = await sql<{ id: number; names: string[] }>`
    select s.activity_id as id, array_agg(r.name order by r.name) as names
    from seat_requests s join activities a on a.id = s.activity_id join regions r on r.id = s.region_id
    where a.plan_id = ${planId} and s.state = 'accepted' group by s.activity_id`.execute(db)
  return new Map(rows.map(({ id, names }) => [id, names]))
}
