import { writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import { it } from 'vitest'
import { createTestDatabase } from '../../../../test/setup/database.ts'
import { connect } from '../../../platform/database/database.ts'
import { makeDemo } from '../demo.ts'
import { inventRegions } from '../../../../db/seeds/regions.ts'
import { inventPlan } from '../../../../db/seeds/plans.ts'
import { inventContributions } from '../../../../db/seeds/contributions.ts'
import { inventCosts } from '../../../../db/seeds/costs.ts'
import { randomFrom } from '../../../../db/seeds/random.ts'
const today = process.env['DAY'] ?? '2026-11-21'
it('tmp', async () => {
  const out: unknown[] = []
  let t = performance.now()
  const lap = (w: string) => {
    out.push(`${w}: ${Math.round(performance.now() - t)} ms`)
    t = performance.now()
  }
  const regions = inventRegions(1)
  lap('regions')
  const plans = regions.map((r) => inventPlan(r, today, randomFrom(1, r.slug)))
  lap('plans')
  regions.forEach((r, i) => inventContributions(r, plans[i]!, today, randomFrom(1, 'f', r.slug)))
  lap('contributions')
  regions.forEach((r, i) => plans[i]!.activities.forEach((a) => inventCosts(r, a, today, randomFrom(1, 'f', r.slug))))
  lap('costs')
  const d = await createTestDatabase()
  const { db, close, pool } = connect(d.url, { name: 'x' }); let sum = 0; pool.on('connect', (c: any) => { const old = c.query.bind(c); c.query = async (...a: any[]) => { const t0 = performance.now(); const r = await old(...a); const ms = performance.now() - t0; sum += ms; out.push(String(Math.round(ms)) + ' ' + String(a[0]?.text ?? a[0]).slice(0, 60)); return r } })
  lap('db')
  out.push(await makeDemo(db, { today }))
  lap('makeDemo'); out.push('sql ' + Math.round(sum))
  const q = async (name: string, text: string) => {
    const { rows } = await sql.raw<Record<string, unknown>>(text).execute(db)
    out.push(
      `\n== ${name}`,
      ...rows.map((r) =>
        Object.values(r)
          .map((v) => (v instanceof Date ? v.toISOString().slice(0, 16) : String(v)))
          .join(' | '),
      ),
    )
  }
  for (const x of 'organisations region_members contacts people activities activity_partners budget_lines contributions contribution_lines confirmation_links costs audit_log'.split(
    ' ',
  ))
    await q(x, `select count(*) from ${x}`)
  await q(
    'gauges',
    `select r.slug, size_.n, round(cost/100) cost, round(100.0*plan/cost,1) planned, round(100.0*fut/cost,1) promised, round(100.0*conf/cost,1) signed, round(100.0*open/cost,1) open, round(100.0*spent/cost,1) spent from regions r join lateral (
   select count(*) n, sum((select sum(amount_cents) from budget_lines l where l.activity_id=a.id)) cost, sum((select sum(amount_cents) from planned_contributions l where l.activity_id=a.id)) plan, sum(confirmed_cents) conf from activities a join plans p on p.id=a.plan_id where p.region_id=r.id) size_ on true
   left join lateral (select sum(amount_cents) filter (where state in ('sent','drafted')) open, sum(amount_cents) filter (where state='confirmed' and performed_until>'${today}') fut from contributions c join contribution_lines l on l.contribution_id=c.id where c.region_id=r.id and superseded_at is null) o on true
   left join lateral (select sum(amount_cents) spent from costs where region_id=r.id) s on true order by r.id`,
  )
  await q(
    'states',
    `select state, count(*), min(n), max(n) from (select state, (select count(*) from contribution_lines l where l.contribution_id=c.id) n from contributions c) x group by 1`,
  )
  for (const s of ['zwolle', 'bes-eilanden', 'rotterdam', 'meppel']) {
    await q(
      s + ' goals',
      `select position, g.name from goals g join plans p on p.id=g.plan_id join regions r on r.id=region_id where slug='${s}' order by 1`,
    )
    await q(
      s,
      `select a.number, title, target_group, programme_line, a.place, owner, starts_on, ends_on, starts_precision, coalesce(fixed_state,'-'), coalesce(state_reason,''), (select string_agg(concat(description,' ',quantity::int,' ',unit,' × ',price_cents/100), '; ') from budget_lines l where l.activity_id=a.id) b, (select concat(quantity::int,' ',unit,' × ',price_cents/100, ' = ', amount_cents/100) from planned_contributions l where l.activity_id=a.id) pl, confirmed_cents/100 from activities a join plans p on p.id=a.plan_id join regions r on r.id=region_id where slug='${s}' order by a.id`,
    )
    await q(
      s + ' members',
      `select kind, role, o.name, place, (select string_agg(c.name||' <'||email||'>', ', ') from contacts c where c.organisation_id=o.id) from region_members m join organisations o on o.id=organisation_id join regions r on r.id=m.region_id where r.slug='${s}' order by o.id`,
    )
    await q(
      s + ' team',
      `select x.name, email, role, locale from role_assignments a join people x on x.id=person_id join regions r on r.id=region_id where slug='${s}'`,
    )
    await q(
      s + ' contributions',
      `select a.title, o.name, c.description, performed_from, performed_until, state, recorded_at, sent_at, answered_at, answered_by, answer_remark, (select string_agg(concat(kind,' ',description,' ',quantity,'×',price_cents/100, case when superseded_at is null then '' else ' (old)' end), '; ' order by l.id) from contribution_lines l where l.contribution_id=c.id) from contributions c join activities a on a.id=activity_id join organisations o on o.id=organisation_id join regions r on r.id=c.region_id where slug='${s}' order by a.id, c.id`,
    )
    await q(
      s + ' costs',
      `select a.title, c.description, incurred_on, quantity, price_cents/100, amount_cents/100 from costs c join activities a on a.id=activity_id join regions r on r.id=c.region_id where slug='${s}' order by a.id, incurred_on limit 40`,
    )
  }
  await q(
    'emmen',
    `select kind, role, o.name, place from region_members m join organisations o on o.id=organisation_id join regions r on r.id=region_id where slug='emmen' order by o.id`,
  )
  writeFileSync('/tmp/demo.txt', out.map((x) => (typeof x === 'string' ? x : JSON.stringify(x))).join('\n'))
  await close()
  await d.drop()
})
