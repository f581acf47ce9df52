import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database, Tx } from '../../../platform/database/database.ts'
import { regionFor, type Region } from '../../organisations/public.ts'
import type { GoalDetails, MeasuredGoal } from './rules.ts'

/** The goals of a plan with what is measured, in their order; dropped ones last. */
export async function measuredGoals(db: Database | Tx, plan: number | null): Promise<MeasuredGoal[]> {
  return goalsWhere(db, sql`g.plan_id = ${plan}`)
}

export interface InGoal {
  readonly region: Region
  readonly goal: MeasuredGoal
  readonly planId: number
  /** The period of its plan. */
  readonly period: string
}

/** One goal, as far as the actor may see the region that it belongs to. */
export async function goalFor(db: Database, actor: Actor, slug: string, id: number): Promise<InGoal | null> {
  const region = await regionFor(db, actor, slug)
  if (!region || !Number.isSafeInteger(id)) return null
  const [[goal], plans] = await Promise.all([
    goalsWhere(db, sql`g.id = ${id} and g.plan_id in (select id from plans where region_id = ${region.id})`),
    sql<{ id: number; period: string }>`
      select p.id, p.period from plans p join goals g on g.plan_id = p.id where g.id = ${id}`.execute(db),
  ])
  const [plan] = plans.rows
  return goal && plan ? { region, goal, planId: plan.id, period: plan.period } : null
}

/** Null when it is not there; `lock` keeps others from changing it until the transaction ends. */
export async function keptGoal(tx: Tx, id: number): Promise<MeasuredGoal | null> {
  await sql`select from goals where id = ${id} for update`.execute(tx)
  const [goal] = await goalsWhere(tx, sql`g.id = ${id}`)
  return goal ?? null
}

interface Row extends Omit<MeasuredGoal, 'details' | 'name'> {
  readonly details: GoalDetails & { readonly name: string }
}

async function goalsWhere(db: Database | Tx, where: RawBuilder<unknown>): Promise<MeasuredGoal[]> {
  const { rows } = await sql<Row>`
    select g.id, g.position, g.dropped_on as "droppedOn", g.dropped_reason as "droppedReason", g.version,
      json_build_object('name', g.name, 'indicator', g.indicator, 'unit', g.unit,
        'baselineValue', trim_scale(g.baseline_value)::text, 'baselineYear', g.baseline_year::text,
        'baselineSource', g.baseline_source, 'targetValue', trim_scale(g.target_value)::text,
        'targetOn', g.target_on, 'themes', nullif(array_to_string(g.themes, ','), '')) as details,
      coalesce((select json_agg(json_build_object('id', m.id, 'on', m.measured_on, 'value', m.value,
          'source', m.source, 'by', p.name) order by m.measured_on)
        from goal_measurements m left join people p on p.id = m.person_id where m.goal_id = g.id), '[]') as measurements
    from goals g where ${where} order by g.dropped_on is not null, g.position`.execute(db)
  return rows.map((row) => ({ ...row, name: row.details.name }))
}
