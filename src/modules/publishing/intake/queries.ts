import { sql, type RawBuilder } from 'kysely'
import type { Database, Tx } from '../../../platform/database/database.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { RichText } from '../../../platform/rich-text/document.ts'
import { regionById, regionBySlug } from '../../organisations/public.ts'
import { languageOf } from '../sites/frame/rules.ts'
import type { FieldValues } from '../items/kinds/rules.ts'
import type { SiteId } from '../items/queries.ts'
import type { LeftOut } from './reading/public.ts'
import { mostADay, siteAddressed, type IntakeState, type WaitReason } from './rules.ts'
import { hashOf } from '../../../platform/secret-link.ts'

export interface IntakeFile {
  readonly id: number
  readonly name: string
  readonly kind: 'picture' | 'paper'
  readonly bytes: number
  readonly width: number | null
  readonly height: number | null
}

export interface IntakeMessage {
  readonly id: number
  readonly siteId: SiteId
  readonly cameBy: 'mail' | 'form'
  readonly state: IntakeState
  readonly reason: WaitReason | null
  /** Null where it was forgotten, or never known. */
  readonly senderName: string | null
  readonly senderEmail: string | null
  readonly senderOrganisation: string | null
  readonly locale: 'nl' | 'en'
  readonly title: string | null
  readonly body: RichText | null
  readonly fields: FieldValues
  readonly picturesAgreed: boolean
  readonly leftOut: readonly LeftOut[]
  readonly rawFile: number | null
  readonly itemId: number | null
  readonly receivedAt: Date
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
  readonly toldAt: Date | null
  readonly files: readonly IntakeFile[]
}

const columns = sql`m.id, m.site_region_id as "siteId", m.came_by as "cameBy", m.state, m.reason,
  m.sender_name as "senderName", m.sender_email as "senderEmail", m.sender_organisation as "senderOrganisation",
  m.locale, m.title, m.body, m.fields, m.pictures_agreed as "picturesAgreed", m.left_out as "leftOut",
  m.raw_file_id as "rawFile", m.item_id as "itemId", m.received_at as "receivedAt", m.decided_at as "decidedAt",
  m.decided_by as "decidedBy", m.told_at as "toldAt", (
    select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'kind', i.kind, 'bytes', f.bytes,
      'width', i.width, 'height', i.height) order by i.position), '[]')
    from intake_files i join files f on f.id = i.file_id where i.message_id = m.id) as files`

async function one(db: Database | Tx, where: RawBuilder<unknown>): Promise<IntakeMessage | null> {
  const { rows } = await sql<IntakeMessage>`select ${columns} from intake_messages m where ${where}`.execute(db)
  return rows[0] ?? null
}

/** Something that came in for this site; not what waits for its sender to confirm. */
export async function intakeMessage(db: Database | Tx, site: SiteId, id: number): Promise<IntakeMessage | null> {
  if (!Number.isSafeInteger(id)) return null
  return one(
    db,
    sql`m.id = ${id} and m.site_region_id is not distinct from ${site}::bigint and m.state in ('waiting', 'draft', 'refused')`,
  )
}

/** Nobody else decides about it until the transaction ends. @throws NotFound */
export async function lockMessage(tx: Tx, id: number): Promise<IntakeMessage> {
  await sql`select from intake_messages where id = ${id} for update`.execute(tx)
  const found = await one(tx, sql`m.id = ${id}`)
  if (!found) throw new NotFound()
  return found
}

export interface Listed {
  readonly id: number
  readonly cameBy: 'mail' | 'form'
  readonly state: IntakeState
  readonly reason: WaitReason | null
  readonly senderName: string | null
  readonly senderEmail: string | null
  readonly title: string | null
  readonly itemId: number | null
  readonly pictures: number
  readonly papers: number
  readonly receivedAt: Date
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
}

export interface IntakeList {
  readonly rows: readonly Listed[]
  readonly page: number
  readonly last: number
}

const onAPage = 50

/** What waits, oldest first; and then what was decided, newest first. */
export async function intakeList(db: Database, site: SiteId, wanted: number): Promise<IntakeList> {
  const ofSite = sql`m.site_region_id is not distinct from ${site}::bigint and m.state in ('waiting', 'draft', 'refused')`
  const counted = await sql<{ count: number }>`select count(*) as count from intake_messages m where ${ofSite}`.execute(
    db,
  )
  const last = Math.max(1, Math.ceil((counted.rows[0]?.count ?? 0) / onAPage))
  const page = Math.min(wanted, last)
  const { rows } = await sql<Listed>`
    select m.id, m.came_by as "cameBy", m.state, m.reason, m.sender_name as "senderName", m.sender_email as "senderEmail",
      m.title, m.item_id as "itemId", m.received_at as "receivedAt", m.decided_at as "decidedAt",
      m.decided_by as "decidedBy",
      (select count(*) from intake_files f where f.message_id = m.id and f.kind = 'picture') as pictures,
      (select count(*) from intake_files f where f.message_id = m.id and f.kind = 'paper') as papers
    from intake_messages m
    where ${ofSite}
    order by m.state <> 'waiting', case when m.state = 'waiting' then m.received_at end,
      case when m.state = 'waiting' then m.id end, m.decided_at desc, m.id desc
    limit ${onAPage} offset ${(page - 1) * onAPage}`.execute(db)
  return { rows, page, last }
}

/** Where an item came from, as its desk shows it: only who publishes there sees who it was, and may answer. */
export interface Origin {
  readonly message: IntakeMessage
  readonly mayAnswer: boolean
}

/** Null when it was written here. */
export async function originOf(db: Database | Tx, item: number): Promise<IntakeMessage | null> {
  return one(db, sql`m.item_id = ${item}`)
}

export async function messageByToken(db: Database | Tx, token: string): Promise<IntakeMessage | null> {
  return one(db, sql`m.token_hash = ${hashOf(token)} and m.forgotten_at is null`)
}

export interface TrustedSender {
  readonly id: number
  readonly email: string
  readonly trustedBy: string
  readonly trustedAt: Date
}

export async function trustedSenders(db: Database, site: SiteId): Promise<TrustedSender[]> {
  const { rows } = await sql<TrustedSender>`
    select id, email, trusted_by as "trustedBy", trusted_at as "trustedAt" from intake_senders
    where site_region_id is not distinct from ${site}::bigint order by email`.execute(db)
  return rows
}

export interface KnownSender {
  readonly isKnown: boolean
  /** Null: somebody without an account, or without a role here. */
  readonly person: { readonly id: string; readonly name: string; readonly locale: 'nl' | 'en' } | null
}

/** Whoever has a role on the site's region today, or in the nation as an editor; or whom the site trusts. */
export async function senderKnown(tx: Tx, site: SiteId, email: string, day: string): Promise<KnownSender> {
  const { rows } = await sql<NonNullable<KnownSender['person']>>`
    select p.id, p.name, p.locale from people p
    where p.email = ${email} and p.email_verified and exists (
      select from role_assignments a
      where a.person_id = p.id and a.organisation_id is null
        and a.valid_from <= ${day} and (a.valid_until is null or a.valid_until >= ${day})
        and (a.region_id is not distinct from ${site}::bigint
          or (a.region_id is null and a.role in ('programmeTeam', 'editor'))))`.execute(tx)
  const [person = null] = rows
  if (person) return { isKnown: true, person }
  const trusted = await sql`
    select from intake_senders where site_region_id is not distinct from ${site}::bigint and email = ${email}`.execute(
    tx,
  )
  return { isKnown: trusted.rows.length > 0, person: null }
}

/** The site that an address is of, if there is one. */
export async function siteOfAddress(
  db: Database,
  address: string,
  domain: string,
): Promise<{ readonly siteId: SiteId } | null> {
  const slug = siteAddressed(address, domain)
  if (slug === undefined) return null
  if (slug === null) return { siteId: null }
  const region = await regionBySlug(db, slug)
  return region && { siteId: region.id }
}

/**
 * Whether there was enough mail for this site today. `proven` is a known sender who is who they say; of anybody else the
 * envelope tells who it is, which anybody may write, so that it silences no more than itself.
 */
export async function hadEnoughMail(
  tx: Tx,
  site: SiteId,
  { from, proven }: { readonly from: string; readonly proven: string | null },
): Promise<boolean> {
  const { rows } = await sql<{ ofOne: number; all: number }>`
    select count(*) filter (where ${proven === null ? sql`envelope_from = ${from} and ${from} <> ''` : sql`sender_email = ${proven}`})
      as "ofOne", count(*) as "all"
    from intake_messages
    where site_region_id is not distinct from ${site}::bigint and received_at > now() - interval '1 day'
      and came_by = 'mail' and is_proven = ${proven !== null}`.execute(tx)
  const { ofOne = 0, all = 0 } = rows[0] ?? {}
  return ofOne >= mostADay.sender || all >= (proven === null ? mostADay.strangers : mostADay.known)
}

/** Whether enough forms wait to be confirmed for this site. */
export async function hadEnoughForms(tx: Tx, site: SiteId): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from intake_messages
    where site_region_id is not distinct from ${site}::bigint and received_at > now() - interval '1 day'
      and state = 'unconfirmed'`.execute(tx)
  return (rows[0]?.count ?? 0) >= mostADay.forms
}

export interface NamedSite {
  readonly slug: string | null
  readonly name: string
  readonly timeZone: string
  readonly locale: 'nl' | 'en'
}

/** A site as letters name it. */
export async function siteNamed(db: Database | Tx, site: SiteId): Promise<NamedSite> {
  const region = site === null ? null : await regionById(db, site)
  return region
    ? { slug: region.slug, name: region.siteName, timeZone: region.timeZone, locale: languageOf(region) }
    : { slug: null, name: 'Sterk Techniekonderwijs', timeZone: 'Europe/Amsterdam', locale: 'nl' }
}
