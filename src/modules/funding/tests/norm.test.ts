import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../../../../test/world.ts'
import { normOn } from '../gauge/queries.ts'

describe('the norm through time', () => {
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
    ['2025-2028', '2024-12-31', 0],
  ])('of period %s on %s is %d', async (period, day, norm) => {
    expect(await normOn(world.db, period, day)).toBe(norm)
  })
})
