import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { expectComplaint } from '../../../../../test/walk/story.ts'
import { openCommittingWorld, openWorld, type World } from '../../../../../test/world.ts'
import { makeMember, makeOrganisation, valueIn } from '../../keeping/tests/beginnings.ts'
import { textOf } from '../../schools/tests/lists.ts'

const given = { role: 'member', from: '01-04-2026', until: '' }

async function makeNetwork(
  world: Pick<World, 'db'>,
  name = 'Techport Drenthe',
  kind = 'publicPrivate',
): Promise<number> {
  const id = await makeOrganisation(world, { kind: 'network', name })
  await sql`update organisations set network_kind = ${kind}, website = 'techport.example' where id = ${id}`.execute(
    world.db,
  )
  return id
}

/** `network: role from–until` of an organisation, in order. */
async function heldBy({ db }: Pick<World, 'db'>, organisation: number): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select concat(n.name, ': ', m.role, ' ', m.valid_from, '–', m.valid_until) as text
    from network_members m join organisations n on n.id = network_id
    where organisation_id = ${organisation} order by n.name, m.valid_from`.execute(db)
  return rows.map(({ text }) => text)
}

const join = (
  { db }: Pick<World, 'db'>,
  network: number,
  organisation: number,
  from = '2025-01-01',
  until: string | null = null,
) => sql`insert into network_members values (${network}, ${organisation}, 'member', ${from}, ${until})`.execute(db)

describe('taking part in a network', () => {
  let world: World
  let leader: Visitor
  let network: number
  let school: number
  beforeEach(async () => {
    world = await openWorld()
    world.on('2026-03-23')
    leader = await world.as('marieke')
    network = await makeNetwork(world)
    await makeMember(world, network, { role: 'member' })
    school = await makeOrganisation(world, { kind: 'school', name: 'De Kreek' })
  })
  afterEach(() => world.close())

  const path = (organisation = school): string => `/register/netwerken/${network}/deelnemers/${organisation}`
  const start = (fields = {}, browser = leader) => browser.post(`${path()}/deelname`, { ...given, ...fields })
  const deeds = async (action: string) =>
    (await sql<{ details: object }>`select details from audit_log where action = ${action}`.execute(world.db)).rows

  it('begins at the page of the network, and is found by name', async () => {
    const page = (await leader.get(`/register/${network}`)).text
    expect(textOf(page)).toMatch(/Nog niemand doet mee aan dit netwerk .*Voeg deelnemer toe/)
    const search = `/register/netwerken/${network}/deelnemers/zoeken`
    expect(page).toContain(`href="${search}"`)
    const found = (await leader.get(`${search}?zoek=kreek`)).text
    expect(found).toContain(`href="${path()}"`)
    expect((await leader.get(`${search}?zoek=techport`)).text).not.toContain('gevonden-h')
  })

  it('shows on the pages of both, with what the network is, where it works and how to reach it', async () => {
    const shown = await leader.follow(await start({ from: '23-03-2026', role: 'coordinator' }))
    const text = textOf(shown.text)
    expect(text).toContain('De deelname van De Kreek is bewaard.')
    expect(text).toMatch(/Techport Drenthe Netwerk PPS .*Coördinator De Kreek .*techport\.example/)
    expect(text).toMatch(/Wie meedoet .*School \(1\) De Kreek Emmen Coördinator sinds 23-03-2026 Wijzig/)
    expect(text).toMatch(/Werkt in .*Emmen Deelnemer sinds 01-01-2025/)
    const ours = textOf((await leader.get(`/register/${school}`)).text)
    expect(ours).toMatch(/Doet mee aan netwerken .*Techport Drenthe PPS Coördinator sinds 23-03-2026/)
  })

  it('is written once, however often it is asked', async () => {
    await start()
    expect((await start()).status).toBe(303)
    expect(await heldBy(world, school)).toEqual(['Techport Drenthe: member 2026-04-01–'])
    expect(await deeds('networkMember.started')).toEqual([
      { details: { organisation: school, name: 'De Kreek', role: 'member', from: '2026-04-01', until: null } },
    ])
  })

  it('gets another role, and keeps the former in the history', async () => {
    await join(world, network, school)
    await start({ role: 'coordinator' })
    expect(await heldBy(world, school)).toEqual([
      'Techport Drenthe: member 2025-01-01–2026-03-31',
      'Techport Drenthe: coordinator 2026-04-01–',
    ])
  })

  it('ends on a day, once, and says who took part before', async () => {
    await join(world, network, school)
    const end = (ended: string) => leader.post(`${path()}/einde`, { started: '2025-01-01', ended })
    expectComplaint(await end('31-12-2024'), 'ended', /kan niet voor de eerste/, '31-12-2024')
    expect((await leader.follow(await end('22-03-2026'))).text).toContain('stopt na 22-03-2026')
    expect((await end('22-03-2026')).status).toBe(303)
    expect(await heldBy(world, school)).toEqual(['Techport Drenthe: member 2025-01-01–2026-03-22'])
    expect(await deeds('networkMember.ended')).toHaveLength(1)
    expect((await leader.get(`/register/${network}`)).text).toContain('Eén organisatie deed eerder mee')
  })

  it.each([
    ['role', 'leadApplicant', /Kies een rol/],
    ['from', '31-02-2026', /‘31-02-2026’ is geen datum/],
    ['until', '31-03-2026', /kan niet voor de eerste/],
  ])('explains at %s why ‘%s’ will not do', async (field, typed, text) => {
    expectComplaint(await start({ [field]: typed }), field, text, field === 'role' ? undefined : typed)
    await join(world, network, school, '2026-06-01')
    expectComplaint(await start(), 'from', /doet al mee vanaf 01-06-2026/)
    expect(await heldBy(world, school)).toHaveLength(1)
  })

  it('leads on to what an organisation was merged into, and takes no part in itself', async () => {
    const stays = await makeOrganisation(world, { kind: 'school', name: 'Het Turfschip' })
    await sql`update organisations set merged_into = ${stays} where id = ${school}`.execute(world.db)
    expect((await leader.get(path())).location).toBe(path(stays))
    expect((await leader.follow(await start())).text).toContain('ondertussen samengevoegd')
    expect(await heldBy(world, school)).toEqual([])
    expect((await leader.get(path(network))).status).toBe(404)
    const company = await makeOrganisation(world)
    expect((await leader.get(`/register/netwerken/${company}/deelnemers/zoeken`)).status).toBe(404)
  })

  it('is kept by who may change the network, and seen by everybody who works here', async () => {
    await join(world, network, school)
    for (const who of ['kees', 'sanne', 'wim', 'tess'] as const) {
      const other = await world.as(who)
      for (const verb of ['deelname', 'einde'])
        expect((await other.post(`${path()}/${verb}`, { ...given, started: '2025-01-01' })).status, who).toBe(403)
      const page = (await other.get(`/register/${network}`)).text
      expect(page, who).toContain('De Kreek')
      expect(page, who).not.toContain('/deelnemers/')
    }
    expect(await heldBy(world, school)).toEqual(['Techport Drenthe: member 2025-01-01–'])
    expect((await start({ role: 'coordinator' }, await world.as('lotte'))).status).toBe(303)
  })

  it('is joined by a merge, whichever of the two goes, and comes apart again', async () => {
    const keeper = await world.as('lotte')
    const other = await makeOrganisation(world, { kind: 'school', name: 'De Kreek Emmen' })
    await join(world, network, school, '2025-01-01', '2025-12-31')
    await join(world, network, other, '2025-07-01')
    const merge = async (stays: number, goes: number) => {
      const seen = valueIn((await keeper.get(`/register/${stays}/samenvoegen/${goes}`)).text, 'seen')
      return (await keeper.post(`/register/${stays}/samenvoeging/${goes}`, { seen })).location
    }
    const first = await merge(other, school)
    expect(await heldBy(world, other)).toEqual(['Techport Drenthe: member 2025-01-01–'])
    expect(textOf((await keeper.get(first)).text)).toContain('Deelname in netwerken 1')
    // A member that turns out to be the network itself takes part no more, and again when that was wrong.
    const second = await merge(network, other)
    expect(await heldBy(world, network)).toEqual([])
    expect((await keeper.post(`${first}/herstel`)).text).toContain('daarna nog eens samengevoegd')
    for (const merged of [second, first]) expect((await keeper.post(`${merged}/herstel`)).status).toBe(303)
    expect(await heldBy(world, school)).toEqual(['Techport Drenthe: member 2025-01-01–2025-12-31'])
    expect(await heldBy(world, other)).toEqual(['Techport Drenthe: member 2025-07-01–'])
  })
})

describe('all networks', () => {
  let world: World
  let reader: Visitor
  beforeAll(async () => {
    world = await openWorld()
    world.on('2026-03-23')
    reader = await world.as('tess')
  })
  afterAll(() => world.close())

  it('are found by name, kind, province and region', async () => {
    expect((await reader.get('/register/netwerken')).text).toContain('Er staan nog geen netwerken')
    const [emmen, zwolle] = [await makeNetwork(world), await makeNetwork(world, 'Kring Zwolle', 'jetNet')]
    await makeMember(world, emmen)
    await makeMember(world, zwolle, { region: 'zwolle' })
    await join(world, zwolle, await makeOrganisation(world))
    const names = async (query: string): Promise<string[]> => {
      const { text, status } = await reader.get(`/register/netwerken${query}`)
      expect(status).toBe(200)
      return [...text.matchAll(/<a href="\/register\/\d+">([^<]*)<\/a>/g)].map(([, name]) => name!)
    }
    expect(await names('')).toEqual(['Kring Zwolle', 'Techport Drenthe'])
    expect(await names('?zoek=kring+emmen')).toEqual(['Kring Zwolle'])
    expect(await names('?soort=publicPrivate')).toEqual(['Techport Drenthe'])
    expect(await names('?provincie=Overijssel')).toEqual(['Kring Zwolle'])
    expect(await names('?regio=emmen')).toEqual(['Techport Drenthe'])
    expect(await names('?soort=fieldlab')).toEqual([])
    expect(await names('?soort=x&provincie=%00&regio=%27')).toEqual([])
    expect(textOf((await reader.get('/register/netwerken?soort=jetNet')).text)).toMatch(
      /Kring Zwolle Jet-Net & TechNet-kring Emmen Bedrijf 1 Zwolle/,
    )
    const open = (await world.visitor().get(`/api/organisations/${zwolle}`)).text
    expect(JSON.parse(open)).toMatchObject({ networkKind: 'jetNet', members: [] })
  })
})

describe('at the same moment', () => {
  let world: World
  beforeAll(async () => {
    world = await openCommittingWorld()
    world.on('2026-03-23')
  })
  afterAll(() => world.close())

  it('many that give a role leave one', async () => {
    const keeper = await world.as('lotte')
    await keeper.get('/account')
    const network = await makeNetwork(world)
    const school = await makeOrganisation(world, { kind: 'school' })
    const path = `/register/netwerken/${network}/deelnemers/${school}/deelname`
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        keeper.post(path, {
          ...given,
          role: index % 2 ? 'member' : 'coordinator',
          from: `0${1 + (index % 3)}-04-2026`,
        }),
      ),
    )
    for (const { status } of answers) expect([303, 422]).toContain(status)
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from network_members where valid_until is null`.execute(world.db)
    expect(rows[0]!.count).toBe(1)
  })
})
