import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { count, expectComplaint, png } from '../../../../../test/walk/story.ts'
import { baseUrl, openWorld, type World } from '../../../../../test/world.ts'
import { makeHere } from '../../pathways/tests/beginnings.ts'
import { remind } from '../../reminders/jobs.ts'

let world: World
let leader: Visitor
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  leader = await world.as('marieke')
})
afterEach(() => world.close())

const list = 'Code;Naam;Profielen;Status;Studielast\n1701;Robotica;PIE, M&T;actief;100\n1702;Drones;D&P;actief;100'
const here = '/werkplek/emmen/keuzevakken'
const idOf = async (name: string): Promise<number> =>
  (await sql<{ id: number }>`select id from electives where name = ${name}`.execute(world.db)).rows[0]!.id

describe('the national list', () => {
  const upload = (browser: Visitor, content: string) =>
    browser.upload('/keuzevakken/import', {}, { file: { name: 'lijst.csv', content } })

  const takeOver = async (browser: Visitor, at: string) => {
    const seen = /name="seen" value="([^"]*)"/.exec((await browser.get(at)).text)![1]!
    return browser.follow(await browser.post(`${at}/overname`, { seen }))
  }

  it('comes from a spreadsheet: shown first, taken over twice like once, without the rows that are wrong', async () => {
    const keeper = await world.as('lotte')
    const refused = await upload(keeper, 'Vak;Nummer\nRobotica;1')
    expectComplaint(refused, 'file', /koppen Code en Naam/)
    const first = (await upload(keeper, `${list}\n1704;;;;\n1705;Vissen;VIS;;\n1701;Nog eens;;;`)).location
    const shown = (await keeper.get(first)).text
    for (const words of ['2 nieuw', '3 geweigerd', 'moet een naam zijn', 'VIS', 'stond hierboven al'])
      expect(shown).toContain(words)
    expect(await count(world, 'electives')).toBe(0)
    expect((await takeOver(keeper, first)).text).toContain('2 nieuw, 0 gewijzigd')
    expect((await keeper.follow(await keeper.post(`${first}/overname`, { seen: '' }))).text).toContain('2 nieuw')
    expect(await count(world, 'electives')).toBe(2)
    const found = (await leader.get('/keuzevakken?zoek=robot&profiel=PIE')).text
    expect([found.includes('Robotica'), found.includes('Drones')]).toEqual([true, false])
  })

  it('shows what a file changes, looks again when the list moved, and undoes an import as a whole', async () => {
    const keeper = await world.as('lotte')
    await takeOver(keeper, (await upload(keeper, list)).location)
    const before = await listed()
    const second = (await upload(keeper, 'Code;Naam;Status\n1701;Robots;loopt af\n1702;Drones;actief\n1703;Lassen;'))
      .location
    const shown = (await keeper.get(second)).text
    for (const words of ['1 nieuw, 1 gewijzigd, 1 gelijk', 'Robots', 'Loopt af']) expect(shown).toContain(words)
    await sql`update electives set name = 'Drones!', version = 2 where code = '1702'`.execute(world.db)
    const stale = /name="seen" value="([^"]*)"/.exec(shown)![1]!
    expect((await keeper.post(`${second}/overname`, { seen: stale })).text).toContain('intussen veranderd')
    await sql`update electives set name = 'Drones', version = 3 where code = '1702'`.execute(world.db)
    await takeOver(keeper, second)
    expect(await listed()).toEqual(['1701 Robots ending {PIE,M&T} 100', before[1], '1703 Lassen active {} null'])
    await sql`update electives set version = version + 1 where code = '1703'`.execute(world.db)
    expect((await keeper.post(`${second}/herstel`)).text).toContain('gewerkt met: Lassen')
    await sql`update electives set version = version - 1 where code = '1703'`.execute(world.db)
    for (let twice = 0; twice < 2; twice++) await keeper.post(`${second}/herstel`)
    expect(await listed()).toEqual(before)
    expect((await leader.get(second)).status).toBe(404)
  })

  const listed = async () =>
    (
      await sql<{ line: string }>`
        select concat_ws(' ', code, name, state, profiles, coalesce(study_hours::text, 'null')) as line
        from electives order by code`.execute(world.db)
    ).rows.map(({ line }) => line)

  it('is kept by the keepers, with each code once and no change lost', async () => {
    const keeper = await world.as('beheer')
    const form = { name: 'Robotica', code: '1701', profiles: '\nPIE', state: 'active' }
    await keeper.post('/keuzevakken', form)
    expectComplaint(await keeper.post('/keuzevakken', { ...form, code: '1701' }), 'code', /staat al op de lijst/)
    expectComplaint(await keeper.post('/keuzevakken', { ...form, code: '' }), 'code', /vakcode/)
    expectComplaint(await keeper.post('/keuzevakken', { ...form, syllabus: 'javascript:x' }), 'syllabus', /geen adres/)
    const page = `/keuzevakken/${await idOf('Robotica')}`
    const seen = JSON.stringify({ ...form, profiles: 'PIE', studyHours: '', syllabus: '' })
    await keeper.post(`${page}/wijziging`, { ...form, seen, version: '1', name: 'Robots', studyHours: '80' })
    const late = await keeper.post(`${page}/wijziging`, {
      ...form,
      seen,
      version: '1',
      name: 'Robotjes',
      studyHours: '',
    })
    expectComplaint(late, 'name', /Een ander maakte hiervan ‘Robots’/)
    for (const kept of ['value="Robotjes"', 'value="80"']) expect(late.text).toContain(kept)
    for (const path of ['/keuzevakken/nieuw', `${page}/wijzigen`]) expect((await leader.get(path)).status).toBe(404)
    for (const path of ['/keuzevakken', '/keuzevakken/import', `${page}/wijziging`])
      expect((await leader.post(path, form)).status, path).toBe(404)
  })
})

describe('what schools offer', () => {
  it('stands in one table of electives and schools, with years, place and companies', async () => {
    await sql`insert into electives (code, name) values ('1701', 'Robotica'), ('1702', 'Drones')`.execute(world.db)
    const [school, company] = [
      String(await makeHere(world, 'school', 'Vakcollege Veenrand', 'emmen')),
      String(await makeHere(world, 'company', 'Machinefabriek Oostermoer', 'emmen')),
    ]
    const page = `${here}/${await idOf('Robotica')}`
    const offer = { school, fromYear: '2025-2026', untilYear: '', place: 'praktijklokaal', companies: `\n${company}` }
    for (const [field, typed, text] of [
      ['school', '', /Kies een school/],
      ['school', company, /Kies een school/],
      ['fromYear', '2025-2027', /schooljaar als/],
      ['untilYear', '2024-2025', /voor het eerste/],
    ] as const)
      expectComplaint(await leader.post(`${page}/aanbod`, { ...offer, [field]: typed }), field, text)
    await leader.post(`${page}/aanbod`, offer)
    expectComplaint(await leader.post(`${page}/aanbod`, { ...offer, fromYear: '2026-2027' }), 'fromYear', /al in een/)
    const table = (await leader.get(here)).text
    for (const words of ['Vakcollege Veenrand', 'vanaf 2025-2026', 'Robotica']) expect(table).toContain(words)
    expect(table).not.toContain('Drones')
    expect((await leader.get(`${here}?toon=alle`)).text).toContain('Drones')
    const shown = (await leader.get(page)).text
    expect(shown).toContain('Machinefabriek Oostermoer')
    const one = /\/aanbod\/\d+/.exec(shown)![0]
    for (let twice = 0; twice < 2; twice++) await leader.post(page + one, { to: 'end', year: '2026-2027' })
    expect((await leader.get(page)).text).toContain('2025-2026 t/m 2026-2027')
    await leader.post(page + one, { to: 'remove' })
    expect(await count(world, 'elective_offers')).toBe(0)
  })
})

describe('a new elective of a region', () => {
  async function begin(): Promise<string> {
    const made = await leader.post(here, { name: 'Kunststof en hergebruik', profiles: '\nPIE', state: 'active' })
    await leader.post(`${made.location}/procedure`, { year: '2026' })
    return made.location
  }

  it('goes through the steps, with who, documents and the legal terms', async () => {
    const page = await begin()
    expect((await leader.get(page)).text).toContain('Uiterste dag voor het voornemen: 19 augustus 2026')
    const { rows } = await sql<{ id: string }>`select id from people where name = 'Sanne Oosterhof'`.execute(world.db)
    const owner = rows[0]!.id
    const sanne = await world.as('sanne')
    await sanne.post(`${page}/procedure/council`, { owner, doneOn: '20-03-2026', note: 'Instemming' })
    await sanne.post(`${page}/procedure/intention`, { owner, doneOn: '23-03-2026', note: '' })
    const shown = (await leader.get(page)).text
    for (const words of ['Sanne Oosterhof', 'gedaan op 20-03-2026', '04-05-2026', '30-09-2026'])
      expect(shown).toContain(words)
    expectComplaint(await leader.post(`${page}/procedure/advice`, { doneOn: '24-03-2026' }), 'doneOn', /nog komen/)
    expectComplaint(await leader.post(`${page}/procedure/advice`, { owner: 'x' }), 'owner', /team/)
    await leader.upload(`${page}/procedure/advice/bestanden`, {}, { file: png })
    const file = /\/bestanden\/\d+/.exec((await leader.get(page)).text)![0]
    expect((await leader.get(page + file)).status).toBe(200)
    for (let twice = 0; twice < 2; twice++) await leader.post(`${page}${file}/verwijdering`)
    expect((await leader.get(page + file)).status).toBe(404)
  })

  it('says in words when 1 October can no longer be made', async () => {
    const page = await begin()
    world.on('2026-08-20')
    const shown = (await (await world.as('marieke')).get(page)).text
    for (const words of ['1 oktober 2026 is niet meer zeker', '1 dag te laat', 'te laat'])
      expect(shown).toContain(words)
  })

  it('reminds the owner and the programme leader once of each term, in one letter', async () => {
    const page = await begin()
    const { rows } = await sql<{ id: string }>`select id from people where name = 'Sanne Oosterhof'`.execute(world.db)
    await leader.post(`${page}/procedure/developed`, { owner: rows[0]!.id })
    const on = async (day: string) => {
      const before = await count(world, 'letters')
      await remind(world.db, { clock: { now: () => new Date(`${day}T05:00:00Z`) }, baseUrl: () => baseUrl })
      return (await world.letters()).slice(0, (await count(world, 'letters')) - before)
    }
    expect(await on('2026-08-04')).toEqual([])
    const told = await on('2026-08-05')
    expect(told.map(({ recipient }) => recipient).sort()).toEqual([
      'marieke@voorbeeld.example',
      'sanne@voorbeeld.example',
    ])
    const leads = told.find(({ recipient }) => recipient.startsWith('marieke'))!
    expect(leads.text_body).toContain('Voornemen ingediend via Mijn DUO: uiterlijk 19 augustus 2026 (nog 14 dagen).')
    expect(told.find(({ recipient }) => recipient.startsWith('sanne'))!.text_body).not.toContain('Voornemen')
    expect(await on('2026-08-05')).toEqual([])
    expect(await on('2026-08-12')).toEqual([])
    expect(await on('2026-08-16')).toHaveLength(2)
  })

  it('is seen by its region, worked on by those who work there, and hidden from others', async () => {
    const page = await begin()
    const verbs = ['/wijziging', '/aanbod', '/procedure', '/procedure/council', '/procedure/council/bestanden']
    const reader = await world.as('tess')
    expect((await reader.get(page)).status).toBe(200)
    const outsider = await world.as('kees')
    expect((await outsider.get(page)).status).toBe(404)
    expect((await outsider.get(page.replace('emmen', 'zwolle'))).status).toBe(404)
    for (const verb of verbs) {
      expect((await reader.post(page + verb)).status, verb).toBe(403)
      expect((await outsider.post(page.replace('emmen', 'zwolle') + verb)).status, verb).toBe(404)
    }
  })
})
