// What tests of regions begin with: municipalities, and schools and companies in them.
import { sql } from 'kysely'
import type { World } from '../../../../../test/world.ts'

export const goodRegion: Readonly<Record<string, string>> = {
  name: 'Noord-Drenthe',
  siteName: 'Techniek in Noord-Drenthe',
  province: 'Drenthe',
  registrationNumber: 'STO25-0099',
  municipalities: 'Assen\nTynaarlo, Noordenveld',
  validFrom: '1-1-2026',
  validUntil: '',
  accent: '#0b5a8f',
  currency: 'EUR',
  timeZone: 'Europe/Amsterdam',
  language: 'nl',
}

export async function makePlaces({ db }: Pick<World, 'db'>): Promise<void> {
  await sql`
    insert into municipalities (code, name, province) values
      ('0106', 'Assen', 'Drenthe'), ('1730', 'Tynaarlo', 'Drenthe'), ('1699', 'Noordenveld', 'Drenthe'),
      ('0114', 'Emmen', 'Drenthe'), ('0109', 'Coevorden', 'Drenthe'), ('0193', 'Zwolle', 'Overijssel')`.execute(db)
  await sql`
    insert into region_municipalities (region_id, municipality_code, valid_from)
    select r.id, m.code, '2025-01-01' from (values ('emmen', '0114'), ('emmen', '0109'), ('zwolle', '0193')) as m(slug, code)
    join regions r on r.slug = m.slug`.execute(db)
  await sql`
    with made as (
      insert into organisations (kind, name, municipality_code, education) values
        ('other', 'Stichting Veen', '0114', '{}'), ('other', 'Stichting IJssel', '0193', '{}'),
        ('school', 'Veenlandcollege', '0114', '{vmbo}'), ('school', 'De Vecht', '0109', '{vmbo}'),
        ('mbo', 'Vechtdal mbo', '0109', '{}'), ('company', 'Overal Staal', null, '{}'),
        ('school', 'IJsselcollege', '0193', '{vmbo,havo}')
      returning id, name
    )
    insert into region_members (region_id, organisation_id, role, valid_from, valid_until)
    select r.id, made.id, m.role, '2025-01-01', m.until::date from (values
      ('emmen', 'Stichting Veen', 'leadApplicant', null), ('zwolle', 'Stichting IJssel', 'leadApplicant', null),
      ('emmen', 'Veenlandcollege', 'member', null), ('emmen', 'De Vecht', 'member', '2027-12-31'),
      ('emmen', 'Vechtdal mbo', 'member', null), ('emmen', 'Overal Staal', 'partner', null),
      ('zwolle', 'Overal Staal', 'partner', null), ('zwolle', 'IJsselcollege', 'member', null)
    ) as m(slug, name, role, until)
    join made on made.name = m.name join regions r on r.slug = m.slug`.execute(db)
}

/** Members of a region on a day: `name role`. */
export async function membersOn({ db }: Pick<World, 'db'>, slug: string, day: string): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select o.name || ' ' || rm.role as text from region_members rm
    join organisations o on o.id = rm.organisation_id join regions r on r.id = rm.region_id
    where r.slug = ${slug} and rm.valid_from <= ${day} and (rm.valid_until is null or rm.valid_until >= ${day})
    order by 1`.execute(db)
  return rows.map(({ text }) => text)
}
