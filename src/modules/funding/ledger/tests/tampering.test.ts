// Whoever may change the tables can switch the triggers off. What they change then is found, and named.
import { sql, type RawBuilder } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeActivity } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { transaction } from '../../../../platform/database/database.ts'
import { ledgerDifferences } from '../checking/queries.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  const activity = await makeActivity(world)
  await sql`insert into costs (region_id, activity_id, description, incurred_on, quantity, price_cents, currency)
    select id, ${activity}, 'Factuur ' || n, date '2026-01-01' + n, n, 10000, 'EUR'
    from regions, generate_series(1, 6) n where slug = 'emmen' order by n`.execute(world.db)
})
afterAll(() => world.close())

const entry = (seq: number): RawBuilder<unknown> =>
  sql`region_id = (select id from regions where slug = 'emmen') and seq = ${seq}`

/** What is said of the ledger after somebody went around the triggers. */
async function after(...changes: RawBuilder<unknown>[]): Promise<string[]> {
  let found: string[] = []
  const undo = new Error('undo')
  await transaction(world.db, async (tx) => {
    await sql`alter table ledger_entries disable trigger user`.execute(tx)
    for (const change of changes) await change.execute(tx)
    found = await ledgerDifferences(tx)
    throw undo
  }).catch((error: unknown) => {
    if (error !== undo) throw error
  })
  return found
}

it('finds nothing in a ledger that nobody touched', async () => {
  expect(await ledgerDifferences(world.db)).toEqual([])
})

it('names the entry whose amount was changed, and by how much', async () => {
  const found = await after(sql`update ledger_entries set price_cents = 9999 where ${entry(3)}`)
  expect(found).toContainEqual(
    expect.stringMatching(/^ledger of emmen, entry 3 \(number \d+, 299\.97\): it is not what was recorded$/),
  )
  expect(found).toContainEqual(expect.stringMatching(/cost \d+ says 300\.00, its entry 299\.97/))
  expect(found).toContainEqual(
    expect.stringMatching(/invoice of activity \d+ in 2026 is kept as 2100\.00 but adds up to 2099\.97/),
  )
})

it('finds a change that adds up to the same', async () => {
  const found = await after(sql`update ledger_entries set description = 'Anders' where ${entry(2)}`)
  expect(found).toEqual([expect.stringMatching(/^ledger of emmen, entry 2 .*: it is not what was recorded$/)])
})

it('names what was taken out of the middle and from the end', async () => {
  const middle = await after(sql`delete from ledger_entries where ${entry(4)}`)
  expect(middle).toContain('ledger of emmen: entry 4 is missing')
  expect(middle).toContainEqual(expect.stringMatching(/entry 5 .*: it does not follow the entry before it/))
  const end = await after(sql`delete from ledger_entries where ${entry(5)} or ${entry(6)}`)
  expect(end).toContain('ledger of emmen: entries 5 to 6 are missing at the end')
})

it('names two that changed places', async () => {
  const found = await after(
    sql`update ledger_entries set seq = 99 where ${entry(2)}`,
    sql`update ledger_entries set seq = 2 where ${entry(3)}`,
    sql`update ledger_entries set seq = 3 where ${entry(99)}`,
  )
  for (const seq of [2, 3, 4])
    expect(found).toContainEqual(expect.stringMatching(`entry ${seq} .*: it does not follow the entry before it`))
})

it('names one that was put in with a hash that is right', async () => {
  const columns = sql.raw(
    'region_id, activity_id, kind, description, performed_from, performed_until, counts_on, quantity, price_cents, currency, cost_id, corrects, reason, previous_hash',
  )
  const found = await after(
    sql`update ledger_entries set seq = seq + 100 where region_id = (select id from regions where slug = 'emmen') and seq > 3`,
    sql`update ledger_entries set seq = seq - 99 where region_id = (select id from regions where slug = 'emmen') and seq > 100`,
    sql`insert into ledger_entries (${columns}, seq, hash)
      select region_id, activity_id, kind, 'Bij', performed_from, performed_until, counts_on, 1, 500, currency, cost_id,
        id, 'Bij', hash, 4, '' from ledger_entries where ${entry(3)}`,
    sql`update ledger_entries e set hash = sha256(previous_hash || ledger_content(e)) where ${entry(4)}`,
  )
  expect(found).toContainEqual(expect.stringMatching(/entry 5 .*: it does not follow the entry before it/))
  expect(found).toContainEqual(expect.stringMatching(/entry 4: it does not take back what it names; 305\.00 is left/))
})

it('lets nobody change, take away or add on top of what is broken while the triggers are on', async () => {
  const refused = (change: RawBuilder<unknown>) => transaction(world.db, (tx) => change.execute(tx))
  await expect(refused(sql`update ledger_entries set description = 'x' where ${entry(1)}`)).rejects.toThrow(
    'never changed',
  )
  await expect(refused(sql`delete from ledger_entries where ${entry(6)}`)).rejects.toThrow('never changed')
  await expect(refused(sql`truncate ledger_entries cascade`)).rejects.toThrow('never changed')
  await expect(refused(sql`update costs set price_cents = 1`)).rejects.toThrow('stands in the ledger')
  const found = await after(
    sql`delete from ledger_entries where ${entry(6)}`,
    sql`alter table ledger_entries enable trigger ledger_entries_chained`,
    sql`savepoint before`,
    sql`do $$ begin
      insert into costs (region_id, activity_id, description, incurred_on, quantity, price_cents, currency)
        select region_id, activity_id, 'Na', incurred_on, 1, 1, currency from costs limit 1;
      raise exception 'it was taken';
    exception when data_corrupted then null; end $$`,
  )
  expect(found).toContain('ledger of emmen: entry 6 is missing at the end')
})
