import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pngOf, webpOf } from '../../../../../../test/pictures.ts'
import type { Visitor } from '../../../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../../../test/world.ts'

const page = '/register/regios/emmen/logo'
const secret = 'Emmen, 52.7858 6.8975'
const send = (browser: Visitor, content: Buffer | string, name = 'logo.png') =>
  browser.upload(page, {}, { logo: { name, content } })

describe('the logo of a region', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
    world.on('2026-03-23')
  })
  afterAll(() => world.close())
  beforeEach(async () => void (await sql`savepoint logo`.execute(world.db)))
  afterEach(async () => void (await sql`rollback to savepoint logo`.execute(world.db)))

  const shownAt = async (): Promise<string | undefined> =>
    /src="(\/regio\/emmen\/logo\/[^"]+)"/.exec((await world.visitor().get('/regio/emmen')).text)?.[1]
  const deeds = async (): Promise<string[]> => {
    const { rows } = await sql<{ action: string }>`
      select action from audit_log where action like 'region.logo%' order by id`.execute(world.db)
    return rows.map(({ action }) => action)
  }

  it('is set by who runs the region, and seen on its site and in its workspace by everybody there', async () => {
    const leader = await world.as('marieke')
    const done = await send(leader, pngOf(200, 100, secret))
    expect(done).toMatchObject({ status: 303, location: '/register/regios/emmen' })
    expect((await leader.follow(done)).text).toContain('Het logo is bewaard.')
    const address = (await shownAt())!
    const picture = await world.visitor().get(address)
    expect(picture.status).toBe(200)
    expect(picture.body.equals(pngOf(200, 100)), 'nothing beside the pixels').toBe(true)
    expect(picture.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-disposition': 'inline',
    })
    expect((await (await world.as('wim')).get('/werkplek/emmen/plan')).text).toContain(`src="${address}"`)
    expect((await leader.get(page)).text).toContain('alt="Logo van regio Emmen"')
    expect(await deeds()).toEqual(['region.logoSet'])
  })

  it('is the same when it is sent twice, and at a new address when it changes; the old one is gone', async () => {
    const keeper = await world.as('lotte')
    await send(keeper, pngOf(200, 100))
    const first = (await shownAt())!
    await send(keeper, pngOf(200, 100, secret))
    expect(await shownAt()).toBe(first)
    expect(await deeds()).toEqual(['region.logoSet'])
    await send(keeper, webpOf(64, 64), 'nieuw.webp')
    const second = (await shownAt())!
    expect(second).not.toBe(first)
    expect((await world.visitor().get(second)).headers['content-type']).toBe('image/webp')
    expect((await world.visitor().get(first)).status).toBe(404)
    expect((await world.visitor().get(second.replace('emmen', 'zwolle'))).status, 'of another region').toBe(404)
  })

  it('is taken away, also twice', async () => {
    const deputy = await world.as('joost')
    await send(deputy, pngOf(200, 100))
    const address = (await shownAt())!
    for (const time of ['once', 'twice']) {
      const done = await deputy.follow(await deputy.post(`${page}/verwijdering`))
      expect(done.text, time).toContain('Het logo is weggehaald.')
    }
    expect(await shownAt()).toBeUndefined()
    expect((await world.visitor().get(address)).status).toBe(404)
    expect(await deeds()).toEqual(['region.logoSet', 'region.logoRemoved'])
  })

  it.each<[string, Buffer | string, string]>([
    ['nothing', '', 'Kies een afbeelding'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'Een SVG kan programma’s bevatten'],
    ['a page by the name of a picture', '<script>alert(1)</script>', 'Dit is geen PNG, JPEG of WebP'],
    ['half a picture', pngOf(200, 100).subarray(0, 60), 'Dit bestand is niet heel'],
    ['a picture of 20 by 20', pngOf(20, 20), 'minder dan 40 pixels'],
    ['a picture of 3,000 by 100', pngOf(3000, 100), 'meer dan 2.000 pixels'],
    ['a heavy picture', webpOf(64, 64, undefined, 260_000), 'groter dan 250 kB'],
  ])('refuses %s and says why, and nothing changes', async (_what, content, complaint) => {
    const refused = await send(await world.as('marieke'), content)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(complaint)
    expect(refused.text).toContain('href="#logo"')
    expect(await shownAt()).toBeUndefined()
  })

  it('is not for who only takes part, nor for another region', async () => {
    for (const who of ['sanne', 'wim', 'kees'] as const) {
      const browser = await world.as(who)
      expect((await browser.get(page)).status, who).toBe(403)
      expect((await send(browser, pngOf(200, 100))).status, who).toBe(403)
      expect((await browser.post(`${page}/verwijdering`)).status, who).toBe(403)
      expect((await browser.get('/register/regios/emmen')).text).not.toContain(page)
    }
    expect((await (await world.as('lotte')).get('/register/regios/atlantis/logo')).status).toBe(404)
    expect((await world.visitor().get(page)).location).toMatch(/^\/inloggen/)
  })
})
