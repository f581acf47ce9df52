import { describe, expect, it } from 'vitest'
import { defineMessages, formats } from '../i18n.ts'
import { money } from '../money.ts'

const nl = formats('nl')
const en = formats('en')

describe('formats', () => {
  it('writes amounts in the notation of the reader, with a sign that stays with its number', () => {
    expect(nl.amount(174_000)).toBe('1.740,00')
    expect(en.amount(174_000)).toBe('1,740.00')
    expect(nl.money(money(174_000, 'EUR'))).toBe('€\u00a01.740,00')
    expect(en.money(money(174_000, 'USD'))).toBe('US$\u00a01,740.00')
    expect(nl.money(money(-5, 'EUR'))).toBe('€\u00a0\u22120,05')
    expect(nl.wholeMoney(money(99_381_000, 'EUR'))).toBe('€\u00a0993.810')
  })

  it('writes numbers and parts', () => {
    expect(nl.number(1234.5)).toBe('1.234,5')
    expect(en.number(1234.5)).toBe('1,234.5')
    expect(nl.percent(0.091)).toBe('9,1\u00a0%')
    expect(nl.percent(0.1)).toBe('10\u00a0%')
    expect(en.percent(-0.005)).toBe('\u22120.5\u00a0%')
  })

  it.each([
    [0.0998, 0.1, '9,9'],
    [0.09999999, 0.1, '9,9'],
    [0.0991, 0.1, '9,9'],
    [0.0749999, 0.075, '7,4'],
    [0.1, 0.1, '10'],
    [0.1004, 0.1, '10'],
    [0.0916, 0.1, '9,2'],
    [0, 0, '0'],
  ])('never round a part up to a norm that is not met: %d of %d', (fraction, norm, shown) => {
    expect(nl.percent(fraction, norm)).toBe(`${shown}\u00a0%`)
  })

  it('writes days without moving them', () => {
    expect(nl.date('2026-03-16')).toBe('16-03-2026')
    expect(nl.longDate('2026-03-16')).toBe('16 maart 2026')
    expect(en.longDate('2026-03-16')).toBe('16 March 2026')
    expect(nl.fullDate('2026-03-16')).toBe('maandag 16 maart 2026')
    expect(nl.month('2026-03-31')).toBe('mrt 2026')
    expect(en.month('2026-12-31')).toBe('Dec 2026')
  })

  it('writes a moment in the zone of the region, on both sides of the clock’s change', () => {
    expect(nl.moment(new Date('2026-03-29T00:30:00Z'), 'Europe/Amsterdam')).toBe('29-03-2026 01:30')
    expect(nl.moment(new Date('2026-03-29T01:30:00Z'), 'Europe/Amsterdam')).toBe('29-03-2026 03:30')
    expect(en.moment(new Date('2026-03-29T01:30:00Z'), 'America/Kralendijk')).toBe('28-03-2026 21:30')
    expect(nl.moment(new Date('2026-06-30T22:05:00Z'), 'Europe/Amsterdam')).toBe('01-07-2026 00:05')
  })

  it('are made once a language', () => expect(formats('nl')).toBe(nl))
})

describe('messages', () => {
  it('are chosen by the language of the reader', () => {
    const texts = defineMessages({
      nl: { hello: (name: string) => `Dag ${name}` },
      en: { hello: (name) => `Hello ${name}` },
    })
    expect([texts('nl').hello('Noor'), texts('en').hello('Noor')]).toEqual(['Dag Noor', 'Hello Noor'])
  })
})
