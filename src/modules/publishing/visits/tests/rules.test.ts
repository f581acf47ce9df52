import { expect, it } from 'vitest'
import { barsOf, countedWords, daysOf, sourceOf } from '../rules.ts'

it.each([
  ['https://www.linkedin.com/feed/?trk=1', 'linkedin.com'],
  ['https://emmen.example/regio', null],
  ['https://www.emmen.example/', null],
  ['android-app://com.linkedin.android', null],
  ['https://[', null],
  ['', null],
])('takes from %j the source %j', (referrer, source) => {
  expect(sourceOf(referrer, 'emmen.example')).toBe(source)
})

it.each([
  ['  Las  Workshop ', 'las workshop'],
  ['0612345678', null],
  ['jan@school.nl', null],
  ['   ', null],
])('counts the words %j as %j', (words, counted) => {
  expect(countedWords(words)).toBe(counted)
})

it('has a bar for each day of a span, and for each week of a year', () => {
  const { from } = daysOf(7, '2026-03-23')
  const days = [
    { day: '2026-03-18', visits: 3 },
    { day: '2026-03-23', visits: 2 },
  ]
  expect(barsOf(days, 7, from).map(({ visits }) => visits)).toEqual([0, 3, 0, 0, 0, 0, 2])
  const year = barsOf(days, 365, daysOf(365, '2026-03-23').from)
  expect(year).toHaveLength(53)
  expect(year.reduce((sum, { visits }) => sum + visits, 0)).toBe(5)
})
