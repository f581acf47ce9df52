import { existsSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { collection, square } from '../../../../test/geojson.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { importBoundariesFile } from '../../../modules/organisations/cli.ts'

const area = (code: string, name: string, x: number) => square(`GM${code}`, name, [x, 500_000])
const invented = {
  name: 'gemeenten.geojson',
  content: collection(
    area('9001', 'Veenland', 200_000),
    area('9002', 'Grensland', 210_000),
    area('9003', 'Heide', 220_000),
    area('9004', 'Overkant', 230_000),
  ),
}

let world: World
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  await sql`
    insert into municipalities (code, name, province) values
      ('9001', 'VEENLAND', 'Drenthe'), ('9002', 'Grensland', 'Drenthe'), ('9003', 'Heide', 'Drenthe'),
      ('9004', 'Overkant', 'Overijssel')`.execute(world.db)
  await sql`
    insert into region_municipalities (region_id, municipality_code, valid_from)
    select r.id, m.code, '2025-01-01' from (values
      ('emmen', '9001'), ('emmen', '9002'), ('zwolle', '9002'), ('zwolle', '9004')
    ) as m(slug, code) join regions r on r.slug = m.slug`.execute(world.db)
  await sql`
    insert into organisations (kind, name, municipality_code, closed_on) values
      ('school', 'De Ark', '9001', null), ('school', 'De Boot', '9001', null), ('school', 'Dicht', '9001', '2025-01-01'),
      ('network', 'Kring Noord', '9004', null)`.execute(world.db)
})
afterEach(() => world.close())

const shown = async (search = '') => (await world.visitor().get(`/kaart${search}`)).text
const bring = (given: { name: string; content: Buffer }, dryRun = false) =>
  importBoundariesFile(world.db, { file: given, dryRun })

describe('the map', () => {
  it('stands in with the provinces while no boundaries were imported, and lists the regions all the same', async () => {
    const page = await shown()
    expect(page).toContain('Victor Cazanave')
    expect(page).toContain('href="/regio/emmen"')
    expect(page).not.toContain('area-map')
  })

  it('draws each region as one shape, and a municipality of two by itself', async () => {
    expect(await bring(invented)).toMatchObject({ ok: true, result: { kind: 'municipalities', areas: 4 } })
    const page = await shown()
    expect(page.match(/<a href="\/regio\/emmen" aria-label="Emmen"/g)).toHaveLength(1)
    expect(page).toContain('<a href="/vind-uw-regio?zoek=Grensland" aria-label="Grensland"')
    expect(page).toContain('area-map-none')
    expect(page).toContain('Nog zonder regio')
  })

  it('shows each municipality with the regions that work there, and leads to the one or to a choice', async () => {
    await bring(invented)
    const page = await shown('?kaart=gemeenten')
    const row = (name: string): string =>
      new RegExp(`<a [^>]*>${name}</a><span class="sub">[^<]*`).exec(page)?.[0] ?? ''
    expect(row('Veenland')).toBe('<a href="/regio/emmen">Veenland</a><span class="sub">Emmen')
    expect(row('Grensland')).toBe(
      '<a href="/vind-uw-regio?zoek=Grensland">Grensland</a><span class="sub">Emmen, Zwolle',
    )
    expect(row('Heide')).toContain('Nog zonder regio')
    expect(page.match(/<a href="[^"]+" aria-label="/g)).toHaveLength(4)
    expect(page).toContain('<a href="/regio/emmen" aria-label="Veenland"')
  })

  it('goes to a province, with the names of its regions', async () => {
    await bring(invented)
    const page = await shown('?provincie=Overijssel')
    expect(page).toContain('Kaart van Overijssel')
    expect(page).toMatch(/<text[^>]*>Zwolle<\/text>/)
    expect(page).not.toContain('href="/regio/emmen"')
  })

  it('counts what is open, on the map and in the list', async () => {
    await bring(invented)
    const page = await shown('?toon=school')
    expect(page).toContain('aria-label="Emmen: 2 scholen"')
    expect(page.match(/area-map-point/g)).toHaveLength(1)
    expect((await shown('?toon=network')).match(/area-map-point/g)).toHaveLength(1)
  })

  it('shows the labour-market regions once their list was imported', async () => {
    await bring(invented)
    const gemeenten = { '9001': 'Drenthe', '9002': 'Drenthe', '9004': 'Regio Zwolle' }
    const list = { name: 'regios.json', content: Buffer.from(JSON.stringify({ gemeenten })) }
    expect(await bring(list)).toEqual({ ok: true, result: { kind: 'labourMarket', areas: 3, regions: 2 } })
    const page = await shown('?kaart=arbeidsmarkt')
    expect(page).toContain('aria-label="Regio Zwolle"')
    expect(page).toContain('id="gebied-regio-zwolle"')
  })

  it('takes newer boundaries in place of the old ones, with their names', async () => {
    await bring(invented)
    await shown()
    const merged = { name: 'nieuw.geojson', content: collection(area('9001', 'Veen en Heide', 200_000)) }
    await bring(merged)
    expect(await shown('?provincie=Drenthe')).toContain('Veen en Heide')
  })

  it('changes nothing on a trial, and nothing with a bad file', async () => {
    await bring(invented, true)
    expect(await shown()).not.toContain('area-map')
    expect(await bring({ name: 'x.geojson', content: collection() })).toMatchObject({ ok: false })
  })

  it('leaves out what the address does not know how to say', async () => {
    await bring(invented)
    for (const odd of [
      '?kaart=zee',
      '?provincie=%00',
      '?provincie=Atlantis',
      '?toon=piraten',
      '?provincie=' + 'x'.repeat(500),
    ])
      expect((await world.visitor().get(`/kaart${odd}`)).status, odd).toBe(200)
  })
})

const real = '../shared/data/geo/gemeente_2025.geojson'
const isThere = existsSync(real)
if (!isThere) console.log(`skipped: ${real} is not on this machine`)

describe.skipIf(!isThere)('the real municipalities', () => {
  it('are drawn in less than 150 KB', async () => {
    const content = readFileSync(real)
    expect(await bring({ name: 'gemeente_2025.geojson', content })).toMatchObject({ ok: true, result: { areas: 342 } })
    const page = await shown('?kaart=gemeenten')
    expect(page.match(/ d="M/g)!.length).toBeGreaterThan(342)
    expect(Buffer.byteLength(page)).toBeLessThan(150_000)
  })
})
