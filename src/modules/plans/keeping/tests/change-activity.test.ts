import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { bare, expectComplaint, makeActivity } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { fieldsIn, opened } from './form.ts'

let world: World
let leader: Visitor
let id: number
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  leader = await world.as('marieke')
  id = await makeActivity(world)
})
afterEach(() => world.close())

const page = () => `/werkplek/emmen/activiteiten/${id}`
const form = (browser = leader) => opened(browser, `${page()}/wijzigen`, `${page()}/wijziging`)
const change = () => `${page()}/wijziging`

async function row(): Promise<Record<string, unknown>> {
  const { rows } = await sql<Record<string, unknown>>`select * from activities where id = ${id}`.execute(world.db)
  return rows[0]!
}
async function changes(): Promise<{ fields: Record<string, unknown>; reason: string | null; by: string }[]> {
  const { rows } = await sql<{ fields: Record<string, unknown>; reason: string | null; by: string }>`
    select fields, reason, p.name as by from activity_changes c left join people p on p.id = person_id
    where activity_id = ${id} order by c.id`.execute(world.db)
  return rows
}
const register = (name: string) =>
  sql`insert into organisations (kind, name) values ('company', ${name})`.execute(world.db)

describe('changing an activity', () => {
  it('keeps every field, with old and new in the log of the activity', async () => {
    await register('Veenland Metaal')
    await makeActivity(world, { title: 'Anders', goal: 'Aanbod' })
    const goals = await sql<{ id: number; name: string }>`select id, name from goals order by id`.execute(world.db)
    const also = goals.rows.find(({ name }) => name === 'Aanbod')!.id
    const typed = {
      title: 'Techniek Tastbaar 2026',
      number: 'A1',
      alsoGoals: String(also),
      programmeLine: 'Oriëntatie',
      theme: 'intake',
      collaboration: 'event',
      targetGroup: '10-16 jaar en ouders',
      schoolKinds: '\npo\nvmbo',
      years: '\nvo2\npo7',
      profiles: '\nPIE',
      place: 'Evenementenhal, Emmen',
      owner: 'sanne oosterhof',
      partners: 'Veenland metaal\r\nHet Museum\r\n\r\nhet museum',
      expectedPupils: '2.500',
      expectedResults: 'Een volle hal.\r\nEn blije ouders.',
    }
    const shown = await leader.follow(await leader.post(change(), { ...(await form()), ...typed }))
    expect(shown.text).toContain('De wijziging is bewaard.')
    for (const words of ['Evenementenhal, Emmen', 'Basisonderwijs, Vmbo', 'Groep 7, Klas 2', 'verwacht 2.500'])
      expect(shown.text).toContain(words)
    expect(await row()).toMatchObject({
      title: 'Techniek Tastbaar 2026',
      programme_line: 'Oriëntatie',
      school_kinds: ['po', 'vmbo'],
      years: ['po7', 'vo2'],
      expected_pupils: 2500,
      expected_results: 'Een volle hal.\nEn blije ouders.',
      owner: 'sanne oosterhof',
      version: 2,
    })
    const partners = await sql`select name, organisation_id is not null as linked from activity_partners
      where activity_id = ${id} order by name`.execute(world.db)
    expect(partners.rows).toEqual([
      { name: 'Het Museum', linked: false },
      { name: 'Veenland metaal', linked: true },
    ])
    const [first, ...rest] = await changes()
    expect(rest).toEqual([])
    expect(first).toMatchObject({
      by: 'Marieke Veldhuis',
      fields: {
        title: ['Techniek Tastbaar', 'Techniek Tastbaar 2026'],
        alsoGoals: [null, 'Aanbod'],
        years: [null, 'po7,vo2'],
      },
    })
    expect((await leader.get(`/werkplek/emmen/plan?q=2026`)).text).toContain('ook lijn B')
  })

  it('changes once when the same form is sent twice, and not at all when nothing changed', async () => {
    const fields = { ...(await form()), place: 'Aula', partners: 'B\nA' }
    await leader.post(change(), fields)
    expect((await leader.post(change(), fields)).status).toBe(303)
    await leader.post(change(), await form())
    expect(await changes()).toHaveLength(1)
    expect((await row())['version']).toBe(2)
  })

  it('asks why the period moves, unless it is an idea, and keeps it as precise as it was typed', async () => {
    const moved = { ...(await form()), from: 'sept 2026', until: 'Q4 2026' }
    const refused = await leader.post(change(), moved)
    expectComplaint(refused, 'reason', /waarom de periode verschuift/)
    expect(refused.text).toContain('value="sept 2026"')
    await leader.post(change(), { ...moved, reason: 'De hal was bezet' })
    expect(await row()).toMatchObject({
      starts_on: '2026-09-01',
      starts_precision: 'month',
      ends_on: '2026-12-31',
      ends_precision: 'quarter',
    })
    expect((await leader.get(page())).text).toContain('Reden: De hal was bezet')
    expect(await form()).toMatchObject({ from: '09-2026', until: 'Q4 2026' })
    await sql`update activities set fixed_state = 'idea' where id = ${id}`.execute(world.db)
    await leader.post(change(), { ...(await form()), from: '2027-2028', until: '' })
    expect(await row()).toMatchObject({ starts_on: '2027-08-01', ends_on: '2028-07-31', ends_precision: 'year' })
  })

  it.each([
    ['title', '', /Vul een naam in/],
    ['title', 'x'.repeat(301), /ten hoogste 300/],
    ['goal', '999999', /Kies een doel/],
    ['alsoGoals', '\n999999', /Kies een doel/],
    ['from', 'najaar 2026', /Schrijf de maanden, zoals sep t\/m nov 2026/],
    ['from', '', /wanneer het begint/],
    ['until', '01-01-2020', /Het eind ligt voor het begin/],
    ['expectedPupils', 'veel', /geen aantal/],
    ['theme', 'zomaar', /Kies uit de lijst/],
    ['years', '\nvo9', /Kies uit de lijst/],
  ])('explains at %s why ‘%s’ will not do', async (field, typed, text) => {
    await makeActivity(world, { title: 'Anders', goal: 'Aanbod' })
    expectComplaint(await leader.post(change(), { ...(await form()), [field]: typed }), field, text)
    expect((await row())['version']).toBe(1)
  })
})

describe('two people at one activity', () => {
  it('shows the second what the first changed, and loses nothing of either', async () => {
    const second = await world.as('joost')
    const [ofFirst, ofSecond] = [await form(), await form(second)]
    await leader.post(change(), { ...ofFirst, place: 'Hal 1', title: 'Tastbaar Techniek' })
    const shown = await second.post(change(), { ...ofSecond, place: 'Hal 2', owner: 'Joost Brandsma' })
    expect(shown.status).toBe(422)
    expect(shown.text).toContain('Marieke Veldhuis heeft deze activiteit ondertussen gewijzigd')
    expectComplaint(shown, 'place', /Een ander maakte hier “Hal 1” van/, 'Hal 2')
    expect(await row()).toMatchObject({ place: 'Hal 1', owner: null })
    const again = fieldsIn(shown.text, change())
    expect(again).toMatchObject({ title: 'Tastbaar Techniek', owner: 'Joost Brandsma', place: 'Hal 2' })
    expect((await second.post(change(), again)).status).toBe(303)
    expect(await row()).toMatchObject({ title: 'Tastbaar Techniek', owner: 'Joost Brandsma', place: 'Hal 2' })
  })

  it('is no conflict when the other only recorded costs or finished it', async () => {
    const fields = await form()
    const joost = await world.as('joost')
    await joost.post(`${page()}/kosten`, { description: 'Huur', on: '20-03-2026', quantity: '1', price: '100' })
    await joost.post(`${page()}/afronding`, { on: '22-03-2026' })
    expect((await leader.post(change(), { ...fields, place: 'Aula' })).status).toBe(303)
    expect(await row()).toMatchObject({ place: 'Aula', fixed_state: 'done' })
  })

  it.each([['x'], ['[]'], ['null'], ['{"title":5}']])('survives a form that was tampered with: %s', async (seen) => {
    await leader.post(change(), { ...(await form()), place: 'Hal 1' })
    const shown = await leader.post(change(), { ...(await form()), place: 'Hal 2', seenChange: '0', seen })
    expect(shown.status).toBe(422)
    expect((await row())['place']).toBe('Hal 1')
  })
})

describe('who may change an activity', () => {
  it('a project leader what is theirs, and nothing else', async () => {
    const sanne = await world.as('sanne')
    expect((await sanne.get(`${page()}/wijzigen`)).status).toBe(403)
    await leader.post(change(), { ...(await form()), owner: 'Sanne Oosterhof' })
    expect((await sanne.get(page())).text).toContain(`href="${page()}/wijzigen"`)
    expect((await sanne.get(page())).text).not.toContain('nieuw?van=')
    expect((await sanne.post(change(), { ...(await form(sanne)), place: 'Aula' })).status).toBe(303)
    expect((await sanne.get('/werkplek/emmen/activiteiten/nieuw')).status).toBe(403)
    await leader.post(change(), { ...(await form()), owner: 'Iemand anders' })
    expect((await sanne.post(change(), { title: 'X' })).status).toBe(403)
  })

  it('nobody who only reads, and of another region it is not there', async () => {
    for (const who of ['amira', 'wim', 'tess', 'hendrik', 'lotte'] as const) {
      const reader = await world.as(who)
      const { text } = await reader.get(page())
      expect(text, who).not.toContain('/wijzigen')
      for (const verb of ['wijziging', 'annulering', 'afronding', 'hervatting', 'bijlagen'])
        expect(
          (await reader.post(`${page()}/${verb}`, { title: 'X', on: '22-03-2026', reason: 'x' })).status,
          who,
        ).toBe(403)
    }
    const kees = await world.as('kees')
    const hidden = await kees.get(`/werkplek/zwolle/activiteiten/${id}/wijzigen`)
    expect(hidden.status).toBe(404)
    expect(bare(hidden.text)).toBe(bare((await kees.get('/werkplek/zwolle/activiteiten/999999/wijzigen')).text))
    expect(await changes()).toEqual([])
  })
})
