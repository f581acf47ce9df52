import type { ForecastQuery } from '../schema.ts'
import { forecastPath } from '../paths.ts'

/** The page with another choice; `undefined` takes one away. */
export function forecastAddress(slug: string, query: ForecastQuery, change: Partial<ForecastQuery> = {}): string {
  const { id, ...view } = { ...query, ...change }
  const set = [...Object.entries(view), ...id.map((one) => ['id', one] as const)].flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  )
  return set.length ? `${forecastPath(slug)}?${new URLSearchParams(set).toString()}` : forecastPath(slug)
}
