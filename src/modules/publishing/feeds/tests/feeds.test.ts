import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld, type World } from '../../../../../test/world.ts'
import { noText, written } from '../../../../platform/rich-text/document.ts'
import { timeOf } from '../lesson/rules.ts'
import { structuredData, type Told } from '../rules.ts'
import { keepCard } from '../articles/commands.ts'
import { lomOf } from '../views/lom.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  await tell('emmen', 'laslab', 'Laslab </script> open & klaar', '2026-03-20T10:00:00Z', 'Techniek en mbo')
  await tell('emmen', 'beurs', 'Stage\u0008\uFFFEbeurs', '2026-03-21T10:00:00Z')
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
  const { '@graph': graph } = JSON.parse(json) as { '@graph': object[] }
  expect(graph[0]).toMatchObject({
    '@type': 'NewsArticle',
    headline: 'Laslab </script> open & klaar',
    datePublished: '2026-03-20T10:00:00.000Z',
    keywords: 'Techniek en mbo',
    license: 'https://creativecommons.org/licenses/by/4.0/',
  })
  expect(graph[1]).toMatchObject({ '@type': 'BreadcrumbList', itemListElement: { length: 4 } })
})

it('draws a picture of the title for who shares it, once, and of no other version', async () => {
  const { text } = await world.visitor().get('/regio/emmen/artikel/laslab')
  const [, path = ''] = /property="og:image" content="http:\/\/[^/]+([^"]+)"/.exec(text)!
  const sent = await world.visitor().get(path)
  expect([sent.status, sent.headers['content-type']]).toEqual([200, 'image/png'])
  expect([sent.body.readUInt32BE(16), sent.body.readUInt32BE(20)]).toEqual([1200, 630])
  expect((await world.visitor().get(path)).body.equals(sent.body)).toBe(true)
  const cards = () =>
    sql<{ version: number; file: number }>`
    select c.version_id as version, f.id as file from files f left join item_cards c on c.file_id = f.id
    where f.name = 'deelbeeld.png'`.execute(world.db)
  const kept = (await cards()).rows
  expect(kept).toHaveLength(1)
  const { version } = kept[0]!
  const keep = () => keepCard(world.db, world.settings.filesDirectory, version, 'anew', Buffer.from('new'))
  const file = await keep()
  expect(await keep(), 'who drew it second gets the first').toBe(file)
  expect((await cards()).rows, 'the old one is gone').toEqual([{ version, file }])
  await sql`delete from item_cards`.execute(world.db)
  expect((await world.visitor().get(`${path}1`)).location, 'the one of a version before').toBe(path)
  expect((await world.visitor().get('/regio/emmen/artikel/laslab/lom.xml')).status, 'news is no lesson').toBe(404)
})

const told: Told = {
  kind: 'assignment',
  title: 'Bouw een brug',
  lead: 'Van <rietjes> & lijm',
  language: 'nl',
  address: 'https://x.example/a',
  site: 'Techniek in Emmen',
  publishedAt: new Date('2026-03-20T10:00:00Z'),
  correctedAt: null,
  picture: null,
  card: 'https://x.example/a/deelbeeld/1',
  about: ['Bouwen', 'PIE'],
  schools: ['vmbo'],
  licence: 'CC BY-SA 4.0',
  text: 'Tekst',
  fields: { level: 'lower', duration: '6 lessen van 50 minuten', website: 'https://bouw.example', function: 'Leider' },
  questions: [{ question: 'Hoe hoog?', answer: 'Een meter.' }],
  films: [{ title: 'De brug', page: 'https://vimeo.com/1', player: 'https://player.vimeo.com/video/1' }],
  files: [{ words: 'Werkblad', address: 'https://x.example/b.pdf', mediaType: 'application/pdf' }],
  trail: [{ name: 'Techniek in Emmen', address: 'https://x.example/' }],
}

const graphOf = (given: Partial<Told>) => (structuredData({ ...told, ...given }) as { '@graph': object[] })['@graph']

it.each<[Partial<Told>, object]>([
  [
    {},
    {
      '@type': 'LearningResource',
      educationalLevel: ['Onderbouw voortgezet onderwijs'],
      timeRequired: 'PT5H',
      teaches: ['Bouwen', 'PIE'],
      license: 'https://creativecommons.org/licenses/by-sa/4.0/',
      associatedMedia: [{ '@type': 'MediaObject', encodingFormat: 'application/pdf' }],
      video: [{ '@type': 'VideoObject', embedUrl: 'https://player.vimeo.com/video/1', thumbnailUrl: told.card }],
    },
  ],
  [
    { kind: 'guide', language: 'en', fields: {} },
    { '@type': 'LearningResource', educationalLevel: ['Upper vmbo'] },
  ],
  [{ kind: 'questions' }, { '@type': 'FAQPage', mainEntity: [{ '@type': 'Question', name: 'Hoe hoog?' }] }],
  [
    { kind: 'faq', questions: [] },
    { '@type': 'FAQPage', mainEntity: [{ name: 'Bouw een brug' }] },
  ],
  [{ kind: 'organisation' }, { '@type': 'Organization', name: 'Bouw een brug', sameAs: 'https://bouw.example' }],
  [{ kind: 'person' }, { '@type': 'ProfilePage', mainEntity: { '@type': 'Person', jobTitle: 'Leider' } }],
  [
    { kind: 'page', picture: 'https://x.example/p.webp' },
    { '@type': 'Article', image: 'https://x.example/p.webp' },
  ],
])('calls it by the name that schema.org has for it: %o', (given, expected) => {
  const [article, trail] = graphOf(given)
  expect(article).toMatchObject(expected)
  expect(trail).toMatchObject({ '@type': 'BreadcrumbList', itemListElement: [{ position: 1 }, { position: 2 }] })
  expect(JSON.stringify(graphOf({ ...given, licence: 'reserved' }))).not.toContain('license')
})

it('tells libraries of lesson material what NL-LOM asks for', () => {
  const xml = lomOf(told)
  const plain = xml.replace(/\s*\n\s*/g, '')
  for (const [element, value] of [
    ['entry', 'https://x.example/a'],
    ['context', 'VO'],
    ['learningResourceType', 'open opdracht'],
    ['intendedEndUserRole', 'learner'],
    ['copyrightAndOtherRestrictions', 'cc-by-sa-40'],
    ['cost', 'no'],
    ['typicalLearningTime', 'PT5H'],
    ['taxon', '2a1401e9-c223-493b-9b86-78f6993b1a8d'],
  ])
    expect(plain, element).toMatch(new RegExp(`<${element}[ >](?:(?!</${element}>).)*>?${value}<`))
  expect(plain).toContain('<string language="nl">Van &lt;rietjes> &amp; lijm</string>')
  // Well formed: each element that begins ends, in turn.
  const open: string[] = []
  for (const [, end, name, empty] of plain.matchAll(/<(\/?)([a-zA-Z]+)[^<>]*?(\/?)>/g)) {
    if (end) expect(open.pop()).toBe(name)
    else if (!empty) open.push(name!)
  }
  expect(open).toEqual([])
  expect(lomOf({ ...told, licence: 'reserved', fields: {}, schools: [] })).not.toContain('cc-by')
})

it.each([
  ['2 uur', 'PT2H'],
  ['90 minuten', 'PT1H30M'],
  ['1,5 uur', 'PT1H30M'],
  ['1 uur en 15 minuten', 'PT1H15M'],
  ['6 lessen van 50 minuten', 'PT5H'],
  ['2 x 45 min', 'PT1H30M'],
  ['3 lessons of 1 hour', 'PT3H'],
  ['een middag', null],
  [undefined, null],
])('reads how long %s takes', (words, time) => {
  expect(timeOf(words)).toBe(time)
})
