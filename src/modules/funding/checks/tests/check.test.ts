import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askedContribution, expectComplaint, idIn, makeActivity } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { checkOf } from '../queries.ts'

describe('checking what companies signed', () => {
  let world: World
  const pages: string[] = []
  const list = '/werkplek/emmen/controle-van-bijdragen'
  beforeAll(async () => {
    world = await openWorld()
    world.on('2026-03-23')
    const leader = await world.as('marieke')
    const activity = await makeActivity(world)
    for (const name of ['Ineke', 'Bo', 'Els']) {
      const { page, link } = await askedContribution(world, leader, activity)
      await world.visitor().post(`${link}/bevestiging`, { name, role: 'eigenaar' })
      pages.push(page)
    }
  })
  afterAll(() => world.close())

  const verdict = async (page: string) => (await checkOf(world.db, idIn(page)))?.verdict ?? null

  it('shows the accountant all and lets nobody write who only reads', async () => {
    const accountant = await world.as('wim')
    expect((await accountant.get(list)).text).not.toContain('type="checkbox"')
    expect((await accountant.get(pages[0]!)).status).toBe(200)
    for (const path of [`${list}/gecontroleerd`, `${pages[0]!}/terugzetting`, `${pages[0]!}/getekend-formulier`])
      expect((await accountant.post(path, { only: '1', reason: 'nee' })).status).toBe(403)
    expect((await (await world.as('sanne')).post(`${list}/gecontroleerd`, {})).status).toBe(403)
    expect((await (await world.as('kees')).post(`${list}/gecontroleerd`, {})).status).toBe(404)
    expect(await verdict(pages[0]!)).toBeNull()
  })

  it('takes one by its button and many by their ticks, once, and back with a reason', async () => {
    const penvoerder = await world.as('hendrik')
    const [one, two, three] = pages.map(idIn)
    const first = await penvoerder.follow(
      await penvoerder.post(`${list}/gecontroleerd`, { only: `${one}`, id: `${two}` }),
    )
    expect(first.text).toContain('1 bijdrage is gecontroleerd.')
    const rest = { id: `${one}\n${two}\n${three}\n999999` }
    const many = await penvoerder.follow(await penvoerder.post(`${list}/gecontroleerd`, rest))
    expect(many.text).toContain('2 bijdragen zijn gecontroleerd.')
    expect(many.text).toContain('Alles is gecontroleerd')
    expectComplaint(await penvoerder.post(`${pages[0]!}/terugzetting`, { reason: ' ' }), 'reason', /Vul in waarom/)
    await penvoerder.post(`${pages[0]!}/terugzetting`, { reason: 'De lijst met namen ontbreekt' })
    expect((await penvoerder.get(pages[0]!)).text).toContain('De lijst met namen ontbreekt')
    expect((await penvoerder.get(list)).text).toContain(pages[0]!)
  })

  it('is done with what a closed quarter took along, and not with what went back', async () => {
    world.on('2026-04-02')
    const hendrik = await world.as('hendrik')
    for (let time = 0; time < 2; time++)
      await hendrik.post('/werkplek/emmen/kwartalen/afsluiting', { until: '2026-03-31' })
    expect(await Promise.all(pages.map(verdict))).toEqual(['returned', 'reported', 'reported'])
    const { rows } = await sql`select from contribution_checks where verdict = 'reported'`.execute(world.db)
    expect(rows).toHaveLength(2)
    const shown = async (stand: string) => {
      const { text } = await hendrik.get(`/werkplek/emmen/bijdragen?stand=${stand}`)
      return pages.map((page) => text.includes(`href="${page}"`))
    }
    expect(await shown('toCheck')).toEqual([true, false, false])
    expect(await shown('returned')).toEqual([true, false, false])
    expect(await shown('checked')).toEqual([false, false, false])
    expect(await shown('reported')).toEqual([false, true, true])
    expect((await hendrik.get(pages[1]!)).text).toMatch(/Gerapporteerd<\/span><span class="sub">Bevestigd/)
    const late = await hendrik.follow(await hendrik.post(`${pages[1]!}/terugzetting`, { reason: 'toch niet' }))
    expect(late.text).toContain('hoort al bij een afgesloten kwartaal')
    expect(await verdict(pages[1]!)).toBe('reported')
  })
})
