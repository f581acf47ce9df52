import fc from 'fast-check'
import { expect, it } from 'vitest'
import { costKinds, entriesOf, totalOf, totalsBy, type BudgetLine, type Dimension } from '../../rules.ts'
import { openPosts } from '../../posts/rules.ts'
import { yearBalances, yearsShort } from '../../years/rules.ts'
import { spendingBy, spendingOf, spendingTotal, standingOf, type SpendingDimension } from '../rules.ts'

const goals = [{ id: 1, position: 1, name: 'Instroom', droppedOn: null }]
const activity = (id: number, more: object = {}) => ({
  ...{ id, goalIds: [1], programmeLine: 'Lab', fixedState: null, startsOn: '2026-01-01', endsOn: '2026-12-31' },
  ...more,
})
const line = (amountCents: number, more: Partial<BudgetLine> = {}): BudgetLine => ({
  ...{ id: 1, activityId: 1, description: null, kind: 'material', year: null, quantity: null, unit: null },
  ...{ priceCents: null, payer: null, amountCents },
  ...more,
})
const forecast = (today: string, more: object = {}, given = line(36_500), spent = 10_000) =>
  spendingTotal(
    spendingOf(
      { goals, activities: [activity(1, more)] },
      [given],
      [{ activityId: 1, year: 2026, kind: 'material', cents: spent }],
      [],
      today,
    ).filter(({ year }) => year === 2026),
  ).forecastCents

it.each([
  ['the plan expects a cent a day for the days that are left', forecast('2026-12-21'), 10_000 + 1_000],
  ['everything is still to come before it begins', forecast('2025-06-01'), 46_500],
  ['nothing more comes when its time is over', forecast('2026-12-31'), 10_000],
  ['nothing more comes of what was cancelled', forecast('2026-02-01', { fixedState: 'cancelled' }), 10_000],
  ['nothing more comes of what is done', forecast('2026-02-01', { fixedState: 'done' }), 10_000],
  [
    'a line of a year outside the period counts over that year',
    forecast('2026-12-21', { endsOn: '2025-12-31', startsOn: '2025-01-01' }, line(36_500, { year: 2026 })),
    11_000,
  ],
  [
    'what a partner brings in kind is nobody’s bill',
    forecast('2025-06-01', {}, line(36_500, { payer: { partner: 'Runde', inKind: true } })),
    10_000,
  ],
])('%s', (_what, got, expected) => {
  expect(got).toBe(expected)
})

it.each([
  [100_00, 105_00, 'asPlanned'],
  [100_00, 105_01, 'over'],
  [100_00, 94_99, 'under'],
  [0, 1, 'unbudgeted'],
  [0, 0, 'nothing'],
])('says of %i budgeted and %i expected: %s', (budgetCents, forecastCents, standing) => {
  expect(standingOf({ budgetCents, spentCents: 0, forecastCents })).toBe(standing)
})

const day = fc.constantFrom('2025-01-01', '2025-11-30', '2026-07-31', '2027-02-28', '2028-12-31')
const activities = fc.array(
  fc.tuple(day, day, fc.constantFrom('Lab', 'Leiding', null)).map(([one, other, programmeLine]) => ({
    ...{ programmeLine, startsOn: one < other ? one : other, endsOn: one < other ? other : one },
  })),
  { minLength: 1, maxLength: 5 },
)
const year = fc.integer({ min: 2025, max: 2028 })
const cents = fc.nat({ max: 1_000_000 })
const given = fc.record({
  activities,
  lines: fc.array(
    fc.record({
      at: fc.nat(),
      kind: fc.option(fc.constantFrom(...costKinds)),
      year: fc.option(year),
      cents,
      payer: fc.option(fc.boolean()),
    }),
    { maxLength: 12 },
  ),
  spent: fc.array(fc.record({ at: fc.nat(), kind: fc.option(fc.constantFrom(...costKinds)), year, cents }), {
    maxLength: 8,
  }),
  posts: fc.uniqueArray(
    fc.record({
      programmeLine: fc.constantFrom('Lab', 'Leiding'),
      year,
      amountCents: fc.integer({ min: 1, max: 3_000_000 }),
    }),
    { selector: ({ programmeLine, year: of }) => `${programmeLine}${of}`, maxLength: 4 },
  ),
  grants: fc.uniqueArray(fc.record({ year, amountCents: cents }), { selector: ({ year: of }) => of, maxLength: 4 }),
  grantCents: fc.option(cents),
})

it('keeps budget, posts, years and spending in balance with the grant, to the cent, whatever is in them', () => {
  fc.assert(
    fc.property(given, day, (all, today) => {
      const made = all.activities.map((each, id) => activity(id, each))
      const budget = all.lines.map(({ at, cents: amountCents, payer, ...each }, id) =>
        line(amountCents, {
          ...each,
          id,
          activityId: at % made.length,
          payer: payer === null ? null : { partner: 'Runde', inKind: payer },
        }),
      )
      const posts = openPosts({ posts: all.posts, lines: budget, activities: made })
      const plan = { goals, activities: made as never }
      const entries = entriesOf(plan, budget, [], all.posts)
      const total = totalOf(entries)

      // A post is never counted beside what was divided of it.
      const sum = (amounts: readonly number[]): number => amounts.reduce((one, other) => one + other, 0)
      expect(total.costCents).toBe(
        sum(budget.map(({ amountCents }) => amountCents)) + sum(posts.map(({ restCents }) => restCents)),
      )
      for (const post of posts) expect(post.restCents).toBe(Math.max(post.amountCents - post.dividedCents, 0))

      for (const way of ['goal', 'programmeLine', 'kind', 'year', 'partner'] satisfies Dimension[])
        for (const part of ['costCents', 'contributionCents', 'subsidyCents'] as const)
          expect(sum(totalsBy(entries, way).map(({ total: of }) => of[part])), way).toBe(total[part])

      // Every year names what it leaves of its subsidy, and the years together are the whole.
      const balances = yearBalances(entries, all.grants)
      expect(sum(balances.map((balance) => balance.total.subsidyCents))).toBe(total.subsidyCents)
      for (const { total: of, grantCents, restCents } of balances)
        if (grantCents !== null) expect(of.subsidyCents + (restCents ?? NaN)).toBe(grantCents)
      const short = yearsShort(all.grants, all.grantCents)
      if (short !== null) expect(sum(all.grants.map(({ amountCents }) => amountCents)) + short).toBe(all.grantCents)

      // What was budgeted and spent stands once in every table, and nothing is expected that is not planned.
      const spent = all.spent.map(({ at, ...each }) => ({ ...each, activityId: at % made.length }))
      const cells = spendingOf(plan, budget, spent, posts, today)
      const all3 = spendingTotal(cells)
      const inKind = budget.filter(({ payer }) => payer?.inKind).map(({ amountCents }) => amountCents)
      expect(all3.budgetCents).toBe(total.costCents - sum(inKind))
      expect(all3.spentCents).toBe(sum(spent.map((each) => each.cents)))
      expect(all3.forecastCents).toBeGreaterThanOrEqual(all3.spentCents)
      expect(all3.forecastCents).toBeLessThanOrEqual(all3.spentCents + all3.budgetCents)
      for (const dimension of ['goal', 'programmeLine', 'kind', 'year', 'activityId'] satisfies SpendingDimension[])
        for (const part of ['budgetCents', 'spentCents', 'forecastCents'] as const)
          expect(sum(spendingBy(cells, dimension).map(({ total: of }) => of[part])), dimension).toBe(all3[part])
    }),
    { numRuns: 200 },
  )
})
