// The public search over 100,000 articles of 120 words: what was typed wrong, compounds and plain words, short and common
// ones, a theme chosen and near a place; from what was typed to the twenty rows of a page, with how many there are of
// what. Against the bare query of the index that the manual of pg_trgm gives, on the same words and the same table, as
// `search.bench.ts` has it; over whole articles that takes seconds, so it is stopped at `longestBare` and counts for no
// more. And against a query that PostgreSQL cannot do with less: how many hold the letters (`letters`), in turns.
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
  three: ['wind zee machines', 'robot lassen docenten'],
  common: ['les', 'werkplaats'],
  chosen: ['beton (thema intake)'],
  near: ['beton (bij 7811)'],
}
/** What was meant: the words that the search answers to. */
const right: Readonly<Record<string, string>> = {
  waterstfo: 'waterstof',
  metaalbedrjif: 'metaalbedrijf',
  sensroen: 'sensoren',
  'lasrobot brandwer': 'lasrobot brandweer',
  houtbuow: 'houtbouw',
  gastlessen: 'gastles',
  lasrobots: 'lasrobot',
  robotdag: 'robot dag',
}
const queries = Object.values(typed).flat()
const rounds = 5
const sizes = [6_250, 25_000, 100_000] as const
const longestBare = 1_000

interface Times {
  readonly search: number[]
  readonly bare: number[]
  readonly letters: number[]
}
type Measured = ReadonlyMap<string, Times>

const measured: Measured[] = []
for (const size of sizes) measured.push(await measure(size))
const [small, , large] = measured
if (!small || !large) throw new Error('three sizes')
const total = figures(large)
report('finding', 'ms (p95)', total, {
  bar: 2,
  records: '100,000 articles of 120 words',
  queries: queries.length,
  letters: total.letters,
  timesLetters: total.timesLetters,
  kinds: Object.fromEntries(
    Object.entries(typed).map(([kind, own]) => [kind, figures(new Map([...large].filter(([q]) => own.includes(q))))]),
  ),
  worstQuery: [...large]
    .map(([query, times]) => ({ query, ...figures(new Map([[query, times]])) }))
    .sort((one, other) => other.timesLetters - one.timesLetters)[0],
  sizes: measured.map((times, at) => ({ records: sizes[at], ...figures(times) })),
  growth: {
    search: growth(figures(small).value, total.value, 16),
    letters: growth(figures(small).letters, total.letters, 16),
  },
  load: rounded(loadavg()[0] ?? 0),
})

function p95(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0
}

function figures(times: Measured) {
  const all = [...times.values()]
  const of = (each: keyof Times): number => p95(all.flatMap((own) => own[each]))
  const [value, reference, letters] = [of('search'), of('bare'), of('letters')]
  return {
    value: rounded(value),
    reference: rounded(reference),
    ratio: rounded(value / reference),
    letters: rounded(letters),
    timesLetters: rounded(value / letters),
    n: all.length * rounds,
  }
}

async function measure(articles: number): Promise<Measured> {
  const database = await openDatabase()
  const connection = connect(database.url, { name: 'spoorboek-bench' })
  const { db } = connection
  try {
    await makeScene(db)
    await fill(db, articles)
    const kinds = new Map(queries.map((query): [string, Times] => [query, { search: [], bare: [], letters: [] }]))
    for (let round = -1; round < rounds; round++)
      for (const [query, { search, bare, letters }] of kinds) {
        const times = [await timed(() => find(db, query)), await timed(() => lettersQuery(db, query))] as const
        // Once: it is some hundred times as slow, and so it needs no care.
        if (round === 0) bare.push(await timed(() => bareQuery(db, query)))
        if (round < 0) continue
        search.push(times[0])
        letters.push(times[1])
      }
    return kinds
  } finally {
    await connection.close()
    await database.close()
  }
}

function wordsIn(query: string): string[] {
  return (right[query] ?? query.replace(/ \(.*/, '')).split(' ')
}

async function find(db: Database, asked: string): Promise<void> {
  const [q = '', near = ''] = [asked.replace(/ \(.*/, ''), /\(bij (\d+)\)/.exec(asked)?.[1]]
  const chosen: FacetChoice = asked.includes('thema') ? { theme: 'intake' } : {}
  const query = { q, bij: near, wat: null, list: { kind: null, page: 1, chosen } }
  const searching: Searching = { query, region: null, actor: { kind: 'visitor', locale: 'nl' }, today: '2026-03-23' }
  const results = await searchSite(db, searching)
  if (!results || totalOf(results) === 0) throw new Error(`nothing found: ${asked}`)
  if (results.isNear !== (near !== '')) throw new Error(`nowhere: ${asked}`)
}

type FacetChoice = Searching['query']['list']['chosen']

/** `SELECT t, word_similarity('word', t) AS sml FROM test_trgm WHERE 'word' <% t ORDER BY sml DESC, t`, for each word. */
async function bareQuery(db: Database, query: string): Promise<void> {
  const asked = wordsIn(query)
  const like = sql.join(
    asked.map((word) => sql`${word} <% search_text`),
    sql` and `,
  )
  const likeness = sql.join(
    asked.map((word) => sql`word_similarity(${word}, search_text)`),
    sql` + `,
  )
  await db.connection().execute(async (own) => {
    await sql`set statement_timeout = ${sql.lit(longestBare)}`.execute(own)
    await sql`select search_text, ${likeness} as sml from items where public_version_id is not null and ${like}
      order by sml desc, search_text limit 20`
      .execute(own)
      .catch(whenStopped)
    await sql`reset statement_timeout`.execute(own)
  })
}

function whenStopped(error: unknown): void {
  if ((error as { code?: unknown }).code !== '57014') throw error
}

async function lettersQuery(db: Database, query: string): Promise<void> {
  const where = sql.join(
    wordsIn(query).map((word) => sql`search_text like ${`%${word}%`}`),
    sql` and `,
  )
  await sql`select count(*) from items where public_version_id is not null and ${where}`.execute(db)
}

/** Articles as the field writes them; from the 14,197th on they use no new words. */
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
  // With the numbers of their versions at once: rows that are written again would be twice as many to read.
  await db.transaction().execute(async (tx) => {
    await sql`set constraints all deferred`.execute(tx)
    await sql`
      insert into items (id, site_region_id, kind, slug, state, public_version_id, published_at, public_words) overriding system value
      select n, case when n % 4 = 0 then null else 1 + n % 3 end,
        (array['news', 'example', 'guide', 'assignment', 'faq'])[1 + n % 5], 'bericht-' || n, 'published', n,
        timestamptz '2024-01-01' + n * interval '10 minutes', title || E'\n' || lead || E'\n' || body from made`.execute(
      tx,
    )
    await sql`
      insert into item_versions (id, item_id, number, title, lead, body) overriding system value
      select n, n, 1, title, lead, jsonb_build_object('type', 'doc', 'content',
        jsonb_build_array(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', body)))))
      from made`.execute(tx)
  })
  await sql`
    insert into item_facets (version_id, facet, value)
    select id, 'theme', (array['intake', 'connection', 'teachers', 'facilities'])[1 + id % 4] from item_versions
    union all select id, 'school', (array['vmbo', 'havo', 'po'])[1 + id % 3] from item_versions
    union all select id, 'world', (array['health', 'food', 'energy', 'design', 'media'])[1 + id % 5] from item_versions`.execute(
    db,
  )
  await sql`
    insert into search_words select distinct word from items, regexp_split_to_table(search_text, '[^a-z]+') as word
    where id <= 14196 and word ~ '^[a-z]{3,30}$'`.execute(db)
  await sql`alter table items enable trigger user`.execute(db)
  await sql`
    with schools as (
      insert into organisations (kind, name, place, postcode, latitude, longitude)
      select 'school', 'School ' || n, 'Emmen', '7811AB', 52 + n * 0.01, 6 + n * 0.01 from generate_series(1, 60) n returning id
    ), numbered as (select id, row_number() over () as n from schools), told as (
      insert into item_organisations select v.id, s.id from item_versions v join numbered s on s.n = v.id % 240 + 1
    )
    insert into region_members (region_id, organisation_id, role, valid_from)
    select 1 + n % 3, id, 'member', '2025-01-01' from numbered`.execute(db)
  // As the migrations have them, made in one go.
  await sql`create index items_search on items using gin (search_text gin_trgm_ops) where public_version_id is not null`.execute(
    db,
  )
  await sql`create index items_search_title on items using gin (search_title gin_trgm_ops) where public_version_id is not null`.execute(
    db,
  )
  await sql`vacuum analyze`.execute(db)
}
