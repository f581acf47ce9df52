// The plan in its forms, with one filter in the address; and views that people saved.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../../test/world.ts'

let world: World
let marieke: Visitor
beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  marieke = await world.as('marieke')
  await fill()
})
afterAll(() => world.close())

const plan = '/werkplek/emmen/plan'

/** Three activities: a week, a month without a day, and a whole school year on another goal. */
async function fill(): Promise<void> {
  const { rows } = await sql<{ plan: number; goals: number[] }>`
    with p as (
      insert into plans (region_id, period) select id, '2025-2028' from regions where slug = 'emmen' returning id
    ), g as (
      insert into goals (plan_id, position, name, themes)
      select p.id, n, (array['Instroom', 'Bedrijven'])[n], case n when 2 then '{connection}'::text[] else '{}' end
      from p, generate_series(1, 2) n returning id, position
    )
    select p.id as plan, (select array_agg(id order by position) from g) as goals from p`.execute(world.db)
  const { plan: planId, goals } = rows[0]!
  await sql`insert into programme_lines (plan_id, name, position, theme) values (${planId}, 'Techlabs', 1, 'facilities')`.execute(
    world.db,
  )
  for (const [title, goal, from, until, precision, more] of [
    ['Techniek Tastbaar', 0, '2026-03-16', '2026-03-20', 'day', { line: 'Techlabs', owner: 'Sanne Oosterhof' }],
    ['Girls’ Day', 0, '2026-04-01', '2026-04-30', 'month', { kinds: ['po'] }],
    ['Gedeelde werkplaats', 1, '2025-08-01', '2026-07-31', 'day', { partner: 'Bakker Bouw' }],
  ] as const) {
    const given = more as { line?: string; owner?: string; kinds?: string[]; partner?: string }
    const { rows: made } = await sql<{ id: number }>`
      insert into activities (plan_id, title, programme_line, owner, school_kinds, starts_on, starts_precision, ends_on, ends_precision)
      values (${planId}, ${title}, ${given.line ?? null}, ${given.owner ?? null}, ${given.kinds ?? []}::text[],
        ${from}, ${precision}, ${until}, ${precision}) returning id`.execute(world.db)
    await sql`insert into activity_goals values (${made[0]!.id}, ${goals[goal]!})`.execute(world.db)
    if (given.partner)
      await sql`insert into activity_partners (activity_id, name) values (${made[0]!.id}, ${given.partner})`.execute(
        world.db,
      )
  }
}

const titles = ['Techniek Tastbaar', 'Girls’ Day', 'Gedeelde werkplaats']
async function shownAt(path: string): Promise<string[]> {
  const { text, status } = await marieke.get(path)
  expect(status, path).toBe(200)
  return titles.filter((title) => new RegExp(`>\\s*${title}<`).test(text.replace(/<option.*?<\/option>/g, '')))
}

describe('the filter of the plan', () => {
  it.each([
    ['q=tastbaar', ['Techniek Tastbaar']],
    ['doel=B', ['Gedeelde werkplaats']],
    ['stand=planned', ['Girls’ Day']],
    ['jaar=2026-2027', []],
    ['lijn=Techlabs', ['Techniek Tastbaar']],
    ['thema=facilities', ['Techniek Tastbaar']],
    ['thema=connection', ['Gedeelde werkplaats']],
    ['onderwijs=po', ['Girls’ Day']],
    ['eigenaar=Sanne+Oosterhof', ['Techniek Tastbaar']],
    ['partner=Bakker+Bouw', ['Gedeelde werkplaats']],
    ['van=01-04-2026&tot=30-04-2026', ['Girls’ Day', 'Gedeelde werkplaats']],
    ['eigenaar=Niemand+meer', titles],
    ['thema=onzin&jaar=x&van=morgen&kolommen=x&weergave=-1', titles],
  ])('%s', async (query, expected) => {
    expect(await shownAt(`${plan}?${query}`)).toEqual(expected)
  })

  it('holds in every form, on the map, in the files and in the budget, and says what it leaves out', async () => {
    for (const path of ['/maand', '/tijdlijn', '/lijnenkaart'])
      expect(await shownAt(`${plan}${path}?maand=2026-03&partner=Bakker+Bouw`), path).toEqual(['Gedeelde werkplaats'])
    const csv = (await marieke.get(`${plan}/dienstregeling.csv?partner=Bakker+Bouw`)).text
    expect(titles.filter((title) => csv.includes(title))).toEqual(['Gedeelde werkplaats'])
    const budget = (await marieke.get(`${plan}/begroting?partner=Bakker+Bouw`)).text
    expect(budget).toContain('Je ziet de begroting van 1 van 3 activiteiten.')
    expect((await marieke.get(`${plan}/begroting?lijn=Techlabs&jaar=2026`)).text).not.toContain('Je ziet de begroting')
    const { text } = await marieke.get(`${plan}?eigenaar=Niemand+meer&doel=B`)
    expect(text).toContain('Niemand meer.')
    for (const link of ['maand', 'tijdlijn', 'lijnenkaart', 'begroting', 'dienstregeling.xlsx'])
      expect(text, link).toContain(`href="${plan}/${link}?doel=B"`)
  })

  it('shows the columns that were picked, and sorts within the filter', async () => {
    const { text } = await marieke.get(`${plan}?doel=A&kolommen=nr&kolommen=eigenaar&sorteer=-naam`)
    expect(text).toContain('Kolommen: 2 van 14')
    expect(text).toContain('data-label="Eigenaar"')
    expect(text).not.toContain('data-label="Getekend"')
    expect(text.indexOf('Techniek Tastbaar')).toBeLessThan(text.indexOf('Girls’ Day'))
    expect(text).toContain('href="/werkplek/emmen/plan?doel=A&amp;kolommen=nr%2Ceigenaar&amp;sorteer=naam"')
  })
})

describe('month and timeline', () => {
  it('shows a month known only as month beside the days, with its words', async () => {
    const { text } = await marieke.get(`${plan}/maand?maand=2026-04`)
    expect(text).toMatch(/Deze maand, zonder vaste dag.*Girls’ Day.*apr 2026/s)
    expect(text.split('<table')[1]!.split('</table>')[0]).not.toContain('Girls’ Day')
    expect(text).toMatch(/Loopt de hele maand door.*Gedeelde werkplaats/s)
  })

  it('tells how many lie outside of the time that it shows', async () => {
    const { text } = await marieke.get(`${plan}/tijdlijn?schaal=jaar&vanaf=2025`)
    expect(text).toContain('2 activiteiten vallen buiten deze tijd.')
    expect(await shownAt(`${plan}/tijdlijn?schaal=plan`)).toEqual(titles)
  })
})

describe('a saved view', () => {
  const saved = (name: string): RegExp => new RegExp(`class="tag tag-link"[^>]*>${name}`)

  it('opens from every page of the plan, opens first when asked, and is harmless when its filter is gone', async () => {
    const answer = await marieke.post(`${plan}/weergaven`, {
      name: 'Bouw',
      form: 'tijdlijn',
      query: 'partner=Bakker+Bouw&schaal=plan&onzin=<script>',
      shared: 'on',
    })
    expect(answer.location).toMatch(
      /^\/werkplek\/emmen\/plan\/tijdlijn\?partner=Bakker\+Bouw&schaal=plan&weergave=\d+$/,
    )
    expect(await shownAt(answer.location)).toEqual(['Gedeelde werkplaats'])
    const joost = await world.as('joost')
    expect((await joost.get(plan)).text).toMatch(saved('Bouw'))
    const id = /weergave=(\d+)/.exec(answer.location)![1]!
    for (let twice = 0; twice < 2; twice++) await joost.post(`${plan}/weergaven/${id}/opening`)
    expect((await joost.get(plan)).location).toBe(answer.location)
    expect((await joost.get(`${plan}?alles=ja`)).status).toBe(200)
    expect((await marieke.get(plan)).status).toBe(200)
    await sql`update activity_partners set name = 'Bouw Bakker'`.execute(world.db)
    expect(await shownAt(answer.location)).toEqual(titles)
    await joost.post(`${plan}/weergaven/${id}/opening/einde`)
    expect((await joost.get(plan)).status).toBe(200)
  })

  it('stays with who made it, unless it is shared; others may not change what they only see', async () => {
    const { location } = await marieke.post(`${plan}/weergaven`, { name: 'Van mij', form: 'tabel', query: 'doel=A' })
    const id = /weergave=(\d+)/.exec(location)![1]!
    const sanne = await world.as('sanne')
    expect((await sanne.get(plan)).text).not.toMatch(saved('Van mij'))
    expect((await sanne.post(`${plan}/weergaven/${id}/verwijdering`)).status).toBe(404)
    expect((await sanne.post(`${plan}/weergaven/${id}/opening`)).status).toBe(404)
    await marieke.post(`${plan}/weergaven/${id}/wijziging`, { name: 'Van ons', shared: 'on' })
    expect((await sanne.get(plan)).text).toMatch(saved('Van ons'))
    expect((await sanne.post(`${plan}/weergaven/${id}/verwijdering`)).status).toBe(403)
    expect((await (await world.as('kees')).get(`${plan}/weergaven/${id}`)).status).toBe(404)
    const joost = await world.as('joost')
    expect((await joost.post(`${plan}/weergaven/${id}/verwijdering`)).status).toBe(303)
    expect((await marieke.get(plan)).text).not.toMatch(saved('Van ons'))
  })

  it('asks for a name, and takes the same name as the same view', async () => {
    const without = await marieke.post(`${plan}/weergaven`, { name: ' ', form: 'tabel', query: 'doel=B' })
    expect([without.status, without.text.includes('Vul een naam in')]).toEqual([422, true])
    expect(without.text).toContain('value="doel=B"')
    for (const query of ['doel=A', 'doel=B'])
      await marieke.post(`${plan}/weergaven`, { name: 'Eén', form: 'tabel', query })
    const { text } = await marieke.get(`${plan}/weergaven`)
    expect(text.match(/>Eén<\/a>/g)).toHaveLength(1)
    expect(text).toContain('?doel=B&amp;weergave=')
    // Who only reads the plan has views too, but shows them to nobody.
    await (await world.as('wim')).post(`${plan}/weergaven`, { name: 'Wim', form: 'tabel', query: '', shared: 'on' })
    expect((await marieke.get(plan)).text).not.toMatch(saved('Wim'))
  })
})
