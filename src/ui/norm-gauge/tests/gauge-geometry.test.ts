import { describe, expect, it } from 'vitest'
import { gaugeGeometry, hatch } from '../gauge-geometry.ts'

const region = {
  norm: 0.1,
  parts: [
    { part: 'realised', fraction: 0.059 },
    { part: 'confirmed', fraction: 0.032 },
    { part: 'planned', fraction: 0.149 },
    { part: 'risk', fraction: 0.027 },
  ] as const,
}

describe('the gauge of the norm', () => {
  it('lays the parts end to end on an axis that holds them all', () => {
    const { bars, end, norm } = gaugeGeometry(region, 1000)
    expect(end).toBe(30)
    expect(norm).toBe(333.3)
    expect(bars.map(({ x }) => x)).toEqual([0, 196.7, 303.3, 800])
    expect(bars.at(-1)).toEqual({ part: 'risk', x: 800, width: 90 })
  })

  it('marks the axis at round percentages', () => {
    expect(gaugeGeometry(region, 1000).ticks.map(({ percent }) => percent)).toEqual([0, 10, 20, 30])
    expect(gaugeGeometry(region, 1000).ticks.at(-1)?.x).toBe(1000)
  })

  it('reaches beyond the norm while little is promised', () => {
    const { end, norm } = gaugeGeometry({ norm: 0.1, parts: [{ part: 'realised', fraction: 0.01 }] }, 300)
    expect(end).toBe(12)
    expect(norm).toBeLessThan(300)
  })

  it('leaves out what is nothing', () => {
    expect(gaugeGeometry({ norm: 0.1, parts: [{ part: 'risk', fraction: 0 }] }, 300).bars).toEqual([])
  })

  it('holds far more than the norm asks for', () => {
    const { bars, end } = gaugeGeometry({ norm: 0.1, parts: [{ part: 'realised', fraction: 14.2 }] }, 1000)
    expect(end).toBe(2000)
    expect(bars[0]?.width).toBe(710)
  })

  it('shows few marks where there is little room', () => {
    for (const norm of [0.03, 0.1, 0.25, 0.4, 0.9, 3]) {
      expect(gaugeGeometry({ norm, parts: [] }, 300, 4).ticks.length).toBeLessThanOrEqual(4)
    }
  })

  it('draws strokes over the whole of a bar', () => {
    expect(hatch(20, 10, 'up')).toBe('M-10 10l10 -10M0 10l10 -10M10 10l10 -10M20 10l10 -10')
  })
})
