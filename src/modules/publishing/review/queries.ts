import { sql } from 'kysely'
import type { Database, Tx } from '../../../platform/database/database.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { SiteId } from '../items/queries.ts'
import { worksOn, type Reader } from '../items/telling/queries.ts'

/** How many public items of this owner are past their day of review. */
export async function itemsToReview(db: Database, site: SiteId, owner: string, today: IsoDate): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from items
    where site_region_id is not distinct from ${site}::bigint and owner_id = ${owner} and review_on < ${today}
      and public_version_id is not null`.execute(db)
  return rows[0]?.count ?? 0
}

/** Months before the review that an owner hears of it; one unless the site agreed otherwise. */
export async function reviewMonths(db: Database | Tx, site: SiteId): Promise<number> {
  const { rows } = await sql<{ months: number }>`
    select review_months as months from publishing_rules where region_id is not distinct from ${site}::bigint`.execute(
    db,
  )
  return rows[0]?.months ?? 1
}

export interface DueReview {
  readonly item: number
  readonly title: string
  readonly reviewOn: IsoDate
  /** Slug; null: the nation. */
  readonly region: string | null
  readonly siteId: SiteId
  /** Null: nobody, or somebody who left. */
  readonly owner: Reader | null
}

/** What owners, or else those who publish, are to hear of and did not yet, for the day that stands there now; locked until the letters are written. */
export async function dueReviews(tx: Tx, today: IsoDate): Promise<DueReview[]> {
  const { rows } = await sql<DueReview>`
    select i.id as item, v.title, i.review_on as "reviewOn", r.slug as region,
      i.site_region_id as "siteId", case when p.id is null then null
        else json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'locale', p.locale) end as owner
    from items i join item_versions v on v.id = i.public_version_id
      left join people p on p.id = i.owner_id and ${worksOn(sql`p.id`, sql`i.site_region_id`, today)}
      left join regions r on r.id = i.site_region_id
      left join publishing_rules pr on pr.region_id is not distinct from i.site_region_id
    where i.review_on <= ${today}::date + make_interval(months => coalesce(pr.review_months, 1))
      and i.review_told_for is distinct from i.review_on
    order by i.review_on, i.id for update of i`.execute(tx)
  return rows
}
