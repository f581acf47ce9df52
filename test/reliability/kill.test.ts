// Twenty times the server is killed, some times with its database, while it takes over a planner of 600 activities and
// while companies confirm. Each time the next start must find all or nothing, and nothing that was said to be done lost.
import { createHash } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { sql } from 'kysely'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plannerText } from '../../bench/planner.ts'
import { demoSignInLink } from '../../src/app/developers/demo-sign-in.ts'
import { differencesIn } from '../../src/app/commands/verify.ts'
import { connect, type Connection } from '../../src/platform/database/database.ts'
import { readSettings } from '../../src/platform/settings.ts'
import { makeScene } from '../scene.ts'
import { Browser } from './browser.ts'
import { isRunning, openMachine, type Machine, type Server } from './machine.ts'

const kills = 20
const activities = 600
const companies = 2
/** Every so many kills the database goes down too. */
const databaseToo = 4

describe('a server that is killed', () => {
  let machine: Machine
  let server: Server
  let leader: Browser
  let company: Browser
  let mail: Awaited<ReturnType<typeof openMailServer>>
  /** Paths of the imports, by round. */
  let imports: readonly string[] = []
  let seen = ''
  let usual = 0

  beforeAll(async () => {
    ;[machine, mail] = await Promise.all([openMachine(), openMailServer()])
    server = await machine.serve({ SMTP_URL: mail.url })
    await onDatabase(prepare)
    leader = new Browser(() => server.address)
    company = new Browser(() => server.address)
    await leader.get(demoSignInLink(readSettings(machine.env), 'marieke'))
    await Promise.all([leader.formToken(), company.formToken()])
    const content = plannerText(activities)
    const uploaded = await leader.post(`/werkplek/regio-${kills}/plan/import`, {}, { name: 'planner.csv', content })
    seen = /name="seen" value="([^"]+)"/.exec((await leader.get(uploaded.location)).text)?.[1] ?? ''
    imports = await onDatabase(uploadEverywhere)
    const started = performance.now()
    expect(await apply(kills)).toBe(true)
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

  /** True when the server said that it was done; a broken connection says nothing. */
  const apply = async (round: number): Promise<boolean> => {
    return leader.post(`${imports[round]}/overname`, { seen }).then(
      (answer) => answer.status === 303,
      () => false,
    )
  }
  const confirm = async (round: number, which: number): Promise<boolean> =>
    company.post(`/bevestigen/${tokenOf(round, which)}/bevestiging`, { name: 'Ineke Bos' }).then(
      (answer) => answer.status === 303,
      () => false,
    )

  const killed = async (round: number): Promise<{ applied: boolean; confirmed: boolean[] }> => {
    // Spread over the whole of the work, not bunched by chance.
    const moment = ((round + Math.random()) / kills) * usual * 1.1
    const applying = apply(round)
    await sleep(Math.max(moment - Math.random() * 60, 0))
    const confirming = Array.from({ length: companies }, (_, which) => confirm(round, which))
    await sleep(Math.min(moment, Math.random() * 60))
    const postmaster = round % databaseToo === databaseToo - 1 ? await machine.postmaster() : null
    const ending = server.stop('SIGKILL')
    if (postmaster) process.kill(postmaster, 'SIGKILL')
    const [applied, confirmed] = await Promise.all([applying, Promise.all(confirming)])
    await ending
    return { applied, confirmed }
  }

  it(`leaves all or nothing behind, ${kills} times`, async () => {
    const before = { took: 0, nothing: 0 }
    for (let round = 0; round < kills; round++) {
      const said = await killed(round)
      server = await machine.serveAgain({ SMTP_URL: mail.url })
      const found = await onDatabase((db) => stateOf(db, round))
      expect(found.activities).toBe(found.imported ? activities : 0)
      expect(found).toMatchObject({ budgets: found.activities, onGoals: found.activities })
      if (said.applied) expect(found.imported).toBe(true)
      before[found.imported ? 'took' : 'nothing']++
      for (const [which, answer] of found.answers.entries()) {
        expect(answer.used).toBe(answer.state === 'confirmed' ? 1 : 0)
        if (said.confirmed[which]) expect(answer.state).toBe('confirmed')
      }
      // Whoever got no answer clicks again.
      if (!found.imported || round % 4 === 0) expect(await apply(round)).toBe(true)
      expect(await Promise.all(found.answers.map((_, which) => confirm(round, which)))).not.toContain(false)
      await onDatabase(async (db) => {
        await jobsDone(db)
        const after = await stateOf(db, round)
        expect(after).toMatchObject({ activities, imported: true, deeds: 1, unsent: 0 })
        // One to the company and one to the leader for each answer so far.
        expect(after).toMatchObject({ letters: companies * 2 * (round + 1) })
        expect(after.answers).toEqual(after.answers.map(() => ({ state: 'confirmed', used: 1, announced: 1 })))
        expect(await differencesIn(db, join(machine.dataDirectory, 'files'))).toEqual([])
      })
    }
    console.log(`kills: ${before.took} after the import was taken over, ${before.nothing} before`)
  }, 600_000)

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

const tokenOf = (round: number, which: number): string => `token-of-round-${round}-company-${which}-for-a-test`
const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A region and some requests that were sent for every round, all led by one person. */
async function prepare(db: Connection['db']): Promise<void> {
  await makeScene(db)
  await sql`insert into regions (slug, name, site_name, province, valid_from)
    select 'regio-' || n, 'Regio ' || n, 'Regio ' || n, 'Drenthe', '2025-01-01' from generate_series(0, ${kills}::int) n`.execute(
    db,
  )
  await sql`insert into role_assignments (person_id, role, region_id, valid_from)
    select p.id, 'programmeLeader', r.id, '2025-01-01' from regions r, people p
    where r.slug like 'regio-%' and p.email like 'marieke@%'`.execute(db)
  await sql`insert into plans (region_id, period) select id, '2020-2024' from regions where slug = 'emmen'`.execute(db)
  await sql`insert into activities (plan_id, title, starts_on, ends_on)
    select id, 'Techniek Tastbaar', '2024-01-01', '2024-12-31' from plans`.execute(db)
  await sql`insert into organisations (kind, name) values ('company', 'Veenland Metaal')`.execute(db)
  for (let round = 0; round < kills; round++) {
    for (let which = 0; which < companies; which++) await request(db, round, which)
  }
}

/** The planner that was sent for the last region, in each of the others. @returns the paths of all imports. */
async function uploadEverywhere(db: Connection['db']): Promise<string[]> {
  await sql`insert into plans (region_id, period)
    select r.id, p.period from regions r, plans p join regions last on last.id = p.region_id
    where r.slug like 'regio-%' and last.slug = ${`regio-${kills}`} on conflict do nothing`.execute(db)
  await sql`insert into planner_imports (plan_id, file_id, mapping, uploaded_by)
    select p.id, i.file_id, i.mapping, i.uploaded_by
    from planner_imports i, plans p join regions r on r.id = p.region_id
    where r.slug like 'regio-%' and p.id <> i.plan_id`.execute(db)
  const { rows } = await sql<{ path: string }>`
    select '/werkplek/' || r.slug || '/plan/import/' || i.id as path
    from planner_imports i join plans p on p.id = i.plan_id join regions r on r.id = p.region_id
    order by substr(r.slug, 7)::int`.execute(db)
  return rows.map(({ path }) => path)
}

async function request(db: Connection['db'], round: number, which: number): Promise<void> {
  const hash = createHash('sha256').update(tokenOf(round, which)).digest()
  await sql`
    with made as (
      insert into contributions (region_id, activity_id, organisation_id, description, performed_from, performed_until, currency, state, sent_at, recorded_by)
      select r.id, a.id, o.id, ${`round ${round} company ${which}`}, '2024-03-01', '2024-03-01', 'EUR', 'sent', now(), p.id
      from regions r, activities a, organisations o, people p where r.slug = 'emmen' and p.email like 'marieke@%'
      returning id
    ), line as (
      insert into contribution_lines (contribution_id, kind, quantity, price_cents) select id, 'hours', 2, 6000 from made
    )
    insert into confirmation_links (contribution_id, token_hash, contact_name, contact_email, expires_at)
    select id, ${hash}, 'Ineke Bos', 'ineke@veenland.example', now() + interval '9 days' from made`.execute(db)
}

async function stateOf(db: Connection['db'], round: number) {
  const { rows } = await sql<{
    activities: number
    budgets: number
    onGoals: number
    imported: boolean
    deeds: number
    letters: number
    unsent: number
  }>`
    with mine as (
      select a.id from activities a join plans p on p.id = a.plan_id join regions r on r.id = p.region_id
      where r.slug = ${`regio-${round}`}
    ), given as (
      select i.* from planner_imports i join plans p on p.id = i.plan_id join regions r on r.id = p.region_id
      where r.slug = ${`regio-${round}`}
    )
    select (select count(*) from mine) as activities,
      (select count(*) from budget_lines where activity_id in (select id from mine)) as budgets,
      (select count(*) from activity_goals where activity_id in (select id from mine)) as "onGoals",
      (select applied_at is not null from given) as imported,
      (select count(*) from audit_log where action = 'import.applied' and subject_id = (select id from given)) as deeds,
      (select count(*) from letters) as letters,
      (select count(*) from letters where sent_at is null) as unsent`.execute(db)
  const { rows: answers } = await sql<{ state: string; used: number; announced: number }>`
    select c.state, (select count(*) from confirmation_links k where k.contribution_id = c.id and used_at is not null) as used,
      (select count(*) from announcements where (payload ->> 'contributionId')::bigint = c.id) as announced
    from contributions c where description like ${`round ${round} company%`} order by description`.execute(db)
  return { ...rows[0]!, answers }
}

async function jobsDone(db: Connection['db']): Promise<void> {
  await until(async () => {
    const { rows } = await sql<{ left: number }>`select count(*) as left from graphile_worker._private_jobs`.execute(db)
    return rows[0]?.left === 0
  })
}

async function until(done: () => Promise<boolean>, patience = 20_000): Promise<void> {
  for (const deadline = Date.now() + patience; !(await done()); await sleep(20)) {
    if (Date.now() > deadline) throw new Error('it did not happen')
  }
}

async function openMailServer() {
  const received: string[] = []
  const smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData: (stream, _session, done) => {
      let text = ''
      stream.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))
      stream.on('end', () => {
        received.push(/^message-id:\s*(\S+)/im.exec(text)?.[1] ?? 'none')
        done()
      })
    },
  })
  smtp.on('error', () => undefined)
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    received,
    close: () => new Promise<void>((resolve) => smtp.close(resolve)),
  }
}
