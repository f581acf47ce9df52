import { sql } from 'kysely'
import type { Locale } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { Currency } from '../../../platform/money.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { activityTitles } from '../../plans/public.ts'
import { linkState, signedStates, totalOf, type CompanyMail, type ContributionState, type Line } from '../rules.ts'
import { hashOf } from '../../../platform/secret-link.ts'

export interface CompanyContact {
  readonly id: number
  readonly organisationId: number
  readonly company: string
  readonly name: string
  readonly email: string
  readonly locale: Locale
  readonly mail: CompanyMail
}

const contactColumns = sql`p.id, p.organisation_id as "organisationId", o.name as company, p.name, p.email, p.locale, p.mail`

export interface BehindCompanyLink {
  readonly contact: CompanyContact
  readonly expiresAt: Date
  readonly revoked: boolean
}

/** Whose page a link opens; null when there never was such a link. */
export async function companyBehind(db: Database, token: string): Promise<BehindCompanyLink | null> {
  const { rows } = await sql<CompanyContact & { expiresAt: Date; revokedAt: Date | null }>`
    select ${contactColumns}, k.expires_at as "expiresAt", k.revoked_at as "revokedAt"
    from company_links k
    join company_contacts p on p.id = k.company_contact_id
    join organisations o on o.id = p.organisation_id
    where k.token_hash = ${hashOf(token)}`.execute(db)
  const [row] = rows
  if (!row) return null
  const { expiresAt, revokedAt, ...contact } = row
  return { contact, expiresAt, revoked: revokedAt !== null }
}

export async function contactsAt(db: Database, email: string): Promise<CompanyContact[]> {
  const { rows } = await sql<CompanyContact>`
    select ${contactColumns} from company_contacts p join organisations o on o.id = p.organisation_id
    where p.email = ${email} order by p.id`.execute(db)
  return rows
}

export async function contactById(db: Database, id: number): Promise<CompanyContact | null> {
  const { rows } = await sql<CompanyContact>`
    select ${contactColumns} from company_contacts p join organisations o on o.id = p.organisation_id
    where p.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** A contribution as its company sees it. */
export interface Seen {
  readonly id: number
  readonly organisationId: number
  readonly organisation: string
  readonly regionId: number
  readonly region: string
  readonly timeZone: string
  readonly activity: string
  readonly activityId: number
  readonly description: string
  readonly performedFrom: IsoDate
  readonly performedUntil: IsoDate
  readonly currency: Currency
  readonly state: ContributionState
  readonly linkId: number
  readonly expiresAt: Date
  readonly usedAt: Date | null
  readonly revokedAt: Date | null
  readonly answeredBy: string | null
  readonly hasStatement: boolean
  readonly lines: readonly Line[]
  readonly cents: number
}

/**
 * What this contact was asked about, over all regions. Whom a region asked last sees it, and nobody else: who works
 * for two companies sees each on its own page, and a region that writes to a wrong address shows its own only.
 */
export async function seenBy(db: Database, contactId: number): Promise<Seen[]> {
  const { rows } = await sql<Omit<Seen, 'activity' | 'cents'>>`
    select c.id, c.organisation_id as "organisationId", o.name as organisation, c.region_id as "regionId", r.name as region,
      r.time_zone as "timeZone", c.activity_id as "activityId", c.description, c.performed_from as "performedFrom",
      c.performed_until as "performedUntil", c.currency, c.state, k.id as "linkId", k.expires_at as "expiresAt",
      k.used_at as "usedAt", k.revoked_at as "revokedAt", c.answered_by as "answeredBy",
      exists (select from signed_statements s where s.contribution_id = c.id) as "hasStatement",
      (select coalesce(json_agg(json_build_object('kind', l.kind, 'description', l.description, 'quantity', l.quantity,
          'priceCents', l.price_cents) order by l.id), '[]')
        from contribution_lines l where l.contribution_id = c.id and l.superseded_at is null) as lines
    from confirmation_links k
    join contributions c on c.id = k.contribution_id
    join organisations o on o.id = c.organisation_id
    join regions r on r.id = c.region_id
    where k.company_contact_id = ${contactId}
      and not exists (select from confirmation_links n where n.contribution_id = c.id and n.id > k.id)
    order by c.performed_until desc, c.id desc`.execute(db)
  const titles = await activityTitles(
    db,
    rows.map(({ activityId }) => activityId),
  )
  return rows.map((row) => ({ ...row, activity: titles.get(row.activityId) ?? '', cents: totalOf(row.lines) }))
}

export const isSigned = ({ state }: Seen): boolean => signedStates.includes(state)

/** Still to be answered, by a link that works. */
export const isOpen = (seen: Seen, now: Date): boolean => seen.state === 'sent' && linkState(seen, now) === 'open'
