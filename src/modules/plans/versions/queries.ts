import { sql } from 'kysely'
import type { Database, Tx } from '../../../platform/database/database.ts'
import type { Snapshot, Version } from './rules.ts'

/** The working version in the shape of an approved one; null when there is no plan. */
export async function snapshotNow(db: Database | Tx, planId: number | null): Promise<Snapshot | null> {
  const mine = sql`(select id from activities where plan_id = p.id)`
  const { rows } = await sql<{ snapshot: Snapshot }>`
    select json_build_object('shape', 1, 'grantCents', p.grant_cents,
      'programmeLines', coalesce((
        select json_agg(json_build_object('name', l.name, 'overhead', l.overhead) order by l.position, l.name)
        from programme_lines l where l.plan_id = p.id), '[]'),
      'goals', coalesce((
        select json_agg(json_build_object('id', g.id, 'position', g.position, 'name', g.name, 'indicator', g.indicator,
          'unit', g.unit, 'baselineValue', trim_scale(g.baseline_value)::text, 'baselineYear', g.baseline_year::text,
          'targetValue', trim_scale(g.target_value)::text, 'targetOn', g.target_on, 'droppedOn', g.dropped_on,
          'droppedReason', g.dropped_reason) order by g.position)
        from goals g where g.plan_id = p.id), '[]'),
      'activities', coalesce((
        select json_agg(json_build_object('id', a.id, 'number', a.number, 'title', a.title,
          'programmeLine', a.programme_line, 'targetGroup', a.target_group, 'place', a.place,
          'startsOn', a.starts_on, 'startsPrecision', a.starts_precision,
          'endsOn', a.ends_on, 'endsPrecision', a.ends_precision,
          'fixedState', a.fixed_state, 'stateReason', a.state_reason,
          'goalIds', array(select goal_id from activity_goals s where s.activity_id = a.id order by position, goal_id),
          'partners', array(select name from activity_partners s where s.activity_id = a.id order by name)
          ) order by a.starts_on, a.id)
        from activities a where a.plan_id = p.id), '[]'),
      'lines', coalesce((
        select json_agg(json_build_object('activityId', l.activity_id, 'description', l.description, 'kind', l.kind,
          'year', l.year, 'quantity', l.quantity, 'unit', l.unit, 'priceCents', l.price_cents,
          'amountCents', l.amount_cents, 'payer', case when c.id is not null then
            json_build_object('partner', coalesce(c.partner, ''), 'inKind', coalesce(c.in_kind, false)) end)
          order by l.id)
        from budget_lines l left join planned_contributions c on c.budget_line_id = l.id
        where l.activity_id in ${mine}), '[]'),
      'loose', coalesce((
        select json_agg(json_build_object('activityId', c.activity_id, 'partner', c.partner,
          'amountCents', c.amount_cents) order by c.id)
        from planned_contributions c where c.budget_line_id is null and c.activity_id in ${mine}), '[]'),
      'posts', coalesce((
        select json_agg(json_build_object('programmeLine', b.programme_line, 'year', b.year,
          'amountCents', b.amount_cents) order by b.programme_line, b.year)
        from budget_posts b where b.plan_id = p.id), '[]')) as snapshot
    from plans p where p.id = ${planId}`.execute(db)
  return rows[0]?.snapshot ?? null
}

const columns = sql`v.id, v.number, v.name, v.approved_on as "approvedOn", v.approved_by as "approvedBy",
  v.recorded_at as "recordedAt"`

/** What was approved of a plan, newest first. */
export async function versionsOf(db: Database | Tx, planId: number | null): Promise<Version[]> {
  const { rows } = await sql<Version>`
    select ${columns} from plan_versions v where v.plan_id = ${planId} order by v.number desc`.execute(db)
  return rows
}

export type ApprovedVersion = Version & { readonly snapshot: Snapshot; readonly changeId: number }

/** One version with its plan; the newest without a number. Null when there is none. */
export async function versionOf(
  db: Database | Tx,
  planId: number | null,
  number: number | null = null,
): Promise<ApprovedVersion | null> {
  const { rows } = await sql<ApprovedVersion>`
    select ${columns}, v.snapshot, v.change_id as "changeId" from plan_versions v
    where v.plan_id = ${planId} and (${number}::int is null or v.number = ${number}::int)
    order by v.number desc limit 1`.execute(db)
  return rows[0] ?? null
}
