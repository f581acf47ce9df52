// What an activity costs and what partners bring, as far as its row in the file says so.
import { sql } from 'kysely'
import { insertRows } from '../../../../../platform/database/bulk.ts'
import type { Tx } from '../../../../../platform/database/database.ts'
import { times } from '../../../../../platform/money.ts'
import type { WholePlan } from '../../../export/rules.ts'
import type { Change } from '../../changes/rules.ts'
import type { Difference } from '../../difference/rules.ts'
import type { PlannerRow } from '../../rules.ts'

interface Amount {
  readonly quantity: number | null
  readonly unit: string | null
  readonly price_cents: number | null
  readonly amount_cents: number
}

type Table = 'budget_lines' | 'planned_contributions'

/** Lines of new activities. */
export async function insertMoney(
  tx: Tx,
  placed: readonly { readonly row: PlannerRow; readonly id: number }[],
): Promise<void> {
  await insertLines(
    tx,
    'budget_lines',
    placed.flatMap(({ row, id }) => costsOf(row).map((line) => ({ activity_id: id, ...line }))),
  )
  await insertLines(
    tx,
    'planned_contributions',
    placed.flatMap(({ row, id }) => {
      const { amountCents, quantity, unit, priceCents } = row.contribution ?? { amountCents: 0 }
      const line = { quantity: quantity ?? null, unit: unit ?? null, price_cents: priceCents ?? null }
      return amountCents ? [{ activity_id: id, ...line, amount_cents: amountCents }] : []
    }),
  )
}

async function insertLines(tx: Tx, table: Table, rows: readonly object[]): Promise<void> {
  if (rows.length) await insertRows(tx, table, rows)
}

type CostLine = Amount & { readonly year: number | null }

function costsOf(row: PlannerRow): CostLine[] {
  if (row.years) return row.years.flatMap((line) => (line.amountCents || line.quantity ? [yearLine(row, line)] : []))
  if (!row.costCents && !row.quantity) return []
  return [
    {
      quantity: row.quantity ?? null,
      unit: row.unit ?? null,
      price_cents: row.priceCents ?? null,
      amount_cents: row.costCents ?? 0,
      year: null,
    },
  ]
}

const yearLine = (
  { unit }: PlannerRow,
  { year, quantity, priceCents, amountCents }: NonNullable<PlannerRow['years']>[number],
): CostLine => ({ quantity, unit: unit ?? null, price_cents: priceCents, amount_cents: amountCents, year })

type Changed = Difference['changed'][number]
const costFields: readonly Change['field'][] = ['quantity', 'unit', 'price', 'costs']

/** One line changes in place and keeps its kind, its year and who pays; several give way to what the file says. */
export async function replaceCosts(
  tx: Tx,
  changed: readonly Changed[],
  { lines }: Pick<WholePlan, 'lines'>,
): Promise<void> {
  for (const each of changed) {
    const own = lines.filter(({ activityId }) => String(activityId) === each.activity.id)
    if (each.changes.some(({ field }) => /^costs\d/.test(field))) await replaceYears(tx, each, own)
    else if (each.changes.some(({ field }) => costFields.includes(field)))
      await replaceLines(tx, 'budget_lines', each, own, costsAfter(each))
  }
}

function costsAfter({ row, activity, changes }: Changed): Amount | null {
  return amountAfter(
    changes,
    { quantity: 'quantity', unit: 'unit', price: 'price', amount: 'costs' },
    { ...activity, amountCents: activity.costCents },
    row.quantity !== undefined,
  )
}

export async function replaceContributions(
  tx: Tx,
  changed: readonly Changed[],
  { loose }: Pick<WholePlan, 'loose'>,
): Promise<void> {
  const fields = {
    quantity: 'contributionQuantity',
    unit: 'contributionUnit',
    price: 'contributionPrice',
    amount: 'contribution',
  } as const
  for (const each of changed) {
    const { row, activity, changes } = each
    if (!changes.some(({ field }) => field.startsWith('contribution'))) continue
    const before = activity.contribution ?? { quantity: null, unit: null, priceCents: null, amountCents: 0 }
    const own = loose.filter(({ activityId }) => String(activityId) === activity.id)
    const only = activity.contributions.paying === 0 ? own : []
    const after = amountAfter(changes, fields, before, row.contribution?.quantity !== undefined)
    await replaceLines(tx, 'planned_contributions', each, only, after)
  }
}

interface Fields {
  readonly quantity: Change['field']
  readonly unit: Change['field']
  readonly price: Change['field']
  readonly amount: Change['field']
}

/** Null when nothing is left. A quantity or price that the amount no longer follows from is let go. */
function amountAfter(
  changes: readonly Change[],
  fields: Fields,
  before: { quantity: number | null; unit: string | null; priceCents: number | null; amountCents: number },
  saysQuantity: boolean,
): Amount | null {
  const after = <Value>(field: Change['field'], was: Value): Value => {
    const change = changes.find((each) => each.field === field)
    return change ? (change.new as Value) : was
  }
  const [quantity, price] = [after(fields.quantity, before.quantity), after(fields.price, before.priceCents)]
  const [unit, amount] = [after(fields.unit, before.unit), after<number | null>(fields.amount, before.amountCents) ?? 0]
  if (!amount && !quantity) return null
  const follows = quantity === null || price === null || times(price, quantity) === amount
  return {
    quantity: follows || saysQuantity ? quantity : null,
    unit,
    price_cents: follows ? price : null,
    amount_cents: amount,
  }
}

async function replaceLines(
  tx: Tx,
  table: Table,
  { activity }: Changed,
  own: readonly { readonly id: number }[],
  amount: Amount | null,
): Promise<void> {
  const [only, ...others] = own
  if (only && !others.length && amount) return updateLine(tx, table, only.id, amount)
  await sql`delete from ${sql.table(table)} where activity_id = ${Number(activity.id)}`.execute(tx)
  if (amount) await insertRows(tx, table, [{ activity_id: Number(activity.id), ...amount }])
}

async function updateLine(tx: Tx, table: Table, id: number, line: Amount): Promise<void> {
  await sql`
    update ${sql.table(table)} set quantity = ${line.quantity}, unit = ${line.unit}, price_cents = ${line.price_cents},
      amount_cents = ${line.amount_cents}
    where id = ${id}`.execute(tx)
}

/** The line of each year that the file names; one for all years gives way to them. */
async function replaceYears(tx: Tx, { row, activity }: Changed, own: WholePlan['lines']): Promise<void> {
  for (const said of row.years ?? []) {
    const line = yearLine(row, said)
    const [only, ...others] = own.filter(({ year }) => year === said.year)
    if (only && !others.length && line.amount_cents) {
      await updateLine(tx, 'budget_lines', only.id, { ...line, unit: line.unit ?? only.unit })
      continue
    }
    await sql`delete from budget_lines where activity_id = ${Number(activity.id)} and year = ${said.year}`.execute(tx)
    if (line.amount_cents) await insertRows(tx, 'budget_lines', [{ activity_id: Number(activity.id), ...line }])
  }
  await sql`delete from budget_lines where activity_id = ${Number(activity.id)} and year is null`.execute(tx)
}
