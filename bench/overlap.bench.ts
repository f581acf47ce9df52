// What is like the activities of one region among those of 77 others, 600 a plan: for a whole plan, and for one activity.
import { sql } from 'kysely'
import { connect, type Database } from '../src/platform/database/database.ts'
import { overlapsIn } from '../src/modules/plans/overlap/queries.ts'
import { regionsOn } from '../src/modules/organisations/public.ts'
import { openDatabase } from './database.ts'
import { growth, report, rounded, timed } from './measure.ts'
import { words } from './search-words.ts'

const today = '2026-03-23'

interface Times {
  readonly plan: number
  readonly one: number
  readonly bare: number
  readonly found: number
}

const small = await measure(150)
const usual = await measure(600)
report(
  'overlap',
  'ms',
  { value: rounded(usual.plan), reference: rounded(usual.bare), ratio: rounded(usual.plan / usual.bare), n: 9 },
  {
    bar: '1,000 ms',
    reference: 'reading the titles that are shared, and nothing else',
    activities: '78 × 600',
    plan: rounded(usual.plan),
    oneActivity: rounded(usual.one),
    overlaps: usual.found,
    quarter: { activities: '78 × 150', plan: rounded(small.plan), oneActivity: rounded(small.one) },
    growth: growth(small.plan, usual.plan, 4),
  },
)

async function measure(perPlan: number): Promise<Times> {
  const database = await openDatabase()
  const connection = connect(database.url, { name: 'spoorboek-bench' })
  const { db } = connection
  try {
    await fill(db, perPlan)
    const regions = await regionsOn(db, today)
    const region = regions[0]!
    const { rows } = await sql<{ id: number; activity: number }>`
      select p.id, max(a.id) as activity from plans p join activities a on a.plan_id = p.id
      where p.region_id = ${region.id} and a.ends_on >= ${today} group by p.id`.execute(db)
    const { id: planId, activity } = rows[0]!
    const where = { region, regions, planId, today }
    if (process.env['EXPLAIN']) await explain(db)
    const times = { plan: [] as number[], one: [] as number[], bare: [] as number[] }
    let found = 0
    for (let round = -2; round < 9; round++) {
      const plan = await timed(async () => void (found = (await overlapsIn(db, where, { perActivity: 3 })).length))
      const one = await timed(() => overlapsIn(db, where, { activityId: activity, perActivity: 10 }))
      const bare = await timed(() =>
        sql`select a.id, a.title from activities a join plans p on p.id = a.plan_id
          where p.region_id <> ${region.id} and a.ends_on >= ${today}`.execute(db),
      )
      if (round < 0) continue
      times.plan.push(plan)
      times.one.push(one)
      times.bare.push(bare)
    }
    return { plan: median(times.plan), one: median(times.one), bare: median(times.bare), found }
  } finally {
    await connection.close()
    await database.close()
  }
}

async function explain(db: Database): Promise<void> {
  const { rows } = await sql<{ 'QUERY PLAN': string }>`
    explain analyze select a.id, a.title from activities a join plans p on p.id = a.plan_id
    where a.ends_on >= ${today} and coalesce(a.audience, p.audience) = 'all'
      and a.search_text like any('{%drone%,%lasro%,%asrob%,%srobo%,%robot%}'::text[])`.execute(db)
  process.stderr.write(`${rows.map((row) => row['QUERY PLAN']).join('\n')}\n`)
}

/** Every plan shared with everybody, its activities named as the field names them. */
async function fill(db: Database, perPlan: number): Promise<void> {
  await sql`insert into regions (slug, name, site_name, province, valid_from)
    select 'regio-' || n, 'Streek ' || n, 'Techniek in streek ' || n, 'Provincie ' || n % 12, '2025-01-01'
    from generate_series(1, 78) n`.execute(db)
  await sql`insert into organisations (kind, name, place, latitude, longitude)
    select 'school', 'School ' || n, 'Plaats ' || n, 51 + n % 40 / 20.0, 4 + n % 60 / 20.0 from generate_series(1, 780) n`.execute(
    db,
  )
  await sql`insert into region_members (region_id, organisation_id, role, valid_from)
    select r.id, o.id, 'member', '2025-01-01' from regions r join organisations o on o.id % 78 = r.id % 78`.execute(db)
  await sql`insert into plans (region_id, period, audience) select id, '2025-2028', 'all' from regions`.execute(db)
  const pick = (list: string, by: number) => {
    const all = list.split(', ')
    return sql`(${all}::text[])[1 + ((n::bigint * ${by} + n / 7) % ${all.length})::int]`
  }
  await sql`insert into activities (plan_id, title, target_group, owner, place, theme, starts_on, ends_on)
    select p.id, ${pick(words.deeds, 7)} || ' ' || ${pick(words.subjects, 11)} || ' ' || ${pick(words.names, 13)},
      ${pick(words.audiences, 19)}, ${pick(words.families, 23)}, 'Plaats ' || n % 780,
      (array['intake', 'connection', 'teachers', 'facilities'])[1 + n % 4],
      date '2025-09-01' + ((n * 13) % 900)::int, date '2025-10-01' + ((n * 13) % 900)::int
    from (select id, row_number() over (order by id) as place from plans) p,
      lateral generate_series((p.place - 1) * ${perPlan}::int, p.place * ${perPlan}::int - 1) n`.execute(db)
  await sql`vacuum analyze`.execute(db)
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
