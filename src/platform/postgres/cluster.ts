// One cluster on disk: make it, start a server on it. The caller holds the lock of the folder, so nothing here runs twice
// at the same time.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFile, mkdtemp, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { giveTo, type User } from './placement.ts'
import { initialise, type RunAs } from './initialise.ts'
import { disownStalePid, findPostmaster, type Postmaster } from './postmaster.ts'
import { serverOptions, tunableSettings } from './server-settings.ts'

export interface Cluster {
  readonly home: string
  readonly data: string
  readonly user: User | null
  readonly fsync: boolean
}

export const superuser = 'spoorboek'
export const database = 'spoorboek'

/** Makes the data directory when there is none. A half-made one of a killed process is thrown away. */
export async function ensureData(cluster: Cluster, binaries: Binaries): Promise<'made' | 'present'> {
  await sweepDrafts(cluster.home)
  const version = await readFile(path.join(cluster.data, 'PG_VERSION'), 'utf8').catch(() => null)
  if (version !== null) {
    if (version.trim() === binaries.version.split('.')[0]) return 'present'
    throw new Error(
      `${cluster.data} is of PostgreSQL ${version.trim()}, the installed programs are ${binaries.version}. ` +
        'Move the folder away and restore a backup into a new one.',
    )
  }
  const draft = await mkdtemp(path.join(cluster.home, 'data-draft-'))
  const password = randomBytes(24).toString('base64url')
  const passwordFile = path.join(cluster.home, `${path.basename(draft)}.password`)
  await writeFile(passwordFile, password, { mode: 0o600 })
  try {
    await initialise({
      ...identity(cluster),
      initdb: program(binaries, 'initdb'),
      draft,
      passwordFile,
      superuser,
      fsync: cluster.fsync,
    })
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    await rm(passwordFile, { force: true })
    throw error
  }
  await writeFile(path.join(draft, 'spoorboek.conf'), tunableSettings)
  await writeFile(path.join(draft, 'postgresql.conf'), "include 'spoorboek.conf'\n", { flag: 'a' })
  // The password lies inside the data directory: they appear together, move together and are backed up together.
  await rename(passwordFile, passwordOf(draft))
  await giveTo(cluster.user, draft)
  await rename(draft, cluster.data)
  return 'made'
}

/** Reads the password of the superuser. */
export async function readPassword(cluster: Cluster): Promise<string> {
  return readFile(passwordOf(cluster.data), 'utf8')
}

/** Starts a server in a session of its own and waits until it takes connections. */
export async function startServer(cluster: Cluster, binaries: Binaries): Promise<Postmaster> {
  await disownStalePid(cluster.data)
  const deadline = Date.now() + 20_000
  let wanted = Number(await readFile(portFile(cluster), 'utf8').catch(() => '0'))
  for (;;) {
    const port = await freePort(wanted)
    const attempt = await spawnServer(cluster, program(binaries, 'postgres'), port)
    if (attempt.server !== null) {
      await writeFile(portFile(cluster), String(port))
      return attempt.server
    }
    // Sessions of a killed server need a moment to notice; another program may have taken the port meanwhile.
    const temporary = /still in use|could not bind|already exists/.test(attempt.complaint)
    if (!temporary || Date.now() > deadline) throw new Error(`PostgreSQL did not start:\n${attempt.complaint}`)
    wanted = attempt.complaint.includes('could not bind') ? 0 : wanted
    await sleep(100)
  }
}

/** Keeps the log below some 20 MB: the server appends, so its file can be copied and emptied while it runs. */
export async function trimLog(cluster: Pick<Cluster, 'home'>): Promise<void> {
  const file = logOf(cluster)
  const found = await stat(file).catch(() => null)
  if (found === null || found.size < 10_000_000) return
  await copyFile(file, `${file}.1`)
  await truncate(file)
}

async function sweepDrafts(home: string): Promise<void> {
  for (const entry of (await readdir(home)).filter((name) => name.startsWith('data-draft-'))) {
    // The initdb of a killed process may still be writing for a second: then the next start clears it.
    await rm(path.join(home, entry), { recursive: true, force: true }).catch(() => undefined)
  }
}

type Attempt = { server: Postmaster } | { server: null; complaint: string }

async function spawnServer(cluster: Cluster, postgres: string, port: number): Promise<Attempt> {
  await trimLog(cluster)
  const log = await open(logOf(cluster), 'a', 0o600)
  const before = (await log.stat()).size
  const { cwd, env, user } = identity(cluster)
  // `detached` gives it a session of its own: Ctrl-C in the terminal reaches us, and we stop the server in good order.
  const child = spawn(postgres, ['-D', cluster.data, ...serverOptions(port, cluster.fsync)], {
    cwd,
    env,
    ...user,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  let failure: string | null = null
  child.on('error', (error) => (failure = error.message))
  child.on('exit', () => (failure ??= ''))
  child.unref()
  await log.close()
  // Replaying the log after a crash can take minutes on a large database: wait as long as the process lives.
  while (failure === null) {
    const server = await findPostmaster(cluster.data)
    if (server?.pid === child.pid && server?.status === 'ready') return { server }
    await sleep(10)
  }
  const complaint = (await readFile(logOf(cluster))).subarray(before).toString('utf8')
  return { server: null, complaint: `${String(failure)}${complaint}`.trim() }
}

/** As whom, where and with which environment: nothing of the caller's own PostgreSQL or language settings leaks in. */
function identity(cluster: Cluster): RunAs {
  const env = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' }
  return { cwd: cluster.home, env, user: cluster.user }
}

function program(binaries: Binaries, name: string): string {
  return path.join(binaries.directory, 'bin', name)
}

function passwordOf(data: string): string {
  return path.join(data, 'spoorboek.password')
}

function portFile(cluster: Cluster): string {
  return path.join(cluster.home, 'port')
}

function logOf(cluster: Pick<Cluster, 'home'>): string {
  return path.join(cluster.home, 'postgres.log')
}

/** The wanted port when it is free, so that addresses stay the same over restarts; else any free one. */
async function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => {
      if (wanted === 0) reject(error)
      else resolve(freePort(0))
    })
    probe.listen({ port: wanted, host: '127.0.0.1' }, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : wanted))
    })
  })
}
