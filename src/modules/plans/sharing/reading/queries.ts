// One activity of another region, as far as it is shared: never money, attachments, contacts or the log.
import { sql } from 'kysely'
import type { Actor } from '../../../../platform/actor.ts'
import type { Database } from '../../../../platform/database/database.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { regionById, regionBySlug, type Region } from '../../../organisations/public.ts'
import type { DatePrecision, FixedState } from '../../rules.ts'
import { planSharedWith, readerIn, readingRegion, sharedWith } from '../queries.ts'
import type { Reader } from '../rules.ts'

export interface SharedActivity {
  readonly id: number
  readonly title: string
  readonly host: Region
  readonly startsOn: IsoDate
  readonly startsPrecision: DatePrecision
  readonly endsOn: IsoDate
  readonly endsPrecision: DatePrecision
  readonly fixedState: FixedState | null
  readonly stateReason: string | null
  readonly place: string | null
  readonly theme: string | null
  readonly collaboration: string | null
  readonly targetGroup: string | null
  readonly schoolKinds: readonly string[]
  readonly years: readonly string[]
  readonly profiles: readonly string[]
  readonly programmeLine: string | null
  readonly expectedPupils: number | null
  readonly expectedTeachers: number | null
  readonly expectedCompanies: number | null
  readonly expectedResults: string | null
  readonly actualPupils: number | null
  readonly actualTeachers: number | null
  readonly actualCompanies: number | null
  readonly actualResults: string | null
  readonly goals: readonly string[]
  /** Those of the register; a name that somebody typed may be a person's. */
  readonly partners: readonly string[]
}

/** A shared activity in the workspace of one of the regions that read it. */
export interface InShared {
  readonly region: Region
  readonly shared: SharedActivity
}

/** An activity of another region that the actor may read in the workspace of `slug`. */
export async function sharedActivityFor(
  db: Database,
  actor: Actor,
  slug: string,
  id: number,
): Promise<InShared | null> {
  if (!Number.isSafeInteger(id)) return null
  const region = await readingRegion(db, actor, slug)
  if (!region) return null
  const reader = await readerIn(db, region)
  const { rows } = await sql<Omit<SharedActivity, 'host'> & { regionId: number }>`
    select a.id, a.title, p.region_id as "regionId", a.starts_on as "startsOn", a.starts_precision as "startsPrecision",
      a.ends_on as "endsOn", a.ends_precision as "endsPrecision", a.fixed_state as "fixedState",
      case when a.fixed_state = 'cancelled' then a.state_reason end as "stateReason",
      a.place, a.theme, a.collaboration, a.target_group as "targetGroup", a.school_kinds as "schoolKinds", a.years,
      a.profiles, a.programme_line as "programmeLine", a.expected_pupils as "expectedPupils",
      a.expected_teachers as "expectedTeachers", a.expected_companies as "expectedCompanies",
      a.expected_results as "expectedResults", a.actual_pupils as "actualPupils",
      a.actual_teachers as "actualTeachers", a.actual_companies as "actualCompanies",
      a.actual_results as "actualResults",
      array(select g.name from activity_goals ag join goals g on g.id = ag.goal_id
        where ag.activity_id = a.id order by ag.position) as goals,
      array(select name from activity_partners ap
        where ap.activity_id = a.id and organisation_id is not null order by name) as partners
    from activities a join plans p on p.id = a.plan_id
    where a.id = ${id} and ${sharedWith(reader)}`.execute(db)
  const [row] = rows
  const host = row && (await regionById(db, row.regionId))
  return row && host ? { region, shared: { ...row, host } } : null
}

/** The planner of `owner` in the workspace of one of the regions that read it. */
export interface InSharedPlan {
  readonly region: Region
  readonly owner: Region
  readonly planId: number
  readonly period: string
  /** Its vision is shared as well. */
  readonly vision: boolean
  readonly reader: Reader
}

/** The newest plan that a region shares with those who see the plan of `slug`. */
export async function sharedPlanFor(
  db: Database,
  actor: Actor,
  slug: string,
  ownerSlug: string,
): Promise<InSharedPlan | null> {
  const region = await readingRegion(db, actor, slug)
  const owner = region && (await regionBySlug(db, ownerSlug))
  if (!region || !owner) return null
  const reader = await readerIn(db, region)
  const { rows } = await sql<Pick<InSharedPlan, 'planId' | 'period' | 'vision'>>`
    select p.id as "planId", g.name as period, ${planSharedWith(reader, 'vision_audience')} as vision
    from plans p join grant_periods g on g.slug = p.period
    where p.region_id = ${owner.id} and ${planSharedWith(reader)} order by g.valid_from desc limit 1`.execute(db)
  const [row] = rows
  return row ? { region, owner, reader, ...row } : null
}
