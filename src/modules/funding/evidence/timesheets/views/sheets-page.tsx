import { formats } from '../../../../../platform/i18n.ts'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { DataTable } from '../../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx'
import { FilterBar } from '../../../../../ui/filter-bar/filter-bar.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { Pagination } from '../../../../../ui/pagination/pagination.tsx'
import type { Region } from '../../../../organisations/public.ts'
import { timesheetMessages } from '../messages.ts'
import { hoursPath, timesheetPath, timesheetsPath } from '../paths.ts'
import type { SheetHead } from '../queries.ts'
import { isoWeek, timesheetStates, type TimesheetState } from '../rules.ts'
import { StateTag } from './week-page.tsx'

export interface SheetsPageProps {
  region: Region
  sheets: readonly SheetHead[]
  count: number
  shown: TimesheetState | undefined
  page: number
  size: number
  mayWrite: boolean
}

/** Weeks of everybody, what waits first. */
export function SheetsPage({ region, sheets, count, shown, page, size, mayWrite }: SheetsPageProps) {
  const { locale } = useUi()
  const t = timesheetMessages(locale)
  const f = formats(locale)
  const path = timesheetsPath(region.slug)
  return (
    <Workspace title={t.sheets} section="hours">
      <PageHead title={t.sheets} below={t.sheetsLead} />
      <Stack gap="l">
        {mayWrite && (
          <p>
            <a href={hoursPath(region.slug)}>{t.toOwn}</a>
          </p>
        )}
        {(count > 0 || shown) && (
          <FilterBar action={path} label={t.filter} clearHref={shown && path}>
            <SelectField
              name="stand"
              label={t.state}
              value={shown}
              empty={t.allStates}
              options={timesheetStates
                .filter((state) => state !== 'open')
                .map((value) => ({ value, label: t.states[value] }))}
            />
          </FilterBar>
        )}
        {count > 0 ? (
          <>
            <Card flush>
              <DataTable
                label={t.sheets}
                rows={sheets}
                rowKey={({ id }) => String(id)}
                columns={[
                  {
                    key: 'person',
                    head: t.person,
                    rowHeader: true,
                    cell: ({ id, person, monday }) => (
                      <a href={timesheetPath(region.slug, id)}>
                        {person}
                        <span class="visually-hidden">, {t.week(isoWeek(monday))}</span>
                      </a>
                    ),
                  },
                  { key: 'week', head: t.weekHead, cell: ({ monday }) => t.week(isoWeek(monday)) },
                  { key: 'state', head: t.state, cell: ({ state }) => <StateTag state={state} locale={locale} /> },
                  {
                    key: 'decided',
                    head: t.decided,
                    cell: ({ decidedBy, decidedAt }) =>
                      decidedAt ? t.by(decidedBy ?? '–', f.moment(decidedAt, region.timeZone)) : '–',
                  },
                  { key: 'hours', head: t.hoursHead, numeric: true, cell: ({ hours }) => f.number(hours) },
                ]}
              />
            </Card>
            <Pagination
              current={page}
              last={Math.ceil(count / size)}
              href={(wanted) => `${path}?${shown ? `stand=${shown}&` : ''}pagina=${wanted}`}
            />
          </>
        ) : (
          <EmptyState level={2} title={shown ? t.noSheetsHere : t.noSheets} text={shown ? '' : t.noSheetsText} />
        )}
      </Stack>
    </Workspace>
  )
}
