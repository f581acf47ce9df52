import type { Generated } from 'kysely'
import type { GeneratedMoment, Moment } from '../../platform/database/tables.ts'
import type { NormBase } from './forecast/norm/rules.ts'
import type { EvidenceKind } from './evidence/rules.ts'
import type { ContributionState, LineKind } from './rules.ts'

export type FundingTables = {
  norms: {
    id: Generated<number>
    period: string
    valid_from: string
    valid_until: string | null
    percentage: number
    base: NormBase
    region_id: number | null
    source: string | null
    set_by: string | null
    set_at: GeneratedMoment
  }
  contributions: {
    id: Generated<number>
    region_id: number
    activity_id: number
    organisation_id: number
    description: string
    performed_from: string
    performed_until: string
    currency: 'EUR' | 'USD'
    state: Generated<ContributionState>
    recorded_by: string | null
    recorded_at: GeneratedMoment
    sent_at: Moment | null
    answered_at: Moment | null
    answered_by: string | null
    answer_remark: string | null
  }
  contribution_lines: {
    id: Generated<number>
    contribution_id: number
    kind: LineKind
    description: string | null
    quantity: number
    price_cents: number
    amount_cents: Generated<number>
    superseded_at: Moment | null
  }
  confirmation_links: {
    id: Generated<number>
    contribution_id: number
    token_hash: Buffer
    contact_name: string
    contact_email: string
    created_at: GeneratedMoment
    expires_at: Moment
    opened_at: Moment | null
    used_at: Moment | null
    revoked_at: Moment | null
    company_contact_id: number | null
  }
  contribution_evidence: {
    contribution_id: number
    file_id: number
    kind: Generated<EvidenceKind>
    added_by: string | null
    added_at: GeneratedMoment
  }
  costs: {
    id: Generated<number>
    region_id: number
    activity_id: number
    description: string
    incurred_on: string
    quantity: number
    price_cents: number
    amount_cents: Generated<number>
    currency: 'EUR' | 'USD'
    basis: Generated<'invoice' | 'staff' | 'depreciation'>
    supplier: string | null
    invoice_number: string | null
    serial_number: string | null
    /** Null: on the day of the invoice. */
    performed_from: Generated<string | null>
    file_id: number | null
    recorded_by: string | null
    recorded_at: GeneratedMoment
    kind: string | null
  }
}
