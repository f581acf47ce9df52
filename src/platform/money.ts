// Money is integer cents with its currency. Amounts of different currencies never add up.

export type Currency = 'EUR' | 'USD'

export interface Money {
  readonly cents: number
  readonly currency: Currency
}

export function money(cents: number, currency: Currency): Money {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`not whole cents: ${cents}`)
  return { cents, currency }
}

/** Sum in one currency. @throws when a term has another currency: that is a bug, never a rounding. */
export function sum(terms: readonly Money[], currency: Currency): Money {
  return money(
    terms.reduce((total, term) => {
      if (term.currency !== currency) throw new Error(`cannot add ${term.currency} to ${currency}`)
      return total + term.cents
    }, 0),
    currency,
  )
}

/** Price × quantity in whole cents, half a cent away from zero. `quantity` has at most two decimals. */
export function times(priceCents: number, quantity: number): number {
  const hundredths = Math.round(quantity * 100)
  const product = priceCents * hundredths
  return Math.sign(product) * Math.round(Math.abs(product) / 100)
}

/**
 * Whole cents of an amount in a cell. Fifteen digits are all that a spreadsheet program keeps, so 1.005 is half a cent
 * and not just below it.
 */
export function centsOfNumber(amount: number): number {
  return Number.isInteger(amount) ? amount * 100 : Math.round(Number((amount * 100).toPrecision(15)))
}

/**
 * Reads an amount as people type it, to cents: `1.250,50`, `1,250.50`, `€ 62.000,00`, `62000`, `1250,-`.
 * A single separator with three digits behind it is a thousands separator (`1.250` is 1250), as both notations agree;
 * not behind a zero: `0,125` has three decimals.
 * @returns null when the text is no amount, or has more than two decimals.
 */
export function parseCents(text: string): number | null {
  const bare = text
    .replace(/[\s\u00a0]/g, '')
    .replace(/^(-?)(?:€|EUR|\$|US\$|USD)(-?)/i, '$1$2')
    .replace(/(?:€|EUR|\$|USD)$/i, '')
    .replace(/,-+$/, '')
  const match = /^(-?)([1-9]\d{0,2}(?:[.,']\d{3})+|\d+)(?:([.,])(\d{1,2}))?$/.exec(bare)
  if (!match) return null
  const [, sign, whole = '', decimalMark, decimals = ''] = match
  const groupMark = /[.,']/.exec(whole)?.[0]
  if (groupMark && (groupMark === decimalMark || new Set(whole.replace(/\d/g, '')).size > 1)) return null
  const cents = Number(whole.replace(/\D/g, '')) * 100 + Number(decimals.padEnd(2, '0'))
  return Number.isSafeInteger(cents) ? (sign ? -cents : cents) : null
}

/** The machine's form, `993810.00`: for JSON and CLI output. */
export function plainAmount(cents: number): string {
  return `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`
}
