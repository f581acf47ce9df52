import { sql } from 'kysely'
import { record } from '../../../platform/audit/audit.ts'
import { transaction, type Database, type Tx } from '../../../platform/database/database.ts'
import type { Currency } from '../../../platform/money.ts'
import { addDays, dateIn, type IsoDate } from '../../../platform/time.ts'
import { joinCompany, regionById } from '../../organisations/public.ts'
import { insertLines } from '../commands.ts'
import { guidanceRateOn } from '../queries.ts'
import type { Line } from '../rules.ts'

/** What ended longer ago was settled by hand, or not at all: no flood of drafts in a region that comes in later. */
const daysBack = 60

interface Expected {
  readonly key: string
  readonly regionId: number
  readonly activityId: number
  readonly title: string
  readonly organisationId: number | null
  readonly partner: string
  readonly inKind: boolean
  readonly cents: number
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
}

/**
 * Drafts a contribution for what the plan expects of a partner, once the activity is over. A source drafts once: the key
 * is unique, also for two that draft at the same time. Where somebody recorded one of that partner, nothing is drafted.
 * @returns how many were made.
 */
export async function draftFromPlans(db: Database, now: Date): Promise<number> {
  const today = dateIn('Europe/Amsterdam', now)
  let made = 0
  for (const each of await expected(db, today)) if (await transaction(db, (tx) => draft(tx, each, today))) made++
  return made
}

async function expected(db: Database, today: IsoDate): Promise<Expected[]> {
  const { rows } = await sql<Expected>`
    select 'plan:' || e.id as key, p.region_id as "regionId", a.id as "activityId", a.title,
      e.organisation_id as "organisationId", coalesce(e.partner, o.name) as partner, coalesce(e.in_kind, true) as "inKind",
      e.amount_cents as cents, a.starts_on as "startsOn", a.ends_on as "endsOn"
    from planned_contributions e join activities a on a.id = e.activity_id join plans p on p.id = a.plan_id
    left join organisations o on o.id = e.organisation_id
    where a.ends_on < ${today} and a.ends_on >= ${addDays(today, -daysBack)} and e.amount_cents > 0
      and (a.fixed_state is null or a.fixed_state = 'done') and coalesce(e.partner, o.name) is not null
      and not exists (select from contributions c where c.source_key = 'plan:' || e.id)
      and not exists (select from contributions c join organisations k on k.id = c.organisation_id
        where c.activity_id = a.id and (k.id = e.organisation_id or lower(k.name) = lower(e.partner)))
    order by e.id`.execute(db)
  return rows
}

async function draft(tx: Tx, each: Expected, today: IsoDate): Promise<boolean> {
  const region = await regionById(tx, each.regionId)
  if (!region) return false
  const organisationId = each.organisationId ?? (await joinCompany(tx, region, each.partner, today))
  const { rows } = await sql<{ id: number }>`
    insert into contributions (region_id, activity_id, organisation_id, description, performed_from, performed_until,
      currency, source_key)
    values (${region.id}, ${each.activityId}, ${organisationId}, ${each.title.slice(0, 300)}, ${each.startsOn},
      ${each.endsOn}, ${region.currency}, ${each.key})
    on conflict (source_key) do nothing returning id`.execute(tx)
  const [made] = rows
  if (!made) return false
  await insertLines(tx, made.id, [await lineOf(tx, each, region.currency)])
  for (const subject of [
    { kind: 'contribution', id: made.id },
    { kind: 'activity', id: each.activityId },
  ] as const)
    await record(tx, 'Spoorboek', { action: 'contribution.drafted', regionId: region.id, subject, details: {} })
  return true
}

/** Money is money; in kind it is hours when the amount is just so many hours at the rate of the day, else material. */
async function lineOf(tx: Tx, { inKind, cents, endsOn }: Expected, currency: Currency): Promise<Line> {
  const rate = inKind ? await guidanceRateOn(tx, currency, endsOn) : null
  const hours = rate === null ? 0 : cents / rate
  if (rate !== null && Math.round(hours * 4) === hours * 4)
    return { kind: 'hours', description: null, quantity: hours, priceCents: rate }
  return { kind: inKind ? 'material' : 'money', description: null, quantity: 1, priceCents: cents }
}
