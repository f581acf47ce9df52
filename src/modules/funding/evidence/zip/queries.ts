import { sql } from 'kysely'
import type { Database } from '../../../../platform/database/database.ts'
import type { Currency } from '../../../../platform/money.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { Region } from '../../../organisations/public.ts'
import type { EntryKind } from '../../ledger/rules.ts'
import { documents, missingPieces } from '../queries.ts'
import type { Document, EvidenceKind, PieceKey } from '../rules.ts'

type Scope = Pick<Region, 'id'>
interface Days {
  readonly from: IsoDate
  readonly until: IsoDate
}

export interface CountedDocument extends Document {
  /** Numbers in the ledger, with those that corrected it. */
  readonly entries: string
  readonly kinds: readonly EntryKind[]
  readonly activity: string
  readonly party: string | null
  readonly description: string
  readonly countsOn: IsoDate
  readonly cents: number
  readonly currency: Currency
}

export interface KeptEvidence extends Document {
  readonly kind: EvidenceKind
  readonly fileId: number
  readonly name: string
  readonly sha256: string
  readonly bytes: number
  readonly keepUntil: IsoDate
}

export interface SignedEvidence extends Document {
  readonly words: string
  readonly sha256: string
  /** The form that was signed on paper. */
  readonly paper: { readonly id: number; readonly name: string; readonly sha256: string; readonly bytes: number } | null
}

export interface HoursEvidence extends Document {
  readonly timesheetId: number
  readonly person: string
  readonly monday: IsoDate
  readonly submittedAt: Date
  readonly decidedBy: string
  readonly decidedAt: Date
  readonly hours: readonly { readonly on: IsoDate; readonly activity: string; readonly hours: number }[]
}

/** All that counts between two days and all that shows it to be true. */
export interface Account {
  readonly documents: readonly CountedDocument[]
  readonly kept: readonly KeptEvidence[]
  readonly signed: readonly SignedEvidence[]
  readonly hours: readonly HoursEvidence[]
  readonly missing: readonly PieceKey[]
}

/** A region has some ten thousand documents at most: their rows fit in memory, their files are read one by one. */
export async function accountOf(db: Database, region: Scope, days: Days): Promise<Account> {
  const own = sql`(${documents(region, days)}) d`
  const document = sql`d.side, coalesce(d.contribution_id, d.cost_id) as id`
  const [counted, kept, signed, hours, missing] = await Promise.all([
    sql<CountedDocument>`
      select ${document}, array_agg(distinct d.kind) as kinds, a.title as activity, coalesce(o.name, k.supplier) as party,
        coalesce(c.description, k.description) as description, min(d.counts_on) as "countsOn",
        sum(d.cents)::bigint as cents, coalesce(c.currency, k.currency) as currency,
        (select string_agg(e.seq::text, ' ' order by e.seq) from ledger_entries e
          where e.contribution_id = d.contribution_id or e.cost_id = d.cost_id) as entries
      from ${own} join activities a on a.id = d.activity_id left join contributions c on c.id = d.contribution_id
      left join organisations o on o.id = c.organisation_id left join costs k on k.id = d.cost_id
      group by d.side, d.contribution_id, d.cost_id, a.title, o.name, k.supplier, c.description, k.description,
        c.currency, k.currency
      order by 6, d.side, 2`.execute(db),
    sql<KeptEvidence>`
      select ${document}, v.kind, f.id as "fileId", f.name, f.sha256, f.bytes, u.keep_until as "keepUntil"
      from (select distinct side, contribution_id, cost_id from ${own}) d
      join evidence v on v.contribution_id = d.contribution_id or v.cost_id = d.cost_id
      join files f on f.id = v.file_id cross join lateral evidence_keeping(f.id) u
      order by 1, 2, v.kind, f.id`.execute(db),
    sql<SignedEvidence>`
      select distinct ${document}, s.words, s.sha256, case when f.id is not null then
        jsonb_build_object('id', f.id, 'name', f.name, 'sha256', f.sha256, 'bytes', f.bytes) end as paper
      from ${own} join signed_statements s on s.contribution_id = d.contribution_id
      join signatures g on g.id = s.signature_id left join files f on f.id = g.file_id`.execute(db),
    sql<HoursEvidence>`
      select ${document}, t.id as "timesheetId", t.person_name as person, t.monday, t.submitted_at as "submittedAt",
        t.decided_by_name as "decidedBy", t.decided_at as "decidedAt",
        (select jsonb_agg(jsonb_build_object('on', h.worked_on, 'activity', a.title, 'hours', h.hours)
          order by h.worked_on, a.title)
          from timesheet_hours h join activities a on a.id = h.activity_id where h.timesheet_id = t.id) as hours
      from ${own} join timesheet_costs k on k.cost_id = d.cost_id join timesheets t on t.id = k.timesheet_id`.execute(
      db,
    ),
    missingPieces(db, region, days, { page: 1, size: 1_000_000 }),
  ])
  return { documents: counted.rows, kept: kept.rows, signed: signed.rows, hours: hours.rows, missing }
}
