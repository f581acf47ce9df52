import { formats } from '../../../../platform/i18n.ts'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub, type Column } from '../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { FilterBar } from '../../../../ui/filter-bar/filter-bar.tsx'
import { SelectField } from '../../../../ui/form-field/select-field.tsx'
import { TextField } from '../../../../ui/form-field/text-field.tsx'
import { Hidden } from '../../../../ui/form/form.tsx'
import { PageHead, Row, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { Pagination } from '../../../../ui/pagination/pagination.tsx'
import { Tag } from '../../../../ui/tag/tag.tsx'
import { activityContributionsPath } from '../../paths.ts'
import { ledgerMessages } from '../messages.ts'
import { entryPath, ledgerFilePath, ledgerPath } from '../paths.ts'
import type { LedgerRow, LedgerView } from '../queries.ts'
import { entryKinds, sides } from '../rules.ts'

export interface LedgerPageProps {
  region: { readonly slug: string; readonly currency: string }
  view: LedgerView
  /** As the address bar has it. */
  query: Readonly<Record<string, string | number | undefined>>
  size: number
  choices: {
    readonly years: readonly number[]
    readonly parties: readonly { id: number; name: string }[]
    readonly activities: readonly { id: number; title: string }[]
    readonly goals: readonly { id: number; name: string }[]
  }
}

export function LedgerPage({ region, view, query, size, choices }: LedgerPageProps) {
  const { locale } = useUi()
  const t = ledgerMessages(locale)
  const f = formats(locale)
  const left = view.allCount - view.count
  const { pagina: page, ...filter } = query
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  return (
    <Workspace title={t.title} section="ledger">
      <PageHead title={t.title} below={t.lead} />
      <Stack gap="l">
        <Filters slug={region.slug} query={filter} isFiltered={isFiltered} choices={choices} />
        {view.count > 0 ? (
          <>
            <Card flush>
              <Entries view={view} region={region} />
            </Card>
            <Row>
              {(['xlsx', 'csv'] as const).map((format) => (
                <ButtonLink key={format} icon="download" href={addressOf(ledgerFilePath(region.slug, format), filter)}>
                  {`${t.download} (${format.toUpperCase()})`}
                </ButtonLink>
              ))}
            </Row>
            <p class="muted">{t.inFile(f.number(view.count), left ? f.number(left) : null)}</p>
            <Pagination
              current={Number(page)}
              last={Math.ceil(view.count / size)}
              href={(wanted) => addressOf(ledgerPath(region.slug), { ...filter, pagina: wanted })}
            />
          </>
        ) : (
          <EmptyState title={isFiltered ? t.emptyFilter : t.empty} text={isFiltered ? '' : t.emptyText} />
        )}
      </Stack>
    </Workspace>
  )
}

function addressOf(path: string, query: LedgerPageProps['query']): string {
  const set = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))
  return set.length ? `${path}?${new URLSearchParams(set).toString()}` : path
}

function Filters({
  slug,
  query,
  isFiltered,
  choices,
}: Pick<LedgerPageProps, 'query' | 'choices'> & { slug: string; isFiltered: boolean }) {
  const { locale } = useUi()
  const t = ledgerMessages(locale)
  const f = formats(locale)
  const field = (name: string) => ({ name, value: query[name] === undefined ? '' : String(query[name]) })
  const named = (all: readonly { id: number; name: string }[]) =>
    all.map(({ id, name }) => ({ value: String(id), label: name }))
  const rare = ['doel', 'activiteit', 'soort', 'stand', 'vanaf']
  return (
    <FilterBar
      action={ledgerPath(slug)}
      label={t.filter}
      clearHref={isFiltered ? ledgerPath(slug) : undefined}
      more={{
        open: rare.some((name) => query[name] !== undefined),
        fields: (
          <>
            <SelectField {...field('doel')} label={t.goal} empty={t.allGoals} options={named(choices.goals)} />
            <SelectField
              {...field('activiteit')}
              label={t.activity}
              empty={t.allActivities}
              options={choices.activities.map(({ id, title }) => ({ value: String(id), label: title }))}
            />
            <SelectField
              {...field('soort')}
              label={t.kind}
              empty={t.allKinds}
              options={entryKinds.map((value) => ({ value, label: t.kinds[value] }))}
            />
            <TextField
              name="vanaf"
              label={t.since}
              value={query['vanaf'] ? f.date(String(query['vanaf'])) : ''}
              short
            />
            <SelectField
              {...field('stand')}
              label={t.stand}
              empty={t.anyStand}
              options={(['geleverd', 'komt'] as const).map((value) => ({ value, label: t.stands[value] }))}
            />
          </>
        ),
      }}
    >
      {query['periode'] && <Hidden name="periode" value={String(query['periode'])} />}
      <SelectField
        {...field('kant')}
        label={t.side}
        empty={t.bothSides}
        options={sides.map((value) => ({ value, label: t.sides[value] }))}
      />
      <SelectField
        {...field('jaar')}
        label={t.year}
        empty={t.allYears}
        options={choices.years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <SelectField {...field('partner')} label={t.partner} empty={t.allPartners} options={named(choices.parties)} />
    </FilterBar>
  )
}

function Entries({ view, region }: Pick<LedgerPageProps, 'view' | 'region'>) {
  const { locale } = useUi()
  const t = ledgerMessages(locale)
  const f = formats(locale)
  const columns: Column<LedgerRow>[] = [
    {
      key: 'number',
      head: t.number,
      cell: (row) => <span class="num">{row.seq}</span>,
    },
    {
      key: 'what',
      head: t.what,
      rowHeader: true,
      cell: (row) => (
        <WithSub sub={[row.party, t.kinds[row.kind]].filter(Boolean).join(' · ')}>
          <a href={entryPath(region.slug, row.id)}>{row.description}</a>{' '}
          {row.corrects !== null && <Tag tone="caution">{t.counter}</Tag>}
          {row.replaces !== null && <Tag>{t.replacement}</Tag>}
        </WithSub>
      ),
    },
    {
      key: 'activity',
      head: t.activity,
      cell: (row) => <a href={activityContributionsPath(region.slug, row.activityId)}>{row.activity}</a>,
    },
    { key: 'when', head: t.when, cell: (row) => <span class="num nowrap">{f.date(row.countsOn)}</span> },
    {
      key: 'amount',
      head: t.amount,
      headSub: region.currency,
      numeric: true,
      cell: (row) => f.amount(row.amountCents),
    },
    { key: 'running', head: t.running, numeric: true, hideOnCard: true, cell: (row) => f.amount(row.runningCents) },
  ]
  return (
    <DataTable
      label={t.title}
      columns={columns}
      rows={view.rows}
      rowKey={(row) => String(row.id)}
      totals={{ label: t.total(t.entries(view.count)), cells: { amount: f.amount(view.totalCents) } }}
    />
  )
}
