import { formats } from '../../../../../platform/i18n.ts'
import type { SafeHtml } from '../../../../../platform/rich-text/html.ts'
import { useUi } from '../../../../../ui/context.tsx'
import { Disclosure } from '../../../../../ui/disclosure/disclosure.tsx'
import { RichText } from '../../../../../ui/rich-text/rich-text.tsx'
import { Tag } from '../../../../../ui/tag/tag.tsx'
import type { FieldValues } from '../../../items/kinds/rules.ts'
import type { Asked } from '../../rules.ts'
import { faqMessages } from '../messages.ts'

export interface FaqEntry extends Asked {
  readonly id: number
  readonly href: string
  readonly lead: string
  readonly language: 'nl' | 'en'
  readonly html: SafeHtml | null
  readonly fields: FieldValues
  readonly publishedAt: Date | null
}

/** One question, opening its answer with how long it holds and with whom it was agreed. */
export function FaqAnswer({ entry, open }: { entry: FaqEntry; open: boolean }) {
  const { locale } = useUi()
  const [t, f] = [faqMessages(locale), formats(locale)]
  const { title, lead, html, fields, href, validity, answeredWith } = entry
  const lang = entry.language === locale ? undefined : entry.language
  const facts = [
    ...(answeredWith ? [t.with(answeredWith)] : []),
    ...(fields.validFrom ? [t.validFrom(f.longDate(fields.validFrom))] : []),
    ...(fields.validUntil ? [t.validUntil(f.longDate(fields.validUntil))] : []),
  ].join(' ')
  return (
    <Disclosure
      card
      open={open}
      summary={
        <span lang={lang}>
          {title} {validity === 'past' && <Tag tone="caution">{t.past}</Tag>}
        </span>
      }
    >
      {lead && (
        <p class="strong" lang={lang}>
          {lead}
        </p>
      )}
      {html && (
        <div lang={lang}>
          <RichText html={html} />
        </div>
      )}
      {facts && <p class="small muted">{facts}</p>}
      <p class="small">
        <a href={href}>
          {t.open}
          <span class="visually-hidden">: {title}</span>
        </a>
      </p>
    </Disclosure>
  )
}
