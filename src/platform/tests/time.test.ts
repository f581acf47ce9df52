import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateFrom, dateIn, daysBetween, endOfMonth, parseDate, weekOf } from '../time.ts'

describe('reading a date as people type it', () => {
  it.each([
    ['31-12-2026', '2026-12-31'],
    ['1-2-2026', '2026-02-01'],
    ['31/12/2026', '2026-12-31'],
    ['31.12.2026', '2026-12-31'],
    ['31 12 2026', '2026-12-31'],
    [' 2026-12-31 ', '2026-12-31'],
    ['2026-1-2', '2026-01-02'],
    ['29-02-2028', '2028-02-29'],
    ['01-01-0001', '0001-01-01'],
  ])('%s', (text, expected) => expect(parseDate(text)).toBe(expected))

  it.each([
    '',
    '31-02-2026',
    '29-02-2026',
    '32-01-2026',
    '00-01-2026',
    '12-13-2026',
    '01-01-0000',
    '0000-01-01',
    '31-12-26',
    'morgen',
    '2026-12-31T10:00',
    '1-1-20260',
    '31-12-2026\n1',
  ])('is nothing for ‘%s’', (text) => expect(parseDate(text)).toBeNull())

  it('reads back every day of our years in both notations', () => {
    const day = fc.integer({ min: 0, max: 200_000 }).map((days) => addDays('1700-01-01', days))
    fc.assert(
      fc.property(day, (date) => {
        const [year, month, number] = date.split('-')
        expect(parseDate(date)).toBe(date)
        expect(parseDate(`${number}-${month}-${year}`)).toBe(date)
        expect(dateFrom(Number(year), Number(month), Number(number))).toBe(date)
      }),
    )
  })

  it('knows no year before the first or after 9999', () => {
    expect(dateFrom(0, 1, 1)).toBeNull()
    expect(dateFrom(-5, 1, 1)).toBeNull()
    expect(dateFrom(10_000, 1, 1)).toBeNull()
    expect(dateFrom(2026, 1.5, 1)).not.toBe('2026-1.5-01')
  })
})

describe('which day it is', () => {
  it.each([
    ['2026-03-22T22:59:59Z', 'Europe/Amsterdam', '2026-03-22'],
    ['2026-03-22T23:00:00Z', 'Europe/Amsterdam', '2026-03-23'],
    ['2026-06-22T21:59:59Z', 'Europe/Amsterdam', '2026-06-22'],
    ['2026-06-22T22:00:00Z', 'Europe/Amsterdam', '2026-06-23'],
    ['2026-03-23T03:59:59Z', 'America/Kralendijk', '2026-03-22'],
    ['2026-03-23T04:00:00Z', 'America/Kralendijk', '2026-03-23'],
    ['2026-12-31T23:30:00Z', 'Europe/Amsterdam', '2027-01-01'],
  ])('at %s in %s it is %s', (at, zone, day) => expect(dateIn(zone, new Date(at))).toBe(day))

  it('is the same all day long on the days on which the clock moves', () => {
    for (const [day, hours] of [
      ['2026-03-29', 23],
      ['2026-10-25', 25],
    ] as const) {
      const start = new Date(`${day}T00:00:00+0${day < '2026-05' ? 1 : 2}:00`).getTime()
      const seen = Array.from({ length: hours }, (_, hour) =>
        dateIn('Europe/Amsterdam', new Date(start + hour * 3_600_000)),
      )
      expect(new Set(seen)).toEqual(new Set([day]))
      expect(dateIn('Europe/Amsterdam', new Date(start + hours * 3_600_000))).not.toBe(day)
    }
  })
})

describe('counting days', () => {
  it('goes over months, leap days and clock changes', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(daysBetween('2026-03-23', '2026-04-20')).toBe(28)
    expect(daysBetween('2026-04-20', '2026-03-23')).toBe(-28)
    expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365)
  })

  it('forth and back is where it began', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
        const there = addDays('2026-03-23', days)
        expect(addDays(there, -days)).toBe('2026-03-23')
        expect(daysBetween('2026-03-23', there)).toBe(days)
      }),
    )
  })

  it('knows the end of a month and the number of a week', () => {
    expect(['2026-02-01', '2028-02-29', '2026-12-31', '2026-04-15'].map(endOfMonth)).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2026-12-31',
      '2026-04-30',
    ])
    expect(['2026-01-01', '2026-12-31', '2027-01-01', '2027-01-04'].map(weekOf)).toEqual([1, 53, 53, 1])
  })
})
