import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hoursIn, isoWeek, mondayIn, mondayOf, postsOf, readHours, tooLong, type Worked } from '../rules.ts'

describe('hours as they are typed', () => {
  it.each([
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['2:30', 2.5],
    ['0:20', 0.33],
    ['24', 24],
    ['24:00', 24],
    ['24,01', null],
    ['24:01', null],
    ['2:60', null],
    ['-1', null],
    ['1e1', null],
    ['1.000', null],
    ['uur', null],
  ])('reads %s as %s', (typed, hours) => expect(readHours(typed)).toBe(hours))

  it('takes no more of a day than there is, over all activities', () => {
    const worked = (activityId: number, on: string, hours: number): Worked => ({ activityId, on, hours })
    expect(tooLong([worked(1, '2026-03-30', 12), worked(2, '2026-03-30', 12)])).toEqual([])
    expect(tooLong([worked(1, '2026-03-30', 12), worked(2, '2026-03-30', 12.01), worked(1, '2026-03-31', 24)])).toEqual(
      ['2026-03-30'],
    )
  })
})

describe('weeks', () => {
  it('belong to the year of their Thursday, also around New Year', () => {
    expect(isoWeek(mondayOf('2027-01-01'))).toBe('2026-W53')
    expect(mondayIn('2026-W53')).toBe('2026-12-28')
    expect(mondayIn('2025-W53')).toBeNull()
    expect(mondayIn('2026-W00')).toBeNull()
  })
})

describe('hours that become costs', () => {
  const day = fc.integer({ min: 0, max: 13 }).map((days) => `2026-03-${String(25 + (days % 7)).padStart(2, '0')}`)
  const row = fc.record({
    activityId: fc.integer({ min: 1, max: 3 }),
    on: day,
    cents: fc.integer({ min: 1, max: 2400 }),
  })
  it('are all booked, once, each at the rate of its own day', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const worked = rows.map(({ cents, ...each }): Worked => ({ ...each, hours: cents / 100 }))
        const posts = postsOf(worked, (on) => (on < '2026-03-28' ? 5000 : 5500))!
        expect(hoursIn(posts)).toBe(hoursIn(worked))
        for (const priceCents of [5000, 5500])
          expect(hoursIn(posts.filter((post) => post.priceCents === priceCents))).toBe(
            hoursIn(worked.filter(({ on }) => on < '2026-03-28' === (priceCents === 5000))),
          )
      }),
      { numRuns: 40 },
    )
  })

  it('are split by quarter, and not booked at all when a day has no rate', () => {
    const worked = [
      { activityId: 1, on: '2026-03-31', hours: 2 },
      { activityId: 1, on: '2026-04-01', hours: 3 },
    ]
    expect(postsOf(worked, () => 100)?.map(({ from, hours }) => [from, hours])).toEqual([
      ['2026-03-31', 2],
      ['2026-04-01', 3],
    ])
    expect(postsOf(worked, (on) => (on > '2026-03-31' ? null : 100))).toBeNull()
  })
})
