import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { NotFound } from '../../../../platform/errors.ts'
import { hangBeside, locked } from '../commands.ts'

/** Says that an item is about an activity of its region's plan, or no longer; that is a version. Twice is once. */
export async function tellOfActivity(
  tx: Tx,
  actor: Person,
  id: number,
  { activity, about }: { readonly activity: number; readonly about: boolean },
): Promise<void> {
  const item = await locked(tx, id)
  const now = item.version.activities.map((each) => each.id)
  if (now.includes(activity) === about) return
  if (about) {
    const { rows } = await sql`
      select from activities a join plans p on p.id = a.plan_id
      where a.id = ${activity} and p.region_id = ${item.siteId}::bigint and a.fixed_state is distinct from 'idea'`.execute(
      tx,
    )
    if (!rows.length) throw new NotFound()
  }
  const activities = about ? [...now, activity] : now.filter((each) => each !== activity)
  await hangBeside(tx, actor, item, { activities })
}
