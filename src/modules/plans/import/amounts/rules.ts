// Amounts, quantities, and the sum they must make.
import { cellText, excerpt, type Cell } from '../../../../platform/cells.ts'
import { centsOfNumber, parseCents, times } from '../../../../platform/money.ts'
import { maxCents, maxLength, maxQuantity, type Problem } from '../rules.ts'
import { problem, value, type Read } from '../values/rules.ts'

const nothing = /^(?:(?:€|eur|\$|us\$|usd)?\s*[-–—]+|n\.?v\.?t\.?|nihil|geen|none|n\/a)$/i

/** Whole cents; null for an empty cell and for `-`. A number with more than two decimals is rounded to cents. */
export function readCents(cell: Cell): Read<number | null> {
  if (cell.kind === 'empty') return value(null)
  if (cell.kind === 'number') return checkedCents(centsOfNumber(cell.value), cell)
  const text = cellText(cell)
  if (text === '' || nothing.test(text)) return value(null)
  if (cell.kind === 'error') return problem({ code: 'cellError', text })
  if (text.startsWith('=')) return problem({ code: 'formulaText', text: excerpt(text) })
  return checkedCents(cell.kind === 'text' ? centsOfText(text) : null, cell)
}

function checkedCents(cents: number | null, cell: Cell): Read<number> {
  if (cents !== null && cents >= 0 && cents <= maxCents) return value(cents)
  const text = excerpt(cellText(cell))
  if (cents === null) return problem({ code: 'amountUnreadable', text })
  return problem({ code: cents < 0 ? 'amountNegative' : 'amountTooLarge', text })
}

export interface Measure {
  /** At most two decimals. */
  readonly quantity: number
  /** What stands behind the number: `lab` in `4 lab`. */
  readonly unit: string | null
}

/** `4`, `4 lab`, `1.320 uur`, `0,5 fte`; null for an empty cell and for `-`. */
export function readMeasure(cell: Cell): Read<Measure | null> {
  const text = cellText(cell)
  if (text === '' || nothing.test(text)) return value(null)
  if (cell.kind === 'error') return problem({ code: 'cellError', text })
  if (text.startsWith('=')) return problem({ code: 'formulaText', text: excerpt(text) })
  if (cell.kind === 'number') return checked(cell.value, null, text)
  if (cell.kind !== 'text') return problem({ code: 'quantityUnreadable', text: excerpt(text) })
  return measureOf(text)
}

export interface Agreement extends Measure {
  readonly priceCents: number
}

/** `320 uur à € 60,00`: quantity, unit and price; null when the text is something else. */
export function readAgreement(text: string): Read<Agreement> | null {
  const match =
    /^(.{1,80}?)\s*(?:à|á|\ba\b|\bx\b|×|@|\*|\bvoor\b)\s*((?:€|eur)?\s*\d[\d.,\s]{0,20}(?:,-+)?(?:\s?euro?)?)$/i.exec(
      text.replace(/\s+/g, ' ').trim().slice(0, 200),
    )
  const priceCents = parseCents((match?.[2] ?? '').replace(/o$/i, ''))
  const measure = match ? measureOf(match[1] ?? '') : null
  if (!measure || priceCents === null) return null
  if (!measure.ok) return measure.problem.code === 'quantityUnreadable' ? null : measure
  if (priceCents > maxCents) return problem({ code: 'amountTooLarge', text: excerpt(match?.[2] ?? '') })
  return value({ ...measure.value, priceCents })
}

/** `undefined`: no column; null: empty. */
export interface Line {
  readonly quantity: number | null | undefined
  readonly priceCents: number | null | undefined
  readonly amountCents: number | null | undefined
}

export interface SettledLine extends Line {
  readonly amountCents: number
}

/**
 * Makes quantity × price = amount, filling only what follows from the rest: an amount alone is 1 × that amount, a
 * missing price is amount ÷ quantity when that is whole cents. A cent of difference is rounding. Columns that the
 * file does not have stay unknown.
 */
export function settle(line: Line): Read<SettledLine> {
  const { quantity, priceCents, amountCents } = line
  if (isGiven(quantity) && isGiven(priceCents)) return multiplied(quantity, priceCents, line)
  if (isGiven(priceCents) && priceCents > 0) {
    if (amountCents !== priceCents) return problem({ code: 'quantityMissing' })
    return value({ quantity: quantity === null ? 1 : quantity, priceCents, amountCents })
  }
  const amount = amountCents ?? 0
  if (amount === 0) return value({ quantity, priceCents, amountCents: 0 })
  if (!isGiven(quantity)) {
    if (priceCents === 0) return sumWrong(1, 0, 0, amount)
    const price = priceCents === undefined ? undefined : amount
    return value({ quantity: quantity === null ? 1 : undefined, priceCents: price, amountCents: amount })
  }
  if (quantity === 0) return sumWrong(0, 0, 0, amount)
  const price = Math.round(amount / quantity)
  const exact = priceCents === null && times(price, quantity) === amount
  return value({ quantity, priceCents: exact ? price : priceCents, amountCents: amount })
}

const isGiven = (read: number | null | undefined): read is number => typeof read === 'number'

function multiplied(quantity: number, priceCents: number, line: Line): Read<SettledLine> {
  if (quantity * priceCents > maxCents) {
    return problem({ code: 'amountTooLarge', text: `${quantity} × ${priceCents / 100}` })
  }
  const product = times(priceCents, quantity)
  const amount = line.amountCents
  if (isGiven(amount) && Math.abs(amount - product) > 1) return sumWrong(quantity, priceCents, product, amount)
  return value({ quantity, priceCents, amountCents: product })
}

function sumWrong(quantity: number, priceCents: number, productCents: number, amountCents: number): Read<never> {
  return problem({ code: 'sumWrong', quantity, priceCents, productCents, amountCents } satisfies Problem)
}

function centsOfText(text: string): number | null {
  return text.length > 60 ? null : parseCents(text.replace(/[−–]/g, '-').replace(/euro$/i, 'eur'))
}

function measureOf(text: string): Read<Measure> {
  const match = /^([+−–-]?\s?\d{1,3}(?: \d{3})+(?![\d.,])|[+−–-]?\s?\d[\d.,']*)\s*([\p{L}%(].*)?$/su.exec(text.trim())
  const [, digits, behind] = match ?? []
  // the reader of amounts knows both notations of thousands and decimals
  const hundredths = digits === undefined ? null : parseCents(digits.replace(/[−–]/g, '-').replace(/[+\s]/g, ''))
  if (digits !== undefined && hundredths === null && /^[+−–-]?\s?\d+[.,]\d{3,}$/.test(digits)) {
    return problem({ code: 'quantityDecimals', text: excerpt(text) })
  }
  if (hundredths === null) return problem({ code: 'quantityUnreadable', text: excerpt(text) })
  const unit = behind?.replace(/\s+/g, ' ').trim() ?? ''
  // `4 x 2 uur` and `320 uur à € 60,00` are sums, not a quantity
  if (unit.length > maxLength.unit || /^[x×]\s?\d|€/i.test(unit))
    return problem({ code: 'quantityUnreadable', text: excerpt(text) })
  return checked(hundredths / 100, unit === '' ? null : unit, text)
}

function checked(quantity: number, unit: string | null, text: string): Read<Measure> {
  if (quantity < 0) return problem({ code: 'quantityNegative', text: excerpt(text) })
  if (quantity > maxQuantity) return problem({ code: 'quantityTooLarge', text: excerpt(text) })
  const rounded = Math.round(quantity * 100) / 100
  if (Math.abs(rounded - quantity) > 1e-6) return problem({ code: 'quantityDecimals', text: excerpt(text) })
  return value({ quantity: rounded, unit })
}
