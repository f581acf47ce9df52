import { describe, expect, it } from 'vitest'
import { periodBar } from '../period-bar.ts'

const scale = { from: '2025-01-01', until: '2028-12-31', today: '2026-03-23' }

describe('the bar of a period', () => {
  it('fills the scale with the whole plan', () => {
    expect(periodBar({ from: '2025-01-01', until: '2028-12-31' }, scale, 112)).toEqual({
      x: 0,
      width: 112,
      today: 34.2,
    })
  })

  it('shows a single day', () => {
    expect(periodBar({ from: '2026-04-09', until: '2026-04-09' }, scale, 112)).toMatchObject({ x: 35.5, width: 3 })
  })

  it('stays within the scale when a period does not', () => {
    expect(periodBar({ from: '2020-01-01', until: '2035-01-01' }, scale, 112)).toMatchObject({ x: 0, width: 112 })
    expect(periodBar({ from: '2028-12-31', until: '2028-12-31' }, scale, 112)).toMatchObject({ x: 109, width: 3 })
  })

  it('leaves out a today before or after the plan', () => {
    expect(
      periodBar({ from: '2026-01-01', until: '2026-02-01' }, { ...scale, today: '2029-01-01' }, 112).today,
    ).toBeNull()
  })
})
