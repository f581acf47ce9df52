import { sql, type RawBuilder } from 'kysely'
import type { Database, Tx } from '../../../platform/database/database.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { Region } from '../../organisations/public.ts'
import type { Entry, LedgerFilter, Side } from './rules.ts'

export interface LedgerRow extends Entry {
  /** The sum of what the filter lets through, up to and including this one. */
  readonly runningCents: number
}

export interface LedgerView {
  readonly rows: readonly LedgerRow[]
  readonly count: number
  readonly totalCents: number
  /** What the reader may see at all. */
  readonly allCount: number
}

type Scope = Pick<Region, 'id'>

/** A page of the ledger, newest first. */
export async function ledgerOf(
  db: Database,
  region: Scope,
  filter: LedgerFilter,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<LedgerView> {
  const [found, sums] = await Promise.all([
    sql<LedgerRow>`
      select ${columns}, running as "runningCents" from (
        select e.*, (sum(e.amount_cents) over (order by e.seq))::bigint as running ${from(region, filter)}
        order by e.seq desc limit ${size} offset ${(page - 1) * size}
      ) e ${named} order by e.seq desc`.execute(db),
    sql<Omit<LedgerView, 'rows'>>`
      select count(*) as count, coalesce(sum(e.amount_cents), 0)::bigint as "totalCents",
        (select count(*) ${from(region, { readable: filter.readable ?? null })}) as "allCount" ${from(region, filter)}`.execute(
      db,
    ),
  ])
  return { rows: found.rows, ...(sums.rows[0] ?? { count: 0, totalCents: 0, allCount: 0 }) }
}

/** All that the filter lets through in the order of the ledger, a thousand at a time. What is added meanwhile is left out. */
export async function* entriesInBatches(
  db: Database,
  region: Scope,
  filter: LedgerFilter,
  size = 1000,
): AsyncGenerator<readonly Entry[]> {
  const { rows: heads } = await sql<{ seq: number }>`
    select seq from ledger_heads where region_id = ${region.id}`.execute(db)
  const last = heads[0]?.seq ?? 0
  for (let after = 0; ;) {
    const { rows } = await sql<Entry>`
      select ${columns} from (
        select e.* ${from(region, filter)} and e.seq > ${after} and e.seq <= ${last} order by e.seq limit ${size}
      ) e ${named} order by e.seq`.execute(db)
    const end = rows.at(-1)
    if (!end) return
    yield rows
    after = end.seq
  }
}

export async function entryById(db: Database | Tx, region: Scope, id: number): Promise<Entry | null> {
  if (!Number.isSafeInteger(id)) return null
  const { rows } = await sql<Entry>`
    select ${columns} from ledger_entries e ${named} where e.region_id = ${region.id} and e.id = ${id}`.execute(db)
  return rows[0] ?? null
}

export interface CostEntry extends Entry {
  /** What corrections left of it. */
  readonly leftCents: number
}

/** The entry that a cost was recorded as; null when there is no such cost in the region. */
export async function entryOfCost(db: Database, region: Scope, costId: number): Promise<CostEntry | null> {
  if (!Number.isSafeInteger(costId)) return null
  const { rows } = await sql<CostEntry>`
    select ${columns},
      (select sum(amount_cents)::bigint from ledger_entries l where l.cost_id = e.cost_id) as "leftCents"
    from ledger_entries e ${named}
    where e.region_id = ${region.id} and e.cost_id = ${costId} and e.corrects is null and e.replaces is null`.execute(
    db,
  )
  return rows[0] ?? null
}

/** What was done about an entry: its counter-entry and what stands in its place. */
export async function correctionsOf(db: Database | Tx, id: number): Promise<Pick<Entry, 'id' | 'corrects' | 'seq'>[]> {
  const { rows } = await sql<Pick<Entry, 'id' | 'corrects' | 'seq'>>`
    select id, seq, corrects from ledger_entries where corrects = ${id} or replaces = ${id} order by seq`.execute(db)
  return rows
}

/** Whatever counts between two days, per document: with what was corrected, and without what came to nothing. */
export interface CountedDocument {
  readonly side: Side
  readonly id: number
  readonly activityId: number
  readonly party: string | null
  readonly description: string
  readonly on: IsoDate
  readonly cents: number
}

export async function countedBetween(
  db: Database,
  region: Scope,
  { from: first, until }: { readonly from: IsoDate; readonly until: IsoDate },
): Promise<CountedDocument[]> {
  const { rows } = await sql<CountedDocument>`
    select e.side, coalesce(e.contribution_id, e.cost_id) as id, e.activity_id as "activityId", ${party} as party,
      coalesce(c.description, k.description) as description, max(e.performed_until) as on, sum(e.amount_cents)::bigint as cents
    from ledger_entries e left join contributions c on c.id = e.contribution_id left join costs k on k.id = e.cost_id
      left join organisations o on o.id = c.organisation_id
    where e.region_id = ${region.id} and e.counts_on between ${first} and ${until}
    group by 1, 2, 3, 4, 5 having sum(e.amount_cents) <> 0
    order by 6 desc, 2 desc`.execute(db)
  return rows
}

/** What can be chosen in the filter: years and who took part. */
export async function choicesOf(
  db: Database,
  region: Scope,
): Promise<{ years: number[]; parties: { id: number; name: string }[] }> {
  const [years, parties] = await Promise.all([
    sql<{ year: number }>`
      select distinct year from ledger_totals where region_id = ${region.id} order by 1 desc`.execute(db),
    sql<{ id: number; name: string }>`
      select distinct s.id, s.name from ledger_totals t join organisations o on o.id = t.organisation_id
      join organisations s on s.id = coalesce(o.merged_into, o.id)
      where t.region_id = ${region.id} order by s.name`.execute(db),
  ])
  return { years: years.rows.map(({ year }) => year), parties: parties.rows }
}

// The one that an organisation became, when it was merged: its document moved along.
const party = sql`coalesce(o.name, e.supplier)`
const named = sql`
  join activities a on a.id = e.activity_id
  left join contributions c on c.id = e.contribution_id
  left join organisations o on o.id = c.organisation_id
  left join people p on p.id = e.recorded_by`
const columns = sql`
  e.id, e.seq, e.activity_id as "activityId", a.title as activity, e.side, e.kind, ${party} as party, e.description,
  e.performed_from as "performedFrom", e.performed_until as "performedUntil", e.counts_on as "countsOn", e.quantity,
  e.price_cents as "priceCents", e.amount_cents as "amountCents", e.currency, e.rate_source as "rateSource",
  e.contribution_id as "contributionId", e.cost_id as "costId", e.corrects, e.replaces, e.reason,
  p.name as "recordedBy", e.recorded_at as "recordedAt"`

function from(region: Scope, filter: LedgerFilter): RawBuilder<unknown> {
  const { side, kind, year, readable, since, activityId, organisationId, activityIds, delivered } = filter
  const conditions = [
    sql`e.region_id = ${region.id}`,
    ...(side ? [sql`e.side = ${side}`] : []),
    ...(kind ? [sql`e.kind = ${kind}`] : []),
    ...(year ? [sql`e.year = ${year}`] : []),
    ...(readable ? [sql`e.counts_on between ${readable.from} and ${readable.until}`] : []),
    ...(since ? [sql`e.counts_on >= ${since}`] : []),
    ...(activityId ? [sql`e.activity_id = ${activityId}`] : []),
    ...(activityIds ? [sql`e.activity_id = any(${activityIds}::bigint[])`] : []),
    ...(organisationId
      ? [sql`e.contribution_id in (select id from contributions where organisation_id = ${organisationId})`]
      : []),
    ...(delivered
      ? [delivered.toCome ? sql`e.performed_until > ${delivered.by}` : sql`e.performed_until <= ${delivered.by}`]
      : []),
  ]
  return sql`from ledger_entries e where ${sql.join(conditions, sql` and `)}`
}
