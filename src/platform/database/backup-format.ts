// What lies in a backup: a folder with a line of JSON a row for each table, the files, and a list of what must be in it.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { z } from 'zod'
import { pathOf } from '../files/files.ts'
import type { Database } from './database.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const manifestShape = z.object({
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({
      name: z.string().regex(/^[a-z_]+$/),
      rows: z.number().int().min(0),
      hash: sha256,
      /** Numbers that an identity column gives next: numbers of rows that were deleted are never given again. */
      next: z.record(z.string(), z.number().int()),
    }),
  ),
  files: z.array(sha256),
})

export type Manifest = z.infer<typeof manifestShape>
export type TableInBackup = Manifest['tables'][number]

export const manifestOf = (directory: string): string => join(directory, 'manifest.json')
export const tableFileOf = (directory: string, table: string): string => join(directory, 'tables', `${table}.jsonl.gz`)
export const filesOf = (directory: string): string => join(directory, 'files')

export async function migrationNames(db: Database): Promise<string[]> {
  return (await sql<{ name: string }>`select name from migrations order by name`.execute(db)).rows.map(
    ({ name }) => name,
  )
}

/** Our tables, each after those that it refers to; a reference that may wait until the end does not count. */
export async function tablesInOrder(db: Database): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migrations' order by 1`.execute(
    db,
  )
  const { rows: references } = await sql<{ from: string; to: string }>`
    select distinct conrelid::regclass::text as "from", confrelid::regclass::text as "to" from pg_constraint
    where contype = 'f' and conrelid <> confrelid and not condeferrable`.execute(db)
  const ordered: string[] = []
  const visit = (name: string, within: readonly string[]): void => {
    if (ordered.includes(name)) return
    if (within.includes(name)) throw new Error(`${[...within, name].join(' → ')}: one of these must be deferrable`)
    for (const { to } of references.filter(({ from }) => from === name)) visit(to, [...within, name])
    ordered.push(name)
  }
  for (const { name } of tables) visit(name, [])
  return ordered
}

/** The kept files of a folder: their name is the hash of what they hold. Unfinished ones have another name. */
export async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true }).catch((error: unknown) => {
    if ((error as { code?: unknown }).code === 'ENOENT') return []
    throw error
  })
  return entries.map((entry) => entry.split(/[\\/]/).at(-1) ?? '').filter((name) => sha256.safeParse(name).success)
}

/** Copies a kept file when it holds what its name says. It appears whole or not at all. */
export async function copyKeptFile(name: string, from: string, to: string): Promise<boolean> {
  if ((await hashOfFile(pathOf(from, name)).catch(() => null)) !== name) return false
  const target = pathOf(to, name)
  const draft = `${target}.copy-${process.pid}`
  await mkdir(dirname(target), { recursive: true })
  try {
    await copyFile(pathOf(from, name), draft)
    await rename(draft, target)
  } finally {
    await rm(draft, { force: true })
  }
  return true
}

export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk)
  return hash.digest('hex')
}
