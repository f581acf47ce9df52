import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../../test/visitor.ts'
import { expectComplaint } from '../../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../../test/world.ts'
import { makeMember, makeOrganisation, membershipsAt, valueIn } from '../../../keeping/tests/beginnings.ts'
import { textOf } from '../../../schools/tests/lists.ts'

const together = '/werkplek/emmen/deelnemers/samen'

let world: World
beforeEach(async () => {
  world = await openWorld()
  world.on('2026-03-23')
})
afterEach(() => world.close())

const deeds = async (action: string): Promise<string[]> =>
  (
    await sql<{
      name: string
    }>`select details->>'name' as name from audit_log where action = ${action} order by id`.execute(world.db)
  ).rows.map(({ name }) => name)

/** A school as lead applicant, a school and a company that take part. */
async function members(): Promise<{ lead: number; school: number; company: number; ids: string }> {
  const lead = await makeOrganisation(world, { kind: 'school', name: 'Bestuur' })
  const school = await makeOrganisation(world, { kind: 'school', name: 'De Kreek' })
  const company = await makeOrganisation(world)
  await makeMember(world, lead, { role: 'leadApplicant' })
  await makeMember(world, school, { role: 'member' })
  await makeMember(world, company)
  return { lead, school, company, ids: [lead, school, company].join(',') }
}

describe('several members of a region', () => {
  let leader: Visitor
  beforeEach(async () => {
    leader = await world.as('marieke')
  })

  it('are ticked in the list, and come with what becomes of each', async () => {
    const { lead, school } = await members()
    const list = (await leader.get('/werkplek/emmen/deelnemers')).text
    expect(list).toMatch(
      new RegExp(`<input type="checkbox" name="id" value="${school}" form="samen" aria-label="Vink De Kreek aan"`),
    )
    const page = (await leader.get(`${together}?wat=rol&id=${school}&id=${lead}`)).text
    expect(textOf(page)).toMatch(/De Kreek School, Emmen Deelnemer sinds 01-01-2025 blijft zo/)
    expect(textOf(page)).toMatch(/Bij 1 van de 2 kan het zo niet.*Bestuur .*geef eerst een andere organisatie die rol/)
    expect(valueIn(page, 'aside')).toBe(String(lead))
    expect((await leader.follow(await leader.get(together))).text).toContain('Vink eerst een of meer organisaties aan.')
  })

  it('get another role all at once, or none while one cannot; each is written down', async () => {
    const { lead, school, company, ids } = await members()
    const give = (fields: Record<string, string>) =>
      leader.post(together, { wat: 'rol', ids, role: 'partner', from: '01-04-2026', until: '', ...fields })
    const refused = await give({})
    expect(refused.status).toBe(422)
    expect(textOf(refused.text)).toContain('Er is nog niets veranderd.')
    expect(await membershipsAt(world, school)).toEqual(['emmen: member 2025-01-01–'])
    const aside = valueIn(refused.text, 'aside')
    expect(aside).toBe(String(lead))
    const done = (await leader.follow(await give({ aside }))).text
    expect(done).toContain('Eén organisatie: Partner vanaf 01-04-2026. Bij één was het al zo.')
    expect(await membershipsAt(world, school)).toEqual([
      'emmen: member 2025-01-01–2026-03-31',
      'emmen: partner 2026-04-01–',
    ])
    expect((await leader.follow(await give({ aside }))).text).toContain('Bij 2 was het al zo.')
    expect(await membershipsAt(world, company)).toEqual(['emmen: partner 2025-01-01–'])
    expect(await deeds('member.started')).toEqual(['De Kreek'])
  })

  it('end on a day, with what the region misses afterwards, and begin again', async () => {
    const { lead, school, company } = await members()
    const ids = [school, company].join(',')
    const page = textOf((await leader.get(`${together}?wat=einde&id=${school}&id=${company}`)).text)
    expect(page).toContain('Daarna mist de regio: ')
    const end = (ended: string, given = ids) => leader.post(`${together}/einde`, { ids: given, aside: '', ended })
    expectComplaint(await end('ooit'), 'ended', /‘ooit’ is geen datum/, 'ooit')
    expect(textOf((await end('31-12-2024')).text)).toContain('Zo kan het bij geen van alle')
    expect((await leader.follow(await end('22-03-2026'))).text).toContain('2 deelnames stoppen na 22-03-2026.')
    expect((await leader.follow(await end('22-03-2026'))).text).toContain('Bij 2 was het al zo.')
    expect(await deeds('member.ended')).toEqual(['De Kreek', 'Veenland Metaal'])
    expect(textOf((await end('22-03-2026', String(lead))).text)).toContain('is penvoerder')
    const list = (await leader.get('/werkplek/emmen/deelnemers')).text
    expect(list).toMatch(new RegExp(`value="${company}" form="eerder"`))
    const again = { wat: 'begin', ids, role: 'partner', from: '23-03-2026', until: '31-12-2026' }
    expect((await leader.follow(await leader.post(together, again))).text).toContain('2 organisaties: Partner')
    expect(await membershipsAt(world, company)).toEqual([
      'emmen: partner 2025-01-01–2026-03-22',
      'emmen: partner 2026-03-23–2026-12-31',
    ])
  })

  it.each([
    ['role', 'leadApplicant', /Kies een rol/],
    ['from', '31-02-2026', /‘31-02-2026’ is geen datum/],
    ['until', '01-01-2026', /kan niet voor de eerste/],
  ])('explains at %s why ‘%s’ will not do, and keeps who was chosen', async (field, typed, text) => {
    const { ids } = await members()
    const given = { wat: 'rol', ids, role: 'partner', from: '01-04-2026', until: '', [field]: typed }
    const answer = await leader.post(together, given)
    expectComplaint(answer, field, text, field === 'role' ? undefined : typed)
    expect(valueIn(answer.text, 'ids').split(',').sort()).toEqual(ids.split(',').sort())
  })

  it('is unknown to another region and refused to who does not lead', async () => {
    const { school, ids } = await members()
    const given = { wat: 'rol', ids, role: 'partner', from: '01-04-2026', until: '', ended: '22-03-2026' }
    for (const verb of ['', '/einde'])
      expect((await (await world.as('kees')).post(together + verb, given)).status).toBe(404)
    for (const who of ['sanne', 'wim', 'tess', 'lotte'] as const) {
      const other = await world.as(who)
      for (const verb of ['', '/einde']) expect((await other.post(together + verb, given)).status, who).toBe(403)
      expect((await other.get('/werkplek/emmen/deelnemers')).text, who).not.toContain('checkbox')
    }
    expect(await membershipsAt(world, school)).toEqual(['emmen: member 2025-01-01–'])
  })
})

describe('several of the register', () => {
  it('go into a region, ticked or all that the filters show', async () => {
    const keeper = await world.as('lotte')
    const { lead, school, company } = await members()
    const more = await makeOrganisation(world, { kind: 'school', name: 'Het Turfschip' })
    const list = (await keeper.get('/register?soort=school')).text
    expect(list).toContain('href="/register/deelname?alles=ja&amp;soort=school"')
    const page = (await keeper.get('/register/deelname?alles=ja&soort=school')).text
    expect(textOf(page)).toContain('3 organisaties laten meedoen in een regio')
    const ids = valueIn(page, 'ids')
    expect(ids.split(',').map(Number).sort()).toEqual([lead, school, more].sort())
    const put = (fields: Record<string, string>) =>
      keeper.post('/register/deelname', {
        ids,
        role: 'member',
        from: '01-04-2026',
        until: '',
        region: 'emmen',
        seen: 'emmen',
        ...fields,
      })
    expectComplaint(await put({ region: '' }), 'region', /Kies een regio/)
    expectComplaint(await put({ region: 'atlantis' }), 'region', /Kies een regio/)
    // Nothing happens before the reader saw what becomes of each in that region.
    const looked = await put({ seen: '' })
    expect(looked.status).toBe(200)
    expect(valueIn(looked.text, 'seen')).toBe('emmen')
    expect(textOf(looked.text)).toMatch(/Het Turfschip School, Emmen doet niet mee Deelnemer vanaf 01-04-2026/)
    expect((await put({})).status).toBe(422)
    expect(valueIn(looked.text, 'aside')).toBe(String(lead))
    expect(await membershipsAt(world, more)).toEqual([])
    const done = await put({ aside: String(lead) })
    expect(done.location).toBe('/register/regios/emmen')
    expect((await keeper.follow(done)).text).toContain(
      'Eén organisatie: Deelnemer vanaf 01-04-2026. Bij één was het al zo.',
    )
    expect(await membershipsAt(world, more)).toEqual(['emmen: member 2026-04-01–'])
    const [one] = [await keeper.get(`/register/deelname?id=${company}&id=x&id=-1`)]
    expect(valueIn(one.text, 'ids')).toBe(String(company))
    await sql`update organisations set merged_into = ${school} where id = ${company}`.execute(world.db)
    expect(textOf((await put({ ids: String(company) })).text)).toContain('is samengevoegd met een andere')
  })

  it('is for the keepers, and for no more than somebody can look over', async () => {
    await sql`insert into organisations (kind, name) select 'company', 'B' || n from generate_series(1, 1001) n`.execute(
      world.db,
    )
    const leader = await world.as('marieke')
    expect((await leader.get('/register')).text).not.toContain('checkbox')
    expect((await leader.post('/register/deelname', { ids: '1' })).status).toBe(403)
    const keeper = await world.as('lotte')
    const told = await keeper.follow(await keeper.get('/register/deelname?alles=ja'))
    const tooMany = 'Dat zijn er meer dan 1.000. Filter verder of vink er minder aan.'
    expect(told.text).toContain(tooMany)
    const ids = Array.from({ length: 1001 }, (_, at) => at + 1).join(',')
    const given = { ids, aside: ids, wat: 'rol', role: 'member', from: '01-04-2026', region: 'emmen', seen: 'emmen' }
    expect((await keeper.follow(await keeper.post('/register/deelname', given))).text).toContain(tooMany)
    expect((await leader.follow(await leader.post(together, given))).text, 'none of them').toContain(tooMany)
    expect((await keeper.get('/register')).text).not.toContain('alles=ja')
  })
})
