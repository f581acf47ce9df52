import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chartGeometry } from '../chart-geometry.ts'

const point = fc.record({
  on: fc
    .date({ min: new Date('2019-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  value: fc.integer({ min: -1e8, max: 1e11 }).map((hundredths) => hundredths / 100),
})

it('keeps every point inside the drawing, in the order of time, on a scale that starts at nothing', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 12 }), fc.option(point), fc.option(point), (measured, start, target) => {
      const drawn = chartGeometry({ measured, start, target }, 600, 160)
      for (const { x, y } of [...drawn.measured, drawn.start, drawn.target].filter((each) => each !== null)) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(600)
        expect(y).toBeGreaterThanOrEqual(-0.1)
        expect(y).toBeLessThanOrEqual(160.1)
      }
      const across = drawn.measured.map(({ x }) => x)
      expect(across).toEqual([...across].sort((a, b) => a - b))
      expect(drawn.ticks.length).toBeLessThanOrEqual(7)
      expect(drawn.ticks.some(({ value }) => value === 0)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

it('draws a share that grew from 26 to 29 % on its way to 32', () => {
  const drawn = chartGeometry(
    {
      start: { on: '2024-10-01', value: 26 },
      measured: [{ on: '2026-10-01', value: 29 }],
      target: { on: '2028-10-01', value: 32 },
    },
    400,
    100,
  )
  expect(drawn.ticks.map(({ value }) => value)).toEqual([0, 10, 20, 30, 40])
  expect(drawn.start).toEqual({ x: 0, y: 35 })
  expect(drawn.target).toEqual({ x: 400, y: 20 })
  expect(drawn.measured[0]!.x).toBeCloseTo(199.9, 0)
})
