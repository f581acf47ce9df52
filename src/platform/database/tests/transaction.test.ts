import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../test/setup/database.ts'
import { connect, only, transaction, type Connection, type Database } from '../database.ts'

describe('a transaction', () => {
  let database: TestDatabase
  let connection: Connection
  beforeAll(async () => {
    database = await createTestDatabase()
    connection = connect(database.url, { name: 'spoorboek-test', max: 4 })
    await sql`create table notes (text text)`.execute(connection.db)
  })
  afterAll(async () => {
    await connection.close()
    await database.drop()
  })
  afterEach(async () => void (await sql`truncate notes`.execute(connection.db)))

  const write = async (db: Database, text: string): Promise<void> =>
    void (await sql`insert into notes values (${text})`.execute(db))
  const notes = async (db: Database = connection.db): Promise<string[]> =>
    (await sql<{ text: string }>`select text from notes order by text`.execute(db)).rows.map(({ text }) => text)
  const failing = (db: Database, text: string): Promise<void> =>
    transaction(db, async (tx) => {
      await write(tx, text)
      throw new Error(text)
    })

  it('is all or nothing', async () => {
    await transaction(connection.db, (tx) => write(tx, 'kept'))
    await expect(failing(connection.db, 'lost')).rejects.toThrow('lost')
    expect(await notes()).toEqual(['kept'])
  })

  it('inside another one fails alone', async () => {
    await transaction(connection.db, async (tx) => {
      await write(tx, 'outer')
      await expect(failing(tx, 'inner')).rejects.toThrow('inner')
      await transaction(tx, (nested) => write(nested, 'second'))
    })
    expect(await notes()).toEqual(['outer', 'second'])
  })

  it('inside another one goes when that one goes, also after a third inside it failed', async () => {
    await transaction(connection.db, async (tx) => {
      const middle = transaction(tx, async (second) => {
        await write(second, 'middle')
        await failing(second, 'inner').catch(() => undefined)
        await write(second, 'after')
        throw new Error('middle fails')
      })
      await expect(middle).rejects.toThrow('middle fails')
      await write(tx, 'outer')
    })
    expect(await notes()).toEqual(['outer'])
  })

  it('goes on after a statement inside it failed in a savepoint', async () => {
    await transaction(connection.db, async (tx) => {
      await expect(transaction(tx, async (nested) => sql`select 1 / 0`.execute(nested))).rejects.toThrow(
        'division by zero',
      )
      await write(tx, 'goes on')
    })
    expect(await notes()).toEqual(['goes on'])
  })

  it('reads numbers, sums and days as what they are', async () => {
    const { rows } = await sql<Record<string, unknown>>`
      select 12::bigint as big, 1.25::numeric as decimal, sum(x)::bigint as total, date '2026-03-29' as day, count(*) as count
      from generate_series(1, 3) x`.execute(connection.db)
    expect(rows).toEqual([{ big: 12, decimal: 1.25, total: 6, day: '2026-03-29', count: 3 }])
    await expect(sql`select 9007199254740993::bigint`.execute(connection.db)).rejects.toThrow('not a safe whole number')
  })

  it('expects a row where there must be one', () => {
    expect(only([7])).toBe(7)
    expect(() => only([])).toThrow('expected a row')
  })
})
