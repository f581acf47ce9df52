import { describe, expect, it } from 'vitest'
import { importMessages, noteText, readingRefusalText } from '../messages.ts'
import { problemText } from '../problems/messages.ts'
import { fields } from '../rules.ts'
import { problemsOf } from './samples.ts'

describe('the texts', () => {
  it('say what is wrong and what to do, in both languages', () => {
    const [found] = problemsOf({ 7: 500 })
    if (!found) throw new Error('no problem')
    expect(problemText('nl', found.problem)).toBe(
      '4 × 100,00 is 400,00, maar er staat 500,00. Pas het aantal, de prijs of het totaal aan.',
    )
    expect(problemText('en', found.problem)).toContain('4 × 100.00 is 400.00')
    expect(
      noteText('nl', { code: 'totalDiffers', row: 4, field: 'costs', totalCents: 90_000, sumCents: 80_000 }),
    ).toContain('Dat scheelt 100,00.')
    expect(readingRefusalText('nl', { ok: false, reason: 'columnsMissing', fields: ['title', 'from'] })).toBe(
      'Wijs nog aan welke kolom dit is: “Activiteit”, “Start”.',
    )
  })

  it('name every field in both languages', () => {
    for (const locale of ['nl', 'en'] as const)
      expect(Object.keys(importMessages(locale).fields)).toEqual(expect.arrayContaining([...fields]))
  })
})
