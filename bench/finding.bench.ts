// The public search over 100,000 articles: what was typed wrong, compounds and plain words, from what was typed to the
// twenty rows of a page, with how many there are of what. Against the bare query of the index on the same table: how many
// hold the words; of what was typed wrong, the words as they should have been. Likeness to a whole
// text, as the manual of pg_trgm has it, would be the easier reference: it takes some fifty times as long.
import { sql } from 'kysely'
import { loadavg } from 'node:os'
import { searchSite, totalOf, type Searching } from '../src/modules/publishing/finding/public.ts'
import { connect, type Database } from '../src/platform/database/database.ts'
import { makeScene } from '../test/scene.ts'
import { openDatabase } from './database.ts'
import { growth, report, rounded, timed } from './measure.ts'
import { words } from './search-words.ts'

const typed = {
  typo: ['waterstfo', 'metaalbedrjif', 'sensroen', 'lasrobot brandwer', 'houtbuow'],
  compound: ['gastlessen', 'lasrobots', 'techniekonderwijs', 'robotdag', 'installatie'],
  right: ['waterstof havo', 'drones groep 8', 'houtbouw emmen', 'domotica ouders', 'beton'],
}
const right: Readonly<Record<string, string>> = {
  waterstfo: 'waterstof',
  metaalbedrjif: 'metaalbedrijf',
  sensroen: 'sensoren',
  'lasrobot brandwer': 'lasrobot brandweer',
  houtbuow: 'houtbouw',
}
const queries = Object.values(typed).flat()
const rounds = 8
const sizes = [6_250, 25_000, 100_000] as const

interface Times {
  readonly search: number[]
  readonly bare: number[]
}

const measured = new Map<number, Map<string, Times>>()
for (const size of sizes) measured.set(size, await measure(size))
const [small, middle, large] = sizes.map((size) => measured.get(size) ?? new Map<string, Times>())
if (!small || !middle || !large) throw new Error('three sizes')
const total = figures(large)
report('finding', 'ms (p95)', total, {
  bar: 2,
  records: '100,000 articles of 120 words',
  queries: queries.length,
  kinds: Object.fromEntries(
    Object.entries(typed).map(([kind, own]) => [kind, figures(new Map([...large].filter(([q]) => own.includes(q))))]),
  ),
  worstQuery: [...large]
    .map(([query, times]) => ({ query, ...figures(new Map([[query, times]])) }))
    .sort((one, other) => other.ratio - one.ratio)[0],
  smaller: [small, middle].map((times, at) => ({ records: sizes[at], ...figures(times) })),
  growth: {
    search: growth(figures(small).value, total.value, 16),
    bare: growth(figures(small).reference, total.reference, 16),
  },
  load: rounded(loadavg()[0] ?? 0),
})

function p95(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0
}

function figures(times: Map<string, Times>) {
  const all = [...times.values()]
  const [value, reference] = [p95(all.flatMap(({ search }) => search)), p95(all.flatMap(({ bare }) => bare))]
  return {
    value: rounded(value),
    reference: rounded(reference),
    ratio: rounded(value / reference),
    n: all.length * rounds,
  }
}

async function measure(articles: number): Promise<Map<string, Times>> {
  const database = await openDatabase()
  const connection = connect(database.url, { name: 'spoorboek-bench' })
  const { db } = connection
  try {
    await makeScene(db)
    await fill(db, articles)
    const kinds = new Map<string, Times>(queries.map((query) => [query, { search: [], bare: [] }]))
    for (let round = -2; round < rounds; round++)
      for (const [query, { search, bare }] of kinds) {
        const times = [await timed(() => find(db, query)), await timed(() => bareQuery(db, query))] as const
        if (round < 0) continue
        search.push(times[0])
        bare.push(times[1])
      }
    return kinds
  } finally {
    await connection.close()
    await database.close()
  }
}

async function find(db: Database, q: string): Promise<void> {
  const query = { q, bij: '', wat: null, list: { kind: null, page: 1, chosen: {} } }
  const searching: Searching = { query, region: null, actor: { kind: 'visitor', locale: 'nl' }, today: '2026-03-23' }
  const results = await searchSite(db, searching)
  if (!results || totalOf(results) === 0) throw new Error(`nothing found: ${q}`)
}

async function bareQuery(db: Database, query: string): Promise<void> {
  const asked = (right[query] ?? query).split(' ')
  const where = sql.join(
    asked.map((word) => sql`search_text like ${`%${word}%`}`),
    sql` and `,
  )
  await sql`select count(*) from items where public_version_id is not null and ${where}`.execute(db)
}

/** Articles as the field writes them, of some thirty thousand different words. */
async function fill(db: Database, articles: number): Promise<void> {
  await db.connection().execute(async (own) => {
    await sql`set statement_timeout = 0`.execute(own)
    await fillOn(own, articles)
    await sql`reset statement_timeout`.execute(own)
  })
}

async function fillOn(db: Database, articles: number): Promise<void> {
  const pick = (list: string, by: number) => {
    const all = list.split(', ')
    return sql`(${all}::text[])[1 + (n::bigint * ${by} % ${all.length})::int]`
  }
  await sql`alter table items disable trigger user`.execute(db)
  await sql`drop index items_search, items_search_title`.execute(db)
  await sql`
    create temporary table made as select n, ${pick(words.deeds, 7)} || ' ' || ${pick(words.subjects, 11)} || ' ' || ${pick(words.audiences, 13)} as title,
      ${pick(words.places, 17)} || ' en ' || ${pick(words.kinds, 7)} || ' ' || ${pick(words.names, 5)} as lead,
      (select string_agg((array['les','werk','school','bedrijf','vak','leer','bouw','proef','dag','plan','groep','maak'])[1 + ((n::bigint * k * 31 + k) % 12)::int]
        || (array['ruimte','plaats','middag','leider','boek','stof','kamer','kring','weg','deel','tafel','uur','bank','hal'])[1 + ((n::bigint * k * 17 + k * k) % 14)::int]
        || case when k % 7 = 0 then chr(97 + (n % 26)::int) || chr(97 + (n / 26 % 26)::int) else '' end, ' ')
        from generate_series(1, 110) k) as body
    from generate_series(1, ${articles}::int) n`.execute(db)
  await sql`
    insert into items (site_region_id, kind, slug, published_at, public_words)
    select case when n % 4 = 0 then null else 1 + n % 3 end,
      (array['news', 'example', 'guide', 'assignment', 'faq'])[1 + n % 5], 'bericht-' || n,
      timestamptz '2024-01-01' + n * interval '10 minutes', title || E'\n' || lead || E'\n' || body from made`.execute(
    db,
  )
  await sql`
    insert into item_versions (item_id, number, title, lead, body)
    select id, 1, split_part(public_words, E'\n', 1), split_part(public_words, E'\n', 2), jsonb_build_object('type', 'doc', 'content',
      jsonb_build_array(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', split_part(public_words, E'\n', 3))))))
    from items`.execute(db)
  await sql`
    insert into item_facets (version_id, facet, value)
    select id, 'theme', (array['intake', 'connection', 'teachers', 'facilities'])[1 + id % 4] from item_versions
    union all select id, 'school', (array['vmbo', 'havo', 'po'])[1 + id % 3] from item_versions
    union all select id, 'world', (array['health', 'food', 'energy', 'design', 'media'])[1 + id % 5] from item_versions`.execute(
    db,
  )
  await sql`update items i set public_version_id = v.id, state = 'published' from item_versions v where v.item_id = i.id`.execute(
    db,
  )
  await sql`
    insert into search_words select distinct word from items, regexp_split_to_table(search_text, '[^a-z]+') as word
    where word ~ '^[a-z]{3,30}$'`.execute(db)
  await sql`alter table items enable trigger user`.execute(db)
  await sql`vacuum full items`.execute(db)
  // As the migrations have them, made in one go.
  await sql`create index items_search on items using gin (search_text gin_trgm_ops) where public_version_id is not null`.execute(
    db,
  )
  await sql`create index items_search_title on items using gin (search_title gin_trgm_ops) where public_version_id is not null`.execute(
    db,
  )
  await sql`vacuum analyze`.execute(db)
}
