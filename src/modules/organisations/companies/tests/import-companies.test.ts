import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cast } from '../../../../../db/seeds/cast.ts'
import type { Visitor } from '../../../../../test/visitor.ts'
import { count, expectComplaint } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { makeMember, makeOrganisation, membershipsAt, named, organisationAt } from '../../keeping/tests/beginnings.ts'
import { seenIn, textOf } from '../../schools/tests/lists.ts'
import { apply, companies, figuresIn, ofNation, ofRegion, registerOf, takeOver, upload } from './spreadsheets.ts'

let world: World
let leader: Visitor
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  leader = await world.as('marieke')
})
afterEach(() => world.close())

const metal =
  'Veenland Metaal B.V.;1234567;EMMEN;Ineke Bos;Ineke@Veenland.example;0591 12 34 56;https://www.veenland.example/'

describe('uploading a spreadsheet of companies', () => {
  it('shows what would change and changes nothing yet', async () => {
    const before = await registerOf(world)
    const preview = await leader.get(await upload(leader, companies(metal, 'De Kade;;Assen;;;;', ';87654321;;;;;')))
    expect(figuresIn(preview)).toEqual([2, 0, 0, 1, 0])
    const text = textOf(preview.text)
    expect(text).toContain('Veenland Metaal B.V. KvK 01234567 · Emmen · Ineke Bos')
    expect(text).toContain('het KvK-nummer 1234567 heeft zeven cijfers')
    expect(text).toContain('Neem 2 rijen over')
    const refused = await leader.get(`${await upload(leader, companies(';87654321;;;;;'))}?groep=geweigerd`)
    expect(textOf(refused.text)).toMatch(/2 Geweigerd – Kolom Bedrijfsnaam: is leeg\. Vul de naam/)
    expect(refused.text).toContain('Geen enkele rij is goed.')
    expect(await registerOf(world)).toEqual(before)
  })

  it.each<[string, string | null, string]>([
    ['nothing', null, 'Kies een bestand'],
    ['an empty file', '', 'Het bestand is leeg.'],
    ['a PDF', '%PDF-1.7\n%%EOF\n', 'Dit is een pdf.'],
  ])('is refused next to the field, and leaves nothing: %s', async (_what, content, reason) => {
    const refused = await leader.upload(ofRegion, {}, content === null ? {} : { file: { name: 'b.csv', content } })
    expectComplaint(refused, 'file', reason)
    for (const table of ['register_imports', 'files']) expect(await count(world, table)).toBe(0)
  })

  it('asks which column is the name, and knows it the next time in this region only', async () => {
    const odd = 'Wie zijn het?;Waar?\nDe Kade;Emmen\n'
    const path = await upload(leader, odd)
    expect(textOf((await leader.get(path)).text)).toContain('Wijs nog aan welke kolom dit is: “Naam van het bedrijf”.')
    const shown = await leader.follow(
      await leader.post(`${path}/kolommen`, { 'column-0': 'name', 'column-1': 'place' }),
    )
    expect(textOf(shown.text)).toContain('De Kade Emmen')
    expect(figuresIn(await leader.get(await upload(leader, `${odd}De Haven;Assen\n`)))).toEqual([2, 0, 0, 0, 0])
    const other = await world.as('kees')
    const elsewhere = await other.get(await upload(other, odd, '/werkplek/zwolle/bedrijven/import'))
    expect(elsewhere.text).toContain('Wijs nog aan')
    await leader.post(`${path}/kolommen`, { 'column-0': 'name', 'column-1': 'name' })
    expect((await leader.get(path)).text).toContain('bij meer dan één kolom')
  })

  it('is for who leads the region, or keeps the register; others do not find it', async () => {
    const path = await upload(leader, companies(metal))
    const keeper = await world.as('lotte')
    const national = await upload(keeper, companies(metal), ofNation)
    for (const { key, role, region } of cast) {
      const reader = await world.as(key)
      const leads = role === 'administrator' || (region === 'emmen' && ['programmeLeader', 'deputy'].includes(role))
      const seesRegion = region === 'emmen' || ['programmeTeam', 'administrator'].includes(role)
      if (!leads) {
        const status = seesRegion ? [403, 404] : [404]
        for (const address of [ofRegion, path]) expect(status, key).toContain((await reader.get(address)).status)
        for (const verb of ['kolommen', 'keuzes', 'waarden', 'overname', 'herstel'])
          expect(status, key).toContain((await reader.post(`${path}/${verb}`, { seen: 'x' })).status)
      }
      const keeps = ['programmeTeam', 'administrator'].includes(role)
      if (!keeps) for (const at of [ofNation, national]) expect((await reader.get(at)).status, key).toBe(404)
    }
    // An import of one place is not there in another.
    expect((await keeper.get(`${ofNation}/${path.split('/').pop()}`)).status).toBe(404)
    expect((await leader.get(`${ofRegion}/${national.split('/').pop()}`)).status).toBe(404)
    for (const strange of ['0', 'x', '1.5', '-1', '1e99', '99999999999999999999'])
      expect((await leader.get(`${ofRegion}/${strange}`)).status, strange).toBe(404)
    expect(await count(world, 'contacts')).toBe(0)
    expect((await leader.get('/werkplek/emmen/deelnemers')).text).toContain(`href="${ofRegion}"`)
    expect((await keeper.get('/register')).text).toContain(`href="${ofNation}"`)
  })
})

describe('taking companies over', () => {
  it('adds them to the register, to the region and whom we write to', async () => {
    const path = await upload(leader, companies(metal))
    const shown = await leader.follow(await apply(leader, path, { from: '01-04-2026' }))
    expect(textOf(shown.text)).toContain('1 nieuw in het register, 0 aangevuld of gewijzigd, 1 erbij in de regio.')
    const [made] = await named(world, 'Veenland Metaal B.V.')
    expect(made).toMatchObject({
      kind: 'company',
      kvk: '01234567',
      place: 'Emmen',
      phone: '0591123456',
      website: 'www.veenland.example',
      version: 1,
    })
    expect(await membershipsAt(world, made!.id)).toEqual(['emmen: partner 2026-04-01–'])
    const { rows } = await sql`select name, email from contacts`.execute(world.db)
    expect(rows).toEqual([{ name: 'Ineke Bos', email: 'ineke@veenland.example' }])
    expect((await leader.get(`/register/${made!.id}`)).text).toContain('bedrijven.csv')
    const { rows: told } = await sql`
      select details, region_id is not null as regional from audit_log where action = 'register.imported'`.execute(
      world.db,
    )
    expect(told).toMatchObject([{ details: { source: 'companies', new: 1, members: 1 }, regional: true }])
  })

  it('changes nothing the second time, nor with the same file again', async () => {
    const path = await takeOver(leader, companies(metal, 'De Kade;;Assen;;;;'))
    const before = await registerOf(world)
    expect((await apply(leader, path, { seen: 'x' })).location).toBe(path)
    const again = await leader.get(await upload(leader, companies('De Kade;;Assen;;;;', metal)))
    expect(figuresIn(again)).toEqual([0, 0, 2, 0, 0])
    expect(textOf(again.text)).toContain('alle bedrijven staan er al zo')
    expect(seenIn(again)).toBe('')
    // What another spreadsheet taught says nothing here: by its name alone it is asked.
    const elsewhere = await (
      await world.as('lotte')
    ).upload(ofNation, {}, { file: { name: 'b.csv', content: companies('De Kade;;Assen;;;;') } })
    expect(figuresIn(await (await world.as('lotte')).get(elsewhere.location))).toEqual([0, 0, 0, 0, 1])
    expect(await registerOf(world)).toEqual(before)
  })

  it('fills what is empty, keeps what the register says, and takes the file where the reader wants that', async () => {
    const id = await makeOrganisation(world, { name: 'Veenland Metaal', place: 'Klazienaveen', kvk: '01234567' })
    await makeMember(world, id, { from: '2025-01-01', until: '2026-06-30' })
    const path = await upload(leader, companies(metal))
    const preview = await leader.get(path)
    expect(figuresIn(preview)).toEqual([0, 1, 0, 0, 0])
    expect(textOf(preview.text)).toMatch(
      /Telefoon was – wordt 0591123456.*Plaats: “Klazienaveen”, in je bestand “Emmen”\./,
    )
    await leader.post(`${path}/waarden`, { 'rij-2': 'bestand' })
    await leader.post(`${path}/waarden`, { 'rij-2': 'register', 'rij-99': 'bestand' })
    await apply(leader, path)
    expect(await organisationAt(world, id)).toMatchObject({
      name: 'Veenland Metaal',
      place: 'Klazienaveen',
      phone: '0591123456',
    })
    expect(await membershipsAt(world, id)).toEqual(['emmen: partner 2025-01-01–2026-06-30'])
    const next = await upload(leader, companies(metal))
    expect(figuresIn(await leader.get(next))).toEqual([0, 0, 1, 0, 0])
    const chosen = await leader.follow(await leader.post(`${next}/waarden`, { alles: 'bestand' }))
    expect(figuresIn(chosen)).toEqual([0, 1, 0, 0, 0])
    await apply(leader, next)
    expect(await organisationAt(world, id)).toMatchObject({ name: 'Veenland Metaal B.V.', place: 'Emmen' })
    expect(textOf((await leader.get(`/register/${id}`)).text)).toMatch(/bedrijven\.csv.*Plaats Klazienaveen Emmen/)
  })

  it('only lets a school take part: of schools the national lists speak', async () => {
    const id = await makeOrganisation(world, { kind: 'school', name: 'Turfschool', kvk: '01234567' })
    await takeOver(leader, companies(metal))
    expect(await organisationAt(world, id)).toMatchObject({ name: 'Turfschool', phone: null, version: 1 })
    expect(await membershipsAt(world, id)).toEqual(['emmen: partner 2026-03-23–'])
  })

  it('brings companies of the nation into no region', async () => {
    const keeper = await world.as('lotte')
    const path = await takeOver(keeper, companies(metal), ofNation)
    expect(textOf((await keeper.get(path)).text)).toContain('1 nieuw in het register, 0 aangevuld of gewijzigd.')
    const [made] = await named(world, 'Veenland Metaal B.V.')
    expect(await membershipsAt(world, made!.id)).toEqual([])
  })

  it('explains a day that is none, and keeps it as typed', async () => {
    const path = await upload(leader, companies(metal))
    for (const from of ['31-02-2026', 'morgen', '', '01-01-0026'])
      expectComplaint(await apply(leader, path, { from }), 'from', `‘${from}’ is geen datum`, from)
    expect(await named(world, 'Veenland Metaal B.V.')).toEqual([])
  })

  it('shows the new difference first when the register or the choices changed meanwhile', async () => {
    const path = await upload(leader, companies(metal))
    const seen = seenIn(await leader.get(path))
    await makeOrganisation(world, { name: 'Ander', kvk: '01234567' })
    const shown = await apply(leader, path, { seen })
    expect(shown.text).toContain('Het register is intussen veranderd.')
    expect(figuresIn(shown)).toEqual([0, 1, 0, 0, 0])
    expect(await named(world, 'Veenland Metaal B.V.')).toEqual([])
    expect((await apply(leader, path)).location).toBe(path)
  })
})
