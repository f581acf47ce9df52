// Searching as everybody does it: over HTTP, in what is public and nothing else.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectComplaint } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { readAsked } from '../../../../platform/search/asked.ts'
import { fromNotation } from '../../../../platform/rich-text/from-notation.ts'
import { toPlain } from '../../../../platform/rich-text/plain.ts'

interface Told {
  readonly site: string | null
  readonly slug: string
  readonly kind?: string
  readonly title: string
  readonly lead: string
  readonly body?: string
  readonly on?: string
  readonly theme?: string
  readonly draft?: boolean
  readonly language?: 'nl' | 'en'
}

const told: readonly Told[] = [
  {
    site: 'emmen',
    slug: 'gastlessen',
    title: 'Gastlessen over wind op zee',
    lead: 'Twaalf bedrijven voor de klas.',
    theme: 'intake',
    on: '2026-03-01',
  },
  { site: 'zwolle', slug: 'spreker', title: 'Een gastspreker voor groep 8', lead: 'Uit de bouw.', on: '2026-03-02' },
  { site: null, slug: 'lab', title: 'Lessen in het techlab', lead: 'Nu ook met een lasrobot.', on: '2026-03-03' },
  {
    site: null,
    slug: 'vragen',
    kind: 'questions',
    title: 'Vragen over stages',
    lead: 'Met de antwoorden.',
    body: '### Hoe vinden wij plekken?\n\nVraag het rond.\n\n### Wie is verzekerd?\n\nDe school betaalt de polis <b>zelf</b>.',
    theme: 'connection',
  },
  { site: 'emmen', slug: 'geheim', title: 'Geheime gastlessen', lead: 'Nog niet klaar.', draft: true },
  { site: null, slug: 'robots', title: 'Guest lessons', lead: 'In a school.', language: 'en', on: '2026-02-01' },
]

let world: World
beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  for (const each of told) await tell(each)
  // Emmen has a school at one end of the country, Zwolle one in the middle.
  await sql`
    with schools as (
      insert into organisations (kind, name, place, postcode, latitude, longitude) values
        ('school', 'Zuiderlicht College', 'Emmen', '7811AB', 52.78, 6.9),
        ('school', 'Hanzelyceum', 'Zwolle', '8011AA', 52.51, 6.09),
        ('company', 'Veenbouw', 'Emmen', '7811AC', 52.79, 6.91), ('school', 'Nergens School', 'Goes', '4461AA', 51.5, 3.89)
      returning id, place
    )
    insert into region_members (region_id, organisation_id, role, valid_from)
    select r.id, s.id, 'member', '2025-01-01' from schools s join regions r on r.slug = lower(s.place)`.execute(
    world.db,
  )
})
afterAll(() => world.close())

async function tell({ site, slug, kind = 'news', title, lead, body = '', on, theme, draft, language = 'nl' }: Told) {
  const text = fromNotation(body)
  const { rows } = await sql<{ id: number; version: number }>`
    with item as (
      insert into items (site_region_id, kind, slug, language, published_at)
      values ((select id from regions where slug = ${site}), ${site && kind === 'news' ? 'regionNews' : kind}, ${slug}, ${language},
        ${`${on ?? '2026-01-01'}T10:00:00Z`}) returning id
    )
    insert into item_versions (item_id, number, title, lead, body)
    select id, 1, ${title}, ${lead}, ${JSON.stringify(text)}::jsonb from item returning item_id as id, id as version`.execute(
    world.db,
  )
  const [{ id, version } = { id: 0, version: 0 }] = rows
  if (theme) await sql`insert into item_facets values (${version}, 'theme', ${theme})`.execute(world.db)
  if (draft) return
  await sql`
    update items set public_version_id = ${version}, state = 'published', public_words = ${[title, lead, toPlain(text)].join('\n')}
    where id = ${id}`.execute(world.db)
}

/** What is shown as found, in order: the ends of the addresses of articles. */
const found = async (query: string, at = '/zoeken'): Promise<string[]> =>
  [...(await page(query, at)).matchAll(/<h3[^>]*><a href="[^"]*\/artikel\/([^"]+)"/g)].map(([, slug]) => slug!)
const page = async (query: string, at = '/zoeken'): Promise<string> => {
  const { status, text } = await world.visitor().get(`${at}?${query}`)
  expect(status).toBe(200)
  return text
}
const words = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('words', () => {
  it('find what is public, by the word, its other number and what means the same; the best first', async () => {
    // The word itself in the title, then what means the same.
    expect(await found('q=gastlessen')).toEqual(['gastlessen', 'spreker', 'robots'])
    expect(await found('q=gastspreker')).toEqual(['spreker', 'gastlessen', 'robots'])
    expect(await found('q=guest+lesson')).toEqual(['robots', 'spreker', 'gastlessen'])
    expect((await found('q=lessen'))[0], 'the whole word before a compound').toBe('lab')
    expect(await found('q=wind+zee+bedrijven')).toEqual(['gastlessen'])
  })

  it('are marked where they stand, with everything else escaped', async () => {
    const text = await page('q=verzekerd+polis')
    expect(text).toContain('<mark>polis</mark> &lt;b>zelf&lt;/b>')
    expect(text).toMatch(/href="\/artikel\/vragen#kop-wie-is-verzekerd"/)
    expect((await world.visitor().get('/artikel/vragen')).text).toContain('id="kop-wie-is-verzekerd"')
    expect(await page(`q=${encodeURIComponent('"><script>')}`)).not.toContain('"><script>')
  })

  it('typed wrong find what was meant, and say so', async () => {
    const text = await page('q=gatslessen')
    expect(words(text)).toContain('Niets gevonden voor “gatslessen”. Dit vonden wij voor “gastlessen”.')
    expect(await found('q=techlba')).toEqual(['lab'])
    expect(await found('q=vnid+zee')).toEqual([])
    // A compound that nobody uses, of words that somebody does.
    expect(await found('q=windlessen')).toEqual(['gastlessen'])
  })

  it('that find nothing show ways on', async () => {
    const text = words(await page('q=gastlessen+zeppelin'))
    expect(text).toContain('Niets gevonden voor “gastlessen zeppelin”')
    expect(text).toMatch(/gastlessen \(3\).*Instroom \(1\).*Stel uw vraag/)
    expect(words(await page('q=x'))).toContain('Typ ten minste twee letters')
  })
})

describe('a search', () => {
  it('of one site stays there, and leads to all of them', async () => {
    expect(await found('q=gastles', '/regio/zwolle/zoeken')).toEqual(['spreker'])
    expect(words(await page('q=gastles', '/regio/zwolle/zoeken'))).toContain('Zoek op alle sites (3)')
    expect(words(await page('q=techlab', '/regio/zwolle/zoeken'))).toContain('Zoek op alle sites (1)')
  })

  it('counts what there is of what, and filters by it', async () => {
    const text = await page('q=gastles')
    expect(words(text)).toMatch(/3 berichten.*|Instroom \(1\)/)
    expect(text).toContain('href="/zoeken?q=gastles&amp;thema=intake"')
    expect(await found('q=gastles&thema=intake')).toEqual(['gastlessen'])
    expect(await found('soort=questions'), 'without words').toEqual(['vragen'])
  })

  it('shows regions and who takes part in them, closed and strange ones left out', async () => {
    const text = words(await page('q=zuiderlicht'))
    expect(text).toMatch(/Scholen en organisaties Zuiderlicht College School, Emmen, doet mee in Emmen/)
    expect(await page('q=emmen')).toContain('href="/regio/emmen"')
    expect(await found('q=emmen'), 'what the region tells').toEqual(['gastlessen'])
    expect(words(await page('q=hanzelyceum', '/regio/emmen/zoeken'))).toContain('Niets gevonden')
    expect(words(await page('q=nergens')), 'takes part nowhere').toContain('Niets gevonden')
    expect(words(await page('q=emmen&wat=organisaties'))).toMatch(/Scholen en organisaties \(2\)/)
  })

  it('shows collections that are public, of their site', async () => {
    await sql`
      insert into collections (site_region_id, slug, form, title, published_at) values
        (null, 'gastlessen', 'list', 'Alles over gastlessen', '2026-03-01'), (null, 'concept', 'list', 'Nog geen gastlessen', null)`.execute(
      world.db,
    )
    expect(await page('q=gastles')).toMatch(/Verzamelingen.*href="\/verzamelingen\/gastlessen"/s)
    expect(await page('q=gastles')).not.toContain('verzamelingen/concept')
    expect(await page('q=gastles', '/regio/emmen/zoeken')).not.toContain('verzamelingen/gastlessen')
  })

  it('of the workspace finds articles by their title', async () => {
    const text = words((await (await world.as('marieke')).get('/werkplek/zoeken?q=gastlessen')).text)
    expect(text).toMatch(/Artikelen \(1\) Gastlessen over wind op zee Emmen · 01-03-2026/)
  })

  it('shows the nearest first, by the postcode or the place', async () => {
    for (const near of ['8011', '8011 ab', 'Zwolle']) {
      const asked = `q=gastles&bij=${encodeURIComponent(near)}`
      expect(await found(asked)).toEqual(['spreker', 'gastlessen', 'robots'])
      expect(words(await page(asked))).toMatch(/minder dan 1 km Een gastspreker.* 62 km Gastlessen/)
    }
    // About a school nearer by: that counts. Where a company stands may be somebody's home.
    await sql`
      insert into item_organisations
      select i.public_version_id, o.id from items i, organisations o
      where i.slug = 'robots' and o.name in ('Hanzelyceum', 'Veenbouw')`.execute(world.db)
    expect(words(await page('q=gastles&bij=7811'))).toMatch(
      / 1 km Gastlessen.* 63 km Een gastspreker.* 63 km Guest lessons/,
    )
    expect(words(await page('q=gastles&bij=Atlantis'))).toContain('Wij kennen geen plaats of postcode “Atlantis”')
  })

  it('is no page for search engines, and the empty one is', async () => {
    expect(await page('q=gastles')).toMatch(/name="robots" content="noindex/)
    expect(await page('')).not.toContain('noindex')
  })

  it('suggests titles and regions while somebody types', async () => {
    const ask = async (typed: string) => {
      const { text } = await world.visitor().get(`/zoeken/voorstellen?zoek=${encodeURIComponent(typed)}`)
      return (JSON.parse(text) as { suggestions: { text: string; href: string }[] }).suggestions.map(({ href }) => href)
    }
    expect(await ask('gastles')).toEqual([
      '/regio/emmen/artikel/gastlessen',
      '/regio/zwolle/artikel/spreker',
      '/artikel/robots',
    ])
    expect(await ask('techniek in emm')).toEqual(['/regio/emmen'])
    expect(await ask('techlba'), 'what was meant').toEqual(['/artikel/lab'])
    expect(await ask('gastspreker v'), 'a word begun').toContain('/regio/zwolle/artikel/spreker')
    expect(await ask('x')).toEqual([])
  })
})

describe('words that mean the same', () => {
  const at = '/landelijk/website/zoekwoorden'

  it('are kept by the editors of the nation alone, and work at once', async () => {
    expect((await (await world.as('marieke')).get(at)).status).toBe(403)
    const lotte = await world.as('lotte')
    expect(await found('q=offshore')).toEqual([])
    for (let twice = 0; twice < 2; twice++)
      expect((await lotte.post(at, { words: 'offshore, wind op zee ; Offshore' })).location).toBe(at)
    expect(await found('q=offshore')).toEqual(['gastlessen'])
    expectComplaint(await lotte.post(at, { words: 'stage, snuffeldag' }), 'words', /“stage” staat al bij: stage, /)
    expectComplaint(await lotte.post(at, { words: 'alleen' }), 'words', /ten minste twee/)
  })

  it('are changed by one at a time, and go', async () => {
    const lotte = await world.as('lotte')
    const { rows } = await sql<{ id: number }>`select id from search_synonyms where 'offshore' = any (words)`.execute(
      world.db,
    )
    const row = `${at}/${rows[0]!.id}`
    const change = { words: 'offshore, windpark', seen: 'offshore, wind op zee' }
    expect((await lotte.post(row, change)).location).toBe(at)
    expectComplaint(
      await lotte.post(row, { ...change, words: 'offshore, zee' }),
      'words',
      /net veranderd in: offshore, windpark/,
    )
    for (let twice = 0; twice < 2; twice++) expect((await lotte.post(`${row}/verwijdering`)).location).toBe(at)
    expect((await lotte.get(row)).status).toBe(404)
    expect((await lotte.post(`${at}/x/verwijdering`)).status).toBe(404)
    expect(await found('q=offshore')).toEqual([])
  })
})

describe('a search that could be endless', () => {
  it('ranks and counts the best two thousand, an old title before new texts', async () => {
    await sql`
      with made as (
        insert into items (site_region_id, kind, slug, published_at, public_words)
        select null, case when n % 2 = 0 then 'guide' else 'faq' end, 'trein-' || n, timestamptz '2024-01-01' + n * interval '1 minute',
          case when n = 1 then 'Zonnetrein' else 'Bericht' end || E'\n' || 'Over de zonnetrein'
        from generate_series(1, 2100) n returning id, public_words
      ), told as (
        insert into item_versions (item_id, number, title, body)
        select id, 1, split_part(public_words, E'\n', 1), '{"type":"doc","content":[]}' from made returning id
      )
      insert into item_facets select id, 'world', 'energy' from told`.execute(world.db)
    await sql`
      update items i set public_version_id = v.id, state = 'published' from item_versions v
      where v.item_id = i.id and i.slug like 'trein-%'`.execute(world.db)
    const text = await page('q=zonnetrein')
    expect(words(text)).toContain('Meer dan 2.000 berichten; bij de keuzes tellen wij de beste 2.000')
    expect(words(text)).toMatch(/Energie, Water .{1,5} Veiligheid \(2000\)/)
    expect(await found('q=zonnetrein')).toEqual([
      'trein-1',
      ...Array.from({ length: 19 }, (_, n) => `trein-${2100 - n}`),
    ])
    expect(words(await page('q=zonnetrein&soort=guide'))).toContain('1.050 berichten')
    expect(await found('q=zonnetrein&pagina=100')).toHaveLength(20)
    expect(await found('q=zonnetrein&pagina=101')).toEqual([])
    expect(words(await page('q=zonnetrein', '/regio/emmen/zoeken'))).toContain('Zoek op alle sites (meer dan 2.000)')
  })

  it.each([
    ['sixty words', Array.from({ length: 60 }, (_, n) => `woord${n} gastles`).join(' ')],
    ['one long word', 'gastles'.repeat(60)],
    ['signs of a pattern', '%_%\\ (.*)+ [a-z]{1000} \\m ^$ |||'],
    ['quotes', `'"'; drop table items; --`],
    ['one letter, many times', 'e '.repeat(200)],
    ['short words', 'po vo so sbo vso pro mbo hbo roc aoc'],
    ['doubled letters', 'zo'.repeat(15)],
  ])('has an answer to %s, and looks for eight words of two hundred letters at most', async (_, typed) => {
    const ways = readAsked(typed)?.terms.flatMap((term) => term.ways) ?? []
    expect(ways.length).toBeLessThan(30)
    expect(ways.flat().every(({ letters }) => /^[a-z0-9&]{1,200}$/.test(letters))).toBe(true)
    expect(words(await page(`q=${encodeURIComponent(typed)}`))).toMatch(/Niets gevonden|Typ ten minste|berichten/)
  })
})
