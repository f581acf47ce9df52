import { Client } from 'pg'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

test('gives everyone who asks at the same moment a database of their own', async () => {
  const made = await Promise.all([1, 2, 3, 4].map(() => createTestDatabase()))
  await Promise.all(made.map(({ url }, index) => query(url, `create table mine as select ${index} as number`)))
  const found = await Promise.all(made.map(({ url }) => query(url, 'select number from mine')))
  expect(found.map(([row]) => row?.number)).toEqual([0, 1, 2, 3])
  await Promise.all(made.map((database) => database.drop()))
  await expect(query(made[0]!.url, 'select 1')).rejects.toThrow(/does not exist/)
})
