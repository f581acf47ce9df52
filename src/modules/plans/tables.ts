import type { Generated } from 'kysely'
import type { GeneratedMoment, Moment } from '../../platform/database/tables.ts'

export type PlanTables = {
  grant_periods: { slug: string; name: string; valid_from: string; valid_until: string }
  plans: { id: Generated<number>; region_id: number; period: string; created_at: GeneratedMoment }
  goals: { id: Generated<number>; plan_id: number; position: number; name: string }
  activities: {
    id: Generated<number>
    plan_id: number
    number: string | null
    title: string
    programme_line: string | null
    target_group: string | null
    place: string | null
    owner: string | null
    starts_on: string
    starts_precision: DatePrecision
    ends_on: string
    ends_precision: DatePrecision
    fixed_state: FixedState | null
    state_reason: string | null
    confirmed_cents: Generated<number>
    version: Generated<number>
    created_at: GeneratedMoment
  }
  activity_goals: { activity_id: number; goal_id: number; position: Generated<number> }
  activity_partners: { activity_id: number; name: string; organisation_id: number | null }
  budget_lines: AmountRow & { description: string | null }
  planned_contributions: AmountRow
  planner_imports: {
    id: Generated<number>
    plan_id: number
    file_id: number
    mapping: unknown
    uploaded_by: string | null
    uploaded_at: GeneratedMoment
    applied_by: string | null
    applied_at: Moment | null
    undone_by: string | null
    undone_at: Moment | null
    changes: unknown
    counts: unknown
  }
}

interface AmountRow {
  id: Generated<number>
  activity_id: number
  quantity: number | null
  unit: string | null
  price_cents: number | null
  amount_cents: number
}

export type DatePrecision = 'day' | 'month' | 'quarter' | 'year'
export type FixedState = 'idea' | 'done' | 'cancelled'
