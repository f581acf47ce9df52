import { formats } from '../../../platform/i18n.ts'
import { money, type Currency } from '../../../platform/money.ts'
import { useUi } from '../../../ui/context.tsx'
import { Receipt } from '../../../ui/receipt/receipt.tsx'
import { confirmationMessages } from '../confirmation/messages.ts'
import { fundingMessages } from '../messages.ts'
import { amountOf, totalOf, type Line } from '../rules.ts'

export interface ContributionReceiptProps {
  id: string
  title: string
  contribution: { description: string; performedFrom: string; performedUntil: string; currency: Currency }
  lines: readonly Line[]
}

/** What is signed: the same drawing for the region and for the company. */
export function ContributionReceipt({ id, title, contribution, lines }: ContributionReceiptProps) {
  const { locale } = useUi()
  const t = confirmationMessages(locale)
  const kinds = fundingMessages(locale).kinds
  const f = formats(locale)
  const amount = (cents: number): string => f.money(money(cents, contribution.currency))
  const { performedFrom: from, performedUntil: until } = contribution
  return (
    <Receipt
      id={id}
      title={title}
      facts={[
        { term: t.what, value: contribution.description },
        { term: t.when, value: from === until ? f.longDate(from) : `${f.date(from)} – ${f.date(until)}` },
      ]}
      amounts={lines.map((line) => ({
        name: kinds[line.kind],
        detail:
          line.kind === 'hours'
            ? t.perUnit(f.number(line.quantity), amount(line.priceCents))
            : (line.description ?? undefined),
        amount: amount(amountOf(line)),
      }))}
      total={{ label: t.together, amount: amount(totalOf(lines)) }}
    />
  )
}
