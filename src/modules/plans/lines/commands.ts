import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../platform/errors.ts'
import type { Region } from '../../organisations/public.ts'
import { lockPlan } from '../commands.ts'
import type { Theme } from '../keeping/details/rules.ts'
import { ensureProgrammeLines, insertChanges } from '../keeping/writing/commands.ts'

export interface GivenLine {
  readonly name: string
  readonly theme: Theme | null
  readonly overhead: boolean
}

/** Adds a programme line at the end. The same once more changes nothing. */
export async function addLine(
  tx: Tx,
  actor: Person,
  region: Region,
  period: string,
  { name, theme, overhead }: GivenLine,
): Promise<Outcome<object, 'taken'>> {
  const plan = await lockPlan(tx, region.id, period)
  if (await sameName(tx, plan, name, null)) return refuse('taken')
  await ensureProgrammeLines(tx, plan, [name])
  await sql`
    update programme_lines set theme = ${theme}, overhead = ${overhead} where plan_id = ${plan} and name = ${name}`.execute(
    tx,
  )
  await deed(tx, actor, region, plan, 'line.added', name)
  return { ok: true }
}

/** Gives a line another name or theme; its activities go along. A line that is gone meanwhile changes nothing. */
export async function changeLine(
  tx: Tx,
  actor: Person,
  region: Region,
  period: string,
  { line, name, theme, overhead }: GivenLine & { readonly line: string },
): Promise<Outcome<object, 'taken'>> {
  const plan = await lockPlan(tx, region.id, period)
  if (await sameName(tx, plan, name, line)) return refuse('taken')
  const { rows } = await sql`
    update programme_lines set name = ${name}, theme = ${theme}, overhead = ${overhead}
    where plan_id = ${plan} and name = ${line}
      and (name, theme, overhead) is distinct from (${name}::text, ${theme}::text, ${overhead}::boolean)
    returning name`.execute(tx)
  if (!rows.length) return { ok: true }
  if (name !== line) await noteRenamed(tx, actor, plan, line, name)
  await deed(tx, actor, region, plan, 'line.changed', name)
  return { ok: true }
}

/** In the account of each of its activities: who has one of them open must not bring the old name back. */
async function noteRenamed(tx: Tx, actor: Person, plan: number, before: string, after: string): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    select id from activities where plan_id = ${plan} and programme_line = ${after} order by id`.execute(tx)
  const fields = { programmeLine: [before, after] as const }
  await insertChanges(
    tx,
    rows.map(({ id }) => ({ activityId: id, fields })),
    { personId: actor.id },
  )
}

/** Removes a line that no activity lies on and no sum for a later year. Twice is once. */
export async function removeLine(
  tx: Tx,
  actor: Person,
  region: Region,
  period: string,
  line: string,
): Promise<Outcome<object, 'used'>> {
  const plan = await lockPlan(tx, region.id, period)
  const used = await sql`
    select from activities where plan_id = ${plan} and programme_line = ${line}
    union all select from budget_posts where plan_id = ${plan} and programme_line = ${line} limit 1`.execute(tx)
  if (used.rows.length) return refuse('used')
  const gone = await sql`
    delete from programme_lines where plan_id = ${plan} and name = ${line} returning name`.execute(tx)
  if (gone.rows.length) await deed(tx, actor, region, plan, 'line.removed', line)
  return { ok: true }
}

async function sameName(tx: Tx, plan: number, name: string, but: string | null): Promise<boolean> {
  const { rows } = await sql`
    select from programme_lines
    where plan_id = ${plan} and lower(name) = lower(${name}) and name is distinct from ${but}`.execute(tx)
  return rows.length > 0
}

async function deed(tx: Tx, actor: Person, region: Region, plan: number, action: string, name: string): Promise<void> {
  await record(tx, actor, { action, regionId: region.id, subject: { kind: 'plan', id: plan }, details: { name } })
}
