import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import {
  askedContribution,
  contributionAt,
  count,
  makeActivity,
  recordContribution,
} from '../../../../test/walk/story.ts'

describe('withdrawing a contribution', () => {
  let world: World
  let leader: Visitor
  let activity: number
  beforeEach(async () => {
    world = await openWorld()
    world.on('2026-03-23')
    leader = await world.as('marieke')
    activity = await makeActivity(world)
  })
  afterEach(() => world.close())

  it('takes back a draft and leaves it in sight as withdrawn', async () => {
    const page = await recordContribution(leader, activity)
    const shown = await leader.follow(await leader.post(`${page}/intrekking`))
    expect(shown.text).toContain('De bijdrage is ingetrokken.')
    expect((await contributionAt(world, page)).state).toBe('withdrawn')
    expect((await leader.get('/werkplek/emmen/bijdragen?stand=open')).text).not.toContain('Veenland Metaal')
  })

  it('kills the link of a request that was out', async () => {
    const { page, link } = await askedContribution(world, leader, activity)
    await leader.post(`${page}/intrekking`)
    expect((await world.visitor().get(link)).status).toBe(410)
    await world.visitor().post(`${link}/bevestiging`, { name: 'Ineke', role: 'directeur' })
    expect((await contributionAt(world, page)).state).toBe('withdrawn')
  })

  it('changes nothing the second time', async () => {
    const page = await recordContribution(leader, activity)
    await leader.post(`${page}/intrekking`)
    const deeds = await count(world, 'audit_log')
    expect((await leader.post(`${page}/intrekking`)).status).toBe(303)
    expect(await count(world, 'audit_log')).toBe(deeds)
  })

  it('leaves what a company answered as it is', async () => {
    const { page, link } = await askedContribution(world, leader, activity)
    await world.visitor().post(`${link}/afwijzing`, { name: 'Ineke Bos', reason: 'Wij waren er niet' })
    const late = await leader.follow(await leader.post(`${page}/intrekking`))
    expect(late.text).toContain('Het bedrijf heeft al geantwoord')
    expect((await contributionAt(world, page)).state).toBe('declined')
  })

  it('is unknown to another region, refused to who records or looks, open to who answers for the money', async () => {
    const page = await recordContribution(leader, activity)
    expect((await (await world.as('kees')).post(`${page}/intrekking`)).status).toBe(404)
    for (const who of ['sanne', 'amira', 'wim', 'lotte'] as const)
      expect((await (await world.as(who)).post(`${page}/intrekking`)).status).toBe(403)
    expect((await contributionAt(world, page)).state).toBe('drafted')
    expect((await (await world.as('hendrik')).post(`${page}/intrekking`)).status).toBe(303)
  })
})
