import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { Region } from '../../organisations/public.ts'
import {
  dividedIn,
  normBasesOf,
  plannedPerActivity,
  stateOf,
  type BaseParts,
  type GrantPeriod,
} from '../../plans/public.ts'
import { normsOf } from '../forecast/norm/queries.ts'
import { baseOf, normAt } from '../forecast/norm/rules.ts'
import { fateOf, gaugeOf, type ActivityFunding, type Gauge } from '../rules.ts'
import { ourPart, whole } from '../shares/rules.ts'

/** How the region stands against the norm of a period on a day. */
export async function gaugeFor(
  db: Database,
  region: Pick<Region, 'id'>,
  period: GrantPeriod,
  today: IsoDate,
): Promise<Gauge> {
  const [planned, said, against, divided] = await Promise.all([
    plannedPerActivity(db, region, period.slug),
    saidPerActivity(db, sql`region_id = ${region.id}`, today),
    normFor(db, region, period, period.validUntil),
    dividedIn(db, region, period.slug),
  ])
  const elsewhere = divided.filter(({ isHost }) => !isHost)
  const ids = elsewhere.map(({ activityId }) => activityId)
  const there = ids.length ? await saidPerActivity(db, sql`activity_id = any(${ids}::bigint[])`, today) : said
  const portions = new Map(divided.map(({ activityId, contributions }) => [activityId, contributions]))
  const fundingOf = (
    { activityId, plannedCents, signedCents, ...activity }: Omit<(typeof planned)[number], 'costCents'>,
    saidOf: ReadonlyMap<number, Said>,
  ) => {
    const { confirmedCents, ...unsigned } = saidOf.get(activityId) ?? nothingSaid
    const fate = fateOf(stateOf(activity, today))
    const all = { plannedCents, fate, ...unsigned, confirmedCents, realisedCents: signedCents - confirmedCents }
    return { activityId, ...ourPart(all, portions.get(activityId) ?? whole) }
  }
  return gaugeOf(
    [...planned.map((each) => fundingOf(each, said)), ...elsewhere.map((each) => fundingOf(each, there))],
    { ...against, elsewhere: new Set(ids), divided: divided.length },
  )
}

export interface Against extends Pick<Gauge, 'baseCents' | 'base' | 'norm'> {
  /** What makes the base more or less than the lines of the own plan; null when it is the grant. */
  readonly parts: BaseParts | null
}

/** What percentages of the norm are of, by the norm of a day: a period as a whole is tested on that of its last day. */
export async function normFor(
  db: Database,
  region: Pick<Region, 'id'>,
  period: Pick<GrantPeriod, 'slug'>,
  day: IsoDate,
): Promise<Against> {
  const [norms, bases] = await Promise.all([normsOf(db, region, period.slug), normBasesOf(db, region, period.slug)])
  const norm = normAt(norms, day)
  const base = norm?.base ?? 'projectCosts'
  const parts = base === 'grant' ? null : bases.parts[base]
  return { baseCents: baseOf(norm, bases), base, norm: norm?.fraction ?? 0, parts }
}

type Said = Omit<ActivityFunding, 'plannedCents' | 'fate' | 'realisedCents'>
const nothingSaid: Said = { confirmedCents: 0, openCents: 0, overdueCents: 0, declinedCents: 0 }

/**
 * What was signed and is still to come, from the ledger, and what was not signed. What was delivered is not asked for:
 * it is the rest of what was signed, which the database keeps by activity.
 */
async function saidPerActivity(db: Database, within: Within, today: IsoDate): Promise<Map<number, Said>> {
  const { rows } = await sql<Said & { activityId: number }>`
    select activity_id as "activityId",
      coalesce(sum(cents) filter (where standing = 'signed'), 0)::bigint as "confirmedCents",
      coalesce(sum(cents) filter (where standing = 'open'), 0)::bigint as "openCents",
      coalesce(sum(cents) filter (where standing = 'overdue'), 0)::bigint as "overdueCents",
      coalesce(sum(cents) filter (where standing = 'declined'), 0)::bigint as "declinedCents"
    from (
      select activity_id, 'signed' as standing, amount_cents as cents from ledger_entries
      where ${within} and side = 'contribution' and performed_until > ${today}
      union all
      select "activityId", standing, cents from (${unsignedIn(within)}) unsigned
    ) said group by 1`.execute(db)
  return new Map(rows.map(({ activityId, ...said }) => [activityId, said]))
}

/** Which region or activities: a condition that contributions and entries of the ledger both know. */
export type Within = RawBuilder<unknown>

/** Lines of what was asked of companies and not signed: open, overdue or declined. */
export function unsignedIn(within: Within) {
  // Whether a request still waits is found for all at once: asked of each row it was half of the time.
  return sql`
    select c.id, c.activity_id as "activityId", c.organisation_id as "organisationId", c.performed_until as "on",
      l.amount_cents as cents,
      case when c.state = 'declined' then 'declined' when c.state = 'sent' and waiting.id is null then 'overdue'
        else 'open' end as standing
    from (select * from contributions where ${within} and state in ('drafted', 'sent', 'declined')) c
    join contribution_lines l on l.contribution_id = c.id and l.superseded_at is null
    left join (
      select distinct k.contribution_id as id
      from confirmation_links k
      join (select id from contributions where ${within} and state = 'sent') c on c.id = k.contribution_id
      where k.used_at is null and k.revoked_at is null and k.expires_at > now()
    ) waiting on waiting.id = c.id`
}
