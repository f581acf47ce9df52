import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../../../../test/world.ts'
import type { Visitor } from '../../../../../test/visitor.ts'

const W = '/werkplek/emmen/website'
let world: World
let marieke: Visitor

beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  marieke = await world.as('marieke')
})
afterAll(() => world.close())

const site = async (): Promise<string> => (await world.visitor().get('/regio/emmen')).text

describe('a name of its own', () => {
  it('leads to the site of the region, and any other name to the nation', async () => {
    const asked = (url: string, host: string) => world.app.inject({ url, headers: { host, 'accept-language': 'nl' } })
    expect((await marieke.post(`${W}/eigen-adres`, { host: 'Techniek.Example.nl' })).status).toBe(303)
    const own = await asked('/', 'techniek.example.nl')
    expect(own.body).toContain('Techniek in Emmen')
    expect(own.body).toContain('<link rel="canonical" href="https://techniek.example.nl/"/>')
    expect(own.body).toContain('href="http://localhost/#regios"')
    expect((await asked('/privacy', 'techniek.example.nl:8080')).body).toContain('Techniek in Emmen')
    for (const path of ['/berichten', '/zoeken?q=las', '/meld-uw-voorbeeld', '/nieuwsbrief']) {
      const { body, statusCode } = await asked(path, 'techniek.example.nl')
      expect([statusCode, /<title>[^<]*Techniek in Emmen/.test(body)], path).toEqual([200, true])
      expect(body, path).not.toMatch(/(href|action)="\/regio\/|href="\/(kaart|vind-uw-regio|inloggen)/)
      if (!path.startsWith('/zoeken'))
        expect(body, path).toContain(`<link rel="canonical" href="https://techniek.example.nl${path}"/>`)
    }
    expect((await asked('/berichten.atom', 'techniek.example.nl')).body).toContain(
      'https://techniek.example.nl/berichten',
    )
    expect((await asked('/sitemap.xml', 'techniek.example.nl')).body).not.toContain('http://localhost')
    expect((await asked('/sitemap.xml', 'localhost')).body).toContain('http://localhost/regio/zwolle')
    expect((await asked('/berichten', 'localhost')).body).not.toContain('Techniek in Emmen')
    for (const host of ['onbekend.example.nl', 'localhost', 'TECHNIEK.example.nl.evil.example'])
      expect((await asked('/', host)).body, host).toContain('Vind uw regio')
    expect(await site()).toContain('<link rel="canonical" href="https://techniek.example.nl/"/>')
    const kees = await world.as('kees')
    const taken = await kees.post('/werkplek/zwolle/website/eigen-adres', { host: 'techniek.example.nl' })
    expect([taken.status, taken.text]).toEqual([422, expect.stringContaining('al van een andere site')])
    for (const host of ['localhost', 'a.nl/pad'])
      expect((await marieke.post(`${W}/eigen-adres`, { host })).status).toBe(422)
    await marieke.post(`${W}/eigen-adres`, { host: '' })
    expect((await asked('/', 'techniek.example.nl')).body).toContain('Vind uw regio')
  })
})
