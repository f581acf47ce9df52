import { sql } from 'kysely'
import type { Actor } from '../../../../platform/actor.ts'
import type { Database } from '../../../../platform/database/database.ts'
import { regionFor, type Region } from '../../../organisations/public.ts'
import { mayViewPlan } from '../../policy.ts'
import type { FormName } from '../rules.ts'

export interface SavedView {
  readonly id: number
  readonly name: string
  readonly form: FormName
  /** The address of the view without its path. */
  readonly query: string
  readonly shared: boolean
  readonly personId: string
  readonly by: string
  readonly own: boolean
  /** Opens first for this reader. */
  readonly opens: boolean
}

/** The reader's own views and those that the team shares, by name. */
export async function savedViewsOf(db: Database, actor: Actor, region: Pick<Region, 'id'>): Promise<SavedView[]> {
  if (actor.kind !== 'person') return []
  const { rows } = await sql<SavedView>`
    select v.id, v.name, v.form, v.query, v.shared, v.person_id as "personId", p.name as by,
      v.person_id = ${actor.id} as own, o.view_id is not null as opens
    from saved_views v join people p on p.id = v.person_id
    left join opening_views o on o.view_id = v.id and o.person_id = ${actor.id}
    where v.region_id = ${region.id} and (v.shared or v.person_id = ${actor.id})
    order by lower(v.name), v.id`.execute(db)
  return rows
}

export interface ViewInRegion {
  readonly region: Region
  readonly view: SavedView
}

export async function savedViewFor(db: Database, actor: Actor, slug: string, id: number): Promise<ViewInRegion | null> {
  const region = await regionFor(db, actor, slug)
  if (!region || !mayViewPlan(actor, region)) return null
  const view = (await savedViewsOf(db, actor, region)).find((each) => each.id === id)
  return view ? { region, view } : null
}
