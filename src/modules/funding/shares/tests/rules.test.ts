import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keptOf, partOf, takenOf } from '../../../plans/seats/shares/rules.ts'
import { ourRows } from '../rules.ts'

const cents = fc.integer({ min: -1_000_000, max: 100_000_000 })
const shares = fc.array(fc.integer({ min: 0, max: 25_00 }), { minLength: 1, maxLength: 4 })

it('loses no cent between host and guests, and gives the rows of each their part of the sum', () => {
  fc.assert(
    fc.property(fc.array(cents, { maxLength: 12 }), shares, (amounts, given) => {
      const rows = amounts.map((each) => ({ cents: each }))
      const sum = amounts.reduce((total, each) => total + each, 0)
      const parts = [keptOf(given), ...given.map(takenOf)].map((portion) =>
        ourRows(
          rows,
          () => 'all',
          () => portion,
        ).reduce((total, row) => total + row.cents, 0),
      )
      expect(parts.reduce((total, part) => total + part, 0)).toBe(sum)
      expect(parts.slice(1)).toEqual(given.map((share) => partOf(sum, share)))
    }),
    { numRuns: 40 },
  )
})
