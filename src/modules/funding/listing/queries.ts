import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { Region } from '../../organisations/public.ts'
import type { Readable } from '../evidence/accountant/queries.ts'
import { contributionsOf, overdue, verdict, type Contribution } from '../queries.ts'
import type { Stand } from '../rules.ts'

export interface Wanted {
  readonly stand: Stand
  /** The slug of a subsidy period. */
  readonly period?: string | undefined
  /** The year of the last day. */
  readonly year?: number | undefined
  /** Words in the name of the company or in what it did. */
  readonly search?: string | undefined
  readonly readable: Readable | null
}

/** Sums over all that was chosen, whatever page of it is shown. */
export interface Selection {
  readonly count: number
  readonly cents: number
  /** Declined or withdrawn ones, which add nothing. */
  readonly outCount: number
  readonly outCents: number
  /** Declined or late ones: when all are, the sum is about them. */
  readonly lostCount: number
  /** What the reader may see at all. */
  readonly allCount: number
}

export const noSelection: Selection = { count: 0, cents: 0, outCount: 0, outCents: 0, lostCount: 0, allCount: 0 }

export interface Found extends Selection {
  /** Those of the page, in its order. */
  readonly ids: readonly number[]
}

type Scope = Pick<Region, 'id'>

/** Which contributions were chosen, newest first, and what they come to: one statement. */
export async function selectionOf(
  db: Database,
  region: Scope,
  wanted: Wanted,
  today: IsoDate,
  { page, size }: { readonly page: number; readonly size: number | null },
): Promise<Found> {
  const { readable } = wanted
  const seen = readable
    ? sql`and coalesce(signed.counts_on, c.performed_until) between ${readable.from} and ${readable.until}`
    : sql``
  // What is signed stands in the ledger with its corrections; each is summed once for the region and not for each row.
  const { rows } = await sql<Found>`
    with signed as (
      select contribution_id as id, sum(amount_cents) as cents, min(counts_on) as counts_on from ledger_entries
      where region_id = ${region.id} and side = 'contribution' group by 1
    ), asked as (
      select l.contribution_id as id, sum(l.amount_cents) as cents
      from contribution_lines l join contributions c on c.id = l.contribution_id
      where c.region_id = ${region.id} and not ${signedState} and l.superseded_at is null group by 1
    ), readable as (
      select c.*, coalesce(signed.cents, asked.cents, 0) as cents
      from contributions c left join signed on signed.id = c.id left join asked on asked.id = c.id
      where c.region_id = ${region.id} ${seen}
    ), chosen as materialized (
      select c.id, c.performed_until, c.cents, c.state in ('declined', 'withdrawn') as is_out,
        c.state = 'declined' or ${overdue} as is_lost
      from readable c join organisations o on o.id = c.organisation_id
      where ${sql.join([sql`true`, ...conditionsOf(wanted, today)], sql` and `)}
    )
    select count(*) as count, coalesce(sum(cents), 0)::bigint as cents, count(*) filter (where is_out) as "outCount",
      coalesce(sum(cents) filter (where is_out), 0)::bigint as "outCents", count(*) filter (where is_lost) as "lostCount",
      (select count(*) from readable) as "allCount",
      array(select id from chosen order by performed_until desc, id desc
        limit ${size} offset ${(page - 1) * (size ?? 0)}) as ids
    from chosen`.execute(db)
  return rows[0] ?? { ...noSelection, ids: [] }
}

const signedState = sql`c.state in ('confirmed', 'corrected')`

/** The parts of the gauge, so that its amounts open just their records, and what came after. */
function standing(stand: Stand, today: IsoDate): RawBuilder<unknown>[] {
  if (stand === 'all') return []
  if (stand === 'realised') return [signedState, sql`c.performed_until <= ${today}`]
  if (stand === 'confirmed') return [signedState, sql`c.performed_until > ${today}`]
  if (stand === 'open') return [sql`c.state in ('drafted', 'sent')`, sql`not ${overdue}`]
  if (stand === 'lost') return [sql`(c.state = 'declined' or ${overdue})`]
  if (stand === 'toCheck') return [signedState, sql`coalesce(${verdict}, 'returned') = 'returned'`]
  return [sql`${verdict} = ${stand}`]
}

function conditionsOf({ stand, period, year, search }: Wanted, today: IsoDate): RawBuilder<unknown>[] {
  return [
    ...standing(stand, today),
    ...(period
      ? [
          sql`c.activity_id in (
            select a.id from activities a join plans p on p.id = a.plan_id
            where p.region_id = c.region_id and p.period = ${period})`,
        ]
      : []),
    ...(year ? [sql`c.performed_until between ${`${year}-01-01`} and ${`${year}-12-31`}`] : []),
    ...(search?.split(/\s+/) ?? []).map(
      (word) => sql`concat_ws(' ', o.name, c.description) ilike ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`,
    ),
  ]
}

/** All that was chosen, a thousand at a time. */
export async function* chosenInBatches(
  db: Database,
  region: Scope,
  wanted: Wanted,
  today: IsoDate,
  size = 1000,
): AsyncGenerator<readonly Contribution[]> {
  const { ids } = await selectionOf(db, region, wanted, today, { page: 1, size: null })
  for (let at = 0; at < ids.length; at += size)
    yield await contributionsOf(db, region, { ids: ids.slice(at, at + size) })
}

/** The years that can be chosen. */
export async function yearsOf(db: Database, region: Scope): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from performed_until)::int as year from contributions
    where region_id = ${region.id} order by 1 desc`.execute(db)
  return rows.map(({ year }) => year)
}
