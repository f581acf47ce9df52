import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Answer, Visitor } from '../../../../../test/visitor.ts'
import { askedContribution, makeActivity } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { makeMember, makeOrganisation, named } from '../../keeping/tests/beginnings.ts'
import { textOf } from '../../schools/tests/lists.ts'
import { apply, companies, ofNation, registerOf, takeOver, upload } from './spreadsheets.ts'

let world: World
let leader: Visitor
let metal: number
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  leader = await world.as('marieke')
  metal = await makeOrganisation(world, { name: 'Veenland Metaal', place: 'Assen', kvk: '11111111' })
})
afterEach(() => world.close())

const rows = companies(
  'Veenland Metaal BV;11111111;Emmen;Ineke Bos;ineke@veenland.example;0591123456;',
  'De Kade;22222222;Emmen;Bo Mulder;bo@kade.example;;',
)
const undo = (path: string, browser = leader): Promise<Answer> => browser.post(`${path}/herstel`)
const idOf = async (name: string): Promise<number> => (await named(world, name))[0]!.id

describe('undoing an import of companies', () => {
  it('puts back the register, the region and the contacts, and keeps that it was there', async () => {
    await makeMember(world, metal, { from: '2025-01-01', until: '2025-12-31' })
    const before = await registerOf(world)
    const path = await upload(leader, rows)
    await leader.post(`${path}/waarden`, { alles: 'bestand' })
    await apply(leader, path, { from: '01-12-2025' })
    expect(await registerOf(world)).not.toEqual(before)
    const done = await undo(path)
    expect(done.location).toBe('/werkplek/emmen/deelnemers')
    expect(await registerOf(world)).toEqual(before)
    const shown = await leader.get(path)
    expect(shown.text).toContain('Deze import is ongedaan gemaakt')
    expect((await undo(path)).status).toBe(303)
    expect((await apply(leader, path)).location).toBe(path)
    expect(await registerOf(world)).toEqual(before)
  })

  it('is refused for one that was not taken over', async () => {
    expect((await undo(await upload(leader, rows))).text).toContain('Deze import was nog niet overgenomen.')
  })

  it('goes on when a contact that it brought was written to since, and leaves that one', async () => {
    const keeper = await world.as('lotte')
    const path = await takeOver(keeper, companies('Veenland Metaal;11111111;;Ineke;i@x.example;0591123456;'), ofNation)
    await sql`update contacts set made_by = null`.execute(world.db)
    expect((await undo(path, keeper)).location).toBe('/register')
    const { rows: left } = await sql`select email from contacts`.execute(world.db)
    expect(left).toEqual([{ email: 'i@x.example' }])
  })

  it.each<[string, string, () => Promise<unknown>]>([
    [
      'somebody changed a company that it brought',
      'De Kade',
      async () =>
        leader.post(`/register/${await idOf('De Kade')}/wijziging`, {
          version: '1',
          kind: 'company',
          name: 'De Kade',
          place: 'Assen',
        }),
    ],
    [
      'somebody changed a company that it filled',
      'Veenland Metaal',
      async () =>
        (await world.as('lotte')).post(`/register/${metal}/wijziging`, {
          version: '2',
          kind: 'company',
          name: 'Veenland Metaal',
          phone: '0591999999',
        }),
    ],
    [
      'a membership ended',
      'Veenland Metaal',
      () => leader.post(`/werkplek/emmen/deelnemers/${metal}/einde`, { started: '2026-03-23', ended: '31-12-2026' }),
    ],
    [
      'it takes part in another region',
      'De Kade',
      async () => makeMember(world, await idOf('De Kade'), { region: 'zwolle' }),
    ],
    [
      'it takes part in a network',
      'De Kade',
      async () => {
        const network = await makeOrganisation(world, { kind: 'network', name: 'Kring' })
        await sql`insert into network_members (network_id, organisation_id, role, valid_from)
          values (${network}, ${await idOf('De Kade')}, 'member', '2026-01-01')`.execute(world.db)
      },
    ],
    [
      'a contribution was recorded',
      'De Kade',
      async () => askedContribution(world, leader, await makeActivity(world), { company: 'De Kade' }),
    ],
    [
      'a contribution of a company that joined was recorded',
      'Veenland Metaal',
      async () =>
        askedContribution(world, leader, await makeActivity(world), {
          company: 'Veenland Metaal',
          contactEmail: 'x@y.example',
        }),
    ],
    [
      'a later spreadsheet filled it',
      'De Kade',
      async () => takeOver(await world.as('lotte'), companies('De Kade;22222222;;;;0592111222;'), ofNation),
    ],
    [
      'it was merged',
      'Veenland Metaal',
      async () =>
        (await world.as('lotte')).post(`/register/${metal}/samenvoeging/${await idOf('De Kade')}`, { seen: '2.1' }),
    ],
  ])('never takes the work of others along: %s', async (_what, name, work) => {
    const path = await takeOver(leader, rows)
    await work()
    const before = await registerOf(world)
    const refused = await undo(path)
    expect(refused.status).toBe(200)
    expect(textOf(refused.text)).toMatch(new RegExp(`is intussen gewerkt: [^.]*${name}`))
    expect(await registerOf(world)).toEqual(before)
  })
})
