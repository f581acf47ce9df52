import type { Generated } from 'kysely'
import type { Locale } from '../../platform/actor.ts'
import type { GeneratedMoment } from '../../platform/database/tables.ts'
import type { MemberRole, NetworkKind, NetworkRole, OrganisationKind } from './rules.ts'
import type { Source } from './schools/rules.ts'

export type OrganisationTables = {
  regions: {
    id: Generated<number>
    slug: string
    name: string
    site_name: string
    province: string
    registration_number: string | null
    currency: 'EUR' | 'USD'
    time_zone: string
    languages: Generated<Locale[]>
    accent: string
    valid_from: string
    valid_until: string | null
    version: Generated<number>
    logo_file_id: number | null
  }
  organisations: {
    id: Generated<number>
    kind: OrganisationKind
    name: string
    place: string | null
    created_at: GeneratedMoment
    code: string | null
    education: Generated<string[]>
    board_number: string | null
    kvk: string | null
    branch_code: string | null
    denomination: string | null
    street: string | null
    house_number: string | null
    postcode: string | null
    municipality_code: string | null
    province: string | null
    latitude: number | null
    longitude: number | null
    phone: string | null
    website: string | null
    profiles: Generated<string[]>
    learning_paths: Generated<string[]>
    own_fields: Generated<string[]>
    closed_on: string | null
    merged_into: number | null
    version: Generated<number>
    network_kind: NetworkKind | null
  }
  municipalities: { code: string; name: string; province: string | null }
  region_municipalities: {
    region_id: number
    municipality_code: string
    valid_from: string
    valid_until: string | null
  }
  register_imports: {
    id: Generated<number>
    source: Source | 'companies'
    file_id: number
    uploaded_by: string | null
    uploaded_at: GeneratedMoment
    applied_by: string | null
    applied_at: Date | null
    undone_by: string | null
    undone_at: Date | null
    counts: unknown
    region_id: number | null
    mapping: unknown
    heads: string | null
  }
  company_choices: {
    import_id: number
    row: number
    organisation_id: number | null
    is_new: Generated<boolean>
    takes_file: Generated<boolean>
    known_as: string | null
  }
  organisation_sources: {
    source: Source
    code: string
    organisation_id: number
    digest: string
    gone: Generated<boolean>
    made_by: number | null
  }
  organisation_changes: {
    id: Generated<number>
    organisation_id: number
    at: GeneratedMoment
    person_id: string | null
    import_id: number | null
    fields: unknown
    source_before: unknown
    merge_id: number | null
  }
  organisation_merges: {
    id: Generated<number>
    survivor_id: number
    loser_id: number
    merged_by: string | null
    merged_at: GeneratedMoment
    undone_by: string | null
    undone_at: Date | null
    moved: unknown
  }
  region_members: {
    region_id: number
    organisation_id: number
    role: MemberRole
    valid_from: string
    valid_until: string | null
  }
  network_members: {
    network_id: number
    organisation_id: number
    role: NetworkRole
    valid_from: string
    valid_until: string | null
  }
  contacts: {
    id: Generated<number>
    /** Null: known to the nation. */
    region_id: number | null
    organisation_id: number
    name: string
    email: string
    created_at: GeneratedMoment
  }
}
