import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formats } from '../i18n.ts'
import { money, parseCents, plainAmount, sum, times } from '../money.ts'

const cents = fc.integer({ min: -100_000_000_00, max: 100_000_000_00 })

describe('reading an amount as people type it', () => {
  it.each([
    ['62000', 62_000_00],
    ['62.000', 62_000_00],
    ['62,000', 62_000_00],
    ['62.000,00', 62_000_00],
    ['62,000.00', 62_000_00],
    ["62'000.00", 62_000_00],
    ['€ 62.000,00', 62_000_00],
    ['€62.000', 62_000_00],
    ['62.000 EUR', 62_000_00],
    ['US$ 1,250.50', 1_250_50],
    ['$5', 5_00],
    ['1250,-', 1_250_00],
    ['1250,--', 1_250_00],
    ['0,5', 50],
    ['0.05', 5],
    ['-12,34', -12_34],
    ['€ -12,34', -12_34],
    ['1\u00a0250,50', 1_250_50],
    ['1.234.567,89', 1_234_567_89],
    [' 7 ', 7_00],
    ['007', 7_00],
  ])('%s', (text, expected) => expect(parseCents(text)).toBe(expected))

  it.each([
    '',
    ' ',
    '-',
    '€',
    'zestig',
    '1,2,3',
    '1.2.3',
    '1.00.0',
    '1.25,50',
    '12.34.567',
    '1,250,50.1',
    '1.250.50',
    '0,125',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    '--1',
    '1-',
    '１２',
    '9'.repeat(30),
    '1..2',
    '1,,-',
    '.5',
    ',5',
  ])('is nothing for ‘%s’', (text) => expect(parseCents(text)).toBeNull())

  it.each(['nl', 'en'] as const)('reads back every amount that it shows, in %s', (locale) => {
    fc.assert(
      fc.property(cents, (value) => {
        const shown = formats(locale).amount(value).replace('\u2212', '-')
        expect(parseCents(shown)).toBe(value === 0 ? 0 : value)
      }),
    )
  })

  it('reads back the machine’s form', () => {
    fc.assert(fc.property(cents, (value) => parseCents(plainAmount(value)) === value))
  })

  it('never throws and never makes up a fraction of a cent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.,-€ ') })), (text) => {
        const value = parseCents(text)
        if (value !== null) expect(Number.isSafeInteger(value)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('counting', () => {
  it('rounds price times quantity to the cent, half away from zero', () => {
    expect(times(6000, 25)).toBe(150_000)
    expect(times(1, 0.5)).toBe(1)
    expect(times(1, 0.49)).toBe(0)
    expect(times(333, 0.33)).toBe(110)
    expect(times(-1, 0.5)).toBe(-1)
    expect(times(1999, 1.15)).toBe(2299)
  })

  it('is the same as PostgreSQL’s round(quantity * price) for what forms take', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000_00 }),
        fc.integer({ min: 1, max: 100_000 }),
        (price, hundredths) => {
          const exact = BigInt(price) * BigInt(hundredths)
          expect(BigInt(times(price, hundredths / 100))).toBe((exact + 50n) / 100n)
        },
      ),
    )
  })

  it('adds amounts of one currency only', () => {
    expect(sum([money(1, 'EUR'), money(2, 'EUR')], 'EUR')).toEqual({ cents: 3, currency: 'EUR' })
    expect(sum([], 'USD')).toEqual({ cents: 0, currency: 'USD' })
    expect(() => sum([money(1, 'EUR'), money(2, 'USD')], 'EUR')).toThrow('cannot add USD to EUR')
  })

  it.each([0.5, Number.NaN, Infinity, 2 ** 53])('knows no money of %s cents', (value) =>
    expect(() => money(value, 'EUR')).toThrow('not whole cents'),
  )
})
