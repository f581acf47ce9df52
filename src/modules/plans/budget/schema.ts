import { z } from 'zod'
import { parseCents } from '../../../platform/money.ts'
import { line, oneOf, readable } from '../fields/schema.ts'
import { amountOf, costKinds, largestCents, type CostKind, type Payer } from './rules.ts'

/** In the reader's language; each says what to do. */
export interface BudgetComplaints {
  readonly description: string
  readonly tooLong: (max: number) => string
  readonly choice: string
  readonly quantity: (typed: string) => string
  readonly price: string
  readonly amount: (typed: string) => string
  readonly tooMuch: string
}

export interface GivenLine {
  readonly description: string
  readonly kind: CostKind
  readonly year: number | null
  readonly quantity: number | null
  readonly unit: string | null
  /** Null: the rate that holds. */
  readonly priceCents: number | null
  readonly payer: Payer | null
  /** The line as the form showed it when it was opened. */
  readonly was: string
}

function quantityText(typed: string): string | null {
  const bare = typed.replace(/\s/g, '')
  const plain = /^[1-9]\d{0,2}(\.\d{3})+(,\d{1,2})?$/.test(bare) ? bare.replaceAll('.', '') : bare
  const value = plain.replace(',', '.')
  return /^\d{1,7}(\.\d{1,2})?$/.test(value) && Number(value) > 0 ? value : null
}

function centsText(typed: string): string | null {
  const cents = parseCents(typed)
  return cents !== null && cents >= 0 && cents <= largestCents ? String(cents) : null
}

const numberIn = (text: string | null | undefined): number | null => (text ? Number(text) : null)

/** @param hasRate whether a rate is known for own staff: then its price may be left empty. */
export const budgetLineForm = (c: BudgetComplaints) =>
  z
    .object({
      description: line(c, 300, c.description),
      kind: oneOf(costKinds, c.choice),
      year: readable(
        (typed) => (/^20\d\d$/.test(typed) ? typed : null),
        () => c.choice,
      ),
      quantity: readable(quantityText, c.quantity),
      unit: line(c, 60),
      price: readable(centsText, c.amount),
      partner: line(c, 200),
      inKind: z.enum(['money', 'kind']).catch('money'),
      was: z.string().catch(''),
    })
    .transform((value, context): GivenLine => {
      const [quantity, priceCents] = [numberIn(value.quantity), numberIn(value.price)]
      if (!value.description) context.addIssue({ code: 'custom', path: ['description'], message: c.description })
      if (!value.kind) context.addIssue({ code: 'custom', path: ['kind'], message: c.choice })
      if (priceCents === null && value.kind !== 'ownStaff')
        context.addIssue({ code: 'custom', path: ['price'], message: c.price })
      if (amountOf(quantity, priceCents ?? 0) > largestCents)
        context.addIssue({ code: 'custom', path: ['quantity'], message: c.tooMuch })
      return {
        description: value.description ?? '',
        kind: (value.kind ?? 'other') as CostKind,
        year: numberIn(value.year),
        quantity,
        unit: value.unit ?? null,
        priceCents,
        payer: value.partner ? { partner: value.partner, inKind: value.inKind === 'kind' } : null,
        was: value.was,
      }
    })

export const grantForm = (c: BudgetComplaints) =>
  z.object({ grant: readable(centsText, c.amount) }).transform(({ grant }) => ({ cents: numberIn(grant) }))

/** The budget line whose form is open on the page of an activity. */
export const activityQuery = z.object({ regel: z.coerce.number().int().positive().safe().nullable().catch(null) })
