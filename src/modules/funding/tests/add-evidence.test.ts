import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import {
  askedContribution,
  contributionAt,
  count,
  expectComplaint,
  makeActivity,
  png,
  recordContribution,
} from '../../../../test/walk/story.ts'

describe('evidence of a contribution', () => {
  let world: World
  let leader: Visitor
  let page: string
  beforeEach(async () => {
    world = await openWorld()
    world.on('2026-03-23')
    leader = await world.as('marieke')
    page = await recordContribution(leader, await makeActivity(world))
  })
  afterEach(() => world.close())

  const linkTo = (text: string): string => /href="(\/[^"]+\/bewijs\/bestanden\/\d+)"/.exec(text)![1]!

  it('is kept and given back byte for byte, to save and never to show', async () => {
    const shown = await leader.follow(await leader.upload(`${page}/bewijs`, {}, { file: png }))
    expect(shown.text).toContain('Het bewijs is toegevoegd.')
    const file = await leader.get(linkTo(shown.text))
    expect(file.body.equals(Buffer.from(png.content))).toBe(true)
    expect(file.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': "attachment; filename*=UTF-8''foto.png",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    expect(file.headers['content-security-policy']).toContain('sandbox')
  })

  it('may be added twice: two rows, and the bytes on disk once', async () => {
    await leader.upload(`${page}/bewijs`, {}, { file: png })
    await leader.upload(`${page}/bewijs`, {}, { file: png })
    expect(await count(world, 'contribution_evidence')).toBe(2)
  })

  it('may come after the answer, as it is no part of what was signed, and the log says who brought it', async () => {
    const asked = await askedContribution(world, leader, await makeActivity(world, { title: 'Girls’ Day' }))
    await world.visitor().post(`${asked.link}/bevestiging`, { name: 'Ineke Bos', role: 'directeur' })
    const shown = await leader.follow(await leader.upload(`${asked.page}/bewijs`, {}, { file: png }))
    expect(shown.text).toContain('Het bewijs is toegevoegd.')
    expect(shown.text).toContain('Marieke Veldhuis voegde bewijs toe')
    expect((await contributionAt(world, asked.page)).state).toBe('confirmed')
  })

  it('is not taken for what was withdrawn', async () => {
    await leader.post(`${page}/intrekking`)
    await leader.upload(`${page}/bewijs`, {}, { file: png })
    expect(await count(world, 'contribution_evidence')).toBe(0)
    expect(await count(world, 'files')).toBe(0)
  })

  it.each([
    ['nothing was chosen', null, /Kies een bestand/],
    ['an empty file', { name: 'leeg.pdf', content: '' }, /Dit bestand is leeg/],
    ['a web page called a picture', { name: 'foto.png', content: '<html></html>' }, /soort bestand nemen wij niet aan/],
  ])('explains what is wrong with %s', async (_what, file, text) => {
    const refused = await leader.upload(`${page}/bewijs`, {}, file ? { file } : {})
    expectComplaint(refused, 'file', text)
    expect(await count(world, 'files')).toBe(0)
  })

  it('is too large above ten megabytes, and the form says so', async () => {
    const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(10 * 1024 * 1024)])
    expectComplaint(
      await leader.upload(`${page}/bewijs`, {}, { file: { name: 'groot.pdf', content } }),
      'file',
      /10 MB/,
    )
  })

  it('opens for who may see the money of the region and for nobody else', async () => {
    const link = linkTo((await leader.follow(await leader.upload(`${page}/bewijs`, {}, { file: png }))).text)
    for (const who of ['joost', 'sanne', 'hendrik', 'amira', 'wim', 'lotte', 'beheer'] as const)
      expect((await (await world.as(who)).get(link)).status, who).toBe(200)
    for (const who of ['tess', 'kees', 'shanon'] as const)
      expect((await (await world.as(who)).get(link)).status, who).toBe(404)
    expect((await world.visitor().get(link)).location).toMatch(/^\/inloggen/)
  })

  it('opens only in the region that it belongs to', async () => {
    const link = linkTo((await leader.follow(await leader.upload(`${page}/bewijs`, {}, { file: png }))).text)
    const everywhere = await world.as('beheer')
    expect((await everywhere.get(link.replace('emmen', 'zwolle'))).status).toBe(404)
    expect((await leader.get(link.replace(/\d+$/, '0'))).status).toBe(404)
    expect((await leader.get(link.replace(/\d+$/, '..%2f..%2fsecret'))).status).toBe(404)
  })

  it('is unknown to another region and refused to who may only look', async () => {
    expect((await (await world.as('kees')).upload(`${page}/bewijs`, {}, { file: png })).status).toBe(404)
    for (const who of ['amira', 'wim', 'lotte'] as const)
      expect((await (await world.as(who)).upload(`${page}/bewijs`, {}, { file: png })).status).toBe(403)
    expect(await count(world, 'files')).toBe(0)
  })
})
