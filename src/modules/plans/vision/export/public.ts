// The vision as a document to hand in: the same texts as on the page.
import type { Locale } from '../../../../platform/actor.ts'
import type { Picture } from '../../../../platform/files/pictures.ts'
import { formats } from '../../../../platform/i18n.ts'
import type { PdfDocument } from '../../../../platform/pdf/document.ts'
import { isEmpty } from '../../../../platform/rich-text/document.ts'
import { toPdf } from '../../../../platform/rich-text/to-pdf.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { Region } from '../../../organisations/public.ts'
import { sectionTitle } from '../guides/messages.ts'
import { visionMessages } from '../messages.ts'
import type { VisionSection, VisionVersion } from '../queries.ts'
import { versionMessages } from '../versions/messages.ts'

export interface Documented {
  readonly region: Region
  readonly period: string
  /** Null: the working version. */
  readonly version: VisionVersion | null
  readonly sections: readonly VisionSection[]
  /** Those of the texts that are at hand. */
  readonly photos: ReadonlyMap<number, Picture>
  readonly today: IsoDate
  readonly locale: Locale
}

export function visionDocument({ region, period, version, sections, photos, today, locale }: Documented): PdfDocument {
  const [t, v] = [visionMessages(locale), versionMessages(locale)]
  const words = { picture: t.pictureInPdf, table: t.table }
  return {
    title: `${t.title} ${region.name}`,
    language: locale,
    author: region.siteName,
    date: version?.approvedOn ?? today,
    subtitle: version
      ? `${version.name}. ${v.approved(formats(locale).longDate(version.approvedOn), version.approvedBy)}`
      : t.working(period),
    footer: region.siteName,
    blocks: sections.flatMap((section) => [
      { kind: 'heading' as const, level: 1 as const, text: sectionTitle(locale, section) },
      ...(isEmpty(section.body)
        ? [{ kind: 'paragraph' as const, text: t.empty }]
        : toPdf(section.body, 1, words, photos)),
    ]),
  }
}
