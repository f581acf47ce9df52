// Search over 100,000 organisations and activities, as a member of the programme team who may see all of them: typing
// errors, compounds and plain words, in all four groups with their counts, from what was typed to the rows. Against the
// bare query of the index that the manual of pg_trgm gives, on the same words and the same two tables.
import { sql } from 'kysely'
import { searchEverything } from '../src/app/search/everything.ts'
import type { Actor } from '../src/platform/actor.ts'
import { connect, type Database } from '../src/platform/database/database.ts'
import { makeScene } from '../test/scene.ts'
import { openDatabase } from './database.ts'
import { growth, report, rounded, timed } from './measure.ts'
import { words } from './search-words.ts'

/** A slip of the hand, a compound or its parts, another number, and what is written right. */
const typed = {
  typo: ['technick', 'emmenn', 'vuurvogle', 'dijkstr', 'metaalbedrjif', 'drone wrokshop', 'hogeveen installatie'],
  compound: ['gastlessen', 'lasrobot', 'techniekonderwijs', 'robot lassen', 'metaalkring', 'robotles'],
  right: ['kompas emmen', 'veenland', 'gastles wind', 'metaalbedrijf postma'],
}
const queries = Object.values(typed).flat()
const today = '2026-03-23'
const rounds = 8
const actor: Actor = {
  kind: 'person',
  id: '00000000-0000-4000-8000-000000000000',
  name: 'Lotte de Bruin',
  email: 'lotte@voorbeeld.example',
  locale: 'nl',
  grants: [{ role: 'programmeTeam', regionId: null, organisationId: null }],
}

interface Times {
  readonly search: number[]
  readonly bare: number[]
}

const small = await measure(6_250)
const usual = await measure(100_000)
const p95 = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0
const found = (kinds: Map<string, Times>) => {
  const all = [...kinds.values()]
  const [value, reference] = [p95(all.flatMap(({ search }) => search)), p95(all.flatMap(({ bare }) => bare))]
  return {
    value: rounded(value),
    reference: rounded(reference),
    ratio: rounded(value / reference),
    n: all.length * rounds,
  }
}
const kindsOf = (kinds: Map<string, Times>) =>
  Object.fromEntries(
    Object.entries(typed).map(([kind, own]) => [
      kind,
      found(new Map([...kinds].filter(([query]) => own.includes(query)))),
    ]),
  )
const total = found(usual)
report('search', 'ms (p95)', total, {
  bar: 2,
  records: '100,000 organisations, 100,000 activities, 78 regions',
  queries: queries.length,
  kinds: kindsOf(usual),
  worstQuery: worst(usual),
  sixteenth: { records: 6_250, ...found(small) },
  growth: {
    search: growth(found(small).value, total.value, 16),
    bare: growth(found(small).reference, total.reference, 16),
  },
})

function worst(kinds: Map<string, Times>): Record<string, unknown> {
  const each = [...kinds].map(([query, times]) => ({ query, ...found(new Map([[query, times]])) }))
  return each.sort((one, other) => other.ratio - one.ratio)[0] ?? {}
}

async function measure(records: number): Promise<Map<string, Times>> {
  const database = await openDatabase()
  const connection = connect(database.url, { name: 'spoorboek-bench' })
  const { db } = connection
  try {
    await makeScene(db)
    await fill(db, records)
    const kinds = new Map<string, Times>(queries.map((query) => [query, { search: [], bare: [] }]))
    for (let round = -2; round < rounds; round++)
      for (const [query, { search, bare }] of kinds) {
        const times = [await timed(() => everything(db, query)), await timed(() => bareQuery(db, query))] as const
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

async function everything(db: Database, q: string): Promise<void> {
  const results = await searchEverything(db, actor, { q, groep: '', ruim: '', pagina: 1 }, today)
  if (!results || results.organisaties.total + results.activiteiten.total === 0) throw new Error(`nothing found: ${q}`)
}

/** `SELECT t, word_similarity('word', t) AS sml FROM test_trgm WHERE 'word' <% t ORDER BY sml DESC, t`, for each word. */
async function bareQuery(db: Database, query: string): Promise<void> {
  const asked = query.split(' ')
  const like = sql.join(
    asked.map((word) => sql`${word} <% search_text`),
    sql` and `,
  )
  const likeness = sql.join(
    asked.map((word) => sql`word_similarity(${word}, search_text)`),
    sql` + `,
  )
  await Promise.all(
    ['organisations', 'activities'].map((table) =>
      sql`select search_text, ${likeness} as sml from ${sql.table(table)} where ${like}
        order by sml desc, search_text limit 5`.execute(db),
    ),
  )
}

/** Names as the field has them: a kind, a name, a family and a place, of which some are alike. */
async function fill(db: Database, records: number): Promise<void> {
  await sql`insert into regions (slug, name, site_name, province, valid_from)
    select 'regio-' || n, 'Streek ' || n, 'Techniek in streek ' || n, 'Drenthe', '2025-01-01' from generate_series(4, 78) n`.execute(
    db,
  )
  await sql`insert into plans (region_id, period) select id, '2025-2028' from regions`.execute(db)
  const pick = (list: string, by: number) => {
    const all = list.split(', ')
    return sql`(${all}::text[])[1 + (n::bigint * ${by} % ${all.length})::int]`
  }
  await sql`insert into organisations (kind, name, place)
    select 'company', ${pick(words.kinds, 7)} || ' ' || ${pick(words.names, 11)} || ' ' || ${pick(words.families, 13)} || ' ' || n, ${pick(words.places, 17)}
    from generate_series(1, ${records}::int) n`.execute(db)
  await sql`insert into activities (plan_id, title, target_group, owner, starts_on, ends_on)
    select (select min(id) from plans) + n % 78, ${pick(words.deeds, 7)} || ' ' || ${pick(words.subjects, 11)} || ' ' || ${pick(words.audiences, 13)} || ' ' || n,
      ${pick(words.audiences, 19)}, ${pick(words.families, 23)}, date '2025-01-01' + n % 700, date '2025-02-01' + n % 700
    from generate_series(1, ${records}::int) n`.execute(db)
  await sql`vacuum analyze`.execute(db)
}
