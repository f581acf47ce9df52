import { z } from 'zod'
import { parseDate, type IsoDate } from '../../../platform/time.ts'
import { boxes, line, readable } from '../fields/schema.ts'
import { themes } from '../keeping/details/rules.ts'
import { goalFields, type GivenGoal } from './rules.ts'

/** In the reader's language; each says what to do. */
export interface GoalComplaints {
  readonly name: string
  readonly tooLong: (max: number) => string
  readonly number: (typed: string) => string
  readonly year: (typed: string) => string
  readonly date: (typed: string) => string
  readonly choice: string
  readonly reason: string
  readonly value: string
}

/** `26,5`, `26.5` or `1.250`: at most two decimals; to text with a point. */
function numberText(typed: string): string | null {
  const bare = typed.replace(/\s/g, '')
  const grouped = /^(-?[1-9]\d{0,2})((?:\.\d{3})+)(?:,(\d{1,2}))?$/.exec(bare)
  const plain = grouped
    ? `${grouped[1] ?? ''}${(grouped[2] ?? '').replaceAll('.', '')}${grouped[3] ? `.${grouped[3]}` : ''}`
    : bare.replace(',', '.')
  return /^-?\d{1,11}(\.\d{1,2})?$/.test(plain) ? String(Number(plain)) : null
}

const likelyDay = (typed: string): IsoDate | null => {
  const day = parseDate(typed)
  return day !== null && day >= '1990-01-01' && day <= '2099-12-31' ? day : null
}

const goalShape = (c: GoalComplaints) => ({
  name: line(c, 300, c.name),
  indicator: line(c, 300),
  unit: line(c, 60),
  baselineValue: readable(numberText, c.number),
  baselineYear: readable((typed) => (/^(199\d|20\d\d)$/.test(typed) ? typed : null), c.year),
  baselineSource: line(c, 300),
  targetValue: readable(numberText, c.number),
  targetOn: readable(likelyDay, c.date),
  themes: boxes(themes, c.choice),
})

/** The fields that were sent, of those that a goal has. */
const given = (value: Readonly<Record<string, unknown>>): GivenGoal =>
  Object.fromEntries(goalFields.filter((field) => value[field] !== undefined).map((field) => [field, value[field]]))

/** A goal, new or changed. `version` and `seen` say what the form showed when it was opened. */
export const goalForm = (c: GoalComplaints, isNew: boolean) =>
  z
    .object({ ...goalShape(c), version: z.coerce.number().int().catch(0), seen: z.string().optional() })
    .transform((value, context) => {
      if (isNew && value.name === undefined) context.addIssue({ code: 'custom', path: ['name'], message: c.name })
      return { details: given(value), version: value.version }
    })

export const orderForm = () => z.object({ to: z.enum(['up', 'down']).catch('up') })

const longestReason = 1000

/** Why a goal is dropped, when, and which goal takes over what served this one alone; none: that is cancelled. */
export const dropForm = (c: GoalComplaints) =>
  z.object({
    reason: z
      .string(c.reason)
      .trim()
      .min(1, c.reason)
      .max(longestReason, c.tooLong(longestReason))
      .transform((text) => text.replace(/\r\n?/g, '\n')),
    on: z.string(c.date('')).transform((typed, context) => {
      const day = likelyDay(typed)
      if (day) return day
      context.addIssue({ code: 'custom', message: c.date(typed.trim()) })
      return z.NEVER
    }),
    to: z.coerce.number().int().positive().safe().nullable().catch(null),
  })

export const measurementForm = (c: GoalComplaints) =>
  z
    .object({
      on: readable(likelyDay, c.date, c.date('')),
      value: readable(numberText, c.number, c.value),
      source: line(c, 300),
    })
    .transform(({ on, value, source }, context) => {
      if (on === undefined) context.addIssue({ code: 'custom', path: ['on'], message: c.date('') })
      if (value === undefined) context.addIssue({ code: 'custom', path: ['value'], message: c.value })
      return { on: on ?? '', value: Number(value ?? 0), source: source ?? null }
    })
