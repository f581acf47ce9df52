import { sql } from 'kysely'
import type { Database, Tx } from '../../../../platform/database/database.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { Region } from '../../../organisations/public.ts'
import { firstFew } from './rules.ts'
import { missingPieces, shortageOf, type MissingPiece, type Shortage } from '../../evidence/queries.ts'

type Scope = Pick<Region, 'id'>

/** The last day of what was closed; null when nothing was. */
export async function closedUntil(db: Database | Tx, region: Scope): Promise<IsoDate | null> {
  const { rows } = await sql<{ until: IsoDate | null }>`
    select max(until_on) as until from ledger_locks where region_id = ${region.id}`.execute(db)
  return rows[0]?.until ?? null
}

export interface ClosedPeriod {
  readonly until: IsoDate
  readonly at: Date
  readonly by: string | null
}

export async function closedPeriods(db: Database, region: Scope): Promise<ClosedPeriod[]> {
  const { rows } = await sql<ClosedPeriod>`
    select l.until_on as until, l.locked_at as at, p.name as by
    from ledger_locks l left join people p on p.id = l.locked_by
    where l.region_id = ${region.id} order by 1 desc`.execute(db)
  return rows
}

/** What is not in order yet up to a day. */
export interface Missing {
  readonly waiting: readonly Waiting[]
  /** The first few, the most money first. */
  readonly pieces: readonly MissingPiece[]
  readonly shortage: Shortage
}

export interface Waiting {
  readonly id: number
  readonly what: string
  readonly by: string
  readonly on: IsoDate
  readonly cents: number
}

export async function missingUntil(db: Database, region: Scope, from: IsoDate, until: IsoDate): Promise<Missing> {
  const cents = sql`(select coalesce(sum(amount_cents), 0)::bigint from contribution_lines l
    where l.contribution_id = c.id and l.superseded_at is null)`
  const [waiting, pieces, shortage] = await Promise.all([
    sql<Waiting>`
      select c.id, c.description as what, o.name as by, c.performed_until as on, ${cents} as cents
      from contributions c join organisations o on o.id = c.organisation_id
      where c.region_id = ${region.id} and c.performed_until between ${from} and ${until}
        and c.state in ('drafted', 'sent')
      order by cents desc, c.id`.execute(db),
    missingPieces(db, region, { from, until }, { page: 1, size: firstFew }),
    shortageOf(db, region, { from, until }),
  ])
  return { waiting: waiting.rows, pieces, shortage }
}
