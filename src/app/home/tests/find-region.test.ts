import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  world.on('2026-03-23')
  await sql`
    insert into municipalities (code, name, province) values
      ('0114', 'Emmen', 'Drenthe'), ('0109', 'Coevorden', 'Drenthe'), ('0193', 'Zwolle', 'Overijssel'),
      ('0150', 'Deventer', 'Overijssel'), ('0518', '''s-Gravenhage', 'Zuid-Holland')`.execute(world.db)
  await sql`
    insert into region_municipalities (region_id, municipality_code, valid_from, valid_until)
    select r.id, m.code, m.since::date, m.until::date from (values
      ('emmen', '0114', '2025-01-01', null), ('emmen', '0109', '2025-01-01', null),
      ('zwolle', '0193', '2025-01-01', null), ('zwolle', '0109', '2025-01-01', null),
      ('zwolle', '0114', '2020-01-01', '2024-12-31')
    ) as m(slug, code, since, until) join regions r on r.slug = m.slug`.execute(world.db)
  await sql`
    insert into organisations (kind, name, place, postcode, municipality_code, province, closed_on) values
      ('school', 'Het Veenlandcollege', 'Klazienaveen', '7891AB', '0114', 'Drenthe', null),
      ('school', 'De Vecht', 'Dalen', '7751CD', '0109', 'Drenthe', null),
      ('school', 'De Ark', 'Zwolle', '8011AA', '0193', 'Overijssel', null),
      ('school', 'De IJssel', 'Deventer', '7411AA', '0150', 'Overijssel', null),
      ('school', 'De Duinen', '''s-Gravenhage', '2511AA', '0518', 'Zuid-Holland', null),
      ('school', 'De Gesloten Deur', 'Emmen', '7811AA', '0114', 'Drenthe', '2025-08-01'),
      ('company', 'Staalhuis', 'Groningen', '9711AA', null, null, null)`.execute(world.db)
  await sql`
    insert into region_members (region_id, organisation_id, role, valid_from)
    select r.id, o.id, 'partner', '2025-01-01' from regions r, organisations o
    where r.slug = 'zwolle' and o.name = 'Staalhuis'`.execute(world.db)
})
afterAll(() => world.close())

const find = (typed: string) => world.visitor().get(`/vind-uw-regio?zoek=${encodeURIComponent(typed)}`)

describe('the region finder', () => {
  it.each([
    ['7891 AB', 'emmen'],
    ['7891', 'emmen'],
    ['7893', 'emmen'],
    ['Klazienaveen', 'emmen'],
    ['klazinaveen', 'emmen'],
    ['zwolle', 'zwolle'],
    ['Veenlandcollege', 'emmen'],
    ['veenland klazienaveen', 'emmen'],
    ['Staalhuis', 'zwolle'],
  ])('leads from %s to region %s at once', async (typed, slug) => {
    expect(await find(typed)).toMatchObject({ status: 303, location: `/regio/${slug}` })
  })

  it('says on the site of the region why it led there, once', async () => {
    const visitor = world.visitor()
    const answer = await visitor.get('/vind-uw-regio?zoek=7893')
    const site = await visitor.follow(answer)
    expect(site.text).toContain('De dichtstbijzijnde postcode die wij kennen is 7891, in de gemeente Emmen.')
    expect((await visitor.get('/regio/emmen')).text).not.toContain('dichtstbijzijnde')
  })

  it('shows both regions where two meet', async () => {
    const both = await find('7751')
    expect(both.status).toBe(200)
    expect(both.text).toContain('Hier ontmoeten twee regio’s elkaar')
    for (const slug of ['emmen', 'zwolle']) expect(both.text).toContain(`href="/regio/${slug}"`)
    expect(both.text).toContain('Postcode 7751 ligt in de gemeente Coevorden.')
  })

  it('names the regions of the province where no region works', async () => {
    for (const typed of ['Deventer', '7411', 'Overijssel']) {
      const regions = await find(typed)
      expect(regions.text, typed).toContain('Dit zijn de regio’s in Overijssel')
      expect(regions.text, typed).toContain('href="/regio/zwolle"')
    }
  })

  it('puts the region of a city before the others of the province of that name', async () => {
    await sql`update regions set province = 'Groningen' where slug in ('emmen', 'zwolle')`.execute(world.db)
    await sql`insert into municipalities (code, name, province) values ('0014', 'Groningen', 'Groningen')`.execute(
      world.db,
    )
    await sql`
      insert into region_municipalities (region_id, municipality_code, valid_from)
      select id, '0014', '2025-01-01' from regions where slug = 'zwolle'`.execute(world.db)
    const { text } = await find('Groningen')
    expect([...text.matchAll(/id="regio-(\w+)"/g)].map(([, slug]) => slug)).toEqual(['zwolle', 'emmen'])
    expect(text).toContain('Werkt in de gemeente Groningen.')
    expect(text).toContain('Een regio in Groningen.')
    expect(text).not.toContain('Hier ontmoeten')
    await sql`update regions set province = case slug when 'emmen' then 'Drenthe' else 'Overijssel' end
      where slug in ('emmen', 'zwolle')`.execute(world.db)
  })

  it('helps on when nothing is found, and keeps what was typed', async () => {
    const none = await find('Xyzzyburg <b>')
    expect(none.status).toBe(200)
    expect(none.text).toContain('Geen regio gevonden voor “Xyzzyburg &lt;b>”')
    expect(none.text).toContain('value="Xyzzyburg &lt;b>"')
    expect(none.text).toContain('href="/#drenthe"')
  })

  it('explains what is too little, next to the field', async () => {
    for (const typed of ['', 'a', '   ']) {
      const short = await find(typed)
      expect(short.status).toBe(200)
      expect(short.text).toContain('Typ een postcode, een plaats of een naam van ten minste twee letters')
    }
  })

  it('does not lead to a region by a closed school or a period that is over', async () => {
    expect((await find('Gesloten Deur')).text).toContain('Geen regio gevonden')
    expect(await find('Emmen')).toMatchObject({ status: 303, location: '/regio/emmen' })
  })

  it('takes anything for a name', async () => {
    for (const odd of ["'; drop table regions; --", '%', '%%%', '\\', '_'.repeat(50), '(', '\u0000', '😀😀', '.*'])
      expect((await find(odd)).status, odd).toBeLessThan(400)
  })

  it('says of places that only sound alike that these may be it, not that they meet', async () => {
    await sql`savepoint alike`.execute(world.db)
    await sql`
      insert into organisations (kind, name, place, postcode, municipality_code, province)
      values ('school', 'De Zwaan', 'Zwoller', '7899AA', '0114', 'Drenthe')`.execute(world.db)
    const { text } = await find('zwollee')
    expect(text).toContain('2 regio’s komen in aanmerking')
    expect(text).not.toContain('ontmoeten')
    await sql`rollback to savepoint alike`.execute(world.db)
  })

  it('speaks English', async () => {
    const page = await world.visitor().get('/vind-uw-regio?zoek=7751&taal=en')
    const shown = page.status === 303 ? await world.visitor().get(page.location) : page
    expect(shown.text).toContain('Two regions meet here')
  })
})
