import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { count, expectComplaint, makeActivity } from '../../../../../test/walk/story.ts'
import { baseUrl, openWorld, type World } from '../../../../../test/world.ts'
import { remind } from '../../reminders/jobs.ts'

let world: World
let leader: Visitor
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  leader = await world.as('marieke')
})
afterEach(() => world.close())

const chart = '/werkplek/emmen/organogram'
async function add(name: string, kind: string, parent = ''): Promise<string> {
  const done = await leader.post(chart, { name, kind, parent })
  expect(done.status).toBe(303)
  return done.location
}
const idIn = (page: string): string => page.split('/').pop()!
const personId = async (name: string): Promise<string> =>
  (await sql<{ id: string }>`select id from people where name = ${name}`.execute(world.db)).rows[0]!.id

describe('the governance chart', () => {
  it('draws bodies with their chairs, lists people beside it and names what is missing', async () => {
    const activity = await makeActivity(world)
    const steering = await add('Stuurgroep Techniek', 'steering')
    const project = await add('Projectgroep', 'project', idIn(steering))
    await leader.post(`${steering}/mensen`, {
      role: 'chair',
      name: 'Wiebe Kok',
      job: 'bestuurder',
      organisation: 'De Veenlanden',
    })
    const sanne = await personId('Sanne Oosterhof')
    for (let twice = 0; twice < 2; twice++) await leader.post(`${project}/mensen`, { role: 'member', person: sanne })
    expect(await count(world, 'governance_seats')).toBe(2)
    const shown = (await leader.get(chart)).text
    for (const words of ['Voorzitter: Wiebe Kok', 'bestuurder, De Veenlanden', 'Sanne Oosterhof (lid)'])
      expect(shown).toContain(words)
    for (const gap of [
      'Projectgroep heeft geen voorzitter',
      'Doel zonder eigenaar: Instroom',
      'Activiteit zonder eigenaar',
    ])
      expect(shown).toContain(gap)
    const goal = (await sql<{ id: number }>`select id from goals`.execute(world.db)).rows[0]!.id
    for (const what of [`goal-${goal}`, `activity-${activity}`, `activity-${activity}`])
      await leader.post(`${project}/opdracht`, { what, to: 'add' })
    await leader.post(`${project}/mensen`, { role: 'chair', name: 'Joke Smit' })
    expect((await leader.get(chart)).text).toContain('Alle doelen en activiteiten hebben een eigenaar')
    await leader.post(`${steering}/opdracht`, { what: `goal-${goal}`, to: 'add' })
    expect(await count(world, 'governance_goals')).toBe(1)
    expect((await leader.get(steering)).text).toContain('Instroom')
  })

  it('refuses a circle and says what to do', async () => {
    const top = await add('Stuurgroep', 'steering')
    const below = await add('Werkgroep', 'working', idIn(await add('Projectgroep', 'project', idIn(top))))
    const sent = { name: 'Stuurgroep', kind: 'steering', version: '1', parent: idIn(below) }
    expectComplaint(await leader.post(`${top}/wijziging`, sent), 'parent', /Wijzig eerst aan wie Werkgroep rapporteert/)
    const seen = JSON.stringify({ name: 'Stuurgroep', kind: 'steering', parent: '', purpose: '', meets: '' })
    const form = { ...sent, seen, parent: '', purpose: '', meets: '' }
    await leader.post(`${top}/wijziging`, { ...form, name: 'Stuurgroep STO', meets: 'elk kwartaal' })
    const late = await leader.post(`${top}/wijziging`, { ...form, name: 'Stuurgroepje' })
    expectComplaint(late, 'name', /Een ander maakte hiervan ‘Stuurgroep STO’/)
    for (const kept of ['value="Stuurgroepje"', 'elk kwartaal']) expect(late.text).toContain(kept)
  })

  it('lets who reported to a dissolved body report one step higher', async () => {
    const top = await add('Stuurgroep', 'steering')
    const middle = await add('Projectgroep', 'project', idIn(top))
    const below = await add('Werkgroep', 'working', idIn(middle))
    await leader.post(`${middle}/opheffing`)
    expect((await leader.get(below)).text).toContain(`href="${top}"`)
    expect((await leader.post(`${middle}/opheffing`)).status).toBe(404)
  })

  it('shows who left the team, and forgets who ended a year ago', async () => {
    const body = await add('Werkgroep', 'working')
    expectComplaint(await leader.post(`${body}/mensen`, { role: 'member' }), 'name', /Kies iemand uit het team/)
    expectComplaint(await leader.post(`${body}/mensen`, { role: 'baas', name: 'X' }), 'role', /Kies een rol/)
    const stranger = await personId('Kees van der Wal')
    expectComplaint(
      await leader.post(`${body}/mensen`, { role: 'chair', person: stranger }),
      'person',
      /niet in het team/,
    )
    const tess = await personId('Tess Kamphuis')
    await leader.post(`${body}/mensen`, { role: 'chair', person: tess })
    await sql`update role_assignments set valid_until = '2026-03-22' where person_id = ${tess}`.execute(world.db)
    const shown = (await leader.get(chart)).text
    expect(shown).toContain('Tess Kamphuis is er niet meer: voorzitter van Werkgroep')
    const seat = /\/mensen\/\d+/.exec((await leader.get(body)).text)![0]
    for (let twice = 0; twice < 2; twice++) await leader.post(body + seat, { to: 'end' })
    const round = (day: string) =>
      remind(world.db, { clock: { now: () => new Date(`${day}T05:00:00Z`) }, baseUrl: () => baseUrl })
    expect(await round('2027-03-23')).toMatchObject({ forgotten: 0 })
    expect(await round('2027-03-24')).toMatchObject({ forgotten: 1 })
    const { rows } = await sql<{ told: string }>`
      select string_agg(details::text, '') as told from audit_log where action like 'body.seat%'`.execute(world.db)
    expect(rows[0]!.told).not.toContain('Tess')
  })

  it('is read by who sees the plan, kept by who leads it, and hidden from other regions', async () => {
    const body = await add('Werkgroep', 'working')
    const verbs = ['/wijziging', '/opheffing', '/mensen', '/mensen/1', '/opdracht']
    const [reader, outsider] = [await world.as('wim'), await world.as('kees')]
    for (const path of [chart, body]) {
      expect((await reader.get(path)).status).toBe(200)
      expect((await outsider.get(path)).status).toBe(404)
    }
    for (const verb of verbs) {
      expect((await reader.post(body + verb)).status, verb).toBe(403)
      expect((await outsider.post(body.replace('emmen', 'zwolle') + verb)).status, verb).toBe(404)
    }
  })
})
