// The two money lines of a row: what it costs, and what others contribute.
import { excerpt } from '../../../../platform/cells.ts'
import { readAgreement, readCents, readMeasure, settle, type Agreement } from '../amounts/rules.ts'
import { maxLength, type Field, type PlannerContribution, type PlannerRow } from '../rules.ts'
import { present, type Reader } from '../source/rules.ts'
import { readText } from '../values/rules.ts'

type Costs = Pick<PlannerRow, 'quantity' | 'unit' | 'priceCents' | 'costCents'>

export function readCosts(reader: Reader): Costs {
  const names = { quantity: 'quantity', unit: 'unit', price: 'price', amount: 'costs' } as const
  const { amountCents, ...line } = readLine(reader, names, undefined)
  const hasMoney = reader.source.cell('costs') ?? reader.source.cell('price')
  return present({ ...line, costCents: hasMoney ? amountCents : undefined })
}

const contributionFields = {
  quantity: 'contributionQuantity',
  unit: 'contributionUnit',
  price: 'contributionPrice',
  amount: 'contribution',
} as const

export function readContribution(reader: Reader): { contribution?: PlannerContribution } {
  const columns: readonly Field[] = [...Object.values(contributionFields), 'contributionNote']
  if (columns.every((field) => !reader.source.cell(field))) return {}
  const { amountCents, ...line } = readLine(reader, contributionFields, readNote(reader))
  return { contribution: { ...present(line), amountCents } }
}

/** `320 uur à € 60,00`. A note in other words has no place in an activity, so the reader is told. */
function readNote(reader: Reader): Agreement | null | undefined {
  const text = reader.read('contributionNote', (cell) => readText(cell, 2_000))
  if (!text) return text === undefined ? undefined : null
  const agreement = readAgreement(text)
  if (agreement?.ok) return agreement.value
  if (agreement) reader.found('contributionNote', agreement.problem)
  else reader.note({ code: 'contributionNoteUnread', row: reader.source.row, text: excerpt(text) })
  return null
}

interface LineFields {
  readonly quantity: Field
  readonly unit: Field
  readonly price: Field
  readonly amount: Field
}

interface LineReading {
  readonly quantity: number | null | undefined
  readonly unit: string | null | undefined
  readonly priceCents: number | null | undefined
  readonly amountCents: number
}

/** @param agreement what one note says of quantity, unit and price; a filled column of their own goes before it. */
function readLine(reader: Reader, names: LineFields, agreement: Agreement | null | undefined): LineReading {
  const measure = reader.read(names.quantity, readMeasure)
  const ownUnit = reader.read(names.unit, (cell) => readText(cell, maxLength.unit))
  const ownPrice = reader.read(names.price, readCents)
  const amount = reader.read(names.amount, readCents)
  const unit = ownUnit ?? measure?.unit ?? firstKnown(ownUnit, agreement === null ? null : agreement?.unit)
  const line = {
    quantity: firstKnown(measure === null ? null : measure?.quantity, agreement === null ? null : agreement?.quantity),
    priceCents: firstKnown(ownPrice, agreement === null ? null : agreement?.priceCents),
    amountCents: amount,
  }
  if (reader.isRefused(names.quantity, names.price, names.amount, 'contributionNote'))
    return { ...line, unit, amountCents: 0 }
  const settled = settle(line)
  if (settled.ok) return { ...settled.value, unit }
  const field = settled.problem.code === 'quantityMissing' ? names.quantity : names.amount
  reader.found(field, settled.problem)
  return { ...line, unit, amountCents: 0 }
}

/** A value before an empty cell, an empty cell before a column that is not there. */
function firstKnown<Value>(own: Value | null | undefined, other: Value | null | undefined): Value | null | undefined {
  return own ?? other ?? (own === null || other === null ? null : undefined)
}
