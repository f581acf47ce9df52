import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { count, expectComplaint, makeActivity } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { fieldsIn, opened } from '../../keeping/tests/form.ts'
import { makeHere } from './beginnings.ts'

let world: World
let leader: Visitor
let form: Record<string, string>
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  leader = await world.as('marieke')
  form = {
    name: 'Van PIE naar allround lasser',
    schools: String(await makeHere(world, 'school', 'Vakcollege Veenrand', 'emmen')),
    mbos: String(await makeHere(world, 'mbo', 'Mbo Techniek Zuidoost', 'emmen', 'zwolle')),
    profile: 'PIE',
    qualification: 'Allround lasser',
    crebo: '25250',
    level: '3',
    track: 'BBL',
    exploreFrom: '01-09-2025',
    exploreUntil: '31-12-2025',
    exploreDone: '15-12-2025',
    developFrom: '01-01-2026',
    developUntil: '28-02-2026',
    pupils2026: '24',
  }
})
afterEach(() => world.close())

const all = '/werkplek/emmen/leerroutes'
async function add(): Promise<string> {
  const done = await leader.post(all, form)
  expect(done.status).toBe(303)
  return done.location
}

describe('a continuing route', () => {
  it('says with whom, to which qualification, how far it is and for how many', async () => {
    const shown = (await leader.get(await add())).text
    for (const words of ['Vakcollege Veenrand', 'Mbo Techniek Zuidoost', 'Allround lasser (25250), niveau 3, BBL'])
      expect(shown).toContain(words)
    for (const words of ['klaar op 15-12-2025', 'loopt uit', '2026-2027', '>24<']) expect(shown).toContain(words)
    expect((await leader.get(all)).text).toContain('Van PIE naar allround lasser')
  })

  it('explains next to each field what will not do', async () => {
    for (const [field, typed, text] of [
      ['name', ' ', /Vul een naam in/],
      ['crebo', '2525', /vijf cijfers/],
      ['level', '5', /niveau van 1/],
      ['track', 'BOLL', /BOL of BBL/],
      ['profile', 'XYZ', /Kies een profiel/],
      ['schools', '', /ten minste één vmbo-school/],
      ['developUntil', '31-12-2025', /voor het begin/],
      ['pupils2026', 'veel', /een aantal/],
    ] as const)
      expectComplaint(await leader.post(all, { ...form, [field]: typed }), field, text)
    expect(await count(world, 'pathways')).toBe(0)
  })

  it('is made with members of the region on the day only', async () => {
    const elsewhere = String(await makeHere(world, 'school', 'Elders College', 'zwolle'))
    expectComplaint(await leader.post(all, { ...form, schools: elsewhere }), 'schools', /meedoet in je regio/)
    await sql`update region_members set valid_until = '2026-03-22' where organisation_id = ${form['mbos']}`.execute(
      world.db,
    )
    expectComplaint(await leader.post(all, form), 'mbos', /meedoet in je regio/)
  })

  it('shows the second of two editors what the first changed, and keeps who left the region meanwhile', async () => {
    const page = await add()
    await sql`update region_members set valid_until = '2026-03-22'`.execute(world.db)
    const [first, second] = [
      await opened(leader, `${page}/wijzigen`, `${page}/wijziging`),
      await opened(await world.as('joost'), `${page}/wijzigen`, `${page}/wijziging`),
    ]
    await leader.post(`${page}/wijziging`, { ...first, level: '2', pupils2027: '30' })
    const joost = await world.as('joost')
    const shown = await joost.post(`${page}/wijziging`, { ...second, name: 'Naar het lassen' })
    expect(shown.status).toBe(422)
    expect(shown.text).toContain('Iemand heeft deze leerroute ondertussen gewijzigd')
    await joost.post(`${page}/wijziging`, fieldsIn(shown.text, `${page}/wijziging`))
    expect(await opened(leader, `${page}/wijzigen`, `${page}/wijziging`)).toMatchObject({
      name: 'Naar het lassen',
      level: '2',
      pupils2026: '24',
      pupils2027: '30',
      schools: form['schools'],
    })
  })

  it('has agreements that are kept or not, and activities of its own region', async () => {
    const page = await add()
    expectComplaint(await leader.post(`${page}/afspraken`, { text: 'Lasdocent', who: 'mbo' }), 'due', /wanneer/)
    await leader.post(`${page}/afspraken`, { text: 'Lasdocent twee dagdelen', who: 'mbo', due: '01-03-2026' })
    const shown = (await leader.get(page)).text
    expect(shown).toContain('Te laat')
    const agreement = /\/afspraken\/\d+/.exec(shown)![0]
    for (let twice = 0; twice < 2; twice++) await leader.post(`${page}${agreement}`, { to: 'kept' })
    expect((await leader.get(page)).text).toContain('Nagekomen')
    const [own, other] = [await makeActivity(world), await makeActivity(world, { region: 'zwolle' })]
    for (const activity of [own, own, other]) await leader.post(`${page}/activiteiten`, { activity: String(activity) })
    expect(await count(world, 'pathway_activities')).toBe(1)
    await leader.post(`${page}/activiteiten/verwijdering`, { activity: String(own) })
    expect(await count(world, 'pathway_activities')).toBe(0)
    const { rows } = await sql<{ actions: number }>`
      select count(*) as actions from audit_log where subject_kind = 'pathway' and action = 'pathway.agreement.kept'`.execute(
      world.db,
    )
    expect(rows[0]!.actions).toBe(1)
  })

  it('stops with a reason and goes on again', async () => {
    const page = await add()
    expectComplaint(await leader.post(`${page}/stop`, { reason: '' }), 'reason', /waarom/)
    for (let twice = 0; twice < 2; twice++) await leader.post(`${page}/stop`, { reason: 'Te weinig leerlingen' })
    expect((await leader.get(page)).text).toContain('Te weinig leerlingen')
    await leader.post(`${page}/herstel`)
    expect((await leader.get(page)).text).not.toContain('Te weinig leerlingen')
  })

  it('is read by who sees the plan, kept by who leads it, and hidden from other regions', async () => {
    const page = await add()
    const verbs = ['/wijziging', '/stop', '/herstel', '/afspraken', '/activiteiten', '/activiteiten/verwijdering']
    const reader = await world.as('sanne')
    expect((await reader.get(page)).status).toBe(200)
    for (const verb of verbs) expect((await reader.post(page + verb)).status, verb).toBe(403)
    const outsider = await world.as('kees')
    for (const path of [all, page, `${page}/wijzigen`]) expect((await outsider.get(path)).status, path).toBe(404)
    for (const verb of verbs) expect((await outsider.post(page + verb)).status, verb).toBe(404)
    expect((await outsider.get(page.replace('emmen', 'zwolle'))).status).toBe(404)
  })
})
