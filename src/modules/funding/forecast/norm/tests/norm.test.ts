import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../../../../../test/world.ts'
import { normsOf } from '../queries.ts'
import { baseOf, isReplaced, normAt, type Norm } from '../rules.ts'

describe('the national norm through time', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  it.each([
    ['2020-2024', '2022-07-06', 0.1],
    ['2020-2024', '2022-07-07', 0.075],
    ['2020-2024', '2026-11-21', 0.075],
    ['2025-2028', '2026-03-23', 0.1],
    ['2025-2028', '2029-06-30', 0.1],
    ['2025-2028', '2024-12-31', undefined],
  ])('of period %s on %s is %d', async (period, day, norm) => {
    expect(normAt(await normsOf(world.db, null, period), day)?.fraction).toBe(norm)
  })
})

describe('the norm of a region', () => {
  const shared = { fraction: 0.1, base: 'projectCosts', source: null, by: null, at: new Date(0) } as const
  const national: Norm = { ...shared, id: 1, from: '2025-01-01', own: false }
  const later: Norm = { ...shared, id: 2, from: '2027-01-01', own: false }
  const own: Norm = { ...shared, id: 3, from: '2026-01-01', own: true, base: 'grant' }
  const again: Norm = { ...own, id: 4, base: 'subsidiable' }
  const all = [national, later, own, again]

  it('goes before the national one from its day on, and of a day the last one holds', () => {
    const ids = ['2024-12-31', '2025-12-31', '2026-01-01', '2028-12-31'].map((day) => normAt(all, day)?.id)
    expect(ids).toEqual([undefined, 1, 4, 4])
    expect(all.map((norm) => isReplaced(all, norm))).toEqual([false, true, true, false])
  })

  it('is of the amount that it names, and of nothing as long as that is not known', () => {
    const bases = { projectCosts: 100, subsidiable: 80, grant: null }
    expect([national, again, own, null].map((norm) => baseOf(norm, bases))).toEqual([100, 80, 0, 0])
  })
})
