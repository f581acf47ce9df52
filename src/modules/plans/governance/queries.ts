import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database, Tx } from '../../../platform/database/database.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { regionFor, type Region } from '../../organisations/public.ts'
import type { Body } from './rules.ts'

/** The bodies of a region with who sits in them, by name. */
export const bodiesOf = (db: Database | Tx, region: Pick<Region, 'id'>, today: IsoDate): Promise<Body[]> =>
  bodiesWhere(db, sql`b.region_id = ${region.id}`, today)

export interface InBody {
  readonly region: Region
  readonly bodyId: number
}

/** One body, as far as the actor may see the region that it belongs to. */
export async function bodyFor(db: Database, actor: Actor, slug: string, id: number): Promise<InBody | null> {
  const region = await regionFor(db, actor, slug)
  if (!region || !Number.isSafeInteger(id)) return null
  const { rows } = await sql`
    select from governance_bodies where id = ${id} and region_id = ${region.id}`.execute(db)
  return rows.length ? { region, bodyId: id } : null
}

async function bodiesWhere(db: Database | Tx, where: RawBuilder<unknown>, today: IsoDate): Promise<Body[]> {
  const { rows } = await sql<Body>`
    select b.id, b.name, b.kind, b.parent_id as "parentId", b.purpose, b.meets, b.version,
      coalesce((select json_agg(json_build_object('id', s.id, 'role', s.role, 'personId', s.person_id,
          'name', coalesce(p.name, s.name), 'job', s.job, 'organisation', s.organisation, 'until', s.until,
          'leftTeam', s.person_id is not null and not exists (
            select from role_assignments ra where ra.person_id = s.person_id and ra.region_id = b.region_id
              and ra.valid_from <= ${today} and (ra.valid_until is null or ra.valid_until >= ${today})))
          order by array_position(array['chair', 'secretary', 'member', 'adviser'], s.role), coalesce(p.name, s.name))
        from governance_seats s left join people p on p.id = s.person_id where s.body_id = b.id), '[]') as seats,
      array(select goal_id::int from governance_goals g where g.body_id = b.id) as "goalIds",
      array(select activity_id::int from governance_activities a where a.body_id = b.id) as "activityIds"
    from governance_bodies b where ${where} order by b.name, b.id`.execute(db)
  return rows
}
