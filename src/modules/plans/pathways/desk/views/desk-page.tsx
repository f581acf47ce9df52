import { formats } from '../../../../../platform/i18n.ts'
import type { IsoDate } from '../../../../../platform/time.ts'
import { ButtonLink } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { NameList } from '../../../../../ui/people/people.tsx'
import { Tag } from '../../../../../ui/tag/tag.tsx'
import { deskRequestPath, mboDeskPath } from '../../../paths.ts'
import { requestMessages } from '../../requests/messages.ts'
import type { MboRequest } from '../../requests/queries.ts'
import { clashesOf } from '../../requests/rules.ts'
import { RequestStateTag } from '../../requests/views/request-state.tsx'
import { deskMessages } from '../messages.ts'
import type { DeskAgreement, Mbo } from '../queries.ts'
import { waits } from '../rules.ts'
import { AgreementTable } from './agreement-table.tsx'
import { DeskHead } from './desk-head.tsx'

export function DesksPage({ desks }: { desks: readonly Mbo[] }) {
  const t = deskMessages(useUi().locale)
  return (
    <Workspace title={t.title} section="mboDesk">
      <PageHead title={t.choose} />
      <NameList names={desks.map(({ id, name }) => ({ name, href: mboDeskPath(id) }))} />
    </Workspace>
  )
}

export interface DeskPageProps {
  mbo: Mbo
  /** What waits stands first. */
  requests: readonly MboRequest[]
  agreements: readonly DeskAgreement[]
  today: IsoDate
}

export function DeskPage({ mbo, requests, agreements, today }: DeskPageProps) {
  const t = deskMessages(useUi().locale)
  const waiting = requests.filter(({ state }) => state === 'asked')
  const coming = requests.filter(
    ({ state, plannedOn }) => (state === 'accepted' || state === 'otherDate') && plannedOn >= today,
  )
  const late = agreements.filter((agreement) => waits(agreement, today))
  const over = requests.filter((request) => !waiting.includes(request) && !coming.includes(request))
  return (
    <Workspace title={t.title} section="mboDesk">
      <DeskHead mbo={mbo} view="list" />
      {requests.length + late.length === 0 ? (
        <EmptyState level={2} title={t.none} text={t.noneText} />
      ) : (
        <Stack gap="l">
          {late.length > 0 && (
            <Card id="afspraken" title={t.agreementsWait}>
              <p class="muted">{t.agreementsWaitLead}</p>
              <AgreementTable label={t.agreementsWait} mbo={mbo} agreements={late} today={today} />
            </Card>
          )}
          {(
            [
              ['wacht', t.waiting, waiting],
              ['komt', t.coming, coming],
              ['voorbij', t.over, over],
            ] as const
          ).map(
            ([id, title, rows]) =>
              (rows.length > 0 || id === 'wacht') && (
                <Card key={id} id={id} title={title} flush={rows.length > 0}>
                  {rows.length ? (
                    <DeskTable title={title} rows={rows} all={requests} today={today} />
                  ) : (
                    <p class="muted">{t.nothingWaits}</p>
                  )}
                </Card>
              ),
          )}
        </Stack>
      )}
    </Workspace>
  )
}

interface DeskTableProps {
  title: string
  rows: readonly MboRequest[]
  all: readonly MboRequest[]
  today: IsoDate
}

function DeskTable({ title, rows, all, today }: DeskTableProps) {
  const { locale } = useUi()
  const t = deskMessages(locale)
  const words = requestMessages(locale)
  const f = formats(locale)
  return (
    <DataTable
      label={title}
      rows={rows}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'title',
          head: words.request,
          rowHeader: true,
          cell: ({ id, mboId, title: name, kind, count }) => (
            <WithSub
              sub={[words.kinds[kind], count === null ? null : words.forCount(count)].filter(Boolean).join(', ')}
            >
              <a href={deskRequestPath(mboId, id)}>{name}</a>
            </WithSub>
          ),
        },
        { key: 'region', head: words.region, cell: ({ region }) => region.name },
        {
          key: 'day',
          head: words.day,
          cell: (request) => (
            <WithSub sub={request.time}>
              {f.date(request.plannedOn)}
              {clashesOf(request, all).length > 0 && (
                <>
                  {' '}
                  <Tag tone="caution">{words.clash}</Tag>
                </>
              )}
            </WithSub>
          ),
        },
        { key: 'state', head: words.state, cell: (request) => <RequestStateTag request={request} today={today} /> },
        {
          key: 'act',
          head: <span class="visually-hidden">{t.answer}</span>,
          cardLabel: null,
          cell: ({ id, mboId, title: name, state }) => (
            <ButtonLink small href={deskRequestPath(mboId, id)}>
              {state === 'asked' ? t.answer : t.look}
              <span class="visually-hidden"> {name}</span>
            </ButtonLink>
          ),
        },
      ]}
    />
  )
}
