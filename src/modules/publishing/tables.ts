import type { Generated } from 'kysely'
import type { GeneratedMoment, Moment } from '../../platform/database/tables.ts'
import type { Facet } from './items/facets/rules.ts'
import type { FieldValues, Kind } from './items/kinds/rules.ts'
import type { ItemState, Licence } from './items/rules.ts'

export type PublishingTables = {
  items: {
    id: Generated<number>
    /** Null: the national site. */
    site_region_id: number | null
    kind: Kind
    slug: string
    language: Generated<'nl' | 'en'>
    state: Generated<ItemState>
    owner_id: string | null
    licence: Generated<Licence>
    review_on: string | null
    public_version_id: number | null
    public_words: Generated<string>
    published_at: Moment | null
    corrected_at: Moment | null
    planned_version_id: number | null
    publish_from: Moment | null
    withdraw_at: Moment | null
    created_by: string | null
    created_at: GeneratedMoment
    changed_at: GeneratedMoment
    came_by: Generated<'editor' | 'mail' | 'form'>
  }
  item_versions: {
    id: Generated<number>
    item_id: number
    number: number
    title: string
    lead: Generated<string>
    body: string
    fields: Generated<FieldValues>
    picture_id: number | null
    picture_alt: Generated<string>
    focus_x: Generated<number>
    focus_y: Generated<number>
    saved_by: string | null
    saved_at: GeneratedMoment
  }
  item_facets: { version_id: number; facet: Facet; value: string }
  search_words: { word: string }
  search_synonyms: { id: Generated<number>; words: string[]; changed_by: string | null; changed_at: GeneratedMoment }
}
