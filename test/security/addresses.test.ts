import { readdir } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Visitor } from '../visitor.ts'
import { openWorld, type World } from '../world.ts'
import { bare, makeActivity, png, recordContribution } from '../walk/story.ts'
import { looseEndsOf } from './loose-ends.ts'

let world: World
let leader: Visitor
beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  leader = await world.as('marieke')
})
afterAll(() => world.close())

describe('after signing in', () => {
  const password = 'vier paarden op het perron'
  beforeAll(async () => void (await leader.post('/account/wachtwoord', { password })))
  const goesTo = async (terug: string): Promise<string> =>
    (await world.visitor().post('/inloggen', { email: 'marieke@voorbeeld.example', password, terug })).location

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/%0d%0aSet-Cookie:x=1\r\nX: y',
    'javascript:alert(1)',
    '/@evil.example\n',
    'evil.example',
    ' //evil.example',
    '/ /evil.example',
    '/;@evil.example',
  ])('goes nowhere else for %j', async (terug) => {
    expect(await goesTo(terug)).toBe('/werkplek')
  })

  it('goes back to an address of ours', async () => {
    for (const own of ['/werkplek/emmen/plan?stand=running&q=lab#doel-a', '/account'])
      expect(await goesTo(own)).toBe(own)
  })

  it('never leaves this site, whatever the browser makes of the address', async () => {
    for (const terug of ['/.//evil.example', '/..//evil.example', '/%2f%2fevil.example', '/:80', '/?://evil.example'])
      expect(new URL(await goesTo(terug), 'https://own.example').host).toBe('own.example')
  })
})

describe('names of files', () => {
  let page: string
  beforeAll(async () => void (page = await recordContribution(leader, await makeActivity(world))))

  const kept = async (name: string) => {
    const done = await leader.follow(await leader.upload(`${page}/bewijs`, {}, { file: { ...png, name } }))
    const links = [...done.text.matchAll(/href="(\/[^"]+\/bewijs\/bestanden\/\d+)"/g)].map(([, href]) => href!)
    const newest = links.sort((one, other) => Number(one.split('/').pop()) - Number(other.split('/').pop())).pop()!
    return { page: done, file: await leader.get(newest) }
  }

  it.each([
    ['a"; filename="b.html', /filename\*=UTF-8''[\w.%()-]+$/],
    ['../../../etc/passwd.png', /''passwd\.png$/],
    ['..\\..\\windows\\system32\\x.png', /''x\.png$/],
    ['foto\r\nSet-Cookie: a=b.png', /''[\w.%()-]+$/],
    ['<img src=x onerror=alert(1)>.png', /''[\w.%()=-]+$/],
    ['naïve – €.png', /''na%C3%AFve%20%E2%80%93%20%E2%82%AC\.png$/],
    ['x'.repeat(400) + '.png', /''x{200,251}\.png$/],
  ])('%s is a name and nothing more', async (name, header) => {
    const { page: shown, file } = await kept(name)
    expect(file.status).toBe(200)
    expect(file.headers['content-disposition']).toMatch(header)
    expect(file.headers['content-disposition']).toMatch(/^attachment; /)
    expect(file.headers['set-cookie']).toBeUndefined()
    expect(shown.text).not.toContain('<img src=x')
  })

  it('on disk are hashes of the content, in the folder for files and nowhere else', async () => {
    const found = await readdir(world.settings.filesDirectory, { recursive: true, withFileTypes: true })
    for (const each of found.filter((entry) => entry.isFile())) expect(each.name).toMatch(/^[0-9a-f]{64}$/)
    expect(found.filter((entry) => entry.isFile())).toHaveLength(1)
  })

  it.each([
    ['a page', 'foto.png', '<!doctype html><script>alert(1)</script>'],
    ['a drawing with a script', 'foto.png', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a drawing that says xml', 'x.pdf', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a program', 'x.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
    ['a program of Linux', 'x.pdf', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(64)])],
    ['a bare archive', 'x.docx', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
    ['a shell script', 'x.png', '#!/bin/sh\nrm -rf /'],
    ['words', 'x.pdf', 'just words'],
    ['a gif', 'x.png', Buffer.from('R0lGODlhAQABAAAAACw=', 'base64')],
  ])('do not make %s evidence', async (_what, name, content) => {
    const { rows } = await sql<{ count: number }>`select count(*) as count from files`.execute(world.db)
    expect((await leader.upload(`${page}/bewijs`, {}, { file: { name, content, type: 'image/png' } })).status).toBe(422)
    expect((await sql<{ count: number }>`select count(*) as count from files`.execute(world.db)).rows).toEqual(rows)
  })

  it('cannot make the browser run a file that is two things at once', async () => {
    const both = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from('<html><script>alert(1)</script></html>')])
    const done = await leader.follow(
      await leader.upload(`${page}/bewijs`, {}, { file: { name: 'x.html', content: both } }),
    )
    const link = [...done.text.matchAll(/href="(\/[^"]+\/bewijs\/bestanden\/\d+)">x\.html/g)][0]![1]!
    const { headers } = await leader.get(link)
    expect(headers['content-type']).toBe('application/pdf')
    expect(headers['content-disposition']).toMatch(/^attachment/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toMatch(/^sandbox;/)
  })
})

describe('addresses that lead outside', () => {
  it.each([
    '/assets/../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/',
    '/assets',
    '/assets/.built',
    '/package.json',
    '/.git/config',
    '/.env',
    '/var/secret',
    '//evil.example',
    '/werkplek/../../etc/passwd',
    '/%zz',
    '/regio/%E0%A4%A',
    `/regio/${'a'.repeat(300)}`,
    `/${'a/'.repeat(3000)}`,
    '/werkplek/emmen/activiteiten/1e400',
    '/werkplek/emmen/bijdragen/99999999999999999999999',
    '/werkplek/emmen/bijdragen/-1',
    "/werkplek/emmen/bijdragen/1'--",
    '/werkplek/emmen%00/plan',
    '/werkplek/emmen/rapportage/%00',
  ])('%s is not there, on a page of ours', async (url) => {
    const answer = await leader.get(url)
    expect(answer.status).toBe(404)
    expect(answer.text).toContain('Deze pagina is er niet')
    expect(answer.text).not.toMatch(/FST_|"statusCode"|root:|scripts/)
    expect(looseEndsOf(answer)).toEqual([])
  })

  it.each(['/assets/..%2f..%2fpackage.json', '/assets/..%5c..%5cpackage.json', '/assets/%00'])(
    '%s is turned away, on a page of ours',
    async (url) => {
      const answer = await leader.get(url)
      expect([400, 403, 404]).toContain(answer.status)
      expect(answer.text).not.toMatch(/FST_|"statusCode"|scripts/)
      expect(looseEndsOf(answer)).toEqual([])
    },
  )

  it.each([
    'q=%00',
    'stand[]=x',
    'stand=nonsense&stand=running',
    'doel=%F0%9F%9A%82',
    'sorteer=__proto__',
    'q=' + 'x'.repeat(3000),
    '%zz=%zz',
  ])('a query of %s is read as far as it makes sense', async (query) => {
    for (const path of [
      '/werkplek/emmen/plan',
      '/werkplek/emmen/bijdragen',
      '/werkplek/emmen/plan/dienstregeling.csv',
      '/inloggen',
      '/',
    ])
      expect((await leader.get(`${path}?${query}`)).status, path).toBeLessThan(500)
  })

  it('shows the same page for every name that is not', async () => {
    const [one, other] = [await leader.get('/nergens'), await leader.get('/werkplek/zwolle/plan')]
    expect(bare(one.text)).toBe(bare(other.text))
  })

  it('serves our own files for good, and as what they are', async () => {
    const css = /href="(\/assets\/[^"]+\.css)"/.exec((await leader.get('/')).text)![1]!
    const file = await leader.get(css)
    expect(file.status).toBe(200)
    expect(String(file.headers['cache-control'])).toContain('immutable')
    expect(looseEndsOf(file)).toEqual([])
  })
})
