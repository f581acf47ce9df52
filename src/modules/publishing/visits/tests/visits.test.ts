import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSite } from '../../../../app/site.tsx'
import { openLog } from '../../../../platform/log/log.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { openVisits, type Visits } from '../commands.ts'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const log = openLog('silent')

let world: World
let visits: Visits
let site: Awaited<ReturnType<typeof createSite>>
let now: Date

beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  const { db, settings } = world
  const clock = { now: () => now }
  now = new Date('2026-03-23T09:00:00Z')
  visits = openVisits({ db, clock, log })
  site = await createSite({ db, settings, clock, log, baseUrl: () => 'http://localhost', visits })
})
afterAll(async () => {
  await visits.close()
  await site.close()
  await world.close()
})

interface Reader {
  readonly from?: string
  readonly by?: string
  readonly referrer?: string
  readonly more?: Readonly<Record<string, string>>
}

/** A reader opens a page so many minutes after nine. */
async function reads(url: string, minute: number, { from = '192.0.2.7', by = firefox, referrer, more }: Reader = {}) {
  now = new Date(Date.parse('2026-03-23T09:00:00Z') + minute * 60_000)
  const headers = { 'user-agent': by, ...(referrer && { referer: referrer }), ...more }
  return site.inject({ url, remoteAddress: from, headers })
}

const shown = async (path: string, who: 'marieke' | 'kees' | 'lotte' = 'marieke'): Promise<string> =>
  (await (await world.as(who)).get(path)).text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

it('counts visits, pages, time and sources of a site, and nobody else’s', async () => {
  await reads('/regio/emmen', 0, { referrer: 'https://www.linkedin.com/feed/?x=1' })
  await reads('/regio/emmen?van=mail', 2, { referrer: 'http://localhost/regio/emmen' })
  await reads('/regio/emmen', 40)
  await reads('/regio/emmen', 41, { from: '192.0.2.8' })
  await reads('/regio/zwolle', 42)
  await reads('/', 43)
  await visits.write()
  const text = await shown('/werkplek/emmen/website/bezoek')
  expect(text).toContain('3 bezoeken 4 bladzijden bekeken 1,3 bladzijden per bezoek 0 min 40 s per bezoek')
  expect(text).toContain('/regio/emmen 4 keer')
  expect(text).toContain('linkedin.com 1 keer')
  expect(text).not.toMatch(/zwolle|localhost/)
  expect(await shown('/landelijk/website/bezoek', 'lotte')).toContain('1 bezoek 1 bladzijde bekeken')
})

it('tells what was searched for in vain, but no numbers', async () => {
  for (const words of ['Atlantis', ' atlantis', '0612345678']) await reads(`/vind-uw-regio?zoek=${words}`, 44)
  await reads('/zoeken?q=Atlantis', 44)
  await visits.write()
  expect(await shown('/landelijk/website/bezoek', 'lotte')).toMatch(/Gezocht en niet gevonden atlantis 3 keer Meest/)
})

it('counts no programs, no pages fetched ahead, no colleagues and nothing that is not there', async () => {
  await reads('/regio/assen', 50, { by: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' })
  await reads('/regio/assen', 50, { by: '' })
  await reads('/regio/assen', 50, { more: { 'sec-purpose': 'prefetch' } })
  await reads('/regio/assen', 50, { more: { cookie: 'spoorboek.session_token=iets' } })
  await reads('/regio/nergens', 50)
  await reads('/inloggen', 50)
  await visits.write()
  const { rows } = await sql`select v.path from page_views v left join regions r on r.id = v.site_region_id
    where r.slug = 'assen' or v.path in ('/regio/nergens', '/inloggen')`.execute(world.db)
  expect(rows).toEqual([])
})

it('keeps no address and no browser, and the day takes its key along', async () => {
  const { rows: kept } = await sql<{ all: string }>`select json_agg(v)::text as all from page_views v`.execute(world.db)
  expect(kept[0]!.all).not.toMatch(/192\.0\.2|Firefox/)
  const before = await shown('/werkplek/emmen/website/bezoek')
  world.on('2026-03-24')
  await reads('/regio/emmen', 24 * 60)
  await visits.write()
  const { rows } = await sql<{ days: number; salts: number; old: number }>`
    select (select count(*)::int from visit_days where day = '2026-03-23') as days,
      (select count(*)::int from visit_salts) as salts,
      (select count(*)::int from page_views where day < '2026-03-24') as old`.execute(world.db)
  expect(rows[0]).toEqual({ days: 3, salts: 1, old: 0 })
  const after = await shown('/werkplek/emmen/website/bezoek')
  expect(before).toContain('3 bezoeken 4 bladzijden')
  expect(after).toContain('4 bezoeken 5 bladzijden')
})

it('gives every figure as a file, and to nobody of another region', async () => {
  const leader = await world.as('marieke')
  const file = await leader.get('/werkplek/emmen/website/bezoek.csv?dagen=7')
  expect(file.text.split('\r\n')).toEqual(
    expect.arrayContaining(['2026-03-23;bezoeken;;3', '2026-03-24;bladzijden;;1', ';Bladzijde;/regio/emmen;5']),
  )
  expect((await (await world.as('kees')).get('/werkplek/emmen/website/bezoek.csv')).status).toBe(404)
  expect((await (await world.as('sanne')).get('/werkplek/emmen/website/bezoek')).status).toBe(403)
})
