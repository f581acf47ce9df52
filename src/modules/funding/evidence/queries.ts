import { sql, type RawBuilder } from 'kysely'
import type { Database, Tx } from '../../../platform/database/database.ts'
import type { StoredFile } from '../../../platform/files/files.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { Region } from '../../organisations/public.ts'
import type { EntryKind } from '../ledger/rules.ts'
import { checklist, type Asked, type Document, type EvidenceKind, type Piece, type PieceKey } from './rules.ts'

type Scope = Pick<Region, 'id'>

/** Days that entries count on, both included; without one there is no bound. */
export interface Between {
  readonly from?: IsoDate | undefined
  readonly until?: IsoDate | undefined
}

export interface MissingPiece extends PieceKey {
  readonly activityId: number
  readonly activity: string
  /** Of the activity. */
  readonly owner: string | null
  /** The company, or who was paid. */
  readonly party: string | null
  readonly description: string
  readonly countsOn: IsoDate
  /** What the document counts for by now. */
  readonly cents: number
  readonly recordedBy: string | null
}

export interface MissingFilter extends Between {
  readonly kind?: EvidenceKind | undefined
  /** Only these. */
  readonly keys?: readonly PieceKey[] | undefined
}

/** What counts, by document and kind: since when, and what is left of it after corrections. */
export const documents = (
  region: Scope,
  { from = '0001-01-01', until = '9999-12-31' }: Between,
): RawBuilder<unknown> => sql`
  select e.side, e.contribution_id, e.cost_id, e.kind, e.activity_id, min(e.counts_on) as counts_on,
    sum(e.amount_cents)::bigint as cents
  from ledger_entries e where e.region_id = ${region.id}
  group by 1, 2, 3, 4, 5
  having sum(e.amount_cents) <> 0 and min(e.counts_on) between ${from} and ${until}`

const missing = (region: Scope, between: Between): RawBuilder<unknown> => sql`
  select d.side, d.contribution_id, d.cost_id, d.activity_id, a.evidence_kind as kind, min(d.counts_on) as counts_on,
    sum(d.cents)::bigint as cents
  from (${documents(region, between)}) d
  join evidence_asked a on a.entry_kind = d.kind and d.counts_on between a.valid_from and coalesce(a.valid_until, 'infinity')
  where not exists (select from contribution_evidence v
      where v.contribution_id = d.contribution_id and v.kind = a.evidence_kind)
    and not exists (select from cost_evidence v where v.cost_id = d.cost_id and v.kind = a.evidence_kind)
    and not exists (select from costs c where c.id = d.cost_id and c.file_id is not null
      and a.evidence_kind = case c.basis when 'staff' then 'timesheet' else 'invoice' end)
    and not (a.evidence_kind = 'statement'
      and exists (select from signed_statements s where s.contribution_id = d.contribution_id))
    and not (a.evidence_kind = 'timesheet' and exists (select from timesheet_costs t where t.cost_id = d.cost_id))
  group by 1, 2, 3, 4, 5`

/** What is asked for and not there, the most money first. */
export async function missingPieces(
  db: Database,
  region: Scope,
  filter: MissingFilter,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<MissingPiece[]> {
  const keys = filter.keys?.map(({ side, id, kind }) => `${side}-${id}-${kind}`) ?? null
  const { rows } = await sql<MissingPiece>`
    select m.side, coalesce(m.contribution_id, m.cost_id) as id, m.kind, m.activity_id as "activityId", a.title as activity,
      a.owner, coalesce(o.name, k.supplier) as party, coalesce(c.description, k.description) as description,
      m.counts_on as "countsOn", m.cents, p.name as "recordedBy"
    from (${missing(region, filter)}) m join activities a on a.id = m.activity_id
    left join contributions c on c.id = m.contribution_id left join organisations o on o.id = c.organisation_id
    left join costs k on k.id = m.cost_id left join people p on p.id = coalesce(c.recorded_by, k.recorded_by)
    where (${filter.kind ?? null}::text is null or m.kind = ${filter.kind ?? null})
      and (${keys}::text[] is null or m.side || '-' || coalesce(m.contribution_id, m.cost_id) || '-' || m.kind = any(${keys}))
    order by abs(m.cents) desc, m.side, 2, m.kind limit ${size} offset ${(page - 1) * size}`.execute(db)
  return rows
}

export interface Shortage {
  readonly pieces: number
  /** Of the documents that something is missing of, each counted once. */
  readonly cents: number
}

export async function shortageOf(
  db: Database,
  region: Scope,
  filter: Between & { readonly kind?: EvidenceKind | undefined } = {},
): Promise<Shortage> {
  const { rows } = await sql<Shortage>`
    select coalesce(sum(pieces), 0)::bigint as pieces, coalesce(sum(cents), 0)::bigint as cents from (
      select count(*) as pieces, max(abs(m.cents)) as cents from (${missing(region, filter)}) m
      where ${filter.kind ?? null}::text is null or m.kind = ${filter.kind ?? null}
      group by m.contribution_id, m.cost_id) documents`.execute(db)
  return rows[0] ?? { pieces: 0, cents: 0 }
}

/** What holds on a day. */
export async function askedOn(db: Database, day: IsoDate): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select entry_kind as "entryKind", evidence_kind as kind from evidence_asked
    where ${day} between valid_from and coalesce(valid_until, 'infinity')`.execute(db)
  return rows
}

export interface EvidenceFile extends StoredFile {
  readonly kind: EvidenceKind
  readonly addedBy: string | null
  readonly addedAt: Date
  readonly keepUntil: IsoDate
  /** Serves an entry of a closed period. */
  readonly locked: boolean
  /** Documents that it serves. */
  readonly serves: number
}

const fileColumns = sql`
  f.id, f.name, f.media_type as "mediaType", f.bytes, f.sha256, v.kind, p.name as "addedBy", v.added_at as "addedAt",
  u.keep_until as "keepUntil", u.locked,
  (select count(distinct (w.contribution_id, w.cost_id)) from evidence w where w.file_id = f.id) as serves`
const joined = sql`
  join files f on f.id = v.file_id left join people p on p.id = v.added_by
  cross join lateral evidence_keeping(f.id) u`

export interface DocumentEvidence {
  readonly pieces: readonly Piece[]
  readonly files: readonly EvidenceFile[]
  /** The hours that it was made of, when they were handed in week by week. */
  readonly timesheetId: number | null
}

/** The checklist of one document with the files that are there. */
export async function evidenceOf(db: Database, { side, id }: Document): Promise<DocumentEvidence> {
  const own = side === 'cost' ? sql`v.cost_id = ${id}` : sql`v.contribution_id = ${id}`
  const [files, about] = await Promise.all([
    sql<EvidenceFile>`select ${fileColumns} from evidence v ${joined} where ${own} order by v.added_at, f.id`.execute(
      db,
    ),
    side === 'cost' ? aboutCost(db, id) : aboutContribution(db, id),
  ])
  const pieces = checklist(about.kinds, await askedOn(db, about.day), {
    files: files.rows.map(({ kind }) => kind),
    itself: about.itself,
  })
  return { pieces, files: files.rows, timesheetId: about.timesheetId }
}

interface About {
  readonly day: IsoDate
  readonly kinds: readonly EntryKind[]
  readonly itself: readonly EvidenceKind[]
  readonly timesheetId: number | null
}

async function aboutCost(db: Database, id: number): Promise<About> {
  const { rows } = await sql<{ day: IsoDate; kind: EntryKind; timesheetId: number | null }>`
    select e.counts_on as day, e.kind, t.timesheet_id as "timesheetId"
    from ledger_entries e left join timesheet_costs t on t.cost_id = e.cost_id
    where e.cost_id = ${id} and e.corrects is null and e.replaces is null`.execute(db)
  const [found] = rows
  if (!found) throw new Error(`cost ${id} has no entry`)
  const { day, kind, timesheetId } = found
  return { day, kinds: [kind], itself: timesheetId === null ? [] : ['timesheet'], timesheetId }
}

/** What is not signed yet will be asked for as what its lines are now. */
async function aboutContribution(db: Database, id: number): Promise<About> {
  const { rows } = await sql<{ day: IsoDate; kinds: EntryKind[]; signed: boolean }>`
    select coalesce((select min(counts_on) from ledger_entries e where e.contribution_id = c.id), c.performed_until) as day,
      array(select distinct kind from contribution_lines l where l.contribution_id = c.id and superseded_at is null) as kinds,
      exists (select from signed_statements s where s.contribution_id = c.id) as signed
    from contributions c where c.id = ${id}`.execute(db)
  const [found] = rows
  if (!found) throw new Error(`there is no contribution ${id}`)
  return { day: found.day, kinds: found.kinds, itself: found.signed ? ['statement'] : [], timesheetId: null }
}

/** With bounds only what serves an entry that counts between them. */
function inRegion(region: Scope, { from, until }: Between): RawBuilder<unknown> {
  const entries = sql`from ledger_entries where region_id = ${region.id}
    and counts_on between ${from ?? '0001-01-01'} and ${until ?? '9999-12-31'}`
  return from === undefined && until === undefined
    ? sql`(v.contribution_id in (select id from contributions where region_id = ${region.id})
        or v.cost_id in (select id from costs where region_id = ${region.id}))`
    : sql`(v.contribution_id in (select contribution_id ${entries}) or v.cost_id in (select cost_id ${entries}))`
}

export interface FileFilter extends Between {
  /** Only what may be let go of by then. */
  readonly past?: IsoDate | undefined
}

export interface RegionFile extends Omit<EvidenceFile, 'kind'> {
  readonly kinds: readonly EvidenceKind[]
}

/** Files of a region with their fingerprint, the newest first. */
export async function filesOf(
  db: Database,
  region: Scope,
  filter: FileFilter,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<{ files: RegionFile[]; count: number }> {
  const { rows } = await sql<RegionFile & { count: number }>`
    select ${fileColumns}, v.kinds, count(*) over () as count
    from (select v.file_id, min(v.kind) as kind, array_agg(distinct v.kind) as kinds, min(v.added_at) as added_at,
        (array_agg(v.added_by order by v.added_at))[1] as added_by
      from evidence v where ${inRegion(region, filter)} group by 1) v ${joined}
    where ${filter.past ?? null}::date is null or u.keep_until < ${filter.past ?? null}
    order by v.added_at desc, f.id desc limit ${size} offset ${(page - 1) * size}`.execute(db)
  return { files: rows, count: rows[0]?.count ?? 0 }
}

/** A file that serves something in the region; null when it does not. */
export async function fileIn(
  db: Database | Tx,
  region: Scope,
  fileId: number,
  between: Between | null = null,
): Promise<EvidenceFile | null> {
  if (!Number.isSafeInteger(fileId)) return null
  const { rows } = await sql<EvidenceFile>`
    select ${fileColumns} from evidence v ${joined} where v.file_id = ${fileId} and ${inRegion(region, between ?? {})}
    order by v.added_at limit 1`.execute(db)
  return rows[0] ?? null
}
