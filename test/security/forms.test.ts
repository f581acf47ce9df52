import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer, Visitor } from '../visitor.ts'
import { openWorld, type World } from '../world.ts'
import { count, makeActivity } from '../walk/story.ts'

const invitee = { name: 'Noor', email: 'noor@school.example', role: 'deputy' }
const invitations = '/werkplek/emmen/team/uitnodigingen'

describe('a form counts only when our own page sent it', () => {
  let world: World
  let leader: Visitor
  beforeAll(async () => {
    world = await openWorld()
    leader = await world.as('marieke')
  })
  afterAll(() => world.close())

  const tokenOf = async (browser: Visitor, page = '/account'): Promise<string> =>
    /name="_csrf" value="([^"]+)"/.exec((await browser.get(page)).text)![1]!
  const send = (fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> =>
    leader.send({
      method: 'POST',
      url: invitations,
      payload: new URLSearchParams({ ...invitee, ...fields }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    })
  const expectRefused = async (answer: Answer): Promise<void> => {
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('<h1')
    expect(await count(world, 'invitations')).toBe(0)
  }

  it.each([
    ['without a token', async () => ({})],
    ['with an empty token', async () => ({ _csrf: '' })],
    ['with an invented token', async () => ({ _csrf: 'abcdefgh-abcdefghijklmnopqrstuvwxyz' })],
    ['with the token of another browser', async () => ({ _csrf: await tokenOf(world.visitor(), '/inloggen') })],
    ['with the token of another person', async () => ({ _csrf: await tokenOf(await world.as('kees')) })],
    ['with a token that is a page long', async () => ({ _csrf: 'x'.repeat(5000) })],
  ])('%s it is refused', async (_how, fields) => expectRefused(await send(await fields())))

  it.each(['cross-site', 'same-site', 'nonsense'])(
    'from a %s page it is refused, also with the right token',
    async (site) => expectRefused(await send({ _csrf: await tokenOf(leader) }, { 'sec-fetch-site': site })),
  )

  it('is refused without the cookie that belongs to the token', async () => {
    const token = await tokenOf(leader)
    const bare = world.visitor()
    const answer = await bare.send({
      method: 'POST',
      url: '/inloggen',
      payload: new URLSearchParams({ _csrf: token, email: 'a@b.nl', password: 'x' }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(answer.status).toBe(403)
  })

  it('takes no token from the address or a header of another site’s choosing', async () => {
    const token = await tokenOf(leader)
    const answer = await leader.send({
      method: 'POST',
      url: `${invitations}?_csrf=${token}`,
      payload: new URLSearchParams(invitee).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    await expectRefused(answer)
  })

  it('works from our own page, and from a browser that says nothing of where', async () => {
    expect((await send({ _csrf: await tokenOf(leader) }, { 'sec-fetch-site': 'same-origin' })).status).toBe(303)
    expect((await send({ _csrf: await tokenOf(leader) })).status).toBe(303)
  })

  it('keeps the cookie of its token from scripts and other sites', async () => {
    const cookie = [(await world.visitor().get('/inloggen')).headers['set-cookie']]
      .flat()
      .map(String)
      .find((each) => each.startsWith('_csrf'))
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Strict/i)
  })

  it('guards every form there is: none answers without a token', async () => {
    const activity = await makeActivity(world)
    for (const url of [
      `/werkplek/emmen/activiteiten/${activity}/bijdragen`,
      `/werkplek/emmen/activiteiten/${activity}/kosten`,
      '/werkplek/emmen/plan/import',
      '/account/taal',
      '/account/wachtwoord',
      '/uitloggen',
      '/inloggen/link',
    ]) {
      const answer = await leader.send({
        method: 'POST',
        url,
        payload: 'a=b',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
      expect(answer.status, url).toBe(403)
    }
    expect((await leader.get('/account')).status).toBe(200)
  })

  it('does nothing by other methods', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const)
      expect((await leader.send({ method, url: '/uitloggen' })).status, method).toBe(404)
    expect((await leader.get('/uitloggen')).status).toBe(404)
  })
})
