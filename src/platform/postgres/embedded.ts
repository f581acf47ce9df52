// PostgreSQL without an installation: the programs come with npm, the data lives in the project's own folder.
// Server and command line may use the same cluster at once; whoever comes first starts it, whoever leaves last stops it.
import { access, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Binaries, copyBinaries, findBinaries } from './binaries.ts'
import { type Cluster, database, ensureData, readPassword, startServer, superuser, trimLog } from './cluster.ts'
import { underLock } from './numbered-lock.ts'
import { canReach, placeCluster } from './placement.ts'
import { findPostmaster, type Postmaster, stopPostmaster } from './postmaster.ts'
import { join, newSessionName, type Presence } from './presence.ts'

export interface EmbeddedOptions {
  /** Folder of the cluster, such as `<project>/var/postgres`; made when missing. */
  readonly directory: string
  /** False gives up safety against power cuts for speed: only for tests. */
  readonly fsync?: boolean
  /** Receives short English lines on what happens. */
  readonly log?: (line: string) => void
}

export interface EmbeddedPostgres {
  /** Address of the database `spoorboek` with its password; keep it out of logs. */
  readonly url: string
  /** Leaves the cluster, after the caller closed its own pools. Stops the server unless somebody else uses it. */
  close(): Promise<void>
}

interface Entrance {
  readonly url: string
  readonly cluster: Cluster
  readonly presence: Presence
}

/** Opens the cluster in a folder: adopts the running server, or starts it, or makes everything first. */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  if (process.platform === 'win32') {
    throw new Error('On Windows set DATABASE_URL to a PostgreSQL server (15 or later), or use WSL.')
  }
  const log = options.log ?? (() => undefined)
  const directory = path.resolve(options.directory)
  const lock = `${directory}.lock`
  const session = newSessionName()
  const closing = new AbortController()
  let mending = Promise.resolve()
  let closed: Promise<void> | null = null

  const enter = (mayMake: boolean): Promise<Entrance> =>
    underLock(lock, () => bringUp({ directory, fsync: options.fsync ?? true, session, mayMake, log, onLost }))
  const onLost = (): void => {
    if (!closing.signal.aborted) mending = mend()
  }
  // The server was killed or restarted: bring it back on the same port, so that pools find it again by themselves.
  const mend = async (): Promise<void> => {
    for (let pause = 50; !closing.signal.aborted; pause = Math.min(pause * 2, 5000)) {
      try {
        entrance = await enter(false)
        log('The database is back')
        return
      } catch (error) {
        log(`The database is away: ${error instanceof Error ? error.message : String(error)}`)
        await sleep(pause, undefined, { ref: false, signal: closing.signal }).catch(() => undefined)
      }
    }
  }

  await mkdir(path.dirname(directory), { recursive: true })
  let entrance = await enter(true)
  const trimming = setInterval(() => void trimLog(entrance.cluster).catch(() => undefined), 3_600_000).unref()
  const leave = async (): Promise<void> => {
    closing.abort()
    clearInterval(trimming)
    await mending
    await underLock(lock, async () => {
      const last = await entrance.presence.isLast().catch(() => false)
      await entrance.presence.leave()
      if (last) await stopPostmaster(entrance.cluster.data)
    })
  }
  return { url: entrance.url, close: () => (closed ??= leave()) }
}

interface Bringing {
  readonly directory: string
  readonly fsync: boolean
  readonly session: string
  /** False when data that went missing must not be replaced by an empty cluster. */
  readonly mayMake: boolean
  readonly log: (line: string) => void
  readonly onLost: () => void
}

async function bringUp(wish: Bringing): Promise<Entrance> {
  const { home, user } = await placeCluster(wish.directory, (old) => stopPostmaster(path.join(old, 'data')))
  const cluster: Cluster = { home, data: path.join(home, 'data'), user, fsync: wish.fsync }
  const server = (await settled(cluster)) ?? (await start(cluster, wish))
  const password = await readPassword(cluster)
  const presence = await join({ port: server.port, password }, wish.session, wish.onLost)
  const query = `application_name=${wish.session}&sslmode=disable`
  return { cluster, presence, url: `postgres://${superuser}:${password}@127.0.0.1:${server.port}/${database}?${query}` }
}

/** The running server once it is ready; null when there is none, also after waiting for one that was stopping. */
async function settled(cluster: Cluster): Promise<Postmaster | null> {
  for (;;) {
    const server = await findPostmaster(cluster.data)
    if (server === null || server.status === 'ready') return server
    await sleep(15)
  }
}

async function start(cluster: Cluster, wish: Bringing): Promise<Postmaster> {
  if (!wish.mayMake) await access(cluster.data)
  const binaries = await reachableBinaries(cluster)
  if ((await ensureData(cluster, binaries)) === 'made') wish.log('Made a new database cluster')
  const server = await startServer(cluster, binaries)
  wish.log(`PostgreSQL ${binaries.version} runs on port ${server.port}`)
  return server
}

async function reachableBinaries(cluster: Cluster): Promise<Binaries> {
  const installed = await findBinaries()
  const { user, home } = cluster
  if (user === null || (await canReach(path.join(installed.directory, 'bin'), user))) return installed
  return copyBinaries(installed, home)
}
