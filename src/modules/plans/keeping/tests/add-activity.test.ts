import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { count, expectComplaint, makeActivity, png } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { opened } from './form.ts'

let world: World
let leader: Visitor
let original: number
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  leader = await world.as('marieke')
  original = await makeActivity(world)
})
afterEach(() => world.close())

const all = '/werkplek/emmen/activiteiten'
const at = (id: number) => `${all}/${id}`
const idOf = (location: string): number => Number(/(\d+)$/.exec(location)![1])
const goalId = async (): Promise<string> =>
  String((await sql<{ id: number }>`select id from goals limit 1`.execute(world.db)).rows[0]!.id)
const rowOf = async (id: number): Promise<Record<string, unknown>> =>
  (await sql<Record<string, unknown>>`select * from activities where id = ${id}`.execute(world.db)).rows[0]!

describe('adding an activity', () => {
  it('puts it into the plan of this period, where everybody sees it', async () => {
    const fields = await opened(leader, `${all}/nieuw`, all)
    const typed = { ...fields, title: 'Girls’ Day', goal: await goalId(), from: '15-04-2027', idea: 'on' }
    const done = await leader.post(all, typed)
    expect((await leader.follow(done)).text).toContain('Girls’ Day staat in het plan.')
    expect(await rowOf(idOf(done.location))).toMatchObject({ ends_on: '2027-04-15', fixed_state: 'idea', version: 1 })
    expect((await (await world.as('wim')).get('/werkplek/emmen/plan')).text).toContain('Girls’ Day')
  })

  it('keeps what was typed and explains each field that is missing', async () => {
    const refused = await leader.post(all, { place: 'Aula', years: '\nvo2' })
    for (const [field, text] of [
      ['title', /Vul een naam in/],
      ['goal', /Kies een doel/],
      ['from', /wanneer het begint/],
    ] as const)
      expectComplaint(refused, field, text)
    expect(refused.text).toContain('value="Aula"')
    expect(refused.text).toMatch(/value="vo2" checked/)
    expect(await count(world, 'activities')).toBe(1)
  })

  it('knows no goal of another region', async () => {
    await makeActivity(world, { region: 'zwolle', title: 'Elders', goal: 'Elders' })
    const { rows } = await sql<{ id: number }>`select id from goals where name = 'Elders'`.execute(world.db)
    const refused = await leader.post(all, { title: 'X', goal: String(rows[0]!.id), from: '2027' })
    expectComplaint(refused, 'goal', /Kies een doel/)
  })
})

describe('copying an activity', () => {
  it('takes everything along but what it became and what companies promised, and says where it came from', async () => {
    await sql`update activities set actual_pupils = 9, programme_line = null, number = 'A1' where id = ${original}`.execute(
      world.db,
    )
    const fields = await opened(leader, `${all}/nieuw?van=${original}`, all)
    expect(fields).toMatchObject({ title: 'Techniek Tastbaar', number: '', from: '01-03-2026', until: '30-06-2026' })
    const done = await leader.post(all, { ...fields, title: 'Techniek Tastbaar 2027', from: '2027', until: '' })
    const copy = idOf(done.location)
    expect(await rowOf(copy)).toMatchObject({
      copied_from: original,
      actual_pupils: null,
      title: 'Techniek Tastbaar 2027',
    })
    expect((await leader.get(at(copy))).text).toMatch(/Overgenomen van.*Techniek Tastbaar<\/a>/s)
    const { rows } = await sql`select
      (select sum(amount_cents)::int from budget_lines where activity_id = ${copy}) as costs,
      (select count(*)::int from planned_contributions where activity_id = ${copy}) as promised`.execute(world.db)
    expect(rows).toEqual([{ costs: 1_000_000, promised: 0 }])
  })

  it('starts empty from what is not there, or is of another region', async () => {
    const elsewhere = await makeActivity(world, { region: 'zwolle', title: 'Geheim' })
    for (const from of [elsewhere, 999_999, 'x'])
      expect((await leader.get(`${all}/nieuw?van=${from}`)).text).not.toContain('Geheim')
    const done = await leader.post(all, {
      title: 'X',
      goal: await goalId(),
      from: '2027',
      copiedFrom: String(elsewhere),
    })
    expect((await rowOf(idOf(done.location)))['copied_from']).toBe(null)
  })
})

describe('what becomes of an activity', () => {
  it('is cancelled with a reason, once, and comes back', async () => {
    const path = at(original)
    expectComplaint(await leader.post(`${path}/annulering`, { on: '20-03-2026' }), 'reason', /waarom het niet doorgaat/)
    expectComplaint(await leader.post(`${path}/annulering`, { on: 'ooit', reason: 'x' }), 'on', /geen datum/)
    for (const reason of ['Ziekte', 'Iets anders'])
      expect((await leader.post(`${path}/annulering`, { on: '20-03-2026', reason })).status).toBe(303)
    expect(await rowOf(original)).toMatchObject({
      fixed_state: 'cancelled',
      state_on: '2026-03-20',
      state_reason: 'Ziekte',
    })
    const { text } = await leader.get(path)
    expect(text).toContain('Ziekte')
    expect(text).toContain('/hervatten')
    expect(text).not.toContain('/annuleren')
    await leader.post(`${path}/hervatting`, { reason: 'De hal is toch vrij' })
    expect(await rowOf(original)).toMatchObject({ fixed_state: null, state_on: null, state_reason: null })
    expect((await leader.get(path)).text).toContain('Reden: De hal is toch vrij')
    expect(await count(world, 'activity_changes')).toBe(2)
  })

  it('is asked about first, on a page of its own', async () => {
    for (const [page, words] of [
      ['annuleren', 'Techniek Tastbaar annuleren?'],
      ['afronden', 'Techniek Tastbaar afronden?'],
      ['hervatten', 'weer in de planning?'],
    ] as const)
      expect((await leader.get(`${at(original)}/${page}`)).text).toContain(words)
  })
})

describe('attachments of an activity', () => {
  it('are added, read by who may see the plan, and taken off again', async () => {
    const shown = await leader.follow(await leader.upload(`${at(original)}/bijlagen`, {}, { file: png }))
    const path = new RegExp(`${at(original)}/bijlagen/\\d+`).exec(shown.text)![0]
    const read = await (await world.as('wim')).get(path)
    expect([read.status, read.headers['content-type']]).toEqual([200, 'image/png'])
    const other = await makeActivity(world, { title: 'Anders' })
    expect((await leader.get(path.replace(String(original), String(other)))).status).toBe(404)
    for (let twice = 0; twice < 2; twice++) expect((await leader.post(`${path}/verwijdering`)).status).toBe(303)
    expect((await leader.get(path)).status).toBe(404)
  })

  it('explain a file that will not do', async () => {
    const script = { name: 'x.html', content: '<script>alert(1)</script>' }
    const refused = await leader.upload(`${at(original)}/bijlagen`, {}, { file: script })
    expectComplaint(refused, 'file', /Dit soort bestand/)
    expect(refused.text).toContain('Techniek Tastbaar')
    expectComplaint(await leader.upload(`${at(original)}/bijlagen`, {}, {}), 'file', /Kies een bestand/)
  })
})
