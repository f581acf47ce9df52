import fc from 'fast-check'
import proj4 from 'proj4'
import { describe, expect, it } from 'vitest'
import { collection, square } from '../../../../test/geojson.ts'
import { pointsOf, readBoundaries, type Boundaries } from '../boundaries.ts'
import { around, borders, outlines } from '../outlines.ts'

const veen = square('GM9001', 'Veenland', [200_000, 500_000])
const hei = square('GM9002', 'Heide', [210_000, 500_000])

function read(content: Buffer): Boundaries {
  const found = readBoundaries(content)
  if (!found.ok) throw new Error(found.reason)
  return found.boundaries
}

describe('boundaries', () => {
  it('are the same from degrees as from metres of the national grid', () => {
    const grid =
      '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel +towgs84=565.4171,50.3319,465.5524,-0.398957,0.343988,-1.877402,4.0725 +units=m +no_defs'
    const degrees = structuredClone(veen)
    degrees.geometry.coordinates = [veen.geometry.coordinates[0]!.map((point) => proj4(grid, 'WGS84', point))]
    expect(outlines(read(collection(degrees)))).toEqual(outlines(read(collection(veen))))
  })

  it('put a known point of the national grid where it is: the tower of Amersfoort', () => {
    const tower = structuredClone(veen)
    tower.geometry.coordinates = [
      [
        [5.387206, 52.155174],
        [5.487206, 52.155174],
        [5.387206, 52.255174],
        [5.387206, 52.155174],
      ],
    ]
    const { left, bottom } = outlines(read(collection(tower)))[0]!.box
    expect(left).toBe(1550)
    expect(bottom).toBe(6250 - 4630)
  })

  it.each([
    ['text', Buffer.from('geen kaart'), 'notJson'],
    ['other JSON', Buffer.from('{"gemeenten":3}'), 'notGeoJson'],
    ['nothing at all', Buffer.from('null'), 'notGeoJson'],
    [
      'points',
      collection({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [5, 52] } }),
      'notGeoJson',
    ],
    ['provinces', collection(square('PV22', 'Drenthe', [200_000, 500_000])), 'provinces'],
    ['areas without a code', collection(square('x', 'Veenland', [200_000, 500_000])), 'noMunicipalities'],
    ['no areas', collection(), 'noMunicipalities'],
    ['another country', collection(square('GM9001', 'Elders', [900_000, 500_000])), 'outsideTheCountry'],
    ['a code twice', collection(veen, veen), 'codeTwice'],
    [
      'corners that are no numbers',
      collection({ ...veen, geometry: { type: 'Polygon', coordinates: [[['a', 1]]] } }),
      'outsideTheCountry',
    ],
  ])('are refused with %s', (_, content, reason) => {
    expect(readBoundaries(content)).toEqual({ ok: false, reason })
  })

  it('know the heads of other publishers, and codes without letters', () => {
    const other = { ...veen, properties: { GM_CODE: 'GM9001', GM_NAAM: 'Veenland' } }
    const plain = { ...hei, properties: { code: '9002', naam: 'Heide' } }
    expect(outlines(read(collection(other, plain))).map(({ code, name }) => [code, name])).toEqual([
      ['9001', 'Veenland'],
      ['9002', 'Heide'],
    ])
  })

  it('never make reading throw, whatever the coordinates are', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (coordinates) => {
        const odd = { ...veen, geometry: { type: 'Polygon', coordinates } }
        expect(typeof readBoundaries(collection(odd)).ok).toBe('boolean')
      }),
    )
  })

  it('keep to a number of points that a page can carry, and stay joined', () => {
    const boundaries = read(collection(...ragged(12)))
    expect(pointsOf(boundaries)).toBeLessThan(15_000)
    expect(outlines(boundaries)).toHaveLength(144)
    const [inside, around] = [borders(boundaries, (code) => code), borders(boundaries, () => 'one')]
    // Thirteen lines each way against the four of the coast: a border that was no longer shared would count as coast.
    expect(inside.length / around.length).toBeGreaterThan(4)
  })
})

/** As many rows as columns of areas of 20 by 20 km, whose borders wander at every hundred metres. */
function ragged(count: number) {
  const wander = (line: number, at: number): number =>
    line % count === 0 ? 0 : Math.round(600 * Math.sin(at / 900 + line * 7) + 300 * Math.sin(at / 310))
  const steps = Array.from({ length: 200 }, (_, step) => step * 100)
  return Array.from({ length: count * count }, (_, index) => {
    const [column, row] = [index % count, Math.floor(index / count)]
    const [left, bottom] = [10_000 + column * 20_000, 320_000 + row * 20_000]
    const level = (line: number) => (step: number) => [
      left + step,
      320_000 + line * 20_000 + wanderBetween(line, left, step),
    ]
    const upright = (line: number) => (step: number) => [
      10_000 + line * 20_000 + wanderBetween(line, bottom, step),
      bottom + step,
    ]
    const back = [...steps].reverse().map((step) => step + 100)
    const corners = [
      ...steps.map(level(row)),
      ...steps.map(upright(column + 1)),
      ...back.map(level(row + 1)),
      ...back.map(upright(column)),
    ]
    return {
      ...square(`GM${String(1000 + index)}`, `Gebied ${index}`, [left, bottom]),
      geometry: { type: 'Polygon', coordinates: [[...corners, corners[0]]] },
    }
  })

  // The corners, where four meet, stay where they are.
  function wanderBetween(line: number, start: number, step: number): number {
    return step % 20_000 === 0 ? 0 : wander(line, start + step)
  }
}

describe('outlines', () => {
  const drawn = outlines(read(collection(veen, hei)))

  it('are paths in whole steps of a hundred metres, from the north', () => {
    expect(drawn[0]).toMatchObject({ code: '9001', box: { left: 2000, top: 1150, right: 2100, bottom: 1250 } })
    expect(drawn[0]?.path).toMatch(/^M\d+ \d+l(-?\d+ -?\d+ ?)+z$/)
    expect(drawn[0]?.middle).toEqual([2050, 1200])
    expect(around(drawn.map(({ box }) => box))).toEqual({ left: 2000, top: 1150, right: 2200, bottom: 1250 })
  })

  it('leave out the line between areas of one group', () => {
    const boundaries = read(collection(veen, hei))
    const apart = borders(boundaries, (code) => code)
    const together = borders(boundaries, () => 'one')
    expect(apart.length).toBeGreaterThan(together.length)
  })
})
