import type { IsoDate } from '../../../../../platform/time.ts'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx'
import { Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { deskMessages } from '../messages.ts'
import type { DeskAgreement, Mbo } from '../queries.ts'
import { AgreementTable } from './agreement-table.tsx'
import { DeskHead } from './desk-head.tsx'

export interface AgreementsPageProps {
  mbo: Mbo
  agreements: readonly DeskAgreement[]
  today: IsoDate
}

export function AgreementsPage({ mbo, agreements, today }: AgreementsPageProps) {
  const t = deskMessages(useUi().locale)
  return (
    <Workspace title={t.agreements} section="mboDesk">
      <DeskHead mbo={mbo} view="agreements" />
      {agreements.length === 0 ? (
        <EmptyState level={2} title={t.noAgreements} text={t.noAgreementsText} />
      ) : (
        <Stack>
          <p class="muted">{t.agreementsLead}</p>
          <Card flush>
            <AgreementTable label={t.agreements} mbo={mbo} agreements={agreements} today={today} />
          </Card>
        </Stack>
      )}
    </Workspace>
  )
}
