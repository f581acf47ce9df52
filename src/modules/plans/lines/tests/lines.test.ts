import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { count, expectComplaint, makeActivity } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'

let world: World
let leader: Visitor
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  leader = await world.as('marieke')
})
afterEach(() => world.close())

describe('programme lines', () => {
  const lines = '/werkplek/emmen/plan/programmalijnen'
  it('get a name and a theme, and another name with all their activities', async () => {
    const id = await makeActivity(world)
    await leader.post(lines, { name: 'Orientatie', theme: 'intake' })
    await sql`update activities set programme_line = 'Orientatie' where id = ${id}`.execute(world.db)
    await leader.post(`${lines}/wijziging`, { line: 'Orientatie', name: 'Oriëntatie', theme: '' })
    expect((await leader.get(`/werkplek/emmen/activiteiten/${id}`)).text).toContain('Oriëntatie')
    const shown = await leader.follow(await leader.post(`${lines}/verwijdering`, { line: 'Oriëntatie' }))
    expect(shown.text).toContain('Deze lijn heeft activiteiten')
    await sql`update activities set programme_line = null`.execute(world.db)
    for (let twice = 0; twice < 2; twice++) await leader.post(`${lines}/verwijdering`, { line: 'Oriëntatie' })
    expect(await count(world, 'programme_lines')).toBe(0)
  })

  it('have one name each, and explain it', async () => {
    await leader.post(lines, { name: 'Oriëntatie' })
    expectComplaint(await leader.post(lines, { name: 'oriëntatie' }), 'name', /Er is al een lijn/, 'oriëntatie')
    expectComplaint(
      await leader.post(`${lines}/wijziging`, { line: 'Oriëntatie', name: ' ' }),
      'name',
      /Vul een naam in/,
    )
  })

  it('are read by who may see the plan, and kept by who leads it', async () => {
    for (const who of ['sanne', 'wim'] as const) {
      const reader = await world.as(who)
      expect((await reader.get(lines)).text, who).not.toContain('Voeg een lijn toe')
      for (const verb of ['', '/wijziging', '/verwijdering'])
        expect((await reader.post(`${lines}${verb}`, { line: 'X', name: 'Y' })).status, who).toBe(403)
    }
  })
})
