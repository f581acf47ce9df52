import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { codeAt, schoolList } from '../../../../../test/schools.ts'
import type { Visitor } from '../../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { cellText } from '../../../../platform/cells.ts'
import { readBook } from '../../../../platform/spreadsheet/read.ts'
import { takeOver, textOf } from '../../schools/tests/lists.ts'

let world: World
let reader: Visitor
async function open(): Promise<void> {
  world = await openWorld()
  world.on('2026-11-23')
  reader = await world.as('tess')
}

async function fill(): Promise<void> {
  const keeper = await world.as('lotte')
  await takeOver(keeper, [
    { establishment: '98ZZ00', name: 'Dr. Nassau College', place: 'ASSEN', structure: 'HAVO/VWO' },
    { establishment: '98ZZ01', name: 'De Kreek', place: 'EMMEN', structure: 'VBO/MAVO', postcode: '7811 AA' },
    {
      establishment: '98ZZ02',
      name: 'Anker 100%',
      place: 'ZWOLLE',
      structure: 'PRO',
      province: 'Overijssel',
      municipalityCode: '0193',
    },
    { establishment: '98ZZ03', name: 'Weg', place: 'EMMEN' },
  ])
  await takeOver(keeper, [
    { establishment: '98ZZ00', name: 'Dr. Nassau College', place: 'ASSEN', structure: 'HAVO/VWO' },
    { establishment: '98ZZ01', name: 'De Kreek', place: 'EMMEN', structure: 'VBO/MAVO', postcode: '7811 AA' },
    {
      establishment: '98ZZ02',
      name: 'Anker 100%',
      place: 'ZWOLLE',
      structure: 'PRO',
      province: 'Overijssel',
      municipalityCode: '0193',
    },
  ])
  await takeOver(keeper, [{ establishment: '97ZZ00', name: 'Basis_school', place: 'ASSEN' }], { primary: true })
  await sql`
    insert into organisations (kind, name, place, municipality_code) values ('company', 'Veenland Metaal', 'Emmen', '0193')`.execute(
    world.db,
  )
  await sql`
    insert into region_members (region_id, organisation_id, role, valid_from)
    select r.id, o.id, 'member', '2026-01-01' from regions r, organisations o
    where r.slug in ('emmen', 'zwolle') and o.code = '98ZZ01'`.execute(world.db)
  await sql`insert into labour_market_areas values ('0114', 'Drenthe'), ('0193', 'Regio Zwolle')`.execute(world.db)
}

/** The names of a page, in order. */
async function shown(query: string): Promise<string[]> {
  const page = await reader.get(`/register${query}`)
  expect(page.status).toBe(200)
  return [...page.text.matchAll(/<a href="\/register\/\d+">([^<]*)<\/a>/g)].map(([, name]) => name!)
}

/** The names of an export, in order. */
async function exported(format: 'xlsx' | 'csv', query: string): Promise<string[][]> {
  const file = await reader.get(`/register/organisaties.${format}${query}`)
  expect(file.status).toBe(200)
  const read = await readBook(file.body, `register.${format}`)
  if (!read.ok) throw new Error(read.reason)
  return read.book.sheets[0]!.rows.map((row) => Array.from(row, cellText))
}

describe('the register', () => {
  // Nothing is written below: one register serves them all.
  beforeAll(async () => {
    await open()
    await fill()
  })
  afterAll(() => world.close())

  it.each([
    ['', ['Anker 100%', 'Basis_school', 'De Kreek', 'Dr. Nassau College', 'Veenland Metaal']],
    ['?zoek=nassau+assen', ['Dr. Nassau College']],
    ['?zoek=ASSEN', ['Basis_school', 'Dr. Nassau College']],
    ['?zoek=98zz01', ['De Kreek']],
    ['?zoek=7811+aa+kreek', ['De Kreek']],
    ['?zoek=100%25', ['Anker 100%']],
    ['?zoek=s_s', ['Basis_school']],
    ['?zoek=%25', ['Anker 100%']],
    ['?zoek=%5C', []],
    ['?zoek=%00kreek', ['De Kreek']],
    ['?zoek=bestaatniet', []],
    ['?soort=company', ['Veenland Metaal']],
    ['?soort=mbo', []],
    ['?onderwijs=po', ['Basis_school']],
    ['?onderwijs=vwo', ['Dr. Nassau College']],
    ['?onderwijs=pro', ['Anker 100%']],
    ['?provincie=Overijssel', ['Anker 100%', 'Veenland Metaal']],
    ['?provincie=Overijssel&soort=school&onderwijs=pro&zoek=anker', ['Anker 100%']],
    ['?arbeidsmarkt=Regio+Zwolle', ['Anker 100%', 'Veenland Metaal']],
    ['?arbeidsmarkt=Regio+Zwolle&soort=company', ['Veenland Metaal']],
    ['?stand=gesloten', ['Weg']],
    ['?stand=alle&zoek=emmen', ['De Kreek', 'Veenland Metaal', 'Weg']],
    ['?sorteer=-naam', ['Veenland Metaal', 'Dr. Nassau College', 'De Kreek', 'Basis_school', 'Anker 100%']],
    ['?sorteer=plaats', ['Basis_school', 'Dr. Nassau College', 'De Kreek', 'Veenland Metaal', 'Anker 100%']],
    ['?sorteer=-plaats', ['Anker 100%', 'Veenland Metaal', 'De Kreek', 'Dr. Nassau College', 'Basis_school']],
    ['?sorteer=code', ['Basis_school', 'Dr. Nassau College', 'De Kreek', 'Anker 100%', 'Veenland Metaal']],
    ['?sorteer=-code', ['Anker 100%', 'De Kreek', 'Dr. Nassau College', 'Basis_school', 'Veenland Metaal']],
    [
      '?soort=x&onderwijs=x&stand=x&sorteer=x&pagina=x',
      ['Anker 100%', 'Basis_school', 'De Kreek', 'Dr. Nassau College', 'Veenland Metaal'],
    ],
    ['?provincie=%00', ['Anker 100%', 'Basis_school', 'De Kreek', 'Dr. Nassau College', 'Veenland Metaal']],
    ['?pagina=99', ['Anker 100%', 'Basis_school', 'De Kreek', 'Dr. Nassau College', 'Veenland Metaal']],
  ])('shows with %s what it asks for, and exports the same', async (query, names) => {
    expect(await shown(query)).toEqual(names)
    for (const format of ['xlsx', 'csv'] as const)
      expect((await exported(format, query)).slice(1).map(([name]) => name)).toEqual(names)
  })

  it('says how many there are, which regions each takes part in, and when it closed', async () => {
    const text = textOf((await reader.get('/register?stand=alle')).text)
    expect(text).toContain('6 organisaties')
    expect(text).toContain('School (5)')
    expect(text).toMatch(/De Kreek School Vmbo Emmen Drenthe 98ZZ01 Emmen, Zwolle/)
    expect(text).toMatch(/Weg gesloten op 23-11-2026/)
  })

  it('exports every column with its heads, and dates as dates', async () => {
    const heads = [
      ...['Naam', 'Soort', 'Onderwijs', 'BRIN', 'Postcode', 'Plaats', 'Gemeente', 'Provincie'],
      ...['Arbeidsmarktregio', 'Website'],
    ]
    for (const format of ['xlsx', 'csv'] as const) {
      const [head, ...rows] = await exported(format, '?stand=alle&zoek=emmen')
      expect(head?.slice(0, 10)).toEqual(heads)
      expect(rows[0]?.slice(0, 11)).toEqual([
        ...['De Kreek', 'School', 'Vmbo', '98ZZ01', '7811AA', 'Emmen', 'Emmen', 'Drenthe', 'Drenthe'],
        'www.veenland.example',
        'Emmen, Zwolle',
      ])
      expect(rows.at(-1)?.at(-1)).toBe(format === 'xlsx' ? '23-11-2026' : '2026-11-23')
    }
  })

  it('is for who is signed in', async () => {
    for (const path of ['/register', '/register/organisaties.csv', '/register/1'])
      expect((await world.visitor().get(path)).location).toContain('/inloggen')
  })
})

describe('a register of another size', () => {
  beforeEach(open)
  afterEach(() => world.close())

  it('pages through what is found, and exports all of it at once', async () => {
    const many = Array.from({ length: 120 }, (_, index) => ({
      establishment: codeAt(index),
      name: `School ${String(index).padStart(3, '0')}`,
    }))
    await takeOver(await world.as('lotte'), schoolList([...many, { name: 'Anders' }]))
    const pages = await Promise.all([1, 2, 3].map((page) => shown(`?zoek=school&pagina=${page}`)))
    expect(pages.map((names) => names.length)).toEqual([50, 50, 20])
    const all = (await exported('xlsx', '?zoek=school&pagina=2')).slice(1).map(([name]) => name)
    expect(all).toEqual(pages.flat())
    expect(all).toEqual(many.map(({ name }) => name))
    expect(await shown('?zoek=school&pagina=9')).toEqual(pages[2])
    const second = await reader.get('/register?zoek=school&sorteer=-code&pagina=2')
    expect(second.text).toContain('/register/organisaties.xlsx?zoek=school&amp;sorteer=-code"')
    expect(second.text).toContain('/register?zoek=school&amp;sorteer=-code&amp;pagina=3"')
  })

  it('says what to do when it is empty, to who may do it', async () => {
    expect((await reader.get('/register')).text).toContain('De beheerder heeft nog geen scholen ingelezen.')
    expect((await (await world.as('lotte')).get('/register')).text).toContain('Lees de lijsten van DUO in')
    expect((await reader.get('/register?zoek=x')).text).toContain('Niets gevonden')
  })
})

describe('the page of an organisation', () => {
  beforeEach(open)
  afterEach(() => world.close())
  const pageOf = async (code: string): Promise<string> => {
    const { rows } = await sql<{ id: number }>`select id from organisations where code = ${code}`.execute(world.db)
    return `/register/${rows[0]!.id}`
  }

  it('shows what the list says of it, its regions, and what changed from what to what', async () => {
    const keeper = await world.as('lotte')
    await fill()
    const moved = { place: 'ASSEN', phone: ' ', municipality: 'ASSEN', municipalityCode: '0106' }
    await takeOver(keeper, schoolList([{ establishment: '98ZZ01', name: 'De Kreek', ...moved }]))
    await sql`
      update organisations set latitude = 52.7858, longitude = 6.8975, profiles = '{PIE,BWI}', learning_paths = '{BB}'
      where code = '98ZZ01'`.execute(world.db)
    const text = textOf((await reader.get(await pageOf('98ZZ01'))).text)
    for (const part of [
      'Profielen PIE, BWI',
      'Coördinaten 52.7858, 6.8975',
      'De Kreek',
      'Vmbo',
      'Turfvaart 12',
      '7811 AA',
      '98ZZ01',
      '41234',
      'Openbaar',
      'www.veenland.example',
    ])
      expect(text).toContain(part)
    expect(text).toMatch(/lijst\.csv: .*Telefoon 0591123456 leeg .*Plaats Emmen Assen .*Gemeente Emmen Assen/)
    expect(text).toContain('Overgenomen uit lijst.csv')
    expect(text).toMatch(/Zwolle Deelnemer sinds 01-01-2026/)
    const gone = textOf((await reader.get(await pageOf('98ZZ00'))).text)
    expect(gone).toContain('gesloten op 23-11-2026')
    expect(gone).toMatch(/Gesloten op.*leeg.*2026/)
  })

  it('tells nothing of an import that only said the same otherwise', async () => {
    const keeper = await world.as('lotte')
    await sql`insert into organisations (kind, name, code) values ('school', 'De Kreek', '98ZZ01')`.execute(world.db)
    await takeOver(keeper, [{ establishment: '98ZZ01', name: 'De Kreek' }])
    await sql`update organisations set own_fields = '{phone}' where code = '98ZZ01'`.execute(world.db)
    await takeOver(keeper, [{ establishment: '98ZZ01', name: 'De Kreek', phone: '0591222222' }, {}])
    const text = textOf((await reader.get(await pageOf('98ZZ01'))).text)
    expect(text.split('lijst.csv:')).toHaveLength(2)
  })

  it('sends on to what it was merged into', async () => {
    await fill()
    const [one, other] = [await pageOf('98ZZ00'), await pageOf('98ZZ01')]
    await sql`update organisations set merged_into = ${Number(other.split('/').pop())} where code = '98ZZ00'`.execute(
      world.db,
    )
    expect((await reader.get(one)).location).toBe(other)
    expect(await shown('?zoek=nassau')).toEqual([])
  })

  it.each(['0', '-1', 'x', '1.5', '1e99', '99999999999999999999', '%00'])('is not there for %s', async (odd) => {
    expect((await reader.get(`/register/${odd}`)).status).toBe(404)
  })
})
