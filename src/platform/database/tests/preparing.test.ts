import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../test/setup/database.ts'
import { connect, type Connection } from '../database.ts'

let database: TestDatabase
let connection: Connection
beforeAll(async () => {
  database = await createTestDatabase()
  connection = connect(database.url, { name: 'spoorboek-test', max: 1 })
  await sql`create table notes (id integer, text text)`.execute(connection.db)
  await sql`insert into notes values (1, 'een'), (2, 'twee')`.execute(connection.db)
})
afterAll(async () => {
  await connection.close()
  await database.drop()
})

const note = async (id: number): Promise<unknown> =>
  (await sql`select * from notes where id = ${id}`.execute(connection.db)).rows[0]
const prepared = async (): Promise<number> =>
  (
    await sql<{ count: number }>`
      select count(*) from pg_prepared_statements where statement like 'select * from notes%'`.execute(connection.db)
  ).rows[0]!.count

it('keeps the plan of what is asked often, and of nothing else', async () => {
  for (const id of [1, 2]) expect(await note(id)).toMatchObject({ id })
  expect(await prepared()).toBe(0)
  for (const id of [1, 2, 1]) expect(await note(id)).toMatchObject({ id })
  expect(await prepared()).toBe(1)
})

it('makes plans anew when a table got other columns: one question fails, the next does not', async () => {
  for (const id of [1, 2, 1]) await note(id)
  await sql`alter table notes add column said_on date default '2026-03-23'`.execute(connection.db)
  await expect(note(1)).rejects.toThrow('cached plan')
  expect(await note(1)).toEqual({ id: 1, text: 'een', said_on: '2026-03-23' })
})
