import { describe, expect, it } from 'vitest'
import { barOf, daysIn, placeOf, width, windowOf } from '../../timeline/timeline-scale.ts'
import { monthAfter, monthLayout, weekNumber } from '../month-layout.ts'

const exact = { from: false, until: false }
const item = (key: string, from: string, until = from, vague = exact) => ({ key, from, until, vague })
const options = { today: '2026-03-23', lanes: 3 }

describe('weeks', () => {
  it.each([
    ['2026-01-01', 1],
    ['2025-12-29', 1],
    ['2027-01-03', 53],
    ['2024-12-31', 1],
    ['2021-01-01', 53],
    ['2026-03-29', 13],
    ['2026-10-26', 44],
  ])('%s lies in week %i', (date, week) => expect(weekNumber(date)).toBe(week))

  it('begin on Monday, hold the whole month, and lose no day to summer time', () => {
    for (let month = '2024-01'; month < '2030-01'; month = monthAfter(month, 1)) {
      const days = monthLayout(month, [], options).weeks.flatMap((week) => week.days)
      expect(days.length % 7).toBe(0)
      expect(new Set(days.map(({ date }) => date)).size).toBe(days.length)
      expect(days.filter(({ inMonth }) => inMonth).map(({ date }) => date.slice(0, 7))).toEqual(
        Array.from({ length: new Date(Number(month.slice(0, 4)), Number(month.slice(5)), 0).getDate() }, () => month),
      )
    }
    expect(monthAfter('2026-12', 1)).toBe('2027-01')
    expect(monthAfter('2026-01', -1)).toBe('2025-12')
  })
})

describe('bars', () => {
  it('run over weeks, keep apart, and fold when a day is full', () => {
    const items = [
      item('long', '2026-03-12', '2026-03-24'),
      ...['a', 'b', 'c'].map((key) => item(key, '2026-03-18')),
      item('beside', '2026-03-20'),
    ]
    const week = monthLayout('2026-03', items, options).weeks.find(({ number }) => number === 12)!
    const keys = week.lanes.map((lane) => lane.map(({ item: { key }, day, days }) => `${key} ${day}+${days}`))
    expect(keys).toEqual([['long 0+7'], ['a 2+1', 'beside 4+1'], ['b 2+1']])
    expect(week.lanes[0]![0]).toMatchObject({ before: true, after: true })
    expect(week.days[2]).toMatchObject({ hidden: 1 })
    expect(week.days[2]!.items).toHaveLength(4)
  })

  it('leaves what is vague, and what runs all month, beside the days', () => {
    const both = { from: true, until: true }
    const found = monthLayout(
      '2026-03',
      [
        item('month', '2026-03-01', '2026-03-31', both),
        item('quarter', '2026-01-01', '2026-03-31', both),
        item('vague end', '2026-03-10', '2026-03-31', { from: false, until: true }),
        item('vague end elsewhere', '2026-03-10', '2026-04-30', { from: false, until: true }),
        item('year', '2025-08-25', '2026-07-10'),
        item('other month', '2026-04-01', '2026-04-30', both),
      ],
      options,
    )
    const keys = (items: readonly { key: string }[]) => items.map(({ key }) => key)
    expect(keys(found.vague)).toEqual(['month', 'quarter', 'vague end'])
    expect(keys(found.throughout)).toEqual(['year'])
    expect([...new Set(found.weeks.flatMap(({ days }) => days.flatMap(({ items }) => keys(items))))]).toEqual([
      'vague end elsewhere',
    ])
  })
})

describe('the line of time', () => {
  const year = windowOf('2025-08-01', 12, 1)
  it('has units of one width, whatever days they have', () => {
    expect(year.until).toBe('2026-07-31')
    expect(daysIn(year)).toBe(365)
    expect(year.starts.map((start) => placeOf(start, year))).toEqual(
      year.starts.map((_, index) => index * (width / 12)),
    )
    expect(windowOf('2025-01-01', 16, 3).starts.at(-1)).toBe('2028-10-01')
  })

  it('draws a bar to the end of its last day, never too thin to hold, and none outside', () => {
    expect(barOf({ from: '2026-03-01', until: '2026-03-31' }, year)).toEqual({
      x: 700,
      width: 100,
      before: false,
      after: false,
    })
    expect(barOf({ from: '2020-01-01', until: '2030-01-01' }, year)).toMatchObject({
      x: 0,
      width,
      before: true,
      after: true,
    })
    expect(barOf({ from: '2026-07-31', until: '2026-07-31' }, year)!.width).toBe(7)
    expect(barOf({ from: '2026-08-01', until: '2026-09-01' }, year)).toBe(null)
  })
})
