// What the demo shows of accounting for it: one region that checked what was signed, closed its quarters, and holds
// signed statements of the newest contributions.
import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/database.ts'
import { addDays, type IsoDate } from '../../../../platform/time.ts'
import { keepStatement, typedOrDrawn, wordsOf } from '../../statements/commands.ts'
import { openQuarters } from './rules.ts'

const slug = 'zwolle'
const roles = ['directeur', 'bedrijfsleider', 'praktijkopleider', 'hr-adviseur']

/** Comes after everything that the demo records: a closed quarter takes nothing in. */
export async function makeClosedQuarters(tx: Tx, today: IsoDate): Promise<void> {
  const { rows } = await sql<Region>`
    select r.id, a.person_id as leader from regions r
    join role_assignments a on a.region_id = r.id and a.role = 'programmeLeader'
    where r.slug = ${slug} order by a.valid_from limit 1`.execute(tx)
  const [region] = rows
  // The newest quarters are still worked on.
  const quarters = openQuarters('2025-01-01', null, addDays(today, -120))
  const last = quarters.at(-1)
  if (!region || !last) return
  await checkUntil(tx, region, addDays(today, -45))
  await reportUntil(tx, region, last.until)
  await signStatements(tx, region.id)
  for (const { until } of quarters) {
    await sql`
      insert into ledger_locks (region_id, until_on, locked_by, locked_at)
      values (${region.id}, ${until}, ${region.leader}, ${closedAt(until)})`.execute(tx)
  }
}

interface Region {
  readonly id: number
  readonly leader: string
}

const closedAt = (until: IsoDate): string => `${addDays(until, 40)}T09:30:00Z`

async function checkUntil(tx: Tx, { id, leader }: Region, until: IsoDate): Promise<void> {
  await sql`
    insert into contribution_checks (contribution_id, verdict, made_by, made_at)
    select c.id, 'checked', ${leader}, c.answered_at + interval '6 days' from contributions c
    where c.region_id = ${id} and c.state in ('confirmed', 'corrected')
      and c.performed_until <= ${until} and c.answered_at::date <= ${until}
    order by c.answered_at, c.id`.execute(tx)
}

async function reportUntil(tx: Tx, { id, leader }: Region, until: IsoDate): Promise<void> {
  await sql`
    insert into contribution_checks (contribution_id, verdict, made_by, made_at)
    select c.id, 'reported', ${leader}, greatest(k.made_at, ${closedAt(until)}::timestamptz)
    from contributions c join contribution_checks k on k.contribution_id = c.id
    where c.region_id = ${id} and c.performed_until <= ${until} order by k.id`.execute(tx)
}

async function signStatements(tx: Tx, regionId: number): Promise<void> {
  const { rows } = await sql<{ id: number; by: string; at: Date; remark: string | null }>`
    select id, answered_by as by, answered_at as at, answer_remark as remark from contributions
    where region_id = ${regionId} and state in ('confirmed', 'corrected') order by answered_at desc, id desc limit 8`.execute(
    tx,
  )
  for (const [index, { id, by, at, remark }] of rows.entries()) {
    const role = roles[index % roles.length] ?? 'directeur'
    const words = await wordsOf(tx, { id, regionId }, 'nl', remark)
    await keepStatement(tx, typedOrDrawn({ name: by, role, drawing: null }, 'nl', at), words)
  }
}
