// The two money lines of a row: what it costs, and what others contribute.
import { cellText, emptyCell, excerpt } from '../../../../platform/cells.ts'
import { readAgreement, readCents, readMeasure, settle, type Agreement } from '../amounts/rules.ts'
import {
  maxLength,
  yearFieldsOf,
  yearsApart,
  type YearApart,
  type Field,
  type PlannerContribution,
  type PlannerRow,
  type YearLine,
} from '../rules.ts'
import { present, type Reader } from '../source/rules.ts'
import { readText } from '../values/rules.ts'

type Costs = Pick<PlannerRow, 'quantity' | 'unit' | 'priceCents' | 'costCents' | 'years'>

export function readCosts(reader: Reader): Costs {
  const years = yearsApart.flatMap((year) => readYear(reader, year))
  if (years.length) return sumOfYears(reader, years)
  const names = { quantity: 'quantity', unit: 'unit', price: 'price', amount: 'costs' } as const
  const { amountCents, ...line } = readLine(reader, names, undefined)
  const hasMoney = reader.source.cell('costs') ?? reader.source.cell('price')
  return present({ ...line, costCents: hasMoney ? amountCents : undefined })
}

/** A year of its own, as far as the file has a column for it. A price that stands once holds for every year. */
function readYear(reader: Reader, year: YearApart): YearLine[] {
  const own = yearFieldsOf(year)
  const has = (field: Field): boolean => reader.source.cell(field) !== undefined
  if (!has(own.quantity) && !has(own.price) && !has(own.amount)) return []
  const price = has(own.price) || !has(own.quantity) ? own.price : 'price'
  const { quantity, priceCents, amountCents } = readLine(reader, { ...own, price, unit: null }, undefined)
  return [{ year, quantity: quantity ?? null, priceCents: priceCents ?? null, amountCents }]
}

/** A column with the total of the years must hold that total. */
function sumOfYears(reader: Reader, years: readonly YearLine[]): Costs {
  const costCents = years.reduce((sum, { amountCents }) => sum + amountCents, 0)
  const unit = reader.read('unit', (cell) => readText(cell, maxLength.unit))
  const total = reader.read('costs', readCents)
  const isRefused = years.some(({ year }) => reader.isRefused(...Object.values(yearFieldsOf(year))))
  if (total != null && total !== costCents && !isRefused)
    reader.found('costs', { code: 'yearsDiffer', amountCents: total, sumCents: costCents })
  return present({ unit, costCents, years })
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
  /** Null: it is read elsewhere. */
  readonly unit: Field | null
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
  const ownUnit = names.unit === null ? undefined : reader.read(names.unit, (cell) => readText(cell, maxLength.unit))
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
  // In a file that came from here, who changes a quantity may leave the amount for the plan to follow.
  if (settled.problem.code === 'sumWrong' && cellText(reader.source.cell('id') ?? emptyCell) !== '') {
    reader.doubt(names.amount, settled.problem)
    return { ...line, unit, amountCents: settled.problem.amountCents }
  }
  const field = settled.problem.code === 'quantityMissing' ? names.quantity : names.amount
  reader.found(field, settled.problem)
  return { ...line, unit, amountCents: 0 }
}

/** A value before an empty cell, an empty cell before a column that is not there. */
function firstKnown<Value>(own: Value | null | undefined, other: Value | null | undefined): Value | null | undefined {
  return own ?? other ?? (own === null || other === null ? null : undefined)
}
