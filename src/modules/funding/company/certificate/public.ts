import type { Locale } from '../../../../platform/actor.ts'
import { formats } from '../../../../platform/i18n.ts'
import { money } from '../../../../platform/money.ts'
import { renderPdf } from '../../../../platform/pdf/render-pdf.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { companyMessages } from '../messages.ts'
import type { Seen } from '../queries.ts'
import type { Year } from '../rules.ts'

/** What a company contributed in a year, to hang on the wall or to put into its own annual report. */
export async function certificatePdf(
  locale: Locale,
  company: string,
  { year, rows, totals }: Year<Seen>,
  today: IsoDate,
): Promise<Buffer> {
  const t = companyMessages(locale)
  const f = formats(locale)
  const regions = [...new Set(rows.map(({ region, currency }) => `${region}\n${currency}`))].sort()
  return renderPdf({
    title: t.certificateTitle(year),
    subtitle: company,
    language: locale,
    author: 'Spoorboek',
    date: today,
    footer: company,
    blocks: [
      { kind: 'paragraph', text: t.certificateText(company, year) },
      {
        kind: 'figures',
        figures: totals.map((total) => ({ value: f.money(money(total.cents, total.currency)), label: t.total })),
      },
      {
        kind: 'table',
        caption: t.perRegion,
        columns: [{ head: t.region }, { head: t.activities, numeric: true }, { head: t.amount, numeric: true }],
        rows: regions.map((key) => {
          const own = rows.filter(({ region, currency }) => `${region}\n${currency}` === key)
          const [first] = own
          const cents = own.reduce((sum, row) => sum + row.cents, 0)
          const count = new Set(own.map(({ activityId }) => activityId)).size
          return [first?.region ?? '', f.number(count), first ? f.money(money(cents, first.currency)) : '']
        }),
      },
      {
        kind: 'table',
        caption: t.lines,
        columns: [{ head: t.what }, { head: t.region }, { head: t.when }, { head: t.amount, numeric: true }],
        rows: rows.map((row) => [
          `${row.activity}: ${row.description}`,
          row.region,
          f.date(row.performedUntil),
          f.money(money(row.cents, row.currency)),
        ]),
      },
      { kind: 'notice', text: t.certificateThanks },
    ],
  })
}
