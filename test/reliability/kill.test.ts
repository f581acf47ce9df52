// Time and again the server is killed, now and then with its database, while it takes over a planner of 600 activities,
// while companies confirm, while costs are recorded and while an export of the bookkeeping is booked. Each time the next
// start must find all or nothing, and nothing that was said to be done lost.
// Those moments fall where they fall; once more it is killed when both are certainly in the middle of their writing.
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plannerText } from '../../bench/planner.ts'
import { demoSignInLink } from '../../src/app/developers/demo-sign-in.ts'
import { differencesIn } from '../../src/app/commands/verify.ts'
import { connect, type Connection } from '../../src/platform/database/database.ts'
import { readSettings } from '../../src/platform/settings.ts'
import { Browser } from './browser.ts'
import { isRunning, openMachine, type Machine, type Server } from './machine.ts'
import { openMailServer, type MailServer } from './mail-server.ts'
import {
  companies,
  costOf,
  costs,
  entries,
  halfway,
  kills,
  prepare,
  regionOf,
  rehearsal,
  stateOf,
  tokenOf,
  uploadEverywhere,
  type Prepared,
  type Round,
} from './rounds.ts'

const activities = 600
/** Every so many kills the database goes down too. */
const databaseToo = 4

describe('a server that is killed', () => {
  let machine: Machine
  let server: Server
  let leader: Browser
  let company: Browser
  let mail: MailServer
  /** Paths of the imports, by round. */
  let imports: readonly string[] = []
  let prepared: Prepared
  let seen = ''
  let usual = 0

  beforeAll(async () => {
    ;[machine, mail] = await Promise.all([openMachine(), openMailServer()])
    server = await machine.serve({ SMTP_URL: mail.url })
    prepared = await onDatabase((db) => prepare(db, join(machine.dataDirectory, 'files')))
    leader = new Browser(() => server.address)
    company = new Browser(() => server.address)
    await leader.get(demoSignInLink(readSettings(machine.env), 'marieke'))
    await Promise.all([leader.formToken(), company.formToken()])
    const content = plannerText(activities)
    const uploaded = await leader.post(
      `/werkplek/${regionOf(rehearsal)}/plan/import`,
      {},
      { name: 'planner.csv', content },
    )
    seen = await seenAt(uploaded.location)
    imports = await onDatabase(uploadEverywhere)
    const started = performance.now()
    expect(await apply(rehearsal)).toBe(true)
    usual = performance.now() - started
  }, 240_000)

  afterAll(async () => {
    await machine.remove()
    await mail.close()
  }, 60_000)

  const onDatabase = async <Result>(work: (db: Connection['db']) => Promise<Result>): Promise<Result> => {
    const connection = connect(await machine.databaseUrl(), { name: 'spoorboek-test' })
    try {
      return await work(connection.db)
    } finally {
      await connection.close()
    }
  }

  const seenAt = async (path: string): Promise<string> =>
    /name="seen" value="([^"]+)"/.exec((await leader.get(path)).text)?.[1] ?? ''

  /** True when the server said that it was done; a broken connection says nothing. */
  const done = (by: Browser, path: string, fields: Record<string, string>): Promise<boolean> =>
    by.post(path, fields).then(
      (answer) => answer.status === 303,
      () => false,
    )
  const apply = (round: number): Promise<boolean> => done(leader, `${imports[round]}/overname`, { seen })
  const confirm = (round: number, which: number): Promise<boolean> =>
    done(company, `/bevestigen/${tokenOf(round, which)}/bevestiging`, { name: 'Ineke Bos', role: 'directeur' })
  const record = (round: number, which: number): Promise<boolean> =>
    done(leader, prepared.costForm, {
      ...{ description: costOf(round, which), on: '02-03-2024', quantity: '1', price: '10,00' },
    })
  const book = (round: number, shown: string): Promise<boolean> =>
    done(leader, `${prepared.books[round]}/overname`, { seen: shown })

  const confirmAll = (round: number): Promise<boolean>[] =>
    Array.from({ length: companies }, (_, which) => confirm(round, which))

  interface Said {
    readonly applied: boolean
    readonly confirmed: readonly boolean[]
    readonly recorded: readonly boolean[]
    readonly booked: boolean
  }

  const killed = async (round: number): Promise<Said> => {
    const shown = await seenAt(prepared.books[round]!)
    // Spread over the whole of the work, not bunched by chance.
    const moment = ((round + Math.random()) / kills) * usual * 1.6
    // What is small begins anywhere before it: some of that is done by then, some in the middle, some not begun.
    const begin = Math.random() * moment
    const applying = apply(round)
    await sleep(begin)
    const confirming = confirmAll(round)
    const recording = Array.from({ length: costs }, (_, which) => record(round, which))
    const booking = book(round, shown)
    await sleep(moment - begin)
    const postmaster = round % databaseToo === databaseToo - 1 ? await machine.postmaster() : null
    const ending = server.stop('SIGKILL')
    if (postmaster) process.kill(postmaster, 'SIGKILL')
    const [applied, confirmed, recorded, booked] = await Promise.all([
      applying,
      Promise.all(confirming),
      Promise.all(recording),
      booking,
    ])
    await ending
    return { applied, confirmed, recorded, booked }
  }

  /** Whoever got no answer clicks again, and in the end all is there once. */
  const finish = async (round: number, found: Pick<Round, 'imported' | 'costs' | 'books'>): Promise<void> => {
    if (!found.imported || round % 4 === 0) expect(await apply(round)).toBe(true)
    expect(await Promise.all(confirmAll(round))).not.toContain(false)
    // A cost that came twice is two: whoever got no answer looks first whether it is there.
    for (const [which, { recorded }] of found.costs.entries())
      if (recorded === 0) expect(await record(round, which)).toBe(true)
    if (!found.books.booked || round % 4 === 0)
      expect(await book(round, await seenAt(prepared.books[round]!))).toBe(true)
    await onDatabase(async (db) => {
      await jobsDone(db)
      const after = await stateOf(db, round)
      expect(after).toMatchObject({ activities, imported: true, deeds: 1, unsent: 0 })
      // One to the company and one to the leader for each answer so far.
      expect(after).toMatchObject({ letters: companies * 2 * (round + 1) })
      expect(after.answers).toEqual(after.answers.map(() => ({ state: 'confirmed', used: 1, announced: 1 })))
      expect(after.costs).toEqual(after.costs.map(() => ({ recorded: 1, counted: 1 })))
      expect(after.books).toEqual({ booked: true, costs: entries, counted: entries, deeds: 1 })
      expect(await differencesIn(db, join(machine.dataDirectory, 'files'))).toEqual([])
    })
  }

  it(
    `leaves all or nothing behind, ${kills} times`,
    async () => {
      const importing = noneYet()
      const confirming = noneYet()
      const recording = noneYet()
      const booking = noneYet()
      for (let round = 0; round < kills; round++) {
        const said = await killed(round)
        server = await machine.serveAgain({ SMTP_URL: mail.url })
        const found = await onDatabase((db) => stateOf(db, round))
        expect(found.activities).toBe(found.imported ? activities : 0)
        expect(found).toMatchObject({ budgets: found.activities, onGoals: found.activities })
        if (said.applied) expect(found.imported).toBe(true)
        tally(importing, said.applied, found.imported)
        for (const [which, answer] of found.answers.entries()) {
          expect(answer.used).toBe(answer.state === 'confirmed' ? 1 : 0)
          if (said.confirmed[which]) expect(answer.state).toBe('confirmed')
          tally(confirming, said.confirmed[which] === true, answer.state === 'confirmed')
        }
        expect(found.costs).toHaveLength(costs)
        for (const [which, { recorded, counted }] of found.costs.entries()) {
          expect(counted).toBe(recorded)
          expect(recorded).toBeLessThanOrEqual(1)
          if (said.recorded[which]) expect(recorded).toBe(1)
          tally(recording, said.recorded[which] === true, recorded === 1)
        }
        const all = found.books.booked ? entries : 0
        expect(found.books).toMatchObject({ costs: all, counted: all })
        if (said.booked) expect(found.books.booked).toBe(true)
        tally(booking, said.booked, found.books.booked)
        await finish(round, found)
      }
      console.log(
        `kills while importing: ${textOf(importing)}; while confirming: ${textOf(confirming)}; ` +
          `while recording costs: ${textOf(recording)}; while booking: ${textOf(booking)}`,
      )
    },
    Math.max(600_000, kills * 20_000),
  )

  it('leaves nothing behind of imports and confirmations that were in the middle of their writing', async () => {
    // Each writes its line in the log last: while nobody may write there, they stand still with all else written.
    const shown = await seenAt(prepared.books[halfway]!)
    const blocker = connect(await machine.databaseUrl(), { name: 'spoorboek-test' })
    const lock = await blocker.db.startTransaction().execute()
    await sql`lock table audit_log in share mode`.execute(lock)
    const working = [apply(halfway), ...confirmAll(halfway), book(halfway, shown)]
    await until(async () => (await standingStill(blocker.db)) === working.length)
    const ended = server.stop('SIGKILL')
    expect(await Promise.all(working), 'nobody was told that it was done').not.toContain(true)
    await ended
    await lock.rollback().execute()
    await blocker.close()
    server = await machine.serveAgain({ SMTP_URL: mail.url })
    const found = await onDatabase((db) => stateOf(db, halfway))
    expect(found).toMatchObject({ activities: 0, budgets: 0, onGoals: 0, imported: false, deeds: 0 })
    expect(found.answers).toEqual(found.answers.map(() => ({ state: 'sent', used: 0, announced: 0 })))
    expect(found.answers).toHaveLength(companies)
    expect(found.books).toEqual({ booked: false, costs: 0, counted: 0, deeds: 0 })
    await finish(halfway, found)
  }, 120_000)

  it('sends no letter that the mail server could not know for a copy', async () => {
    const sent = await onDatabase(async (db) =>
      (await sql<{ id: number }>`select id from letters where sent_at is not null`.execute(db)).rows.map(
        ({ id }) => id,
      ),
    )
    const numbers = mail.received.map((id) => Number(/letter-(\d+)@/.exec(id)?.[1]))
    expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual([...sent].sort((a, b) => a - b))
    console.log(`letters: ${sent.length}, of which ${numbers.length - sent.length} offered again after a kill`)
  })

  it('goes on by itself when only its database was killed', async () => {
    const postmaster = await machine.postmaster()
    process.kill(postmaster!, 'SIGKILL')
    await leader.get('/werkplek/regio-0/plan').catch(() => null)
    await until(async () => (await leader.get('/werkplek/regio-0/plan').catch(() => null))?.status === 200)
    expect(await machine.postmaster()).not.toBe(postmaster)
    await onDatabase(async (db) => {
      await sql`insert into letters (recipient, subject, text_body, html_body) values ('a@b.example', 'x', 'x', 'x')`.execute(
        db,
      )
      await sql`select graphile_worker.add_job('send-letter', json_build_object('id', (select max(id) from letters)))`.execute(
        db,
      )
      await jobsDone(db)
    })
  }, 60_000)

  it('is in order at the end, and leaves no process behind when it is stopped', async () => {
    const verified = await machine.run(['verify'])
    expect(verified).toMatchObject({ code: 0, stdout: 'everything adds up\n' })
    const postmaster = await machine.postmaster()
    const ended = await server.stop('SIGTERM')
    expect(ended.code).toBe(0)
    expect(isRunning(postmaster!)).toBe(false)
  }, 60_000)
})

/** How the work stood at the kill: `kept` and `gone` were both cut before anybody was told that it was done. */
interface Tally {
  told: number
  kept: number
  gone: number
}

const noneYet = (): Tally => ({ told: 0, kept: 0, gone: 0 })
const tally = (counts: Tally, told: boolean, isThere: boolean): void => {
  counts[told ? 'told' : isThere ? 'kept' : 'gone']++
}
const textOf = ({ told, kept, gone }: Tally): string => `${told} answered, ${kept} cut and kept, ${gone} cut and gone`

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Connections of the server that wrote something and wait for a lock to go on. */
async function standingStill(db: Connection['db']): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*) as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and backend_xid is not null`.execute(db)
  return rows[0]?.waiting ?? 0
}

async function jobsDone(db: Connection['db']): Promise<void> {
  await until(async () => {
    // What waits for another day is left alone.
    const { rows } = await sql<{ left: number }>`
      select count(*) as left from graphile_worker._private_jobs where run_at <= now()`.execute(db)
    return rows[0]?.left === 0
  })
}

async function until(done: () => Promise<boolean>, patience = 20_000): Promise<void> {
  for (const deadline = Date.now() + patience; !(await done()); await sleep(20)) {
    if (Date.now() > deadline) throw new Error('it did not happen')
  }
}
