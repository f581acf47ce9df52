import { z } from 'zod'
import { readable } from '../../fields/schema.ts'
import { likelyDay } from '../schema.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { answers, requestKinds, requestStates, type Answer, type RequestKind } from './rules.ts'

/** In the reader's language; each says what to do. */
export interface RequestComplaints {
  readonly mbo: string
  readonly kind: string
  readonly title: string
  readonly tooLong: (max: number) => string
  readonly date: (typed: string) => string
  readonly day: string
  readonly past: string
  readonly count: string
  readonly answer: string
  readonly reason: string
}

/** The requests of a region as the address asks for them. */
export const requestsQuery = z.object({ stand: z.enum(['', ...requestStates]).catch('') })

/** Where a new request begins: at a route. */
export const newRequestQuery = z.object({ route: z.coerce.number().int().positive().safe().nullable().catch(null) })

const text = (c: RequestComplaints, max: number) => z.string().trim().max(max, c.tooLong(max)).catch('')

const wholeNumber = z.coerce.number().int().positive().safe().nullable().catch(null)

export interface GivenRequest {
  readonly mboId: number
  readonly pathwayId: number | null
  readonly kind: RequestKind
  readonly title: string
  readonly note: string | null
  readonly count: number | null
  readonly on: IsoDate
  readonly time: string | null
}

const someDay = (c: RequestComplaints) =>
  readable(likelyDay, c.date, c.day).transform((day, context) => {
    if (typeof day === 'string') return day
    context.addIssue({ code: 'custom', message: c.day })
    return z.NEVER
  })

export const requestForm = (c: RequestComplaints) =>
  z
    .object({
      mbo: z.coerce.number(c.mbo).int(c.mbo).positive(c.mbo).safe(c.mbo),
      pathway: wholeNumber,
      kind: z.enum(requestKinds, c.kind),
      title: z.string(c.title).trim().min(1, c.title).max(200, c.tooLong(200)),
      note: z.string().trim().max(2000, c.tooLong(2000)).optional(),
      count: z
        .string()
        .trim()
        .refine((typed) => typed === '' || (/^\d{1,4}$/.test(typed) && Number(typed) > 0), c.count)
        .optional(),
      on: someDay(c),
      time: text(c, 60),
    })
    .transform(({ mbo, pathway, note, count, time, ...rest }): GivenRequest => ({
      ...rest,
      mboId: mbo,
      pathwayId: pathway,
      note: note || null,
      count: count ? Number(count) : null,
      time: time || null,
    }))

export interface GivenAnswer {
  readonly answer: Answer
  /** Another day, where the answer is that. */
  readonly on: IsoDate | null
  readonly text: string | null
  readonly version: number
}

export const answerForm = (c: RequestComplaints) =>
  z
    .object({
      answer: z.enum(answers, c.answer),
      on: z.string().trim().catch(''),
      text: z.string().trim().max(1000, c.tooLong(1000)).catch(''),
      version: z.coerce.number().int().catch(0),
    })
    .transform(({ answer, on, text, version }, context): GivenAnswer => {
      const complain = (field: string, message: string): void =>
        context.addIssue({ code: 'custom', path: [field], message })
      const day = answer === 'otherDate' ? likelyDay(on) : null
      if (answer === 'otherDate' && day === null) complain('on', on === '' ? c.day : c.date(on))
      if (answer === 'decline' && text === '') complain('text', c.reason)
      return { answer, on: day, text: text || null, version }
    })
