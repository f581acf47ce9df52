import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createServer, type Server as Listener } from 'node:net'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cast } from '../../../../db/seeds/cast.ts'
import { plannerText } from '../../../../bench/planner.ts'
import { Browser } from '../../../../test/reliability/browser.ts'
import { isRunning, openMachine, type Machine, type Server } from '../../../../test/reliability/machine.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/setup/database.ts'
import { makeScene } from '../../../../test/scene.ts'
import { connect, type Database } from '../../../platform/database/database.ts'

let machine: Machine
const databases: TestDatabase[] = []
beforeAll(async () => void (machine = await openMachine()))
afterAll(async () => {
  await machine.remove()
  for (const database of databases) await database.drop()
})

/** The sign-in links that a server printed at its start, by the first part of the address that they are for. */
async function printedLinks(server: Server): Promise<Record<string, string>> {
  for (let tries = 0; !server.said().includes('Ctrl-C'); tries++) {
    if (tries > 500) throw new Error(`it did not say everything:\n${server.said()}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const links = [...server.said().matchAll(/(http:\/\/\S+?)(\/_demo\/(\w+)\/\S+)/g)]
  for (const [, address] of links) expect(address).toBe(server.address)
  return Object.fromEntries(links.map(([, , path = '', who = '']) => [who, path]))
}

async function emptyDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase()
  databases.push(database)
  return database
}

const regionsIn = async (db: Database): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from regions`.execute(db)).rows[0]!.n

const productionOn = (url: string, port: number): Record<string, string> => ({
  NODE_ENV: 'production',
  DATABASE_URL: url,
  BASE_URL: `http://127.0.0.1:${port}`,
  HOST: '127.0.0.1',
  PORT: String(port),
  SECRET: 'x'.repeat(32),
  SMTP_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'post@spoorboek.example',
})

async function taken(port = 0): Promise<{ port: number; listener: Listener }> {
  const listener = createServer()
  await new Promise<void>((resolve, reject) => listener.once('error', reject).listen(port, '127.0.0.1', resolve))
  const address = listener.address()
  return { port: typeof address === 'object' && address ? address.port : 0, listener }
}

describe('serve', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('ends with its database on %s', async (signal) => {
    const server = await machine.serve()
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200)
    const postmaster = await machine.postmaster()
    expect(await server.stop(signal)).toMatchObject({ code: 0, stderr: '' })
    expect(isRunning(postmaster!)).toBe(false)
  })

  it('says which port is taken when one was asked for', async () => {
    const { port, listener } = await taken()
    const ended = await machine.run(['serve'], { PORT: String(port) })
    listener.close()
    expect(ended.code).toBe(1)
    expect(ended.stderr).toBe(`spoorboek serve: PORT ${port} on 127.0.0.1 is taken by another program\n`)
    expect(await machine.postmaster()).toBeNull()
  })

  it('takes the next free port when none was asked for, and lets a command work beside it', async () => {
    const first = await taken(3000).catch(() => null)
    const server = await machine.serve({ PORT: '' })
    first?.listener.close()
    expect(Number(new URL(server.address).port)).toBeGreaterThan(3000)
    const file = join(machine.dataDirectory, 'planner.csv')
    await writeFile(file, plannerText(3))
    const connection = connect(await machine.databaseUrl(), { name: 'spoorboek-test' })
    await makeScene(connection.db)
    const done = await machine.run(['import', 'planner', file, '--region', 'emmen', '--period', '2025-2028'])
    expect(done).toMatchObject({ code: 0, stderr: '' })
    const { rows } = await sql<{ n: number }>`select count(*) as n from activities`.execute(connection.db)
    expect(rows[0]!.n).toBe(3)
    await connection.close()
    // The command left; the server and its database did not.
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200)
    expect((await server.stop('SIGTERM')).code).toBe(0)
  })

  it('uses the server of DATABASE_URL instead of its own, and leaves it running', async () => {
    const database = await createTestDatabase()
    const other = await openMachine()
    const server = await other.serve({ DATABASE_URL: database.url })
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200)
    expect(existsSync(join(other.dataDirectory, 'postgres'))).toBe(false)
    expect((await server.stop('SIGTERM')).code).toBe(0)
    const connection = connect(database.url, { name: 'spoorboek-test' })
    expect((await sql`select 1 from migrations`.execute(connection.db)).rows.length).toBeGreaterThan(0)
    await connection.close()
    await database.drop()
    await other.remove()
  })

  it('prints links that sign in, for the people of the demo who are there and for nobody else', async () => {
    const { url } = await emptyDatabase()
    const connection = connect(url, { name: 'spoorboek-test' })
    await makeScene(connection.db)
    // Somebody is there, so nothing is made.
    const server = await machine.serve({ DATABASE_URL: url }, ['--demo-if-empty'])
    const links = await printedLinks(server)
    expect(Object.keys(links)).toEqual(cast.map(({ key }) => key))
    for (const [who, path] of Object.entries(links)) {
      const browser = new Browser(() => server.address)
      let answer = await browser.get(path)
      expect([who, answer.status, answer.location]).toEqual([who, 303, '/werkplek'])
      for (let hops = 0; answer.location && hops < 3; hops++) answer = await browser.get(answer.location)
      expect([who, answer.status]).toEqual([who, 200])
      expect((await browser.get('/account')).text).toContain(cast.find(({ key }) => key === who)!.name)
    }
    await sql`update people set email = 'tess@elders.example' where email = 'tess@voorbeeld.example'`.execute(
      connection.db,
    )
    expect(await regionsIn(connection.db)).toBeLessThan(78)
    await connection.close()
    expect((await server.stop('SIGTERM')).code).toBe(0)
    const later = await machine.serve({ DATABASE_URL: url })
    expect(Object.keys(await printedLinks(later))).toEqual(
      cast.map(({ key }) => key).filter((key) => (key as string) !== 'tess'),
    )
    await later.stop('SIGTERM')
  })

  it('prints no links when nobody of the demo is there', async () => {
    const server = await machine.serve({ DATABASE_URL: (await emptyDatabase()).url })
    expect(await printedLinks(server)).toEqual({})
    expect(server.said()).not.toContain('Inloggen als')
    expect((await server.stop('SIGTERM')).code).toBe(0)
  })

  it('says that a database does not answer', async () => {
    const { port, listener } = await taken()
    await new Promise((resolve) => listener.close(resolve))
    const ended = await machine.run(['verify'], { DATABASE_URL: `postgres://u:p@localhost:${port}/x` })
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toMatch(/^spoorboek verify: .*ECONNREFUSED.*\n$/)
  })

  it('leaves an empty database empty in production, and prints no links', async () => {
    const { url } = await emptyDatabase()
    const { port, listener } = await taken()
    await new Promise((resolve) => listener.close(resolve))
    const server = await machine.serve(productionOn(url, port), ['--demo-if-empty'])
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200)
    const ended = await server.stop('SIGTERM')
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(ended.stdout).not.toMatch(/_demo|Inloggen als/)
    const connection = connect(url, { name: 'spoorboek-test' })
    const { rows } =
      await sql`select (select count(*) from regions) as regions, (select count(*) from people) as people`.execute(
        connection.db,
      )
    await connection.close()
    expect(rows).toEqual([{ regions: 0, people: 0 }])
  })

  it('refuses in production a database with one person of the demo, in one line', async () => {
    const { url } = await emptyDatabase()
    const connection = connect(url, { name: 'spoorboek-test' })
    await sql`insert into people (name, email) values ('Bas Heerema', 'beheer@voorbeeld.example')`.execute(
      connection.db,
    )
    await connection.close()
    const ended = await machine.run(['serve'], productionOn(url, 0))
    expect(ended.code).toBe(1)
    expect(ended.stdout).not.toContain('draait op')
    expect(ended.stderr).toBe(
      'spoorboek serve: this database holds people of the demo (@voorbeeld.example), which production refuses; ' +
        'give DATABASE_URL a database of its own\n',
    )
  })

  it('names each setting that production needs, a line each', async () => {
    const ended = await machine.run(['serve'], { NODE_ENV: 'production', PORT: '70000' })
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    const names = (text: string): string[] =>
      text
        .trimEnd()
        .split('\n')
        .map((line) => line.split(':')[1]!.trim())
    expect(names(ended.stderr)).toEqual(['PORT'])
    const missing = await machine.run(['serve'], { NODE_ENV: 'production' })
    expect(missing.code).toBe(1)
    expect(names(missing.stderr)).toEqual(['DATABASE_URL', 'BASE_URL', 'SECRET', 'SMTP_URL', 'MAIL_FROM'])
  })
})
