import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { askedContribution, contributionAt, expectComplaint, makeActivity } from '../../../../../test/walk/story.ts'

let world: World
let leader: Visitor
let company: Visitor
let page: string
let link: string
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  leader = await world.as('marieke')
  ;({ page, link } = await askedContribution(world, leader, await makeActivity(world)))
  company = world.visitor()
})
afterEach(() => world.close())

describe('correcting by the link', () => {
  const better = {
    name: 'Ineke Bos',
    role: 'directeur',
    hours: '20',
    rate: '60',
    otherKind: '',
    otherAmount: '',
    remark: 'Vijf uur minder',
  }

  it('starts from what was recorded', async () => {
    const form = (await company.get(`${link}/correctie`)).text
    for (const value of ['25', '60,00', '240,00', 'staal en lasdraad']) expect(form).toContain(`value="${value}"`)
  })

  it('signs the corrected figures and keeps the first ones in sight', async () => {
    const done = await company.follow(await company.post(`${link}/correctie`, better))
    expect(done.text).toContain('Ineke Bos verbeterde en bevestigde')
    expect(done.text).toContain('1.200,00')
    expect(await contributionAt(world, page)).toMatchObject({
      state: 'corrected',
      cents: 120_000,
      answer_remark: 'Vijf uur minder',
    })
    const shown = await leader.get(page)
    expect(shown.text).toContain('Zo hadden wij het genoteerd')
    expect(shown.text).toContain('1.740,00')
    expect(shown.text).toContain('1.200,00')
    const { rows } = await sql<{ cents: number }>`select confirmed_cents as cents from activities`.execute(world.db)
    expect(rows.map((row) => row.cents)).toContain(120_000)
  })

  it('tells who recorded it, with the remark, and sends the company a copy of the new figures', async () => {
    await company.post(`${link}/correctie`, better)
    await world.deliver()
    const [told, copy] = await world.letters()
    expect(told).toMatchObject({ subject: 'Veenland Metaal verbeterde een bijdrage' })
    expect(told!.text_body).toContain('Toelichting: Vijf uur minder')
    expect(copy!.text_body).toContain('€\u00a01.200,00')
  })

  it.each([
    ['hours', 'veel', /‘veel’ is geen aantal/],
    ['rate', '', /wat een uur waard is/],
    ['rate', '1,2,3', /‘1,2,3’ is geen bedrag/],
    ['name', '', /Vul een naam in/],
  ])('explains at %s why ‘%s’ will not do and keeps what was typed', async (field, typed, text) => {
    const refused = await company.post(`${link}/correctie`, { ...better, [field]: typed })
    expectComplaint(refused, field, text, typed)
    expect(refused.text).toContain('Vijf uur minder')
    expect((await contributionAt(world, page)).state).toBe('sent')
  })

  it('needs hours or something else: nothing at all is a decline', async () => {
    const refused = await company.post(`${link}/correctie`, { ...better, hours: '', rate: '' })
    expectComplaint(refused, 'hours', /uren in, of de waarde/)
  })

  it('takes a remark as text, never as more', async () => {
    await company.post(`${link}/correctie`, { ...better, remark: '<img src=x onerror=alert(1)>' })
    const shown = await leader.get(page)
    expect(shown.text).toContain('&lt;img src=x')
    expect(shown.text).not.toContain('<img src=x')
  })
})

describe('declining by the link', () => {
  it('keeps the reason, counts nothing and tells the region only', async () => {
    const done = await company.follow(
      await company.post(`${link}/afwijzing`, { name: 'Ineke Bos', reason: 'Wij waren er niet' }),
    )
    expect(done.text).toContain('Ineke Bos wees deze bijdrage af')
    expect(done.text, 'no copy is promised').not.toContain('U krijgt een mail')
    expect(await contributionAt(world, page)).toMatchObject({ state: 'declined', answer_remark: 'Wij waren er niet' })
    await world.deliver()
    const letters = await world.letters()
    expect(letters.map(({ subject }) => subject)).toEqual([
      'Veenland Metaal wees een bijdrage af',
      'Klopt uw bijdrage aan Techniek Tastbaar?',
    ])
    expect(letters[0]!.text_body).toContain('Wij waren er niet')
    expect((await leader.get('/werkplek/emmen/bijdragen?stand=lost')).text).toContain('Veenland Metaal')
    expect((await leader.get('/werkplek/emmen/bijdragen?stand=realised')).text).not.toContain('Veenland Metaal')
  })

  it.each([
    ['reason', '', /Vul in waarom/],
    ['reason', 'x'.repeat(1001), /te lang/],
    ['name', '', /Vul een naam in/],
  ])('explains at %s what is missing', async (field, typed, text) => {
    const given = { name: 'Ineke Bos', reason: 'Wij waren er niet', [field]: typed }
    const refused = await company.post(`${link}/afwijzing`, given)
    expectComplaint(refused, field, text)
    if (field === 'name') expect(refused.text).toContain('Wij waren er niet</textarea>')
    expect((await contributionAt(world, page)).state).toBe('sent')
  })

  it('shows the first answer to who tries another', async () => {
    await company.post(`${link}/afwijzing`, { name: 'Ineke Bos', reason: 'Wij waren er niet' })
    const second = await company.follow(await company.post(`${link}/bevestiging`, { name: 'Ander', role: 'directeur' }))
    expect(second.text).toContain('Ineke Bos wees deze bijdrage af')
    expect((await contributionAt(world, page)).state).toBe('declined')
  })
})
