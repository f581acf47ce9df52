import type { ComponentChildren } from 'preact'
import { useUi } from '../../../../ui/context.tsx'
import { PageHead } from '../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../ui/page/workspace.tsx'
import { Tabs } from '../../../../ui/tabs/tabs.tsx'
import { overlapsPath, ownSharingPath, sharingRequestsPath, togetherPath } from '../../paths.ts'
import { sharingMessages } from '../messages.ts'

export type TogetherPart = 'withUs' | 'byUs' | 'requests' | 'overlaps'

export interface TogetherProps {
  region: string
  part: TogetherPart
  /** Requests that wait for an answer of this region. */
  waiting: number
  children: ComponentChildren
}

const paths = { withUs: togetherPath, byUs: ownSharingPath, requests: sharingRequestsPath, overlaps: overlapsPath }

/** The page of working together, of which each part is a page of its own. */
export function Together({ region, part, waiting, children }: TogetherProps) {
  const t = sharingMessages(useUi().locale)
  return (
    <Workspace title={`${t[part]} – ${t.title}`} section="together">
      <PageHead title={t.title} below={t.lead} />
      <Tabs
        label={t.tabs}
        tabs={(['withUs', 'byUs', 'requests', 'overlaps'] as const).map((key) => ({
          href: paths[key](region),
          text: t[key],
          current: key === part,
          ...(key === 'requests' && waiting > 0 && { count: waiting }),
        }))}
      />
      {children}
    </Workspace>
  )
}
