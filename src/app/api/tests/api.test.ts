import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { collection, square } from '../../../../test/geojson.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { importBoundariesFile } from '../../../modules/organisations/cli.ts'
import { written } from '../../../platform/rich-text/document.ts'
import { fromNotation } from '../../../platform/rich-text/from-notation.ts'
import {
  municipalityAnswer,
  organisationAnswer,
  regionAnswer,
  regionAreas,
} from '../../../modules/organisations/open/schema.ts'

let world: World
let company: number
let article: number

interface Described {
  readonly get: { readonly responses: { readonly '200': { readonly content: Record<string, { schema: object }> } } }
}
interface Listed {
  readonly items: readonly { readonly title: string }[]
  readonly next: string | null
}
beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  const content = collection(square('GM0114', 'Emmen'))
  await importBoundariesFile(world.db, {
    file: { name: 'kaart.geojson', content },
    dryRun: false,
  })
  await sql`
    insert into region_municipalities (region_id, municipality_code, valid_from)
    select id, '0114', '2025-01-01' from regions where slug = 'emmen'`.execute(world.db)
  await sql`
    insert into organisations (kind, name, place, street, postcode, code, education, province, phone, website, closed_on) values
      ('school', 'Het Veenlandcollege', 'Emmen', 'Turfvaart', '7811AB', '98ZZ00', '{vmbo,havo}', 'Drenthe', '0591123456', 'veenland.example', null),
      ('school', 'De Dichte Deur', 'Emmen', null, null, '98ZZ01', '{vmbo}', 'Drenthe', null, null, '2025-08-01'),
      ('company', 'Thuiszaak Jansen', 'Emmen', 'Achterom', '7811ZZ', null, '{}', 'Drenthe', '0612345678', 'jansen.example', null),
      ('company', 'Nergens BV', 'Emmen', 'Achterom', '7811ZZ', null, '{}', 'Drenthe', null, null, null)`.execute(
    world.db,
  )
  await sql`
    update organisations set latitude = 52.7858, longitude = 6.8975, profiles = '{PIE}', learning_paths = '{BB,KB}'
    where name in ('Het Veenlandcollege', 'Thuiszaak Jansen')`.execute(world.db)
  const made = await sql<{ id: number }>`
    insert into region_members (region_id, organisation_id, role, valid_from)
    select r.id, o.id, 'partner', '2025-01-01' from regions r, organisations o
    where r.slug = 'emmen' and o.name in ('Thuiszaak Jansen', 'Het Veenlandcollege')
    returning organisation_id as id`.execute(world.db)
  const found = await sql<{ id: number }>`select id from organisations where name = 'Thuiszaak Jansen'`.execute(
    world.db,
  )
  expect(made.rows).toHaveLength(2)
  company = found.rows[0]!.id
  for (const [at, title] of ['Eerste', 'Tweede', 'Derde'].entries()) article = await tell(title, at)
})
afterAll(() => world.close())

/** @returns its number */
async function tell(title: string, at: number): Promise<number> {
  const body = written(fromNotation('Lassen **mag**.'))
  const { rows } = await sql<{ id: number }>`
    with item as (
      insert into items (site_region_id, kind, slug, published_at)
      select id, 'regionNews', ${title.toLowerCase()}, ${`2026-03-0${at + 1}T10:00:00Z`} from regions where slug = 'emmen'
      returning id
    ), version as (
      insert into item_versions (item_id, number, title, body) select id, 1, ${title}, ${body}::jsonb from item returning id
    ), facet as (insert into item_facets select id, 'theme', 'intake' from version)
    select id from item`.execute(world.db)
  const id = rows[0]!.id
  await sql`
    update items i set public_version_id = v.id, state = 'published' from item_versions v
    where v.item_id = i.id and i.id = ${id}`.execute(world.db)
  return id
}

const asked = async (path: string) => world.visitor().get(path)
const answer = async (path: string): Promise<unknown> => JSON.parse((await asked(path)).text) as unknown

describe('the API', () => {
  it('answers what it says it answers', async () => {
    const organisations = z.object({ organisations: z.array(organisationAnswer) })
    for (const [path, shape] of [
      ['/api/regions', z.object({ regions: z.array(regionAnswer) })],
      ['/api/regions/emmen', regionAnswer],
      ['/api/organisations?perPage=500', organisations],
      [`/api/organisations/${company}`, organisationAnswer],
      ['/api/municipalities', z.object({ municipalities: z.array(municipalityAnswer) })],
      ['/api/regions.geojson', regionAreas],
    ] as const) {
      const found = shape.safeParse(await answer(path))
      expect(found.error, path).toBeUndefined()
    }
  })

  it('describes each of its addresses in OpenAPI', async () => {
    const document = (await answer('/api')) as {
      openapi: string
      paths: Record<string, { get: { parameters: { name: string }[] } }>
    }
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths)).toEqual([
      '/api/regions',
      '/api/regions/{region}',
      '/api/organisations',
      '/api/organisations/{organisation}',
      '/api/municipalities',
      '/api/regions.geojson',
      '/api/sites',
      '/api/items',
      '/api/items/{itemId}',
    ])
    expect(document.paths['/api/organisations']?.get.parameters.map(({ name }) => name)).toContain('education')
  })

  it('answers as its own document says, address by address', async () => {
    const { paths } = (await answer('/api')) as { paths: Record<string, Described> }
    const samples: Record<string, string> = { region: 'emmen', organisation: String(company), itemId: String(article) }
    for (const [path, { get }] of Object.entries(paths)) {
      const [schema] = Object.values(get.responses['200'].content).map((content) => content.schema)
      const asked = path.replace(/\{(\w+)\}/g, (_all, name: string) => samples[name]!)
      const found = z.fromJSONSchema(schema as never).safeParse(await answer(asked))
      expect(found.error, path).toBeUndefined()
    }
  })

  it('gives articles as everybody reads them, page by page, with their licence', async () => {
    const first = (await answer('/api/items?site=emmen&perPage=2')) as Listed
    expect(first.items.map(({ title }) => title)).toEqual(['Derde', 'Tweede'])
    expect(first.items[0]).toMatchObject({
      url: expect.stringMatching(/^http:\/\/[^/]+\/regio\/emmen\/artikel\/derde$/) as string,
      licence: 'CC BY 4.0',
      licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
      about: { theme: ['intake'], world: [] },
    })
    const second = (await answer(`/api/items?site=emmen&perPage=2&cursor=${first.next}`)) as Listed
    expect([second.items.map(({ title }) => title), second.next]).toEqual([['Eerste'], null])
    expect(((await answer('/api/items?theme=intake')) as Listed).items).toHaveLength(3)
    expect(((await answer('/api/items?kind=faq')) as Listed).items).toEqual([])
    expect(((await answer('/api/items?site=nergens')) as Listed).items).toEqual([])
    expect((await asked('/api/items?theme=visserij')).status).toBe(400)
    expect(await answer(`/api/items/${article}`)).toMatchObject({
      html: '<p>Lassen <strong>mag</strong>.</p>',
      text: 'Lassen mag.',
    })
    await sql`update items set public_version_id = null, state = 'draft' where id = ${article}`.execute(world.db)
    expect((await asked(`/api/items/${article}`)).status).toBe(404)
    const { headers } = await asked('/api/sites')
    const again = await world.visitor().get('/api/sites', { 'if-none-match': String(headers['etag']) })
    expect([again.status, again.text]).toEqual([304, ''])
  })

  it('tells nothing of people, telephones, or where a company stands', async () => {
    const text =
      (await asked('/api/organisations?perPage=500')).text + (await asked(`/api/organisations/${company}`)).text
    expect(text).toContain('Thuiszaak Jansen')
    for (const hidden of [
      'Achterom',
      '7811ZZ',
      'jansen.example',
      '0612345678',
      '0591123456',
      '@voorbeeld',
      'Nergens BV',
    ])
      expect(text).not.toContain(hidden)
    expect(text).toContain('7811AB')
    // A school stands where it stands; a company may be somebody's home.
    expect(text.match(/52\.7858/g)).toHaveLength(1)
  })

  it('filters, and gives closed organisations only when asked', async () => {
    const names = async (search: string) =>
      ((await answer(`/api/organisations?${search}`)) as { organisations: { name: string }[] }).organisations.map(
        (each) => each.name,
      )
    expect(await names('kind=school')).toEqual(['Het Veenlandcollege'])
    expect(await names('kind=school&closed=true')).toEqual(['Het Veenlandcollege', 'De Dichte Deur'])
    expect(await names('education=havo')).toEqual(['Het Veenlandcollege'])
    expect(await names('region=zwolle')).toEqual([])
    expect(await names('region=emmen&province=Drenthe')).toEqual(['Het Veenlandcollege', 'Thuiszaak Jansen'])
  })

  it('says what a school offers and where it stands', async () => {
    const { organisations } = (await answer('/api/organisations?kind=school')) as { organisations: unknown[] }
    expect(organisations).toMatchObject([
      {
        education: ['vmbo', 'havo'],
        profiles: ['PIE'],
        learningPaths: ['BB', 'KB'],
        latitude: 52.7858,
        longitude: 6.8975,
      },
    ])
  })

  it('comes in pages that are the whole together', async () => {
    const page = async (number: number) =>
      (await answer(`/api/organisations?closed=true&perPage=1&page=${number}`)) as {
        total: number
        organisations: { id: number }[]
      }
    const { total } = await page(1)
    const ids = await Promise.all(Array.from({ length: total }, (_, index) => page(index + 1)))
    expect(new Set(ids.flatMap(({ organisations }) => organisations.map(({ id }) => id))).size).toBe(total)
    expect((await page(total + 1)).organisations).toEqual([])
  })

  it('knows what was true on another day', async () => {
    expect(await answer('/api/regions?on=2019-01-01')).toEqual({ regions: [] })
    expect(await answer('/api/regions?on=2026-01-01&province=Drenthe')).toMatchObject({
      regions: [{ slug: 'emmen', municipalities: [{ code: '0114', name: 'Emmen' }] }],
    })
  })

  it('puts the area of a region where it is, in degrees', async () => {
    const { features } = (await answer('/api/regions.geojson')) as z.infer<typeof regionAreas>
    const emmen = features.find(({ id }) => id === 'emmen')
    const [longitude, latitude] = emmen!.geometry!.coordinates[0]![0]![0]!
    expect(longitude).toBeGreaterThan(6)
    expect(longitude).toBeLessThan(6.3)
    expect(latitude).toBeGreaterThan(52.4)
    expect(latitude).toBeLessThan(52.7)
    expect(features.find(({ id }) => id === 'bes-eilanden')?.geometry).toBeNull()
    expect((await asked('/api/regions.geojson')).headers['content-type']).toContain('application/geo+json')
  })

  it('says which parameter makes no sense', async () => {
    for (const [search, parameter] of [
      ['kind=piraat', 'kind'],
      ['page=0', 'page'],
      ['perPage=100000', 'perPage'],
      ['closed=misschien', 'closed'],
    ]) {
      const refused = await asked(`/api/organisations?${search}`)
      expect(refused.status).toBe(400)
      expect(JSON.parse(refused.text)).toMatchObject({ error: 'query', problems: [{ parameter }] })
    }
    expect((await asked('/api/regions?on=31-12-2026')).status).toBe(400)
  })

  it('answers what is not there in JSON too', async () => {
    for (const path of [
      '/api/regions/atlantis',
      '/api/organisations/999999999',
      '/api/organisations/x',
      '/api/nergens',
    ]) {
      const missing = await asked(path)
      expect(missing.status, path).toBe(404)
      expect(JSON.parse(missing.text), path).toEqual({ error: 404 })
    }
  })

  it('may be read by any site, and kept for five minutes', async () => {
    const { headers } = await asked('/api/regions')
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers['cache-control']).toBe('public, max-age=300')
    expect((await asked('/')).headers['access-control-allow-origin']).toBeUndefined()
  })
})
