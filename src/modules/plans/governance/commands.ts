import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../platform/database/database.ts'
import { NotFound, refuse, type Outcome } from '../../../platform/errors.ts'
import type { Region } from '../../organisations/public.ts'
import { wouldCircle } from './rules.ts'
import type { GivenBody } from './schema.ts'

/** Adds a body; the one that it reports to is of the same region. */
export async function addBody(
  tx: Tx,
  actor: Person,
  region: Region,
  given: GivenBody,
): Promise<Outcome<{ id: number }, 'parentNotHere'>> {
  const bodies = await lockAll(tx, region)
  if (given.parentId !== null && !bodies.some(({ id }) => id === given.parentId)) return refuse('parentNotHere')
  const { rows } = await sql<{ id: number }>`
    insert into governance_bodies (region_id, name, kind, parent_id, purpose, meets)
    values (${region.id}, ${given.name}, ${given.kind}, ${given.parentId}, ${given.purpose}, ${given.meets})
    returning id`.execute(tx)
  const { id } = only(rows)
  await deed(tx, actor, region, id, 'body.added', { name: given.name })
  return { ok: true, id }
}

/** Changes a body and whom it reports to: never, over others or not, to itself. */
export async function changeBody(
  tx: Tx,
  actor: Person,
  region: Region,
  id: number,
  given: GivenBody,
): Promise<Outcome<object, 'parentNotHere' | 'circle' | 'changedMeanwhile'>> {
  const bodies = await lockAll(tx, region)
  const now = bodies.find((body) => body.id === id)
  if (!now) throw new NotFound()
  if (now.version !== given.version) return refuse('changedMeanwhile')
  if (given.parentId !== null && !bodies.some((body) => body.id === given.parentId)) return refuse('parentNotHere')
  if (wouldCircle(bodies, id, given.parentId)) return refuse('circle')
  await sql`
    update governance_bodies set name = ${given.name}, kind = ${given.kind}, parent_id = ${given.parentId},
      purpose = ${given.purpose}, meets = ${given.meets}, version = version + 1
    where id = ${id}`.execute(tx)
  await deed(tx, actor, region, id, 'body.changed')
  return { ok: true }
}

/** Dissolves a body: who reported to it reports to whom it reported to, what it answered for is nobody's. */
export async function dissolveBody(tx: Tx, actor: Person, region: Region, id: number): Promise<void> {
  const bodies = await lockAll(tx, region)
  const gone = bodies.find((body) => body.id === id)
  if (!gone) return
  await sql`update governance_bodies set parent_id = ${gone.parentId} where parent_id = ${id}`.execute(tx)
  await sql`delete from governance_bodies where id = ${id}`.execute(tx)
  await deed(tx, actor, region, id, 'body.dissolved', { name: gone.name })
}

/** Makes a body answer for a goal or an activity of the region's plans, in place of another; or no more. */
export async function charge(
  tx: Tx,
  actor: Person,
  region: Region,
  bodyId: number,
  what: { readonly kind: 'goal' | 'activity'; readonly id: number; readonly to: 'add' | 'remove' },
): Promise<void> {
  await lockAll(tx, region)
  const [own, key, subjects] =
    what.kind === 'goal'
      ? (['governance_goals', 'goal_id', 'goals'] as const)
      : (['governance_activities', 'activity_id', 'activities'] as const)
  const { rows } =
    what.to === 'remove'
      ? await sql`delete from ${sql.table(own)} where ${sql.ref(key)} = ${what.id} and body_id = ${bodyId}
          returning body_id`.execute(tx)
      : await sql`
          insert into ${sql.table(own)} (${sql.ref(key)}, body_id)
          select s.id, b.id from ${sql.table(subjects)} s join plans p on p.id = s.plan_id
            join governance_bodies b on b.region_id = p.region_id and b.id = ${bodyId}
          where s.id = ${what.id} and p.region_id = ${region.id}
          on conflict (${sql.ref(key)}) do update set body_id = excluded.body_id
            where ${sql.ref(`${own}.body_id`)} <> excluded.body_id returning body_id`.execute(tx)
  if (rows.length)
    await deed(tx, actor, region, bodyId, what.to === 'add' ? 'body.charged' : 'body.relieved', {
      [what.kind]: what.id,
    })
}

interface Locked {
  readonly id: number
  readonly name: string
  readonly parentId: number | null
  readonly version: number
}

/** Who changes the chart of a region does so one at a time: a circle may come from two changes that are fine alone. */
export async function lockAll(tx: Tx, region: Pick<Region, 'id'>): Promise<Locked[]> {
  await sql`select from regions where id = ${region.id} for no key update`.execute(tx)
  const { rows } = await sql<Locked>`
    select id, name, parent_id as "parentId", version from governance_bodies where region_id = ${region.id}
    order by id`.execute(tx)
  return rows
}

/** Names of people stay out of the account. */
export async function deed(
  tx: Tx,
  actor: Person,
  region: Pick<Region, 'id'>,
  id: number,
  action: string,
  details: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  await record(tx, actor, { action, regionId: region.id, subject: { kind: 'body', id }, details })
}
