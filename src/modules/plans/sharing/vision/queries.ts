import { sql } from 'kysely'
import type { Actor } from '../../../../platform/actor.ts'
import type { Database } from '../../../../platform/database/database.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { regionBySlug, type Region } from '../../../organisations/public.ts'
import { planSharedWith, readerIn, readingRegion } from '../queries.ts'

/** The vision of `owner` in the workspace of one of the regions that read it. */
export interface InSharedVision {
  readonly region: Region
  readonly owner: Region
  readonly period: string
  /** The newest that was approved; null while none was. */
  readonly version: { readonly id: number; readonly name: string; readonly approvedOn: IsoDate } | null
}

/** The newest vision that a region shares with those who see the plan of `slug`. */
export async function sharedVisionFor(
  db: Database,
  actor: Actor,
  slug: string,
  ownerSlug: string,
): Promise<InSharedVision | null> {
  const region = await readingRegion(db, actor, slug)
  const owner = region && (await regionBySlug(db, ownerSlug))
  if (!region || !owner) return null
  const reader = await readerIn(db, region)
  const { rows } = await sql<Pick<InSharedVision, 'period' | 'version'>>`
    select g.name as period, (
      select json_build_object('id', vv.id, 'name', vv.name, 'approvedOn', vv.approved_on)
      from visions v join vision_versions vv on vv.vision_id = v.id
      where v.region_id = p.region_id and v.period = p.period order by vv.number desc limit 1) as version
    from plans p join grant_periods g on g.slug = p.period
    where p.region_id = ${owner.id} and ${planSharedWith(reader, 'vision_audience')}
    order by g.valid_from desc limit 1`.execute(db)
  const [row] = rows
  return row ? { region, owner, ...row } : null
}
