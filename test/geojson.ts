// Boundaries of invented municipalities: squares of land, in metres of the national grid.
export function square(
  code: string,
  name: string,
  [x, y]: readonly [number, number] = [200_000, 500_000],
  side = 10_000,
) {
  const corners = [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ]
  return {
    type: 'Feature',
    properties: { statcode: code, statnaam: name },
    geometry: { type: 'Polygon', coordinates: [corners] },
  }
}

export const collection = (...features: readonly unknown[]): Buffer =>
  Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }))
