import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Activity } from '../../rules.ts'
import { amountOf, costKinds, entriesOf, totalOf, totalsBy, type BudgetLine, type Dimension } from '../rules.ts'

const goals = [1, 2, 3].map((id) => ({ id, position: id, name: `Doel ${id}`, droppedOn: null }))
const cents = fc.nat({ max: 10_000_000_000 })
const partner = fc.option(fc.constantFrom('Veenland', 'Runde'))

const activities = fc.array(
  fc.record({
    goalIds: fc.shuffledSubarray([1, 2, 3], { minLength: 1 }),
    programmeLine: fc.option(fc.constantFrom('Oriëntatie', 'Loopbaan')),
  }),
  { minLength: 1, maxLength: 8 },
)
const line = fc.record({
  activity: fc.nat(),
  kind: fc.option(fc.constantFrom(...costKinds)),
  year: fc.option(fc.integer({ min: 2025, max: 2028 })),
  partner,
  quantity: fc.option(fc.integer({ min: 1, max: 99_999 }).map((hundredths) => hundredths / 100)),
  price: fc.nat({ max: 1_000_000 }),
})

it('counts all money once, to the cent, whatever it is grouped by', () => {
  const loose = fc.array(fc.record({ activity: fc.nat(), partner, amountCents: cents }), { maxLength: 8 })
  fc.assert(
    fc.property(activities, fc.array(line, { maxLength: 20 }), loose, (given, lines, promised) => {
      const plan = { goals, activities: given.map((each, id) => ({ id, ...each }) as unknown as Activity) }
      const at = (activity: number) => activity % given.length
      const budget = lines.map(({ activity, kind, year, quantity, price, ...each }, id): BudgetLine => ({
        id,
        activityId: at(activity),
        description: null,
        kind,
        year,
        quantity,
        unit: null,
        priceCents: quantity === null ? null : price,
        amountCents: amountOf(quantity, price),
        payer: each.partner === null ? null : { partner: each.partner, inKind: false },
      }))
      const entries = entriesOf(
        plan,
        budget,
        promised.map(({ activity, ...each }) => ({ activityId: at(activity), ...each })),
      )
      const all = totalOf(entries)
      expect(all.costCents).toBe(budget.reduce((sum, { amountCents }) => sum + amountCents, 0))
      expect(all.subsidyCents + all.contributionCents).toBe(all.costCents)
      for (const dimension of ['goal', 'programmeLine', 'kind', 'year', 'partner'] satisfies Dimension[]) {
        const groups = totalsBy(entries, dimension)
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
        for (const part of ['costCents', 'contributionCents', 'subsidyCents'] as const)
          expect(
            groups.reduce((sum, { total }) => sum + total[part], 0),
            `${dimension} ${part}`,
          ).toBe(all[part])
      }
    }),
    { numRuns: 200 },
  )
})
