// Cells to values, as packages for bookkeeping write them.
import { cellText, excerpt, oneLine, type Cell } from '../../../../platform/cells.ts'
import { centsOfNumber, parseCents } from '../../../../platform/money.ts'
import { dateFrom, parseDate, type IsoDate } from '../../../../platform/time.ts'
import type { CellProblem, Problem } from '../rules.ts'

export type Read<Value> =
  | { readonly ok: true; readonly value: Value | null }
  | { readonly ok: false; readonly problem: Problem }

const found = <Value>(value: Value | null): Read<Value> => ({ ok: true, value })
const wrong = (code: CellProblem, text: string): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem: { code, text: excerpt(text) },
})

export function readText(cell: Cell): Read<string> {
  if (cell.kind === 'error') return wrong('cellError', cell.text)
  const text = oneLine(cellText(cell))
  return found(/^[-–—.]*$/.test(text) ? null : text)
}

/** `15-03-2026`, `15-3-26`, `2026-03-15`, `20260315`, with or without a time behind it. */
export function readDay(cell: Cell): Read<IsoDate> {
  const read = readText(cell)
  if (!read.ok || read.value === null) return read
  const text = read.value.replace(/[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, '')
  const day = dayOf(text)
  if (!day) return wrong('dateUnreadable', text)
  return day >= '2018-01-01' && day <= '2099-12-31' ? found(day) : wrong('dateUnlikely', text)
}

function dayOf(text: string): IsoDate | null {
  const digits = /^(20\d\d)(\d\d)(\d\d)$/.exec(text)
  if (digits) return dateFrom(Number(digits[1]), Number(digits[2]), Number(digits[3]))
  const short = /^(\d{1,2})([-/.])(\d{1,2})\2(\d\d)$/.exec(text)
  return short ? dateFrom(2000 + Number(short[4]), Number(short[3]), Number(short[1])) : parseDate(text)
}

/** No entry is more: a hundred million. */
const mostCents = 100_000_000_00

/** Whole cents with their sign: also `1.250,50-`, `(1.250,50)` and `1.250,50 C`. */
export function readCents(cell: Cell): Read<number> {
  if (cell.kind === 'number') return checked(centsOfNumber(cell.value), cellText(cell))
  const read = readText(cell)
  if (!read.ok || read.value === null) return read as Read<number>
  return checked(centsOf(read.value), read.value)
}

function checked(cents: number | null, text: string): Read<number> {
  if (cents === null) return wrong('amountUnreadable', text)
  return Math.abs(cents) <= mostCents ? found(cents) : wrong('amountTooLarge', text)
}

function centsOf(text: string): number | null {
  const [, bare = '', letter = ''] = /^(.*?)\s*([DC]?)$/i.exec(text.replace(/[−–]/g, '-')) ?? []
  const inside = /^\((.*)\)$/.exec(bare)?.[1] ?? /^(.*\d)\s*-$/.exec(bare)?.[1]
  // Four decimals or more of which only two say something.
  const cents = parseCents((inside ?? bare).replace(/([.,]\d\d)0{2,}$/, '$1'))
  if (cents === null) return null
  const signed = inside === undefined ? cents : -cents
  return letter.toUpperCase() === 'C' ? credited(signed) : signed
}

/** An amount that stands on the credit side; one that is below zero has its sign already. */
export const credited = (cents: number): number => (cents > 0 ? -cents : cents)

/** `D`, `Debet`, `C`, `Credit`. */
export function readSide(cell: Cell): Read<'debit' | 'credit'> {
  const read = readText(cell)
  if (!read.ok || read.value === null) return read as Read<'debit' | 'credit'>
  if (/^d(?:\.|eb(?:et|it)?)?$/i.test(read.value)) return found('debit')
  return /^c(?:\.|r(?:ed(?:iet|it)?)?)?$/i.test(read.value) ? found('credit') : wrong('sideUnreadable', read.value)
}
