import { mkdir } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { cast, castDomain } from '../../../db/seeds/cast.ts'
import { openIntake, openVisits } from '../../modules/publishing/public.ts'
import { openPageCache } from '../../platform/cache/page-cache.ts'
import { connect } from '../../platform/database/database.ts'
import { startJobs, workerName } from '../../platform/jobs/jobs.ts'
import { openLog, type Logger } from '../../platform/log/log.ts'
import type { Settings } from '../../platform/settings.ts'
import { dateIn, systemClock } from '../../platform/time.ts'
import { isEmpty, makeDemo } from '../demo/demo.ts'
import { castIn, demoSignInLink, hasDemoPeople } from '../developers/demo-sign-in.ts'
import { allJobs, planJobs } from '../mounts.ts'
import { openProgram, type Program } from '../program.ts'
import { createSite } from '../site.tsx'
import { readWords, say, type Command } from './command.ts'

export const serve: Command = async (args, settings) => {
  const words = readWords(args, [], ['demo-if-empty'])
  const log = openLog(settings.logLevel)
  const stop = waitForSignal()
  try {
    await mkdir(settings.filesDirectory, { recursive: true })
    say('Spoorboek start …')
    const program = await openProgram(settings, { progress: (line) => say(`  ${line}`) })
    try {
      const starting = start(program, log, words.flag('demo-if-empty'))
      const running = await Promise.race([starting, stop.signal])
      if (running) {
        await announce(program, running)
        await stop.signal
      }
      say('\nSpoorboek stopt …')
      // A start that was broken off, by closing the database under it, is no failure.
      if (running) await running.stop()
      else void starting.then((late) => late.stop()).catch(() => undefined)
      return 0
    } finally {
      await program.close()
    }
  } finally {
    stop.forget()
  }
}

interface Running {
  readonly address: string
  /** The port that mail comes in at; null: none does. */
  readonly mailPort: number | null
  stop(): Promise<void>
}

async function start(program: Program, log: Logger, demoIfEmpty: boolean): Promise<Running> {
  const { settings } = program
  await refuseDemoInProduction(program)
  if (demoIfEmpty) await fillWhenEmpty(program)
  let address = settings.baseUrl ?? ''
  const baseUrl = (): string => address
  const worker = connect(program.databaseUrl, { name: workerName(), max: 8 })
  const pages = openPageCache(worker.pool)
  const visits = openVisits({ db: program.db, clock: systemClock, log })
  const site = await createSite({ db: program.db, settings, clock: systemClock, log, baseUrl, pages, visits })
  let mail: Awaited<ReturnType<typeof openIntake>> = null
  try {
    const port = await listen(site, settings)
    address = settings.baseUrl ?? `http://localhost:${port}`
    mail = await openIntake({ db: program.db, settings, log, clock: systemClock })
    const jobs = await startJobs(worker.pool, worker.db, allJobs(settings, baseUrl), log)
    await planJobs(program.db, settings, baseUrl)
    return {
      address,
      mailPort: mail?.port ?? null,
      stop: async () => {
        await mail?.close()
        await closeSite(site)
        await visits.close()
        await jobs.stop()
        await pages.close()
        await worker.close()
      },
    }
  } catch (error) {
    await mail?.close()
    await closeSite(site)
    await visits.close()
    await pages.close()
    await worker.close()
    throw error
  }
}

/** @throws when invented people would be let in among real ones: whoever knows a demo knows their addresses. */
async function refuseDemoInProduction({ settings, db }: Program): Promise<void> {
  if (settings.mode !== 'production' || !(await hasDemoPeople(db))) return
  throw new Error(
    `this database holds people of the demo (@${castDomain}), which production refuses; give DATABASE_URL a database of its own`,
  )
}

async function fillWhenEmpty(program: Program): Promise<void> {
  if (program.settings.mode === 'production' || !(await isEmpty(program.db))) return
  say('  Demo maken met 78 regio’s …')
  await makeDemo(program.db, {
    today: dateIn('Europe/Amsterdam', systemClock.now()),
    filesDirectory: program.settings.filesDirectory,
  })
}

/** Requests that are being answered get some seconds to end; new ones are not taken any more. */
async function closeSite(site: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => site.server.closeAllConnections(), 8_000)
  await site.close().finally(() => clearTimeout(cut))
}

/** The port asked for, or 3000 or the next one that is free. */
async function listen(site: FastifyInstance, settings: Settings): Promise<number> {
  const first = settings.port ?? 3000
  for (let port = first; ; port++) {
    try {
      await site.listen({ host: settings.host, port })
      const bound = site.server.address()
      return typeof bound === 'object' && bound ? bound.port : port
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'EADDRINUSE') throw error
      if (settings.port !== null)
        throw new Error(`PORT ${port} on ${settings.host} is taken by another program`, { cause: error })
      if (port > first + 50) throw new Error(`ports ${first} to ${port} are all taken; set PORT`, { cause: error })
    }
  }
}

async function announce(program: Program, { address, mailPort }: Running): Promise<void> {
  say(`\n  Spoorboek draait op ${address}`)
  const { settings } = program
  if (settings.mode === 'production') return
  const present = await castIn(program.db)
  if (!settings.smtpUrl) say(`  Brieven liggen op    ${address}/_post`)
  if (mailPort !== null) say(`  Mail komt binnen op  poort ${mailPort}, aan emmen@${settings.intake.domain}`)
  say(`  Onderdelen staan op  ${address}/_ui\n`)
  if (present.size) say('  Inloggen als')
  for (const { key, name, role, region } of cast.filter((member) => present.has(member.key))) {
    const who = `${name} (${role}${region ? `, ${region}` : ''})`
    say(`    ${who.padEnd(52)} ${address}${demoSignInLink(settings, key)}`)
  }
  say('\n  Ctrl-C stopt alles.')
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** A terminal and npm may both pass on the same Ctrl-C; only a later one means that somebody has no patience. */
const sameSignal = 2_000
const longestStop = 30_000

function waitForSignal(): { signal: Promise<null>; forget: () => void } {
  let stop: () => void = () => undefined
  const signal = new Promise<null>((resolve) => (stop = () => resolve(null)))
  let heardAt: number | null = null
  const heard = (): void => {
    if (heardAt !== null && Date.now() - heardAt > sameSignal) process.exit(130)
    if (heardAt !== null) return
    heardAt = Date.now()
    setTimeout(() => process.exit(1), longestStop).unref()
    stop()
  }
  for (const name of signals) process.on(name, heard)
  return {
    signal,
    forget: () => {
      for (const name of signals) process.off(name, heard)
    },
  }
}
