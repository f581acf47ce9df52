import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database, Tx } from '../../../platform/database/database.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { regionFor, type Region } from '../../organisations/public.ts'
import type { Expected, PathwayDetails, PhasePeriod } from './rules.ts'

export interface Named {
  readonly id: number
  readonly name: string
}

export interface Agreement {
  readonly id: number
  readonly text: string
  readonly who: string
  readonly dueOn: IsoDate
  /** Null: still to come. */
  readonly kept: boolean | null
}

export interface Pathway {
  readonly id: number
  readonly details: PathwayDetails
  readonly schools: readonly Named[]
  readonly mbos: readonly Named[]
  readonly phases: readonly PhasePeriod[]
  readonly pupils: readonly Expected[]
  readonly activities: readonly { readonly id: number; readonly title: string }[]
  /** What comes first stands first. */
  readonly agreements: readonly Agreement[]
  readonly stoppedOn: IsoDate | null
  readonly stoppedReason: string | null
  readonly version: number
}

/** The routes of a region by name; stopped ones last. */
export const pathwaysOf = (db: Database, region: Pick<Region, 'id'>): Promise<Pathway[]> =>
  pathwaysWhere(db, sql`p.region_id = ${region.id}`)

export interface InPathway {
  readonly region: Region
  readonly pathway: Pathway
}

/** One route, as far as the actor may see the region that it belongs to. */
export async function pathwayFor(db: Database, actor: Actor, slug: string, id: number): Promise<InPathway | null> {
  const region = await regionFor(db, actor, slug)
  if (!region || !Number.isSafeInteger(id)) return null
  const [pathway] = await pathwaysWhere(db, sql`p.id = ${id} and p.region_id = ${region.id}`)
  return pathway ? { region, pathway } : null
}

async function pathwaysWhere(db: Database | Tx, where: RawBuilder<unknown>): Promise<Pathway[]> {
  const organisations = (kind: 'school' | 'mbo') => sql`coalesce((
    select json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name)
    from pathway_organisations po join organisations o on o.id = po.organisation_id
    where po.pathway_id = p.id and o.kind = ${kind}), '[]')`
  const { rows } = await sql<Omit<Pathway, 'details'> & { details: Omit<PathwayDetails, 'schools' | 'mbos'> }>`
    select p.id, p.version, p.stopped_on as "stoppedOn", p.stopped_reason as "stoppedReason",
      json_build_object('name', p.name, 'profile', p.profile, 'crebo', p.crebo, 'qualification', p.qualification,
        'level', p.level::text, 'track', p.track) as details,
      ${organisations('school')} as schools, ${organisations('mbo')} as mbos,
      coalesce((select json_agg(json_build_object('phase', f.phase, 'from', f.starts_on, 'until', f.ends_on,
        'doneOn', f.done_on)) from pathway_phases f where f.pathway_id = p.id), '[]') as phases,
      coalesce((select json_agg(json_build_object('year', n.school_year, 'pupils', n.pupils) order by n.school_year)
        from pathway_pupils n where n.pathway_id = p.id), '[]') as pupils,
      coalesce((select json_agg(json_build_object('id', a.id, 'title', a.title) order by a.starts_on, a.id)
        from pathway_activities pa join activities a on a.id = pa.activity_id where pa.pathway_id = p.id), '[]')
        as activities,
      coalesce((select json_agg(json_build_object('id', g.id, 'text', g.text, 'who', g.who, 'dueOn', g.due_on,
        'kept', g.kept) order by g.due_on, g.id) from pathway_agreements g where g.pathway_id = p.id), '[]')
        as agreements
    from pathways p where ${where} order by p.stopped_on is not null, p.name, p.id`.execute(db)
  return rows.map((row) => ({ ...row, details: { ...row.details, schools: ids(row.schools), mbos: ids(row.mbos) } }))
}

const ids = (organisations: readonly Named[]): string => organisations.map(({ id }) => id).join(',')

export interface Candidate extends Named {
  readonly kind: 'school' | 'mbo'
  readonly place: string | null
  /** BRIN. */
  readonly code: string | null
}

/** Who may take part in a route: vmbo schools and mbo institutions of the region on the day. */
export async function candidatesOf(db: Database | Tx, region: Pick<Region, 'id'>, day: IsoDate): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select o.id, o.name, o.kind, o.place, o.code from region_members m join organisations o on o.id = m.organisation_id
    where m.region_id = ${region.id} and m.valid_from <= ${day} and (m.valid_until is null or m.valid_until >= ${day})
      and (o.kind = 'mbo' or o.kind = 'school' and 'vmbo' = any(o.education))
    order by o.name, o.id`.execute(db)
  return rows
}
