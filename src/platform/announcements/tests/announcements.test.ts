import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../test/setup/database.ts'
import { connect, transaction, type Connection, type Tx } from '../../database/database.ts'
import { startJobs } from '../../jobs/jobs.ts'
import { openLog } from '../../log/log.ts'
import { announce, defineAnnouncement, deliver, deliverAnnouncement, deliveryJob, on } from '../announcements.ts'

const arrived = defineAnnouncement<{ train: number }>('test.train-arrived')

describe('announcements', () => {
  let database: TestDatabase
  let connection: Connection
  beforeAll(async () => {
    database = await createTestDatabase()
    connection = connect(database.url, { name: 'spoorboek-test', max: 12 })
    await sql`create table heard (train int, handler text)`.execute(connection.db)
  })
  afterAll(async () => {
    await connection.close()
    await database.drop()
  })
  afterEach(async () => {
    await sql`truncate heard`.execute(connection.db)
    await sql`truncate announcements restart identity cascade`.execute(connection.db)
    await sql`delete from graphile_worker._private_jobs`.execute(connection.db)
  })

  const noting = (handler: string, then: () => Promise<void> = async () => undefined) =>
    on(arrived, handler, async (tx: Tx, { train }) => {
      await sql`insert into heard values (${train}, ${handler})`.execute(tx)
      await then()
    })
  const heard = async () =>
    (await sql<{ train: number; handler: string }>`select * from heard order by handler`.execute(connection.db)).rows
  const say = (train = 7) => transaction(connection.db, (tx) => announce(tx, arrived, { train }))

  it('are said only when the change is certain', async () => {
    const failed = transaction(connection.db, async (tx) => {
      await announce(tx, arrived, { train: 7 })
      throw new Error('late')
    })
    await expect(failed).rejects.toThrow('late')
    await deliver(connection.db, [noting('a')], 1, '')
    expect(await heard()).toEqual([])
  })

  it('reach everyone who listens, once each, however often they are delivered', async () => {
    await say()
    const reactions = [
      noting('a'),
      noting('b'),
      on(defineAnnouncement('test.other'), 'c', async () => expect.unreachable()),
    ]
    for (let time = 0; time < 3; time++) await deliver(connection.db, reactions, 1, '')
    expect(await heard()).toEqual([
      { train: 7, handler: 'a' },
      { train: 7, handler: 'b' },
    ])
  })

  it('are handled once when delivered many times at the same moment', async () => {
    await say()
    const slow = noting('a', () => new Promise((resolve) => setTimeout(resolve, 60)))
    await Promise.all(Array.from({ length: 8 }, () => deliver(connection.db, [slow], 1, '')))
    expect(await heard()).toHaveLength(1)
  })

  it('come again to the one that failed, and not to the one that did not', async () => {
    await say()
    let broken = true
    const shaky = noting('b', async () => {
      if (broken) throw new Error('not now')
    })
    await expect(deliver(connection.db, [noting('a'), shaky], 1, '')).rejects.toThrow('not now')
    expect(await heard()).toEqual([{ train: 7, handler: 'a' }])
    broken = false
    await deliver(connection.db, [noting('a'), shaky], 1, '')
    expect((await heard()).map(({ handler }) => handler)).toEqual(['a', 'b'])
  })

  it('that are gone are no trouble', async () => {
    await deliver(connection.db, [noting('a')], 999, '')
    expect(await heard()).toEqual([])
  })

  it('are brought by the worker, also when it was killed with the job in its hands', async () => {
    await say(1)
    await say(2)
    await sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-of-the-dead', attempts = 1`.execute(
      connection.db,
    )
    const worker = connect(database.url, { name: 'spoorboek-test', max: 6 })
    const jobs = { [deliverAnnouncement]: deliveryJob([noting('a')], () => '') }
    const running = await startJobs(worker.pool, worker.db, jobs, openLog('silent'))
    for (let tries = 0; tries < 100 && (await heard()).length < 2; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50))
    await running.stop()
    await worker.close()
    expect((await heard()).map(({ train }) => train).sort()).toEqual([1, 2])
  })
})
