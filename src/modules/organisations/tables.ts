import type { Generated } from 'kysely'
import type { Locale } from '../../platform/actor.ts'
import type { GeneratedMoment } from '../../platform/database/tables.ts'
import type { OrganisationKind } from './rules.ts'

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
  }
  organisations: {
    id: Generated<number>
    kind: OrganisationKind
    name: string
    place: string | null
    created_at: GeneratedMoment
  }
  region_members: {
    region_id: number
    organisation_id: number
    role: 'leadApplicant' | 'member' | 'partner'
    valid_from: string
    valid_until: string | null
  }
  contacts: { id: Generated<number>; organisation_id: number; name: string; email: string; created_at: GeneratedMoment }
}
