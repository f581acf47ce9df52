// Organisations straight into the database, and what tests ask of them.
import { sql } from 'kysely'
import type { World } from '../../../../../test/world.ts'

export interface GivenOrganisation {
  kind?: string
  name?: string
  place?: string | null
  code?: string | null
  kvk?: string | null
}

export async function makeOrganisation(world: Pick<World, 'db'>, given: GivenOrganisation = {}): Promise<number> {
  const { kind = 'company', name = 'Veenland Metaal', place = 'Emmen', code = null, kvk = null } = given
  const { rows } = await sql<{ id: number }>`
    insert into organisations (kind, name, place, code, kvk) values (${kind}, ${name}, ${place}, ${code}, ${kvk})
    returning id`.execute(world.db)
  return rows[0]!.id
}

export async function makeMember(
  world: Pick<World, 'db'>,
  organisation: number,
  given: { region?: string; role?: string; from?: string; until?: string | null } = {},
): Promise<void> {
  const { region = 'emmen', role = 'partner', from = '2025-01-01', until = null } = given
  await sql`
    insert into region_members (region_id, organisation_id, role, valid_from, valid_until)
    select id, ${organisation}, ${role}, ${from}, ${until} from regions where slug = ${region}`.execute(world.db)
}

export interface OrganisationRow {
  id: number
  kind: string
  network_kind: string | null
  name: string
  code: string | null
  kvk: string | null
  board_number: string | null
  branch_code: string | null
  street: string | null
  house_number: string | null
  postcode: string | null
  place: string | null
  municipality_code: string | null
  province: string | null
  latitude: number | null
  longitude: number | null
  phone: string | null
  website: string | null
  education: string[]
  profiles: string[]
  learning_paths: string[]
  own_fields: string[]
  closed_on: string | null
  merged_into: number | null
  version: number
}

export async function organisationAt(world: Pick<World, 'db'>, id: number): Promise<OrganisationRow> {
  const { rows } = await sql<OrganisationRow>`select * from organisations where id = ${id}`.execute(world.db)
  return rows[0]!
}

export async function named(world: Pick<World, 'db'>, name: string): Promise<OrganisationRow[]> {
  const { rows } = await sql<OrganisationRow>`select * from organisations where name = ${name} order by id`.execute(
    world.db,
  )
  return rows
}

/** Says that the list of secondary schools names the organisation. */
export async function listSays(world: Pick<World, 'db'>, id: number, code: string): Promise<void> {
  await sql`insert into organisation_sources (source, code, organisation_id, digest)
    values ('secondary', ${code}, ${id}, 'digest')`.execute(world.db)
}

/** `region: role from–until` of an organisation, in order. */
export async function membershipsAt(world: Pick<World, 'db'>, id: number): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select concat(slug, ': ', role, ' ', m.valid_from, '–', m.valid_until) as text
    from region_members m join regions r on r.id = region_id
    where organisation_id = ${id} order by slug, m.valid_from`.execute(world.db)
  return rows.map(({ text }) => text)
}

/** The value of a hidden or typed field of a page. */
export const valueIn = (page: string, name: string): string =>
  (new RegExp(`name="${name}"[^>]*?value="([^"]*)"`).exec(page)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
