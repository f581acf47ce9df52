import { useUi } from '../../../ui/context.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { PageHead } from '../../../ui/layout/layout.tsx'
import { Workspace } from '../../../ui/page/workspace.tsx'
import { NameList } from '../../../ui/people/people.tsx'
import type { Region } from '../../../modules/organisations/public.ts'
import { todayMessages } from '../messages.ts'
import { todayPath } from '../paths.ts'

/** For who works in more than one region, or in none yet. */
export function RegionsPage({ regions }: { regions: readonly Region[] }) {
  const t = todayMessages(useUi().locale)
  const title = regions.length ? t.chooseRegion : t.noRegionTitle
  return (
    <Workspace title={title} section="regions">
      <PageHead title={title} below={regions.length ? t.chooseLead : undefined} />
      {regions.length ? (
        <NameList
          names={regions.map((region) => ({ name: region.name, where: region.province, href: todayPath(region.slug) }))}
        />
      ) : (
        <EmptyState level={2} title={t.noRegionTitle} text={t.noRegionText} />
      )}
    </Workspace>
  )
}
