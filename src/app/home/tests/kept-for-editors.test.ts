// What editors do shows on every server at once, whatever is kept there.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCommittingWorld, type World } from '../../../../test/world.ts'
import { begin, full, publish, valueOf, write } from '../../../modules/publishing/items/tests/writing.ts'
import { allHeard, closeServers, openServer, type Server } from './two-servers.ts'

let world: World & { readonly url: string }
let servers: readonly [Server, Server]
const site = '/regio/emmen'
const now = () => new Date('2026-03-23T11:00:00Z')

beforeAll(async () => {
  world = await openCommittingWorld()
  world.on('2026-03-23')
  servers = [await openServer(world, now), await openServer(world, now)]
})
afterAll(async () => {
  await closeServers(servers)
  await world.close()
})

it('never lags behind its editors: published, corrected, taken over, the site published, withdrawn', async () => {
  const [marieke, joost, lotte] = await Promise.all(
    (['marieke', 'joost', 'lotte'] as const).map((who) => world.as(who)),
  )
  let urls = [site, '/', `${site}/berichten`, '/berichten']
  /** What both servers send, which is what a server without a cache sends. */
  const sent = async (): Promise<Map<string, string>> => {
    await allHeard(world, servers)
    const bodies = new Map<string, string>()
    for (const url of urls) {
      const anew = await world.app.inject(url)
      for (const { app } of servers) {
        const kept = await app.inject(url)
        expect([url, kept.statusCode, kept.body]).toEqual([url, anew.statusCode, anew.body])
      }
      bodies.set(url, anew.statusCode === 200 ? anew.body : '')
    }
    return bodies
  }
  const showing = async (words: string): Promise<string[]> =>
    [...(await sent())].filter(([, body]) => body.includes(words)).map(([url]) => url)

  const item = await begin(marieke!, 'Lassen op het plein')
  await write(marieke!, item, full)
  expect(await showing('Lassen op het plein')).toEqual([])
  await publish(joost!, item)
  urls = [...urls, /href="(\/regio\/emmen\/artikel\/[^"]+)"/.exec((await marieke!.get(item)).text)![1]!]
  const own = [site, `${site}/berichten`, urls.at(-1)]
  expect(await showing('Lassen op het plein')).toEqual(own)

  await write(marieke!, item, { ...full, title: 'Lassen op de markt' })
  expect(await showing('Lassen op het plein')).toEqual(own)
  await publish(joost!, item)
  expect(await showing('Lassen op het plein')).toEqual([])
  expect(await showing('Lassen op de markt')).toEqual(own)

  await marieke!.post(`${item}/aanbod`, { to: 'landelijk', words: '' })
  const offers = '/landelijk/website/aangeboden'
  const offer = new RegExp(`${offers}/bericht/\\d+`).exec((await lotte!.get(offers)).text)![0]
  await lotte!.post(`${offer}/overname`, { number: valueOf((await lotte!.get(offer)).text, 'number'), reason: '' })
  expect(await showing('Lassen op de markt')).toEqual(expect.arrayContaining(['/', '/berichten', ...own]))

  const keeping = '/werkplek/emmen/website'
  const blocks = (await marieke!.get(keeping)).text.split('<li')
  const block = /blokken\/(\d+)"/.exec(
    blocks.find((each) => each.includes('<p class="strong sort-title">Nieuws'))!,
  )![1]!
  await marieke!.post(`${keeping}/blokken/${block}/zichtbaar`, { to: 'hide' })
  expect(await showing('Lassen op de markt')).toContain(site)
  await marieke!.post(`${keeping}/publicatie`, { seen: valueOf((await marieke!.get(keeping)).text, 'seen') })
  expect(await showing('Lassen op de markt')).not.toContain(site)

  await joost!.post(`${item}/intrekking`)
  expect(await showing('Lassen op de markt')).toEqual([])
})
