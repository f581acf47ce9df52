// The pages of docs/handleiding about the register, regions, people and search, beside the screens that they speak of.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectRoot } from '../src/platform/settings.ts'
import { guide, Seen } from './guide-words.ts'
import { pngOf } from './pictures.ts'
import { schoolList } from './schools.ts'
import { openWorld, type World } from './world.ts'
import type { Visitor } from './visitor.ts'

const emmen = '/werkplek/emmen'
const company = { kind: 'company', name: 'Turfstaal', place: 'Emmen', kvk: '01234567' }

describe('the words of the guide', () => {
  let world: World
  const seen = new Seen()
  beforeAll(async () => {
    world = await openWorld()
    world.on('2026-03-23')
    const [keeper, leader] = [await world.as('lotte'), await world.as('marieke')]
    await lookAtLists(keeper)
    await lookAtRegister(keeper)
    await lookAtRegions(keeper)
    await lookAtMembers(leader)
    await lookAtCompanies(leader)
    await lookAtNetworks(leader)
    await lookAtTeam(leader)
    await lookAtPublicPages()
    for (const path of ['/werkplek/zoeken', '/werkplek/zoeken?q=techniek', '/werkplek/zoeken?q=turfstaal'])
      await seen.look(leader, path)
  })
  afterAll(() => world.close())

  async function lookAtLists(keeper: Visitor): Promise<void> {
    const lists = [
      [{}],
      [
        { phone: '0591999999' },
        { establishment: '98ZZ01', name: 'De Kreek', website: 'a,b' },
        { establishment: '98Z', name: 'Kapot' },
      ],
    ]
    for (const list of lists) {
      const file = { name: 'vo.csv', content: schoolList(list) }
      const { location } = await keeper.upload('/register/import', {}, { file })
      const preview = await seen.look(keeper, location)
      await keeper.post(`${location}/overname`, { seen: /name="seen" value="([^"]+)"/.exec(preview)![1]! })
      await seen.look(keeper, location)
    }
    await seen.look(keeper, '/register/import')
  }

  async function lookAtRegister(keeper: Visitor): Promise<void> {
    const added = await keeper.post('/register/organisaties', company)
    seen.keep((await keeper.post('/register/organisaties', { ...company, kvk: '' })).text)
    const { rows } = await sql<{ id: number }>`
      insert into organisations (kind, name, place) values ('company', 'Turfstaal B.V.', 'Emmen') returning id`.execute(
      world.db,
    )
    const merging = `${added.location}/samenvoegen`
    for (const path of [
      '/register',
      added.location,
      `${added.location}/wijzigen`,
      merging,
      `${merging}/${rows[0]!.id}`,
    ])
      await seen.look(keeper, path)
    const merged = await keeper.post(`${added.location}/samenvoeging/${rows[0]!.id}`, { seen: '1.1' })
    await seen.look(keeper, merged.location)
    await seen.look(keeper, added.location)
  }

  async function lookAtRegions(keeper: Visitor): Promise<void> {
    await keeper.upload('/register/regios/emmen/logo', {}, { logo: { name: 'logo.png', content: pngOf(64, 64) } })
    for (const path of ['', '/emmen', '/emmen/logo']) await seen.look(keeper, `/register/regios${path}`)
  }

  async function lookAtMembers(leader: Visitor): Promise<void> {
    const { rows } = await sql<{ id: number }>`
      insert into organisations (kind, name) values ('company', 'Veenbouw'), ('company', 'Veenlicht') returning id`.execute(
      world.db,
    )
    const [stays, left] = rows.map(({ id }) => `${emmen}/deelnemers/${id}`) as [string, string]
    await seen.look(leader, stays)
    for (const path of [stays, left])
      await leader.post(`${path}/deelname`, { role: 'partner', from: '01-01-2026', until: '' })
    await leader.post(`${left}/einde`, { started: '2026-01-01', ended: '01-02-2026' })
    const twice = { ...company, kvk: '', role: 'partner', from: '01-01-2026', until: '' }
    seen.keep((await leader.post(`${emmen}/deelnemers/organisaties`, twice)).text)
    for (const path of [`${emmen}/deelnemers`, `${emmen}/deelnemers/zoeken?zoek=veen`, stays, left])
      await seen.look(leader, path)
  }

  async function lookAtCompanies(leader: Visitor): Promise<void> {
    const rows = ['Naam;KvK;Plaats', 'Turfstaal BV;;Emmen', 'De Kade;7654321;Emmen', 'Fout;12;Emmen']
    const file = { name: 'bedrijven.csv', content: rows.join('\r\n') }
    const { location } = await leader.upload(`${emmen}/bedrijven/import`, {}, { file })
    for (const group of ['misschien', 'bekend', 'nieuw', 'geweigerd'])
      await seen.look(leader, `${location.split('?')[0]}?groep=${group}`)
    const known = { name: 'bekend.csv', content: 'Naam;KvK;Plaats\r\nTurfstaal;01234567;Klazienaveen' }
    const preview = (await leader.upload(`${emmen}/bedrijven/import`, {}, { file: known })).location
    const shown = await seen.look(leader, `${preview.split('?')[0]}?groep=bekend`)
    const given = { seen: /name="seen" value="([^"]+)"/.exec(shown)![1]!, from: '23-03-2026' }
    await leader.post(`${preview.split('?')[0]}/overname`, given)
    await seen.look(leader, preview)
    await seen.look(leader, `${emmen}/bedrijven/import`)
  }

  async function lookAtNetworks(leader: Visitor): Promise<void> {
    const { rows } = await sql<{ id: number }>`
      insert into organisations (kind, name, network_kind) values ('network', 'Veentechniek', 'fieldlab')
      returning id`.execute(world.db)
    const network = rows[0]!.id
    await leader.post(`${emmen}/deelnemers/${network}/deelname`, { role: 'partner', from: '01-01-2026', until: '' })
    const member = await seen.look(leader, `/register/netwerken/${network}/deelnemers/zoeken?zoek=veenbouw`)
    const [path] = /\/register\/netwerken\/\d+\/deelnemers\/\d+/.exec(member)!
    await leader.post(`${path}/deelname`, { role: 'member', from: '01-01-2026', until: '' })
    for (const at of ['/register/netwerken', `/register/${network}`, path]) await seen.look(leader, at)
  }

  async function lookAtTeam(leader: Visitor): Promise<void> {
    const team = `${emmen}/team`
    await leader.post(`${team}/uitnodigingen`, { name: 'Noor Jansen', email: 'noor@school.example', role: 'deputy' })
    const { rows } = await sql<{ member: string; leading: number; joost: string }>`
      select (select id from people where email = 'noor@school.example') as member,
        (select id from people where email = 'joost@voorbeeld.example') as joost,
        (select ra.id from role_assignments ra join people p on p.id = ra.person_id
         where p.email = 'marieke@voorbeeld.example') as leading`.execute(world.db)
    const { member, leading, joost } = rows[0]!
    for (const path of [team, `${team}/mensen/${member}`, `${team}/rechten`, `${team}/overdracht`])
      await seen.look(leader, path)
    const handOver = { leaver: String(leading), lastDay: '30-04-2026', successor: joost, note: '' }
    seen.keep((await leader.post(`${team}/overdracht/gevolgen`, handOver)).text)
  }

  async function lookAtPublicPages(): Promise<void> {
    for (const path of ['/', '/vind-uw-regio?zoek=Atlantis', '/kaart', '/regio/emmen'])
      await seen.look(world.visitor(), path)
  }

  it.each([
    'register.md',
    'regios.md',
    'deelnemers.md',
    'team.md',
    'scholen-importeren.md',
    'vind-uw-regio.md',
    'zoeken.md',
    'bedrijven-importeren.md',
    'netwerken.md',
  ])('in %s stand on the pages in the same way', (name) => seen.expectWordsOf(name))
})

describe('the pages of the guide', () => {
  it('are all named in its beginning, and show pictures that are there', async () => {
    const folder = join(projectRoot(), 'docs')
    const [pages, pictures] = await Promise.all([
      readdir(join(folder, 'handleiding')),
      readdir(join(folder, 'pictures')),
    ])
    const texts = await Promise.all(pages.map(guide))
    const beginning = await guide('README.md')
    expect(pages.filter((name) => name !== 'README.md' && !beginning.includes(`(${name})`))).toEqual([])
    const linked = texts.join('\n').matchAll(/\]\((?:\.\.\/pictures\/)?([\w-]+\.(?:md|png))\)/g)
    expect([...linked].map(([, name = '']) => name).filter((name) => ![...pages, ...pictures].includes(name))).toEqual(
      [],
    )
  })
})
