import { sql, type RawBuilder } from 'kysely'
import type { ListFacet } from './rules.ts'

/** What the items of a clause `found`, by the `version` that everybody reads, are about: a facet and a value each. */
export const aboutFound = sql`(
  select f.facet, f.value from found join item_facets f on f.version_id = found.version
  union all select 'region', r.name
    from found join items i on i.public_version_id = found.version join regions r on r.id = i.site_region_id
  union all select 'level', v.fields ->> 'level'
    from found join item_versions v on v.id = found.version where v.fields ->> 'level' <> '')`

/** Whether one of `items i` is about one of these, as everybody reads it. */
export function isAbout(facet: ListFacet, given: readonly string[]): RawBuilder<unknown> {
  const values = sql`any (${[...given]}::text[])`
  if (facet === 'region')
    return sql`exists (select from regions r where r.id = i.site_region_id and r.name = ${values})`
  if (facet === 'level')
    return sql`exists (select from item_versions l where l.id = i.public_version_id and l.fields ->> 'level' = ${values})`
  return sql`exists (select from item_facets f
    where f.version_id = i.public_version_id and f.facet = ${facet} and f.value = ${values})`
}
