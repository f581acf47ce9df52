// What all regions spent and brought, from the sums that the ledger keeps: 78 regions of 600 activities with 10,000
// contributions each, and a sixteenth and a quarter of those. Against one bare GROUP BY over every entry of the ledger,
// and as a page on screen. Smaller: `NATIONAL=1000 npm run bench -- national`.
import { sql } from 'kysely'
import { nationalFinancePath } from '../src/modules/funding/national/paths.ts'
import { nationalSums } from '../src/modules/funding/national/queries.ts'
import { transaction, type Database } from '../src/platform/database/database.ts'
import { growth, inTurns, report, type Medians } from './measure.ts'
import { served } from './pages.ts'

const most = Number(process.env['NATIONAL'] ?? 10_000)
const [regions, activities] = [78, 600]

interface Measured {
  readonly contributions: number
  readonly entries: number
  readonly figures: Medians
  readonly page: Medians
}

const small = await measure(Math.round(most / 16))
const middle = await measure(Math.round(most / 4))
const full = await measure(most)
const grown = (of: (measured: Measured) => number) => ({
  fourTimes: growth(of(small), of(middle), 4),
  sixteenTimes: growth(of(small), of(full), 16),
})
report('national', 'ms', full.figures, {
  bar: 1.5,
  regions,
  activities,
  contributions: most,
  entries: full.entries,
  onScreen: { value: full.page.value, ratio: full.page.ratio, n: full.page.n },
  sixteenth: small,
  quarter: middle,
  growth: {
    figures: grown(({ figures }) => figures.value),
    onScreen: grown(({ page }) => page.value),
    groupBy: grown(({ figures }) => figures.reference),
  },
})

async function measure(contributions: number): Promise<Measured> {
  let nation: Database | null = null
  let entries = 0
  return served(
    'lotte',
    async (db) => {
      nation = db
      entries = await fill(db, contributions)
    },
    async ({ time }) => {
      const db = nation
      if (!db) throw new Error('nothing was filled')
      await sameSums(db)
      const figures = await inTurns(
        () => nationalSums(db, null),
        () => groupBy(db),
        { rounds: 12 },
      )
      return { contributions, entries, figures, page: await time(nationalFinancePath, 12) }
    },
  )
}

function groupBy(db: Database) {
  return sql<{ cents: number }>`
    select region_id, year, side, kind, currency, sum(amount_cents)::bigint as cents
    from ledger_entries group by 1, 2, 3, 4, 5`.execute(db)
}

/** @throws when what is kept is not what the entries add up to. */
async function sameSums(db: Database): Promise<void> {
  const sums = await nationalSums(db, null)
  const real = (await groupBy(db)).rows.reduce((total, { cents }) => total + cents, 0)
  for (const by of ['region', 'year', 'theme', 'kind'] as const) {
    const kept = sums.filter((each) => each.by === by).reduce((total, { cents }) => total + cents, 0)
    if (kept !== real) throw new Error(`by ${by} ${kept} is kept, but the entries are ${real}`)
  }
}

/** For each contribution an entry, and for each five of them a cost. @returns how many entries there are. */
async function fill(db: Database, contributions: number): Promise<number> {
  await fillPlans(db)
  // As a backup is read: rows as they are, without their documents, and the sums after them.
  await transaction(db, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql`alter table ledger_entries disable trigger ledger_entries_chained`.execute(tx)
    for (const what of ['contribution', 'cost'] as const) {
      const isCost = what === 'cost'
      const kind = isCost
        ? sql`'invoice'`
        : sql`(array['hours', 'hours', 'material', 'equipment', 'location', 'money'])[1 + n % 6]`
      const count = isCost ? Math.round(contributions / 5) : contributions
      await sql`
        insert into ledger_entries (region_id, seq, activity_id, kind, organisation_id, description, performed_from,
          performed_until, counts_on, quantity, price_cents, currency, contribution_id, contribution_line_id, cost_id,
          previous_hash, hash)
        select a.region_id, n + ${isCost ? contributions : 0}::int, a.id, ${kind}, ${isCost ? null : sql`1 + n % 900`}, 'Gastles',
          a.starts_on + n % 90, a.starts_on + n % 90, a.starts_on + n % 90, 1 + n % 8, 6000, a.currency,
          ${isCost ? null : sql`a.region_id * 100000 + n`}, ${isCost ? null : sql`a.region_id * 100000 + n`},
          ${isCost ? sql`a.region_id * 100000 + n` : null}, '', ''
        from generate_series(1, ${count}::int) n
        join (select a.id, a.starts_on, p.region_id, r.currency,
            row_number() over (partition by p.region_id order by a.id) - 1 as place
          from activities a join plans p on p.id = a.plan_id join regions r on r.id = p.region_id) a
          on a.place = n % ${activities}::int`.execute(tx)
    }
    await sql`insert into ledger_sums
      select region_id, year, side, kind, currency, count(*), sum(amount_cents) from ledger_entries
      group by 1, 2, 3, 4, 5`.execute(tx)
    await sql`insert into ledger_activity_years
      select activity_id, year, side, sum(amount_cents) from ledger_entries group by 1, 2, 3`.execute(tx)
  })
  await sql`vacuum analyze`.execute(db)
  return (await sql<{ n: number }>`select count(*) as n from ledger_entries`.execute(db)).rows[0]?.n ?? 0
}

/** 600 activities on six goals with a theme, in every region; the scene made three of the regions. */
async function fillPlans(db: Database): Promise<void> {
  await sql`insert into regions (slug, name, site_name, province, valid_from)
    select 'regio-' || n, 'Streek ' || n, 'Techniek in streek ' || n, 'Drenthe', '2025-01-01'
    from generate_series(4, ${regions}::int) n`.execute(db)
  await sql`insert into plans (region_id, period) select id, '2025-2028' from regions`.execute(db)
  await sql`insert into goals (plan_id, position, name, themes)
    select p.id, n, 'Doel ' || n, array[(array['intake', 'connection', 'teachers', 'facilities', 'keuzevakken', 'organisation'])[n]]
    from plans p, generate_series(1, 6) n`.execute(db)
  await sql`insert into activities (plan_id, title, starts_on, ends_on)
    select p.id, 'Activiteit ' || n, date '2025-01-01' + n, date '2025-01-01' + n + 90
    from plans p, generate_series(1, ${activities}::int) n`.execute(db)
  await sql`insert into activity_goals (activity_id, goal_id)
    select a.id, g.id from activities a join goals g on g.plan_id = a.plan_id and g.position = 1 + a.id % 6`.execute(db)
}
