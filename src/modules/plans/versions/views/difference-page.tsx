import { formats } from '../../../../platform/i18n.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb/breadcrumb.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { PageHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import type { Region } from '../../../organisations/public.ts'
import type { Change } from '../../changes/rules.ts'
import { ChangeTable } from '../../changes/views/change-table.tsx'
import { versionsPath } from '../../paths.ts'
import { versionMessages } from '../messages.ts'
import type { Version } from '../rules.ts'
import { Compare } from './versions-page.tsx'

export interface DifferencePageProps {
  region: Region
  versions: readonly Version[]
  from: Version
  /** Null: the working version. */
  to: Version | null
  changes: readonly Change[]
}

export function DifferencePage({ region, versions, from, to, changes }: DifferencePageProps) {
  const { locale } = useUi()
  const t = versionMessages(locale)
  const f = formats(locale)
  const named = ({ number, approvedOn }: Version): string => t.approved(number, f.date(approvedOn))
  return (
    <Workspace title={t.differenceTitle} section="versions">
      <Breadcrumb trail={[{ href: versionsPath(region.slug), text: t.title }]} current={t.difference} />
      <PageHead title={t.differenceTitle} below={t.between(named(from), to ? named(to) : t.working.toLowerCase())} />
      <Stack gap="l">
        <Compare region={region.slug} versions={versions} from={from.number} to={to?.number} />
        {changes.length ? (
          <ChangeTable label={t.differenceTitle} region={region} changes={changes} />
        ) : (
          <EmptyState level={2} title={t.same} />
        )}
      </Stack>
    </Workspace>
  )
}
