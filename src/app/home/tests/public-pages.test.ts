import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../../../test/world.ts'
import { readAssets } from '../../assets.ts'
import { askedContribution, makeActivity } from '../../../../test/walk/story.ts'

describe('pages for everyone', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
    world.on('2026-03-23')
    await askedContribution(world, await world.as('marieke'), await makeActivity(world))
  })
  afterAll(() => world.close())

  it('names every region on the national page and leads to each', async () => {
    const home = await world.visitor().get('/')
    for (const slug of ['emmen', 'zwolle', 'bes-eilanden']) {
      expect(home.text).toContain(`/regio/${slug}`)
      expect((await world.visitor().get(`/regio/${slug}`)).status).toBe(200)
    }
  })

  it('counts schools, companies and activities, and tells nothing of money or people', async () => {
    const site = (await world.visitor().get('/regio/emmen')).text
    expect(site).toContain('Techniek in Emmen')
    expect(site).toContain('Veenland Metaal')
    expect(site).not.toMatch(/1\.740|Ineke|veenland\.example|Marieke|werkplek\/emmen\/bijdragen/)
  })

  it('offers the way in to a visitor and the way on to who is in', async () => {
    expect((await world.visitor().get('/')).text).toContain('href="/inloggen"')
    expect((await (await world.as('kees')).get('/')).text).toContain('href="/werkplek"')
  })

  it('leads to the same page in the other language, with what was asked, also for who is signed in', async () => {
    const page = '/vind-uw-regio?zoek=Atlantis+aan+Zee'
    for (const browser of [world.visitor(), await world.as('kees')]) {
      const english = /href="([^"]+)" hreflang="en"/.exec((await browser.get(page)).text)![1]!.replaceAll('&amp;', '&')
      const { text } = await browser.get(english)
      expect(text).toContain('<html lang="en">')
      expect(text).toContain('value="Atlantis aan Zee"')
      expect(/href="([^"]+)" hreflang="nl"/.exec(text)![1]!.match(/taal=/g)).toHaveLength(1)
    }
  })

  it('knows no region that is not, however it is spelled', async () => {
    for (const odd of ['atlantis', 'EMMEN', 'emmen%00', '..%2femmen', '%F0%9F%9A%82', "emmen'--"])
      expect((await world.visitor().get(`/regio/${odd}`)).status, odd).toBe(404)
  })

  it('sends a person of one region to its day, and of many to a choice', async () => {
    expect((await (await world.as('tess')).get('/werkplek')).location).toBe('/werkplek/emmen/vandaag')
    const choice = await (await world.as('lotte')).get('/werkplek')
    expect(choice.status).toBe(200)
    for (const slug of ['emmen', 'zwolle', 'bes-eilanden']) expect(choice.text).toContain(`/werkplek/${slug}`)
  })

  it('serves the accent of a region and nothing that is no colour', async () => {
    const sheet = await world.visitor().get('/huisstijl/73397a.css')
    expect(sheet.headers['content-type']).toContain('text/css')
    expect(sheet.headers['cache-control']).toContain('immutable')
    for (const odd of ['zzzzzz', '73397A', '73397a7', 'url(x)'])
      expect((await world.visitor().get(`/huisstijl/${odd}.css`)).status, odd).toBe(404)
  })

  it('weighs less than 100 KB on a first visit, of which at most 15 KB script', async () => {
    const { stylesheet, script } = readAssets()
    const page = await world.visitor().get('/regio/emmen')
    const sent = async (url: string) =>
      (await world.app.inject({ url, headers: { 'accept-encoding': 'br' } })).rawPayload.length
    const css = await world.app.inject(stylesheet)
    const [font] = /\/assets\/[^)"']*-latin-wght[^)"']*\.woff2/.exec(css.body)!
    const code = await sent(script!)
    expect(code).toBeGreaterThan(500)
    expect(code).toBeLessThanOrEqual(15_000)
    const all = brotliCompressSync(page.body).length + code + (await sent(stylesheet)) + (await sent(font))
    expect(all).toBeGreaterThan(40_000)
    expect(all).toBeLessThanOrEqual(100_000)
    // Nothing comes from anywhere else.
    expect([...page.text.matchAll(/(?:src|href)="(https?:[^"]+)"/g)].map(([, url]) => url)).toEqual([
      'http://localhost/regio/emmen',
    ])
  })

  it('tells how to report a leak', async () => {
    const text = (await world.visitor().get('/.well-known/security.txt')).text
    expect(text).toMatch(/^Contact: mailto:/m)
    expect(text).toMatch(/^Expires: \d{4}-/m)
  })
})
