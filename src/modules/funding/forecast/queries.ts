import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { Region } from '../../organisations/public.ts'
import {
  normBasesOf,
  plannedByPartner,
  stateOf,
  type BaseParts,
  type Divided,
  type GrantPeriod,
  type Plan,
} from '../../plans/public.ts'
import { unsignedIn, type Within } from '../gauge/queries.ts'
import { fateOf, requiredOf } from '../rules.ts'
import { ourRows, whole } from '../shares/rules.ts'
import { normsOf } from './norm/queries.ts'
import { baseOf, normAt, type Norm } from './norm/rules.ts'
import { paceFrom, type Booked, type Expected, type Known, type Unsigned } from './rules.ts'

/** Everything that is known of the co-financing of a plan, or of one partner in it, and the sum of the last year. */
export async function knownOf(
  db: Database,
  region: Pick<Region, 'id'>,
  plan: Plan,
  divided: readonly Divided[],
  today: IsoDate,
  partner?: number,
): Promise<Known & { readonly recentCents: number }> {
  const elsewhere = divided.filter(({ isHost }) => !isHost)
  const ids = elsewhere.map(({ activityId }) => activityId)
  const within = ids.length
    ? sql`(region_id = ${region.id} or activity_id = any(${ids}::bigint[]))`
    : sql`region_id = ${region.id}`
  const [booked, unsigned, planned] = await Promise.all([
    bookedIn(
      db,
      within,
      [...plan.activities.map(({ id }) => id), ...ids],
      paceFrom(plan.period, today),
      today,
      partner,
    ),
    sql<Unsigned>`
      select "activityId", "on", standing, count(distinct id) as count, sum(cents)::bigint as cents
      from (${unsignedIn(within)}) unsigned
      where (${partner ?? null}::bigint is null or "organisationId" = ${partner ?? null}) group by 1, 2, 3
      order by 1, 3, 2`.execute(db),
    partner === undefined ? null : plannedByPartner(db, plan.id, partner, ids),
  ])
  const portions = new Map(divided.map(({ activityId, contributions }) => [activityId, contributions]))
  const portionOf = ({ activityId }: { readonly activityId: number }) => portions.get(activityId)
  const expected = [
    ...plan.activities.map(({ id, contribution, ...activity }) => {
      return { ...activity, activityId: id, plannedCents: contribution?.amountCents ?? 0 }
    }),
    ...elsewhere,
  ].map(({ activityId, startsOn, endsOn, fixedState, plannedCents }): Expected => {
    const cents = planned ? (planned.get(activityId) ?? 0) : plannedCents
    const fate = fateOf(stateOf({ startsOn, endsOn, fixedState }, today))
    return { activityId, startsOn, endsOn, fate, plannedCents: (portions.get(activityId) ?? whole)(cents) }
  })
  const ours = ourRows(booked, ({ activityId, toCome }) => `${activityId} ${String(toCome)}`, portionOf)
  const recent = ours.filter((row) => row.recent && !row.toCome)
  return {
    booked: ours,
    unsigned: ourRows(unsigned.rows, ({ activityId, standing }) => `${activityId} ${standing}`, portionOf),
    expected,
    recentCents: recent.reduce((cents, row) => cents + row.cents, 0),
  }
}

type BookedRow = Booked & { readonly recent: boolean }

async function bookedIn(
  db: Database,
  within: Within,
  activityIds: readonly number[],
  recentFrom: IsoDate,
  today: IsoDate,
  partner: number | undefined,
): Promise<BookedRow[]> {
  // Who contributed is asked of the document, as it moves along when two organisations become one.
  const ofPartner =
    partner === undefined
      ? sql``
      : sql`and contribution_id in (select id from contributions where organisation_id = ${partner})`
  const { rows } = await sql<BookedRow>`
    select activity_id as "activityId", to_char(counts_on, 'YYYY-MM') as month, performed_until > ${today} as "toCome",
      counts_on >= ${recentFrom} as recent, sum(amount_cents)::bigint as cents
    from ledger_entries
    where ${within} and side = 'contribution' and activity_id = any(${activityIds}::bigint[]) ${ofPartner}
    group by 1, 2, 3, 4 order by 1, 3, 2, 4`.execute(db)
  return rows
}

/** The norms of a period with the amounts that they are of. */
export interface Tested {
  readonly norms: readonly Norm[]
  /** The one on which the period is tested. */
  readonly last: Norm | null
  readonly baseCents: number
  /** What makes the base more or less than the lines of the own plan; null when it is the grant. */
  readonly parts: BaseParts | null
  /** What was to be signed by the norm that holds on a day. */
  readonly requiredOn: (day: IsoDate) => number
}

export async function testedBy(db: Database, region: Pick<Region, 'id'>, period: GrantPeriod): Promise<Tested> {
  const [norms, bases] = await Promise.all([normsOf(db, region, period.slug), normBasesOf(db, region, period.slug)])
  const last = normAt(norms, period.validUntil)
  const requiredOn = (day: IsoDate): number => {
    const norm = normAt(norms, day)
    return norm ? requiredOf({ baseCents: baseOf(norm, bases), norm: norm.fraction }) : 0
  }
  const parts = last && last.base !== 'grant' ? bases.parts[last.base] : null
  return { norms, last, baseCents: baseOf(last, bases), parts, requiredOn }
}

/** Whoever contributed, was asked or is expected to: for the filter. */
export async function partnersOf(
  db: Database,
  region: Pick<Region, 'id'>,
  planId: number,
): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    select o.id, o.name from organisations o where o.merged_into is null and o.id in (
      select organisation_id from contributions
      where region_id = ${region.id} and activity_id in (select id from activities where plan_id = ${planId})
      union
      select organisation_id from planned_contributions
      where activity_id in (select id from activities where plan_id = ${planId}))
    order by o.name, o.id`.execute(db)
  return rows
}
