// Total rows: recognised, never imported, and compared with the sum of the rows above.
import { excerpt, fold } from '../../../../platform/cells.ts'
import { readCents } from '../amounts/rules.ts'
import type { Note } from '../rules.ts'
import type { Source } from '../source/rules.ts'

const summed = ['costs', 'contribution'] as const
type Summed = (typeof summed)[number]

/** Sums in cents, of all rows and of those since the last total row. */
export interface RunningSums {
  readonly all: Readonly<Record<Summed, number>>
  readonly sinceTotal: Readonly<Record<Summed, number>>
}

export const noSums: RunningSums = {
  all: { costs: 0, contribution: 0 },
  sinceTotal: { costs: 0, contribution: 0 },
}

/** @param amounts of one row, as the file has them. */
export function addTo(sums: RunningSums, amounts: Readonly<Record<Summed, number>>): RunningSums {
  const plus = (before: RunningSums['all']): RunningSums['all'] => ({
    costs: before.costs + amounts.costs,
    contribution: before.contribution + amounts.contribution,
  })
  return { all: plus(sums.all), sinceTotal: plus(sums.sinceTotal) }
}

export function afterTotal(sums: RunningSums): RunningSums {
  return { all: sums.all, sinceTotal: noSums.sinceTotal }
}

/** `Totaal`, `Subtotaal doel 1:`, `Grand total`. Whether a row is one depends also on what else stands in it. */
export function isTotalWord(text: string): boolean {
  if (!/tota|som|sum/i.test(text)) return false
  return /^(?:grand |sub ?|eind ?|generaal )?tota(?:al|le|len|l|ls)\b|^som$|^sum$/.test(fold(text))
}

/** A row of nothing but sums, without a word: what the sum button of a spreadsheet program leaves below a column. */
export function equalsSums(source: Source, sums: RunningSums): boolean {
  const amounts = summed.map((field) => ({ field, cents: amountIn(source, field) })).filter(({ cents }) => cents)
  return (
    amounts.length > 0 &&
    amounts.every(({ field, cents }) => cents === sums.all[field] || cents === sums.sinceTotal[field])
  )
}

/** Compares each amount of a total row with the sum of all rows above, and with the sum since the last total row. */
export function checkTotal(source: Source, sums: RunningSums, isPartial: boolean): readonly Note[] {
  return summed.flatMap((field): Note[] => {
    const cell = source.cell(field)
    if (!cell) return []
    const read = readCents(cell)
    const row = source.row
    if (!read.ok) {
      const text = 'text' in read.problem ? excerpt(read.problem.text) : ''
      return [{ code: 'totalUnreadable', row, field, text }]
    }
    const totalCents = read.value
    if (totalCents === null) return []
    const isRight = totalCents === sums.all[field] || totalCents === sums.sinceTotal[field]
    if (isRight) return [{ code: 'totalRight', row, field, totalCents }]
    const sumCents = isPartial ? sums.sinceTotal[field] : sums.all[field]
    return [{ code: 'totalDiffers', row, field, totalCents, sumCents }]
  })
}

/** The amount that a row's cell holds, 0 when empty or unreadable. */
export function amountIn(source: Source, field: Summed): number {
  const cell = source.cell(field)
  const read = cell ? readCents(cell) : null
  return read?.ok ? (read.value ?? 0) : 0
}
