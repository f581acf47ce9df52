// Which part of the costs and of the contributions each region takes on.

/** Hundredths of a percent, so that they add up exactly. */
export interface Share {
  readonly regionId: number
  readonly costs: number
  readonly contributions: number
}

export const whole = 100_00

/** Which of the two adds up to more than the whole; null when all is well. */
export function tooMuch(shares: readonly Share[]): 'costs' | 'contributions' | null {
  const sum = (of: 'costs' | 'contributions') => shares.reduce((total, share) => total + share[of], 0)
  if (sum('costs') > whole) return 'costs'
  return sum('contributions') > whole ? 'contributions' : null
}

/** `12,5`, `12.5 %` and `12` as hundredths; null when it is no percentage between 0 and 100. */
export function parsePercent(text: string): number | null {
  const bare = text.replace(/[\s\u00a0%]/g, '').replace(',', '.')
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(bare)) return null
  const hundredths = Math.round(Number(bare) * 100)
  return hundredths <= whole ? hundredths : null
}

/** What a share of an amount comes to, in cents, half a cent up. Nothing of a correction is nothing, not minus nothing. */
export const partOf = (cents: number, hundredths: number): number => Math.round((cents * hundredths) / whole) + 0

/** What of an amount one region counts. Nothing of nothing, and all regions together never more than the whole. */
export type Portion = (cents: number) => number

/** The host keeps what nobody else takes on, so not a cent is lost between them. */
export const keptOf =
  (given: readonly number[]): Portion =>
  (cents) =>
    given.reduce((left, share) => left - partOf(cents, share), cents)

/** A guest has its part. */
export const takenOf =
  (share: number): Portion =>
  (cents) =>
    partOf(cents, share)
