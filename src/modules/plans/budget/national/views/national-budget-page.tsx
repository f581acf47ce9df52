import { formats } from '../../../../../platform/i18n.ts'
import { money, type Money } from '../../../../../platform/money.ts'
import { useUi } from '../../../../../ui/context.tsx'
import { Amount, DataTable, WithSub } from '../../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx'
import { Figures } from '../../../../../ui/figures/figures.tsx'
import { Muted, PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { budgetPath, ratesPath } from '../../../paths.ts'
import { nationalTotal, type ExchangeRate } from '../../../rates/rules.ts'
import { rateText } from '../../../rates/views/rates-page.tsx'
import { nationalBudgetMessages } from '../messages.ts'
import type { RegionBudget } from '../queries.ts'

export interface NationalBudgetPageProps {
  period: string
  budgets: readonly RegionBudget[]
  /** Null: none is known. */
  rate: ExchangeRate | null
}

const subsidyOf = ({ costCents, contributionCents, currency }: RegionBudget): Money =>
  money(costCents - contributionCents, currency)

/** What the plans of all regions cost: each in its own currency, together only by a rate that is named. */
export function NationalBudgetPage({ period, budgets, rate }: NationalBudgetPageProps) {
  const { locale } = useUi()
  const t = nationalBudgetMessages(locale)
  const f = formats(locale)
  const costs = nationalTotal(
    budgets.map(({ costCents, currency }) => money(costCents, currency)),
    rate,
  )
  const subsidy = nationalTotal(budgets.map(subsidyOf), rate)
  const figure = (label: string, cost: Money, of: Money | null) => ({
    value: f.wholeMoney(cost),
    label,
    source: of ? `${t.subsidyOf} ${f.wholeMoney(of)}` : undefined,
  })
  return (
    <Workspace title={t.title} section="nationalBudget">
      <PageHead title={t.title} below={t.lead(period)} />
      {budgets.length === 0 ? (
        <EmptyState level={2} title={t.none} />
      ) : (
        <Stack gap="l">
          <Figures
            figures={[
              figure(t.inEuros, costs.euros, subsidy.euros),
              ...(costs.dollars.cents ? [figure(t.inDollars, costs.dollars, subsidy.dollars)] : []),
              ...(costs.dollars.cents && costs.together ? [figure(t.together, costs.together, subsidy.together)] : []),
            ]}
          />
          {costs.dollars.cents > 0 &&
            (rate ? (
              <Muted small>{t.rate(rateText(rate.euros, locale), f.date(rate.datedOn), rate.source)}</Muted>
            ) : (
              <Notice action={<a href={ratesPath}>{t.toRates}</a>}>{t.noRate}</Notice>
            ))}
          <Regions budgets={budgets} />
        </Stack>
      )}
    </Workspace>
  )
}

function Regions({ budgets }: Pick<NationalBudgetPageProps, 'budgets'>) {
  const { locale } = useUi()
  const t = nationalBudgetMessages(locale)
  const f = formats(locale)
  const difference = (budget: RegionBudget): string => {
    if (budget.grantCents === null) return t.notKnown
    const rest = budget.grantCents - subsidyOf(budget).cents
    const amount = f.money(money(Math.abs(rest), budget.currency))
    return rest === 0 ? t.balanced : rest > 0 ? t.under(amount) : t.over(amount)
  }
  const amount = (cents: number | null, { currency }: RegionBudget) => (
    <Amount>{cents ? f.money(money(cents, currency)) : null}</Amount>
  )
  return (
    <DataTable
      label={t.title}
      rows={budgets}
      rowKey={({ slug }) => slug}
      columns={[
        {
          key: 'region',
          head: t.region,
          rowHeader: true,
          cell: ({ slug, name, activities }) => (
            <WithSub sub={t.activities(activities)}>
              <a href={budgetPath(slug)}>{name}</a>
            </WithSub>
          ),
        },
        { key: 'costs', head: t.costs, numeric: true, cell: (budget) => amount(budget.costCents, budget) },
        {
          key: 'contributions',
          head: t.contributions,
          numeric: true,
          cell: (budget) => amount(budget.contributionCents, budget),
        },
        { key: 'subsidy', head: t.subsidy, numeric: true, cell: (budget) => amount(subsidyOf(budget).cents, budget) },
        { key: 'grant', head: t.grant, numeric: true, cell: (budget) => amount(budget.grantCents, budget) },
        { key: 'difference', head: t.difference, cell: difference },
      ]}
    />
  )
}
