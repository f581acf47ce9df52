// The home page of a region as strangers get it, over 10 and 100 connections: kept finished, and made anew each time.
// Against a bare node:http server that writes the same bytes. At 1, 4 and 16 times the members, too.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Worker } from 'node:worker_threads'
import { sql } from 'kysely'
import { createSite } from '../src/app/site.tsx'
import { makeDemo } from '../src/app/demo/demo.ts'
import { openPageCache } from '../src/platform/cache/page-cache.ts'
import { publishedItems } from '../src/modules/publishing/public.ts'
import { connect, type Database } from '../src/platform/database/database.ts'
import { openLog } from '../src/platform/log/log.ts'
import { readSettings } from '../src/platform/settings.ts'
import { openDatabase } from './database.ts'
import { growth, median, report, rounded } from './measure.ts'

// Every answer has the same length, so counting bytes counts answers.
const askingThread = `
const net = require('node:net')
const { parentPort, workerData: { port, path, connections, seconds, from } } = require('node:worker_threads')
const asked = 'GET ' + path + ' HTTP/1.1\\r\\nhost: localhost\\r\\naccept-language: nl\\r\\n\\r\\n'
let answers = 0
const until = Date.now() + seconds * 1000
const socketOf = () => new Promise((resolve, reject) => {
  const socket = net.connect({ port, host: '127.0.0.1', localAddress: from })
  let [left, head] = [0, '']
  socket.on('data', (data) => {
    while (data.length) {
      if (left === 0) {
        head += data.toString('latin1')
        const end = head.indexOf('\\r\\n\\r\\n')
        if (end < 0) return
        if (!head.startsWith('HTTP/1.1 200')) return reject(new Error(head.slice(0, 100)))
        const length = Number(/content-length: (\\d+)/i.exec(head)?.[1] ?? NaN)
        if (!length) return reject(new Error('no length: ' + head.slice(0, 300)))
        data = Buffer.from(head.slice(end + 4), 'latin1')
        ;[left, head] = [length, '']
      }
      const taken = Math.min(left, data.length)
      left -= taken
      data = data.subarray(taken)
      if (left > 0) return
      answers++
      if (Date.now() > until) return socket.end(), resolve()
      socket.write(asked)
    }
  })
  socket.on('error', reject)
  socket.write(asked)
})
const started = performance.now()
Promise.all(Array.from({ length: connections }, socketOf)).then(() => {
  parentPort.postMessage(answers / ((performance.now() - started) / 1000))
})
`

const home = '/regio/emmen'
const rounds = 7
const seconds = 1

const database = await openDatabase()
const connection = connect(database.url, { name: 'spoorboek-bench' })
const { db } = connection
const pages = openPageCache(connection.pool)
const settings = readSettings({ NODE_ENV: 'test', SECRET: 'a'.repeat(32), LOG_LEVEL: 'silent' })
const parts = {
  db,
  settings,
  clock: { now: () => new Date('2026-03-23T11:00:00Z') },
  log: openLog('silent'),
  baseUrl: () => 'http://localhost',
}
const [kept, fresh] = [await createSite({ ...parts, pages }), await createSite(parts)]
let bare: Server | null = null
try {
  await makeDemo(db, { today: '2026-03-23' })
  await pages.listening
  for (const site of [kept, fresh]) await site.listen({ host: '127.0.0.1', port: 0 })
  await fillHome(db)
  const [article] = await publishedItems(db, { limit: 1 })
  for (const [kind, path] of [
    ['home', home],
    ['article', article?.href ?? ''],
  ] as const) {
    const bytes = Buffer.from((await fresh.inject(path)).body)
    const head = { 'content-type': 'text/html', 'content-length': bytes.length }
    bare = createServer((_request, answer) => answer.writeHead(200, head).end(bytes))
    await new Promise<void>((resolve) => bare?.listen(0, '127.0.0.1', resolve))
    for (const connections of [10, 100]) {
      await compare(`public-page-kept, ${kind}`, [kept.server, bare], path, connections, 0.6)
      await compare(`public-page-fresh, ${kind}`, [fresh.server, bare], path, connections, 0.1)
    }
    bare.close()
  }
  await grow(db)
} finally {
  await kept.close()
  await fresh.close()
  bare?.close()
  await pages.close()
  await connection.close()
  await database.close()
}

/** The home page with twenty-seven cards: three of news, and two blocks of twelve stories. */
async function fillHome(db: Database): Promise<void> {
  await sql`
    with made as (
      insert into items (site_region_id, kind, slug)
      select r.id, kind, kind || '-' || n from regions r, unnest(array['example', 'assignment']) kind, generate_series(1, 12) n
      where r.slug = 'emmen' returning id, slug)
    insert into item_versions (item_id, number, title, lead, body)
    select id, 1, 'Verhaal ' || slug, repeat('Leerlingen bouwen met een bedrijf aan iets dat blijft. ', 3), '{"type":"doc","content":[]}'
    from made`.execute(db)
  await sql`
    update items i set state = 'published', published_at = now(), public_version_id = v.id
    from item_versions v where v.item_id = i.id and v.title like 'Verhaal %'`.execute(db)
  const stories = (id: number, which: string) => ({
    ...{ id, kind: 'stories', hidden: false, version: 1, pictures: [] },
    fields: { title: '', which, count: '12' },
  })
  const more = JSON.stringify([stories(901, 'example'), stories(902, 'assignment')])
  await sql`
    insert into site_versions (site_id, number, contents)
    select distinct on (v.site_id) v.site_id, v.number + 1, jsonb_set(contents, '{blocks}', contents->'blocks' || ${more}::jsonb)
    from site_versions v join sites s on s.id = v.site_id join regions r on r.id = s.region_id
    where r.slug = 'emmen' order by v.site_id, v.number desc`.execute(db)
}

async function compare(
  name: string,
  [ours, other]: readonly [Server, Server],
  path: string,
  connections: number,
  bar: number,
): Promise<void> {
  const [mine, theirs]: [number[], number[]] = [[], []]
  for (let round = 0; round <= rounds; round++) {
    const [one, two] = [await load(ours, path, connections, round), await load(other, path, connections, round)]
    // The first round warms up.
    if (round === 0) continue
    mine.push(one)
    theirs.push(two)
  }
  const [value, reference] = [median(mine), median(theirs)]
  const found = { value: rounded(value), reference: rounded(reference), ratio: rounded(value / reference), n: rounds }
  report(name, 'pages a second', found, { connections, bar: `at least ${bar}` })
}

/** How the time to make the page anew grows with the schools and companies that it counts. */
async function grow(db: Database): Promise<void> {
  const times: number[] = []
  for (const size of [1, 4, 16]) {
    await sql`
      with made as (
        insert into organisations (kind, name, place)
        select 'company', 'Bedrijf ' || ${size}::int || '-' || n, 'Emmen' from generate_series(1, ${size === 1 ? 0 : size * 25}) n
        returning id
      )
      insert into region_members (region_id, organisation_id, role, valid_from)
      select (select id from regions where slug = 'emmen'), id, 'partner', '2025-01-01' from made`.execute(db)
    const taken: number[] = []
    for (let turn = 0; turn < 40; turn++) {
      const started = performance.now()
      await fresh.inject(home)
      if (turn >= 10) taken.push(performance.now() - started)
    }
    times.push(median(taken))
  }
  const [small = NaN, , large = NaN] = times
  const found = { value: rounded(large), reference: rounded(small), ratio: rounded(large / small), n: 30 }
  report('public-page-growth', 'ms', found, { sizes: [1, 4, 16], exponent: growth(small, large, 16) })
}

/** Pages a second. A thread of its own asks, from another address each round: no address may ask too often. */
async function load(server: Server, path: string, connections: number, round: number): Promise<number> {
  const { port } = server.address() as AddressInfo
  const worker = new Worker(askingThread, {
    eval: true,
    workerData: { port, path, connections, seconds, from: `127.0.${connections}.${round + 1}` },
  })
  return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
}
