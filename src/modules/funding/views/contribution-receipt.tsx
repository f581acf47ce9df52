import type { ComponentChildren } from 'preact'
import { useUi } from '../../../ui/context.tsx'
import { Receipt } from '../../../ui/receipt/receipt.tsx'
import { confirmationMessages } from '../confirmation/messages.ts'
import type { Line } from '../rules.ts'
import { receiptWords, type Described } from '../statements/public.ts'

export interface ContributionReceiptProps {
  id: string
  title: string
  contribution: Described
  lines: readonly Line[]
  /** Before what was done: for whom and for what. */
  head?: readonly { term: string; value: string }[]
  children?: ComponentChildren
}

/** What is signed: the same drawing for the region and for the company. */
export function ContributionReceipt({ id, title, contribution, lines, head = [], children }: ContributionReceiptProps) {
  const { locale } = useUi()
  const { facts, amounts, total } = receiptWords(locale, contribution, lines)
  return (
    <Receipt
      id={id}
      title={title}
      facts={[...head, ...facts]}
      amounts={amounts.map(({ detail, ...amount }) => ({ ...amount, detail: detail ?? undefined }))}
      total={{ label: confirmationMessages(locale).together, amount: total }}
    >
      {children}
    </Receipt>
  )
}
