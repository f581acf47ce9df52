import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { count, idIn, makeActivity, recordContribution } from '../../../../../test/walk/story.ts'
import { openCommittingWorld, openWorld, type World } from '../../../../../test/world.ts'
import {
  listSays,
  makeMember,
  makeOrganisation,
  membershipsAt,
  organisationAt,
  valueIn,
} from '../../keeping/tests/beginnings.ts'

let world: World
let keeper: Visitor
let stays: number
let goes: number

const compare = () => `/register/${stays}/samenvoegen/${goes}`
const verb = () => `/register/${stays}/samenvoeging/${goes}`
const merge = async (chosen: Record<string, string> = {}, browser = keeper) =>
  browser.post(verb(), { seen: valueIn((await keeper.get(compare())).text, 'seen'), ...chosen })
const undo = (merged: string) => keeper.post(`${merged}/herstel`)
const contact = (organisation: number, email: string) =>
  sql`insert into contacts (organisation_id, name, email) values (${organisation}, 'Ineke', ${email})`.execute(world.db)
const emailsOf = async (organisation: number): Promise<string[]> =>
  (
    await sql<{
      email: string
    }>`select email from contacts where organisation_id = ${organisation} order by email`.execute(world.db)
  ).rows.map(({ email }) => email)

async function open(): Promise<void> {
  world = await openWorld()
  world.on('2026-03-23')
  keeper = await world.as('lotte')
  stays = await makeOrganisation(world, { name: 'Veenland Metaal', kvk: '01234567' })
  goes = await makeOrganisation(world, { name: 'Veenland Metaal B.V.', place: null, kvk: '76543210' })
}

describe('merging two organisations', () => {
  beforeEach(open)
  afterEach(() => world.close())

  it('offers the likely ones, and what is sought', async () => {
    const page = (await keeper.get(`/register/${stays}/samenvoegen`)).text
    expect(page).toContain(`href="/register/${stays}/samenvoegen/${goes}"`)
    const bakery = await makeOrganisation(world, { name: 'Bakker', place: 'Emmen' })
    const sought = (await keeper.get(`/register/${stays}/samenvoegen?zoek=emmen`)).text
    expect(sought).toContain(`href="/register/${stays}/samenvoegen/${bakery}"`)
    expect(sought).not.toContain(`samenvoegen/${stays}"`)
  })

  it('shows the two field by field, and how much moves', async () => {
    await makeMember(world, goes)
    await contact(goes, 'ineke@veenland.example')
    const page = (await keeper.get(compare())).text
    expect(page).toContain('Veenland Metaal B.V. opnemen in Veenland Metaal')
    expect(page).toContain('76543210 (van Veenland Metaal B.V.)')
    expect(page).toMatch(/Deelname in regio’s<\/dt><dd[^>]*>1</)
    expect(page).toMatch(/Contactpersonen<\/dt><dd[^>]*>1</)
    expect(page).toContain(`href="/register/${goes}/samenvoegen/${stays}"`)
  })

  it('moves everything that refers to the one that goes, and its page leads on', async () => {
    await makeMember(world, goes)
    await contact(goes, 'ineke@veenland.example')
    const activity = await makeActivity(world)
    const page = await recordContribution(await world.as('marieke'), activity, { company: 'Veenland Metaal B.V.' })
    await sql`insert into activity_partners (activity_id, name, organisation_id) values (${activity}, 'V', ${goes})`.execute(
      world.db,
    )
    await sql`insert into role_assignments (person_id, role, organisation_id, valid_from)
      select id, 'companyContact', ${goes}, '2025-01-01' from people where email like 'tess@%'`.execute(world.db)
    const done = await keeper.follow(await merge({ kvk: 'goes', name: 'stays' }))
    expect(done.text).toContain('Veenland Metaal B.V. en Veenland Metaal zijn nu één organisatie.')
    for (const table of ['contributions', 'activity_partners', 'role_assignments', 'contacts', 'region_members']) {
      const { rows } = await sql<{ ours: number; theirs: number }>`
        select count(*) filter (where organisation_id = ${stays}) as ours,
          count(*) filter (where organisation_id = ${goes}) as theirs from ${sql.table(table)}`.execute(world.db)
      expect(rows, table).toEqual([{ ours: 1, theirs: 0 }])
    }
    expect(await organisationAt(world, stays)).toMatchObject({ name: 'Veenland Metaal', kvk: '76543210', version: 2 })
    expect(await organisationAt(world, goes)).toMatchObject({ merged_into: stays, kvk: '76543210' })
    expect((await keeper.get(`/register/${goes}`)).location).toBe(`/register/${stays}`)
    expect((await keeper.get(`/register?zoek=veenland`)).text).not.toContain(`/register/${goes}"`)
    expect((await keeper.get(page)).text).not.toContain('Veenland Metaal B.V.')
    const own = (await keeper.get(`/register/${stays}`)).text
    expect(own).toContain('Samengevoegd met')
    expect(own).toMatch(/href="\/register\/samenvoegingen\/\d+"/)
    expect(await count(world, 'organisation_merges')).toBe(1)
  })

  it('joins memberships that overlap, in each region by itself', async () => {
    await makeMember(world, stays, { from: '2025-01-01', until: '2025-12-31' })
    await makeMember(world, goes, { from: '2025-06-01' })
    await makeMember(world, goes, { region: 'zwolle', role: 'member', from: '2025-02-01', until: '2025-03-31' })
    await makeMember(world, stays, { region: 'bes-eilanden', from: '2025-01-01' })
    const done = await merge()
    expect(await membershipsAt(world, stays)).toEqual([
      'bes-eilanden: partner 2025-01-01–',
      'emmen: partner 2025-01-01–',
      'zwolle: member 2025-02-01–2025-03-31',
    ])
    await undo(done.location)
    expect(await membershipsAt(world, stays)).toEqual([
      'bes-eilanden: partner 2025-01-01–',
      'emmen: partner 2025-01-01–2025-12-31',
    ])
    expect(await membershipsAt(world, goes)).toEqual([
      'emmen: partner 2025-06-01–',
      'zwolle: member 2025-02-01–2025-03-31',
    ])
  })

  it('leaves behind what the other has already, and says so', async () => {
    for (const email of ['a@veenland.example', 'b@veenland.example']) await contact(goes, email)
    await contact(stays, 'b@veenland.example')
    const done = await merge()
    expect(await emailsOf(stays)).toEqual(['a@veenland.example', 'b@veenland.example'])
    expect(await emailsOf(goes)).toEqual(['b@veenland.example'])
    expect((await keeper.get(done.location)).text).toMatch(/Contactpersonen[\s\S]*?>1<[\s\S]*?>1</)
    await undo(done.location)
    expect(await emailsOf(goes)).toEqual(['a@veenland.example', 'b@veenland.example'])
    expect(await emailsOf(stays)).toEqual(['b@veenland.example'])
  })

  it('lets the row of a list follow the code, and keeps what a person chose against it', async () => {
    const listed = await makeOrganisation(world, { kind: 'school', name: 'Vakcollege Emmen', code: '98ZZ00' })
    await listSays(world, listed, '98ZZ00')
    const byHand = await makeOrganisation(world, { kind: 'school', name: 'Het Vakcollege', place: 'Emmen' })
    ;[stays, goes] = [byHand, listed]
    const done = await merge({ code: 'goes', name: 'stays' })
    const speaksOf = async () =>
      (await sql<{ id: number }>`select organisation_id as id from organisation_sources`.execute(world.db)).rows
    expect(await speaksOf()).toEqual([{ id: byHand }])
    expect(await organisationAt(world, byHand)).toMatchObject({ code: '98ZZ00', own_fields: ['name'] })
    await undo(done.location)
    expect(await speaksOf()).toEqual([{ id: listed }])
    expect(await organisationAt(world, byHand)).toMatchObject({ code: null, own_fields: [], name: 'Het Vakcollege' })
  })

  it('gives a contribution under the old name to the one that stayed', async () => {
    await makeMember(world, goes)
    await merge()
    const activity = await makeActivity(world)
    const page = await recordContribution(await world.as('marieke'), activity, { company: 'veenland metaal b.v.' })
    const { rows } = await sql`select organisation_id from contributions where id = ${idIn(page)}`.execute(world.db)
    expect(rows).toEqual([{ organisation_id: stays }])
    expect(
      (await keeper.post('/register/organisaties', { kind: 'company', name: 'X', kvk: '76543210' })).text,
    ).toContain('Veenland Metaal heeft dit KvK-nummer al')
  })

  it('happens once, however often it is asked', async () => {
    const seen = valueIn((await keeper.get(compare())).text, 'seen')
    const [one, two] = [await keeper.post(verb(), { seen }), await keeper.post(verb(), { seen })]
    expect(two.location).toBe(one.location)
    expect(await count(world, 'organisation_merges')).toBe(1)
  })

  it('asks to look again when one of the two changed', async () => {
    const { text } = await keeper.get(compare())
    await keeper.post(`/register/${goes}/wijziging`, { kind: 'company', name: 'Veenland BV', version: '1' })
    const refused = await keeper.post(verb(), { seen: valueIn(text, 'seen'), kvk: 'goes' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Een van de twee is ondertussen gewijzigd')
    expect(refused.text).toContain('Veenland BV')
    expect(refused.text).toMatch(/name="kvk" value="goes" checked/)
    expect((await keeper.post(verb(), {})).status).toBe(422)
    expect(await count(world, 'organisation_merges')).toBe(0)
  })

  it('does not merge what was merged elsewhere, nor one with itself', async () => {
    const third = await makeOrganisation(world, { name: 'Staal' })
    await keeper.post(`/register/${third}/samenvoeging/${goes}`, { seen: '1.1' })
    expect((await merge()).location).toBe(`/register/${stays}`)
    expect((await keeper.get(compare())).location).toBe(`/register/${stays}`)
    expect((await keeper.get(`/register/${stays}/samenvoegen/${stays}`)).status).toBe(404)
    expect((await keeper.post(`/register/${stays}/samenvoeging/${stays}`)).status).toBe(404)
    expect(await count(world, 'organisation_merges')).toBe(1)
  })

  it('is for the keepers of the register', async () => {
    const { location } = await merge()
    for (const who of ['marieke', 'kees', 'tess', 'amira'] as const) {
      const other = await world.as(who)
      for (const url of [compare(), `/register/${stays}/samenvoegen`]) expect((await other.get(url)).status).toBe(403)
      expect((await other.post(verb(), { seen: '1.1' })).status, who).toBe(403)
      expect((await other.get(location)).status, who).toBe(404)
      expect((await other.post(`${location}/herstel`)).status, who).toBe(404)
      expect((await other.get(`/register/${stays}`)).text, who).not.toContain('/samenvoeg')
    }
    expect((await (await world.as('beheer')).post(`${location}/herstel`)).status).toBe(303)
  })
})

describe('undoing a merge', () => {
  beforeEach(open)
  afterEach(() => world.close())

  it('puts the two back, once, and keeps what came since where it is', async () => {
    const { location } = await merge({ kvk: 'goes' })
    await contact(stays, 'later@veenland.example')
    const own = (await keeper.get(`/register/${stays}/wijzigen`)).text
    const fields = { kind: 'company', name: 'Veenland Metaal', version: valueIn(own, 'version'), phone: '0591123456' }
    await keeper.post(`/register/${stays}/wijziging`, fields)
    const shown = await keeper.follow(await undo(location))
    expect(shown.text).toContain('De samenvoeging is ongedaan gemaakt.')
    expect(shown.text).toContain('Ongedaan gemaakt door Lotte de Bruin')
    expect((await undo(location)).status).toBe(303)
    expect(await organisationAt(world, stays)).toMatchObject({ kvk: '01234567', phone: '0591123456' })
    expect(await organisationAt(world, goes)).toMatchObject({ kvk: '76543210', merged_into: null })
    expect(await emailsOf(stays)).toEqual(['later@veenland.example'])
    expect((await keeper.get(`/register/${goes}`)).text).not.toContain('Opgenomen in')
    const { rows } = await sql`select from audit_log where action = 'organisation.mergeUndone'`.execute(world.db)
    expect(rows).toHaveLength(1)
  })

  it('leaves a field that somebody changed since', async () => {
    const { location } = await merge({ kvk: 'goes' })
    const version = String((await organisationAt(world, stays)).version)
    const fields = { kind: 'company', name: 'Veenland Metaal', version, kvk: '11112222' }
    await keeper.post(`/register/${stays}/wijziging`, fields)
    await undo(location)
    expect((await organisationAt(world, stays)).kvk).toBe('11112222')
  })

  it('waits for the undo of a later merge', async () => {
    const { location } = await merge()
    const third = await makeOrganisation(world, { name: 'Staal' })
    const later = await keeper.post(`/register/${third}/samenvoeging/${stays}`, { seen: '1.2' })
    expect((await organisationAt(world, goes)).merged_into).toBe(third)
    const refused = await undo(location)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Maak eerst die samenvoeging ongedaan')
    await undo(later.location)
    expect((await undo(location)).status).toBe(303)
    expect((await organisationAt(world, goes)).merged_into).toBe(null)
  })

  it('is refused when a membership changed since', async () => {
    await makeMember(world, goes)
    const { location } = await merge()
    const leader = await world.as('marieke')
    const ending = { started: '2025-01-01', ended: '31-03-2026' }
    await leader.post(`/werkplek/emmen/deelnemers/${stays}/einde`, ending)
    const refused = await undo(location)
    expect(refused.text).toContain('De deelname in een regio of netwerk is sindsdien gewijzigd')
    expect((await organisationAt(world, goes)).merged_into).toBe(stays)
    expect(await membershipsAt(world, stays)).toEqual(['emmen: partner 2025-01-01–2026-03-31'])
  })

  it('is refused when another has the number by now', async () => {
    const { location } = await merge({ kvk: 'goes' })
    await makeOrganisation(world, { name: 'Nieuw', kvk: '01234567' })
    expect((await undo(location)).text).toContain('is sindsdien van een andere organisatie')
    expect((await organisationAt(world, stays)).kvk).toBe('76543210')
  })
})

describe('at the same moment', () => {
  beforeAll(async () => {
    world = await openCommittingWorld()
    world.on('2026-03-23')
    keeper = await world.as('lotte')
    await keeper.get('/account')
  })
  afterAll(() => world.close())

  it('a merge and contributions of the company leave nothing behind', async () => {
    const leader = await world.as('marieke')
    await leader.get('/account')
    const activity = await makeActivity(world)
    for (let round = 0; round < 5; round++) {
      stays = await makeOrganisation(world, { name: `Blijft ${round}` })
      goes = await makeOrganisation(world, { name: `Gaat ${round}` })
      await makeMember(world, goes)
      const seen = '1.1'
      const answers = await Promise.all([
        ...Array.from({ length: 4 }, () => recordContribution(leader, activity, { company: `Gaat ${round}` })),
        keeper.post(verb(), { seen }),
        keeper.post(verb(), { seen }),
        leader.post(`/werkplek/emmen/deelnemers/${goes}/deelname`, { role: 'member', from: '01-04-2026', until: '' }),
      ])
      expect(answers).toHaveLength(7)
      expect((await organisationAt(world, goes)).merged_into).toBe(stays)
      const { rows } = await sql<{ ours: number; theirs: number }>`
        select count(*) filter (where organisation_id = ${stays}) as ours,
          count(*) filter (where organisation_id = ${goes}) as theirs from contributions`.execute(world.db)
      expect(rows[0]).toEqual({ ours: 4, theirs: 0 })
      expect(await membershipsAt(world, goes)).toEqual([])
      const { rows: same } = await sql`select from organisations where name = ${`Gaat ${round}`}`.execute(world.db)
      expect(same).toHaveLength(1)
    }
  })
})
