import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainAmount, times } from '../../../../../platform/money.ts'
import { cell, date } from '../../tests/samples.ts'
import { readAgreement, readCents, readMeasure, settle } from '../rules.ts'

const cents = (loose: string | number): number | null | string => {
  const read = readCents(cell(loose))
  return read.ok ? read.value : read.problem.code
}
const measure = (loose: string | number): string => {
  const read = readMeasure(cell(loose))
  return read.ok ? `${read.value?.quantity} ${read.value?.unit}` : read.problem.code
}

describe('an amount', () => {
  it.each<[string | number, number | null]>([
    ['€ 62.000,00', 6_200_000],
    ['€\u00a062.000,00', 6_200_000],
    ['1,250.50', 125_050],
    ['1.250', 125_000],
    ['62000,00', 6_200_000],
    ['1250,-', 125_000],
    ['60 euro', 6_000],
    ['-', null],
    ['€ -', null],
    ['n.v.t.', null],
    ['', null],
    [62_000, 6_200_000],
    [0.1 + 0.2, 30],
    [1.005, 101],
    [33.333_333, 3_333],
  ])('%s is %s cents', (loose, read) => expect(cents(loose)).toBe(read))

  it.each<[string | number, string]>([
    ['ongeveer 400', 'amountUnreadable'],
    ['400 per stuk', 'amountUnreadable'],
    ['1,234', 'read'],
    ['0,125', 'amountUnreadable'],
    ['12,345,6', 'amountUnreadable'],
    ['62k', 'amountUnreadable'],
    ['-5', 'amountNegative'],
    ['€ −5,00', 'amountNegative'],
    [-0.01, 'amountNegative'],
    ['10.000.000.000,01', 'amountTooLarge'],
    [1e15, 'amountTooLarge'],
    ['99999999999999999999', 'amountUnreadable'],
    ['=A1*2', 'formulaText'],
  ])('%s is refused: %s', (loose, code) => {
    if (code !== 'read') expect(cents(loose)).toBe(code)
    else expect(cents(loose)).toBe(123_400)
  })

  it('is no date', () => {
    expect(readCents(date('2026-03-16'))).toMatchObject({ ok: false, problem: { code: 'amountUnreadable' } })
  })

  it('comes back from how it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (given) => {
        expect(cents(plainAmount(given))).toBe(given)
        expect(cents(given / 100)).toBe(given)
      }),
    )
  })
})

describe('a quantity', () => {
  it.each<[string | number, string]>([
    ['4 lab', '4 lab'],
    ['1320 uur', '1320 uur'],
    ['1.320 uur', '1320 uur'],
    ['1 320 uur', '1320 uur'],
    ['0,5 fte', '0.5 fte'],
    ['0.25', '0.25 null'],
    ['6 fte-deel', '6 fte-deel'],
    ['3x', '3 x'],
    [125, '125 null'],
    [0.1 + 0.2, '0.3 null'],
    ['-', 'undefined undefined'],
    ['ongeveer 400', 'quantityUnreadable'],
    ['5-8', 'quantityUnreadable'],
    ['4 x 2 uur', 'quantityUnreadable'],
    ['veel', 'quantityUnreadable'],
    ['-3 lab', 'quantityNegative'],
    [-1, 'quantityNegative'],
    [1 / 3, 'quantityDecimals'],
    ['0,125', 'quantityDecimals'],
    [1e9, 'quantityTooLarge'],
    ['=A1', 'formulaText'],
  ])('%s is %s', (loose, read) => expect(measure(loose)).toBe(read))
})

describe('an agreement in one text', () => {
  it.each<[string, unknown]>([
    ['320 uur à € 60,00', { quantity: 320, unit: 'uur', priceCents: 6_000 }],
    ['30 stand à € 950,00', { quantity: 30, unit: 'stand', priceCents: 95_000 }],
    ['1 apparatuur à € 36.500,00', { quantity: 1, unit: 'apparatuur', priceCents: 3_650_000 }],
    ['30 x € 950', { quantity: 30, unit: null, priceCents: 95_000 }],
    ['4,5 uur a 60 euro', { quantity: 4.5, unit: 'uur', priceCents: 6_000 }],
  ])('%s', (text, agreement) => expect(readAgreement(text)).toEqual({ ok: true, value: agreement }))

  it.each(['inzet van gastdocenten', 'uren volgens afspraak', '60', 'x'.repeat(5000)])(
    'is not seen in %.40s',
    (text) => {
      expect(readAgreement(text)).toBeNull()
    },
  )
})

describe('quantity, price and amount together', () => {
  const line = (
    quantity: number | null | undefined,
    priceCents: number | null | undefined,
    amountCents: number | null | undefined,
  ): unknown => {
    const read = settle({ quantity, priceCents, amountCents })
    return read.ok ? read.value : read.problem.code
  }

  it('must make a sum, to the cent of rounding', () => {
    expect(line(4, 6_200_000, 24_800_000)).toEqual({ quantity: 4, priceCents: 6_200_000, amountCents: 24_800_000 })
    expect(line(3, 3_333, 10_000)).toEqual({ quantity: 3, priceCents: 3_333, amountCents: 9_999 })
    expect(settle({ quantity: 3, priceCents: 3_333, amountCents: 10_001 })).toEqual({
      ok: false,
      problem: { code: 'sumWrong', quantity: 3, priceCents: 3_333, productCents: 9_999, amountCents: 10_001 },
    })
  })

  it('fill in what follows from the rest', () => {
    expect(line(4, 100, null)).toEqual({ quantity: 4, priceCents: 100, amountCents: 400 })
    expect(line(null, null, 500)).toEqual({ quantity: 1, priceCents: 500, amountCents: 500 })
    expect(line(4, null, 400)).toEqual({ quantity: 4, priceCents: 100, amountCents: 400 })
    expect(line(null, 500, 500)).toEqual({ quantity: 1, priceCents: 500, amountCents: 500 })
    expect(line(4, null, null)).toEqual({ quantity: 4, priceCents: null, amountCents: 0 })
  })

  it('leave open what does not follow', () => {
    expect(line(3, null, 100)).toEqual({ quantity: 3, priceCents: null, amountCents: 100 })
    expect(line(undefined, undefined, 500)).toEqual({ quantity: undefined, priceCents: undefined, amountCents: 500 })
    expect(line(null, 500, null)).toBe('quantityMissing')
    expect(line(undefined, 500, 900)).toBe('quantityMissing')
    expect(line(0, null, 900)).toBe('sumWrong')
    expect(line(null, 0, 900)).toBe('sumWrong')
    expect(line(10_000_000, 1_000_000, null)).toBe('amountTooLarge')
  })

  it('always make the amount when both are known and accepted', () => {
    const known = fc.integer({ min: 0, max: 1e6 })
    fc.assert(
      fc.property(known, known, fc.option(known), (hundredths, priceCents, amountCents) => {
        const read = settle({ quantity: hundredths / 100, priceCents, amountCents })
        if (read.ok) expect(read.value.amountCents).toBe(times(priceCents, hundredths / 100))
      }),
    )
  })
})
