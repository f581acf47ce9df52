// Schools and mbo institutions that routes begin with, straight into the database.
import { sql } from 'kysely'
import { emailOf, type CastKey } from '../../../../../db/seeds/cast.ts'
import type { World } from '../../../../../test/world.ts'

/** An organisation that takes part in regions. */
export async function makeHere(
  { db }: Pick<World, 'db'>,
  kind: 'school' | 'mbo' | 'company',
  name: string,
  ...regions: readonly string[]
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    with made as (
      insert into organisations (kind, name, education)
      values (${kind}, ${name}, ${kind === 'school' ? ['vmbo'] : []}) returning id
    ), here as (
      insert into region_members (region_id, organisation_id, role, valid_from)
      select r.id, made.id, 'member', '2025-01-01' from regions r, made where r.slug = any(${regions}::text[])
    )
    select id from made`.execute(db)
  return rows[0]!.id
}

/** Gives a member of the cast a role at an organisation. */
export async function giveRoleAt({ db }: Pick<World, 'db'>, who: CastKey, role: string, organisation: number) {
  await sql`
    insert into role_assignments (person_id, role, organisation_id, valid_from)
    select id, ${role}, ${organisation}, '2025-01-01' from people where email = ${emailOf(who)}`.execute(db)
}
