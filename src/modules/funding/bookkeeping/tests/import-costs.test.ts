import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Answer, Visitor } from '../../../../../test/visitor.ts'
import { Seen } from '../../../../../test/guide-words.ts'
import { count, expectComplaint, makeActivity } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { readBook } from '../../../../platform/spreadsheet/read.ts'
import { seenIn, textOf } from '../../../organisations/schools/tests/lists.ts'
import { ledgerDifferences } from '../../ledger/checking/queries.ts'

const books = '/werkplek/emmen/boekhouding'
const heads = 'Boekdatum;Boekstuknummer;Regel;Kostenplaats;Rekening;Omschrijving;Crediteur;Factuurnummer;Debet;Credit'
const file = (...rows: string[]): string => [heads, ...rows].join('\r\n')
const steel = '12-03-2026;700;1;4100;4300;Staal voor het techlab;Staal bv;F-1;1.250,50;'
const back = '13-03-2026;701;1;4100;4300;Creditnota staal;Staal bv;F-1C;;250,50'
const other = '14-03-2026;702;1;9999;4300;Kantoorartikelen;Papier bv;F-2;80,00;'

let world: World
let leader: Visitor
let activity: number
beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  leader = await world.as('hendrik')
  activity = await makeActivity(world, { title: 'Techlab' })
})
afterAll(() => world.close())
beforeEach(async () => void (await sql`savepoint beginning`.execute(world.db)))
afterEach(async () => void (await sql`rollback to savepoint beginning`.execute(world.db)))

const upload = async (content: string): Promise<string> => {
  const done = await leader.upload(books, {}, { file: { name: 'boek.csv', content } })
  expect(done.status).toBe(303)
  return done.location
}
const take = async (path: string): Promise<Answer> =>
  leader.post(`${path}/overname`, { seen: seenIn(await leader.get(path)) })
const toTechlab = { groep: 'codes', 'van-0': '4100', 'naar-0': 'techlab', 'van-1': '9999', 'buiten-1': 'on' }
const parts = 'Codes|Zonder activiteit|Rekeningen|Nieuw|Staat er al|Doet niet mee|Geweigerd'
const sizesIn = (answer: Answer): Record<string, number> => {
  const found = textOf(answer.text).matchAll(new RegExp(`(${parts}) \\((\\d+)\\)`, 'g'))
  return Object.fromEntries([...found].map(([, name, size]) => [name!, Number(size)]))
}
const ledger = async (): Promise<{ cents: number; entries: number }> => {
  const { rows } = await sql<{ cents: number; entries: number }>`
    select coalesce(sum(amount_cents), 0)::bigint as cents, count(*)::int as entries from ledger_entries
    where activity_id = ${activity}`.execute(world.db)
  return rows[0]!
}

describe('the annual account', () => {
  const annual = '/werkplek/emmen/jaarrekening'
  const amountIn = (page: Answer, head: string): string =>
    new RegExp(`${head} ([−\\d.,]+)`).exec(textOf(page.text))?.[1] ?? ''

  it('says of each grant what was received and spent until the year and in it, and opens the entries', async () => {
    await sql`update plans set grant_cents = 500000`.execute(world.db)
    await sql`insert into costs (region_id, activity_id, description, incurred_on, quantity, price_cents, currency)
      select region_id, ${activity}, 'Huur', d::date, 1, c, 'EUR'
      from plans, (values ('2025-11-01', 30000), ('2026-02-01', 120050)) v (d, c)`.execute(world.db)
    const award = { period: '2025-2028', reference: 'STO25-00123', awardedOn: '15-04-2025' }
    const receipt = {
      period: '2025-2028',
      receivedOn: '15-05-2025',
      amount: '2.000,00',
      remark: 'Voorschot',
      seen: '0',
    }
    await leader.post(`${annual}/beschikking`, award)
    await leader.post(`${annual}/ontvangsten`, receipt)
    await leader.post(`${annual}/ontvangsten`, receipt)
    await leader.post(`${annual}/ontvangsten`, { ...receipt, receivedOn: '01-02-2026', amount: '-100' })
    const page = await leader.get(`${annual}?jaar=2026`)
    expect(textOf(page.text)).toContain('STO25-00123')
    const wanted = {
      'Ontvangen tot en met 2025': '2.000,00',
      'Kosten tot en met 2025': '300,00',
      'Saldo op 1 januari 2026': '1.700,00',
      'Ontvangen in 2026': '−100,00',
      'Subsidiabele kosten in 2026': '1.200,50',
      'Kosten tot en met 2026': '1.500,50',
      'Saldo op 31 december 2026': '399,50',
      'Nog te besteden van de toekenning': '3.499,50',
    }
    for (const [head, amount] of Object.entries(wanted)) expect(amountIn(page, head), head).toBe(amount)
    const opened = /href="([^"]+)">1\.200,50</.exec(page.text)![1]!.replaceAll('&amp;', '&')
    expect(textOf((await leader.get(opened)).text)).toMatch(/Totaal van 1 boeking 1\.200,50/)
    const read = await readBook((await leader.get(`${annual}/model-g2.xlsx?jaar=2026`)).body, 'g2.xlsx')
    const cells = read.ok ? read.book.sheets[0]!.rows[1]!.map((cell) => ('value' in cell ? cell.value : null)) : []
    for (const value of [5000, 2000, 300, 1700, -100, 1200.5, 1500.5, 399.5, 3499.5]) expect(cells).toContain(value)
    // The nation adds up what the regions have; who has no national role does not find it.
    const nation = await (await world.as('lotte')).get('/landelijk/financien?jaar=2026')
    for (const row of ['Emmen', 'Zonder thema', 'Factuur']) expect(textOf(nation.text)).toContain(`${row} € 1.200,50`)
    expect((await leader.get('/landelijk/financien')).status).toBe(404)
    for (const who of ['wim', 'sanne'] as const) {
      const reader = await world.as(who)
      expect((await reader.get(annual)).status).toBe(200)
      expect((await reader.post(`${annual}/ontvangsten`, receipt)).status).toBe(403)
    }
    expectComplaint(
      await leader.post(`${annual}/ontvangsten`, { ...receipt, amount: 'veel' }),
      'amount',
      'veel',
      'veel',
    )
    expectComplaint(
      await leader.post(`${annual}/beschikking`, { ...award, awardedOn: '31-02-2026' }),
      'awardedOn',
      '31-02-2026',
    )
  })
})

describe('importing costs from the bookkeeping', () => {
  it('asks where codes belong, books what does, finds nothing new the next time, and takes back by counter-entries', async () => {
    const path = await upload(file(steel, back, other))
    const first = await leader.get(path)
    expect(sizesIn(first)).toMatchObject({ Codes: 2, 'Zonder activiteit': 3, Rekeningen: 1 })
    expect(seenIn(first)).toBe('')
    const shown = await leader.follow(await leader.post(`${path}/codes`, toTechlab))
    expect(sizesIn(shown)).toMatchObject({ Nieuw: 2, 'Doet niet mee': 1 })
    expect(textOf(shown.text)).toContain('2 nieuwe boekingen, samen € 1.000,00')
    await leader.post(`${path}/rekeningen`, { 'van-0': '4300', 'soort-0': 'material' })
    expect(await count(world, 'costs')).toBe(0)
    expect((await take(path)).location).toBe(path)
    expect(await ledger()).toEqual({ cents: 100_000, entries: 2 })
    expect((await leader.get(path)).text).toContain('2 boekingen in het grootboek')
    // A second click, and the same entries in a later export with one more.
    await leader.post(`${path}/overname`, { seen: 'x' })
    const later = await upload(file(steel, back, other, '20-03-2026;710;1;4100;4300;Lasdraad;Staal bv;F-3;10,00;'))
    expect(sizesIn(await leader.get(later))).toMatchObject({ Nieuw: 1, 'Staat er al': 2, 'Doet niet mee': 1 })
    await take(later)
    expect(await ledger()).toEqual({ cents: 101_000, entries: 3 })
    const { rows } = await sql`select supplier, invoice_number, kind from costs order by id`.execute(world.db)
    expect(rows[0]).toEqual({ supplier: 'Staal bv', invoice_number: 'F-1', kind: 'material' })
    const undone = await leader.follow(await leader.post(`${path}/herstel`))
    expect(undone.text).toContain('De import is ongedaan gemaakt met 2 tegenboekingen.')
    await leader.post(`${path}/herstel`)
    expect(await ledger()).toEqual({ cents: 1_000, entries: 5 })
    // What was taken back may come again, once.
    await take(await upload(file(steel, back)))
    expect(await ledger()).toEqual({ cents: 101_000, entries: 7 })
    expect(await ledgerDifferences(world.db)).toEqual([])
    expect((await leader.get(`/werkplek/emmen/activiteiten/${activity}`)).text).toContain(
      'las kosten in uit de boekhouding',
    )
  })

  it('says what the guide says', async () => {
    const seen = new Seen()
    await sql`insert into ledger_locks (region_id, until_on) select id, '2026-03-12' from regions where slug = 'emmen'`.execute(
      world.db,
    )
    const first = await upload(file(back))
    await seen.look(leader, first)
    await leader.post(`${first}/codes`, { groep: 'codes', 'van-0': '4100', 'naar-0': 'techlab' })
    await take(first)
    const path = await upload(file(steel, back, other, '20-03-2026;710;1;4100;4300;Lasdraad;Staal bv;F-3;10,00;'))
    const groups = [...(await leader.get(path)).text.matchAll(/\?groep=\w+/g)].map(([query]) => path + query)
    for (const page of [books, path, `${path}/kolommen`, ...new Set(groups), '/werkplek/emmen/jaarrekening'])
      await seen.look(leader, page)
    await seen.look(leader, first)
    await seen.expectWordsOf('boekhouding.md')
  })

  it('explains next to the field what is no activity, and keeps what was typed', async () => {
    const path = await upload(file(steel))
    const refused = await leader.post(`${path}/codes`, { ...toTechlab, 'naar-0': 'Teklab' })
    expectComplaint(refused, 'naar-0', '‘Teklab’ is geen activiteit van je plan', 'Teklab')
    expect(await count(world, 'bookkeeping_codes')).toBe(0)
  })

  it('books one entry elsewhere than its code says, and refuses what lies in a closed period with what to do', async () => {
    const elsewhere = await makeActivity(world, { title: 'Lasdag' })
    await sql`insert into ledger_locks (region_id, until_on) select id, '2026-03-12' from regions where slug = 'emmen'`.execute(
      world.db,
    )
    const path = await upload(file(steel, back, other))
    await leader.post(`${path}/codes`, toTechlab)
    const key = /name="van-3" value="([^"]+)"/.exec((await leader.get(`${path}?groep=nieuw`)).text)![1]!
    await leader.post(`${path}/rijen`, { groep: 'nieuw', 'van-3': key, 'naar-3': 'Lasdag' })
    const refused = textOf((await leader.get(`${path}?groep=geweigerd`)).text)
    expect(refused).toContain('Kolom Datum: 12-03-2026 ligt in een periode die is afgesloten tot en met 12 maart 2026')
    expect(refused).toContain('Telt vandaag mee')
    await take(path)
    const { rows } = await sql`select activity_id as id, amount_cents as cents from costs`.execute(world.db)
    expect(rows).toEqual([{ id: elsewhere, cents: -25_050 }])
  })

  it('looks again when a choice changed since the preview', async () => {
    const path = await upload(file(steel))
    await leader.post(`${path}/codes`, toTechlab)
    const seen = seenIn(await leader.get(path))
    await makeActivity(world, { title: 'Lasdag' })
    await leader.post(`${path}/codes`, { ...toTechlab, 'naar-0': 'Lasdag' })
    const shown = await leader.post(`${path}/overname`, { seen })
    expect(shown.text).toContain('Er is intussen iets veranderd.')
    expect(await count(world, 'costs')).toBe(0)
  })

  it('keeps columns under a name and reads the next export with those heads so', async () => {
    const odd = 'Wanneer?;Waarvoor?;Hoeveel?\r\n12-03-2026;Staal;10,00\r\n'
    const path = await upload(odd)
    const asked = await leader.get(path)
    expect(textOf(asked.text)).toContain('Wijs nog aan welke kolom dit is: “Datum”.')
    const columns = { 'column-0': 'date', 'column-1': 'description', 'column-2': 'amount', name: 'Kasboek' }
    const shown = await leader.follow(await leader.post(`${path}/kolommen`, columns))
    expect(sizesIn(shown)).toMatchObject({ 'Zonder activiteit': 1 })
    expect((await leader.get(await upload(odd))).text).toContain('Gelezen als “Kasboek”.')
  })

  it('is for who answers for the money; others do not find it', async () => {
    const path = await upload(file(steel))
    for (const [who, status] of [
      ['sanne', 403],
      ['wim', 403],
      ['kees', 404],
    ] as const) {
      const reader = await world.as(who)
      for (const address of [books, path]) expect((await reader.get(address)).status, who).toBe(status)
      for (const verb of ['kolommen', 'codes', 'rekeningen', 'rijen', 'overname', 'herstel'])
        expect((await reader.post(`${path}/${verb}`, { seen: 'x' })).status, who).toBe(status)
    }
    const kees = await world.as('kees')
    expect((await kees.get(path.replace('emmen', 'zwolle'))).status).toBe(404)
    for (const strange of ['0', 'x', '1.5', '-1']) expect((await leader.get(`${books}/${strange}`)).status).toBe(404)
    expectComplaint(await leader.upload(books, {}, {}), 'file', 'Kies een bestand')
  })
})
