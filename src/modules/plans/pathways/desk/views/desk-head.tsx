import { useUi } from '../../../../../ui/context.tsx'
import { PageHead } from '../../../../../ui/layout/layout.tsx'
import { ViewSwitch } from '../../../../../ui/view-switch/view-switch.tsx'
import { mboAgreementsPath, mboCalendarPath, mboDeskPath } from '../../../paths.ts'
import { deskMessages } from '../messages.ts'
import type { Mbo } from '../queries.ts'

/** Top of every page of the desk of an mbo. */
export function DeskHead({ mbo, view }: { mbo: Mbo; view: 'list' | 'calendar' | 'agreements' }) {
  const t = deskMessages(useUi().locale)
  return (
    <PageHead title={t.title} above={mbo.name} below={t.lead(mbo.name)}>
      <ViewSwitch
        label={t.views}
        views={[
          { href: mboDeskPath(mbo.id), text: t.list, icon: 'list', current: view === 'list' },
          { href: mboCalendarPath(mbo.id), text: t.calendar, icon: 'calendar', current: view === 'calendar' },
          { href: mboAgreementsPath(mbo.id), text: t.agreements, icon: 'list-check', current: view === 'agreements' },
        ]}
      />
    </PageHead>
  )
}
