import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { openCommittingWorld, type World } from '../../../../../test/world.ts'
import { count, goodContribution } from '../../../../../test/walk/story.ts'

describe('imports at the same moment', () => {
  let world: World
  let marieke: Visitor
  let joost: Visitor
  beforeAll(async () => {
    world = await openCommittingWorld()
    world.on('2026-03-23')
    ;[marieke, joost] = [await world.as('marieke'), await world.as('joost')]
    await joost.post('/account/taal', { locale: 'nl' })
  })
  afterAll(() => world.close())

  const upload = async (...titles: string[]): Promise<{ path: string; seen: string }> => {
    const rows = titles.map((title) => `Instroom;${title};01-09-2026;30-06-2027;4;lab;100;400`)
    const content = ['Doel;Activiteit;Start;Eind;Aantal;Eenheid;Prijs;Kosten', ...rows].join('\n')
    const done = await marieke.upload('/werkplek/emmen/plan/import', {}, { file: { name: 'planner.csv', content } })
    const seen = /name="seen" value="([^"]+)"/.exec((await marieke.get(done.location)).text)![1]!
    return { path: done.location, seen }
  }
  const titled = async (like: string): Promise<number> =>
    (await sql<{ count: number }>`select count(*) as count from activities where title like ${like}`.execute(world.db))
      .rows[0]!.count

  it('one that is taken over twice is taken over once', async () => {
    const { path, seen } = await upload('Een 1', 'Een 2')
    const answers = await Promise.all(
      [marieke, joost, marieke, joost, marieke, joost].map((browser) => browser.post(`${path}/overname`, { seen })),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(303))
    expect(await titled('Een %')).toBe(2)
    expect(await count(world, 'planner_imports')).toBe(1)
    const { rows } = await sql`select from audit_log where action = 'import.applied'`.execute(world.db)
    expect(rows).toHaveLength(1)
  })

  it('two with the same activities make each activity once: the second is shown the difference anew', async () => {
    for (let round = 0; round < 3; round++) {
      const title = `Twee ${round}`
      const [one, two] = [await upload(title), await upload(title)]
      const answers = await Promise.all([
        marieke.post(`${one.path}/overname`, { seen: one.seen }),
        joost.post(`${two.path}/overname`, { seen: two.seen }),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 303])
      expect(answers.find(({ status }) => status === 200)!.text).toContain('Het plan is intussen veranderd')
      expect(await titled(title)).toBe(1)
    }
    const { rows } = await sql`select position from goals order by position`.execute(world.db)
    expect(rows).toEqual([{ position: 1 }])
  })

  it('an undo that is asked twice undoes once', async () => {
    const { path, seen } = await upload('Drie 1')
    await marieke.post(`${path}/overname`, { seen })
    const answers = await Promise.all([
      marieke.post(`${path}/herstel`),
      joost.post(`${path}/herstel`),
      joost.post(`${path}/overname`, { seen }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(await titled('Drie %')).toBe(0)
  })

  it('an undo and somebody who records money: one of them comes first, and nothing is lost', async () => {
    for (let round = 0; round < 6; round++) {
      const { path, seen } = await upload(`Vier ${round}`)
      await marieke.post(`${path}/overname`, { seen })
      const { rows } = await sql<{ id: number }>`select id from activities where title = ${`Vier ${round}`}`.execute(
        world.db,
      )
      const recording = joost.post(`/werkplek/emmen/activiteiten/${rows[0]!.id}/bijdragen`, { ...goodContribution })
      const undoing = marieke.post(`${path}/herstel`)
      const [recorded, undone] = await Promise.all([recording, undoing])
      const left = await titled(`Vier ${round}`)
      if (left) expect(undone.text).toContain('met deze activiteiten gewerkt')
      expect([recorded.status, undone.status, left]).toEqual(left ? [303, 200, 1] : [404, 303, 0])
    }
    const { rows } =
      await sql`select from contributions c where not exists (select from activities a where a.id = c.activity_id)`.execute(
        world.db,
      )
    expect(rows).toEqual([])
  })
})
