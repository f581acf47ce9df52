import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../platform/errors.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { linkOrganisations, type Region } from '../../organisations/public.ts'
import { lockPlan, noteWork } from '../commands.ts'
import { insertChanges } from '../keeping/writing/commands.ts'
import { budgetLinesOf, rateOn } from './queries.ts'
import { amountOf, lineText, type BudgetLine } from './rules.ts'
import type { GivenLine } from './schema.ts'

/** An activity whose budget somebody works on. */
export interface Place {
  readonly region: Region
  readonly activityId: number
  readonly today: IsoDate
}

/** Adds a line to the budget of an activity, with the planned contribution when a partner pays it. */
export async function addBudgetLine(
  tx: Tx,
  actor: Person,
  place: Place,
  given: GivenLine,
): Promise<Outcome<object, 'noRate'>> {
  await noteWork(tx, place.activityId)
  const made = await priced(tx, place, given)
  if (!made) return refuse('noRate')
  const { id } = await sql<{ id: number }>`
    insert into budget_lines (activity_id, description, kind, year, quantity, unit, price_cents, amount_cents)
    values (${place.activityId}, ${made.description}, ${made.kind}, ${made.year}, ${made.quantity}, ${made.unit},
      ${made.priceCents}, ${made.amountCents})
    returning id`
    .execute(tx)
    .then(({ rows }) => only(rows))
  await writePayer(tx, place, id, made)
  await tell(tx, actor, place, 'budget.added', null, lineText(made))
  return { ok: true }
}

/**
 * Changes a line. When somebody else changed or removed it since the form was opened, nothing is written. Sending the
 * same form twice changes nothing the second time.
 */
export async function changeBudgetLine(
  tx: Tx,
  actor: Person,
  place: Place,
  id: number,
  given: GivenLine,
): Promise<Outcome<object, 'noRate' | 'changedMeanwhile' | 'gone'>> {
  await noteWork(tx, place.activityId)
  const before = (await budgetLinesOf(tx, place.activityId)).find((each) => each.id === id)
  if (!before) return refuse('gone')
  const made = await priced(tx, place, given)
  if (!made) return refuse('noRate')
  if (lineText(before) === lineText(made)) return { ok: true }
  if (lineText(before) !== given.was) return refuse('changedMeanwhile')
  // The amount of what a partner pays follows by the foreign key, in the same statement.
  await sql`
    update budget_lines set description = ${made.description}, kind = ${made.kind}, year = ${made.year},
      quantity = ${made.quantity}, unit = ${made.unit}, price_cents = ${made.priceCents}, amount_cents = ${made.amountCents}
    where id = ${id}`.execute(tx)
  await writePayer(tx, place, id, made)
  await tell(tx, actor, place, 'budget.changed', lineText(before), lineText(made))
  return { ok: true }
}

/** Removes a line with what a partner would pay of it. Twice is once. */
export async function removeBudgetLine(tx: Tx, actor: Person, place: Place, id: number): Promise<void> {
  await noteWork(tx, place.activityId)
  const before = (await budgetLinesOf(tx, place.activityId)).find((each) => each.id === id)
  if (!before) return
  await sql`delete from planned_contributions where budget_line_id = ${id}`.execute(tx)
  await sql`delete from budget_lines where id = ${id}`.execute(tx)
  await tell(tx, actor, place, 'budget.removed', lineText(before), null)
}

type Priced = Omit<BudgetLine, 'id' | 'activityId'>

/** Own staff without a price costs the rate that holds in its year. Null when no rate is known. */
async function priced(tx: Tx, { region, today }: Place, given: GivenLine): Promise<Priced | null> {
  const day = given.year === null ? today : `${given.year}-01-01`
  const rate = given.priceCents === null ? await rateOn(tx, 'ownStaff', region.currency, day) : null
  const price = given.priceCents ?? rate?.priceCents ?? null
  if (price === null) return null
  const { description, kind, year, quantity, unit, payer } = given
  return {
    ...{ description, kind, year, quantity, unit, payer },
    priceCents: given.quantity === null ? null : price,
    amountCents: amountOf(given.quantity, price),
  }
}

async function writePayer(
  tx: Tx,
  { region, activityId }: Place,
  id: number,
  { payer, amountCents }: Priced,
): Promise<void> {
  if (!payer) {
    await sql`delete from planned_contributions where budget_line_id = ${id}`.execute(tx)
    return
  }
  const known = await linkOrganisations(tx, region.id, [payer.partner])
  const organisation = known.get(payer.partner.toLowerCase()) ?? null
  await sql`
    insert into planned_contributions (activity_id, amount_cents, partner, organisation_id, in_kind, budget_line_id)
    values (${activityId}, ${amountCents}, ${payer.partner}, ${organisation}, ${payer.inKind}, ${id})
    on conflict (budget_line_id) do update set partner = excluded.partner,
      organisation_id = excluded.organisation_id, in_kind = excluded.in_kind`.execute(tx)
}

async function tell(
  tx: Tx,
  actor: Person,
  { region, activityId }: Place,
  action: string,
  before: string | null,
  after: string | null,
): Promise<void> {
  const fields = { budgetLine: [before, after] as const }
  await insertChanges(tx, [{ activityId, fields }], { personId: actor.id })
  await record(tx, actor, { action, regionId: region.id, subject: { kind: 'activity', id: activityId } })
}

/** Remembers the subsidy that was granted; null when it is not known. */
export async function setGrant(
  tx: Tx,
  actor: Person,
  region: Region,
  period: string,
  cents: number | null,
): Promise<void> {
  const plan = await lockPlan(tx, region.id, period)
  const { rows } = await sql`
    update plans set grant_cents = ${cents} where id = ${plan} and grant_cents is distinct from ${cents}::bigint
    returning id`.execute(tx)
  if (!rows.length) return
  await record(tx, actor, {
    action: 'plan.grantSet',
    regionId: region.id,
    subject: { kind: 'plan', id: plan },
    details: { cents },
  })
}
