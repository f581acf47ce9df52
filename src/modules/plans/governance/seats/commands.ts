import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../../platform/errors.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { Region } from '../../../organisations/public.ts'
import { teamOn } from '../../electives/procedure/queries.ts'
import { deed, lockAll } from '../commands.ts'
import { forgottenBefore } from '../rules.ts'
import type { GivenSeat } from '../schema.ts'

/** Gives somebody a seat: of the team today, or by name. The same seat twice is one. */
export async function seat(
  tx: Tx,
  actor: Person,
  region: Region,
  bodyId: number,
  given: GivenSeat,
  today: IsoDate,
): Promise<Outcome<object, 'notInTeam'>> {
  await lockAll(tx, region)
  const person = given.person || null
  if (person !== null && !(await teamOn(tx, region, today)).some(({ id }) => id === person)) return refuse('notInTeam')
  // An account knows the name; written twice it would be wrong one day.
  const name = person === null ? given.name : null
  const { rows } = await sql`
    insert into governance_seats (body_id, role, person_id, name, job, organisation, until)
    select ${bodyId}::bigint, ${given.role}::text, ${person}::uuid, ${name}::text, ${given.job}::text,
      ${given.organisation}::text, ${given.until}::date
    where not exists (
      select from governance_seats s where s.body_id = ${bodyId} and s.role = ${given.role}
        and s.person_id is not distinct from ${person}::uuid and s.name is not distinct from ${name}::text
        and (s.until is null or s.until >= ${today}))
    returning id`.execute(tx)
  if (rows.length) await deed(tx, actor, region, bodyId, 'body.seatGiven', { role: given.role })
  return { ok: true }
}

/** Ends a seat today, or forgets it at once when it was noted by mistake. Twice is once. */
export async function unseat(
  tx: Tx,
  actor: Person,
  region: Region,
  { body, seatId }: { readonly body: number; readonly seatId: number },
  to: 'end' | 'remove',
  today: IsoDate,
): Promise<void> {
  await lockAll(tx, region)
  const { rows } =
    to === 'remove'
      ? await sql`delete from governance_seats where id = ${seatId} and body_id = ${body} returning id`.execute(tx)
      : await sql`
          update governance_seats set until = ${today}
          where id = ${seatId} and body_id = ${body} and (until is null or until > ${today}) returning id`.execute(tx)
  if (rows.length) await deed(tx, actor, region, body, to === 'end' ? 'body.seatEnded' : 'body.seatRemoved')
}

/** Forgets who left longer than a year ago. @returns how many that were. */
export async function forgetFormer(tx: Tx, today: IsoDate): Promise<number> {
  const { rows } = await sql`
    delete from governance_seats where until < ${forgottenBefore(today)} returning id`.execute(tx)
  return rows.length
}
