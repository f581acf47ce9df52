// The lines of model G2 as a workbook: the amounts of the page, and what was received.
import type { Locale } from '../../../../../platform/actor.ts'
import type { Currency } from '../../../../../platform/money.ts'
import { writeXlsx } from '../../../../../platform/spreadsheet/write.ts'
import { annualMessages } from '../messages.ts'
import { amountKeys, amountsOf, grantSums, type GrantLine, type Receipt } from '../rules.ts'

export function annualFile(
  lines: readonly GrantLine[],
  receipts: readonly Receipt[],
  { year, currency, locale }: { readonly year: number; readonly currency: Currency; readonly locale: Locale },
): Promise<Buffer> {
  const t = annualMessages(locale)
  const heads = t.amounts(year)
  const text = (header: string) => ({ header, kind: 'text' as const })
  const money = (header: string) => ({ header, kind: 'money' as const })
  const date = (header: string) => ({ header, kind: 'date' as const })
  return writeXlsx([
    {
      name: `G2 ${year}`,
      columns: [
        ...[t.period, t.part, t.reference].map(text),
        date(t.awardedOn),
        text(t.currency),
        ...amountKeys.map((key) => money(heads[key])),
        money(t.moneyHead),
      ],
      rows: lines.map((line) => [
        t.grantName(line.name),
        grantSums(line, year).isEnding ? 'G2-A' : 'G2-B',
        line.reference,
        line.awardedOn,
        currency,
        ...amountKeys.map((key) => amountsOf(line, year)[key]),
        line.moneyCents,
      ]),
    },
    {
      name: t.receipts,
      columns: [text(t.period), date(t.on), money(t.amount), text(t.remark), text(t.by)],
      rows: receipts.map(({ period, on, cents, remark, by }) => [period, on, cents, remark, by]),
    },
  ])
}
