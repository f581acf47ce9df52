import { z } from 'zod'
import { parseCents, times } from '../../platform/money.ts'
import { parseDate } from '../../platform/time.ts'
import { signatureFields } from './statements/schema.ts'
import { costBases, largestLineCents, lineKinds, type Line } from './rules.ts'

/** The complaints, in the reader's language; given by the routes, as texts live in messages. */
export interface Complaints {
  readonly company: string
  readonly description: string
  readonly date: (typed: string) => string
  readonly endBeforeStart: string
  readonly hours: (typed: string) => string
  readonly amount: (typed: string) => string
  readonly noLine: string
  readonly rate: string
  readonly kind: string
  readonly name: string
  readonly role: string
  readonly drawing: string
  readonly email: string
  readonly reason: string
  readonly tooLong: string
  readonly tooMuch: string
}

const text = (missing: string, tooLong: string, max = 300) => z.string(missing).trim().min(1, missing).max(max, tooLong)
const optional = (tooLong: string, max = 300) =>
  z
    .string()
    .trim()
    .max(max, tooLong)
    .optional()
    .transform((value) => (value === '' || value === undefined ? null : value))

const date = (c: Complaints) =>
  z.string(c.date('')).transform((typed, context) => {
    const found = parseDate(typed)
    if (found) return found
    context.addIssue({ code: 'custom', message: c.date(typed.trim()) })
    return z.NEVER
  })

/** Empty is null; zero and less are refused. */
const quantity = (c: Complaints) =>
  z
    .string()
    .optional()
    .transform((typed, context) => {
      const bare = (typed ?? '').trim().replace(',', '.')
      if (bare === '') return null
      const value = Number(bare)
      if (/^\d{1,7}(\.\d{1,2})?$/.test(bare) && value > 0) return value
      context.addIssue({ code: 'custom', message: c.hours((typed ?? '').trim()) })
      return z.NEVER
    })

const cents = (c: Complaints) =>
  z
    .string()
    .optional()
    .transform((typed, context) => {
      const bare = (typed ?? '').trim()
      if (bare === '') return null
      const value = parseCents(bare)
      if (value !== null && value > 0 && value <= largestLineCents) return value
      context.addIssue({ code: 'custom', message: c.amount(bare) })
      return z.NEVER
    })

const period = (c: Complaints) => ({ from: date(c), until: z.string().optional() })

/** Without an end it lasted a day. */
function withPeriod<Value extends { from: string; until?: string | undefined }>(c: Complaints) {
  return (value: Value, context: z.RefinementCtx): Omit<Value, 'until'> & { until: string } => {
    const typed = value.until?.trim() ?? ''
    const until = typed === '' ? value.from : parseDate(typed)
    if (!until) context.addIssue({ code: 'custom', path: ['until'], message: c.date(typed) })
    else if (until < value.from) context.addIssue({ code: 'custom', path: ['until'], message: c.endBeforeStart })
    return { ...value, until: until ?? value.from }
  }
}

const lineFields = (c: Complaints) => ({
  hours: quantity(c),
  rate: cents(c),
  otherKind: z.enum([...lineKinds, ''], c.kind).optional(),
  otherDescription: optional(c.tooLong),
  otherAmount: cents(c),
})

interface LineValues {
  hours: number | null
  rate: number | null
  otherKind?: Line['kind'] | '' | undefined
  otherDescription: string | null
  otherAmount: number | null
}

const isTooLarge = (quantity: number | null, priceCents: number | null): boolean =>
  times(priceCents ?? 0, quantity ?? 0) > largestLineCents

function lines(value: LineValues, context: z.RefinementCtx, c: Complaints): Line[] {
  const made: Line[] = []
  if (value.hours !== null && value.rate === null) context.addIssue({ code: 'custom', path: ['rate'], message: c.rate })
  if (isTooLarge(value.hours, value.rate)) context.addIssue({ code: 'custom', path: ['hours'], message: c.tooMuch })
  else if (value.hours !== null && value.rate !== null)
    made.push({ kind: 'hours', description: null, quantity: value.hours, priceCents: value.rate })
  if (value.otherAmount !== null && !value.otherKind)
    context.addIssue({ code: 'custom', path: ['otherKind'], message: c.kind })
  if (value.otherAmount !== null && value.otherKind) {
    made.push({
      kind: value.otherKind,
      description: value.otherDescription,
      quantity: 1,
      priceCents: value.otherAmount,
    })
  }
  if (value.hours === null && value.otherAmount === null)
    context.addIssue({ code: 'custom', path: ['hours'], message: c.noLine })
  return made
}

/** An address is needed only when the company is asked at once. */
const address = (c: Complaints) => z.string(c.email).trim().toLowerCase().pipe(z.email(c.email).max(254, c.email))

export const contributionForm = (c: Complaints) =>
  z
    .object({
      company: text(c.company, c.tooLong, 200),
      description: text(c.description, c.tooLong),
      ...period(c),
      ...lineFields(c),
      contactName: optional(c.tooLong, 200),
      contactEmail: z.string().optional(),
      next: z.enum(['send', 'keep']).catch('keep'),
    })
    .transform((value, context) => {
      const withDates = withPeriod<typeof value>(c)(value, context)
      const contact = contactFrom(value, context, c)
      return { ...withDates, lines: lines(value, context, c), contact }
    })

function contactFrom(
  value: { contactName: string | null; contactEmail?: string | undefined; next: string },
  context: z.RefinementCtx,
  c: Complaints,
) {
  const typed = value.contactEmail?.trim() ?? ''
  if (typed === '' && value.next === 'keep') return null
  const email = address(c).safeParse(typed)
  if (!email.success) context.addIssue({ code: 'custom', path: ['contactEmail'], message: c.email })
  if (!value.contactName && value.next === 'send')
    context.addIssue({ code: 'custom', path: ['contactName'], message: c.name })
  return email.success ? { name: value.contactName ?? typed, email: email.data } : null
}

export const requestForm = (c: Complaints) =>
  z.object({ contactName: text(c.name, c.tooLong, 200), contactEmail: address(c) })

export const declineForm = (c: Complaints) =>
  z.object({ name: text(c.name, c.tooLong, 200), reason: text(c.reason, c.tooLong, 1000) })

export const correctionForm = (c: Complaints) =>
  z
    .object({ ...signatureFields(c), remark: optional(c.tooLong, 1000), ...lineFields(c) })
    .transform((value, context) => ({ ...value, lines: lines(value, context, c) }))

/** @param kinds of cost, as the budget has them */
export const costForm = <Kind extends string>(c: Complaints, kinds: readonly Kind[]) =>
  z
    .object({
      description: text(c.description, c.tooLong),
      on: date(c),
      quantity: quantity(c),
      price: cents(c),
      kind: z.enum([...kinds, ''], c.kind).optional(),
      basis: z.enum(costBases).catch('invoice'),
      supplier: optional(c.tooLong, 200),
      invoiceNumber: optional(c.tooLong, 100),
      serialNumber: optional(c.tooLong, 100),
      late: z.string().optional(),
    })
    .transform((value, context) => {
      if (value.price === null) context.addIssue({ code: 'custom', path: ['price'], message: c.amount('') })
      if (isTooLarge(value.quantity, value.price))
        context.addIssue({ code: 'custom', path: ['quantity'], message: c.tooMuch })
      return {
        ...value,
        kind: (value.kind || null) as Kind | null,
        late: value.late !== undefined,
        quantity: value.quantity ?? 1,
        price: value.price ?? 0,
      }
    })
