// What a journey plays on: Spoorboek with a database of its own, listening on a port, its worker running, and a browser.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { CastKey } from '../../db/seeds/cast.ts'
import { demoSignInLink } from '../../src/app/developers/demo-sign-in.ts'
import { allJobs } from '../../src/app/mounts.ts'
import { createSite } from '../../src/app/site.tsx'
import { connect, type Database } from '../../src/platform/database/database.ts'
import { startJobs, workerName } from '../../src/platform/jobs/jobs.ts'
import { openLog } from '../../src/platform/log/log.ts'
import { closePdf } from '../../src/platform/pdf/render-pdf.ts'
import { readSettings } from '../../src/platform/settings.ts'
import { expectAccessible } from '../browser/axe.ts'
import { newVisitor, noSidewaysScroll, openBrowser, type Visitor, type VisitorWishes } from '../browser/journey.ts'
import { makeScene } from '../scene.ts'
import { createTestDatabase } from '../setup/database.ts'
import { Visitor as HttpVisitor } from '../visitor.ts'

export interface Stage {
  readonly db: Database
  /** Whole address of a page. */
  at(path: string): string
  /** Somebody with a browser, who sees Spoorboek's own address only. */
  visitor(wishes: VisitorWishes): Promise<Visitor>
  /** The same, signed in by the link of the demo. */
  as(who: CastKey, wishes: VisitorWishes): Promise<Visitor>
  /** Somebody signed in without a browser, to set a scene with. */
  byHttp(who: CastKey): Promise<HttpVisitor>
  /** Waits until the worker has done all that was asked of it. */
  workDone(): Promise<void>
  close(): Promise<void>
}

/** A morning in March on which every state of an activity occurs in the planners. */
const now = new Date('2026-03-23T08:10:00Z')

export async function openStage(): Promise<Stage> {
  const database = await createTestDatabase()
  const filesDirectory = await mkdtemp(join(tmpdir(), 'spoorboek-files-'))
  const [web, work] = [
    connect(database.url, { name: 'spoorboek-journey', max: 10 }),
    connect(database.url, { name: workerName(), max: 4 }),
  ]
  const settings = {
    ...readSettings({
      NODE_ENV: 'test',
      SECRET: 'a'.repeat(32),
      LOG_LEVEL: process.env['TEST_LOG'] ? 'error' : 'silent',
    }),
    filesDirectory,
  }
  let address = ''
  const [baseUrl, clock, log] = [() => address, { now: () => now }, openLog(settings.logLevel)]
  const [browser, site] = await Promise.all([
    openBrowser(),
    makeScene(web.db).then(() => createSite({ db: web.db, settings, clock, log, baseUrl })),
  ])
  address = await site.listen({ host: '127.0.0.1', port: 0 })
  const worker = await startJobs(work.pool, work.db, allJobs(settings, baseUrl), log)
  const visitor = async (wishes: VisitorWishes): Promise<Visitor> => newVisitor(browser, wishes)
  return {
    db: web.db,
    at: (path) => new URL(path, address).href,
    visitor,
    as: async (who, wishes) => {
      const given = await visitor(wishes)
      await given.page.goto(address + demoSignInLink(settings, who))
      return given
    },
    byHttp: async (who) => {
      const given = new HttpVisitor(site)
      await given.get(demoSignInLink(settings, who))
      return given
    },
    workDone: () => jobsDone(web.db),
    close: async () => {
      await browser.close()
      await site.close()
      await worker.stop()
      await closePdf()
      await Promise.all([web.close(), work.close()])
      await database.drop()
      await rm(filesDirectory, { recursive: true, force: true })
    },
  }
}

async function jobsDone(db: Database): Promise<void> {
  for (let look = 0; look < 200; look++) {
    const { rows } = await sql<{ waiting: number }>`
      select count(*)::int as waiting from graphile_worker.jobs where run_at <= now()`.execute(db)
    if (rows[0]?.waiting === 0) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the worker did not finish its jobs')
}

/** What holds for every page that anybody sees: accessible, and no wider than a phone. */
export async function expectGoodPage({ page }: Pick<Visitor, 'page'>): Promise<void> {
  await expectAccessible(page)
  await noSidewaysScroll(page)
}
