import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { Seen, wordsOf } from '../../../../../test/guide-words.ts'
import type { Visitor } from '../../../../../test/visitor.ts'
import {
  askedContribution,
  count,
  expectComplaint,
  makeActivity,
  recordContribution,
} from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'

const page = '/werkplek/emmen/cofinanciering'
const norm = { base: 'subsidiable', percentage: '7,5', from: '01-01-2025', source: 'Beschikking, artikel 4' }

describe('the co-financing of a region against its norm', () => {
  let world: World
  let leader: Visitor
  let fair: number
  let idea: number
  beforeAll(async () => {
    world = await openWorld()
    world.on('2026-04-23')
    leader = await world.as('marieke')
    fair = await makeActivity(world, { costCents: 5_000_000, plannedCents: 200_000 })
    const past = { costCents: 0, from: '2025-09-01', until: '2025-12-31' }
    const cancelled = await makeActivity(world, { ...past, title: 'Girls’ Day', plannedCents: 50_000 })
    await makeActivity(world, { ...past, title: 'Bedrijfsbezoek', plannedCents: 30_000 })
    idea = await makeActivity(world, { costCents: 0, title: 'Techniekbus', goal: 'Bedrijven', plannedCents: 40_000 })
    await sql`
      update activities set fixed_state = case when id = ${idea} then 'idea' else 'cancelled' end
      where id in (${idea}, ${cancelled})`.execute(world.db)
    const company = world.visitor()
    const signed = async (fields: Record<string, string>) => {
      const { link } = await askedContribution(world, leader, fair, fields)
      await company.post(`${link}/bevestiging`, { name: 'Ineke Bos', role: 'directeur' })
    }
    await signed({})
    const { link: refused } = await askedContribution(world, leader, fair, {
      hours: '2',
      otherKind: '',
      otherAmount: '',
    })
    await company.post(`${refused}/afwijzing`, { name: 'Ineke Bos', role: 'directeur', reason: 'Dat waren wij niet' })
    await signed({ from: '01-06-2026', until: '20-06-2026', hours: '1', otherKind: '', otherAmount: '' })
    // Of the plan before: in none of the figures, and in none of the lists behind them.
    const old = await makeActivity(world, { title: 'Van het vorige plan' })
    await recordContribution(leader, old, { company: 'Oud Staal' })
    await sql`
      with plan as (
        insert into plans (region_id, period) select id, '2020-2024' from regions where slug = 'emmen' returning id)
      update activities set plan_id = plan.id from plan where activities.id = ${old}`.execute(world.db)
  })
  afterAll(() => world.close())

  const shown = async (query = ''): Promise<string> => {
    const { text, status } = await leader.get(page + query)
    expect([query, status]).toEqual([query, 200])
    return text
  }
  /** Each amount of the key with where it leads. */
  const keyOf = (html: string) =>
    [...html.matchAll(/class="amount" href="([^"]+)">€\u00a0([\d.]+)/g)].map(([, href = '', amount = '']) => ({
      href: href.replaceAll('&amp;', '&'),
      amount,
    }))

  it('says in sentences where it ends, what was lost and what is at risk', async () => {
    const text = wordsOf(await shown())
    expect(text).toContain('In dit tempo eindig je op 12,9 % . Dat is genoeg voor de norm van 10 %.')
    expect(text).toContain('sinds 24 april 2025 leverden en tekenden: € 1.740')
    expect(text).toContain('Gaat alles door wat in het plan staat, dan eindig je op 3,8 % . Daarvan is € 80')
    expect(text).toContain('1 vervallen activiteit en 1 afgewezen bijdrage kostten 1,2 punt')
    expect(text).toContain('€ 300 is in gevaar (0,6 punt)')
    expect(text).toContain('Ideeën kunnen nog € 400 brengen (0,8 punt)')
  })

  it('opens behind each amount the rows that add up to it, here and on the first page', async () => {
    const here = keyOf(await shown())
    expect(here.map(({ amount }) => amount)).toEqual(['1.740', '60', '80', '300', '620'])
    const today = keyOf((await leader.get('/werkplek/emmen/vandaag')).text)
    expect(today.map(({ amount }) => amount)).toEqual(['1.740', '60', '80', '920'])
    for (const { href, amount } of [...here, ...today, ...keyOf(await shown('?jaar=2026'))]) {
      if (amount === '0') continue
      const { text } = await leader.get(href)
      const feet = [...text.matchAll(/<tfoot.*?<\/tfoot>/gs)].map(([foot]) => foot.replace(/<[^>]*>/g, ' '))
      // On one page they stand in columns; on another in two lists, that add up.
      const sums = feet.map((foot) => Number(/[\d.]+,\d\d/.exec(foot)?.[0].replace(/\D/g, '')) / 100)
      const sum = sums.reduce((total, each) => total + each, 0).toLocaleString('nl-NL')
      expect([sum, ...feet.flatMap((foot) => foot.match(/[\d.]+(?=,00)/g) ?? [])], href).toContain(amount)
      expect(text).not.toContain('Oud Staal')
    }
    expect((await leader.get('/werkplek/emmen/bijdragen')).text).toContain('Oud Staal')
    const pace = /vanaf=[^"]*"/.exec(await shown())![0]
    expect(pace).toContain('vanaf=2025-04-24')
  })

  it('says what the guide says', async () => {
    const seen = new Seen()
    for (const path of [page, `${page}?deel=lost`, `${page}?id=${fair}`, '/werkplek/emmen/vandaag'])
      await seen.look(leader, path)
    await seen.expectWordsOf('cofinanciering.md')
  })

  it('narrows to a partner, a goal and a year', async () => {
    const { rows } = await sql<{ company: number; goal: number }>`
      select c.organisation_id as company, (select id from goals where name = 'Bedrijven') as goal
      from contributions c join organisations o on o.id = c.organisation_id where o.name = 'Veenland Metaal' limit 1`.execute(
      world.db,
    )
    const [{ company, goal }] = rows as [(typeof rows)[0]]
    const amounts = async (query: string) => keyOf(await shown(query)).map(({ amount }) => amount)
    expect(await amounts(`?partner=${company}`)).toEqual(['1.740', '60', '0', '0', '120'])
    expect(await amounts(`?doel=${goal}`)).toEqual(['0', '0', '0', '0', '0'])
    expect(await amounts('?jaar=2025')).toEqual(['0', '0', '0', '0', '500'])
    expect(await amounts('?jaar=x&partner=x&doel=x&deel=x&id=x')).toEqual(['1.740', '60', '80', '300', '620'])
  })

  it('reckons what would be otherwise, from what the address holds', async () => {
    expect(wordsOf(await shown(`?id=${fair}`))).toContain(
      'Wat als: 1 activiteit valt weg Gaat de rest door, dan eindig je op 3,5 % in plaats van 3,8 %. Dan ontbreekt er € 3.260',
    )
    const both = await shown(`?id=${fair}&id=${idea}&id=999999`)
    expect(wordsOf(both)).toContain('Wat als: 1 activiteit valt weg en 1 idee gaat door')
    expect(both.match(/type="checkbox"[^>]* checked/g)).toHaveLength(2)
    const narrowed = await shown(`?id=${fair}&jaar=2028`)
    expect(narrowed).toContain(`type="hidden" name="id" value="${fair}"`)
  })

  it('follows a correction in the ledger, here and on the first page', async () => {
    const { rows } = await sql<{ id: number }>`
      select id from ledger_entries where kind = 'hours' and quantity = 25`.execute(world.db)
    const right = { quantity: '20', price: '60', reason: 'Er waren 20 uren' }
    await leader.post(`/werkplek/emmen/grootboek/${rows[0]!.id}/correctie`, right)
    for (const path of [page, '/werkplek/emmen/vandaag'])
      expect(keyOf((await leader.get(path)).text).map(({ amount }) => amount)).toEqual(
        expect.arrayContaining(['1.440', '60', '380']),
      )
  })

  it('takes the norm of the region from who holds its decision, once', async () => {
    expectComplaint(await leader.post(`${page}/norm`, { ...norm, percentage: 'veel' }), 'percentage', /‘veel’/, 'veel')
    expectComplaint(await leader.post(`${page}/norm`, { ...norm, from: '31-12-2024' }), 'from', /buiten de subsidie/)
    expectComplaint(await leader.post(`${page}/norm`, { ...norm, source: ' ' }), 'source', /waar dit staat/)
    expectComplaint(await leader.post(`${page}/norm`, { ...norm, base: 'alles' }), 'base', /Kies/)
    const before = await count(world, 'norms')
    await sql`
      with line as (select id, activity_id from budget_lines where activity_id = ${fair})
      insert into budget_lines (activity_id, amount_cents) select activity_id, 1000000 from line`.execute(world.db)
    await sql`
      insert into planned_contributions (activity_id, amount_cents, budget_line_id)
      select activity_id, amount_cents, id from budget_lines where amount_cents = 1000000 and activity_id = ${fair}`.execute(
      world.db,
    )
    for (let twice = 0; twice < 2; twice++) expect((await leader.post(`${page}/norm`, norm)).status).toBe(303)
    expect(await count(world, 'norms')).toBe(before + 1)
    expect(wordsOf(await shown())).toContain('7,5 % van het subsidiabele deel van de begroting: € 3.750.')
    expect(wordsOf((await leader.get('/werkplek/emmen/vandaag')).text)).toContain(
      'Norm: 7,5 % van het subsidiabele deel van de begroting (€ 50.000)',
    )
    await leader.post(`${page}/norm`, { ...norm, base: 'grant' })
    expect(wordsOf(await shown())).toContain('percentage van de toegekende subsidie, en dat bedrag is er nog niet')
    expect(wordsOf(await shown())).toContain('Marieke')
  })

  it('asks the database as often for a large plan as for a small one', async () => {
    const asked = vi.spyOn(pg.Client.prototype, 'query')
    const statements = async (): Promise<number> => {
      asked.mockClear()
      await shown()
      return asked.mock.calls.length
    }
    const few = await statements()
    for (let index = 0; index < 12; index++) await makeActivity(world, { title: `Gastles ${index}` })
    expect(await statements()).toBe(few)
    expect(few).toBeGreaterThan(5)
    asked.mockRestore()
  })

  it('is read by who may see the money, and its norm set by programme leader and lead applicant', async () => {
    for (const [who, reads, sets] of [
      ['hendrik', 200, 303],
      ['joost', 200, 403],
      ['wim', 200, 403],
      ['tess', 403, 403],
      ['kees', 404, 404],
    ] as const) {
      const browser = await world.as(who)
      const answers = [(await browser.get(page)).status, (await browser.post(`${page}/norm`, norm)).status]
      expect([who, ...answers]).toEqual([who, reads, sets])
    }
    await sql`
      insert into accountant_periods (region_id, person_id, from_on, until_on)
      select r.id, p.id, '2026-01-01', '2026-03-31' from regions r, people p
      where r.slug = 'emmen' and p.name like 'Wim %'`.execute(world.db)
    expect((await (await world.as('wim')).get(page)).text).toContain('van 1 januari 2026 tot en met 31 maart 2026')
  })
})
