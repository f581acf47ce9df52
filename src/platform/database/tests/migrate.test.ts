import { mkdtemp, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../test/setup/database.ts'
import { migrate } from '../migrate.ts'

describe('migrations', () => {
  let database: TestDatabase
  let folder: string
  beforeEach(async () => {
    database = await createTestDatabase()
    folder = await mkdtemp(join(tmpdir(), 'migrations-'))
    await query('drop table migrations')
  })
  afterEach(async () => {
    await nobodyElse()
    await database.drop()
    await rm(folder, { recursive: true })
  })

  async function query(text: string): Promise<Record<string, unknown>[]> {
    const client = new Client({ connectionString: database.url })
    await client.connect()
    try {
      return (await client.query<Record<string, unknown>>(text)).rows
    } finally {
      await client.end()
    }
  }
  // A connection that is still saying goodbye would cry out when its database is dropped.
  async function nobodyElse(): Promise<void> {
    const others = 'select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'
    for (let tries = 0; tries < 40 && (await query(others)).length; tries++)
      await new Promise((resolve) => setTimeout(resolve, 25))
  }
  const file = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text)

  it('are applied once, in the order of their names', async () => {
    await file('2_fill.sql', 'insert into steps values (1)')
    await file('1_make.sql', 'create table steps (n int)')
    await file('readme.md', 'not SQL')
    expect(await migrate(database.url, folder)).toEqual(['1_make.sql', '2_fill.sql'])
    expect(await migrate(database.url, folder)).toEqual([])
    await file('3_more.sql', 'insert into steps values (2)')
    expect(await migrate(database.url, folder)).toEqual(['3_more.sql'])
    expect(await query('select n from steps order by n')).toEqual([{ n: 1 }, { n: 2 }])
  })

  it('are refused when a file changed after it was applied', async () => {
    await file('1_make.sql', 'create table steps (n int)')
    await migrate(database.url, folder)
    await file('1_make.sql', 'create table steps (n bigint)')
    await file('2_more.sql', 'create table more ()')
    await expect(migrate(database.url, folder)).rejects.toThrow('migration 1_make.sql changed after it was applied')
    expect(await query(`select to_regclass('more') as more`)).toEqual([{ more: null }])
  })

  it('are refused when an applied file is gone', async () => {
    await file('1_make.sql', 'create table steps (n int)')
    await migrate(database.url, folder)
    await unlink(join(folder, '1_make.sql'))
    await expect(migrate(database.url, folder)).rejects.toThrow('1_make.sql was applied but its file is gone')
  })

  it('leave nothing of one that fails, and keep those before it', async () => {
    await file('1_make.sql', 'create table steps (n int)')
    await file('2_broken.sql', 'create table half (); insert into nowhere values (1)')
    await expect(migrate(database.url, folder)).rejects.toThrow(/2_broken\.sql failed: relation "nowhere"/)
    expect(await query(`select to_regclass('half') as half`)).toEqual([{ half: null }])
    expect(await query('select name from migrations')).toEqual([{ name: '1_make.sql' }])
    await file('2_broken.sql', 'create table whole ()')
    expect(await migrate(database.url, folder)).toEqual(['2_broken.sql'])
  })

  it('are applied once when many begin at the same moment', async () => {
    await file('1_make.sql', 'create table steps (n int); select pg_sleep(0.1)')
    await file('2_fill.sql', 'insert into steps values (1)')
    const done = await Promise.all(Array.from({ length: 4 }, () => migrate(database.url, folder)))
    expect(done.flat().sort()).toEqual(['1_make.sql', '2_fill.sql'])
    expect(await query('select n from steps')).toEqual([{ n: 1 }])
  })

  it('of the project itself bring an empty database up to date, and again change nothing', async () => {
    await query('drop schema public cascade; create schema public')
    const applied = await migrate(database.url)
    expect(applied.length).toBeGreaterThan(4)
    expect(await migrate(database.url)).toEqual([])
    expect(await query(`select to_regclass('contributions')::text as made`)).toEqual([{ made: 'contributions' }])
  })
})
