import { sql } from 'kysely'
import type { Locale } from '../../../../platform/actor.ts'
import type { Database, Tx } from '../../../../platform/database/database.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { Region } from '../../../organisations/public.ts'
import type { Step } from './rules.ts'

export interface KeptStep {
  readonly step: Step
  readonly owner: { readonly id: string; readonly name: string } | null
  readonly doneOn: IsoDate | null
  readonly note: string | null
}

export interface StepFile {
  readonly id: number
  readonly step: Step
  readonly name: string
}

/** What was noted at the steps of an elective. */
export async function stepsOf(db: Database | Tx, elective: number): Promise<KeptStep[]> {
  const { rows } = await sql<KeptStep>`
    select s.step, s.done_on as "doneOn", s.note,
      case when p.id is null then null else json_build_object('id', p.id, 'name', p.name) end as owner
    from elective_steps s left join people p on p.id = s.owner_id where s.elective_id = ${elective}`.execute(db)
  return rows
}

export async function stepFilesOf(db: Database, elective: number): Promise<StepFile[]> {
  const { rows } = await sql<StepFile>`
    select f.id, sf.step, f.name from elective_step_files sf join files f on f.id = sf.file_id
    where sf.elective_id = ${elective} order by f.id`.execute(db)
  return rows
}

export const doneIn = (steps: readonly KeptStep[]): Partial<Record<Step, IsoDate>> =>
  Object.fromEntries(steps.flatMap(({ step, doneOn }) => (doneOn === null ? [] : [[step, doneOn]])))

/** Who may own a step: whoever works in the region today. */
export async function teamOn(
  db: Database | Tx,
  region: Pick<Region, 'id'>,
  day: IsoDate,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct p.id, p.name from role_assignments ra join people p on p.id = ra.person_id
    where ra.region_id = ${region.id} and ra.valid_from <= ${day}
      and (ra.valid_until is null or ra.valid_until >= ${day})
    order by p.name, p.id`.execute(db)
  return rows
}

export interface RunningProcedure {
  readonly elective: number
  readonly name: string
  readonly region: string
  readonly regionId: number
  readonly year: number
}

/** Every procedure that has not come to its code yet, held until the round is over. */
export async function runningProcedures(tx: Tx): Promise<RunningProcedure[]> {
  const { rows } = await sql<RunningProcedure>`
    select e.id as elective, e.name, r.slug as region, r.id as "regionId", e.application_year as year
    from electives e join regions r on r.id = e.region_id
    where e.application_year is not null
      and not exists (select from elective_steps s where s.elective_id = e.id and s.step = 'code' and s.done_on is not null)
    order by e.id for update of e`.execute(tx)
  return rows
}

export interface Warned {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly locale: Locale
  readonly leads: boolean
}

/** Who works in the region on the day, with whether that person leads it. */
export async function warnedIn(tx: Tx, regionId: number, day: IsoDate): Promise<Warned[]> {
  const { rows } = await sql<Warned>`
    select p.id, p.name, p.email, p.locale, bool_or(ra.role = 'programmeLeader') as leads
    from role_assignments ra join people p on p.id = ra.person_id
    where ra.region_id = ${regionId} and ra.valid_from <= ${day} and (ra.valid_until is null or ra.valid_until >= ${day})
    group by p.id order by p.email`.execute(tx)
  return rows
}
