import { describe, expect, it } from 'vitest'
import { isoWeek, mondayIn, mondayOf, postsOf, readHours, tooLong } from '../rules.ts'

describe('weeks', () => {
  it('begin on Monday and belong to the year of their Thursday', () => {
    expect(mondayOf('2026-03-29')).toBe('2026-03-23')
    expect(mondayOf('2023-12-31')).toBe('2023-12-25')
    expect([isoWeek('2025-12-29'), isoWeek('2020-12-28'), isoWeek('2026-03-23')]).toEqual([
      '2026-W01',
      '2020-W53',
      '2026-W13',
    ])
    for (const week of ['2026-W01', '2020-W53', '2026-W13']) expect(isoWeek(mondayIn(week)!)).toBe(week)
    for (const week of ['2026-W54', '2026-W00', '2025-W53', '2026-13', 'x']) expect(mondayIn(week), week).toBeNull()
  })
})

describe('hours', () => {
  it('are read as people write them', () => {
    expect(['2,5', '2.5', '2:30', '0', '24', '7:20'].map(readHours)).toEqual([2.5, 2.5, 2.5, 0, 24, 7.33])
    for (const typed of ['25', '-1', 'twee', '2:75', '1,234', '1e1']) expect(readHours(typed), typed).toBeNull()
  })

  it('of one day are no more than there are', () => {
    const worked = [
      { activityId: 1, on: '2026-03-23', hours: 16 },
      { activityId: 2, on: '2026-03-23', hours: 8.5 },
      { activityId: 2, on: '2026-03-24', hours: 24 },
    ]
    expect(tooLong(worked)).toEqual(['2026-03-23'])
  })

  it('become one post for each activity, quarter and rate, and none when a day has no rate', () => {
    const worked = [
      { activityId: 2, on: '2026-03-31', hours: 0.1 },
      { activityId: 2, on: '2026-03-30', hours: 0.2 },
      { activityId: 2, on: '2026-04-01', hours: 3 },
      { activityId: 1, on: '2026-04-02', hours: 4 },
    ]
    const rate = (day: string): number => (day < '2026-04-02' ? 5500 : 5700)
    expect(postsOf(worked, rate)).toEqual([
      { activityId: 1, from: '2026-04-02', until: '2026-04-02', hours: 4, priceCents: 5700 },
      { activityId: 2, from: '2026-03-30', until: '2026-03-31', hours: 0.3, priceCents: 5500 },
      { activityId: 2, from: '2026-04-01', until: '2026-04-01', hours: 3, priceCents: 5500 },
    ])
    expect(postsOf(worked, () => null)).toBeNull()
  })
})
