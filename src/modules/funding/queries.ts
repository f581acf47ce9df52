import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/database.ts'
import type { Currency } from '../../platform/money.ts'
import type { IsoDate } from '../../platform/time.ts'
import { organisationNames, regionFor, type Region } from '../organisations/public.ts'
import { readablePeriod, type Readable } from './evidence/accountant/queries.ts'
import { mayRecord, mayViewFunding } from './policy.ts'
import type { ContributionState, Line, Verdict } from './rules.ts'
import { rateOn } from '../plans/public.ts'
import type { FundingTables } from './tables.ts'
import { hashOf } from '../../platform/secret-link.ts'

export interface Contribution {
  readonly id: number
  readonly activityId: number
  readonly organisationId: number
  readonly organisation: string
  readonly description: string
  readonly performedFrom: IsoDate
  readonly performedUntil: IsoDate
  readonly currency: Currency
  readonly state: ContributionState
  /** How the region judged what was signed; null: not yet. */
  readonly verdict: Verdict | null
  /** Sent, but no link works any more. */
  readonly overdue: boolean
  readonly amountCents: number
  readonly evidenceCount: number
  readonly sentAt: Date | null
  readonly answeredAt: Date | null
  readonly answeredBy: string | null
  readonly answerRemark: string | null
}

export interface Filter {
  readonly activityId?: number
  readonly id?: number
  readonly ids?: readonly number[]
  /** Delivered within these days, both included. */
  readonly from?: IsoDate
  readonly until?: IsoDate
  /** What nobody signed: drafted, sent or declined. */
  readonly unsigned?: boolean
  /** Only what counts, or was delivered, in the part of the account that somebody reads. */
  readonly readable?: Readable | null
}

type Row = Omit<Contribution, 'organisation'>

/** Contributions in a region, newest first. */
export async function contributionsOf(
  db: Database,
  region: Pick<Region, 'id'>,
  filter: Filter = {},
): Promise<Contribution[]> {
  const { rows } = await sql<Row>`
    select c.id, c.activity_id as "activityId", c.organisation_id as "organisationId", c.description,
      c.performed_from as "performedFrom", c.performed_until as "performedUntil", c.currency, c.state, ${overdue} as overdue,
      coalesce(
        (select sum(amount_cents) from ledger_entries e where e.contribution_id = c.id),
        (select sum(amount_cents) from contribution_lines l where l.contribution_id = c.id and l.superseded_at is null), 0)::bigint as "amountCents",
      (select count(distinct file_id) from contribution_evidence e where e.contribution_id = c.id) as "evidenceCount",
      ${verdict} as verdict,
      c.sent_at as "sentAt", c.answered_at as "answeredAt", c.answered_by as "answeredBy", c.answer_remark as "answerRemark"
    from contributions c
    where c.region_id = ${region.id}
      and (${filter.id ?? null}::bigint is null or c.id = ${filter.id ?? null})
      and (${filter.ids ?? null}::bigint[] is null or c.id = any(${filter.ids ?? null}))
      and (${filter.activityId ?? null}::bigint is null or c.activity_id = ${filter.activityId ?? null})
      and (${filter.from ?? null}::date is null or c.performed_until >= ${filter.from ?? null})
      and (${filter.until ?? null}::date is null or c.performed_until <= ${filter.until ?? null})
      and (not ${filter.unsigned ?? false}::boolean or c.state in ('drafted', 'sent', 'declined'))
      and (${filter.readable?.from ?? null}::date is null or coalesce(
        (select min(counts_on) from ledger_entries e where e.contribution_id = c.id), c.performed_until)
        between ${filter.readable?.from ?? null} and ${filter.readable?.until ?? null})
    order by c.performed_until desc, c.id desc`.execute(db)
  const names = await organisationNames(
    db,
    rows.map((row) => row.organisationId),
  )
  return rows.map((row) => ({ ...row, organisation: names.get(row.organisationId) ?? '' }))
}

export const overdue = sql`(c.state = 'sent' and not exists (
  select from confirmation_links k
  where k.contribution_id = c.id and k.used_at is null and k.revoked_at is null and k.expires_at > now()))`

/** How the region judged what was signed, the last time. */
export const verdict = sql`(
  select k.verdict from contribution_checks k where k.contribution_id = c.id order by k.id desc limit 1)`

export interface Link {
  readonly id: number
  readonly contactName: string
  readonly contactEmail: string
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly openedAt: Date | null
  readonly usedAt: Date | null
  readonly revokedAt: Date | null
}

export interface ContributionDetail extends Contribution {
  readonly lines: readonly Line[]
  /** As the region wrote them, when the company corrected. */
  readonly supersededLines: readonly Line[]
  readonly links: readonly Link[]
}

export interface InContribution {
  readonly region: Region
  readonly contribution: ContributionDetail
}

export async function contributionFor(
  db: Database,
  actor: Actor,
  slug: string,
  id: number,
): Promise<InContribution | null> {
  const region = await regionFor(db, actor, slug)
  if (!region || !mayViewFunding(actor, region) || !Number.isSafeInteger(id)) return null
  const [found] = await contributionsOf(db, region, { id, readable: await readablePeriod(db, actor, region) })
  return found ? { region, contribution: await detailOf(db, found) } : null
}

async function detailOf(db: Database, contribution: Contribution): Promise<ContributionDetail> {
  const tables = db.withTables<FundingTables>()
  const [all, links] = await Promise.all([
    linesOf(db, contribution.id),
    tables
      .selectFrom('confirmation_links')
      .select(linkColumns)
      .where('contribution_id', '=', contribution.id)
      .orderBy('id', 'desc')
      .execute(),
  ])
  return {
    ...contribution,
    lines: all.filter((line) => !line.superseded),
    supersededLines: all.filter((line) => line.superseded),
    links,
  }
}

const linkColumns = [
  'confirmation_links.id',
  'contact_name as contactName',
  'contact_email as contactEmail',
  'confirmation_links.created_at as createdAt',
  'expires_at as expiresAt',
  'opened_at as openedAt',
  'used_at as usedAt',
  'revoked_at as revokedAt',
] as const

async function linesOf(db: Database, contributionId: number): Promise<(Line & { superseded: boolean })[]> {
  const rows = await db
    .withTables<FundingTables>()
    .selectFrom('contribution_lines')
    .select(['kind', 'description', 'quantity', 'price_cents as priceCents', 'superseded_at'])
    .where('contribution_id', '=', contributionId)
    .orderBy('id')
    .execute()
  return rows.map(({ superseded_at, ...line }) => ({ ...line, superseded: superseded_at !== null }))
}

/** What a company is asked to sign, or signed. */
export async function signedLinesOf(db: Database, contributionId: number): Promise<Line[]> {
  const all = await linesOf(db, contributionId)
  return all.flatMap(({ superseded, ...line }) => (superseded ? [] : [line]))
}

export interface Confirmation {
  readonly linkId: number
  readonly link: Link
  readonly regionId: number
  readonly contribution: ContributionDetail
}

/** What a personal link asks to confirm; null when there never was such a link. */
export async function confirmationBehind(db: Database, token: string): Promise<Confirmation | null> {
  const row = await db
    .withTables<FundingTables>()
    .selectFrom('confirmation_links')
    .innerJoin('contributions', 'contributions.id', 'contribution_id')
    .select([...linkColumns, 'contributions.id as contributionId', 'region_id as regionId'])
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst()
  if (!row) return null
  const { contributionId, regionId, ...link } = row
  const [found] = await contributionsOf(db, { id: regionId }, { id: contributionId })
  return found ? { linkId: link.id, link, regionId, contribution: await detailOf(db, found) } : null
}

/** The hourly rate for company guidance on a day; null where none is known, as on the BES islands. */
export async function guidanceRateOn(db: Database, currency: Currency, day: IsoDate): Promise<number | null> {
  return (await rateOn(db, 'companyGuidance', currency, day))?.priceCents ?? null
}

export interface Cost {
  readonly id: number
  readonly activityId: number
  readonly description: string
  readonly incurredOn: IsoDate
  readonly quantity: number
  readonly priceCents: number
  readonly amountCents: number
  /** Files that show it to be true. */
  readonly evidenceCount: number
}

/** What was spent in a region, newest first. */
export async function costsOf(db: Database, region: Pick<Region, 'id'>, filter: Filter = {}): Promise<Cost[]> {
  return db
    .withTables<FundingTables>()
    .selectFrom('costs')
    .select([
      'id',
      'activity_id as activityId',
      'description',
      'incurred_on as incurredOn',
      'quantity',
      'price_cents as priceCents',
      // As it stands in the ledger, with what was corrected there.
      sql<number>`(select sum(amount_cents)::bigint from ledger_entries e where e.cost_id = costs.id)`.as(
        'amountCents',
      ),
      sql<number>`(select count(distinct v.file_id) from evidence v where v.cost_id = costs.id)`.as('evidenceCount'),
    ])
    .where('region_id', '=', region.id)
    .$if(filter.id !== undefined, (query) => query.where('id', '=', filter.id ?? 0))
    .$if(filter.activityId !== undefined, (query) => query.where('activity_id', '=', filter.activityId ?? 0))
    .$if(filter.from !== undefined, (query) => query.where('incurred_on', '>=', filter.from ?? ''))
    .$if(filter.until !== undefined, (query) => query.where('incurred_on', '<=', filter.until ?? ''))
    .$if(Boolean(filter.readable), (query) =>
      query.where(sql<boolean>`exists (select from ledger_entries e where e.cost_id = costs.id
        and e.counts_on between ${filter.readable?.from} and ${filter.readable?.until})`),
    )
    .orderBy('incurred_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** How many contributions wait for somebody: drafts to send, and unanswered requests that ran out. */
export async function waitingContributions(db: Database, actor: Actor, region: Region): Promise<number> {
  if (!mayRecord(actor, region)) return 0
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from contributions c where c.region_id = ${region.id} and c.state = 'drafted')
      + (select count(*) from contributions c where c.region_id = ${region.id} and ${overdue}) as count`.execute(db)
  return rows[0]?.count ?? 0
}
