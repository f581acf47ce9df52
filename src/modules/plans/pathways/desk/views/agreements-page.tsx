import { formats } from '../../../../../platform/i18n.ts'
import type { IsoDate } from '../../../../../platform/time.ts'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { DataTable, WithSub } from '../../../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx'
import { Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { pathwayMessages } from '../../messages.ts'
import { requestMessages } from '../../requests/messages.ts'
import { AgreementState } from '../../views/agreement-state.tsx'
import { deskMessages } from '../messages.ts'
import type { DeskAgreement, Mbo } from '../queries.ts'
import { DeskHead } from './desk-head.tsx'

export interface AgreementsPageProps {
  mbo: Mbo
  agreements: readonly DeskAgreement[]
  today: IsoDate
}

export function AgreementsPage({ mbo, agreements, today }: AgreementsPageProps) {
  const { locale } = useUi()
  const t = deskMessages(locale)
  const words = pathwayMessages(locale)
  return (
    <Workspace title={t.agreements} section="mboDesk">
      <DeskHead mbo={mbo} view="agreements" />
      {agreements.length === 0 ? (
        <EmptyState level={2} title={t.noAgreements} text={t.noAgreementsText} />
      ) : (
        <Stack>
          <p class="muted">{t.agreementsLead}</p>
          <Card flush>
            <DataTable
              label={t.agreements}
              rows={agreements}
              rowKey={({ id }) => String(id)}
              columns={[
                { key: 'text', head: words.agreement, rowHeader: true, cell: ({ text }) => text },
                {
                  key: 'region',
                  head: requestMessages(locale).region,
                  cell: ({ region, route }) => <WithSub sub={route}>{region}</WithSub>,
                },
                { key: 'who', head: words.who, cell: ({ who }) => who },
                { key: 'due', head: words.due, cell: ({ dueOn }) => formats(locale).date(dueOn) },
                {
                  key: 'state',
                  head: words.state,
                  cell: (agreement) => <AgreementState agreement={agreement} today={today} />,
                },
              ]}
            />
          </Card>
        </Stack>
      )}
    </Workspace>
  )
}
