import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { Region } from '../../organisations/public.ts'
import { plannedCosts, plannedPerActivity, type GrantPeriod } from '../../plans/public.ts'
import { gaugeOf, type ActivityFunding, type Gauge } from '../rules.ts'
import type { FundingTables } from '../tables.ts'

/**
 * The norm that holds on a day, as a fraction; 0 when none was set. The last one of a period stands after its end too,
 * as that is what the period is tested on.
 */
export async function normOn(db: Database, period: string, day: IsoDate): Promise<number> {
  const row = await db
    .withTables<FundingTables>()
    .selectFrom('norms')
    .select('percentage')
    .where('period', '=', period)
    .where('valid_from', '<=', day)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (row?.percentage ?? 0) / 100
}

/** How the region stands against the norm of a period on a day. */
export async function gaugeFor(
  db: Database,
  region: Pick<Region, 'id'>,
  period: GrantPeriod,
  today: IsoDate,
): Promise<Gauge> {
  const [planned, said, norm] = await Promise.all([
    plannedPerActivity(db, region, period.slug),
    saidPerActivity(db, region, today),
    normOn(db, period.slug, today),
  ])
  const activities = planned.map((plan) => ({ ...plan, ...(said.get(plan.activityId) ?? nothingSaid) }))
  return gaugeOf(
    activities,
    planned.reduce((total, plan) => total + plan.costCents, 0),
    norm,
  )
}

/** What percentages of the norm are of; for a page that needs no more than that. */
export async function normFor(
  db: Database,
  region: Pick<Region, 'id'>,
  period: GrantPeriod,
  today: IsoDate,
): Promise<Pick<Gauge, 'baseCents' | 'norm'>> {
  const [baseCents, norm] = await Promise.all([plannedCosts(db, region, period.slug), normOn(db, period.slug, today)])
  return { baseCents, norm }
}

type Said = Omit<ActivityFunding, 'plannedCents' | 'cancelled'>
const nothingSaid: Said = { realisedCents: 0, confirmedCents: 0, openCents: 0, lostCents: 0 }

async function saidPerActivity(db: Database, region: Pick<Region, 'id'>, today: IsoDate): Promise<Map<number, Said>> {
  // Whether a request still waits is found for all at once: asked of each row it was half of the time.
  const { rows } = await sql<Said & { activityId: number }>`
    with waiting as (
      select distinct k.contribution_id as id
      from confirmation_links k join contributions c on c.id = k.contribution_id
      where c.region_id = ${region.id} and c.state = 'sent'
        and k.used_at is null and k.revoked_at is null and k.expires_at > now()
    )
    select activity_id as "activityId",
      coalesce(sum(cents) filter (where signed and performed_until <= ${today}), 0)::bigint as "realisedCents",
      coalesce(sum(cents) filter (where signed and performed_until > ${today}), 0)::bigint as "confirmedCents",
      coalesce(sum(cents) filter (where state in ('drafted', 'sent') and not overdue), 0)::bigint as "openCents",
      coalesce(sum(cents) filter (where state = 'declined' or overdue), 0)::bigint as "lostCents"
    from (
      select c.activity_id, c.state, c.performed_until, c.state in ('confirmed', 'corrected') as signed,
        c.state = 'sent' and waiting.id is null as overdue, l.amount_cents as cents
      from contributions c
      join contribution_lines l on l.contribution_id = c.id and l.superseded_at is null
      left join waiting on waiting.id = c.id
      where c.region_id = ${region.id}
    ) said group by activity_id`.execute(db)
  return new Map(rows.map(({ activityId, ...said }) => [activityId, said]))
}
