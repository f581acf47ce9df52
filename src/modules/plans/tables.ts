import type { ColumnType, Generated } from 'kysely'
import type { GeneratedMoment, Moment } from '../../platform/database/tables.ts'

export type PlanTables = {
  grant_periods: { slug: string; name: string; valid_from: string; valid_until: string }
  plans: {
    id: Generated<number>
    region_id: number
    period: string
    created_at: GeneratedMoment
    grant_cents: number | null
    audience: Generated<Audience>
    audience_regions: Generated<string[]>
    vision_audience: Generated<Audience>
    vision_audience_regions: Generated<string[]>
  }
  programme_lines: { plan_id: number; name: string; position: number; theme: string | null }
  goals: {
    id: Generated<number>
    plan_id: number
    position: number
    name: string
    indicator: string | null
    unit: string | null
    baseline_year: number | null
    baseline_value: number | null
    baseline_source: string | null
    target_value: number | null
    target_on: string | null
    themes: Generated<string[]>
    dropped_on: string | null
    dropped_reason: string | null
    version: Generated<number>
  }
  goal_measurements: {
    id: Generated<number>
    goal_id: number
    measured_on: string
    value: number
    source: string | null
    person_id: string | null
    recorded_at: GeneratedMoment
  }
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
    state_on: string | null
    theme: string | null
    school_kinds: Generated<string[]>
    years: Generated<string[]>
    profiles: Generated<string[]>
    collaboration: string | null
    owner_id: string | null
    expected_pupils: number | null
    expected_teachers: number | null
    expected_companies: number | null
    expected_results: string | null
    actual_pupils: number | null
    actual_teachers: number | null
    actual_companies: number | null
    actual_results: string | null
    copied_from: number | null
    confirmed_cents: Generated<number>
    /** Null: as the plan. */
    audience: ColumnType<Audience | null, Audience | null | undefined, Audience | null>
    audience_regions: Generated<string[]>
    version: Generated<number>
    created_at: GeneratedMoment
  }
  seat_offers: {
    activity_id: number
    seats: number
    unit: 'pupils' | 'teachers' | 'groups'
    until: string
    price_cents: number | null
    for_whom: string | null
    closed: Generated<boolean>
  }
  seat_requests: {
    id: Generated<number>
    activity_id: number
    region_id: number
    goal_id: number
    asked: number
    given: number | null
    state: Generated<'waiting' | 'accepted' | 'declined' | 'withdrawn'>
    remark: string | null
    answer: string | null
    expected_pupils: number | null
    expected_teachers: number | null
    expected_companies: number | null
    asked_by: string | null
    asked_at: GeneratedMoment
    answered_by: string | null
    answered_at: Moment | null
    withdrawn_by: string | null
    withdrawn_at: Moment | null
  }
  proposals: {
    id: Generated<number>
    activity_id: number
    other_id: number
    words: string | null
    state: Generated<'waiting' | 'agreed' | 'declined' | 'withdrawn'>
    answer: string | null
    proposed_by: string | null
    proposed_at: GeneratedMoment
    answered_by: string | null
    answered_at: Moment | null
  }
  activity_shares: { activity_id: number; region_id: number; costs: number; contributions: number }
  activity_goals: { activity_id: number; goal_id: number; position: Generated<number> }
  activity_partners: { activity_id: number; name: string; organisation_id: number | null }
  activity_changes: {
    id: Generated<number>
    activity_id: number
    at: GeneratedMoment
    person_id: string | null
    import_id: number | null
    reason: string | null
    fields: unknown
  }
  saved_views: {
    id: Generated<number>
    region_id: number
    person_id: string
    name: string
    form: 'tabel' | 'maand' | 'tijdlijn' | 'kaart'
    query: string
    shared: Generated<boolean>
    created_at: GeneratedMoment
  }
  opening_views: { person_id: string; region_id: number; view_id: number }
  calendar_feeds: { person_id: string; token_hash: Buffer; generation: Generated<number>; renewed_at: GeneratedMoment }
  activity_files: { activity_id: number; file_id: number }
  budget_lines: AmountRow & { description: string | null; kind: string | null; year: number | null }
  planned_contributions: AmountRow & {
    partner: string | null
    organisation_id: number | null
    in_kind: boolean | null
    budget_line_id: number | null
  }
  planner_imports: {
    id: Generated<number>
    plan_id: number
    file_id: number
    mapping: unknown
    heads: string | null
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
export type Audience = 'own' | 'chosen' | 'province' | 'all'
