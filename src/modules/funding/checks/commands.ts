import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../platform/errors.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { lockContribution, note } from '../commands.ts'
import { signedStates } from '../rules.ts'
import { checkOf, idsToCheck } from './queries.ts'

/** Says of what was ticked that it is right; what is no longer to be checked is left. @returns how many. */
export async function checkContributions(
  tx: Tx,
  actor: Person,
  region: { readonly id: number },
  ids: readonly number[],
): Promise<number> {
  const open = await idsToCheck(tx, region.id)
  const wanted = [...new Set(ids)].filter((id) => open.has(id)).sort((one, other) => one - other)
  let checked = 0
  for (const id of wanted) {
    const { activity_id: activityId, region_id: regionId } = await lockContribution(tx, id)
    const before = await checkOf(tx, id)
    if (before && before.verdict !== 'returned') continue
    await keep(tx, id, 'checked', null, actor.id)
    await note(tx, actor, 'contribution.checked', regionId, { id, activityId })
    checked += 1
  }
  return checked
}

/** Something is not right after all. What stands in a report stays there: that is corrected in the ledger. */
export async function returnContribution(
  tx: Tx,
  actor: Person,
  id: number,
  reason: string,
): Promise<Outcome<object, 'notNow'>> {
  const { state, activity_id: activityId, region_id: regionId } = await lockContribution(tx, id)
  const before = await checkOf(tx, id)
  if (!signedStates.includes(state) || before?.verdict === 'reported') return refuse('notNow')
  if (before?.verdict === 'returned' && before.reason === reason) return { ok: true }
  await keep(tx, id, 'returned', reason, actor.id)
  await note(tx, actor, 'contribution.returned', regionId, { id, activityId })
  return { ok: true }
}

/** What was checked and delivered up to a day is accounted for with it. Doing it twice changes nothing. */
export async function reportContributions(
  tx: Tx,
  actor: Person,
  region: { readonly id: number },
  until: IsoDate,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select c.id from contributions c
    where c.region_id = ${region.id} and c.performed_until <= ${until}
      and (select verdict from contribution_checks k where k.contribution_id = c.id order by k.id desc limit 1) = 'checked'
    order by c.id for update`.execute(tx)
  for (const { id } of rows) await keep(tx, id, 'reported', null, actor.id)
  return rows.length
}

async function keep(tx: Tx, id: number, verdict: string, reason: string | null, by: string): Promise<void> {
  await sql`
    insert into contribution_checks (contribution_id, verdict, reason, made_by)
    values (${id}, ${verdict}, ${reason}, ${by})`.execute(tx)
}
