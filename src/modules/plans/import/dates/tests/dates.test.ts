import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyCell } from '../../../../../platform/cells.ts'
import { cell, date } from '../../tests/samples.ts'
import { daysOf, readPeriod } from '../rules.ts'

function days(text: string): string {
  const read = readPeriod(cell(text))
  if (!read.ok) return read.problem.code
  return read.value ? `${read.value.from.date} ${read.value.until.date} ${read.value.from.precision}` : 'nothing'
}

describe('a date as people write it', () => {
  it.each([
    ['16-03-2026', '2026-03-16 2026-03-16 day'],
    ['16/3/2026', '2026-03-16 2026-03-16 day'],
    ['1.9.26', '2026-09-01 2026-09-01 day'],
    ['2026-03-16', '2026-03-16 2026-03-16 day'],
    ['2026-03-16T00:00:00', '2026-03-16 2026-03-16 day'],
    ['ma 16-03-2026 09:30', '2026-03-16 2026-03-16 day'],
    ['16 maart 2026', '2026-03-16 2026-03-16 day'],
    ['16 mrt. 2026', '2026-03-16 2026-03-16 day'],
    ['sept 2026', '2026-09-01 2026-09-30 month'],
    ['Sept. 2026', '2026-09-01 2026-09-30 month'],
    ['feb 2028', '2028-02-01 2028-02-29 month'],
    ['aug 2025', '2025-08-01 2025-08-31 month'],
    ['October 2026', '2026-10-01 2026-10-31 month'],
    ['sep-26', '2026-09-01 2026-09-30 month'],
    ['sep ’26', '2026-09-01 2026-09-30 month'],
    ['09-2026', '2026-09-01 2026-09-30 month'],
    ['2026-09', '2026-09-01 2026-09-30 month'],
    ['Q3 2026', '2026-07-01 2026-09-30 quarter'],
    ['3e kwartaal 2026', '2026-07-01 2026-09-30 quarter'],
    ['kwartaal 4 2026', '2026-10-01 2026-12-31 quarter'],
    ['2026', '2026-01-01 2026-12-31 year'],
    ['week 37 2026', '2026-09-07 2026-09-13 day'],
    ['wk 1-2026', '2025-12-29 2026-01-04 day'],
    ['schooljaar 2026-2027', '2026-08-01 2027-07-31 year'],
    ['heel 2026', '2026-01-01 2026-12-31 year'],
    ['2025-2026', '2025-08-01 2026-07-31 year'],
    ['2025/26', '2025-08-01 2026-07-31 year'],
    ['schooljaar 25/26', '2025-08-01 2026-07-31 year'],
    ['aug 2025 - juli 2026', '2025-08-01 2026-07-31 month'],
    ['aug 2025–juli 2026', '2025-08-01 2026-07-31 month'],
    ['sept t/m dec 2026', '2026-09-01 2026-12-31 month'],
    ['16-03-2026 t/m 20-03-2026', '2026-03-16 2026-03-20 day'],
    ['2025 t/m 2028', '2025-01-01 2028-12-31 year'],
    ['-', 'nothing'],
  ])('%s is %s', (text, read) => expect(days(text)).toBe(read))

  it.each([
    ['31-02-2027', 'dateImpossible'],
    ['30 februari 2027', 'dateImpossible'],
    ['13-2026', 'dateImpossible'],
    ['29-02-2027 t/m 01-03-2027', 'dateImpossible'],
    ['najaar 2026', 'dateSeason'],
    ['medio oktober 2026', 'dateSeason'],
    ['eind 2026', 'dateSeason'],
    ['medio oktober', 'dateOfYear'],
    ['Q3', 'dateOfYear'],
    ['week 54 2026', 'dateImpossible'],
    ['week 53 2025', 'dateImpossible'],
    ['z.s.m.', 'dateUnclear'],
    ['sep 26', 'dateUnclear'],
    ['mei', 'dateOfYear'],
    ['week 36', 'dateOfYear'],
    ['16-03', 'dateUnclear'],
    ['03-16-2026', 'dateImpossible'],
    ['16-03-0206', 'yearUnlikely'],
    ['1926', 'yearUnlikely'],
    ['=B1+7', 'formulaText'],
  ])('%s is refused: %s', (text, code) => expect(days(text)).toBe(code))

  it.each([
    ['najaar 2026', 'sep t/m nov 2026'],
    ['winter 2026', 'dec 2026 t/m feb 2027'],
    ['medio oktober 2026', 'oktober 2026'],
    ['half oktober', 'oktober 2026'],
    ['najaar', 'sep t/m nov 2026'],
    ['Q3', 'Q3 2026'],
  ])('%s is refused with what to write instead, which is read', (text, until) => {
    expect(readPeriod(cell(text))).toMatchObject({ ok: false, problem: { until } })
    expect(readPeriod(cell(until))).toMatchObject({ ok: true })
  })

  it('comes from a date cell as it is, and not from a number', () => {
    expect(readPeriod(date('2026-03-16'))).toMatchObject({
      ok: true,
      value: { from: { date: '2026-03-16', precision: 'day' } },
    })
    expect(readPeriod(cell(46_097))).toMatchObject({ ok: false, problem: { code: 'dateUnclear' } })
    expect(readPeriod(cell(2026))).toMatchObject({ ok: true, value: { from: { precision: 'year' } } })
    expect(readPeriod({ kind: 'error', text: '#REF!' })).toMatchObject({ ok: false, problem: { code: 'cellError' } })
    expect(readPeriod(emptyCell)).toEqual({ ok: true, value: null })
  })

  it('comes from a date cell that shows only its month as that whole month', () => {
    const july = { kind: 'date', date: '2026-07-01', shows: 'month' } as const
    expect(readPeriod(july)).toMatchObject({ ok: true, value: { until: { date: '2026-07-31', precision: 'month' } } })
  })

  it('never makes reading throw, and an end never lies before its own start in one date', () => {
    const word = fc.constantFrom(
      'sept',
      '2026',
      '31',
      '02',
      '-',
      '/',
      ' ',
      'q3',
      't/m',
      "'26",
      'schooljaar',
      'e',
      '0',
      '12:00',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const read = readPeriod(cell(words.join('')))
        if (read.ok && read.value && !read.value.isRange) {
          expect(read.value.from.date <= read.value.until.date).toBe(true)
        }
      }),
    )
  })
})

describe('the days that a vague date stands for', () => {
  it.each([
    [{ date: '2025-08-01', precision: 'month' as const }, 'first' as const, '2025-08-01', '2025-08-31'],
    [{ date: '2026-07-31', precision: 'year' as const }, 'last' as const, '2025-08-01', '2026-07-31'],
    [{ date: '2025-08-01', precision: 'year' as const }, 'first' as const, '2025-08-01', '2026-07-31'],
    [{ date: '2026-03-31', precision: 'quarter' as const }, 'last' as const, '2026-01-01', '2026-03-31'],
    [{ date: '2026-12-31', precision: 'year' as const }, 'last' as const, '2026-01-01', '2026-12-31'],
    [{ date: '2026-03-16', precision: 'day' as const }, 'last' as const, '2026-03-16', '2026-03-16'],
  ])('%o as the %s', (when, edge, first, last) => expect(daysOf(when, edge)).toMatchObject({ first, last }))
})
