import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBook } from '../../../platform/spreadsheet/read.ts'
import { cellText } from '../../../platform/cells.ts'
import type { Visitor } from '../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { makeActivity } from '../../../../test/walk/story.ts'

describe('the plan as a spreadsheet', () => {
  let world: World
  let leader: Visitor
  beforeAll(async () => {
    world = await openWorld()
    world.on('2026-03-23')
    leader = await world.as('marieke')
    await makeActivity(world, { title: 'Techniek Tastbaar', costCents: 993_81 })
    await makeActivity(world, { title: '=cmd|calc!A1', goal: 'Doorstroom', from: '2027-01-01', until: '2027-02-01' })
  })
  afterAll(() => world.close())

  const rowsOf = async (format: 'xlsx' | 'csv', query = ''): Promise<string[][]> => {
    const file = await leader.get(`/werkplek/emmen/plan/dienstregeling.${format}${query}`)
    expect(file.status).toBe(200)
    const read = await readBook(file.body, `plan.${format}`)
    if (!read.ok) throw new Error(read.reason)
    return read.book.sheets[0]!.rows.map((row) => row.map(cellText))
  }

  it.each(['xlsx', 'csv'] as const)('holds every activity with its amounts as %s', async (format) => {
    const [head, ...rows] = await rowsOf(format)
    expect(head).toContain('Activiteit')
    expect(rows).toHaveLength(2)
    expect(rows[0]).toContain('Techniek Tastbaar')
    expect(rows[0]!.join(' ')).toMatch(/993[.,]81/)
  })

  it('holds what the page shows: the same filter, the same rows', async () => {
    const rows = await rowsOf('csv', '?stand=running')
    expect(rows.slice(1).map((row) => row[2])).toEqual(['Techniek Tastbaar'])
    const told = 'XLSX en CSV bevatten alleen deze 1 van de 2 activiteiten.'
    expect((await leader.get('/werkplek/emmen/plan?stand=running')).text).toContain(told)
    expect((await leader.get('/werkplek/emmen/plan')).text).not.toContain('bevatten alleen')
  })

  it('lets no cell be a formula', async () => {
    const csv = (await leader.get('/werkplek/emmen/plan/dienstregeling.csv')).text
    expect(csv).toContain('calc!A1')
    expect(csv).not.toMatch(/(^|[;"\n])=cmd/)
  })

  it.each(['xlsx', 'csv'] as const)('comes in again as a planner in which nothing changed, as %s', async (format) => {
    const kees = await world.as('kees')
    const planner = [
      'Doel;Activiteit;Start;Eind;Aantal;Eenheid;Prijs;Kosten;Eigenaar;Status',
      'Instroom;Techlab;01-09-2026;30-06-2027;4;lab;100;400;Tess;gepland',
      'Instroom;Beroepenfeest;10-11-2026;10-11-2026;2,5;dag;"1.250,50";"3.126,25";;',
      'Doorstroom;Bezoek;01-10-2025;31-10-2025;1;bus;300;300;Joost;geannuleerd',
    ].join('\r\n')
    const imports = '/werkplek/zwolle/plan/import'
    const first = await kees.upload(imports, {}, { file: { name: 'planner.csv', content: planner } })
    const seen = /name="seen" value="([^"]+)"/.exec((await kees.get(first.location)).text)?.[1]
    if (seen) await kees.post(`${first.location}/overname`, { seen })
    const file = await kees.get(`/werkplek/zwolle/plan/dienstregeling.${format}`)
    const back = await kees.upload(imports, {}, { file: { name: `terug.${format}`, content: file.body } })
    const preview = (await kees.get(back.location)).text
    // As XLSX also three budget lines and two goals.
    expect(preview).toContain(format === 'csv' ? '3 gelijk' : '8 gelijk')
    expect(preview).toContain('Er is niets om over te nemen')
  })

  it('is saved under a name that says what it is', async () => {
    const file = await leader.get('/werkplek/emmen/plan/dienstregeling.xlsx')
    expect(file.headers['content-disposition']).toBe("attachment; filename*=UTF-8''dienstregeling-emmen.xlsx")
    expect(file.headers['cache-control']).toBe('private, no-store')
  })

  it('is for everyone in the region, and there is none without a plan', async () => {
    for (const who of ['tess', 'wim', 'lotte'] as const)
      expect((await (await world.as(who)).get('/werkplek/emmen/plan/dienstregeling.csv')).status).toBe(200)
    const kees = await world.as('kees')
    expect((await kees.get('/werkplek/emmen/plan/dienstregeling.csv')).status).toBe(404)
    const islands = await world.as('shanon')
    expect((await islands.get('/werkplek/bes-eilanden/plan/dienstregeling.csv')).status).toBe(404)
    expect((await world.visitor().get('/werkplek/emmen/plan/dienstregeling.csv')).location).toMatch(/^\/inloggen/)
  })
})
