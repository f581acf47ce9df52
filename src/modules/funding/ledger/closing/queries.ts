import { sql } from 'kysely'
import type { Database, Tx } from '../../../../platform/database/database.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { Region } from '../../../organisations/public.ts'

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
  readonly withoutEvidence: readonly Waiting[]
  readonly costsWithoutFile: readonly (Omit<Waiting, 'by'> & { readonly activityId: number })[]
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
  const contributions = (where: ReturnType<typeof sql>) => sql<Waiting>`
    select c.id, c.description as what, o.name as by, c.performed_until as on, ${cents} as cents
    from contributions c join organisations o on o.id = c.organisation_id
    where c.region_id = ${region.id} and c.performed_until between ${from} and ${until} and ${where}
    order by cents desc, c.id`
  const [waiting, withoutEvidence, costs] = await Promise.all([
    contributions(sql`c.state in ('drafted', 'sent')`).execute(db),
    contributions(sql`c.state in ('confirmed', 'corrected')
      and not exists (select from signed_statements s where s.contribution_id = c.id)
      and not exists (select from contribution_evidence e where e.contribution_id = c.id)`).execute(db),
    sql<Missing['costsWithoutFile'][number]>`
      select id, description as what, incurred_on as on, amount_cents as cents, activity_id as "activityId" from costs
      where region_id = ${region.id} and incurred_on between ${from} and ${until} and file_id is null
      order by amount_cents desc, id`.execute(db),
  ])
  return { waiting: waiting.rows, withoutEvidence: withoutEvidence.rows, costsWithoutFile: costs.rows }
}
