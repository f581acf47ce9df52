// Finished pages on two server processes: kept for strangers only, and never older than what they were made of.
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCommittingWorld, type World } from '../../../../test/world.ts'
import { pageOf } from '../../../platform/cache/page-cache.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { demoSignInLink } from '../../developers/demo-sign-in.ts'
import { allRoutes } from '../../mounts.ts'
import { allHeard, closeServers, openServer, type Server } from './two-servers.ts'

let world: World & { readonly url: string }
let servers: readonly [Server, Server]
let now = new Date('2026-03-23T11:00:00Z')

beforeAll(async () => {
  world = await openCommittingWorld()
  world.on('2026-03-23')
  servers = [await openServer(world, () => now), await openServer(world, () => now)]
})
afterAll(async () => {
  await closeServers(servers)
  await world.close()
})

const site = '/regio/emmen'
const rename = (name: string) => sql`update regions set site_name = ${name} where slug = 'emmen'`.execute(world.db)
describe('a kept page', () => {
  it('is made once, compressed, and not sent to who has it already', async () => {
    const [{ read, app }] = servers
    const first = await read(site)
    expect(first.fresh).toBe(true)
    const second = await read(site)
    expect(second).toEqual({ ...first, fresh: false })
    const again = await app.inject({ url: site, headers: { 'if-none-match': first.etag } })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    for (const [coding, open] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      await expect
        .poll(async () => (await app.inject({ url: site, headers: { 'accept-encoding': coding } })).headers)
        .toMatchObject({ 'content-encoding': coding, vary: expect.stringContaining('Accept-Encoding') as string })
      const { rawPayload } = await app.inject({ url: site, headers: { 'accept-encoding': coding } })
      expect(open(rawPayload).toString()).toBe(first.text)
    }
    const refused = await app.inject({ url: site, headers: { 'accept-encoding': 'br;q=0, gzip;q=0' } })
    expect(refused.headers['content-encoding']).toBeUndefined()
  })

  it('speaks the language that is asked for, and tells the day of its reader', async () => {
    const [{ read }] = servers
    const dutch = await read('/', { 'accept-language': 'nl' })
    const english = await read('/', { 'accept-language': 'en' })
    expect(english.text).toContain('<html lang="en"')
    expect((await read('/', { cookie: 'taal=en' })).text).toBe(english.text)
    expect((await read('/', { 'accept-language': 'nl' })).text).toBe(dutch.text)
    now = new Date('2026-03-23T11:31:00Z')
    expect((await read('/', { 'accept-language': 'nl' })).fresh).toBe(true)
  })

  it('is neither given to nor made by who is signed in', async () => {
    const [{ read, app }] = servers
    await read(site)
    const signedIn = await app.inject(demoSignInLink(world.settings, 'marieke'))
    const cookie = [signedIn.headers['set-cookie']]
      .flat()
      .map((line) => String(line).split(';')[0])
      .join('; ')
    const own = await app.inject({ url: site, headers: { cookie } })
    expect(own.headers['cache-control']).toBe('no-store')
    expect(own.headers.etag).toBeUndefined()
    const stranger = await read(site)
    expect(stranger.text).not.toBe(own.body)
    // A session that is no longer one, a notice and a password of a program: nobody knows whose they are.
    for (const headers of [{ cookie: 'iets=1' }, { cookie: 'melding=Bewaard' }, { authorization: 'Bearer x' }]) {
      const answer = await app.inject({ url: site, headers })
      expect(answer.statusCode).toBe(200)
      expect(answer.headers.etag).toBeUndefined()
    }
    expect((await read(site)).text).toBe(stranger.text)
  })

  it('is gone on every server once anything it was made of changed, by whatever hand', async () => {
    for (const { read } of servers) await read(site)
    await rename('Techniek in het Veen')
    await allHeard(world, servers)
    for (const { read } of servers)
      expect(await read(site)).toMatchObject({
        fresh: true,
        text: expect.stringContaining('Techniek in het Veen') as string,
      })
    await sql`update contacts set name = name`.execute(world.db)
    await allHeard(world, servers)
    for (const { read } of servers) expect((await read(site)).fresh).toBe(false)
  })

  it('is not kept when it was begun before the change and finished after it', async () => {
    const [{ pages }] = servers
    const keep = pages.keeper()
    await rename('Tussendoor')
    await allHeard(world, servers)
    keep('laat', pageOf('oud'), ['regions'])
    expect(pages.find('laat')).toBeUndefined()
  })

  it('is not served while its server cannot hear of changes', async () => {
    const [{ read, pages }, other] = servers
    await read(site)
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where query like 'listen %' and datname = current_database()`.execute(world.db)
    await expect
      .poll(async () => pages.find(`nl ${Math.floor(now.getTime() / 1_800_000)} localhost ${site}`))
      .toBeUndefined()
    await rename('Terwijl niemand luisterde')
    expect((await read(site)).text).toContain('Terwijl niemand luisterde')
    // It listens again by itself.
    await expect.poll(async () => (await read(site)).fresh, { timeout: 5_000 }).toBe(false)
    await expect.poll(async () => (await other.read(site)).fresh, { timeout: 5_000 }).toBe(false)
  })

  it('is after any row of changes and readers what is made anew', async () => {
    const step = fc.oneof(
      fc.record({ server: fc.constantFrom(0, 1), url: fc.constantFrom('/', site, '/regio/zwolle') }),
      fc.record({ name: fc.stringMatching(/^[A-Z][a-z]{2,8}$/), region: fc.constantFrom('emmen', 'zwolle') }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        for (const each of steps) {
          if ('url' in each) void (await servers[each.server].read(each.url))
          else await sql`update regions set site_name = ${each.name} where slug = ${each.region}`.execute(world.db)
        }
        await allHeard(world, servers)
        for (const url of ['/', site, '/regio/zwolle']) {
          const anew = (await world.app.inject(url)).body
          for (const { read } of servers) expect((await read(url)).text).toBe(anew)
        }
      }),
      { numRuns: 6 },
    )
  })
})

it('names every table that a kept page reads, and each of them tells of its changes', async () => {
  const { rows: telling } = await sql<{ name: string }>`
    select tgrelid::regclass::text as name from pg_trigger where tgname = 'told_to_public_pages'`.execute(world.db)
  const told = new Set(telling.map(({ name }) => name))
  const kept = allRoutes(world.settings, {} as never).filter(({ reads }) => reads)
  expect(kept.length).toBeGreaterThan(2)
  for (const route of kept) {
    const tx = await world.db.startTransaction().execute()
    await makeOpenDays(tx)
    const before = await scansIn(tx)
    const actor = { kind: 'visitor', locale: 'nl' } as const
    const params = { region: 'emmen', slug: 'open-dag', collectionSlug: 'open-dag' }
    const scope = await route.access.find(tx, actor, params)
    const query: unknown = route.query?.parse({}) ?? {}
    await route.handle({ db: tx, actor, scope, params, query, locale: 'nl', today: '2026-03-23', path: '/' } as never)
    const after = await scansIn(tx)
    await tx.rollback().execute()
    const read = [...after].filter(([name, scans]) => scans > (before.get(name) ?? 0)).map(([name]) => name)
    expect(route.reads, route.pattern).toEqual(expect.arrayContaining(read))
    for (const name of route.reads ?? []) expect(told, `${route.pattern}: ${name}`).toContain(name)
  }
})

/** A public item at each site, in a collection of that site. */
async function makeOpenDays(tx: Tx): Promise<void> {
  await sql`
    with item as (
      insert into items (site_region_id, kind, slug)
      select id, 'page', 'open-dag' from regions where slug = 'emmen' union all select null, 'page', 'open-dag'
      returning id
    )
    insert into item_versions (item_id, number, title, body) select id, 1, 'Open dag', '{"type":"doc","content":[]}' from item`.execute(
    tx,
  )
  await sql`
    update items set state = 'published', published_at = now(), public_version_id = v.id
    from item_versions v where v.item_id = items.id`.execute(tx)
  await sql`
    with collection as (
      insert into collections (site_region_id, slug, form, title, published_at)
      select site_region_id, slug, 'list', 'Open dag', now() from items where slug = 'open-dag' returning id, site_region_id
    )
    insert into collection_items (collection_id, item_id, position)
    select c.id, i.id, 1 from collection c join items i
      on i.slug = 'open-dag' and i.site_region_id is not distinct from c.site_region_id`.execute(tx)
}

/** How often each table was looked into; counts of earlier transactions may still be among them. */
async function scansIn(tx: Tx): Promise<Map<string, number>> {
  const { rows } = await sql<{ name: string; scans: number }>`
    select relname as name, seq_scan + coalesce(idx_scan, 0) as scans from pg_stat_xact_user_tables
    where schemaname = 'public'`.execute(tx)
  return new Map(rows.map(({ name, scans }) => [name, scans]))
}
