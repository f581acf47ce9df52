import { sql } from 'kysely'
import type { Database, Tx } from '../../../platform/database/database.ts'
import type { DatePrecision, FixedState } from '../rules.ts'
import { whenText, type Details } from './details/rules.ts'

/** An activity as it can be changed. */
export interface KeptActivity {
  readonly id: number
  readonly planId: number
  readonly details: Details & { readonly title: string; readonly from: string; readonly until: string }
  readonly fixedState: FixedState | null
  readonly stateOn: string | null
  /** The newest of its changes; 0 when it never changed. Who has a form open says which one it was. */
  readonly newestChange: number
  readonly copiedFrom: { readonly id: number; readonly title: string } | null
}

interface Row extends Omit<KeptActivity, 'details'> {
  readonly details: Omit<Details, 'from' | 'until'> & { readonly title: string }
  readonly startsOn: string
  readonly startsPrecision: DatePrecision
  readonly endsOn: string
  readonly endsPrecision: DatePrecision
}

/** Null when it does not exist. `lock` keeps others from changing it until the transaction ends. */
export async function keptActivity(db: Database | Tx, id: number, lock = false): Promise<KeptActivity | null> {
  if (lock) await sql`select from activities where id = ${id} for update`.execute(db)
  const { rows } = await sql<Row>`
    select a.id, a.plan_id as "planId", a.fixed_state as "fixedState", a.state_on as "stateOn",
      coalesce((select max(c.id) from activity_changes c where c.activity_id = a.id), 0) as "newestChange",
      (select json_build_object('id', o.id, 'title', o.title) from activities o where o.id = a.copied_from) as "copiedFrom",
      a.starts_on as "startsOn", a.starts_precision as "startsPrecision",
      a.ends_on as "endsOn", a.ends_precision as "endsPrecision",
      json_build_object('title', a.title, 'number', a.number,
        'goal', (select goal_id::text from activity_goals g where g.activity_id = a.id order by position, goal_id limit 1),
        'alsoGoals', (select string_agg(goal_id::text, ',' order by position, goal_id) from (
          select * from activity_goals g where g.activity_id = a.id order by position, goal_id offset 1) as others),
        'programmeLine', a.programme_line, 'theme', a.theme, 'collaboration', a.collaboration,
        'targetGroup', a.target_group, 'schoolKinds', nullif(array_to_string(a.school_kinds, ','), ''),
        'years', nullif(array_to_string(a.years, ','), ''), 'profiles', nullif(array_to_string(a.profiles, ','), ''),
        'place', a.place, 'owner', a.owner,
        'partners', (select string_agg(name, E'\n' order by name) from activity_partners p where p.activity_id = a.id),
        'expectedPupils', a.expected_pupils::text, 'expectedTeachers', a.expected_teachers::text,
        'expectedCompanies', a.expected_companies::text, 'expectedResults', a.expected_results,
        'actualPupils', a.actual_pupils::text, 'actualTeachers', a.actual_teachers::text,
        'actualCompanies', a.actual_companies::text, 'actualResults', a.actual_results) as details
    from activities a where a.id = ${id}`.execute(db)
  const [row] = rows
  return row ? kept(row) : null
}

function kept({ startsOn, startsPrecision, endsOn, endsPrecision, details, ...row }: Row): KeptActivity {
  const from = whenText(startsOn, startsPrecision, 'first')
  const until = whenText(endsOn, endsPrecision, 'last')
  return { ...row, details: { ...details, from, until } }
}

export interface ActivityChange {
  readonly id: number
  readonly at: Date
  /** Null: forgotten, or a program without a person. */
  readonly by: string | null
  /** The file of the import that brought it. */
  readonly file: string | null
  readonly reason: string | null
  readonly fields: Readonly<Record<string, readonly [string | null, string | null]>>
}

/** What changed in an activity, newest first. */
export async function changesOf(db: Database, id: number, count: number): Promise<ActivityChange[]> {
  const { rows } = await sql<ActivityChange>`
    select c.id, c.at, p.name as by, f.name as file, c.reason, c.fields
    from activity_changes c
    left join people p on p.id = c.person_id
    left join planner_imports i on i.id = c.import_id
    left join files f on f.id = i.file_id
    where c.activity_id = ${id} order by c.id desc limit ${count}`.execute(db)
  return rows
}

/** The names of the plan's programme lines, in their order. */
export async function programmeLineNames(db: Database, planId: number | null): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from programme_lines where plan_id = ${planId} order by position, name`.execute(db)
  return rows.map(({ name }) => name)
}
