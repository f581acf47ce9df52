import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { codeAt, schoolList, type ListedSchool } from '../../../../../../test/schools.ts'
import { openWorld, type World } from '../../../../../../test/world.ts'
import { openLog } from '../../../../../platform/log/log.ts'
import { fetchJob, fetchSchoolLists } from '../jobs.ts'
import { needsPerson } from '../../rules.ts'
import { fileNameIn, nextFetch } from '../rules.ts'

const schools = (count: number, change: ListedSchool = {}): ListedSchool[] =>
  Array.from({ length: count }, (_, index) => ({
    institution: codeAt(index).slice(0, 4),
    establishment: codeAt(index),
    name: `School ${index}`,
    ...change,
  }))

let source: Server
let served: { status: number; body: Buffer }
let address: string
beforeAll(async () => {
  source = createServer((_request, reply) => reply.writeHead(served.status).end(served.body))
  await new Promise<void>((resolve) => source.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(source.address() as AddressInfo).port}/open/alle%20vestigingen.csv`
})
afterAll(() => new Promise((resolve) => source.close(resolve)))

let world: World
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  served = { status: 200, body: schoolList(schools(60)) }
})
afterEach(() => world.close())

const run = (from = address): Promise<void> =>
  fetchJob({
    addresses: [from],
    filesDirectory: world.settings.filesDirectory,
    clock: { now: () => new Date('2026-03-23T05:00:00Z') },
    baseUrl: () => 'http://localhost',
  })({} as never, { db: world.db, log: openLog('silent') })

async function counted(): Promise<{ open: number; closed: number; imports: number; waiting: number }> {
  const { rows } = await sql<{ open: number; closed: number; imports: number; waiting: number }>`
    select count(*) filter (where closed_on is null) as open, count(*) filter (where closed_on is not null) as closed,
      (select count(*) from register_imports) as imports,
      (select count(*) from register_imports where applied_at is null) as waiting
    from organisations where code is not null`.execute(world.db)
  return rows[0]!
}

describe('the weekly fetch', () => {
  it('takes a list over from its source, and a next edition with what changed', async () => {
    await run()
    expect(await counted()).toEqual({ open: 60, closed: 0, imports: 1, waiting: 0 })
    served.body = schoolList(schools(60).slice(1))
    await run()
    expect(await counted()).toEqual({ open: 59, closed: 1, imports: 2, waiting: 0 })
    expect(await world.letters()).toEqual([])
  })

  it('keeps nothing of a list that changes nothing', async () => {
    await run()
    await run()
    expect((await counted()).imports).toBe(1)
  })

  it('lets a person decide when many schools would close, and asks once', async () => {
    await run()
    served.body = schoolList(schools(10))
    await run()
    await run()
    expect(await counted()).toEqual({ open: 60, closed: 0, imports: 2, waiting: 1 })
    const [letter, second] = await world.letters()
    expect(second).toBeUndefined()
    expect(letter?.recipient).toBe('beheer@voorbeeld.example')
    expect(letter?.text_body).toContain('Er staan 50 scholen niet meer in')
    const link = /http:\/\/localhost(\/register\/import\/\d+)/.exec(letter!.text_body)![1]!
    const preview = await (await world.as('beheer')).get(link)
    expect(preview.text).toContain('50 scholen staan niet meer in de lijst en worden gesloten')
  })

  it.each([
    ['an address that answers with an error', () => ({ status: 503, body: Buffer.from('') }), 'antwoordt met 503'],
    [
      'a page instead of a list',
      () => ({ status: 200, body: Buffer.from('<html><p>Onderhoud</p></html>') }),
      'geen spreadsheet',
    ],
    ['another list', () => ({ status: 200, body: Buffer.from('JAAR;AANTAL\n2026;3\n') }), 'Deze kolommen missen wij'],
    [
      'a file without an end',
      () => ({ status: 200, body: Buffer.alloc(11 * 1024 * 1024, 'a;b\n') }),
      'groter dan 10 MB',
    ],
  ])('tells the administrator of %s, and changes nothing', async (_, answer, reason) => {
    served = answer()
    await run()
    expect(await counted()).toEqual({ open: 0, closed: 0, imports: 0, waiting: 0 })
    const [letter] = await world.letters()
    expect(letter?.text_body).toContain(address)
    expect(letter?.text_body).toContain(reason)
  })

  it('tells the administrator of a source that is not there', async () => {
    await run('http://127.0.0.1:9/lijst.csv')
    expect((await world.letters())[0]?.text_body).toContain('het adres antwoordt niet')
  })

  it('plans itself for next week, once', async () => {
    await run()
    await run()
    const { rows } = await sql<{ run_at: Date }>`
      select run_at from graphile_worker.jobs where task_identifier = ${fetchSchoolLists}`.execute(world.db)
    expect(rows.map(({ run_at }) => run_at.toISOString())).toEqual(['2026-03-30T05:00:00.000Z'])
  })
})

describe('the rules of fetching', () => {
  it('come back on Mondays', () => {
    expect(nextFetch(new Date('2026-03-22T23:59:00Z')).toISOString()).toBe('2026-03-23T05:00:00.000Z')
    expect(nextFetch(new Date('2026-12-31T12:00:00Z')).toISOString()).toBe('2027-01-04T05:00:00.000Z')
  })

  it('ask a person from more than two in a hundred, and more than twenty', () => {
    expect(needsPerson({ unchanged: 40, changed: 0, gone: 20 })).toBe(false)
    expect(needsPerson({ unchanged: 39, changed: 0, gone: 21 })).toBe(true)
    expect(needsPerson({ unchanged: 6_000, changed: 0, gone: 122 })).toBe(false)
    expect(needsPerson({ unchanged: 5_999, changed: 0, gone: 123 })).toBe(true)
  })

  it('name a file by its address', () => {
    expect(fileNameIn('https://duo.example/a/02.-alle%20vestigingen.csv?x=1')).toBe('02.-alle vestigingen.csv')
    expect(fileNameIn('https://duo.example/')).toBe('lijst')
    expect(fileNameIn('https://duo.example/%E0%A4%A')).toBe('%E0%A4%A')
  })
})
