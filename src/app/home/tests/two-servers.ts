// Two server processes with kept pages, on one database.
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { World } from '../../../../test/world.ts'
import { openPageCache, pageOf, type PageCache } from '../../../platform/cache/page-cache.ts'
import { connect, type Connection } from '../../../platform/database/database.ts'
import { openLog } from '../../../platform/log/log.ts'
import { createSite } from '../../site.tsx'

type CommittingWorld = World & { readonly url: string }

export interface Server {
  readonly app: FastifyInstance
  readonly pages: PageCache
  readonly connection: Connection
  /** What a page tells of itself, whether it came from the cache. */
  readonly read: (
    url: string,
    headers?: Record<string, string>,
  ) => Promise<{ text: string; fresh: boolean; etag: string }>
}

export async function openServer(world: CommittingWorld, now: () => Date): Promise<Server> {
  const connection = connect(world.url, { name: 'spoorboek-test', max: 4 })
  const pages = openPageCache(connection.pool)
  await pages.listening
  let made = 0
  const { find, ...rest } = pages
  const counted: PageCache = {
    ...rest,
    find: (key) => {
      const page = find(key)
      if (!page) made++
      return page
    },
  }
  const app = await createSite({
    db: connection.db,
    settings: world.settings,
    clock: { now },
    log: openLog('silent'),
    baseUrl: () => 'http://localhost',
    pages: counted,
  })
  return {
    app,
    pages,
    connection,
    read: async (url, headers = {}) => {
      const before = made
      const answer = await app.inject({ url, headers })
      expect(answer.statusCode).toBe(200)
      return { text: answer.body, fresh: made > before, etag: String(answer.headers.etag) }
    },
  }
}

export async function closeServers(servers: readonly Server[]): Promise<void> {
  for (const { app, pages, connection } of servers) {
    await app.close()
    await pages.close()
    await connection.close()
  }
}

let marks = 0
/** Changes are told in their order: who has heard this mark has heard all before it. */
export async function allHeard(world: World, servers: readonly Server[]): Promise<void> {
  const mark = `mark ${++marks}`
  for (const { pages } of servers) pages.keeper()(mark, pageOf(mark), [mark])
  await sql`select pg_notify('public_pages', ${mark})`.execute(world.db)
  for (const { pages } of servers) await expect.poll(() => pages.find(mark), { interval: 2 }).toBeUndefined()
}
