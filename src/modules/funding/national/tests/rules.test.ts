import { expect, it } from 'vitest'
import { rowsBy, totalsOf, type NationalSum } from '../rules.ts'

it('puts costs beside contributions and never adds two currencies', () => {
  const sum = (
    key: string,
    side: NationalSum['side'],
    cents: number,
    currency: 'EUR' | 'USD' = 'EUR',
  ): NationalSum => ({
    ...{ by: 'kind', key, name: null, side, currency, cents },
  })
  const rows = rowsBy(
    [sum('invoice', 'cost', 500), sum('hours', 'contribution', 200), sum('invoice', 'cost', 7, 'USD')],
    'kind',
  )
  expect(
    rows.map(({ key, currency, costCents, contributionCents }) => [key, currency, costCents, contributionCents]),
  ).toEqual([
    ['invoice', 'EUR', 500, 0],
    ['hours', 'EUR', 0, 200],
    ['invoice', 'USD', 7, 0],
  ])
  expect(totalsOf(rows)).toMatchObject([
    { currency: 'EUR', costCents: 500, contributionCents: 200 },
    { currency: 'USD', costCents: 7, contributionCents: 0 },
  ])
})
