import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { count, expectComplaint, makeActivity } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { money } from '../../../../platform/money.ts'
import { inEuros, nationalTotal } from '../rules.ts'

const rates = '/landelijk/tarieven'
const national = '/landelijk/begrotingen'
const budget = '/werkplek/emmen/plan/begroting'
const rate = { kind: 'ownStaff', currency: 'EUR', price: '57,50', validFrom: '01-01-2026', source: 'GPL vo 2026' }
const exchange = { datedOn: '20-03-2026', euros: '0,923456', exchangeSource: 'ECB, referentiekoers' }

describe('amounts in two currencies', () => {
  it('are never added without a rate', () => {
    const amounts = [money(100_00, 'EUR'), money(50_00, 'USD'), money(1, 'EUR')]
    expect(nationalTotal(amounts, null)).toEqual({
      euros: money(100_01, 'EUR'),
      dollars: money(50_00, 'USD'),
      together: null,
    })
    expect(nationalTotal(amounts, { euros: 0.923456 }).together).toEqual(money(100_01 + 46_17, 'EUR'))
    expect(nationalTotal([money(7, 'EUR')], null).together).toEqual(money(7, 'EUR'))
    expect([inEuros(money(1, 'USD'), { euros: 0.5 }), inEuros(money(-1, 'USD'), { euros: 0.5 })]).toEqual([
      money(1, 'EUR'),
      money(-1, 'EUR'),
    ])
  })
})

let world: World
let leader: Visitor
let keeper: Visitor
let id: number
beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  ;[leader, keeper] = [await world.as('marieke'), await world.as('lotte')]
  id = await makeActivity(world, { costCents: 100_000, plannedCents: 20_000 })
})
afterAll(() => world.close())

describe('rates that hold for all regions', () => {
  it('hold from their day on, and leave their history', async () => {
    for (let twice = 0; twice < 2; twice++) expect((await keeper.post(rates, rate)).status).toBe(303)
    expect((await keeper.get(rates)).text).toMatch(/GPL vo 2026[\s\S]*Lotte de Bruin/)
    const { rows } = await sql<{ until: string | null }>`
      select valid_until as until from rates where kind = 'ownStaff' and currency = 'EUR' order by valid_from, id`.execute(
      world.db,
    )
    expect(rows.map(({ until }) => until)).toEqual(['2023-05-31', '2025-12-31', null])
    const lines = `/werkplek/emmen/activiteiten/${id}/begroting`
    const hours = { description: 'Begeleiding', kind: 'ownStaff', quantity: '2', unit: 'uur', price: '' }
    await leader.post(lines, { ...hours, year: '2026' })
    await leader.post(lines, { ...hours, year: '2025' })
    const made = await sql<{ cents: number }>`
      select amount_cents as cents from budget_lines where kind = 'ownStaff' order by id`.execute(world.db)
    expect(made.rows.map(({ cents }) => cents)).toEqual([115_00, 110_00])
  })

  it.each([
    [rates, { ...rate, price: 'veel' }, 'price', /geen uurtarief/],
    [rates, { ...rate, validFrom: '31-12-2025' }, 'validFrom', /later begint/],
    [rates, { ...rate, source: '' }, 'source', /waar dit staat/],
    [`${rates}/koersen`, { ...exchange, euros: '-1' }, 'euros', /geen koers/],
    [`${rates}/koersen`, { ...exchange, datedOn: '24-03-2026' }, 'datedOn', /nog niet geweest/],
    [`${rates}/meldadres`, { period: '2025-2028', to: 'dus' }, 'to', /e-mailadres/],
  ])('are explained when they cannot be: %s %j', async (path, form, field, text) => {
    expectComplaint(await keeper.post(path, form), field, text)
  })

  it('name the day and source of the dollar beside every national sum', async () => {
    await makeActivity(world, { region: 'bes-eilanden', costCents: 50_000, plannedCents: 0 })
    const without = (await keeper.get(national)).text
    expect(without).toContain('geen koers van de dollar')
    expect(without).not.toContain('Samen, in euro’s')
    for (let twice = 0; twice < 2; twice++) await keeper.post(`${rates}/koersen`, exchange)
    expect(await count(world, 'exchange_rates')).toBe(1)
    const shown = (await keeper.get(national)).text
    expect(shown).toContain('US$ 1 = €\u00a00,923456 op 20-03-2026. Bron: ECB, referentiekoers.')
    // 1.225,00 euro and 500,00 dollar: together 1.686,73 euro.
    for (const words of ['€\u00a01.225', 'US$\u00a0500', '€\u00a01.687', 'Samen, in euro’s'])
      expect(shown).toContain(words)
  })

  it('say where changes are reported', async () => {
    await keeper.post(`${rates}/meldadres`, { period: '2025-2028', to: 'Melden@Voorbeeld.example' })
    expect((await keeper.get(rates)).text).toContain('melden@voorbeeld.example')
  })

  it('are kept by the keepers', async () => {
    for (const page of [rates, national]) expect((await leader.get(page)).status).toBe(403)
    for (const verb of ['', '/koersen', '/meldadres'])
      expect((await leader.post(`${rates}${verb}`, rate)).status).toBe(403)
  })
})

describe('sums for later years, subsidy by year and what was spent', () => {
  const post = { line: 'Techlabs', year: '2028', amount: '2.000', was: '' }

  it('divides a sum over activities, and shows what is left', async () => {
    await leader.post('/werkplek/emmen/plan/programmalijnen', { name: 'Techlabs', theme: '' })
    expectComplaint(await leader.post(`${budget}/posten`, { ...post, line: 'Lab' }), 'line', /Kies een programmalijn/)
    for (let twice = 0; twice < 2; twice++)
      expect((await leader.follow(await leader.post(`${budget}/posten`, post))).text).toContain('De post is bewaard')
    const total = '3.225,00'
    expect((await leader.get(budget)).text).toContain(total)
    // A second editor sees what the first made of it, and then decides.
    const second = await leader.post(`${budget}/posten`, { ...post, amount: '2500' })
    expectComplaint(second, 'amount', /al een post van €\u00a02\.000,00/)
    await sql`update activities set programme_line = 'Techlabs' where id = ${id}`.execute(world.db)
    const lines = `/werkplek/emmen/activiteiten/${id}/begroting`
    await leader.post(lines, { description: 'Lab', kind: 'equipment', year: '2028', quantity: '', price: '1500' })
    const shown = (await leader.get(budget)).text
    expect(shown).toContain(total)
    expect(shown).toContain('500,00')
    expect((await leader.get('/werkplek/emmen/plan/wijzigingen')).status).toBe(200)
    const line = await leader.post('/werkplek/emmen/plan/programmalijnen/verwijdering', { line: 'Techlabs' })
    expect((await leader.follow(line)).text).toContain('heeft activiteiten of een globale post')
  })

  it('lays the subsidy of each year beside the budget of that year', async () => {
    expectComplaint(await leader.post(`${budget}/subsidie/jaren`, { year2026: 'veel' }), 'year2026', /geen bedrag/)
    await leader.post(`${budget}/subsidie`, { grant: '5000' })
    const years = { year2025: '110', year2026: '100', year2027: '', year2028: '2.500,50' }
    const shown = (await leader.follow(await leader.post(`${budget}/subsidie/jaren`, years))).text
    for (const words of ['sluit precies', '€\u00a015,00 te veel begroot', 'nog €\u00a0500,50 te begroten'])
      expect(shown).toContain(words)
    expect(shown).toContain('De jaren samen zijn €\u00a02.289,50 minder dan de toegekende subsidie.')
  })

  it('shows what was spent of each kind where it arises, with where it goes by the end of the year', async () => {
    const costs = `/werkplek/emmen/activiteiten/${id}/kosten`
    const cost = { description: 'Begeleiding', on: '20-03-2026', quantity: '10', price: '50', kind: 'ownStaff' }
    await leader.post(costs, cost)
    await leader.post(costs, { ...cost, kind: '', price: '1' })
    const kept = await sql`select year, kind, cents from activity_spending order by kind`.execute(world.db)
    expect(kept.rows).toEqual([
      { year: 2026, kind: 'ownStaff', cents: 500_00 },
      { year: 2026, kind: null, cents: 10_00 },
    ])
    const shown = (await leader.get(`${budget}/besteding?jaar=2026`)).text
    // Of the 115,00 for staff everything is still to come but the part that is over.
    for (const words of [
      'Per kostensoort',
      'Eigen personeel',
      'meer dan begroot',
      'Verwacht eind 2026',
      'Techniek Tastbaar',
    ])
      expect(shown).toContain(words)
    expect((await leader.get(`${budget}/besteding?jaar=alle`)).text).toContain('Per jaar')
    for (const [who, status] of [
      ['wim', 200],
      ['tess', 403],
      ['kees', 404],
    ] as const)
      expect((await (await world.as(who)).get(`${budget}/besteding`)).status, who).toBe(status)
  })
})
