import { z } from 'zod'
import { parseCents } from '../../../platform/money.ts'
import { parseDate } from '../../../platform/time.ts'
import { readable } from '../fields/schema.ts'
import { seatUnits } from './rules.ts'
import { parsePercent } from './shares/rules.ts'

export interface SeatComplaints {
  readonly count: string
  readonly unit: string
  readonly date: (typed: string) => string
  readonly money: string
  readonly tooLong: (max: number) => string
  readonly goal: string
  readonly words: string
  readonly percent: (typed: string) => string
}

const most = 100_000
const number = (typed: string): number | null => {
  const digits = /^(?:\d{1,6}|\d{1,3}(?:[. ]\d{3})+)$/.test(typed) ? Number(typed.replace(/\D/g, '')) : most + 1
  return digits <= most ? digits : null
}

/** A whole number of at least 1. */
const seats = (c: SeatComplaints) =>
  z
    .string()
    .optional()
    .transform((typed, context) => {
      const found = number(typed?.trim() ?? '')
      if (found) return found
      context.addIssue({ code: 'custom', message: c.count })
      return z.NEVER
    })

const text = (c: SeatComplaints, max: number) =>
  readable(
    (typed) => (typed.length <= max ? typed.replace(/\r\n?/g, '\n') : null),
    () => c.tooLong(max),
  ).transform((found) => found ?? null)

const expected = (c: SeatComplaints) =>
  readable(
    (typed) => (number(typed) === null ? null : String(number(typed))),
    () => c.count,
  ).transform((found) => (found == null ? null : Number(found)))

export const offerForm = (c: SeatComplaints) =>
  z
    .object({
      seats: seats(c),
      unit: z.enum(seatUnits, { error: c.unit }),
      until: z
        .string()
        .optional()
        .transform((typed = '', context) => {
          const day = parseDate(typed)
          if (day !== null && day >= '2000-01-01' && day <= '2099-12-31') return day
          context.addIssue({ code: 'custom', message: c.date(typed.trim()) })
          return z.NEVER
        }),
      price: z
        .string()
        .optional()
        .transform((typed = '', context) => {
          const cents = typed.trim() === '' ? 0 : parseCents(typed)
          if (cents !== null && cents >= 0 && cents <= 100_000_000) return cents || null
          context.addIssue({ code: 'custom', message: c.money })
          return z.NEVER
        }),
      forWhom: text(c, 500),
    })
    .transform(({ price: priceCents, ...offer }) => ({ ...offer, priceCents }))

const own = (c: SeatComplaints) => ({
  goalId: z.coerce.number({ error: c.goal }).int(c.goal).positive(c.goal).safe(c.goal),
  expectedPupils: expected(c),
  expectedTeachers: expected(c),
  expectedCompanies: expected(c),
})

/** What a region asks, from its own plan. */
export const askForm = (c: SeatComplaints) => z.object({ asked: seats(c), remark: text(c, 1000), ...own(c) })
export const joiningForm = (c: SeatComplaints) => z.object(own(c))

/** What the host answers; saying no asks why. */
export const acceptForm = (c: SeatComplaints) => z.object({ given: seats(c), answer: text(c, 1000) })
export const declineForm = (c: SeatComplaints) =>
  z.object({ answer: text(c, 1000) }).transform(({ answer }, context) => {
    if (answer !== null) return { answer }
    context.addIssue({ code: 'custom', path: ['answer'], message: c.words })
    return z.NEVER
  })

/** `costs-12` and `contributions-12` of region 12, in percent; empty is nothing. */
export const sharesForm = (c: SeatComplaints) =>
  z.record(z.string(), z.string()).transform((typed, context) => {
    const shares = new Map<number, { costs: number; contributions: number }>()
    for (const [name, value] of Object.entries(typed)) {
      const [, kind, id] = /^(costs|contributions)-([1-9]\d{0,14})$/.exec(name) ?? []
      if (!kind || !id) continue
      const hundredths = value.trim() === '' ? 0 : parsePercent(value)
      if (hundredths === null) context.addIssue({ code: 'custom', path: [name], message: c.percent(value.trim()) })
      const share = shares.get(Number(id)) ?? { costs: 0, contributions: 0 }
      shares.set(Number(id), { ...share, [kind]: hundredths ?? 0 })
    }
    return [...shares].map(([regionId, share]) => ({ regionId, ...share }))
  })
