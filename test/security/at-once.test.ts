// Two people at the same thing in the same moment: what they get is what one after the other would get.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seenIn } from '../../src/modules/organisations/schools/tests/lists.ts'
import { fieldsIn } from '../../src/modules/plans/keeping/tests/form.ts'
import { transaction } from '../../src/platform/database/database.ts'
import type { Answer, Visitor } from '../visitor.ts'
import { openCommittingWorld, type World } from '../world.ts'
import { count, makeActivity } from '../walk/story.ts'

let world: World
let marieke: Visitor
let joost: Visitor
beforeAll(async () => {
  world = await openCommittingWorld()
  world.on('2026-03-23')
  marieke = await world.as('marieke')
  joost = await world.as('joost')
})
afterAll(() => world.close())

/** Lets requests begin one after the other while a row is held, so that they wait for it in this order. */
async function inLine(held: string, ...requests: readonly (() => Promise<Answer>)[]): Promise<number[]> {
  const waiting = async (): Promise<number> =>
    (
      await sql<{ count: number }>`
        select count(*) as count from pg_locks where not granted and pid in (
          select pid from pg_stat_activity where datname = current_database())`.execute(world.db)
    ).rows[0]!.count
  const begun = await transaction(world.db, async (tx) => {
    await sql.raw(held).execute(tx)
    const started: Promise<Answer>[] = []
    for (const request of requests) {
      started.push(request())
      await expect.poll(waiting, { timeout: 20_000, interval: 20 }).toBeGreaterThanOrEqual(started.length)
    }
    return started
  })
  return (await Promise.all(begun)).map(({ status }) => status)
}

describe('at once', () => {
  it('a goal is dropped while an activity that serves it gets another one too', async () => {
    const id = await makeActivity(world)
    await makeActivity(world, { title: 'Anders', goal: 'Aanbod' })
    const { rows } = await sql<{ id: number; name: string }>`select id, name from goals`.execute(world.db)
    const [first, other] = ['Instroom', 'Aanbod'].map((name) => rows.find((goal) => goal.name === name)!.id)
    const page = `/werkplek/emmen/activiteiten/${id}`
    const form = fieldsIn((await marieke.get(`${page}/wijzigen`)).text, `${page}/wijziging`)
    await joost.get('/account')
    const ended = await inLine(
      `select from activities where id = ${id} for update`,
      () => marieke.post(`${page}/wijziging`, { ...form, alsoGoals: String(other) }),
      () =>
        joost.post(`/werkplek/emmen/plan/doelen/${first}/verval`, {
          reason: 'Klaar',
          on: '23-03-2026',
          to: String(other),
        }),
    )
    expect(ended).toEqual([303, 303])
  })

  it('an import of companies is taken over twice, and counts once', async () => {
    const at = '/werkplek/emmen/bedrijven/import'
    const content = 'Bedrijf;KvK;Plaats\nTurf & Zn;12345678;Emmen\n'
    const { location } = await marieke.upload(at, {}, { file: { name: 'b.csv', content } })
    const seen = seenIn(await marieke.get(location))
    await joost.get('/account')
    const before = await count(world, 'organisations')
    const both = await Promise.all(
      [marieke, joost, marieke, joost].map((browser) => browser.post(`${location}/overname`, { seen })),
    )
    expect(both.map(({ status }) => status)).toEqual([303, 303, 303, 303])
    expect(await count(world, 'organisations')).toBe(before + 1)
  })

  it('many begin and end: each membership stands once', async () => {
    const { rows } = await sql<{ id: number }>`
      insert into organisations (kind, name) values ('company', 'A'), ('company', 'B') returning id`.execute(world.db)
    const ids = rows.map(({ id }) => id).join(',')
    const given = { ids, wat: 'begin', role: 'partner', from: '01-03-2026', until: '' }
    const answers = await Promise.all([
      marieke.post('/werkplek/emmen/deelnemers/samen', given),
      joost.post('/werkplek/emmen/deelnemers/samen', given),
      marieke.post('/werkplek/emmen/deelnemers/samen/einde', { ids, aside: ids, ended: '31-03-2026' }),
      joost.post('/werkplek/emmen/deelnemers/samen', { ...given, role: 'member' }),
    ])
    for (const { status } of answers) expect([303, 422]).toContain(status)
    const { rows: doubles } = await sql`
      select organisation_id from region_members where organisation_id = any(${rows.map(({ id }) => id)}::bigint[])
      group by organisation_id, valid_from having count(*) > 1`.execute(world.db)
    expect(doubles).toEqual([])
  })
})

describe('one after the other', () => {
  it('a programme line gets another name while a form with the old one is open', async () => {
    const id = await makeActivity(world, { title: 'Op de lijn' })
    const page = `/werkplek/emmen/activiteiten/${id}`
    const lines = '/werkplek/emmen/plan/programmalijnen'
    await marieke.post(lines, { name: 'Orientatie' })
    await sql`update activities set programme_line = 'Orientatie' where id = ${id}`.execute(world.db)
    const form = fieldsIn((await joost.get(`${page}/wijzigen`)).text, `${page}/wijziging`)
    await marieke.post(`${lines}/wijziging`, { line: 'Orientatie', name: 'Oriëntatie' })
    const saved = await joost.post(`${page}/wijziging`, { ...form, title: 'Op de goede lijn' })
    expect(saved.status).toBe(422)
    expect(saved.text).toContain('Oriëntatie')
    await joost.post(`${page}/wijziging`, fieldsIn(saved.text, `${page}/wijziging`))
    const kept = await sql`select title, programme_line from activities where id = ${id}`.execute(world.db)
    expect(kept.rows).toEqual([{ title: 'Op de goede lijn', programme_line: 'Oriëntatie' }])
    const { rows } = await sql`select name from programme_lines order by name`.execute(world.db)
    expect(rows).toEqual([{ name: 'Oriëntatie' }])
  })
})
