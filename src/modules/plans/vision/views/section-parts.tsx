// What pages of the vision have in common.
import type { SafeHtml } from '../../../../platform/rich-text/html.ts'
import { formats } from '../../../../platform/i18n.ts'
import { useUi } from '../../../../ui/context.tsx'
import { Disclosure } from '../../../../ui/disclosure/disclosure.tsx'
import { RichText } from '../../../../ui/rich-text/rich-text.tsx'
import type { Region } from '../../../organisations/public.ts'
import { guides } from '../guides/messages.ts'
import { visionMessages } from '../messages.ts'
import type { VisionSection } from '../queries.ts'
import type { SectionKind } from '../rules.ts'

/** A section with its text ready to be put into a page; null: nothing was written. */
export interface DrawnSection {
  readonly section: VisionSection
  readonly title: string
  readonly html: SafeHtml | null
}

export const anchorOf = ({ id }: Pick<VisionSection, 'id'>): string => `paragraaf-${id}`

export function Questions({ kind, open }: { kind: SectionKind | null; open?: boolean }) {
  const { locale } = useUi()
  const t = visionMessages(locale)
  if (!kind) return null
  return (
    <Disclosure summary={t.questions} open={open}>
      <ul class="bullets">
        {guides(locale)[kind].questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </Disclosure>
  )
}

export function SectionText({ html }: { html: SafeHtml | null }) {
  const t = visionMessages(useUi().locale)
  return html ? <RichText html={html} /> : <p class="muted">{t.empty}</p>
}

export function SavedOn({ section, region }: { section: Pick<VisionSection, 'savedAt' | 'savedBy'>; region: Region }) {
  const { locale } = useUi()
  const when = formats(locale).moment(section.savedAt, region.timeZone)
  return <p class="tiny muted">{visionMessages(locale).savedOn(when, section.savedBy)}</p>
}
