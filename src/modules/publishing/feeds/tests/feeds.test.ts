import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld, type World } from '../../../../../test/world.ts'
import { noText, written } from '../../../../platform/rich-text/document.ts'
import { structuredData, type Told } from '../rules.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  await tell('emmen', 'laslab', 'Laslab </script> open & klaar', '2026-03-20T10:00:00Z', 'Techniek en mbo')
  await tell('emmen', 'beurs', 'Stagebeurs', '2026-03-21T10:00:00Z')
  await tell(null, 'keuzevakken', 'Tien keuzevakken', '2026-03-19T10:00:00Z')
  await sql`insert into items (site_region_id, kind, slug) select id, 'news', 'concept' from regions where slug = 'emmen'`.execute(
    world.db,
  )
})
afterAll(() => world.close())

async function tell(region: string | null, slug: string, title: string, at: string, theme?: string): Promise<void> {
  await sql`
    with item as (
      insert into items (site_region_id, kind, slug, published_at)
      values ((select id from regions where slug = ${region}), 'news', ${slug}, ${at}) returning id
    ), version as (
      insert into item_versions (item_id, number, title, lead, body)
      select id, 1, ${title}, 'Voor de hele regio', ${written(noText)} from item returning id
    )
    insert into item_facets (version_id, facet, value) select id, 'theme', ${theme ?? ''} from version where ${theme ?? ''} <> ''`.execute(
    world.db,
  )
  await sql`update items i set public_version_id = v.id, state = 'published' from item_versions v where v.item_id = i.id and i.slug = ${slug}`.execute(
    world.db,
  )
}

const titles = (text: string): string[] =>
  [...text.matchAll(/<entry[^>]*><title>(.*?)<\/title>/g)].map(([, each]) => each!)

it('gives the newest of a site as Atom, by theme as well, and nothing that is not public', async () => {
  const visitor = world.visitor()
  const feed = await visitor.get('/regio/emmen/berichten.atom')
  expect(feed.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
  expect(titles(feed.text)).toEqual(['Stagebeurs', 'Laslab &lt;/script> open &amp; klaar'])
  expect(feed.text).toMatch(/<link rel="self" href="http:\/\/[^"]+\/regio\/emmen\/berichten\.atom"\s*\/>/)
  expect(feed.text).toContain('<updated>2026-03-21T10:00:00.000Z</updated>')
  expect(titles((await visitor.get('/regio/emmen/berichten.atom?thema=Techniek+en+mbo')).text)).toHaveLength(1)
  expect(titles((await visitor.get('/berichten.atom')).text)).toEqual(['Tien keuzevakken'])
  expect((await visitor.get('/regio/nergens/berichten.atom')).status).toBe(404)
  expect((await visitor.get('/regio/emmen/berichten')).text).toContain('type="application/atom+xml"')
})

it('lists every public page in the sitemap, and keeps programs out of the workspace', async () => {
  const visitor = world.visitor()
  const map = (await visitor.get('/sitemap.xml')).text
  for (const path of ['/', '/regio/emmen', '/regio/emmen/artikel/laslab', '/artikel/keuzevakken'])
    expect(map).toMatch(new RegExp(`<loc>http://[^/]+${path}</loc>`))
  expect(map).not.toContain('concept')
  expect((await visitor.get('/robots.txt')).text).toMatch(/Disallow: \/werkplek\n[^]*Sitemap: http/)
})

it('tells programs and networks what an article is, and lets no title end the block', async () => {
  const { text } = await world.visitor().get('/regio/emmen/artikel/laslab')
  expect(text).toContain('<meta property="og:title" content="Laslab &lt;/script> open &amp; klaar"')
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)!
  expect(JSON.parse(json)).toMatchObject({
    '@type': 'NewsArticle',
    headline: 'Laslab </script> open & klaar',
    datePublished: '2026-03-20T10:00:00.000Z',
    keywords: 'Techniek en mbo',
    license: 'https://creativecommons.org/licenses/by/4.0/',
  })
})

const told: Told = {
  ...{
    kind: 'assignment',
    title: 'Bouw een brug',
    lead: 'Van rietjes',
    language: 'nl',
    address: 'https://x.example/a',
  },
  ...{
    site: 'Emmen',
    publishedAt: null,
    correctedAt: null,
    picture: null,
    about: [],
    licence: 'reserved',
    text: 'Tekst',
  },
  fields: { level: 'lower', duration: '2 uur' },
}

it.each([
  [told, { '@type': 'LearningResource', educationalLevel: 'lower', timeRequired: 'PT2H' }],
  [
    { ...told, kind: 'faq' },
    { '@type': 'FAQPage', mainEntity: [{ '@type': 'Question', name: 'Bouw een brug' }] },
  ],
  [
    { ...told, kind: 'organisation' },
    { '@type': 'Organization', name: 'Bouw een brug' },
  ],
  [{ ...told, kind: 'guide' }, { '@type': 'Article' }],
])('calls it by the name that schema.org has for it', (given, expected) => {
  expect(structuredData(given)).toMatchObject(expected)
  expect(structuredData(given)).not.toHaveProperty('license')
})
