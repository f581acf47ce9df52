import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { Seen } from '../../../../../test/guide-words.ts'
import { expectComplaint, makeActivity } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import type { Book } from '../../../../platform/spreadsheet/cell.ts'
import { transaction } from '../../../../platform/database/database.ts'
import { readHere } from '../../../../platform/spreadsheet/read.ts'
import { ledgerDifferences } from '../checking/queries.ts'

const ledger = '/werkplek/emmen/grootboek'
const cost = { description: 'Huur evenementenhal', on: '20-03-2026', quantity: '2', price: '1.250,50' }

describe('the ledger of a region', () => {
  let world: World
  let leader: Visitor
  let costs: string
  beforeAll(async () => {
    world = await openWorld()
    world.on('2026-04-23')
    leader = await world.as('marieke')
    costs = `/werkplek/emmen/activiteiten/${await makeActivity(world)}/kosten`
    await leader.post(costs, { ...cost, supplier: 'Zalen & Zo', basis: 'invoice' })
    await leader.post(costs, { ...cost, description: 'Begeleiding', basis: 'staff', quantity: '10', price: '55' })
  })
  afterAll(() => world.close())

  const entry = async (seq: number): Promise<string> => {
    const { rows } = await sql<{ id: number }>`
      select id from ledger_entries where seq = ${seq} and region_id = (select id from regions where slug = 'emmen')`.execute(
      world.db,
    )
    return `${ledger}/${rows[0]!.id}`
  }

  it('shows what counts with its total, and where a rate came from', async () => {
    const { text } = await leader.get(ledger)
    expect(text).toContain('Zalen &amp; Zo')
    expect(text).toContain('Totaal van 2 boekingen')
    expect(text).toContain('3.051,00')
    expect((await leader.get(await entry(2))).text).toContain('Sterk Techniekonderwijs, juni 2023: GPL vo')
    expect(text).toContain('In het bestand: alle 2 boekingen')
    expect((await leader.get(`${ledger}?soort=staff`)).text).toContain('De filters laten er 1 weg.')
    expect((await leader.get(`${ledger}?kant=contribution`)).text).toContain('Geen boekingen die hieraan voldoen')
  })

  it('corrects an entry by a counter-entry and the right one, once', async () => {
    const first = await entry(1)
    const correct = (form: Record<string, string>) => leader.post(`${first}/correctie`, form)
    expectComplaint(await correct({ quantity: '2', price: '1.200', reason: '' }), 'reason', /waarom/)
    expectComplaint(
      await correct({ quantity: 'x', price: '1.200', reason: 'a' }),
      'quantity',
      /‘x’ is geen aantal/,
      'x',
    )
    expect((await correct({ quantity: '2', price: '1.250,50', reason: 'a' })).text).toContain('precies wat er al staat')
    const shown = await leader.follow(await correct({ quantity: '2', price: '1.200', reason: 'Creditnota' }))
    expect(shown.text).toContain('De correctie is geboekt.')
    expect(shown.text).toContain('Creditnota')
    const again = await correct({ way: 'takeBack', reason: 'nog eens' })
    expect(again.text).toContain('al gecorrigeerd')
    expect((await leader.post(`${await entry(3)}/correctie`, { way: 'takeBack', reason: 'x' })).text).toContain(
      'tegenboeking kun je niet corrigeren',
    )
    expect((await leader.get(ledger)).text).toContain('2.950,00')
    expect((await leader.get(costs.replace(/kosten$/, 'kosten-en-bijdragen'))).text).toContain('2.400,00')
  })

  it('closes a quarter: what belongs in it is refused with what to do, and counts today when asked', async () => {
    const quarters = '/werkplek/emmen/kwartalen'
    expect((await leader.get(quarters)).text).toContain('1e kwartaal 2025')
    expect((await leader.post(`${quarters}/afsluiting`, { until: '2026-06-30' })).status).toBe(303)
    expect((await leader.get(quarters)).text).toContain('Nog niets afgesloten')
    const closed = await leader.follow(await leader.post(`${quarters}/afsluiting`, { until: '2026-03-31' }))
    expect(closed.text).toContain('Het 1e kwartaal 2026 is afgesloten.')
    await leader.post(`${quarters}/afsluiting`, { until: '2026-03-31' })
    expect((await sql`select from ledger_locks`.execute(world.db)).rows).toHaveLength(1)

    const refused = await leader.post(costs, cost)
    expectComplaint(refused, 'on', /31 maart 2026 is afgesloten/, '20-03-2026')
    expect(refused.text).toContain('Telt vandaag mee')
    const before = (await leader.get(`${ledger}?jaar=2026`)).text
    await leader.post(costs, { ...cost, late: 'ja' })
    const { rows } = await sql<{ late: boolean }>`
      select counts_on > '2026-03-31' as late from ledger_entries order by id desc limit 1`.execute(world.db)
    expect(rows).toEqual([{ late: true }])
    expect(before).not.toContain('Totaal van 5 boekingen')

    const corrected = await leader.follow(
      await leader.post(`${await entry(2)}/correctie`, { way: 'takeBack', reason: 'Dubbel' }),
    )
    expect(corrected.text).toContain('23-04-2026')
    const earlier = sql`insert into ledger_locks (region_id, until_on) select region_id, '2026-01-31' from ledger_locks`
    await expect(transaction(world.db, (tx) => earlier.execute(tx))).rejects.toThrow('closed already')
  })

  it('says what the guide says', async () => {
    const seen = new Seen()
    seen.keep((await leader.post(costs, cost)).text)
    for (const path of [ledger, await entry(5), '/werkplek/emmen/kwartalen']) await seen.look(leader, path)
    await seen.expectWordsOf('grootboek.md')
  })

  it('downloads to the cent what it shows', async () => {
    const shown = /Totaal van 6 boekingen[\s\S]*?>([−\d.,]+)</.exec((await leader.get(ledger)).text)![1]!
    const csv = (await leader.get(`${ledger}/boekingen.csv`)).text.split('\r\n').map((line) => line.split(';'))
    const column = csv[0]!.indexOf('Bedrag')
    const cents = csv.slice(1, -1).reduce((sum, row) => sum + Number(row[column]!.replace(',', '')), 0)
    expect(cents).toBe(Number(shown.replace(/[.,]/g, '')))
    const read = await readHere((await leader.get(`${ledger}/boekingen.xlsx`)).body, 'boekingen.xlsx')
    const cells = (read as { book: Book }).book.sheets[0]!.rows.slice(1).map((row) => row[column]!)
    const total = cells.reduce((sum, cell) => sum + (cell.kind === 'number' ? Math.round(cell.value * 100) : NaN), 0)
    expect(total).toBe(cents)
    expect(await ledgerDifferences(world.db)).toEqual([])
  })

  it('is read by who may see the money, and written by who answers for it', async () => {
    const first = await entry(1)
    const form = { way: 'takeBack', reason: 'x' }
    for (const who of ['wim', 'amira', 'sanne', 'lotte'] as const) {
      const reader = await world.as(who)
      expect([(await reader.get(ledger)).status, (await reader.get(first)).status], who).toEqual([200, 200])
      expect((await reader.post(`${first}/correctie`, form)).status, who).toBe(403)
      expect((await reader.post('/werkplek/emmen/kwartalen/afsluiting', { until: '2026-03-31' })).status, who).toBe(403)
    }
    expect((await (await world.as('joost')).post('/werkplek/emmen/kwartalen/afsluiting', {})).status).toBe(403)
    const kees = await world.as('kees')
    for (const path of [ledger, first, first.replace('emmen', 'zwolle')])
      expect((await kees.get(path)).status).toBe(404)
    expect((await kees.post(`${first.replace('emmen', 'zwolle')}/correctie`, form)).status).toBe(404)
    expect((await (await world.as('tess')).get(ledger)).status).toBe(403)
  })
})
