import type { ComponentChildren } from 'preact'
import type { Locale } from '../../../../platform/actor.ts'
import { formats } from '../../../../platform/i18n.ts'
import { money } from '../../../../platform/money.ts'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { Amount, DataTable } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Figures } from '../../../../ui/figures/figures.tsx'
import { Muted, PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { Tabs } from '../../../../ui/tabs/tabs.tsx'
import { detailText } from '../../../plans/public.ts'
import { ledgerMessages } from '../../ledger/messages.ts'
import { ledgerPath } from '../../ledger/paths.ts'
import type { EntryKind } from '../../ledger/rules.ts'
import { nationalMessages } from '../messages.ts'
import { nationalFinancePath } from '../paths.ts'
import { dimensions, rowsBy, totalsOf, type Dimension, type NationalRow, type NationalSum } from '../rules.ts'

export interface NationalFinancePageProps {
  /** Null: all years. */
  year: number | null
  sums: readonly NationalSum[]
}

/** What all regions spent and brought, counted in four ways; dollars apart. */
export function NationalFinancePage({ year, sums }: NationalFinancePageProps) {
  const { locale } = useUi()
  const t = nationalMessages(locale)
  const f = formats(locale)
  const totals = totalsOf(rowsBy(sums, 'kind'))
  const years = [...new Set(rowsBy(sums, 'year').map(({ key }) => Number(key)))].sort((one, other) => other - one)
  return (
    <Workspace title={t.title} section="nationalFinance">
      <PageHead title={t.title} below={t.lead} />
      {years.length === 0 ? (
        <EmptyState level={2} title={t.none} text={t.noneText} />
      ) : (
        <Stack gap="l">
          <Tabs
            label={t.years}
            tabs={[null, ...years].map((each) => ({
              href: each === null ? nationalFinancePath : `${nationalFinancePath}?jaar=${each}`,
              text: each === null ? t.allYears : String(each),
              current: each === year,
            }))}
          />
          <Figures
            small
            figures={totals.flatMap(({ currency, costCents, contributionCents }) => {
              const words = currency === 'EUR' ? t.inEuros : t.inDollars
              return [
                { value: f.wholeMoney(money(costCents, currency)), label: words.costs },
                { value: f.wholeMoney(money(contributionCents, currency)), label: words.contributions },
              ]
            })}
          />
          {totals.length > 1 && <Muted small>{t.apart}</Muted>}
          {dimensions.map((by) => (
            <Counted key={by} by={by} rows={ordered(rowsBy(sums, by), by)} year={year} />
          ))}
        </Stack>
      )}
    </Workspace>
  )
}

const ordered = (rows: readonly NationalRow[], by: Dimension): NationalRow[] =>
  [...rows].sort((one, other) => {
    if (by === 'region') return (one.name ?? '').localeCompare(other.name ?? '', 'nl')
    return one.key.localeCompare(other.key) || one.currency.localeCompare(other.currency)
  })

function Counted({ by, rows, year }: { by: Dimension; rows: readonly NationalRow[]; year: number | null }) {
  const { locale } = useUi()
  const t = nationalMessages(locale)
  const f = formats(locale)
  const amount = (cents: number, { currency }: NationalRow) => (
    <Amount>{cents ? f.money(money(cents, currency)) : null}</Amount>
  )
  return (
    <Card id={`per-${by}`} title={t.by[by]}>
      <Stack gap="s">
        {t.about[by] && <Muted small>{t.about[by]}</Muted>}
        <DataTable
          label={t.by[by]}
          rows={rows}
          rowKey={({ key, currency }) => `${key}${currency}`}
          columns={[
            { key: 'key', head: t.heads[by], rowHeader: true, cell: (row) => nameOf(row, by, year, locale) },
            { key: 'costs', head: t.costs, numeric: true, cell: (row) => amount(row.costCents, row) },
            {
              key: 'contributions',
              head: t.contributions,
              numeric: true,
              cell: (row) => amount(row.contributionCents, row),
            },
          ]}
        />
      </Stack>
    </Card>
  )
}

function nameOf({ key, name }: NationalRow, by: Dimension, year: number | null, locale: Locale): ComponentChildren {
  if (by === 'region') return <a href={`${ledgerPath(key)}${year ? `?jaar=${year}` : ''}`}>{name}</a>
  if (by === 'year') return <a href={`${nationalFinancePath}?jaar=${key}`}>{key}</a>
  if (by === 'kind') return ledgerMessages(locale).kinds[key as EntryKind]
  return key ? detailText(locale, 'theme', key) : nationalMessages(locale).noTheme
}
