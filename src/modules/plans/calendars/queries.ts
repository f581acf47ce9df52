import { sql, type RawBuilder } from 'kysely'
import type { Locale, Person } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/database.ts'
import { grantsOf } from '../../../platform/identity/sign-in.ts'
import { addDays, type IsoDate } from '../../../platform/time.ts'
import { regionsFor, type Region } from '../../organisations/public.ts'
import { mayViewPlan } from '../policy.ts'
import type { Activity } from '../rules.ts'
import { hashOf } from '../../../platform/secret-link.ts'

/** Which of a person's secrets holds; null when none was asked for yet. */
export async function feedGeneration(db: Database, personId: string): Promise<number | null> {
  const { rows } = await sql<{ generation: number }>`
    select generation from calendar_feeds where person_id = ${personId}`.execute(db)
  return rows[0]?.generation ?? null
}

/** Whose secret this is, with the roles of this day; null when it is nobody's, or nobody's any more. */
export async function personOfFeed(db: Database, token: string, today: IsoDate): Promise<Person | null> {
  const { rows } = await sql<{ id: string; name: string; email: string; locale: Locale }>`
    select p.id, p.name, p.email, p.locale from calendar_feeds f join people p on p.id = f.person_id
    where f.token_hash = ${hashOf(token)}`.execute(db)
  const [person] = rows
  return person ? { kind: 'person', ...person, grants: await grantsOf(db, person.id, today) } : null
}

/** The regions whose plan this person may see now. */
export async function planRegionsOf(db: Database, person: Person, today: IsoDate): Promise<Region[]> {
  return (await regionsFor(db, person, today)).filter((region) => mayViewPlan(person, region))
}

export interface FeedActivity extends Pick<
  Activity,
  | 'id'
  | 'title'
  | 'targetGroup'
  | 'place'
  | 'owner'
  | 'startsOn'
  | 'startsPrecision'
  | 'endsOn'
  | 'endsPrecision'
  | 'fixedState'
  | 'stateReason'
  | 'version'
> {
  readonly region: string
  readonly goals: readonly string[]
  readonly partners: readonly string[]
  readonly changedAt: Date
}

export type Feed =
  | { readonly kind: 'own'; readonly person: Person }
  | { readonly kind: 'region' }
  | { readonly kind: 'theme'; readonly theme: string }

/** The activities of a feed in these regions. A theme runs through many: there only what is not long over. */
export async function feedActivities(
  db: Database,
  feed: Feed,
  regions: readonly Pick<Region, 'id'>[],
  today: IsoDate,
): Promise<FeedActivity[]> {
  if (!regions.length) return []
  const { rows } = await sql<FeedActivity>`
    select a.id, a.title, a.target_group as "targetGroup", a.place, a.owner,
      a.starts_on as "startsOn", a.starts_precision as "startsPrecision",
      a.ends_on as "endsOn", a.ends_precision as "endsPrecision",
      a.fixed_state as "fixedState", a.state_reason as "stateReason", a.version, r.slug as region,
      array(select g.name from activity_goals ag join goals g on g.id = ag.goal_id
        where ag.activity_id = a.id order by ag.position) as goals,
      array(select name from activity_partners p where p.activity_id = a.id order by name) as partners,
      coalesce((select max(c.at) from activity_changes c where c.activity_id = a.id), a.created_at) as "changedAt"
    from activities a join plans on plans.id = a.plan_id join regions r on r.id = plans.region_id
    where plans.region_id = any(${regions.map(({ id }) => id)}::bigint[]) and ${belongs(feed, today)}
    order by a.starts_on, a.id`.execute(db)
  return rows
}

function belongs(feed: Feed, today: IsoDate): RawBuilder<boolean> {
  if (feed.kind === 'region') return sql`true`
  if (feed.kind === 'theme')
    return sql`a.ends_on >= ${addDays(today, -92)} and (
      a.theme = ${feed.theme}
      or exists (select from programme_lines l
        where l.plan_id = a.plan_id and l.name = a.programme_line and l.theme = ${feed.theme})
      or exists (select from activity_goals ag join goals g on g.id = ag.goal_id
        where ag.activity_id = a.id and ${feed.theme} = any(g.themes)))`
  const organisations = feed.person.grants.flatMap(({ organisationId }) => organisationId ?? [])
  return sql`(a.owner_id = ${feed.person.id} or exists (select from activity_partners p
    where p.activity_id = a.id and p.organisation_id = any(${organisations}::bigint[])))`
}
