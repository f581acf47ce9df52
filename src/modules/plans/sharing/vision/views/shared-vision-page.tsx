import { formats } from '../../../../../platform/i18n.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { Contents } from '../../../../../ui/contents/contents.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { togetherPath } from '../../../paths.ts'
import { SectionText, anchorOf, type DrawnSection } from '../../../vision/views/section-parts.tsx'
import { sharingMessages } from '../../messages.ts'
import type { InSharedVision } from '../queries.ts'

export interface SharedVisionPageProps extends InSharedVision {
  sections: readonly DrawnSection[]
}

/** What another region aims for, as it approved it. */
export function SharedVisionPage({ region, owner, version, sections }: SharedVisionPageProps) {
  const { locale } = useUi()
  const t = sharingMessages(locale)
  const title = t.visionOf(owner.name)
  const written = sections.filter(({ html }) => html !== null)
  return (
    <Workspace title={title} section="together">
      <Breadcrumb trail={[{ href: togetherPath(region.slug), text: t.title }]} current={title} />
      <PageHead
        title={title}
        below={version ? t.visionApproved(version.name, formats(locale).longDate(version.approvedOn)) : undefined}
      />
      {written.length === 0 ? (
        <EmptyState level={2} title={t.noVision} />
      ) : (
        <Stack gap="l">
          <Contents
            title={title}
            entries={written.map(({ section, title: text }) => ({ href: `#${anchorOf(section)}`, text }))}
          />
          {written.map(({ section, title: text, html }) => (
            <Card key={section.id} id={anchorOf(section)} title={text}>
              <SectionText html={html} />
            </Card>
          ))}
        </Stack>
      )}
    </Workspace>
  )
}
