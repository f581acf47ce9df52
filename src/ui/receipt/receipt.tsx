import type { ComponentChildren } from 'preact'
import { WholeDates } from '../whole-dates/whole-dates.tsx'

export interface ReceiptProps {
  id: string
  title: string
  level?: 2 | 3 | undefined
  facts: readonly { term: string; value: string }[]
  /** What it is made of: "Tijd", "25 uur × € 60,00", "€ 1.500,00". */
  amounts: readonly { name: string; detail?: string | undefined; amount: string }[]
  total?: { label: string; amount: string } | undefined
  children?: ComponentChildren
}

/** What was written down, to be confirmed: terms, amounts and their sum. */
export function Receipt({ id, title, level = 2, facts, amounts, total, children }: ReceiptProps) {
  const Heading = `h${level}` as const
  return (
    <section class="receipt" aria-labelledby={`${id}-h`}>
      <div class="receipt-head">
        <Heading class="look-h3" id={`${id}-h`}>
          {title}
        </Heading>
      </div>
      <dl>
        {facts.map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <WholeDates text={value} />
            </dd>
          </div>
        ))}
        {amounts.map(({ name, detail, amount }) => (
          <div key={name} class="amount">
            <dt>
              {name}
              {detail && <span>{detail}</span>}
            </dt>
            <dd>{amount}</dd>
          </div>
        ))}
        {total && (
          <div class="total">
            <dt>
              <strong>{total.label}</strong>
            </dt>
            <dd>{total.amount}</dd>
          </div>
        )}
      </dl>
      {children}
    </section>
  )
}
