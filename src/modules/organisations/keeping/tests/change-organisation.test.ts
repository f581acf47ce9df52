import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { expectComplaint } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { listSays, makeMember, makeOrganisation, organisationAt, valueIn } from './beginnings.ts'

describe('changing an organisation', () => {
  let world: World
  let keeper: Visitor
  let id: number
  beforeEach(async () => {
    world = await openWorld()
    world.on('2026-03-23')
    keeper = await world.as('lotte')
    id = await makeOrganisation(world, { kvk: '01234567' })
  })
  afterEach(() => world.close())

  const form = () => `/register/${id}/wijzigen`
  const change = () => `/register/${id}/wijziging`
  /** What the form shows to this browser, as it would be sent. */
  async function opened(browser: Visitor, at = id): Promise<Record<string, string>> {
    const { text, status } = await browser.get(`/register/${at}/wijzigen`)
    expect(status).toBe(200)
    const kind = /<option value="([a-z]+)" selected/.exec(text)![1]!
    const names = ['version', 'seen', 'name', 'kvk', 'street', 'place', 'phone', 'website', 'closedOn']
    return { kind, ...Object.fromEntries(names.map((name) => [name, valueIn(text, name)])) }
  }
  const changes = async (): Promise<unknown[]> =>
    (
      await sql<{ fields: unknown }>`
        select fields, p.name as by from organisation_changes c left join people p on p.id = person_id
        where organisation_id = ${id} order by c.id`.execute(world.db)
    ).rows

  it('keeps what changed, with old and new in the history', async () => {
    const fields = await opened(keeper)
    const shown = await keeper.follow(
      await keeper.post(change(), { ...fields, name: 'Veenland Staal', phone: '0591 123 456', closedOn: '31-12-2025' }),
    )
    expect(shown.text).toContain('De wijziging is bewaard.')
    expect(shown.text).toContain('Veenland Staal')
    expect(shown.text).toContain('Lotte de Bruin')
    expect(await organisationAt(world, id)).toMatchObject({
      name: 'Veenland Staal',
      phone: '0591123456',
      kvk: '01234567',
      closed_on: '2025-12-31',
      version: 2,
    })
    const expected = {
      name: ['Veenland Metaal', 'Veenland Staal'],
      phone: [null, '0591123456'],
      closedOn: [null, '2025-12-31'],
    }
    expect(await changes()).toEqual([{ fields: expected, by: 'Lotte de Bruin' }])
    const { rows } = await sql`select details from audit_log where action = 'organisation.changed'`.execute(world.db)
    expect(rows).toEqual([{ details: { fields: 'name, phone, closedOn' } }])
  })

  it('changes once when the same form is sent twice, and not at all when nothing changed', async () => {
    const fields = { ...(await opened(keeper)), phone: '0591123456' }
    await keeper.post(change(), fields)
    expect((await keeper.post(change(), fields)).status).toBe(303)
    await keeper.post(change(), await opened(keeper))
    expect(await changes()).toHaveLength(1)
    expect((await organisationAt(world, id)).version).toBe(2)
  })

  it('leaves alone what the form does not have', async () => {
    await sql`update organisations set profiles = '{PIE}', denomination = 'Openbaar', branch_code = '25'
      where id = ${id}`.execute(world.db)
    await keeper.post(change(), { kind: 'company', name: 'Veenland', version: '1' })
    const row = { profiles: ['PIE'], denomination: 'Openbaar', branch_code: '25', place: 'Emmen', kvk: '01234567' }
    expect(await organisationAt(world, id)).toMatchObject({ name: 'Veenland', ...row })
  })

  it('shows a second person what the first changed, and loses nothing of either', async () => {
    const [first, second] = [keeper, await world.as('beheer')]
    const [ofFirst, ofSecond] = [await opened(first), await opened(second)]
    await first.post(change(), { ...ofFirst, phone: '0591123456', name: 'Veenland Staal' })
    const shown = await second.post(change(), { ...ofSecond, website: 'www.veenland.example', name: 'Veenland IJzer' })
    expect(shown.status).toBe(422)
    expect(shown.text).toContain('Lotte de Bruin heeft deze organisatie ondertussen gewijzigd')
    expectComplaint(shown, 'name', /Een ander maakte hier “Veenland Staal” van/, 'Veenland IJzer')
    expect(valueIn(shown.text, 'phone')).toBe('0591123456')
    expect(valueIn(shown.text, 'website')).toBe('www.veenland.example')
    expect(await organisationAt(world, id)).toMatchObject({ name: 'Veenland Staal', website: null })
    const again = Object.fromEntries(
      ['version', 'seen', 'name', 'phone', 'website'].map((name) => [name, valueIn(shown.text, name)]),
    )
    expect((await second.post(change(), { kind: 'company', ...again })).status).toBe(303)
    expect(await organisationAt(world, id)).toMatchObject({
      name: 'Veenland IJzer',
      phone: '0591123456',
      website: 'www.veenland.example',
      version: 3,
    })
  })

  it('still notices the other after a complaint in between', async () => {
    const mine = await opened(keeper)
    await (await world.as('beheer')).post(change(), { ...mine, phone: '0591123456' })
    const refused = await keeper.post(change(), { ...mine, website: 'geen' })
    expectComplaint(refused, 'website', /geen website/)
    const again = { ...mine, version: valueIn(refused.text, 'version'), seen: valueIn(refused.text, 'seen') }
    const shown = await keeper.post(change(), { ...again, website: 'www.veenland.example' })
    expect(shown.text).toContain('Bas Heerema heeft deze organisatie ondertussen gewijzigd')
    expect((await organisationAt(world, id)).phone).toBe('0591123456')
  })

  it.each([['x'], ['{"name":5}'], ['[]'], ['null']])('survives a form that was tampered with: %s', async (seen) => {
    await sql`update organisations set version = 5 where id = ${id}`.execute(world.db)
    const shown = await keeper.post(change(), { kind: 'company', name: 'Anders', version: 'x', seen })
    expect(shown.status).toBe(422)
    expect((await organisationAt(world, id)).name).toBe('Veenland Metaal')
  })

  it('marks a field of a school that a list names as set by hand', async () => {
    const school = await makeOrganisation(world, { kind: 'school', name: 'Vakcollege', code: '98ZZ00' })
    await listSays(world, school, '98ZZ00')
    expect((await keeper.get(`/register/${school}/wijzigen`)).text).toContain('komt uit een lijst van DUO')
    const fields = { ...(await opened(keeper, school)), name: 'Het Vakcollege', kvk: '' }
    await keeper.post(`/register/${school}/wijziging`, { ...fields, profiles: '\nPIE', phone: '0591123456' })
    expect(await organisationAt(world, school)).toMatchObject({ own_fields: ['name', 'phone'], profiles: ['PIE'] })
  })

  it('gives no number to two organisations', async () => {
    const other = await makeOrganisation(world, { name: 'Staal', kvk: '76543210' })
    const refused = await keeper.post(change(), { ...(await opened(keeper)), kvk: '76543210' })
    expectComplaint(refused, 'kvk', /Staal heeft dit KvK-nummer al/)
    expect(refused.text).toContain(`href="/register/${other}"`)
    expect((await organisationAt(world, id)).version).toBe(1)
  })

  it.each([
    ['name', '', /Vul een naam in/],
    ['kvk', '12', /geen KvK-nummer/],
    ['closedOn', 'gisteren', /geen datum/],
  ])('explains at %s why ‘%s’ will not do', async (field, typed, text) => {
    expectComplaint(await keeper.post(change(), { ...(await opened(keeper)), [field]: typed }), field, text, typed)
    expect((await organisationAt(world, id)).version).toBe(1)
  })

  it('is open to who runs a region that it takes part in, for what no list speaks of', async () => {
    const leader = await world.as('marieke')
    expect((await leader.get(form())).status).toBe(403)
    await makeMember(world, id)
    expect((await leader.get(`/register/${id}`)).text).toContain(`href="/register/${id}/wijzigen"`)
    const fields = { ...(await opened(leader)), phone: '0591123456', code: '98ZZ00' }
    expect((await leader.post(change(), fields)).status).toBe(303)
    expect(await organisationAt(world, id)).toMatchObject({ phone: '0591123456', code: null })
    const asSchool = await leader.post(change(), { ...(await opened(leader)), kind: 'school' })
    expect(asSchool.text).toContain('Kies een soort')
    const school = await makeOrganisation(world, { kind: 'school', name: 'Vakcollege' })
    await makeMember(world, school, { role: 'member' })
    expect((await leader.get(`/register/${school}/wijzigen`)).status).toBe(403)
    const gone = await makeOrganisation(world, { name: 'Weg' })
    await makeMember(world, gone, { until: '2025-06-30' })
    expect((await leader.get(`/register/${gone}/wijzigen`)).status).toBe(403)
  })

  it('is refused to everybody else, and a number that is nobody’s is not there', async () => {
    await makeMember(world, id)
    for (const who of ['kees', 'shanon', 'sanne', 'hendrik', 'amira', 'wim', 'tess'] as const) {
      const other = await world.as(who)
      expect((await other.get(form())).status, who).toBe(403)
      expect((await other.post(change(), { kind: 'company', name: 'X' })).status, who).toBe(403)
      expect((await other.get(`/register/${id}`)).text, who).not.toContain('/wijzigen"')
    }
    for (const odd of ['999999999', '1.5', 'x', '-1', '9'.repeat(30)])
      expect((await keeper.get(`/register/${odd}/wijzigen`)).status, odd).toBe(404)
    expect((await organisationAt(world, id)).version).toBe(1)
  })

  it('leads to the one that stayed when it was merged', async () => {
    const stays = await makeOrganisation(world, { name: 'Staal' })
    await sql`update organisations set merged_into = ${stays} where id = ${id}`.execute(world.db)
    expect((await keeper.get(form())).location).toBe(`/register/${stays}`)
    const sent = await keeper.post(change(), { kind: 'company', name: 'Nieuw', version: '1' })
    expect((await keeper.follow(sent)).text).toContain('Deze organisatie is samengevoegd.')
    expect((await organisationAt(world, id)).name).toBe('Veenland Metaal')
  })
})
