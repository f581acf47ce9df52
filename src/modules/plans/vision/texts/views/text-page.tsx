import type { LineDifference } from '../../../../../platform/rich-text/difference.ts'
import type { SafeHtml } from '../../../../../platform/rich-text/html.ts'
import { formats } from '../../../../../platform/i18n.ts'
import { Breadcrumb } from '../../../../../ui/breadcrumb/breadcrumb.tsx'
import { Button } from '../../../../../ui/button/button.tsx'
import { Card } from '../../../../../ui/card/card.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { Form } from '../../../../../ui/form/form.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { Workspace } from '../../../../../ui/page/workspace.tsx'
import { TextDifference } from '../../../../../ui/rich-text/difference.tsx'
import type { Region } from '../../../../organisations/public.ts'
import { visionMessages } from '../../messages.ts'
import { sectionPath, textReturnPath, visionPath } from '../../paths.ts'
import type { SectionText as Text, VisionSection } from '../../queries.ts'
import { SectionText } from '../../views/section-parts.tsx'
import { textMessages } from '../messages.ts'

export interface TextPageProps {
  region: Region
  section: VisionSection
  title: string
  text: Text
  html: SafeHtml | null
  difference: readonly LineDifference[]
  mayChange: boolean
}

/** A text of before: what changed since, and the way back. */
export function TextPage({ region, section, title, text, html, difference, mayChange }: TextPageProps) {
  const { locale } = useUi()
  const [t, v] = [textMessages(locale), visionMessages(locale)]
  const name = t.of(formats(locale).moment(text.savedAt, region.timeZone))
  return (
    <Workspace title={`${title}: ${name}`} section="vision">
      <Breadcrumb
        trail={[
          { href: visionPath(region.slug), text: v.title },
          { href: sectionPath(region.slug, section.id), text: title },
        ]}
        current={name}
      />
      <PageHead
        title={title}
        below={[name, text.savedBy].filter(Boolean).join(', ')}
        actions={
          mayChange && (
            <Form action={textReturnPath(region.slug, section.id, text.number)} layout="plain">
              <Button kind="primary" icon="arrow-back-up">
                {t.restore}
              </Button>
            </Form>
          )
        }
      />
      <Stack gap="l">
        <Card id="verschil" title={t.compare} look={3}>
          <TextDifference lines={difference} />
        </Card>
        <Card id="tekst" title={t.whole} look={3}>
          <SectionText html={html} />
        </Card>
        {mayChange && <p class="small muted">{t.restoreHelp}</p>}
      </Stack>
    </Workspace>
  )
}
