import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { makeActivity, recordContribution } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'

const list = '/werkplek/emmen/bijdragen'

describe('the contributions of a region, by the page', () => {
  let world: World
  let leader: Visitor
  beforeAll(async () => {
    world = await openWorld()
    world.on('2026-04-23')
    leader = await world.as('marieke')
    const activity = await makeActivity(world)
    await recordContribution(leader, activity)
    const company = "insert into organisations (kind, name) values ('company', '50%_Staal') returning id"
    await sql`
      with company as (${sql.raw(company)}), made as (
        insert into contributions (region_id, activity_id, organisation_id, description, performed_from, performed_until,
          currency, state)
        select r.id, ${activity}, company.id, case when n = 1 then '=1+1' else 'Dag ' || n end, day, day, 'EUR',
          case when n <= 2 then 'withdrawn' else 'drafted' end
        from generate_series(1, 60) n, company, regions r, lateral (select date '2025-01-01' + n::int as day) d
        where r.slug = 'emmen' returning id
      ) insert into contribution_lines (contribution_id, kind, quantity, price_cents) select id, 'hours', 1, 100 from made`.execute(
      world.db,
    )
  })
  afterAll(() => world.close())

  it('adds up the whole choice on each page, without what was withdrawn', async () => {
    const [first, second] = [(await leader.get(list)).text, (await leader.get(`${list}?pagina=2`)).text]
    for (const text of [first, second]) {
      expect(text).toContain('Totaal van 59 bijdragen, zonder 2 afgewezen of ingetrokken')
      // 58 drafts of a euro and one of 1,740.
      expect(text).toContain('1.798,00')
    }
    expect(first.match(/data-label="Bedrijf"|50%_Staal/g)?.length).toBe(49)
    expect(second).toContain('Dag 3')
    expect(first).not.toContain('>Dag 3<')
    expect((await leader.get(`${list}?pagina=99`)).text).toContain('Geen bijdragen met deze filters')
  })

  it('finds by words, year and state, and takes letters that a pattern knows as they are', async () => {
    const found = async (query: string): Promise<string | undefined> =>
      /Totaal van (\d+) bijdrage/.exec((await leader.get(`${list}?${query}`)).text)?.[1]
    expect(await found('zoek=veen+stand')).toBe('1')
    expect(await found('zoek=50%25_staal&stand=open')).toBe('58')
    expect(await found('zoek=5%25l')).toBeUndefined()
    expect(await found('jaar=2026')).toBe('1')
    expect(await found('jaar=2025&zoek=Dag+10')).toBe('1')
  })

  it('gives the choice as a file, says what it leaves out, and lets nothing calculate', async () => {
    const { text } = await leader.get(`${list}?jaar=2025&stand=all`)
    expect(text).toContain('In het bestand: 60 bijdragen van deze keuze. De filters laten er 1 weg.')
    const csv = (await leader.get(`${list}/bijdragen.csv?jaar=2025`)).text.trim().split('\r\n')
    expect(csv).toHaveLength(61)
    expect(csv.at(-1)).toContain(";'=1+1;")
    expect(csv.filter((line) => line.includes('Veenland'))).toEqual([])
    expect((await (await world.as('kees')).get(`${list}/bijdragen.csv`)).status).toBe(404)
    expect((await (await world.as('tess')).get(`${list}/bijdragen.csv`)).status).toBe(403)
  })
})
