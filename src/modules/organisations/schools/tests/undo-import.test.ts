import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { schoolList, type ListedSchool } from '../../../../../test/schools.ts'
import type { Answer, Visitor } from '../../../../../test/visitor.ts'
import { makeActivity } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { figuresIn, registerOf, schoolsIn, takeOver, textOf, upload } from './lists.ts'

const college: ListedSchool = {}
const creek: ListedSchool = { establishment: '98ZZ01', name: 'De Kreek' }
const dike: ListedSchool = { establishment: '98ZZ02', name: 'De Dijk' }

let world: World
let keeper: Visitor
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-11-23')
  keeper = await world.as('lotte')
})
afterEach(() => world.close())

const undo = (path: string): Promise<Answer> => keeper.post(`${path}/herstel`)
const idOf = async (code: string): Promise<number> => {
  const { rows } = await sql<{ id: number }>`select id from organisations where code = ${code}`.execute(world.db)
  return rows[0]!.id
}

describe('undoing an import', () => {
  it('takes the first list away again, and keeps that it was there', async () => {
    const before = await registerOf(world)
    const path = await takeOver(keeper, [college, creek])
    const done = await undo(path)
    expect(done.location).toBe('/register')
    expect(textOf((await keeper.follow(done)).text)).toContain('De import is ongedaan gemaakt.')
    expect(await registerOf(world)).toEqual(before)
    const shown = await keeper.get(path)
    expect(shown.text).toContain('Deze import is ongedaan gemaakt')
    expect(shown.text).not.toContain('Maak de import ongedaan')
    expect(textOf((await keeper.get('/register/import')).text)).toMatch(/lijst\.csv.*Ongedaan gemaakt/)
    const { rows } = await sql`select action from audit_log where action like 'register%' order by id`.execute(world.db)
    expect(rows).toEqual([{ action: 'register.imported' }, { action: 'register.importUndone' }])
  })

  it('puts back every column of what changed, closed, opened again and was only said otherwise', async () => {
    const north = { establishment: '98ZZ04', name: 'Noord' }
    const west = { establishment: '98ZZ05', name: 'West' }
    await sql`insert into organisations (kind, name, code, place) values ('school', 'Oost', '98ZZ06', 'Emmen')`.execute(
      world.db,
    )
    await takeOver(keeper, [college, creek, dike, north, west])
    await takeOver(keeper, [college, creek, dike, west])
    world.on('2026-11-24')
    await sql`update organisations set phone = '0591999999', own_fields = '{phone}' where code = '98ZZ05'`.execute(
      world.db,
    )
    await sql`update organisations set closed_on = '2026-10-01' where code = '98ZZ02'`.execute(world.db)
    const before = await registerOf(world)
    const next = [
      // Every field changes, and two become empty.
      {
        name: 'Het Nieuwe College',
        structure: 'PRO/HAVO',
        street: 'Elders',
        number: '9-A',
        postcode: '9401AA',
        place: 'ASSEN',
        municipalityCode: '0106',
        municipality: 'ASSEN',
        phone: ' ',
        website: ' ',
        board: '41235',
        denomination: 'Algemeen bijzonder',
        province: 'Friesland',
      },
      // The third, closed by hand, left the list; the second too; the fourth returned; of the fifth only an own field.
      { ...north, place: 'ASSEN' },
      { ...west, phone: '0591000000' },
      // A person brought it; the list fills what was empty.
      { establishment: '98ZZ06', name: 'Oost' },
      { establishment: '98ZZ07', name: 'Geheel nieuw' },
    ]
    const path = await takeOver(keeper, next)
    const after = await registerOf(world)
    expect(after).not.toEqual(before)
    expect((await undo(path)).location).toBe('/register')
    expect(await registerOf(world)).toEqual(before)
    // Taken over once more it does the same again.
    const preview = await keeper.get(await upload(keeper, schoolList(next)))
    expect(figuresIn(preview)).toEqual([1, 3, 1, 0])
  })

  it('says nothing else the second time', async () => {
    const path = await takeOver(keeper, [college])
    await undo(path)
    await takeOver(keeper, [college, creek])
    const register = await registerOf(world)
    expect((await undo(path)).location).toBe('/register')
    expect(await registerOf(world)).toEqual(register)
  })

  it('cannot be taken over again once it is undone', async () => {
    const path = await upload(keeper, schoolList([college]))
    const seen = /name="seen" value="([^"]+)"/.exec((await keeper.get(path)).text)![1]!
    await keeper.post(`${path}/overname`, { seen })
    await undo(path)
    expect((await keeper.post(`${path}/overname`, { seen })).location).toBe(path)
    expect(await schoolsIn(world)).toEqual([])
  })

  it('is refused before it was taken over', async () => {
    const path = await upload(keeper, schoolList([college]))
    expect((await undo(path)).text).toContain('Deze import was nog niet overgenomen.')
  })

  it('is refused after a later list, which can be undone first', async () => {
    const first = await takeOver(keeper, [college])
    const second = await takeOver(keeper, [college, creek])
    const register = await registerOf(world)
    expect((await undo(first)).text).toContain('Er is daarna een nieuwere lijst overgenomen.')
    expect(await registerOf(world)).toEqual(register)
    expect((await undo(second)).location).toBe('/register')
    expect((await undo(first)).location).toBe('/register')
    expect(await schoolsIn(world)).toEqual([])
  })

  it('is not held up by a later import of another list', async () => {
    const first = await takeOver(keeper, [college])
    await takeOver(keeper, [{ institution: '97ZZ', establishment: '97ZZ00', name: 'Basis' }], { primary: true })
    expect((await undo(first)).location).toBe('/register')
    expect(await schoolsIn(world)).toMatchObject([{ name: 'Basis' }])
  })
})

describe('a school that an import brought', () => {
  const refusal = 'Scholen uit deze import worden intussen gebruikt.'

  it.each<[string, (id: number) => Promise<unknown>]>([
    [
      'takes part in a region',
      (id) =>
        sql`
        insert into region_members (region_id, organisation_id, role, valid_from)
        select id, ${id}, 'member', '2026-01-01' from regions where slug = 'emmen'`.execute(world.db),
    ],
    [
      'has a contact',
      (id) =>
        sql`insert into contacts (organisation_id, name, email) values (${id}, 'Noor', 'noor@school.example')`.execute(
          world.db,
        ),
    ],
    [
      'has a person with a role',
      (id) =>
        sql`
        insert into role_assignments (person_id, role, organisation_id, valid_from)
        select id, 'schoolCoordinator', ${id}, '2026-01-01' from people limit 1`.execute(world.db),
    ],
    [
      'was changed by a person',
      (id) =>
        sql`
        insert into organisation_changes (organisation_id, person_id, fields)
        select ${id}, id, '{"phone": [null, "0591999999"]}' from people limit 1`.execute(world.db),
    ],
    [
      'took another in',
      (id) =>
        sql`
        insert into organisations (kind, name, merged_into) values ('school', 'Dubbel', ${id})`.execute(world.db),
    ],
    [
      'became another',
      (id) =>
        sql`
        with other as (insert into organisations (kind, name) values ('school', 'Ander') returning id)
        update organisations set merged_into = other.id from other where organisations.id = ${id}`.execute(world.db),
    ],
    [
      'has a contribution',
      async (id) => {
        const activity = await makeActivity(world)
        const leader = await world.as('marieke')
        await leader.post(`/werkplek/emmen/activiteiten/${activity}/bijdragen`, {
          company: 'Veenland Metaal',
          description: 'Stand',
          from: '16-03-2026',
          until: '18-03-2026',
          hours: '25',
          rate: '60,00',
          contactName: 'Ineke Bos',
          contactEmail: 'ineke@veenland.example',
          next: 'keep',
        })
        await sql`update contributions set organisation_id = ${id}`.execute(world.db)
      },
    ],
  ])('keeps its import from being undone when it %s', async (_what, use) => {
    world.on('2026-03-23')
    const path = await takeOver(keeper, [college, creek])
    await use(await idOf('98ZZ01'))
    const register = await registerOf(world)
    const refused = await undo(path)
    expect(refused.status).toBe(200)
    expect(refused.text).toContain(refusal)
    expect(await registerOf(world)).toEqual(register)
  })

  it('keeps its import from being undone when another list names it too', async () => {
    const mbo = await takeOver(keeper, Buffer.from('BRIN;MBO naam;NAAM\n25PL;x;Drenthe College\n'))
    const heads = 'BRIN,NAAM,POSTCODE,PLAATSNAAM,institution_type,is_active'
    const places = await takeOver(keeper, Buffer.from(`${heads}\n25PL,Drenthe,7811AA,EMMEN,main,True\n`))
    expect((await undo(mbo)).text).toContain(refusal)
    expect((await undo(places)).location).toBe('/register')
    expect((await undo(mbo)).location).toBe('/register')
    expect(await schoolsIn(world)).toEqual([])
  })

  it('keeps a later import from being undone when a person changed what it changed', async () => {
    await takeOver(keeper, [college])
    const second = await takeOver(keeper, [{ ...college, street: 'Elders' }])
    await sql`
      insert into organisation_changes (organisation_id, person_id, fields)
      select ${await idOf('98ZZ00')}, id, '{"street": ["Elders", "Hier"]}' from people limit 1`.execute(world.db)
    expect((await undo(second)).text).toContain(refusal)
  })
})
