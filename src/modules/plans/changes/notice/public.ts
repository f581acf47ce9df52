// The notice to the subsidy service: one content, as text to copy and as PDF. Always in Dutch, as its reader is.
import { formats } from '../../../../platform/i18n.ts'
import type { PdfDocument } from '../../../../platform/pdf/document.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { Region } from '../../../organisations/public.ts'
import { wordedChange } from '../kinds/messages.ts'
import type { Change } from '../rules.ts'
import { noticeMessages } from './messages.ts'

export interface NoticeContent {
  readonly region: Region
  readonly period: string
  readonly version: { readonly number: number; readonly approvedOn: IsoDate }
  /** Null: nobody filled in where it goes. */
  readonly to: string | null
  readonly on: IsoDate
  readonly changes: readonly Change[]
}

const t = noticeMessages('nl')
const f = formats('nl')

export const subjectOf = ({ region, period }: NoticeContent): string => t.subject(region.name, period)

const introOf = ({ region, period, version }: NoticeContent): string =>
  t.intro(region.name, period, t.version(version.number, f.date(version.approvedOn)))

export function textOf(content: NoticeContent): string {
  const { changes, region } = content
  const blocks = changes.map((change, index) => {
    const worded = wordedChange('nl', change, region.currency)
    const becomes = [worded.after, worded.moved].filter(Boolean).join(', ')
    return [
      `${index + 1}. ${worded.title}: ${worded.about}`,
      ...(worded.before ? [`   ${t.was}: ${worded.before}`] : []),
      ...(becomes ? [`   ${t.becomes}: ${becomes}`] : []),
      `   ${t.reason}: ${change.reason ?? t.noReason}`,
      ...(worded.amount ? [`   ${t.amount}: ${worded.amount}`] : []),
    ].join('\n')
  })
  return [subjectOf(content), introOf(content), ...blocks, t.closing].join('\n\n')
}

export function pdfOf(content: NoticeContent): PdfDocument {
  const { region, period, version, to, on, changes } = content
  return {
    title: t.title,
    subtitle: `${t.region} ${region.name}, Sterk Techniekonderwijs ${period}`,
    language: 'nl',
    author: region.siteName,
    date: on,
    footer: t.footer(region.name),
    blocks: [
      {
        kind: 'facts',
        facts: [
          ...(to ? [{ term: t.to, description: to }] : []),
          { term: t.region, description: region.name },
          { term: t.plan, description: period },
          { term: t.approvedVersion, description: t.version(version.number, f.date(version.approvedOn)) },
        ],
      },
      { kind: 'paragraph', text: introOf(content) },
      { kind: 'heading', level: 1, text: t.changes },
      {
        kind: 'table',
        caption: t.changes,
        columns: [
          { head: t.what },
          { head: t.was },
          { head: t.becomes },
          { head: t.reason },
          { head: t.amount, numeric: true },
        ],
        rows: changes.map((change) => {
          const { title, about, before, after, moved, amount } = wordedChange('nl', change, region.currency)
          const becomes = [after, moved].filter(Boolean).join(', ')
          return [`${title}: ${about}`, before ?? '–', becomes || '–', change.reason ?? t.noReason, amount ?? '–']
        }),
      },
      { kind: 'paragraph', text: t.closing },
    ],
  }
}
