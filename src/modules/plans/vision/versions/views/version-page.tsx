import { formats } from '../../../../../platform/i18n.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { ButtonLink } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { Contents } from '../../../../../ui/contents/contents.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../../ui/notice/notice.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import type { Region } from '../../../../organisations/public.ts'
import { visionMessages } from '../../messages.ts'
import { visionDifferencePath, visionPath, visionPdfPath } from '../../paths.ts'
import type { VisionVersion } from '../../queries.ts'
import { SectionText, anchorOf, type DrawnSection } from '../../views/section-parts.tsx'
import { versionMessages } from '../messages.ts'

export interface VersionPageProps {
  region: Region
  version: VisionVersion
  sections: readonly DrawnSection[]
}

/** What was approved, to read as it was approved. */
export function VersionPage({ region, version, sections }: VersionPageProps) {
  const { locale } = useUi()
  const [t, v] = [versionMessages(locale), visionMessages(locale)]
  return (
    <Workspace title={version.name} section="vision">
      <Breadcrumb trail={[{ href: visionPath(region.slug), text: v.title }]} current={version.name} />
      <PageHead
        title={version.name}
        below={t.approved(formats(locale).longDate(version.approvedOn), version.approvedBy)}
        actions={
          <>
            <ButtonLink icon="git-compare" href={`${visionDifferencePath(region.slug)}?van=${version.number}`}>
              {t.difference}
            </ButtonLink>
            <ButtonLink icon="file-type-pdf" href={`${visionPdfPath(region.slug)}?versie=${version.number}`} download>
              {v.pdf}
            </ButtonLink>
          </>
        }
      />
      <Stack gap="l">
        <Notice icon="lock" action={<a href={visionPath(region.slug)}>{t.toWorking}</a>}>
          {t.locked}
        </Notice>
        <Contents
          title={v.contents}
          entries={sections.map(({ section, title }) => ({ href: `#${anchorOf(section)}`, text: title }))}
        />
        {sections.map(({ section, title, html }) => (
          <Card key={section.id} id={anchorOf(section)} title={title}>
            <SectionText html={html} />
          </Card>
        ))}
      </Stack>
    </Workspace>
  )
}
