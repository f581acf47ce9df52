import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld, type World } from '../../../../../test/world.ts'
import { allNames, likelyDoubles } from '../queries.ts'
import { likelyAmong, nearly, nearlyAnywhere, plainName } from '../rules.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

const parts =
  'Veenland Veen Metaal Metaaltechniek Bos Bos & Zn. De Kade Één B.V. bv N.V. Stichting Coöperatie 2 Bouw'.split(' ')
const name = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 4 }).map((some) => some.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '') },
)
const place = fc.constantFrom('Emmen', 'EMMEN', 'Assen', null)
const named = fc.sample(fc.tuple(name, place), { numRuns: 400, seed: 20_261_122 })

/** The rules without any index. */
async function byTheRules(row: { name: string; place: string | null }): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from (
      select id, place, similarity(plain_name(name), plain_name(${row.name})) as likeness from organisations
    ) o
    where likeness = 1 or (likeness >= ${nearly} and lower(place) = lower(${row.place}))
      or (likeness >= ${nearlyAnywhere} and (${row.place}::text is null or place is null))
    order by id`.execute(world.db)
  return rows.map(({ id }) => id)
}

it('makes names as plain as the database does', async () => {
  const names = named.map(([text]) => text)
  const { rows } = await sql<{ name: string; plain: string }>`
    select n as name, plain_name(n) as plain from unnest(${names}::text[]) as n`.execute(world.db)
  for (const row of rows) expect([row.name, plainName(row.name)]).toEqual([row.name, row.plain])
})

it('finds for many names at once whom the database finds for each', async () => {
  const [known, sought] = [named.slice(0, 300), named.slice(300)]
  await sql`
    insert into organisations (kind, name, place)
    select 'company', r.name, r.place from jsonb_to_recordset(${JSON.stringify(
      known.map(([text, where]) => ({ name: text, place: where })),
    )}::jsonb) as r(name text, place text)`.execute(world.db)
  const all = await allNames(world.db)
  const rows = sought.map(([text, where], id) => ({ id, name: text, place: where }))
  const found = likelyAmong(rows, all, Infinity)
  let pairs = 0
  for (const row of rows) {
    const ids = new Set(found.get(row.id) ?? [])
    pairs += ids.size
    expect([row, [...ids].sort((a, b) => a - b)]).toEqual([row, await byTheRules(row)])
    // Of a name of initials alone the index of the search finds fewer than the rules allow; never others.
    for (const { id } of await likelyDoubles(world.db, row)) expect([row, id, ids.has(id)]).toEqual([row, id, true])
  }
  expect(pairs).toBeGreaterThan(100)
})
