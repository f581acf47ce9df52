import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database, Tx } from '../../../platform/database/database.ts'
import { regionFor, type Region } from '../../organisations/public.ts'
import type { ElectiveDetails, ElectiveState, Years } from './rules.ts'

export interface Elective {
  readonly id: number
  /** Null: on the national list. */
  readonly regionId: number | null
  readonly name: string
  readonly code: string | null
  readonly profiles: readonly string[]
  readonly state: ElectiveState
  readonly studyHours: number | null
  readonly syllabus: string | null
  /** The year of the 1 October before which it is applied for; null: no procedure. */
  readonly applicationYear: number | null
  readonly version: number
}

export interface Offer extends Years {
  readonly id: number
  readonly electiveId: number
  readonly school: { readonly id: number; readonly name: string }
  readonly place: string | null
  readonly companies: readonly { readonly id: number; readonly name: string }[]
}

export const nationalElectives = (db: Database | Tx): Promise<Elective[]> =>
  electivesWhere(db, sql`e.region_id is null`)

/** The national list, and the own ones of a region. */
export const electivesFor = (db: Database, region: Pick<Region, 'id'>): Promise<Elective[]> =>
  electivesWhere(db, sql`e.region_id is null or e.region_id = ${region.id}`)

export async function nationalElective(db: Database, id: number): Promise<Elective | null> {
  if (!Number.isSafeInteger(id)) return null
  const [elective] = await electivesWhere(db, sql`e.id = ${id} and e.region_id is null`)
  return elective ?? null
}

export interface InElective {
  readonly region: Region
  readonly elective: Elective
}

/** One of the national list or of the region itself, as far as the actor may see the region. */
export async function electiveFor(db: Database, actor: Actor, slug: string, id: number): Promise<InElective | null> {
  const region = await regionFor(db, actor, slug)
  if (!region || !Number.isSafeInteger(id)) return null
  const where = sql`e.id = ${id} and (e.region_id is null or e.region_id = ${region.id})`
  const [elective] = await electivesWhere(db, where)
  return elective ? { region, elective } : null
}

async function electivesWhere(db: Database | Tx, where: RawBuilder<unknown>): Promise<Elective[]> {
  const { rows } = await sql<Elective>`
    select e.id, e.region_id as "regionId", e.name, e.code, e.profiles, e.state, e.study_hours as "studyHours",
      e.syllabus, e.application_year as "applicationYear", e.version
    from electives e where ${where} order by e.name, e.id`.execute(db)
  return rows
}

/** What schools of the region offer; of one elective or of all. A school that left the region is left out. */
export async function offersIn(db: Database, region: Pick<Region, 'id'>, elective?: number): Promise<Offer[]> {
  const { rows } = await sql<Offer>`
    select f.id, f.elective_id as "electiveId", f.from_year as "fromYear", f.until_year as "untilYear", f.place,
      json_build_object('id', o.id, 'name', o.name) as school,
      coalesce((select json_agg(json_build_object('id', c.id, 'name', c.name) order by c.name)
        from elective_offer_companies fc join organisations c on c.id = fc.organisation_id where fc.offer_id = f.id),
        '[]') as companies
    from elective_offers f join organisations o on o.id = f.school_id
    where exists (select from region_members m where m.region_id = ${region.id} and m.organisation_id = f.school_id)
      ${elective === undefined ? sql`` : sql`and f.elective_id = ${elective}`}
    order by o.name, f.from_year, f.id`.execute(db)
  return rows
}

/** As a form shows it. */
export const detailsOf = (elective: Elective): ElectiveDetails => ({
  name: elective.name,
  code: elective.code ?? '',
  profiles: elective.profiles.join(','),
  state: elective.state,
  studyHours: String(elective.studyHours ?? ''),
  syllabus: elective.syllabus ?? '',
})
