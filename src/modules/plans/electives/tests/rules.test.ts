import { describe, expect, it } from 'vitest'
import type { Book } from '../../../../platform/cells.ts'
import { electiveDifference, readElectives } from '../importing/rules.ts'
import {
  dueDays,
  isReachable,
  lastApplicationDay,
  latestIntention,
  remindersOn,
  standings,
  yearFor,
  type Step,
} from '../procedure/rules.ts'
import { offeredIn, readYear } from '../rules.ts'

const aim = (done: Partial<Record<Step, string>> = {}, year = 2026) => ({ year, done })

describe('the terms of a new elective', () => {
  it('end before 1 October: the day itself is too late', () => {
    expect(lastApplicationDay(2026)).toBe('2026-09-30')
    expect(isReachable(aim({ advice: '2026-09-01' }), '2026-09-30')).toBe(true)
    expect(isReachable(aim({ advice: '2026-09-01' }), '2026-10-01')).toBe(false)
    expect(isReachable(aim({ application: '2026-10-01' }), '2026-10-01')).toBe(false)
    expect(standings(aim({ application: '2026-10-01' }), '2026-10-02').application).toBe('doneLate')
    expect(standings(aim({ application: '2026-09-30' }), '2026-10-02').application).toBe('done')
  })

  it('leave the committee six weeks: 19 August is the last day to begin', () => {
    expect(latestIntention(2026)).toBe('2026-08-19')
    expect([yearFor('2026-08-19'), yearFor('2026-08-20')]).toEqual([2026, 2027])
    expect(isReachable(aim(), '2026-08-19')).toBe(true)
    expect(isReachable(aim(), '2026-08-20')).toBe(false)
    expect(isReachable(aim({ intention: '2026-08-19' }), '2026-09-20')).toBe(true)
    expect(isReachable(aim({ intention: '2026-08-20' }), '2026-09-20')).toBe(false)
  })

  it('count days: over a leap day, over both changes of the clock and over New Year', () => {
    expect(dueDays(aim({ intention: '2028-02-01' }, 2028)).advice).toBe('2028-03-14')
    expect(dueDays(aim({ intention: '2027-02-01' }, 2027)).advice).toBe('2027-03-15')
    expect(dueDays(aim({ intention: '2026-03-20' })).advice).toBe('2026-05-01')
    expect(dueDays(aim({ application: '2026-09-30' })).decision).toBe('2026-12-30')
    expect(dueDays(aim({ application: '2026-10-20' })).decision).toBe('2027-01-19')
  })

  it('say what is at hand, near, late and still to wait', () => {
    const begun = aim({ council: '2026-05-01' })
    expect(standings(begun, '2026-06-01')).toMatchObject({ council: 'done', developed: 'now', intention: 'waits' })
    expect(standings(begun, '2026-08-04').developed).toBe('now')
    expect(standings(begun, '2026-08-05')).toMatchObject({ developed: 'soon', intention: 'soon', application: 'waits' })
    expect(standings(begun, '2026-08-19').developed).toBe('soon')
    expect(standings(begun, '2026-08-20').developed).toBe('late')
    expect(standings(aim(), '2026-09-29')).toMatchObject({ advice: 'waits', application: 'soon', decision: 'waits' })
  })

  it('are told of fourteen and three days before, also by a round that comes later', () => {
    const waiting = aim({ council: '2026-05-01', developed: '2026-06-01', intention: '2026-07-01' })
    const told = (today: string) => remindersOn(waiting, today).map(({ step, days }) => [step, days])
    expect(dueDays(waiting).advice).toBe('2026-08-12')
    expect(told('2026-07-28')).toEqual([])
    expect(told('2026-07-29')).toEqual([['advice', 14]])
    expect(told('2026-08-08')).toEqual([['advice', 14]])
    expect(told('2026-08-09')).toEqual([['advice', 3]])
    expect(told('2026-08-12')).toEqual([['advice', 3]])
    expect(told('2026-08-13')).toEqual([])
    expect(told('2026-09-27')).toEqual([['application', 3]])
  })
})

describe('school years', () => {
  it('are read as people type them', () => {
    expect(['2026-2027', '2026/27', '2026', ' 2026 – 2027 '].map(readYear)).toEqual([2026, 2026, 2026, 2026])
    expect(['2026-2028', '26-27', ''].map(readYear)).toEqual([null, null, null])
  })

  it('count the last one', () => {
    const years = { fromYear: 2025, untilYear: 2026 }
    expect([2024, 2025, 2026, 2027].map((year) => offeredIn(years, year))).toEqual(['later', 'now', 'now', 'before'])
  })
})

describe('a list in a spreadsheet', () => {
  const bookOf = (...rows: string[][]): Book => ({
    sheets: [{ name: 'x', hidden: false, rows: rows.map((row) => row.map((text) => ({ kind: 'text', text }))) }],
  })

  it('is found below its heads, whatever their order', () => {
    const book = bookOf(
      ['Keuzevakken 2026'],
      ['Naam', 'Vakcode', 'Profielen', 'Status', 'Studielast'],
      ['Robotica', '1701', 'pie; M&T', 'Loopt af', '100'],
      [''],
      ['Drones', '1702', '', '', ''],
    )
    const robots = { name: 'Robotica', code: '1701', profiles: '', state: 'active', studyHours: '', syllabus: '' }
    expect(readElectives(book, ['PIE', 'M&T'])).toEqual({
      rows: [
        { row: 3, details: { ...robots, profiles: 'PIE,M&T', state: 'ending', studyHours: '100' } },
        { row: 5, details: { ...robots, name: 'Drones', code: '1702' } },
      ],
      refused: [],
      fields: ['name', 'code', 'profiles', 'state', 'studyHours'],
    })
  })

  it('names every faulty row by its number, and no other', () => {
    const head = ['Code', 'Naam', 'Profiel', 'Stand', 'Studielast', 'Syllabus']
    const good = ['1', 'Goed', 'PIE', 'actief', '100', 'https://slo.example/1']
    const bad = (column: number, text: string) =>
      good.map((cell, at) => (at === column ? text : at === 0 ? `x${column}` : cell))
    const reading = readElectives(
      bookOf(head, good, bad(0, ''), bad(1, ''), bad(2, 'XYZ'), bad(3, 'soms'), bad(4, '3000'), bad(5, 'slo'), good),
      ['PIE'],
    )
    expect(reading?.rows).toHaveLength(1)
    expect(reading?.refused.map(({ row, field }) => ({ row, field }))).toEqual(
      (['code', 'name', 'profiles', 'state', 'studyHours', 'syllabus', 'code'] as const).map((field, at) => ({
        row: at + 3,
        field,
      })),
    )
    expect(readElectives(bookOf(['Iets', 'anders']), [])).toBeNull()
  })

  it('changes nothing that the file has no column for, whatever the order of profiles', () => {
    const details = {
      name: 'Robotica',
      code: 'R1',
      profiles: 'M&T,PIE',
      state: 'ending',
      studyHours: '100',
      syllabus: '',
    }
    const listed = [{ id: 1, version: 2, details }]
    const found = (...rows: string[][]) =>
      electiveDifference(readElectives(bookOf(['Code', 'Naam', 'Profielen'], ...rows), ['PIE', 'M&T'])!, listed)
    expect(found(['r1', 'Robotica', 'PIE; M&T'])).toEqual({ added: [], changed: [], same: 1 })
    expect(found(['r1', 'Robots', 'PIE']).changed).toMatchObject([
      { fields: ['name', 'profiles'], details: { ...details, name: 'Robots', profiles: 'PIE' } },
    ])
  })
})
