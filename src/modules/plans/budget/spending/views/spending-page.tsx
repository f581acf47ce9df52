import { formats } from '../../../../../platform/i18n.ts'
import { money } from '../../../../../platform/money.ts'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Amount, DataTable } from '../../../../../ui/data-table/data-table.tsx'
import { Disclosure } from '../../../../../ui/disclosure/disclosure.tsx'
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx'
import { Figures } from '../../../../../ui/figures/figures.tsx'
import { Muted, Row, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { SpendingBar } from '../../../../../ui/spending-bar/spending-bar.tsx'
import { ViewSwitch } from '../../../../../ui/view-switch/view-switch.tsx'
import type { Region } from '../../../../organisations/public.ts'
import { activityPath, budgetPath } from '../../../paths.ts'
import type { Approved } from '../../../rules.ts'
import { PlanHead } from '../../../views/plan-head.tsx'
import { budgetMessages } from '../../messages.ts'
import { spendingPath } from '../../paths.ts'
import type { CostKind } from '../../rules.ts'
import { spendingMessages } from '../messages.ts'
import {
  spendingBy,
  spendingTotal,
  standingOf,
  type SpendingCell,
  type SpendingDimension,
  type SpendingTotal,
} from '../rules.ts'

export interface SpendingPageProps {
  region: Region
  period: string
  approved: Approved | null
  /** Of the chosen year, or of all. */
  cells: readonly SpendingCell[]
  titles: ReadonlyMap<number, string>
  /** Of the subsidy period. */
  years: readonly number[]
  /** Null: the whole period. */
  year: number | null
  mayChange: boolean
}

/** Rows of activities that are shown at once. */
const shownAtOnce = 20

export function SpendingPage(props: SpendingPageProps) {
  const { region, period, approved, cells, years, year, mayChange } = props
  const { locale } = useUi()
  const t = spendingMessages(locale)
  const f = formats(locale)
  const all = spendingTotal(cells)
  const whole = (cents: number): string => f.money(money(cents, region.currency))
  const ends = year === null ? t.forecastEnd : t.forecastIn(year)
  const dimensions = ['goal', 'programmeLine', 'kind', ...(year === null ? (['year'] as const) : [])] as const
  return (
    <Workspace title={t.title} section="plan">
      <PlanHead
        region={region.slug}
        period={period}
        view="budget"
        title={t.title}
        mayChange={mayChange}
        empty={false}
        approved={approved}
      />
      <Stack gap="l">
        <Row between>
          <BudgetSwitch region={region.slug} current="spending" />
          <ViewSwitch
            label={t.years}
            views={[
              ...years.map((each) => ({
                href: `${spendingPath(region.slug)}?jaar=${each}`,
                text: String(each),
                current: each === year,
              })),
              { href: `${spendingPath(region.slug)}?jaar=alle`, text: t.whole, current: year === null },
            ]}
          />
        </Row>
        <Muted>{t.lead}</Muted>
        {cells.length === 0 ? (
          <EmptyState level={2} title={t.none} text={t.noneText} />
        ) : (
          <>
            <Figures
              figures={[
                { value: whole(all.budgetCents), label: t.budgeted },
                { value: whole(all.spentCents), label: t.spent },
                { value: whole(all.forecastCents), label: ends, source: standingText(all, whole, t) },
              ]}
            />
            {dimensions.map((dimension) => (
              <Card key={dimension} id={`besteding-${dimension}`} title={t.by[dimension]} look={3}>
                <Table {...props} dimension={dimension} rows={spendingBy(cells, dimension)} total={all} ends={ends} />
              </Card>
            ))}
            <Activities {...props} ends={ends} />
            <Muted small>{t.inKind}</Muted>
          </>
        )}
      </Stack>
    </Workspace>
  )
}

/** Between what is budgeted and what was spent of it. */
export function BudgetSwitch({ region, current }: { region: string; current: 'budget' | 'spending' }) {
  const t = spendingMessages(useUi().locale)
  return (
    <ViewSwitch
      label={t.views}
      views={[
        { href: budgetPath(region), text: t.budget, icon: 'coin', current: current === 'budget' },
        { href: spendingPath(region), text: t.title, icon: 'chart-bar', current: current === 'spending' },
      ]}
    />
  )
}

function standingText(
  total: SpendingTotal,
  whole: (cents: number) => string,
  t: ReturnType<typeof spendingMessages>,
): string {
  return t.words[standingOf(total)](whole(Math.abs(total.forecastCents - total.budgetCents)))
}

function Activities(props: SpendingPageProps & { ends: string }) {
  const t = spendingMessages(useUi().locale)
  const difference = ({ total }: { total: SpendingTotal }): number => Math.abs(total.forecastCents - total.budgetCents)
  const rows = spendingBy(
    props.cells.filter(({ activityId }) => activityId !== null),
    'activityId',
  ).sort((one, other) => difference(other) - difference(one))
  const [first, others] = [rows.slice(0, shownAtOnce), rows.slice(shownAtOnce)]
  if (!rows.length) return null
  return (
    <Card id="besteding-activiteiten" title={t.by.activityId} look={3}>
      <Stack>
        <p class="muted">{t.activityLead}</p>
        <Table {...props} dimension="activityId" rows={first} total={null} />
        {others.length > 0 && (
          <Disclosure summary={t.others(others.length)}>
            <Table {...props} dimension="activityId" rows={others} total={null} />
          </Disclosure>
        )}
      </Stack>
    </Card>
  )
}

interface TableProps extends Pick<SpendingPageProps, 'region' | 'titles'> {
  dimension: SpendingDimension
  rows: readonly { readonly key: string | number | null; readonly total: SpendingTotal }[]
  total: SpendingTotal | null
  /** Head of what is expected. */
  ends: string
}

function Table({ region, titles, dimension, rows, total, ends }: TableProps) {
  const { locale } = useUi()
  const t = spendingMessages(locale)
  const b = budgetMessages(locale)
  const f = formats(locale)
  const cents = (value: number) => <Amount>{value === 0 ? null : f.amount(value)}</Amount>
  const whole = (value: number): string => f.money(money(value, region.currency))
  const name = (key: string | number | null) => {
    if (dimension === 'activityId')
      return <a href={activityPath(region.slug, Number(key))}>{titles.get(Number(key)) ?? ''}</a>
    if (dimension === 'goal' && key === null) return b.overall
    if (key === null || key === '') return b.unknown[dimension]
    return dimension === 'kind' ? b.kinds[key as CostKind] : String(key)
  }
  return (
    <DataTable
      label={t.by[dimension]}
      rows={rows}
      rowKey={({ key }) => String(key)}
      columns={[
        { key: 'name', head: t.heads[dimension], rowHeader: true, cell: ({ key }) => name(key) },
        { key: 'budget', head: t.budgeted, numeric: true, cell: (row) => cents(row.total.budgetCents) },
        { key: 'spent', head: t.spent, numeric: true, cell: (row) => cents(row.total.spentCents) },
        { key: 'forecast', head: ends, numeric: true, cell: (row) => cents(row.total.forecastCents) },
        {
          key: 'standing',
          head: t.standing,
          cell: ({ total: { budgetCents, spentCents, forecastCents } }) => (
            <span>
              {standingText({ budgetCents, spentCents, forecastCents }, whole, t)}
              <SpendingBar budget={budgetCents} spent={spentCents} forecast={forecastCents} />
            </span>
          ),
        },
      ]}
      totals={
        total
          ? {
              cells: {
                budget: f.amount(total.budgetCents),
                spent: f.amount(total.spentCents),
                forecast: f.amount(total.forecastCents),
              },
            }
          : undefined
      }
    />
  )
}
