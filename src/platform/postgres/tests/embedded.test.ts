import { readFileSync } from 'node:fs'
import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEmbedded } from '../embedded.ts'
import { findPostmaster } from '../postmaster.ts'
import { isRunning } from '../running-process.ts'
import { openElsewhere, prepareOpener, startOpener } from './opener.ts'

const asRoot = process.getuid?.() === 0
/** A named user of this machine, neither root nor nobody. */
const someone = readFileSync('/etc/passwd', 'utf8')
  .split('\n')
  .map((line) => ({ uid: Number(line.split(':')[2]), gid: Number(line.split(':')[3]) }))
  .find(({ uid, gid }) => uid > 0 && gid > 0 && uid < 60_000) ?? { uid: 1, gid: 1 }
const area = fileURLToPath(new URL('../../../../var/tests/', import.meta.url))
let base = ''
let shared = ''

beforeAll(async () => {
  await prepareOpener()
  base = await mkdtemp(path.join(area, 'één map met spaties-'))
  await chmod(base, 0o755)
  shared = path.join(base, 'postgres')
})

afterAll(async () => {
  for (const name of await readdir(base)) {
    const pid = (await findPostmaster(path.join(base, name, 'data')))?.pid
    if (pid) process.kill(pid, 'SIGQUIT')
  }
  await rm(base, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
})

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const result = await client.query<{ answer: unknown }>(sql)
    return result.rows[0]?.answer
  } finally {
    await client.end()
  }
}

async function postmasterOf(directory: string): Promise<number | null> {
  return (await findPostmaster(path.join(directory, 'data')))?.pid ?? null
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await sleep(20)) if (await condition()) return
  throw new Error('It did not happen within ten seconds')
}

test('makes a cluster in a path with spaces and accents, sorts Dutch, and stops when the only user leaves', async () => {
  const opened = await openEmbedded({ directory: shared, fsync: false })
  expect(await ask(opened.url, `select current_database() || ' ' || current_user as answer`)).toBe(
    'spoorboek spoorboek',
  )
  const sorted = `select string_agg(w, ' ' order by w) as answer from (values ('zee'), ('Één'), ('appel'), ('echo')) t(w)`
  expect(await ask(opened.url, sorted)).toBe('appel echo Één zee')
  await ask(opened.url, 'create table kept (note text)')
  await opened.close()
  await opened.close()
  expect(await postmasterOf(shared)).toBeNull()
})

test('refuses a wrong password and keeps the right one for its owner', async () => {
  const opened = await openEmbedded({ directory: shared, fsync: false })
  const guess = new URL(opened.url)
  guess.password = 'guess'
  await expect(ask(guess.href, 'select 1')).rejects.toThrow(/password/)
  const file = await stat(path.join(shared, 'data', 'spoorboek.password'))
  expect(file.mode & 0o077).toBe(0)
  await opened.close()
})

test('leaves the server running for a second process, and the last one stops it', async () => {
  const first = await openEmbedded({ directory: shared, fsync: false })
  const other = await openElsewhere(shared)
  const pid = await postmasterOf(shared)
  expect(new URL(other.url).port).toBe(new URL(first.url).port)
  await first.close()
  expect(await postmasterOf(shared)).toBe(pid)
  expect(await ask(other.url, 'select 1 as answer')).toBe(1)
  expect(await other.close()).toBe(0)
  expect(await postmasterOf(shared)).toBeNull()
})

test('stops although a pool of its own forgot to close, but not under somebody with another client', async () => {
  const opened = await openEmbedded({ directory: shared, fsync: false })
  const visitor = new URL(opened.url)
  visitor.searchParams.set('application_name', 'psql')
  const psql = new Client({ connectionString: visitor.href })
  await psql.connect()
  await opened.close()
  expect(await postmasterOf(shared)).not.toBeNull()
  await psql.end()
  const again = await openEmbedded({ directory: shared, fsync: false })
  const forgotten = new Client({ connectionString: again.url })
  forgotten.on('error', () => undefined)
  await forgotten.connect()
  await again.close()
  expect(await postmasterOf(shared)).toBeNull()
  await forgotten.end().catch(() => undefined)
})

test('adopts the server of a killed process with its data, and stops it afterwards', async () => {
  const owner = await openElsewhere(shared)
  await ask(owner.url, `insert into kept values ('from before the kill')`)
  const pid = await postmasterOf(shared)
  await owner.kill()
  expect(await postmasterOf(shared)).toBe(pid)
  const heir = await openEmbedded({ directory: shared, fsync: false })
  expect(heir.url).toContain(`:${new URL(owner.url).port}/`)
  expect(await ask(heir.url, 'select note as answer from kept')).toBe('from before the kill')
  await heir.close()
  expect(await postmasterOf(shared)).toBeNull()
})

test('brings a killed server back on the same address for the process that uses it', async () => {
  const opened = await openEmbedded({ directory: shared, fsync: false })
  const pid = (await postmasterOf(shared)) ?? 0
  process.kill(pid, 'SIGKILL')
  await until(async () => {
    const now = await postmasterOf(shared)
    return now !== null && now !== pid && (await ask(opened.url, 'select 1 as answer').catch(() => 0)) === 1
  })
  expect(await ask(opened.url, 'select count(*)::int as answer from kept')).toBe(1)
  await opened.close()
  expect(await postmasterOf(shared)).toBeNull()
})

test('starts when server and owner were both killed and the pid now belongs to another program', async () => {
  const owner = await openElsewhere(shared)
  const pid = (await postmasterOf(shared)) ?? 0
  const file = path.join(shared, 'data', 'postmaster.pid')
  const left = await readFile(file, 'utf8')
  owner.process.kill('SIGKILL')
  process.kill(pid, 'SIGKILL')
  await until(async () => !isRunning(pid))
  await writeFile(file, left.replace(String(pid), String(process.ppid)))
  const opened = await openEmbedded({ directory: shared, fsync: false })
  expect(await ask(opened.url, 'select count(*)::int as answer from kept')).toBe(1)
  await opened.close()
})

test('begins again after a first start that was killed half-way, once for four processes at the same moment', async () => {
  const directory = path.join(base, 'together')
  const first = startOpener(directory)
  first.opened.catch(() => undefined)
  await until(async () => (await readdir(directory).catch(() => [])).some((name) => name.startsWith('data-draft-')))
  first.process.kill('SIGKILL')
  await first.ended
  const openers = await Promise.all([1, 2, 3, 4].map(() => openElsewhere(directory)))
  expect(new Set(openers.map(({ url }) => new URL(url).port)).size).toBe(1)
  expect(new Set(openers.map(({ url }) => new URL(url).password)).size).toBe(1)
  expect(await ask(openers[2]!.url, 'select 1 as answer')).toBe(1)
  expect(await Promise.all(openers.map((opener) => opener.close()))).toEqual([0, 0, 0, 0])
  expect(await postmasterOf(directory)).toBeNull()
  const later = await openEmbedded({ directory, fsync: false })
  expect((await readdir(directory)).filter((name) => name.includes('draft'))).toEqual([])
  await later.close()
})

test('does not make an empty cluster under a process whose data disappeared', async () => {
  const directory = path.join(base, 'gone')
  const lines: string[] = []
  const opened = await openEmbedded({ directory, fsync: false, log: (line) => lines.push(line) })
  const pid = (await postmasterOf(directory)) ?? 0
  await rename(path.join(directory, 'data'), path.join(directory, 'elsewhere'))
  process.kill(pid, 'SIGKILL')
  await until(async () => lines.some((line) => line.startsWith('The database is away')))
  expect(await stat(path.join(directory, 'data')).catch(() => null)).toBeNull()
  await opened.close()
})

test.skipIf(!asRoot)('runs for an ordinary user in the folder itself', async () => {
  const directory = path.join(base, 'ordinary', 'var', 'postgres')
  await mkdir(path.join(base, 'ordinary'))
  await chown(path.join(base, 'ordinary'), someone.uid, someone.gid)
  const opener = await openElsewhere(directory, someone)
  expect(await ask(opener.url, 'select 1 as answer')).toBe(1)
  expect((await lstat(directory)).isDirectory()).toBe(true)
  expect((await stat(path.join(directory, 'data'))).uid).toBe(someone.uid)
  // Root finds that cluster later, for a backup say, and must not change its owner.
  const root = await openEmbedded({ directory, fsync: false })
  await opener.close()
  await root.close()
  const alone = await openEmbedded({ directory, fsync: false })
  expect(await ask(alone.url, 'select 1 as answer')).toBe(1)
  await alone.close()
  expect((await stat(path.join(directory, 'data', 'PG_VERSION'))).uid).toBe(someone.uid)
})

test.skipIf(!asRoot)(
  'moves outside a project folder that is closed to others, and begins again when the link is removed',
  async () => {
    const closed = path.join(base, 'closed')
    await mkdir(closed, { mode: 0o700 })
    const directory = path.join(closed, 'postgres')
    const opened = await openEmbedded({ directory, fsync: false })
    await ask(opened.url, 'create table kept (note text)')
    const home = await realpath(directory)
    try {
      expect(home.startsWith(base)).toBe(false)
      await opened.close()
      await rm(directory)
      const fresh = await openEmbedded({ directory, fsync: false })
      expect(await ask(fresh.url, `select to_regclass('kept')::text as answer`)).toBeNull()
      await fresh.close()
      expect((await stat(`${home}.removed/data`)).isDirectory()).toBe(true)
    } finally {
      await rm(home, { recursive: true, force: true })
      await rm(`${home}.removed`, { recursive: true, force: true })
    }
  },
)
