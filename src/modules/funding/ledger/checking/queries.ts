// What `spoorboek verify` asks of the ledger. PostgreSQL reads every entry in the order of its chain and hands over
// only what is wrong, so it takes no more memory for a million entries than for one.
import { sql } from 'kysely'
import type { Database } from '../../../../platform/database/database.ts'
import { plainAmount } from '../../../../platform/money.ts'

/** A line for each difference between what stands in the ledger and what was written there. */
export async function ledgerDifferences(db: Database): Promise<string[]> {
  return [
    ...(await brokenChain(db)),
    ...(await brokenEnds(db)),
    ...(await wrongCorrections(db)),
    ...(await wrongDocuments(db)),
    ...(await wrongTotals(db)),
    ...(await wrongSums(db)),
    ...(await wrongActivities(db)),
  ]
}

interface Broken {
  readonly region: string
  readonly seq: number
  readonly id: number
  readonly changed: boolean
  readonly follows: boolean
  readonly before: number
  readonly cents: number
}

async function brokenChain(db: Database): Promise<string[]> {
  const { rows } = await sql<Broken>`
    select r.slug as region, e.* from (
      select region_id, seq, id, amount_cents as cents, lag(seq, 1, 0::bigint) over chain as before,
        hash <> sha256(previous_hash || ledger_content(e)) as changed,
        previous_hash = lag(hash, 1, ''::bytea) over chain as follows
      from ledger_entries e window chain as (partition by region_id order by seq)
    ) e join regions r on r.id = e.region_id
    where changed or not follows or seq <> before + 1
    order by region_id, seq`.execute(db)
  return rows.flatMap((row) => {
    const name = `ledger of ${row.region}, entry ${row.seq} (number ${row.id}, ${plainAmount(row.cents)})`
    const gone = row.seq - row.before - 1
    return [
      ...(gone > 0 ? [`ledger of ${row.region}: ${span(row.before + 1, row.seq - 1)} missing`] : []),
      ...(row.changed ? [`${name}: it is not what was recorded`] : []),
      ...(row.follows ? [] : [`${name}: it does not follow the entry before it: taken out, put in or changed places`]),
    ]
  })
}

const span = (from: number, until: number): string =>
  from === until ? `entry ${from} is` : `entries ${from} to ${until} are`

/** What was taken from the end leaves no gap behind: the head knows where the chain ended, and so does each lock. */
async function brokenEnds(db: Database): Promise<string[]> {
  const { rows } = await sql<{ region: string; head: number; last: number }>`
    select r.slug as region, coalesce(h.seq, 0) as head, coalesce(e.seq, 0) as last
    from regions r
    left join ledger_heads h on h.region_id = r.id
    left join lateral (
      select seq, hash from ledger_entries where region_id = r.id order by seq desc limit 1) e on true
    where coalesce(h.seq, 0) <> coalesce(e.seq, 0) or coalesce(h.hash, '') <> coalesce(e.hash, '')
    order by 1`.execute(db)
  const { rows: locks } = await sql<{ region: string; until: string; seq: number }>`
    select r.slug as region, l.until_on as until, l.seq
    from ledger_locks l join regions r on r.id = l.region_id
    left join ledger_entries e on e.region_id = l.region_id and e.seq = l.seq
    where coalesce(e.hash, '') <> l.hash order by 1, 2`.execute(db)
  return [
    ...rows.map(({ region, head, last }) =>
      head > last
        ? `ledger of ${region}: ${span(last + 1, head)} missing at the end`
        : `ledger of ${region}: it ends at entry ${last}, but ended otherwise when entry ${head} was recorded`,
    ),
    ...locks.map(
      ({ region, until, seq }) =>
        `ledger of ${region}: entry ${seq} is another than when the period until ${until} was closed`,
    ),
  ]
}

async function wrongCorrections(db: Database): Promise<string[]> {
  const { rows } = await sql<{ region: string; seq: number; cents: number }>`
    select r.slug as region, e.seq, e.amount_cents + o.amount_cents as cents
    from ledger_entries e join ledger_entries o on o.id = e.corrects join regions r on r.id = e.region_id
    where e.amount_cents + o.amount_cents <> 0 or e.activity_id <> o.activity_id or o.corrects is not null
    order by 1, 2`.execute(db)
  return rows.map(
    ({ region, seq, cents }) =>
      `ledger of ${region}, entry ${seq}: it does not take back what it names; ${plainAmount(cents)} is left`,
  )
}

/** Each signed line and each cost has its entry, and no entry says something else than its document. */
async function wrongDocuments(db: Database): Promise<string[]> {
  const { rows } = await sql<{ region: string; what: string; document: number; entry: number | null }>`
    select r.slug as region, what, document, entry from (
      select c.region_id, 'contribution line ' || l.id as what, l.amount_cents as document, e.amount_cents as entry
      from contribution_lines l join contributions c on c.id = l.contribution_id
      left join ledger_entries e on e.contribution_line_id = l.id and e.corrects is null and e.replaces is null
      where is_signed(c.state) and l.superseded_at is null
        and (e.id is null or e.amount_cents <> l.amount_cents or e.activity_id <> c.activity_id)
      union all
      select c.region_id, 'cost ' || c.id, c.amount_cents, e.amount_cents
      from costs c left join ledger_entries e on e.cost_id = c.id and e.corrects is null and e.replaces is null
      where e.id is null or e.amount_cents <> c.amount_cents or e.activity_id <> c.activity_id
    ) wrong join regions r on r.id = region_id order by 1, 2`.execute(db)
  return rows.map(({ region, what, document, entry }) =>
    entry === null
      ? `ledger of ${region}: ${what} of ${plainAmount(document)} has no entry`
      : `ledger of ${region}: ${what} says ${plainAmount(document)}, its entry ${plainAmount(entry)}`,
  )
}

async function wrongTotals(db: Database): Promise<string[]> {
  const { rows } = await sql<{ region: string; year: number; kind: string; kept: number; real: number; on: number }>`
    select r.slug as region, activity_id as on, year, kind, coalesce(kept, 0) as kept, coalesce(real, 0) as real
    from (
      select region_id, activity_id, coalesce(organisation_id, 0) as organisation, year, kind, currency,
        amount_cents as kept, entries from ledger_totals
    ) t full join (
      select region_id, activity_id, coalesce(organisation_id, 0) as organisation, year, kind, currency,
        sum(amount_cents)::bigint as real, count(*) as counted
      from ledger_entries group by 1, 2, 3, 4, 5, 6
    ) e using (region_id, activity_id, organisation, year, kind, currency)
    join regions r on r.id = region_id
    where (kept, entries) is distinct from (real, counted)
    order by 1, 2, 3, 4`.execute(db)
  return rows.map(
    ({ region, on, year, kind, kept, real }) =>
      `ledger of ${region}: ${kind} of activity ${on} in ${year} is kept as ${plainAmount(kept)} but adds up to ${plainAmount(real)}`,
  )
}

/** What is kept of regions and of activities by year, for the figures of the nation. */
async function wrongSums(db: Database): Promise<string[]> {
  const { rows } = await sql<{ what: string; year: number; kind: string; kept: number; real: number }>`
    select r.slug as what, year, kind, coalesce(s.kept, 0) as kept, coalesce(t.real, 0) as real
    from (select region_id, year, kind, currency, amount_cents as kept, entries from ledger_sums) s
    full join (
      select region_id, year, kind, currency, sum(amount_cents)::bigint as real, count(*) as counted
      from ledger_entries group by 1, 2, 3, 4) t using (region_id, year, kind, currency)
    join regions r on r.id = region_id
    where (s.kept, s.entries) is distinct from (t.real, t.counted)
    union all
    select 'activity ' || activity_id, year, side, coalesce(y.kept, 0), coalesce(e.real, 0)
    from (select activity_id, year, side, amount_cents as kept from ledger_activity_years) y
    full join (
      select activity_id, year, side, sum(amount_cents)::bigint as real from ledger_entries group by 1, 2, 3) e
      using (activity_id, year, side)
    where y.kept is distinct from e.real
    order by 1, 2, 3`.execute(db)
  return rows.map(
    ({ what, year, kind, kept, real }) =>
      `sums of ${what}: ${kind} in ${year} are kept as ${plainAmount(kept)} but add up to ${plainAmount(real)}`,
  )
}

/** What the plan shows beside each activity. */
async function wrongActivities(db: Database): Promise<string[]> {
  const { rows } = await sql<{ id: number; what: string; kept: number; real: number }>`
    select a.id, 'confirmed contributions' as what, a.confirmed_cents as kept, coalesce(e.cents, 0) as real
    from activities a left join (
      select activity_id, sum(amount_cents)::bigint as cents from ledger_entries where side = 'contribution' group by 1
    ) e on e.activity_id = a.id
    where a.confirmed_cents <> coalesce(e.cents, 0)
    union all
    select activity_id, 'spending of ' || year, coalesce(kept, 0), coalesce(real, 0) from (
      select activity_id, year, coalesce(kind, '') as kind, cents as kept from activity_spending) s
    full join (
      select activity_id, year, coalesce(cost_kind, '') as kind, sum(amount_cents)::bigint as real
      from ledger_entries where side = 'cost' group by 1, 2, 3) e using (activity_id, year, kind)
    where coalesce(kept, 0) <> coalesce(real, 0)
    order by 1, 2`.execute(db)
  return rows.map(
    ({ id, what, kept, real }) =>
      `activity ${id}: ${what} are kept as ${plainAmount(kept)} but add up to ${plainAmount(real)}`,
  )
}
