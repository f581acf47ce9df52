import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../test/visitor.ts'
import { count, expectComplaint } from '../../../../../test/walk/story.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { makeMember, makeOrganisation, membershipsAt, named, organisationAt } from './beginnings.ts'

const register = '/register/organisaties'
const company = {
  kind: 'company',
  name: 'Turfstaal B.V.',
  kvk: '0123 4567',
  branchCode: '25.62',
  street: 'Turfvaart',
  houseNumber: '12a',
  postcode: '7811ab',
  place: 'Emmen',
  province: 'Drenthe',
  coordinates: '52,7858 6,8975',
  phone: '0591 12 34 56',
  website: 'https://www.Turfstaal.example/',
  closedOn: '',
}

describe('adding an organisation to the register', () => {
  let world: World
  let keeper: Visitor
  beforeEach(async () => {
    world = await openWorld()
    world.on('2026-03-23')
    keeper = await world.as('lotte')
  })
  afterEach(() => world.close())

  it('asks what it is, shows the fields of that kind, and keeps them as they should be written', async () => {
    expect((await keeper.get('/register/nieuw')).text).toContain('Wat voor organisatie is het?')
    const form = (await keeper.get('/register/nieuw?soort=company')).text
    expect(form).toContain('name="branchCode"')
    expect(form).not.toContain('name="code"')
    const done = await keeper.post(register, company)
    expect((await keeper.follow(done)).text).toContain('Turfstaal B.V. staat in het register.')
    expect(await organisationAt(world, Number(done.location.split('/').pop()))).toMatchObject({
      kind: 'company',
      name: 'Turfstaal B.V.',
      kvk: '01234567',
      branch_code: '2562',
      postcode: '7811AB',
      latitude: 52.7858,
      longitude: 6.8975,
      phone: '0591123456',
      website: 'www.turfstaal.example',
      closed_on: null,
      own_fields: [],
    })
    const { rows } = await sql`select details from audit_log where action = 'organisation.added'`.execute(world.db)
    expect(rows).toEqual([{ details: { name: 'Turfstaal B.V.' } }])
  })

  it('keeps what a school teaches and what a network is', async () => {
    const school = { kind: 'school', name: 'Vakcollege', code: '98zz00', boardNumber: '41234' }
    const body = new URLSearchParams({ _csrf: await tokenOf(keeper), ...school })
    for (const [name, value] of [
      ['education', ''],
      ['education', 'vmbo'],
      ['education', 'pro'],
      ['profiles', 'PIE'],
      ['profiles', 'M&T'],
      ['learningPaths', 'BB'],
    ])
      body.append(name!, value!)
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const done = await keeper.send({ method: 'POST', url: register, payload: body.toString(), headers })
    expect(await organisationAt(world, Number(done.location.split('/').pop()))).toMatchObject({
      code: '98ZZ00',
      education: ['vmbo', 'pro'],
      profiles: ['PIE', 'M&T'],
      learning_paths: ['BB'],
    })
    await keeper.post(register, { kind: 'network', networkKind: 'fieldlab', name: 'Fieldlab Noord' })
    expect(await named(world, 'Fieldlab Noord')).toMatchObject([{ network_kind: 'fieldlab' }])
    await keeper.post(register, { kind: 'government', networkKind: 'fieldlab', name: 'Gemeente Noord' })
    expect(await named(world, 'Gemeente Noord')).toMatchObject([{ network_kind: null }])
  })

  it('takes the province of the municipality', async () => {
    await sql`insert into municipalities values ('0114', 'Emmen', 'Drenthe')`.execute(world.db)
    expect((await keeper.get('/register/nieuw?soort=company')).text).toContain('<option value="0114">Emmen</option>')
    await keeper.post(register, { kind: 'other', name: 'Museum', municipalityCode: '0114', province: 'Zeeland' })
    expect(await named(world, 'Museum')).toMatchObject([{ municipality_code: '0114', province: 'Drenthe' }])
  })

  it.each([
    ['name', ' ', /Vul een naam in/],
    ['name', 'x'.repeat(201), /ten hoogste 200 tekens/],
    ['kind', 'club', /Kies een soort/],
    ['kvk', '1234567', /‘1234567’ is geen KvK-nummer. Dat heeft acht cijfers/],
    ['kvk', 'NL123', /is geen KvK-nummer/],
    ['code', '98Z', /‘98Z’ is geen BRIN/],
    ['boardNumber', '4123', /bevoegd gezag. Dat heeft vijf cijfers/],
    ['branchCode', 'C25', /geen branchecode/],
    ['postcode', '0811 AB', /geen postcode. Die ziet eruit als 7811 AB/],
    ['coordinates', '152, 6', /geen plek/],
    ['coordinates', 'Emmen', /geen plek/],
    ['phone', '12345', /geen telefoonnummer/],
    ['website', 'turfstaal', /geen website/],
    ['closedOn', '31-02-2026', /‘31-02-2026’ is geen datum/],
    ['street', 'x'.repeat(201), /ten hoogste 200 tekens/],
  ])('explains at %s why ‘%s’ will not do and keeps the rest', async (field, typed, text) => {
    const before = await count(world, 'organisations')
    const refused = await keeper.post(register, {
      ...company,
      kind: 'school',
      code: '',
      boardNumber: '',
      [field]: typed,
    })
    if (field === 'kind') expect(refused.text).toMatch(text)
    else expectComplaint(refused, field, text)
    if (field !== 'street') expect(refused.text).toContain('value="Turfvaart"')
    expect(await count(world, 'organisations')).toBe(before)
  })

  it('wants four characters of an mbo institution', async () => {
    expectComplaint(await keeper.post(register, { kind: 'mbo', name: 'Mbo', code: '98ZZ00' }), 'code', /vier tekens/)
    expect((await keeper.post(register, { kind: 'mbo', name: 'Mbo', code: '98ZZ' })).status).toBe(303)
  })

  it('is refused to who does not keep the register', async () => {
    for (const who of ['marieke', 'kees', 'tess'] as const) {
      const other = await world.as(who)
      expect((await other.get('/register/nieuw')).status, who).toBe(403)
      expect((await other.post(register, company)).status, who).toBe(403)
    }
    expect((await (await world.as('beheer')).post(register, company)).status).toBe(303)
  })
})

const tokenOf = async (browser: Visitor): Promise<string> =>
  /name="_csrf" value="([^"]+)"/.exec((await browser.get('/account')).text)![1]!

describe('an organisation that seems to be there', () => {
  let world: World
  let keeper: Visitor
  beforeEach(async () => {
    world = await openWorld()
    world.on('2026-03-23')
    keeper = await world.as('lotte')
  })
  afterEach(() => world.close())

  it.each([
    ['kvk', 'company', '01234567'],
    ['code', 'school', '98ZZ00'],
  ])('is refused by its %s, with a link to the one that has it', async (field, kind, value) => {
    const id = await makeOrganisation(world, { kind, [field]: value, place: 'Zwolle' })
    const before = await count(world, 'organisations')
    for (const anyway of ['', String(id)]) {
      const refused = await keeper.post(register, { kind, name: 'Heel anders', [field]: value, anyway })
      expectComplaint(refused, field, /Veenland Metaal heeft (dit KvK-nummer|deze BRIN) al/)
      expect(refused.text).toContain(`href="/register/${id}"`)
      expect(refused.text).not.toContain('Toch toevoegen')
    }
    expect(await count(world, 'organisations')).toBe(before)
  })

  it.each([
    ['VEENLAND METAAL', 'Emmen'],
    ['Veenland Metaal B.V.', 'emmen'],
    ['veenland metaal bv', ''],
    ['Stichting Veenland Métaal', 'Emmen'],
    ['Veenlands Metaal', 'Emmen'],
    ['Veenland-Metaal', 'Zwolle'],
  ])('is shown for ‘%s’ in ‘%s’, and added when the reader says so', async (name, place) => {
    const id = await makeOrganisation(world)
    const typed = { kind: 'company', name, place }
    const warned = await keeper.post(register, typed)
    expect(warned.status).toBe(422)
    expect(warned.text).toContain('Staat deze organisatie er al?')
    expect(warned.text).toContain(`href="/register/${id}"`)
    expect(warned.text).toContain(`name="anyway" value="${id}"`)
    expect((await keeper.post(register, { ...typed, anyway: String(id) })).status).toBe(303)
    expect(await named(world, name)).toHaveLength(1)
  })

  it.each([
    ['Veenlands Metaal', 'Zwolle'],
    ['Bakker Jansen', 'Emmen'],
    ['Metaal', 'Emmen'],
  ])('is not suspected in ‘%s’ in ‘%s’', async (name, place) => {
    await makeOrganisation(world)
    expect((await keeper.post(register, { kind: 'company', name, place })).status).toBe(303)
  })

  it('is shown when the form is sent twice', async () => {
    await keeper.post(register, company)
    expect((await keeper.post(register, company)).status).toBe(422)
    await keeper.post(register, { ...company, kvk: '' })
    expect(await named(world, company.name)).toHaveLength(1)
  })

  it('is shown again when another came in since', async () => {
    const first = await makeOrganisation(world)
    const second = await makeOrganisation(world, { name: 'Veenland Metaal bv' })
    const refused = await keeper.post(register, { kind: 'company', name: 'Veenland Metaal', anyway: String(first) })
    expect(refused.text).toContain(`href="/register/${second}"`)
  })
})

describe('adding an organisation to a region', () => {
  let world: World
  let leader: Visitor
  const form = '/werkplek/emmen/deelnemers/organisaties'
  const given = { ...company, role: 'partner', from: '01-04-2026', until: '' }
  beforeEach(async () => {
    world = await openWorld()
    world.on('2026-03-23')
    leader = await world.as('marieke')
  })
  afterEach(() => world.close())

  it('puts it in the register and in the region', async () => {
    expect((await leader.get('/werkplek/emmen/deelnemers/nieuw')).text).not.toContain('value="branch"')
    expect((await leader.get('/werkplek/emmen/deelnemers/nieuw?soort=company')).text).toContain('value="23-03-2026"')
    expect((await leader.follow(await leader.post(form, given))).text).toContain('De deelname van Turfstaal B.V.')
    const [made] = await named(world, company.name)
    expect(await membershipsAt(world, made!.id)).toEqual(['emmen: partner 2026-04-01–'])
  })

  it('offers the one that is there, which then takes part', async () => {
    const id = await makeOrganisation(world, { name: 'Turfstaal', place: 'Emmen' })
    const warned = await leader.post(form, given)
    expect(warned.text).toContain(`action="/werkplek/emmen/deelnemers/${id}/deelname"`)
    expect(warned.text).toContain('Deze bedoel ik')
    await leader.post(`/werkplek/emmen/deelnemers/${id}/deelname`, given)
    expect(await membershipsAt(world, id)).toEqual(['emmen: partner 2026-04-01–'])
    expect(await named(world, company.name)).toHaveLength(0)
  })

  it('gives no codes and makes no branches: those are for the keepers of the register', async () => {
    const school = { ...given, kind: 'school', name: 'De School', code: '98ZZ00', boardNumber: '41234', kvk: '' }
    await leader.post(form, { ...school, role: 'member' })
    expect(await named(world, 'De School')).toMatchObject([{ kind: 'school', code: null, board_number: null }])
    for (const kind of ['branch', 'mbo'])
      expect((await leader.post(form, { ...given, name: `Een ${kind}`, kvk: '', kind })).text).toMatch(/Kies een soort/)
  })

  it('adds nothing when it cannot take part like that', async () => {
    const lead = await makeOrganisation(world, { kind: 'school', name: 'Bestuur' })
    await makeMember(world, lead, { role: 'leadApplicant', from: '2027-01-01' })
    const refused = await leader.post(form, { ...given, role: 'leadApplicant' })
    expectComplaint(refused, 'from', /Bestuur is penvoerder vanaf 01-01-2027/)
    expect(await named(world, company.name)).toHaveLength(0)
    expectComplaint(await leader.post(form, { ...given, name: '', from: 'x' }), 'name', /Vul een naam in/)
    expectComplaint(await leader.post(form, { ...given, name: '', from: 'x' }), 'from', /‘x’ is geen datum/)
  })

  it('is unknown to another region and refused to who does not lead', async () => {
    expect((await (await world.as('kees')).post(form, given)).status).toBe(404)
    for (const who of ['sanne', 'hendrik', 'amira', 'wim', 'tess', 'lotte'] as const)
      expect((await (await world.as(who)).post(form, given)).status, who).toBe(403)
    expect(await named(world, company.name)).toHaveLength(0)
    expect((await (await world.as('joost')).post(form, given)).status).toBe(303)
  })
})
