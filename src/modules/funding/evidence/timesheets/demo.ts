// Hours week by week: some approved and in the ledger, one that waits, one that is still written.
import { sql } from 'kysely'
import { only, type Tx } from '../../../../platform/database/database.ts'
import { addDays, type IsoDate } from '../../../../platform/time.ts'
import { timesheetMessages } from './messages.ts'
import { isoWeek, mondayOf, postsOf, type TimesheetState, type Worked } from './rules.ts'

interface Week {
  readonly monday: IsoDate
  readonly state: TimesheetState
  readonly worked: readonly Worked[]
}

/** Hours of who stands in for the leader, judged by the leader; and what the leader writes this week. */
export async function makeTimesheets(
  tx: Tx,
  region: { readonly id: number; readonly locale: 'nl' | 'en'; readonly leader: string },
  today: IsoDate,
): Promise<void> {
  const { rows: people } = await sql<{ id: string; name: string }>`
    select p.id, p.name from people p join role_assignments a on a.person_id = p.id
    where a.region_id = ${region.id} and a.role in ('programmeLeader', 'deputy')
    order by (p.id = ${region.leader}) desc, a.valid_from, a.id`.execute(tx)
  const { rows: activities } = await sql<{ id: number }>`
    select a.id from activities a join plans p on p.id = a.plan_id
    where p.region_id = ${region.id} and a.starts_on <= ${addDays(today, -35)} and a.ends_on >= ${today}
      and a.fixed_state is null
    order by a.starts_on desc, a.id limit 3`.execute(tx)
  const [leader, deputy] = people
  const [first, second = first] = activities
  if (!leader || !deputy || !first || !second) return
  const monday = mondayOf(today)
  const weekOf = (weeks: number, hours: readonly (readonly [number, number, number])[]): Worked[] =>
    hours.flatMap(([day, one, other]) => {
      const on = addDays(monday, -7 * weeks + day)
      return [
        { activityId: first.id, on, hours: one },
        { activityId: second.id, on, hours: other },
      ].filter(({ hours: worked, on: worked_on }) => worked > 0 && worked_on <= today)
    })
  const usual = [
    [0, 4, 2],
    [1, 6, 0],
    [3, 2.5, 4],
  ] as const
  const weeks: Week[] = [
    ...[4, 3, 2].map((ago): Week => ({
      monday: addDays(monday, -7 * ago),
      state: 'approved',
      worked: weekOf(ago, ago === 3 ? [[1, 8, 0] as const, [2, 3, 3.5] as const] : usual),
    })),
    { monday: addDays(monday, -7), state: 'submitted', worked: weekOf(1, [...usual, [4, 0, 5]]) },
  ]
  for (const week of weeks) await keepWeek(tx, region, deputy, leader, week)
  await keepWeek(tx, region, leader, leader, { monday, state: 'open', worked: weekOf(0, [[0, 3, 1.5]]) })
}

async function keepWeek(
  tx: Tx,
  region: { readonly id: number; readonly locale: 'nl' | 'en' },
  writer: { readonly id: string; readonly name: string },
  judge: { readonly id: string; readonly name: string },
  { monday, state, worked }: Week,
): Promise<void> {
  const handedIn = state === 'open' ? null : `${addDays(monday, 5)}T08:40:00Z`
  const decided = state === 'approved' ? `${addDays(monday, 8)}T13:05:00Z` : null
  const { id } = await sql<{ id: number }>`
    insert into timesheets (region_id, person_id, person_name, monday) values
      (${region.id}, ${writer.id}, ${writer.name}, ${monday}) returning id`
    .execute(tx)
    .then(({ rows }) => only(rows))
  for (const { activityId, on, hours } of worked)
    await sql`
      insert into timesheet_hours (timesheet_id, activity_id, worked_on, hours)
      values (${id}, ${activityId}, ${on}, ${hours})`.execute(tx)
  for (const post of (decided && postsOf(worked, () => 5500)) || []) {
    await sql`
      with made as (
        insert into costs (region_id, activity_id, description, performed_from, incurred_on, quantity, price_cents,
          currency, basis, kind, recorded_by, recorded_at)
        values (${region.id}, ${post.activityId}, ${timesheetMessages(region.locale).entry(isoWeek(monday))},
          ${post.from}, ${post.until}, ${post.hours}, ${post.priceCents}, 'EUR', 'staff', 'ownStaff', ${judge.id},
          ${decided}) returning id)
      insert into timesheet_costs (cost_id, timesheet_id) select id, ${id} from made`.execute(tx)
  }
  if (handedIn)
    await sql`
      update timesheets set state = ${state}, submitted_at = ${handedIn}, decided_at = ${decided},
        decided_by = ${decided && judge.id}, decided_by_name = ${decided && judge.name}
      where id = ${id}`.execute(tx)
}
