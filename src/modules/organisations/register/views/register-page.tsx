import { formats } from '../../../../platform/i18n.ts'
import { BulkBar, useTickColumn } from '../../../../ui/bulk-bar/bulk-bar.tsx'
import { Button, ButtonLink } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../ui/data-table/data-table.tsx'
import { columnSort, viewHref, writeViewState, type ViewState } from '../../../../ui/data-table/view-state.ts'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { PageHead, Row, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { Pagination } from '../../../../ui/pagination/pagination.tsx'
import { companyPageMessages } from '../../companies/page/messages.ts'
import { keepingMessages } from '../../keeping/messages.ts'
import { togetherMessages } from '../../membership/together/messages.ts'
import { mostTogether } from '../../membership/together/rules.ts'
import { organisationMessages } from '../../messages.ts'
import {
  companyImportsPath,
  newOrganisationPath,
  organisationPath,
  registerExportPath,
  registerPath,
  schoolImportsPath,
  togetherInRegionPath,
} from '../../paths.ts'
import { schoolMessages } from '../../schools/messages.ts'
import { registerMessages } from '../messages.ts'
import type { Listed } from '../queries.ts'
import { rowsOnPage, totalOf } from '../rules.ts'
import type { RegisterQuery } from '../schema.ts'
import { RegisterFilters, type RegisterFiltersProps } from './register-filters.tsx'

export interface RegisterPageProps extends RegisterFiltersProps {
  rows: readonly Listed[]
  mayKeep: boolean
}

const rules = {
  sorts: ['naam', 'plaats', 'code'],
  filters: ['zoek', 'soort', 'onderwijs', 'provincie', 'arbeidsmarkt', 'stand'],
  defaultSort: 'naam',
}

export function RegisterPage({ query, rows, counts, provinces, labourMarkets, mayKeep }: RegisterPageProps) {
  const { locale } = useUi()
  const t = registerMessages(locale)
  const f = formats(locale)
  const state = stateOf(query)
  const filtered = Object.keys(state.filters).length > 0
  const total = totalOf(counts, query.soort)
  return (
    <Workspace title={t.title} section="register">
      <PageHead
        title={t.title}
        below={t.lead}
        actions={
          mayKeep ? (
            <>
              <ButtonLink href={newOrganisationPath} icon="plus">
                {keepingMessages(locale).add}
              </ButtonLink>
              <ButtonLink href={schoolImportsPath} icon="upload">
                {t.importSchools}
              </ButtonLink>
              <ButtonLink href={companyImportsPath(null)} icon="upload">
                {companyPageMessages(locale).import}
              </ButtonLink>
            </>
          ) : undefined
        }
      />
      {!filtered && total === 0 ? (
        <EmptyState level={2} title={t.emptyTitle} text={mayKeep ? t.emptyText : t.emptyTextReader} />
      ) : (
        <Stack>
          <RegisterFilters {...{ query, provinces, labourMarkets, counts, filtered }} />
          <Row between>
            <p>
              <strong>{t.found(f.number(total), total)}</strong>
            </p>
            {total > 0 && <Downloads state={state} />}
          </Row>
          {rows.length ? (
            <Table rows={rows} state={state} total={total} mayKeep={mayKeep} />
          ) : (
            <EmptyState
              level={2}
              title={t.nothing}
              text={t.nothingText}
              action={<a href={registerPath}>{t.clear}</a>}
            />
          )}
          <Pagination
            current={query.pagina}
            last={Math.ceil(total / rowsOnPage)}
            href={(page) => viewHref(registerPath, state, rules, { page })}
          />
        </Stack>
      )}
    </Workspace>
  )
}

function stateOf(query: RegisterQuery): ViewState {
  const { zoek, soort, onderwijs, provincie, arbeidsmarkt, stand } = query
  const filters = Object.fromEntries(
    Object.entries({ zoek, soort, onderwijs, provincie, arbeidsmarkt, stand }).filter(([, value]) => value),
  )
  const sort = query.sorteer.replace(/^-/, '') || 'naam'
  return { sort, direction: query.sorteer.startsWith('-') ? 'down' : 'up', filters, page: query.pagina }
}

function Downloads({ state }: { state: ViewState }) {
  const t = registerMessages(useUi().locale)
  const search = writeViewState({ ...state, page: 1 }, rules)
  const href = (format: 'xlsx' | 'csv') => `${registerExportPath(format)}${search && `?${search}`}`
  return (
    <p class="small">
      {t.download} <a href={href('xlsx')}>XLSX</a> · <a href={href('csv')}>CSV</a>
    </p>
  )
}

function Table({ rows, state, total, mayKeep }: Pick<RegisterPageProps, 'rows' | 'mayKeep'> & Shown) {
  const { locale } = useUi()
  const t = registerMessages(locale)
  const f = formats(locale)
  const kinds = organisationMessages(locale).kinds
  const sort = (key: string) => columnSort(registerPath, state, rules, key)
  const tick = useTickColumn<Listed>('samen', ({ id, name }) => ({ value: String(id), name }))
  return (
    <Card flush>
      <DataTable
        label={t.title}
        rows={rows}
        rowKey={(row) => String(row.id)}
        columns={[
          ...(mayKeep ? [tick] : []),
          {
            key: 'name',
            head: t.name,
            rowHeader: true,
            sort: sort('naam'),
            cell: (row) => (
              <WithSub sub={row.closedOn ? t.closedOn(f.date(row.closedOn)) : undefined}>
                <a href={organisationPath(row.id)}>{row.name}</a>
              </WithSub>
            ),
          },
          {
            key: 'kind',
            head: t.kind,
            cell: (row) => <WithSub sub={educationText(row.education, locale)}>{kinds[row.kind]}</WithSub>,
          },
          {
            key: 'place',
            head: t.place,
            sort: sort('plaats'),
            cell: (row) => <WithSub sub={row.province ?? undefined}>{row.place ?? '–'}</WithSub>,
          },
          {
            key: 'code',
            head: t.code,
            sort: sort('code'),
            cell: (row) => row.code && <span class="num">{row.code}</span>,
          },
          {
            key: 'regions',
            head: t.regions,
            cell: (row) => row.regions.map(({ name }) => name).join(', ') || '–',
          },
        ]}
      />
      {mayKeep && <Together state={state} total={total} />}
    </Card>
  )
}

interface Shown {
  state: ViewState
  total: number
}

/** What the keepers do with the ticked ones, or with all that the filters show. */
function Together({ state, total }: Shown) {
  const { locale } = useUi()
  const t = togetherMessages(locale)
  const all = new URLSearchParams([['alles', 'ja'], ...Object.entries(state.filters)])
  return (
    <BulkBar id="samen" action={togetherInRegionPath} label={t.bar}>
      <Button small>{t.intoRegion}</Button>
      {total <= mostTogether && (
        <ButtonLink small kind="quiet" href={`${togetherInRegionPath}?${all.toString()}`}>
          {t.allShown(formats(locale).number(total))}
        </ButtonLink>
      )}
    </BulkBar>
  )
}

export function educationText(education: readonly string[], locale: 'nl' | 'en'): string | undefined {
  const names = schoolMessages(locale).education
  return education.map((kind) => names[kind] ?? kind).join(', ') || undefined
}
