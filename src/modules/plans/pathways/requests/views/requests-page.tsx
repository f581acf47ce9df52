import { formats } from '../../../../../platform/i18n.ts'
import type { IsoDate } from '../../../../../platform/time.ts'
import { ButtonLink } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx'
import { FilterBar } from '../../../../../ui/filter-bar/filter-bar.tsx'
import { SelectField } from '../../../../../ui/form-field/select-field.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { mboRequestPath, mboRequestsPath, newMboRequestPath } from '../../../paths.ts'
import { PathwaysHead } from '../../views/pathways-head.tsx'
import { requestMessages } from '../messages.ts'
import type { MboRequest } from '../queries.ts'
import { isOverdue, requestStates, type RequestState } from '../rules.ts'
import { RequestStateTag } from './request-state.tsx'

export interface RequestsPageProps {
  region: string
  requests: readonly MboRequest[]
  state: RequestState | ''
  today: IsoDate
  mayAsk: boolean
}

export function RequestsPage({ region, requests, state, today, mayAsk }: RequestsPageProps) {
  const t = requestMessages(useUi().locale)
  const shown = requests.filter((request) => !state || request.state === state)
  const late = requests.filter((request) => isOverdue(request, today)).length
  const add = mayAsk && (
    <ButtonLink kind="primary" icon="plus" href={newMboRequestPath(region)}>
      {t.new}
    </ButtonLink>
  )
  return (
    <Workspace title={t.title} section="pathways">
      <PageHead title={t.title} below={t.lead} actions={requests.length > 0 && add}>
        <PathwaysHead region={region} view="requests" />
      </PageHead>
      {requests.length === 0 ? (
        <EmptyState level={2} title={t.none} text={t.noneText} action={add} />
      ) : (
        <Stack>
          {late > 0 && (
            <Notice tone="caution" title={t.overdueTitle(late)}>
              {t.overdueText}
            </Notice>
          )}
          <FilterBar
            action={mboRequestsPath(region)}
            label={t.filter}
            clearHref={state ? mboRequestsPath(region) : undefined}
          >
            <SelectField
              name="stand"
              label={t.state}
              value={state}
              empty={t.allStates}
              options={requestStates.map((value) => ({ value, label: t.states[value] }))}
            />
          </FilterBar>
          <Card flush>
            <RequestTable region={region} requests={shown} today={today} />
          </Card>
        </Stack>
      )}
    </Workspace>
  )
}

/** The requests of a region, as on the page of a route. */
export function RequestTable({ region, requests, today }: Pick<RequestsPageProps, 'region' | 'requests' | 'today'>) {
  const { locale } = useUi()
  const t = requestMessages(locale)
  const f = formats(locale)
  return (
    <DataTable
      label={t.title}
      rows={requests}
      rowKey={({ id }) => String(id)}
      empty={<EmptyState level={2} title={t.nothing} />}
      columns={[
        {
          key: 'title',
          head: t.request,
          rowHeader: true,
          cell: ({ id, title, kind, count }) => (
            <WithSub sub={[t.kinds[kind], count === null ? null : t.forCount(count)].filter(Boolean).join(', ')}>
              <a href={mboRequestPath(region, id)}>{title}</a>
            </WithSub>
          ),
        },
        { key: 'mbo', head: t.mbo, cell: ({ mbo }) => mbo },
        {
          key: 'day',
          head: t.day,
          cell: ({ plannedOn, time }) => <WithSub sub={time}>{f.date(plannedOn)}</WithSub>,
        },
        { key: 'state', head: t.state, cell: (request) => <RequestStateTag request={request} today={today} /> },
      ]}
    />
  )
}
