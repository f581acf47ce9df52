import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import { record } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { refuse, type Outcome, type Refusal } from '../../../../platform/errors.ts'
import type { Region } from '../../../organisations/public.ts'
import { lockPlan } from '../../commands.ts'
import type { BudgetPost } from './rules.ts'

export interface GivenPost extends BudgetPost {
  /** The amount that the form showed; null for a post that was not there. */
  readonly was: number | null
}

type Changed = Refusal<'changedMeanwhile'> & { readonly now: number | null }

/** Gives a programme line a sum for a year. When somebody else did meanwhile, the reader sees that first. Twice is once. */
export async function setPost(
  tx: Tx,
  actor: Person,
  region: Region,
  period: string,
  { programmeLine, year, amountCents, was }: GivenPost,
): Promise<Outcome<object, 'line'> | Changed> {
  const plan = await lockPlan(tx, region.id, period)
  const { rows } = await sql<{ now: number | null }>`
    select b.amount_cents as now from programme_lines l
    left join budget_posts b on b.plan_id = l.plan_id and b.programme_line = l.name and b.year = ${year}
    where l.plan_id = ${plan} and l.name = ${programmeLine} for update of l`.execute(tx)
  const [line] = rows
  if (!line) return refuse('line')
  if (line.now === amountCents) return { ok: true }
  if (line.now !== was) return { ...refuse('changedMeanwhile'), now: line.now }
  await sql`
    insert into budget_posts (plan_id, programme_line, year, amount_cents)
    values (${plan}, ${programmeLine}, ${year}, ${amountCents})
    on conflict (plan_id, programme_line, year) do update set amount_cents = excluded.amount_cents`.execute(tx)
  await deed(tx, actor, region, plan, 'budgetPost.set', { line: programmeLine, year, cents: amountCents })
  return { ok: true }
}

/** Twice is once. */
export async function removePost(
  tx: Tx,
  actor: Person,
  region: Region,
  period: string,
  { programmeLine, year }: Pick<BudgetPost, 'programmeLine' | 'year'>,
): Promise<void> {
  const plan = await lockPlan(tx, region.id, period)
  const { rows } = await sql`
    delete from budget_posts where plan_id = ${plan} and programme_line = ${programmeLine} and year = ${year}
    returning year`.execute(tx)
  if (rows.length) await deed(tx, actor, region, plan, 'budgetPost.removed', { line: programmeLine, year })
}

async function deed(
  tx: Tx,
  actor: Person,
  region: Region,
  plan: number,
  action: string,
  details: Readonly<Record<string, string | number>>,
): Promise<void> {
  await record(tx, actor, { action, regionId: region.id, subject: { kind: 'plan', id: plan }, details })
}
