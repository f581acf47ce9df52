import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Visitor } from '../visitor.ts'
import { openWorld, type World } from '../world.ts'
import { count, makeActivity } from '../walk/story.ts'
import { looseEndsOf } from './loose-ends.ts'

describe('bodies that no form of ours would send', () => {
  let world: World
  let leader: Visitor
  let form: string
  let token: string
  beforeAll(async () => {
    world = await openWorld()
    leader = await world.as('marieke')
    form = `/werkplek/emmen/activiteiten/${await makeActivity(world)}/bijdragen`
    token = /name="_csrf" value="([^"]+)"/.exec((await leader.get('/account')).text)![1]!
  })
  afterAll(() => world.close())

  const send = (type: string, payload: string | Buffer, url = form): Promise<Answer> =>
    leader.send({ method: 'POST', url, payload, headers: { 'content-type': type } })

  const cases: [string, string, () => string | Buffer, number[]][] = [
    ['words', 'text/plain', () => 'company=x', [403]],
    ['nothing', 'application/x-www-form-urlencoded', () => '', [403]],
    ['XML', 'application/xml', () => '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>', [415]],
    ['an unknown type', 'application/x-none', () => 'x', [415]],
    ['a type that is none', 'nonsense', () => 'x', [400, 415]],
    ['broken JSON', 'application/json', () => '{', [400]],
    ['JSON that pollutes', 'application/json', () => '{"__proto__":{"isAdmin":true}}', [400]],
    ['JSON with an object for a token', 'application/json', () => '{"_csrf":{"toString":1}}', [403]],
    ['JSON with lists of lists', 'application/json', () => '{"_csrf":[[{"a":[]}]]}', [403]],
    [
      'JSON with objects for fields',
      'application/json',
      () => `{"_csrf":"${token}","company":{"toString":null},"hours":[{}]}`,
      [422],
    ],
    ['JSON with half a character', 'application/json', () => `{"_csrf":"${token}","company":"\\ud800"}`, [422]],
    ['JSON that is a number', 'application/json', () => '7', [403]],
    ['JSON that is null', 'application/json', () => 'null', [403]],
    [
      'a form that breaks off',
      'multipart/form-data; boundary=x',
      () => '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nbroken',
      [400],
    ],
    ['a form without a boundary', 'multipart/form-data', () => 'zz', [400]],
    ['a form of nothing', 'multipart/form-data; boundary=x', () => '--x--\r\n', [400, 403]],
    [
      'a part that pollutes',
      'multipart/form-data; boundary=x',
      () => '--x\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\n{"isAdmin":true}\r\n--x--\r\n',
      [400, 403],
    ],
    [
      'a form of two megabytes',
      'application/x-www-form-urlencoded',
      () => `_csrf=${token}&company=${'x'.repeat(2_000_000)}`,
      [413],
    ],
    [
      'ten thousand fields',
      'application/x-www-form-urlencoded',
      () => Array.from({ length: 10_000 }, (_, n) => `f${n}=1`).join('&'),
      [403],
    ],
  ]

  it.each(cases)('%s: an answer on a page of ours, and nothing written', async (_what, type, payload, statuses) => {
    const answer = await send(type, payload())
    expect(statuses).toContain(answer.status)
    expect(answer.text).toContain('<h1')
    expect(looseEndsOf(answer)).toEqual([])
    expect(await count(world, 'contributions')).toBe(0)
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined()
  })

  const multipart = (...parts: string[]): string =>
    [...parts.map((part) => `--x\r\nContent-Disposition: form-data; ${part}`), '--x--\r\n'].join('\r\n')

  it('takes no files where a form has none: nobody fills our memory from outside', async () => {
    const file = 'name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n' + 'x'.repeat(100_000)
    for (const url of ['/inloggen', '/inloggen/link'])
      expect((await send('multipart/form-data; boundary=x', multipart(file), url)).status, url).toBe(413)
  })

  it('reads a few large bodies of strangers at once, and none where nobody could sign one', async () => {
    const { server } = world.app
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const begin = (path: string, type: string, localAddress: string) => {
      const sent = request({
        host: '127.0.0.1',
        port,
        method: 'POST',
        path,
        localAddress,
        headers: { 'content-type': type, 'accept-language': 'nl' },
      })
      const answered = new Promise<{ status?: number | undefined; after?: string | undefined; body: string }>(
        (resolve, reject) =>
          sent.on('error', reject).on('response', (response) => {
            const { statusCode: status, headers } = response
            void text(response).then((body) => resolve({ status, after: headers['retry-after'], body }), reject)
          }),
      )
      sent.write('x')
      return { end: () => sent.end('x'), answered }
    }
    const whole = async (url: string, type: string, from: string) => {
      const { end, answered } = begin(url, type, from)
      end()
      return answered
    }
    for (const { url, type, full, others } of [
      { url: '/post/binnen', type: 'message/rfc822', full: 3, others: 503 },
      { url: '/meld-uw-voorbeeld', type: 'multipart/form-data; boundary=x', full: 2, others: 400 },
    ]) {
      const held = Array.from({ length: full }, () => begin(url, type, '127.0.0.1'))
      await expect.poll(async () => (await whole(url, type, '127.0.0.1')).status, { message: url }).toBe(503)
      const answer = await whole(url, type, '127.0.0.1')
      expect([answer.after, answer.body]).toEqual(['30', expect.stringContaining('even druk')])
      expect((await whole(url, type, '127.0.0.2')).status).toBe(others)
      for (const { end } of held) end()
      for (const { answered } of held) expect((await answered).status).not.toBe(503)
      expect((await whole(url, type, '127.0.0.1')).status).not.toBe(503)
    }
    const intake = world.settings.intake as { secret: string | null }
    const { secret } = intake
    intake.secret = null
    const off = begin('/post/binnen', 'message/rfc822', '127.0.0.1')
    expect((await off.answered).status, 'before the body is there').toBe(404)
    intake.secret = secret
    off.end()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  it('takes one file where a form has one, and a hundred fields', async () => {
    const file = (name: string) => `name="${name}"; filename="a.png"\r\n\r\nx`
    expect((await send('multipart/form-data; boundary=x', multipart(file('file'), file('more')))).status).toBe(413)
    const fields = Array.from({ length: 101 }, (_, n) => `name="f${n}"\r\n\r\n1`)
    expect((await send('multipart/form-data; boundary=x', multipart(...fields))).status).toBe(413)
  })

  it('says of a file above ten megabytes that it is too large, next to the field', async () => {
    const content = Buffer.alloc(10 * 1024 * 1024 + 1, 1)
    const answer = await leader.upload(form, { company: 'Veenland' }, { file: { name: 'a.png', content } })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('groter dan 10 MB')
    expect(answer.text).toContain('value="Veenland"')
  })

  it('reads a field that came twice as one text', async () => {
    const answer = await send('application/x-www-form-urlencoded', `_csrf=${token}&company=a&company=b&hours=x`)
    expect(answer.status).toBe(422)
  })
})
