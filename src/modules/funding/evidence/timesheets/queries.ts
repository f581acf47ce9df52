import { sql } from 'kysely'
import type { Database, Tx } from '../../../../platform/database/database.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { Region } from '../../../organisations/public.ts'
import { hoursIn, type TimesheetState, type Worked } from './rules.ts'

type Scope = Pick<Region, 'id'>

export interface SheetHead {
  readonly id: number
  readonly personId: string | null
  readonly person: string
  readonly monday: IsoDate
  readonly state: TimesheetState
  readonly hours: number
  readonly submittedAt: Date | null
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly reason: string | null
}

export interface Sheet extends SheetHead {
  readonly worked: readonly (Worked & { readonly activity: string })[]
}

const columns = sql`t.id, t.person_id as "personId", t.person_name as person, t.monday, t.state,
  coalesce((select sum(hours) from timesheet_hours h where h.timesheet_id = t.id), 0)::numeric as hours,
  t.submitted_at as "submittedAt", t.decided_by_name as "decidedBy", t.decided_at as "decidedAt", t.reason`

async function withHours(db: Database | Tx, [head]: readonly SheetHead[]): Promise<Sheet | null> {
  if (!head) return null
  const { rows } = await sql<Sheet['worked'][number]>`
    select h.activity_id as "activityId", a.title as activity, h.worked_on as on, h.hours
    from timesheet_hours h join activities a on a.id = h.activity_id
    where h.timesheet_id = ${head.id} order by a.starts_on, a.id, h.worked_on`.execute(db)
  return { ...head, hours: hoursIn(rows), worked: rows }
}

/** The hours of somebody in a week; null when nothing was ever kept. */
export async function sheetOf(
  db: Database | Tx,
  region: Scope,
  personId: string,
  monday: IsoDate,
): Promise<Sheet | null> {
  const { rows } = await sql<SheetHead>`
    select ${columns} from timesheets t
    where t.region_id = ${region.id} and t.person_id = ${personId} and t.monday = ${monday}`.execute(db)
  return withHours(db, rows)
}

export async function sheetById(db: Database | Tx, region: Scope, id: number): Promise<Sheet | null> {
  if (!Number.isSafeInteger(id)) return null
  const { rows } = await sql<SheetHead>`
    select ${columns} from timesheets t where t.region_id = ${region.id} and t.id = ${id}`.execute(db)
  return withHours(db, rows)
}

/** Weeks of a region, or of one person in it: what waits first, and then the newest. */
export async function sheetsOf(
  db: Database,
  region: Scope,
  filter: {
    readonly personId?: string
    readonly state?: TimesheetState | undefined
    readonly until?: IsoDate
    readonly from?: IsoDate
  },
  { page, size }: { readonly page: number; readonly size: number },
): Promise<{ sheets: SheetHead[]; count: number }> {
  const { personId = null, state = null, from = '0001-01-01', until = '9999-12-31' } = filter
  const { rows } = await sql<SheetHead & { count: number }>`
    select ${columns}, count(*) over () as count from timesheets t
    where t.region_id = ${region.id} and (${personId}::uuid is null or t.person_id = ${personId})
      and (${state}::text is null or t.state = ${state})
      and t.monday + 6 >= ${from} and t.monday <= ${until}
      -- What somebody is still writing is nobody else's business.
      and (${personId}::uuid is not null or t.state <> 'open')
    order by t.state <> 'submitted', t.monday desc, t.person_name, t.id limit ${size} offset ${(page - 1) * size}`.execute(
    db,
  )
  return { sheets: rows, count: rows[0]?.count ?? 0 }
}

/** Activities of the plan that hours can be written on, in the order of their start. */
export async function writableActivities(
  db: Database | Tx,
  region: Scope,
  period: string,
): Promise<{ id: number; title: string }[]> {
  const { rows } = await sql<{ id: number; title: string }>`
    select a.id, a.title from activities a join plans p on p.id = a.plan_id
    where p.region_id = ${region.id} and p.period = ${period}
      and coalesce(a.fixed_state, '') not in ('cancelled', 'idea') order by a.title, a.id`.execute(db)
  return rows
}

/** Entries that a timesheet became, with those that corrected them. */
export async function entriesOfSheet(
  db: Database,
  id: number,
): Promise<{ id: number; seq: number; activity: string; cents: number; corrects: number | null }[]> {
  const { rows } = await sql<{ id: number; seq: number; activity: string; cents: number; corrects: number | null }>`
    select e.id, e.seq, a.title as activity, e.amount_cents as cents, e.corrects
    from timesheet_costs t join ledger_entries e on e.cost_id = t.cost_id join activities a on a.id = e.activity_id
    where t.timesheet_id = ${id} order by e.seq`.execute(db)
  return rows
}

export interface HoursTasks {
  /** Handed in by others, to be approved or sent back. */
  readonly toJudge: number
  /** The own week that was sent back first. */
  readonly returned: IsoDate | null
}

/** What waits for somebody. */
export async function hoursTasks(db: Database, region: Scope, personId: string, judges: boolean): Promise<HoursTasks> {
  const { rows } = await sql<HoursTasks>`
    select (select count(*) from timesheets t where t.region_id = ${region.id} and t.state = 'submitted'
        and t.person_id is distinct from ${personId} and ${judges}) as "toJudge",
      (select min(monday) from timesheets t where t.region_id = ${region.id} and t.state = 'returned'
        and t.person_id = ${personId}) as returned`.execute(db)
  return rows[0] ?? { toJudge: 0, returned: null }
}
