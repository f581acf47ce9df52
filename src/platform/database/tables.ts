// Row types of the platform's own tables.
import type { ColumnType, Generated } from 'kysely'

/** Filled by the database; a date of its own choosing is welcome. */
export type Moment = ColumnType<Date, Date | string, Date | string>
export type GeneratedMoment = ColumnType<Date, Date | string | undefined, Date | string>

export type PlatformTables = {
  people: {
    id: Generated<string>
    name: string
    email: string
    email_verified: Generated<boolean>
    image: string | null
    locale: Generated<'nl' | 'en'>
    created_at: GeneratedMoment
    updated_at: GeneratedMoment
  }
  role_assignments: {
    id: Generated<number>
    person_id: string
    role: string
    region_id: number | null
    organisation_id: number | null
    valid_from: string
    valid_until: string | null
    /** Goals, activities or a school, in the words of who gave the role. */
    concerns: string | null
  }
  invitations: {
    id: Generated<number>
    person_id: string
    token_hash: Buffer
    invited_by: string | null
    created_at: GeneratedMoment
    expires_at: Moment
    accepted_at: Moment | null
    revoked_at: Moment | null
  }
  letters: {
    id: Generated<number>
    recipient: string
    subject: string
    text_body: string
    html_body: string
    reply_to: string | null
    created_at: GeneratedMoment
    sent_at: Moment | null
    attempts: Generated<number>
    last_error: string | null
  }
  letter_attachments: { letter_id: number; position: number; name: string; media_type: string; content: Buffer }
  announcements: { id: Generated<number>; kind: string; payload: unknown; announced_at: GeneratedMoment }
  announcement_deliveries: { announcement_id: number; handler: string; delivered_at: GeneratedMoment }
  files: {
    id: Generated<number>
    sha256: string
    name: string
    media_type: string
    bytes: number
    uploaded_by: string | null
    uploaded_at: GeneratedMoment
  }
  audit_log: {
    id: Generated<number>
    at: GeneratedMoment
    person_id: string | null
    actor_name: string
    action: string
    region_id: number | null
    subject_kind: string
    subject_id: number | null
    details: unknown
  }
}
