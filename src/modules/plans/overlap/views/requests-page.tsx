import { formats } from '../../../../platform/i18n.ts'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../ui/data-table/data-table.tsx'
import { Stack } from '../../../../ui/layout/layout.tsx'
import type { Region } from '../../../organisations/public.ts'
import { activityTogetherPath, sharedActivityPath } from '../../paths.ts'
import { countText, seatMessages } from '../../seats/messages.ts'
import { Together } from '../../sharing/views/together-head.tsx'
import { overlapMessages } from '../messages.ts'
import type { ListedRequest, Proposal } from '../proposals/queries.ts'
import { ProposalList } from './proposal-list.tsx'

export interface RequestsPageProps {
  region: Region
  asked: readonly ListedRequest[]
  askedByUs: readonly ListedRequest[]
  proposals: readonly Proposal[]
  mayShare: boolean
  waiting: number
}

/** What other regions ask of us and we of them: seats, and doing things together. */
export function RequestsPage({ region, asked, askedByUs, proposals, mayShare, waiting }: RequestsPageProps) {
  const t = overlapMessages(useUi().locale)
  return (
    <Together region={region.slug} part="requests" waiting={waiting}>
      <Stack gap="l">
        <Card id="voorstellen" title={t.proposals}>
          {proposals.length === 0 ? (
            <p class="muted">{t.noProposals}</p>
          ) : (
            <ProposalList region={region} proposals={proposals} mayShare={mayShare} />
          )}
        </Card>
        <Requests
          id="bij-ons"
          title={t.seatsIn}
          none={t.noSeatsIn}
          region={region}
          requests={asked}
          href={(id) => activityTogetherPath(region.slug, id)}
        />
        <Requests
          id="van-ons"
          title={t.seatsOut}
          none={t.noSeatsOut}
          region={region}
          requests={askedByUs}
          href={(id) => sharedActivityPath(region.slug, id)}
        />
      </Stack>
    </Together>
  )
}

interface RequestsProps {
  id: string
  title: string
  none: string
  region: Region
  requests: readonly ListedRequest[]
  href: (activityId: number) => string
}

function Requests({ id, title, none, region, requests, href }: RequestsProps) {
  const { locale } = useUi()
  const t = overlapMessages(locale)
  if (!requests.length)
    return (
      <Card id={id} title={title}>
        <p class="muted">{none}</p>
      </Card>
    )
  return (
    <Card id={id} title={title}>
      <DataTable
        label={title}
        rows={requests}
        rowKey={(request) => `${request.activityId}-${request.region.slug}-${request.at.getTime()}`}
        columns={[
          {
            key: 'title',
            head: t.activity,
            rowHeader: true,
            cell: ({ activityId, title: name, at }) => (
              <WithSub sub={formats(locale).moment(at, region.timeZone)}>
                <a href={href(activityId)}>{name}</a>
              </WithSub>
            ),
          },
          { key: 'region', head: t.region, cell: (request) => request.region.name },
          {
            key: 'seats',
            head: t.seats,
            cell: ({ asked, given, unit }) => countText(locale, unit, given ?? asked),
          },
          {
            key: 'state',
            head: t.state,
            cell: ({ state, words }) => <WithSub sub={words}>{seatMessages(locale).states[state]}</WithSub>,
          },
        ]}
      />
    </Card>
  )
}
