// Work for later, in the same database: a job exists exactly when the change that asked for it was committed.
import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { sql } from 'kysely'
import { Logger as WorkerLogger, run, type Runner, type WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import type { Database, Tx } from '../database/database.ts'
import { withoutAddresses, type Logger } from '../log/log.ts'
import type { HeldConnection } from '../database/held-connection.ts'
import { freeDeadWorkersJobs, showLiving } from './living.ts'

/** What a job does; throwing has it tried again, later and later. */
export type Job = (payload: never, tools: JobTools) => Promise<void>

export interface JobTools {
  readonly db: Database
  readonly log: Logger
}

export type Jobs = Readonly<Record<string, Job>>

export interface RunningJobs {
  /** Lets the jobs that run now end first. */
  stop(): Promise<void>
}

/** `key` keeps one job of a kind waiting instead of many. */
export async function addJob(
  tx: Tx,
  name: string,
  payload: object,
  options: { key?: string; runAt?: Date } = {},
): Promise<void> {
  await sql`select graphile_worker.add_job(
    ${name}, ${JSON.stringify(payload)}::json, run_at := ${options.runAt ?? null}::timestamptz, max_attempts := 12, job_key := ${options.key ?? null})`.execute(
    tx,
  )
}

const processName = `spoorboek-worker-${process.pid}-${randomBytes(4).toString('hex')}`

/** What the worker's connections are called in pg_stat_activity. */
export const workerName = (): string => processName

/** Starts the worker, and again when it ends by itself; stop it before the pool closes. */
export async function startJobs(pool: pg.Pool, db: Database, jobs: Jobs, log: Logger): Promise<RunningJobs> {
  let stopped = false
  let worker = await startWorker(pool, db, jobs, log)
  const watch = async (): Promise<void> => {
    while (!stopped) {
      await worker.ended
      if (stopped) return
      log.error({ job: true }, 'the worker ended by itself and is started again')
      await new Promise((resolve) => setTimeout(resolve, 1_000).unref())
      if (!stopped) worker = await startWorker(pool, db, jobs, log).catch(() => endedWorker)
    }
  }
  const watching = watch()
  const sweep = setInterval(() => void freeDeadWorkersJobs(db).catch(() => undefined), 30_000).unref()
  return {
    stop: async () => {
      stopped = true
      clearInterval(sweep)
      await worker.stop()
      await watching
    },
  }
}

interface Worker {
  readonly ended: Promise<void>
  stop(): Promise<void>
}

const endedWorker: Worker = { ended: Promise.resolve(), stop: async () => undefined }

async function startWorker(pool: pg.Pool, db: Database, jobs: Jobs, log: Logger): Promise<Worker> {
  await freeDeadWorkersJobs(db)
  const events = new EventEmitter() as WorkerEvents
  let living: HeldConnection | null = null
  events.on('pool:create', ({ workerPool }) => (living = showLiving(pool, workerPool.id)))
  const runner = await runJobs(pool, db, jobs, log, events)
  const leave = async (): Promise<void> => living?.leave()
  const ended = runner.promise.catch(() => undefined).then(leave)
  return {
    ended,
    stop: async () => {
      await runner.stop().catch(() => undefined)
      await ended
    },
  }
}

async function runJobs(pool: pg.Pool, db: Database, jobs: Jobs, log: Logger, events: WorkerEvents): Promise<Runner> {
  return run({
    pgPool: pool,
    events,
    noHandleSignals: true,
    logger: new WorkerLogger(() => (level, message) => {
      if (String(level) === 'error') log.error({ job: true }, withoutAddresses(message))
    }),
    taskList: Object.fromEntries(
      Object.entries(jobs).map(([name, job]) => [name, (payload: unknown) => job(payload as never, { db, log })]),
    ),
    concurrency: 4,
    preset: {
      worker: { localQueue: { size: 50, ttl: 5_000, refetchDelay: { durationMs: 100 } }, pollInterval: 2_000 },
    },
  })
}
