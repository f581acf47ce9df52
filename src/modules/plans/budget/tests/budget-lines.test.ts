import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { count, expectComplaint, makeActivity } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { fieldsIn } from '../../keeping/tests/form.ts'

let world: World
let leader: Visitor
let id: number
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  leader = await world.as('marieke')
  id = await makeActivity(world, { costCents: 100_000, plannedCents: 20_000 })
})
afterEach(() => world.close())

const page = () => `/werkplek/emmen/activiteiten/${id}`
const lines = () => `${page()}/begroting`
const hours = { description: 'Begeleiding', kind: 'ownStaff', year: '2026', quantity: '12,5', unit: 'uur', price: '60' }

async function kept() {
  const { rows } = await sql<{
    what: string
    kind: string
    cents: number
    partner: string | null
    paid: number | null
  }>`
    select l.description as what, l.kind, l.amount_cents as cents, c.partner, c.amount_cents as paid
    from budget_lines l left join planned_contributions c on c.budget_line_id = l.id
    where l.activity_id = ${id} and l.description is not null order by l.id`.execute(world.db)
  return rows
}
const newest = async (): Promise<number> =>
  (await sql<{ id: number }>`select max(id) as id from budget_lines`.execute(world.db)).rows[0]!.id
const opened = async (line: number, browser = leader) =>
  fieldsIn((await browser.get(`${page()}?regel=${line}`)).text, `${lines()}/${line}`)

describe('the budget of an activity', () => {
  it('is kept on its page: price × quantity, with kind, year and payer', async () => {
    const done = await leader.post(lines(), { ...hours, partner: 'Veenland Metaal', inKind: 'kind' })
    const shown = await leader.follow(done)
    for (const words of ['Eigen personeel · 2026', '12,5 uur × 60,00', 'Veenland Metaal, in natura', '750,00'])
      expect(shown.text).toContain(words)
    expect(await kept()).toEqual([
      { what: 'Begeleiding', kind: 'ownStaff', cents: 75_000, partner: 'Veenland Metaal', paid: 75_000 },
    ])
    expect(shown.text).toContain(
      'Begeleiding · Eigen personeel · 2026 · 12,5 uur × 60,00 · Veenland Metaal · in natura',
    )
    const plan = (await leader.get('/werkplek/emmen/plan')).text
    expect(plan).toContain('1.750,00')
    expect(plan).toContain('950,00')
  })

  it('takes what a partner pays along when the line changes, and lets it go with the payer', async () => {
    await leader.post(lines(), { ...hours, partner: 'Veenland Metaal' })
    const line = await newest()
    const fields = await opened(line)
    expect(fields).toMatchObject({ quantity: '12,5', price: '60,00', partner: 'Veenland Metaal', inKind: 'money' })
    await leader.post(`${lines()}/${line}`, { ...fields, price: '61,13' })
    expect(await kept()).toMatchObject([{ cents: 76_413, paid: 76_413 }])
    for (let twice = 0; twice < 2; twice++)
      await leader.post(`${lines()}/${line}`, { ...(await opened(line)), partner: '' })
    expect(await kept()).toMatchObject([{ cents: 76_413, partner: null }])
    for (let twice = 0; twice < 2; twice++)
      expect((await leader.post(`${lines()}/${line}/verwijdering`)).status).toBe(303)
    expect(await kept()).toEqual([])
    expect(await count(world, 'activity_changes')).toBe(4)
  })

  it('knows the rate of own staff in that year, and says where it knows none', async () => {
    await leader.post(lines(), { ...hours, price: '', year: '2025' })
    expect(await kept()).toMatchObject([{ cents: 68_750 }])
    const island = await makeActivity(world, { region: 'bes-eilanden' })
    const shanon = await world.as('shanon')
    const refused = await shanon.post(`/werkplek/bes-eilanden/activiteiten/${island}/begroting`, {
      ...hours,
      price: '',
    })
    expectComplaint(refused, 'price', /We know no rate for this year/)
  })

  it('shows a second editor what the first made of the line', async () => {
    await leader.post(lines(), hours)
    const line = await newest()
    const joost = await world.as('joost')
    const [first, second] = [await opened(line), await opened(line, joost)]
    await leader.post(`${lines()}/${line}`, { ...first, quantity: '13' })
    const shown = await joost.post(`${lines()}/${line}`, { ...second, quantity: '14' })
    expectComplaint(shown, 'description', /Iemand wijzigde deze regel ondertussen: .*13 uur/)
    await joost.post(`${lines()}/${line}`, fieldsIn(shown.text, `${lines()}/${line}`))
    expect(await kept()).toMatchObject([{ cents: 84_000 }])
  })

  it.each([
    ['description', '', /waarvoor het is/],
    ['kind', 'zomaar', /Kies uit de lijst/],
    ['year', '1999', /Kies uit de lijst/],
    ['quantity', '-1', /geen aantal/],
    ['quantity', '9999999', /meer dan 100 miljoen/],
    ['price', 'duur', /geen bedrag/],
  ])('explains at %s why ‘%s’ will not do', async (field, typed, text) => {
    expectComplaint(await leader.post(lines(), { ...hours, [field]: typed }), field, text)
    expect(await kept()).toEqual([])
  })

  it('asks for the price of what is no staff of our own', async () => {
    expectComplaint(await leader.post(lines(), { ...hours, kind: 'material', price: '' }), 'price', /Vul een prijs in/)
  })

  it('is put back exactly by the undo of an import that changed it', async () => {
    await leader.post(lines(), { ...hours, partner: 'Veenland Metaal', inKind: 'kind' })
    const all = () =>
      sql`select l.*, c.partner, c.in_kind, c.amount_cents as paid from budget_lines l
        left join planned_contributions c on c.budget_line_id = l.id order by l.id`.execute(world.db)
    const before = (await all()).rows
    const planner = 'Doel;Activiteit;Start;Eind;Kosten\nInstroom;Techniek Tastbaar;01-03-2026;30-06-2026;500'
    const imports = '/werkplek/emmen/plan/import'
    const { location } = await leader.upload(imports, {}, { file: { name: 'p.csv', content: planner } })
    const seen = /name="seen" value="([^"]+)"/.exec((await leader.get(location)).text)![1]!
    await leader.post(`${location}/overname`, { seen })
    expect((await all()).rows).toHaveLength(1)
    expect((await leader.get(page())).text).toContain('Import van p.csv')
    expect((await leader.follow(await leader.post(`${location}/herstel`))).text).toContain('ongedaan gemaakt')
    expect((await all()).rows).toEqual(before)
  })
})

describe('the budget of the plan', () => {
  it('counts the same money in every table, and says whether it balances with the grant', async () => {
    await leader.post(lines(), { ...hours, partner: 'Veenland Metaal' })
    const budget = '/werkplek/emmen/plan/begroting'
    expect((await leader.get(budget)).text).toContain('Vul de toegekende subsidie in')
    // Costs 1.750,00; Veenland pays 750,00 and 200,00 was planned before.
    const shown = await leader.follow(await leader.post(`${budget}/subsidie`, { grant: '800' }))
    expect(shown.text).toContain('sluit precies')
    expect(shown.text.match(/<tfoot.*?<\/tfoot>/gs)).toHaveLength(5)
    for (const foot of shown.text.match(/<tfoot.*?<\/tfoot>/gs)!) {
      expect(foot).toContain('1.750,00')
      expect(foot).toContain('950,00')
      expect(foot).toContain('800,00')
    }
    expect((await leader.follow(await leader.post(`${budget}/subsidie`, { grant: '799,99' }))).text).toContain(
      '€\u00a00,01 meer dan de toegekende subsidie',
    )
    expectComplaint(await leader.post(`${budget}/subsidie`, { grant: 'veel' }), 'grant', /geen bedrag/, 'veel')
  })

  it('is read by who may see the plan, and kept by who may change the activity', async () => {
    for (const who of ['sanne', 'wim', 'amira'] as const) {
      const reader = await world.as(who)
      const { text } = await reader.get(page())
      expect([text.includes('Begroting'), text.includes('Voeg een regel toe')], who).toEqual([true, false])
      expect((await reader.get('/werkplek/emmen/plan/begroting')).status).toBe(200)
      expect((await reader.post(lines(), hours)).status, who).toBe(403)
      expect((await reader.post('/werkplek/emmen/plan/begroting/subsidie', { grant: '1' })).status, who).toBe(403)
    }
    expect((await (await world.as('kees')).post(`/werkplek/zwolle/activiteiten/${id}/begroting`, hours)).status).toBe(
      404,
    )
  })
})
