import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readPeriod } from '../../import/dates/rules.ts'
import { linesOf, needsReason, typedAsShown, typedWhen, whenText } from '../details/rules.ts'

it('writes each period as it can be read again, in both forms', () => {
  const texts = fc.oneof(
    fc
      .date({ min: new Date('2001-01-01'), max: new Date('2098-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
    fc
      .tuple(fc.integer({ min: 2001, max: 2098 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
    fc
      .tuple(fc.integer({ min: 2001, max: 2098 }), fc.integer({ min: 1, max: 4 }))
      .map(([year, quarter]) => `${year}-Q${quarter}`),
    fc.integer({ min: 2001, max: 2098 }).map(String),
    fc.integer({ min: 2001, max: 2097 }).map((year) => `${year}-${year + 1}`),
  )
  fc.assert(
    fc.property(texts, (text) => {
      for (const form of [text, typedWhen(text)]) {
        const read = readPeriod({ kind: 'text', text: form })
        if (!read.ok || !read.value) throw new Error(`cannot read ${form}`)
        const { from, until } = read.value
        expect(whenText(from.date, from.precision, 'first'), form).toBe(text)
        expect(whenText(until.date, until.precision, 'last'), form).toBe(text)
      }
    }),
    { numRuns: 300 },
  )
})

it('reads boxes and lines as the form showed them', () => {
  expect(typedAsShown({ years: '\npo7\nvo2', partners: ' A \r\n\r\na\r\nB  c', title: 'x\ny' })).toEqual({
    years: 'po7,vo2',
    partners: 'A\nB c',
    title: 'x\ny',
  })
  expect(linesOf('')).toEqual([])
})

it('asks for a reason only where a period moves of what is more than an idea', () => {
  const details = { from: '2026-09', until: '2026-09' }
  expect(needsReason({ details, fixedState: null }, { from: '2026-10' })).toBe(true)
  expect(needsReason({ details, fixedState: null }, { from: '2026-09', place: 'Aula' })).toBe(false)
  expect(needsReason({ details, fixedState: 'idea' }, { until: '2026-12' })).toBe(false)
})
