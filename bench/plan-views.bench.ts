// The views of a plan of 600 activities, and of 2,400; and one page of the planners of 78 regions of 600 each.
import { sql } from 'kysely'
import type { Database } from '../src/platform/database/database.ts'
import { growth, report, type Medians } from './measure.ts'
import { served } from './pages.ts'
import { fillPlan } from './plan.ts'

const views = {
  table: '/werkplek/zwolle/plan',
  month: '/werkplek/zwolle/plan/maand?maand=2026-03',
  timeline: '/werkplek/zwolle/plan/tijdlijn?schaal=plan',
  map: '/werkplek/zwolle/plan/lijnenkaart',
} as const
const names = Object.keys(views) as (keyof typeof views)[]
const rounds = 30

const usual = await measure(600)
const large = await measure(2400)
for (const name of names)
  report(`plan-views ${name}`, 'ms', usual[name], {
    bar: '300 ms',
    activities: 600,
    fourTimes: large[name],
    growth: growth(usual[name].value, large[name].value, 4),
  })

const national = await served('lotte', fillNation, async ({ time }) => ({
  table: await time('/landelijk/dienstregeling', rounds),
  filtered: await time('/landelijk/dienstregeling?thema=teachers&van=2026-01-01&tot=2026-12-31', rounds),
  words: await time('/landelijk/dienstregeling?q=vakmanschap+598', rounds),
  timeline: await time('/landelijk/dienstregeling/tijdlijn', rounds),
}))
report('plan-views national', 'ms', national.table, { bar: '300 ms', regions: 78, activities: 78 * 600, ...national })

async function measure(activities: number): Promise<Record<keyof typeof views, Medians>> {
  return served(
    'kees',
    (db) => fillPlan(db, 'zwolle', activities),
    async ({ time }) => {
      const found: Partial<Record<keyof typeof views, Medians>> = {}
      for (const name of names) found[name] = await time(views[name], rounds)
      return found as Record<keyof typeof views, Medians>
    },
  )
}

/** The plan of one region, with goals, lines and partners, in 78 regions. */
async function fillNation(db: Database): Promise<void> {
  await sql`insert into regions (slug, name, site_name, province, valid_from)
    select 'regio-' || n, 'Regio ' || n, 'Techniek in regio ' || n, (array['Drenthe', 'Utrecht', 'Limburg'])[n % 3 + 1], '2025-01-01'
    from generate_series(1, 75) n`.execute(db)
  await sql`insert into plans (region_id, period) select id, '2025-2028' from regions`.execute(db)
  await sql`insert into goals (plan_id, position, name, themes)
    select p.id, n, 'Doel ' || n, case when n = 3 then '{teachers}'::text[] else '{}' end
    from plans p, generate_series(1, 6) n`.execute(db)
  await sql`insert into activities (plan_id, title, target_group, owner, starts_on, ends_on)
    select p.id, 'Activiteit ' || n || ' rond techniek en vakmanschap', 'Leerlingen vmbo, groep ' || n % 8, 'Eigenaar ' || n % 20,
      date '2025-01-01' + n % 1400, date '2025-01-15' + n % 1400 + n % 60
    from plans p, generate_series(1, 600) n`.execute(db)
  await sql`insert into activity_goals (activity_id, goal_id)
    select a.id, g.id from activities a join goals g on g.plan_id = a.plan_id and g.position = a.id % 6 + 1`.execute(db)
  await sql`insert into activity_partners (activity_id, name)
    select a.id, 'Partner ' || (a.id + n) % 900 from activities a, generate_series(1, 3) n`.execute(db)
  await sql`analyze`.execute(db)
}
