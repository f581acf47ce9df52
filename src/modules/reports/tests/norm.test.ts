import { describe, expect, it } from 'vitest'
import { cellText } from '../../../platform/cells.ts'
import { readBook } from '../../../platform/spreadsheet/read.ts'
import { writeReport } from '../export/public.ts'
import { figureFrom, normOf, type FigureKey, type Report } from '../rules.ts'

describe('the norm of a report', () => {
  it.each([
    [17_283_91, 1_725_00, 3_40],
    [17_283_91, 1_728_39, 1],
    [17_283_91, 1_728_40, 0],
    [1_000_00, 100_00, 0],
    [1_000_00, 5_000_00, 0],
    [0, 0, 0],
  ])('asks a tenth of %d cents, rounded up: with %d signed it lacks %d', (planned, signed, lacks) => {
    expect(normOf(planned, signed, 0.1).shortfallCents).toBe(lacks)
  })

  it('is reached for nothing when there is no plan yet', () => {
    expect(normOf(0, 100, 0.1)).toEqual({ required: 0.1, reached: 0, shortfallCents: 0 })
  })

  it.each([
    [1_000_000_00, 99_999_99, 0.1, '9.99'],
    [1_000_000_00, 100_000_00, 0.1, '10'],
    [1_000_000_00, 74_999_99, 0.075, '7.49'],
    [1_000_000_00, 174_000_00, 0.1, '17.4'],
  ])('is never met in the spreadsheet by rounding: %d planned, %d signed of %d is %s', async (...given) => {
    const [planned, signed, required, shown] = given
    const read = await readBook(await writeReport(reportOf(normOf(planned, signed, required)), 'xlsx', 'nl'), 'a.xlsx')
    const rows = read.ok ? read.book.sheets[1]!.rows.map((row) => row.map(cellText)) : []
    expect(rows.find(([key]) => key === 'norm.reached')?.[2]).toBe(shown)
    expect(rows.find(([key]) => key === 'norm.required')?.[2]).toBe(String(required * 100))
  })
})

function reportOf(norm: Report['norm']): Report {
  const figure = (key: FigureKey) => figureFrom(key, [])
  return {
    region: { id: 1, slug: 'emmen', name: 'Emmen', siteName: 'Techniek in Emmen', currency: 'EUR' },
    round: {
      slug: 'voortgang-2026',
      name: { nl: 'Voortgang', en: 'Progress' },
      period: '2025-2028',
      reportsFrom: '2025-01-01',
      reportsUntil: '2026-12-31',
      opensOn: '2026-10-01',
      dueOn: '2027-02-01',
    },
    periodName: '2025–2028',
    asOf: '2026-11-02',
    figures: {
      plannedCosts: figure('plannedCosts'),
      laterPosts: figure('laterPosts'),
      realisedCosts: figure('realisedCosts'),
      plannedContributions: figure('plannedContributions'),
      signedContributions: figure('signedContributions'),
      openContributions: figure('openContributions'),
    },
    norm,
    normBase: { kind: 'projectCosts', cents: 0, parts: null },
    together: { given: 0, taken: 0 },
    activities: [],
  }
}
