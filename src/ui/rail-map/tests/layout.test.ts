import { describe, expect, it } from 'vitest'
import type { RailLine, RailStation } from '../rail-map-input.ts'
import { type PlacedStation, type RailMapLayout, mapWidth, railMapLayout } from '../layout.ts'

const lines = (count: number): RailLine[] =>
  [...'ABCDEFGH'].slice(0, count).map((letter, index) => ({
    letter,
    colour: (index + 1) as RailLine['colour'],
    name: ['Meer instroom in technische profielen', 'Sterke verbinding met bedrijven', 'Vernieuwd en dekkend aanbod'][
      index % 3
    ]!,
    href: `/doel/${letter}`,
  }))

function station(name: string, own: string, from: string, more: Partial<RailStation> = {}) {
  const base: RailStation = {
    name,
    href: `/${name}${from}`,
    lines: [...own],
    from,
    until: from,
    when: 'mrt 2026',
    state: 'planned',
  }
  return { ...base, ...more, caption: more.when ?? base.when }
}

const period = { today: '2026-03-23', todayText: '23 maart 2026', from: '2025-01-01', until: '2028-12-31' }

/** The planner of a real region: fifteen activities. */
const planner = [
  station('Vier techlabs voor het primair onderwijs', 'A', '2025-08-25'),
  station('Leerlingenvervoer naar techniekactiviteiten', 'A', '2025-09-01'),
  station('Techniek Tastbaar', 'AB', '2026-03-16'),
  station('Girls’ Day', 'A', '2026-04-09'),
  station('Stages en snuffelstages techniek', 'B', '2025-09-01'),
  station('Gastlessen installatietechniek en energietransitie', 'B', '2025-09-15'),
  station('Bedrijfsbezoeken klas 2', 'B', '2025-10-06'),
  station('Kleine opdrachten in het bedrijf', 'B', '2026-01-12'),
  station('Keuzevak industriële robotica', 'C', '2025-08-25'),
  station('Gedeelde werkplaats mobiliteit en transport', 'C', '2025-09-01'),
  station('Tiny house bouwen', 'C', '2025-11-03'),
  station('Drie doorlopende routes techniek', 'D', '2025-08-25'),
  station('Docentenstages en scholing nieuwe technieken', 'E', '2025-10-01'),
  station('Hybride docenten uit het bedrijfsleven', 'E', '2026-01-05'),
  station('Programmaleiding en projectadministratie', 'F', '2025-01-01'),
]

interface Box {
  name: string
  left: number
  right: number
  top: number
  bottom: number
}

function labelBox({ station: { name }, x, label }: PlacedStation): Box {
  return { name, left: x - label.half, right: x + label.half, top: label.lines[0]!.y - 12, bottom: label.caption.y + 4 }
}

function overlaps({ stations }: RailMapLayout): string[] {
  const boxes = stations.map(labelBox)
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((two) => one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom)
      .map((two) => `${one.name} / ${two.name}`),
  )
}

function outside({ stations }: RailMapLayout): string[] {
  return stations
    .map(labelBox)
    .filter((box) => box.left < 0 || box.right > mapWidth)
    .map(({ name }) => name)
}

/** The same numbers on every run. */
function numbers(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
}

describe('the rail map', () => {
  const layout = railMapLayout({ ...period, lines: lines(6), stations: planner })

  it('shows every activity of a real planner without labels that touch', () => {
    expect(layout.stations).toHaveLength(15)
    expect(layout.hidden).toBe(0)
    expect(overlaps(layout)).toEqual([])
    expect(outside(layout)).toEqual([])
  })

  it('bends two neighbouring lines to the interchange that they share', () => {
    const shared = layout.stations.find(({ station: one }) => one.name === 'Techniek Tastbaar')!
    expect(shared.form).toBe('capsule')
    const [upper, lower] = layout.lines
    const flat = (path: string) => new RegExp(`L([\\d.]+) ([\\d.]+)H([\\d.]+)`).exec(path)!.slice(1).map(Number)
    for (const [line, side] of [
      [upper!, -1],
      [lower!, 1],
    ] as const) {
      const [from, y, until] = flat(line.paths[0]!)
      expect(from!).toBeLessThan(shared.x)
      expect(until!).toBeGreaterThan(shared.x)
      expect((y! - shared.y) * side).toBeGreaterThan(0)
      expect(Math.abs(y! - shared.y)).toBeLessThan(24)
    }
  })

  it('keeps what is past left of today and what is to come right of it', () => {
    for (const { station: one, x } of layout.stations) {
      if (one.from <= period.today) expect(x, one.name).toBeLessThan(layout.today!.x)
      else expect(x, one.name).toBeGreaterThan(layout.today!.x)
    }
  })

  it('keeps the order of time on each track', () => {
    const onTrack = layout.stations.filter(({ form, lines: own }) => form === 'mark' && own[0]!.letter === 'B')
    const sorted = [...onTrack].sort((a, b) => a.x - b.x).map(({ station: one }) => one.from)
    expect(sorted).toEqual([...sorted].sort())
  })

  it('draws the same plan in the same way', () => {
    expect(railMapLayout({ ...period, lines: lines(6), stations: planner })).toEqual(layout)
  })

  it('joins lines that are no neighbours by a thin line between marks', () => {
    const far = railMapLayout({ ...period, lines: lines(4), stations: [station('Open dag', 'AD', '2026-09-01')] })
    expect(far.stations[0]).toMatchObject({ form: 'link', more: [{ line: { letter: 'D' } }] })
    expect(far.stations[0]!.more[0]!.y).toBe(far.lines[3]!.y)
  })

  it('draws lines without stations, and no stations at all', () => {
    const empty = railMapLayout({ ...period, lines: lines(8), stations: [] })
    expect(empty.lines).toHaveLength(8)
    expect(empty.lines.every(({ paths }) => paths.length === 1)).toBe(true)
  })

  it('draws at most forty stations, those nearest to today, and counts the rest', () => {
    const many = Array.from({ length: 55 }, (_, index) =>
      station(`Activiteit ${index}`, 'ABCD'[index % 4]!, `202${5 + (index % 4)}-0${1 + (index % 9)}-01`),
    )
    const full = railMapLayout({ ...period, lines: lines(4), stations: many })
    expect(full.stations).toHaveLength(40)
    expect(full.hidden).toBe(15)
    expect(overlaps(full)).toEqual([])
  })

  it('lays parallel tracks where forty stations stand on one line', () => {
    const crowd = Array.from({ length: 40 }, (_, index) =>
      station(
        `Gastles installatietechniek nummer ${index}`,
        'A',
        `2026-${String(1 + (index % 12)).padStart(2, '0')}-10`,
      ),
    )
    const busy = railMapLayout({ ...period, lines: lines(1), stations: crowd })
    expect(busy.lines[0]!.paths.length).toBeGreaterThan(1)
    expect(overlaps(busy)).toEqual([])
    expect(outside(busy)).toEqual([])
  })

  it('cuts a title that is far too long, and a word without end', () => {
    const long = railMapLayout({
      ...period,
      lines: lines(1),
      stations: [
        station(`Samen met ${'alle scholen en bedrijven in de regio '.repeat(8)}`, 'A', '2025-06-01'),
        station('Ketensamenwerkingsovereenkomstenregistratiesysteem', 'A', '2026-06-01'),
      ],
    })
    expect(long.stations[0]!.label.lines.length).toBeLessThanOrEqual(4)
    expect(long.stations[0]!.label.lines.at(-1)!.text).toMatch(/…$/)
    expect(overlaps(long)).toEqual([])
    expect(outside(long)).toEqual([])
  })

  it('keeps labels apart in two hundred made-up plans', () => {
    const names = planner.map(({ name }) => name)
    for (let seed = 1; seed <= 200; seed++) {
      const next = numbers(seed * 7919)
      const count = 1 + Math.floor(next() * 8)
      const stations = Array.from({ length: Math.floor(next() * 41) }, (_, index) => {
        const first = Math.floor(next() * count)
        const second = next() < 0.15 ? Math.floor(next() * count) : first
        const own = [...new Set([first, second])].map((line) => 'ABCDEFGH'[line]!).join('')
        const from = new Date(Date.UTC(2025, 0, 1) + Math.floor(next() * 1460) * 86_400_000).toISOString().slice(0, 10)
        return station(names[index % names.length]!, own, from)
      })
      const drawn = railMapLayout({ ...period, lines: lines(count), stations })
      expect(overlaps(drawn), `plan ${seed}`).toEqual([])
      expect(outside(drawn), `plan ${seed}`).toEqual([])
    }
  })
})
