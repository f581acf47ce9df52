import { describe, expect, it } from 'vitest'
import { courseGeometry, type CourseColumn } from '../course-geometry.ts'

const none = { realised: 0, confirmed: 0, planned: 0, risk: 0, lost: 0 }
const column = (on: string, parts: Partial<CourseColumn['parts']>, norm: number | null = 0.1): CourseColumn => ({
  on,
  parts: { ...none, ...parts },
  norm,
})
const columns = [
  column('2025-11-01', { realised: 0.02 }),
  column('2025-12-01', { realised: 0.04, lost: 0.02 }),
  column('2026-01-01', { realised: 0.04, confirmed: 0.02 }),
  column('2026-02-01', { realised: 0.04, confirmed: 0.02, lost: 0.02 }),
]

describe('the course of the norm', () => {
  const drawn = courseGeometry({ columns, today: 1.5, pace: 0.08 }, 400, 120)

  it('stacks each part on those below it, as steps, and leaves out what is nothing', () => {
    expect(drawn.ticks.map(({ percent }) => percent)).toEqual([0, 4, 8, 12])
    expect(drawn.areas).toEqual([
      { part: 'realised', path: 'M0 120V100H100V80H200V80H300V80H400V120H300V120H200V120H100V120H0Z' },
      { part: 'confirmed', path: 'M200 80V60H300V60H400V80H300V80H200Z' },
      { part: 'lost', path: 'M100 80V60H200V80H100ZM300 60V40H400V60H300Z' },
    ])
  })

  it('leads the pace from what is realised today to the end, and marks today and the years', () => {
    expect(drawn.pace).toEqual({ path: 'M150 80L400 40', x: 400, y: 40 })
    expect([drawn.today, drawn.norm]).toEqual([150, 'M0 20H100H200H300H400'])
    expect(drawn.marks.map(({ on, middle }) => [on, middle])).toEqual([
      ['2025-11-01', 50],
      ['2025-12-01', 150],
      ['2026-01-01', 250],
      ['2026-02-01', 350],
    ])
    const years = Array.from(
      { length: 24 },
      (_, index) => `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`,
    )
    const long = courseGeometry({ columns: years.map((on) => column(on, {})), today: null, pace: null }, 240, 120)
    expect(long.marks).toEqual([
      { on: '2025-01-01', x: 0, middle: 60 },
      { on: '2026-01-01', x: 120, middle: 180 },
    ])
    const narrow = courseGeometry(
      { columns: years.slice(0, 12).map((on) => column(on, {})), today: null, pace: null },
      240,
      120,
    )
    expect(narrow.marks.map(({ on }) => on.slice(5, 7))).toEqual(['01', '03', '05', '07', '09', '11'])
  })

  it('steps where the norm changes, with its name at the end, and draws none where none holds', () => {
    const changed = columns.map((each, index) => ({ ...each, norm: index < 2 ? 0.1 : 0.075 }))
    const stepped = courseGeometry({ columns: changed, today: null, pace: 0.2 }, 400, 120)
    expect(stepped.norm).toMatch(/^M0 \d+H100H200V[\d.]+H300H400$/)
    expect([stepped.normName?.anchor, stepped.pace, stepped.today]).toEqual(['end', null, null])
    const bare = courseGeometry({ columns: [column('2026-01-01', {}, null)], today: 0, pace: null }, 400, 120)
    expect([bare.norm, bare.normName, bare.areas]).toEqual(['', null, []])
  })

  it('keeps an axis that the little of one partner can be seen on', () => {
    const little = courseGeometry(
      { columns: [column('2026-01-01', { realised: 0.0015 }, null)], today: 0, pace: null },
      400,
      120,
    )
    expect(little.ticks.at(-1)).toEqual({ percent: 0.2, y: 0 })
  })
})
