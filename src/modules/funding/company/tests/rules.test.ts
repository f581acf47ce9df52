import { expect, it } from 'vitest'
import { deliveredIn, yearsOf, type Given } from '../rules.ts'

it('certifies what was delivered, and nothing of a year that is still to come', () => {
  const given = (performedUntil: string, cents: number): Given => ({
    ...{ regionId: 1, region: 'Emmen', currency: 'EUR' },
    performedUntil,
    cents,
  })
  const [next, now] = yearsOf([
    given('2026-03-01', 100),
    given('2026-11-22', 20),
    given('2026-12-01', 3),
    given('2027-01-01', 4),
  ])
  expect(deliveredIn(now!, '2026-11-22')?.totals).toEqual([{ currency: 'EUR', cents: 120 }])
  expect(deliveredIn(next!, '2026-11-22')).toBeNull()
})
