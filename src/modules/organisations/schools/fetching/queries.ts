import { sql } from 'kysely'
import type { Locale } from '../../../../platform/actor.ts'
import type { Database } from '../../../../platform/database/database.ts'
import type { IsoDate } from '../../../../platform/time.ts'

export interface Keeper {
  readonly name: string
  readonly email: string
  readonly locale: Locale
}

/** Who hears of a list that cannot be taken over by itself: the administrators of the day. */
export async function keepersOn(db: Database, day: IsoDate): Promise<Keeper[]> {
  const { rows } = await sql<Keeper>`
    select distinct p.name, p.email, p.locale from role_assignments ra join people p on p.id = ra.person_id
    where ra.role = 'administrator' and ra.region_id is null and ra.organisation_id is null
      and ra.valid_from <= ${day} and (ra.valid_until is null or ra.valid_until >= ${day})
    order by p.email`.execute(db)
  return rows
}

/** Whether this very file was put before a person already and waits there, or was undone by one. */
export async function wasShown(db: Database, sha256: string): Promise<boolean> {
  const { rows } = await sql`
    select from register_imports i join files f on f.id = i.file_id
    where f.sha256 = ${sha256} and (i.applied_at is null or i.undone_at is not null) limit 1`.execute(db)
  return rows.length > 0
}
