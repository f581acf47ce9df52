// Merges and undoes at random: whatever referred to an organisation still refers to one that is there, and when all is
// undone everything stands where it stood.
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeActivity } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import type { Person } from '../../../../platform/actor.ts'
import { transaction } from '../../../../platform/database/database.ts'
import { detailFields } from '../../keeping/details/rules.ts'
import { keptById } from '../../keeping/queries.ts'
import { listSays, makeMember, makeOrganisation } from '../../keeping/tests/beginnings.ts'
import { mergeOrganisations, seenOf } from '../commands.ts'
import { mergeById } from '../queries.ts'
import { referencesTo } from '../references/commands.ts'
import { strayReferences } from '../references/queries.ts'
import { undoMerge } from '../undoing/commands.ts'

let world: World
let keeper: Person
let activity: number
beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  activity = await makeActivity(world)
  const { rows } = await sql<{ id: string; name: string; email: string }>`
    select id, name, email from people where email like 'lotte@%'`.execute(world.db)
  keeper = { kind: 'person', locale: 'nl', grants: [], ...rows[0]! }
  // A table that no module knows of today, where an organisation counts once, and is part of the key.
  await sql`create table strange_references (
    organisation_id bigint not null references organisations, other_id bigint not null references organisations,
    day integer not null, primary key (organisation_id, other_id, day))`.execute(world.db)
})
afterAll(() => world.close())

const size = 5

async function makeWorld(seeds: readonly number[]): Promise<number[]> {
  const ids: number[] = []
  for (let index = 0; index < size; index++) {
    const kind = ['company', 'school', 'network', 'mbo', 'other'][index]!
    const id = await makeOrganisation(world, {
      kind,
      name: `Organisatie ${index}`,
      code: kind === 'school' ? '98ZZ00' : null,
    })
    if (kind === 'network')
      await sql`update organisations set network_kind = 'fieldlab' where id = ${id}`.execute(world.db)
    ids.push(id)
  }
  await listSays(world, ids[1]!, '98ZZ00')
  for (const [index, seed] of seeds.entries()) await refer(ids, index, seed)
  return ids
}

/** A reference of some kind to one of them. */
async function refer(ids: readonly number[], index: number, seed: number): Promise<void> {
  const { db } = world
  const [id, other] = [ids[seed % size]!, ids[(seed >> 3) % size]!]
  const month = 1 + (seed % 9)
  const period = { from: `2025-0${month}-01`, until: seed % 4 ? `2025-0${month}-28` : null }
  const kinds = [
    () => sql`insert into contacts (organisation_id, name, email) values (${id}, 'X', ${`${seed % 7}@x.example`})`,
    () => sql`insert into contributions (region_id, activity_id, organisation_id, description, performed_from,
      performed_until, currency) select id, ${activity}, ${id}, 'x', '2026-01-01', '2026-01-01', 'EUR' from regions limit 1`,
    () =>
      sql`insert into activity_partners (activity_id, name, organisation_id) values (${activity}, ${`P${index}`}, ${id})`,
    () => sql`insert into role_assignments (person_id, role, organisation_id, valid_from)
      values (${keeper.id}, 'companyContact', ${id}, '2025-01-01')`,
    () => sql`insert into strange_references values (${id}, ${other}, ${seed % 2})`,
    () => sql`insert into network_members (network_id, organisation_id, role, valid_from, valid_until)
      values (${other}, ${id}, ${seed % 5 ? 'member' : 'coordinator'}, ${period.from}, ${period.until})`,
  ]
  if (seed % 7 === 6) await attempt(() => makeMember(world, id, { ...period, role: seed % 5 ? 'partner' : 'member' }))
  else await attempt(() => kinds[seed % 7]!().execute(db))
}

/** What would be a second of its kind, or in a network of itself, is not made. */
const attempt = (work: () => Promise<unknown>): Promise<unknown> =>
  transaction(world.db, work).catch((error: unknown) => {
    if (!['23505', '23P01', '23514'].includes(String((error as { code?: unknown }).code))) throw error
  })

const text = async (query: ReturnType<typeof sql<{ text: string | null }>>): Promise<string> =>
  (await query.execute(world.db)).rows[0]!.text ?? ''

/** Where two rows may become one. */
const joined = ['region_members', 'network_members']

/** Every table that refers to organisations, and themselves: all but the count of their changes. */
async function snapshot(): Promise<Record<string, string>> {
  const tables = [...new Set((await referencesTo(world.db)).map(({ table }) => table))]
  const shown: Record<string, string> = {}
  for (const table of [...tables, 'organisations', ...joined, 'organisation_sources', 'organisation_changes'])
    shown[table] = await text(sql`
      select string_agg(row::text, chr(10) order by row::text) as text
      from (select to_jsonb(t) - 'version' as row from ${sql.table(table)} t) rows`)
  return shown
}

const rowsIn = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(await snapshot())
      .filter(([table]) => !joined.includes(table) && table !== 'organisation_changes')
      .map(([table, rows]) => [table, rows.split('\n').length]),
  )

async function mergeTwo(ids: readonly number[], one: number, other: number, choice: number): Promise<number | null> {
  const [stays, goes] = [ids[one]!, ids[other]!]
  const chosen = Object.fromEntries(
    detailFields.map((field, index) => [field, (choice >> index) & 1 ? ('goes' as const) : ('stays' as const)]),
  )
  const seen = seenOf((await keptById(world.db, stays))!, (await keptById(world.db, goes))!)
  const done = await transaction(world.db, (tx) => mergeOrganisations(tx, keeper, { stays, goes, seen, chosen }))
  return done.ok ? done.id : null
}

it('keeps every reference, whatever is merged and undone', async () => {
  const step = fc.record({
    one: fc.integer({ min: 0, max: size - 1 }),
    other: fc.integer({ min: 0, max: size - 1 }),
    choice: fc.integer({ min: 0, max: 2 ** 21 }),
    undo: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 5, maxLength: 30 }),
      fc.array(step, { minLength: 1, maxLength: 8 }),
      async (seeds, steps) => {
        await sql`savepoint round`.execute(world.db)
        try {
          const ids = await makeWorld(seeds)
          const [before, rows] = [await snapshot(), await rowsIn()]
          let merged: number[] = []
          for (const { one, other, choice, undo } of steps) {
            if (undo && merged.length) {
              const id = merged[choice % merged.length]!
              const done = await transaction(world.db, (tx) => undoMerge(tx, keeper, id))
              if (done.ok) merged = merged.filter((each) => each !== id)
              else expect(done.reason).toBe('laterMerge')
            } else if (one !== other) {
              const id = await mergeTwo(ids, one, other, choice)
              if (id !== null && !merged.includes(id)) merged.push(id)
            }
            expect(await strayReferences(world.db)).toEqual([])
            expect(await rowsIn()).toEqual(rows)
          }
          for (const id of [...merged].reverse()) {
            expect(await transaction(world.db, (tx) => undoMerge(tx, keeper, id))).toEqual({ ok: true })
            expect((await mergeById(world.db, id))!.undoneAt).not.toBe(null)
          }
          expect(await snapshot()).toEqual(before)
        } finally {
          // Also of a round that failed: the smaller ones that look for its cause begin anew.
          await sql`rollback to savepoint round`.execute(world.db)
        }
      },
    ),
    { numRuns: 25 },
  )
})

it('knows every column of every module that refers to an organisation', async () => {
  const known = (await referencesTo(world.db)).map(({ table, column }) => `${table}.${column}`)
  for (const column of [
    'activity_partners.organisation_id',
    'contacts.organisation_id',
    'contributions.organisation_id',
    'organisations.merged_into',
    'role_assignments.organisation_id',
    'strange_references.other_id',
  ])
    expect(known).toContain(column)
  for (const own of [...joined, 'organisation_sources', 'organisation_changes', 'organisation_merges'])
    expect(known.some((each) => each.startsWith(`${own}.`))).toBe(false)
})

it('stops at a table whose rows cannot be told apart', async () => {
  await sql`savepoint without_key`.execute(world.db)
  await sql`create table without_key (organisation_id bigint references organisations)`.execute(world.db)
  await expect(referencesTo(world.db)).rejects.toThrow('rows of without_key refer to organisations')
  await sql`rollback to savepoint without_key`.execute(world.db)
})
