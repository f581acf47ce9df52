// Several roles a person: all in sight, and one click from one region to another.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../test/visitor.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { personId, today } from '../../../modules/organisations/people/tests/team.ts'

describe('switching between regions', () => {
  let world: World
  let keeper: Visitor
  beforeEach(async () => {
    world = await openWorld()
    world.on(today)
    keeper = await world.as('beheer')
  })
  afterEach(() => world.close())

  const give = async (who: string, given: Record<string, string>) =>
    expect((await keeper.post(`/mensen/${await personId(world, who)}/rollen`, given)).status).toBe(303)
  /** Where the switcher leads, with the roles that it names. */
  const choices = (text: string): string[][] => {
    const list = /<details class="region-switch.*?<\/details>/s.exec(text)?.[0] ?? ''
    return [
      ...list.matchAll(/<a href="([^"]+)"[^>]*>.*?<strong>(.*?)<\/strong>.*?<span class="small">(.*?)<\/span>/gs),
    ].map(([, ...found]) => found)
  }

  it('shows every region with the roles there, and leads there at once', async () => {
    await give('marieke', { role: 'schoolCoordinator', region: 'zwolle' })
    await give('marieke', { role: 'deputy', region: 'zwolle' })
    const marieke = await world.as('marieke')
    const { text } = await marieke.get('/werkplek/emmen/plan')
    expect(choices(text)).toEqual([
      ['/werkplek/emmen/vandaag', 'Regio Emmen', 'Programmaleider'],
      ['/werkplek/zwolle/vandaag', 'Regio Zwolle', 'Coördinator op school, Maatje'],
    ])
    expect(text).toContain('<a href="/werkplek/emmen/vandaag" aria-current="true">')
    expect(text, 'in the menu of a phone too').toContain('Regio Zwolle, Coördinator op school, Maatje')
    expect((await marieke.get(choices(text)[1]![0]!)).status).toBe(200)
  })

  it('counts only roles of today', async () => {
    await give('marieke', { role: 'deputy', region: 'zwolle', from: '01-04-2026' })
    const marieke = await world.as('marieke')
    expect(choices((await marieke.get('/werkplek/emmen/plan')).text)).toEqual([])
    world.on('2026-04-01')
    expect(choices((await marieke.get('/werkplek/emmen/plan')).text)).toHaveLength(2)
  })

  it('is a plain link for who works in one region, or for the nation', async () => {
    for (const who of ['tess', 'lotte'] as const) {
      const { text } = await (await world.as(who)).get('/werkplek/emmen/plan')
      expect(choices(text)).toEqual([])
      expect(text).toContain('class="masthead-link region-switch hide-small" href="/werkplek"')
    }
  })

  it('shows a supporter of several regions which they are, on one page', async () => {
    for (const region of ['zwolle', 'bes-eilanden']) await give('amira', { role: 'supporter', region })
    await give('amira', { role: 'editor' })
    const { text } = await (await world.as('amira')).get('/werkplek')
    for (const region of ['emmen', 'zwolle', 'bes-eilanden'])
      expect(text).toContain(`href="/werkplek/${region}/vandaag"`)
    expect(text.match(/Ondersteuner/g)).toHaveLength(3)
    expect(text).toMatch(/Je andere rollen.*Redacteur.*landelijk/s)
  })

  it('tells who has a role to come from when it holds', async () => {
    const leader = await world.as('marieke')
    const role = { role: 'deputy', from: '01-04-2026' }
    await leader.post('/werkplek/emmen/team/uitnodigingen', { name: 'Noor', email: 'noor@school.example', ...role })
    const noor = world.visitor()
    const [letter] = await world.letters()
    await noor.post(/(\/uitnodiging\/\S+)/.exec(letter!.text_body)![1]!, { password: '' })
    const { text } = await noor.get('/werkplek')
    expect(text).toMatch(/Je hebt nog geen rol in een regio.*Maatje.*komt.*regio Emmen.*vanaf 01-04-2026/s)
    expect(text).not.toContain('Vraag de programmaleider')
  })

  it('lists all roles on the account page, with what is over', async () => {
    await give('amira', { role: 'editor', from: '01-01-2025', until: '31-12-2025', concerns: 'De nieuwsbrief' })
    const { text } = await (await world.as('amira')).get('/account')
    expect(text).toMatch(/Mijn rollen.*Ondersteuner.*regio Emmen.*sinds 01-01-2025/s)
    expect(text).toMatch(/Redacteur.*voorbij.*De nieuwsbrief.*landelijk.*01-01-2025 tot en met 31-12-2025/s)
  })
})
