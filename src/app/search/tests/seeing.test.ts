// Who finds what: search shows nothing that its own pages would hide.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cast, emailOf, type CastKey } from '../../../../db/seeds/cast.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { fillLibrary, groupsIn, type Group } from './library.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await fillLibrary(world)
  await sql`
    insert into people (name, email, locale, email_verified) values
      ('Gerda Voorbij', 'gerda@weg.example', 'nl', true), ('Stella Straks', 'stella@later.example', 'nl', true)`.execute(
    world.db,
  )
  await sql`
    insert into role_assignments (person_id, role, region_id, valid_from, valid_until)
    select p.id, 'projectLeader', r.id, t.since::date, t.until::date
    from (values ('gerda@weg.example', '2025-01-01', '2026-03-22'), ('stella@later.example', '2026-03-24', null)) as t(email, since, until)
    join people p on p.email = t.email join regions r on r.slug = 'emmen'`.execute(world.db)
})
afterAll(() => world.close())

async function find(who: CastKey, typed: string, more = ''): Promise<Record<string, Group>> {
  const answer = await (await world.as(who)).get(`/werkplek/zoeken?q=${encodeURIComponent(typed)}${more}`)
  expect(answer.status).toBe(200)
  return groupsIn(answer.text)
}
const textFor = async (who: CastKey, typed: string): Promise<string> =>
  (await (await world.as(who)).get(`/werkplek/zoeken?q=${encodeURIComponent(typed)}&ruim=ja`)).text

const inEmmen = cast.filter(({ region }) => region === 'emmen').map(({ key }) => key)
const national = ['lotte', 'beheer'] as const

describe('who may search', () => {
  it('sends a visitor to sign in, and back to what was asked', async () => {
    const answer = await world.visitor().get('/werkplek/zoeken?q=gastles')
    expect(answer.status).toBe(303)
    expect(answer.location).toMatch(/^\/inloggen\?/)
    expect(decodeURIComponent(answer.location)).toContain('/werkplek/zoeken?q=gastles')
  })

  it.each(cast.map(({ key }) => key))('lets %s search the register and the regions', async (who) => {
    expect((await find(who, 'Veenland Metaal'))['organisaties']?.titles).toEqual(['Veenland Metaal B.V.'])
    expect((await find(who, 'regio zwolle'))['regios']?.titles).toEqual(['Zwolle'])
  })
})

describe('activities', () => {
  it.each(inEmmen)('of Emmen are found by %s, those of Zwolle are not', async (who) => {
    expect((await find(who, 'gastles'))['activiteiten']).toMatchObject({
      count: 1,
      titles: ['Gastles over wind op zee'],
    })
    for (const typed of ['gastles geheim', 'geheim', 'drones', 'dronse', 'gastles zwolle'])
      expect(await textFor(who, typed), typed).not.toMatch(/Gastles geheim|Drones boven|\/werkplek\/zwolle/)
  })

  it.each(national)('of all regions are found by %s, who can name the region', async (who) => {
    expect((await find(who, 'gastles'))['activiteiten']?.count).toBe(2)
    expect((await find(who, 'gastles zwolle'))['activiteiten']?.titles).toEqual(['Gastles geheim in Zwolle'])
    expect((await find(who, 'gastles emmen'))['activiteiten']?.titles).toEqual(['Gastles over wind op zee'])
    expect((await find(who, 'emmen'))['activiteiten'], 'a region alone is not its whole plan').toBeUndefined()
  })

  it('lead to the page of the activity, which opens', async () => {
    const browser = await world.as('tess')
    const [href = ''] = groupsIn((await browser.get('/werkplek/zoeken?q=gastles')).text)['activiteiten']!.hrefs
    expect(href).toMatch(/^\/werkplek\/emmen\/activiteiten\/\d+$/)
    expect((await browser.get(href)).text).toContain('Gastles over wind op zee')
  })
})

describe('people', () => {
  it.each(inEmmen)('of the own team are found by %s, with their address', async (who) => {
    const found = await find(who, 'Sanne Oosterhof')
    expect(found['mensen']).toMatchObject({ titles: ['Sanne Oosterhof'], hrefs: ['/werkplek/emmen/team'] })
    expect(await textFor(who, 'Sanne Oosterhof')).toContain(`href="mailto:${emailOf('sanne')}"`)
  })

  it.each([
    ['marieke', 'kees', 'Kees van der Wal'],
    ['tess', 'kees', 'Kees van der Wal'],
    ['kees', 'marieke', 'Marieke Veldhuis'],
    ['shanon', 'marieke', 'Marieke Veldhuis'],
  ] as const)('of another region stay hidden from %s: %s', async (who, other, name) => {
    for (const typed of [name, emailOf(other), other, `${name.slice(0, 4)}x`]) {
      expect((await find(who, typed))['mensen']?.titles ?? [], typed).not.toContain(name)
      const links = await textFor(who, typed)
      expect(links, typed).not.toContain(`mailto:${emailOf(other)}`)
    }
  })

  it.each(national)('of every region are found by %s', async (who) => {
    expect((await find(who, 'Kees van der Wal'))['mensen']?.titles).toEqual(['Kees van der Wal'])
    expect((await find(who, 'Marieke Veldhuis'))['mensen']?.titles).toEqual(['Marieke Veldhuis'])
  })

  it('are found by their whole address, not by the domain that they share', async () => {
    expect((await find('marieke', emailOf('sanne')))['mensen']?.titles).toEqual(['Sanne Oosterhof'])
    expect((await find('marieke', 'voorbeeld'))['mensen']).toBeUndefined()
  })

  it('are those with a role today', async () => {
    for (const who of ['marieke', 'beheer'] as const)
      for (const typed of ['Gerda Voorbij', 'Stella Straks'])
        expect((await find(who, typed))['mensen'], typed).toBeUndefined()
  })
})

describe('regions and organisations', () => {
  it('lead into the workspace for who works there, to the public site for others', async () => {
    expect((await find('marieke', 'regio emmen'))['regios']?.hrefs).toEqual(['/werkplek/emmen/vandaag'])
    expect((await find('kees', 'regio emmen'))['regios']?.hrefs).toEqual(['/regio/emmen'])
    expect((await find('lotte', 'regio emmen'))['regios']?.hrefs).toEqual(['/werkplek/emmen/vandaag'])
  })

  it('lead to pages that open, for who follows them', async () => {
    for (const who of ['kees', 'tess', 'lotte'] as const) {
      const browser = await world.as(who)
      const groups = groupsIn((await browser.get('/werkplek/zoeken?q=emmen')).text)
      const hrefs = Object.values(groups).flatMap((group) => group.hrefs)
      expect(hrefs.length).toBeGreaterThan(2)
      for (const href of hrefs) expect((await browser.get(href)).status, `${who} ${href}`).toBe(200)
    }
  })

  it('can take part at once in the region that somebody leads', async () => {
    const offers = async (who: CastKey, typed: string): Promise<string[]> => {
      const { text } = await (await world.as(who)).get(`/werkplek/zoeken?q=${encodeURIComponent(typed)}`)
      return [...text.matchAll(/<a href="([^"]+)">Laat meedoen in (\w+)/g)].map(
        ([, href, region]) => `${region} ${href}`,
      )
    }
    const [offer = ''] = await offers('marieke', 'rockfabriek')
    const [region, href = ''] = offer.split(' ')
    expect([region, href]).toEqual(['Emmen', expect.stringMatching(/^\/werkplek\/emmen\/deelnemers\/\d+$/)])
    const form = await (await world.as('marieke')).get(href)
    expect([form.status, form.text.includes('Rockfabriek laten meedoen')]).toEqual([200, true])
    expect(await offers('kees', 'rockfabriek')).toEqual([expect.stringMatching(/^Zwolle /)])
    for (const [who, typed] of [
      ['marieke', 'veenland metaal'],
      ['marieke', 'de oude klimop'],
      ['tess', 'rockfabriek'],
      ['beheer', 'rockfabriek'],
    ] as const)
      expect(await offers(who, typed), `${who} ${typed}`).toEqual([])
  })

  it('leave out what was merged, and put what closed last', async () => {
    await sql`
      update organisations set merged_into = (select id from organisations where name = 'De Vuurvogel')
      where name = 'Rockfabriek'`.execute(world.db)
    expect((await find('marieke', 'rockfabriek'))['organisaties']).toBeUndefined()
    expect((await find('marieke', 'klimop'))['organisaties']?.titles).toEqual(['De Klimop', 'De Oude Klimop'])
  })

  it('follow a change of name at once', async () => {
    await sql`update organisations set name = 'Staalhuis Noord' where name = 'Huizenbouw Noord'`.execute(world.db)
    expect((await find('marieke', 'staalhuis'))['organisaties']?.titles).toEqual(['Staalhuis Noord'])
    expect((await find('marieke', 'huizenbouw'))['organisaties']).toBeUndefined()
  })
})
