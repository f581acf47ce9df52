// Whatever is recorded, corrected and closed in whatever order: totals are sums, the chain holds, the file says the same.
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeActivity } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import type { Person } from '../../../../platform/actor.ts'
import { transaction } from '../../../../platform/database/database.ts'
import { addDays } from '../../../../platform/time.ts'
import { grantLines } from '../../bookkeeping/annual/queries.ts'
import { ledgerDifferences } from '../checking/queries.ts'
import { lockPeriod } from '../closing/commands.ts'
import { correctEntry } from '../commands.ts'
import { ledgerFile } from '../export/public.ts'
import { entriesInBatches, ledgerOf } from '../queries.ts'

let world: World
let actor: Person
let region: { id: number }
let activity: number
beforeAll(async () => {
  world = await openWorld()
  activity = await makeActivity(world)
  const { rows } = await sql<{ id: string; name: string; email: string; region: number }>`
    select p.id, p.name, p.email, r.id as region from people p, regions r
    where p.email like 'marieke@%' and r.slug = 'emmen'`.execute(world.db)
  actor = { kind: 'person', locale: 'nl', grants: [], ...rows[0]! }
  region = { id: rows[0]!.region }
})
afterAll(() => world.close())

const today = '2026-11-20'
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('cost' as const),
      day: fc.nat(600),
      cents: fc.integer({ min: 1, max: 99_999 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('correct' as const), which: fc.nat(30), hundredths: fc.nat(400) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), day: fc.nat(600) }) },
)

/** What counts in a year until now, and must go on counting there once it is closed. */
const closedSum = async (db: World['db'], until: string): Promise<number> =>
  (
    await sql<{ cents: number }>`
      select coalesce(sum(amount_cents), 0)::bigint as cents from ledger_entries where counts_on <= ${until}`.execute(
      db,
    )
  ).rows[0]!.cents

const sumIn = async (db: World['db'], year: number): Promise<number> =>
  (
    await sql<{ cents: number }>`
      select coalesce(sum(amount_cents), 0)::bigint as cents from ledger_entries where year = ${year}`.execute(db)
  ).rows[0]!.cents

it('adds up, chains and exports the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const undo = new Error('undo')
      await transaction(world.db, async (tx) => {
        const closed = new Map<string, number>()
        for (const each of steps) {
          if (each.do === 'cost')
            await sql`insert into costs (region_id, activity_id, description, incurred_on, quantity, price_cents, currency)
              values (${region.id}, ${activity}, 'Kosten', ${addDays('2025-01-01', each.day)}, 1.5, ${each.cents}, 'EUR')`.execute(
              tx,
            )
          if (each.do === 'close') {
            const until = addDays('2025-01-01', each.day)
            await lockPeriod(tx, actor, region, until, today)
            closed.set(until, await closedSum(tx, until))
          }
          if (each.do === 'correct') {
            const { rows } = await sql<{ id: number }>`select id from ledger_entries order by id`.execute(tx)
            const entry = rows[each.which % Math.max(rows.length, 1)]
            const right = each.hundredths ? { quantity: each.hundredths / 100, priceCents: 777 } : null
            if (entry) await correctEntry(tx, actor, region, entry.id, { reason: 'x', right }, today)
          }
        }
        expect(await ledgerDifferences(tx)).toEqual([])
        for (const [until, cents] of closed) expect(await closedSum(tx, until)).toBe(cents)
        const view = await ledgerOf(tx, region, {}, { page: 1, size: 1 })
        expect(view.rows[0]?.runningCents ?? 0).toBe(view.totalCents)
        let text = ''
        for await (const piece of ledgerFile(entriesInBatches(tx, region, {}, 3), 'csv', 'nl')) text += String(piece)
        const [head, ...rows] = text
          .trim()
          .split('\r\n')
          .map((line) => line.split(';'))
        const column = head!.indexOf('Bedrag')
        expect(rows).toHaveLength(view.count)
        expect(rows.reduce((sum, row) => sum + Number(row[column]!.replace(',', '')), 0)).toBe(view.totalCents)
        // The annual account says the same of each year, and of all until then.
        let until = 0
        for (const year of [2025, 2026]) {
          const [line] = await grantLines(tx, region, year)
          const inYear = view.count ? await sumIn(tx, year) : 0
          expect(line).toMatchObject({ costsCents: inYear, costsBeforeCents: until })
          until += inYear
        }
        expect(until).toBe(view.totalCents)
        throw undo
      }).catch((error: unknown) => {
        if (error !== undo) throw error
      })
    }),
    { numRuns: 12 },
  )
})
