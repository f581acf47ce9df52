import { z } from 'zod'
import { boxes, line, oneOf, readable } from '../fields/schema.ts'
import { readPeriod, type Period } from '../import/dates/rules.ts'
import type { Problem } from '../import/rules.ts'
import {
  collaborations,
  detailFields,
  linesOf,
  schoolKinds,
  themes,
  whenText,
  years,
  type GivenDetails,
} from './details/rules.ts'

/** In the reader's language; each says what to do. */
export interface ActivityComplaints {
  readonly title: string
  readonly goal: string
  readonly tooLong: (max: number) => string
  readonly choice: string
  readonly when: (problem: Problem) => string
  readonly whenMissing: string
  readonly endBeforeStart: string
  readonly count: (typed: string) => string
  readonly partners: (max: number) => string
  readonly reason: string
  readonly date: (typed: string) => string
}

const mostPartners = 50
const longestPartner = 200
const largestCount = 1_000_000

/** Several lines. */
const text = (c: ActivityComplaints, max: number) =>
  readable(
    (typed) => (typed.length <= max ? typed.replace(/\r\n?/g, '\n') : null),
    () => c.tooLong(max),
  )

const count = (c: ActivityComplaints) =>
  readable((typed) => {
    const digits = /^(?:\d{1,7}|\d{1,3}(?:[. ]\d{3})+)$/.test(typed) ? typed.replace(/\D/g, '') : ''
    return digits && Number(digits) <= largestCount ? String(Number(digits)) : null
  }, c.count)

/** Partners of the text, and members of the region that were ticked beside it. */
function partnersOf(typed: string | undefined, ticked: string | undefined): string[] | undefined {
  if (typed === undefined && ticked === undefined) return undefined
  return linesOf([typed ?? '', ticked ?? ''].join('\n'))
}

const goalNumbers = /^[1-9]\d{0,14}(\n[1-9]\d{0,14})*$/

/** As precise as it was typed; @param missing what to say when it is empty. */
const when = (c: ActivityComplaints, missing?: string) =>
  z
    .string()
    .optional()
    .transform((typed, context): Period | null | undefined => {
      if (typed === undefined) return undefined
      const read = readPeriod({ kind: 'text', text: typed.trim() })
      if (read.ok && (read.value !== null || missing === undefined)) return read.value
      context.addIssue({ code: 'custom', message: read.ok ? (missing ?? '') : c.when(read.problem) })
      return z.NEVER
    })

const shape = (c: ActivityComplaints, profiles: readonly string[]) => ({
  title: line(c, 300, c.title),
  number: line(c, 60),
  goal: readable(
    (typed) => (goalNumbers.test(typed) && !typed.includes('\n') ? typed : null),
    () => c.goal,
    c.goal,
  ),
  alsoGoals: readable(
    (typed) => (goalNumbers.test(typed) ? [...new Set(typed.split('\n'))].join(',') : null),
    () => c.choice,
  ),
  programmeLine: line(c, 200),
  theme: oneOf(themes, c.choice),
  collaboration: oneOf(collaborations, c.choice),
  targetGroup: line(c, 500),
  schoolKinds: boxes(schoolKinds, c.choice),
  years: boxes(years, c.choice),
  profiles: boxes(profiles, c.choice),
  from: when(c, c.whenMissing),
  until: when(c),
  place: line(c, 300),
  owner: line(c, 200),
  partners: z.string().optional(),
  members: z.string().optional(),
  expectedPupils: count(c),
  expectedTeachers: count(c),
  expectedCompanies: count(c),
  expectedResults: text(c, 2000),
  actualPupils: count(c),
  actualTeachers: count(c),
  actualCompanies: count(c),
  actualResults: text(c, 2000),
})

interface Raw {
  readonly from?: Period | null | undefined
  readonly until?: Period | null | undefined
  readonly partners?: string | undefined
  readonly members?: string | undefined
}

/** Without an end it ends with what its start names. Absent when the form does not ask. */
function period({ from, until }: Raw, context: z.RefinementCtx, c: ActivityComplaints): GivenDetails {
  if (!from) return {}
  const last = until?.until ?? from.until
  if (last.date < from.from.date) context.addIssue({ code: 'custom', path: ['until'], message: c.endBeforeStart })
  return {
    from: whenText(from.from.date, from.from.precision, 'first'),
    until: whenText(last.date, last.precision, 'last'),
  }
}

function partners({ partners: typed, members }: Raw, context: z.RefinementCtx, c: ActivityComplaints): GivenDetails {
  const named = partnersOf(typed, members)
  if (!named) return {}
  const complaint = named.length > mostPartners ? c.partners(mostPartners) : c.tooLong(longestPartner)
  if (named.length > mostPartners || named.some((name) => name.length > longestPartner))
    context.addIssue({ code: 'custom', path: ['partners'], message: complaint })
  return { partners: named.join('\n') || null }
}

/** Read from more than their own field. */
const together: readonly string[] = ['from', 'until', 'partners']

/** The fields that were sent, of those that an activity has. */
const given = (value: Readonly<Record<string, unknown>>): GivenDetails =>
  Object.fromEntries(
    detailFields
      .filter((field) => value[field] !== undefined && !together.includes(field))
      .map((field) => [field, value[field]]),
  )

const activity = (c: ActivityComplaints, profiles: readonly string[], isNew: boolean) =>
  z.object({ ...shape(c, profiles), ...rest(c) }).transform((value, context) => {
    for (const field of ['title', 'goal'] as const)
      if (isNew && value[field] === undefined) context.addIssue({ code: 'custom', path: [field], message: c[field] })
    if (isNew && value.from === undefined) context.addIssue({ code: 'custom', path: ['from'], message: c.whenMissing })
    const details = { ...given(value), ...period(value, context, c), ...partners(value, context, c) }
    return { details, reason: value.reason ?? null, ...settled(value) }
  })

const rest = (c: ActivityComplaints) => ({
  reason: text(c, 1000),
  seenChange: z.coerce.number().int().catch(0),
  seen: z.string().optional(),
  idea: z.string().optional(),
  copiedFrom: z.coerce.number().int().positive().safe().nullable().catch(null),
})

const settled = (value: { seenChange: number; idea?: string | undefined; copiedFrom: number | null }) => ({
  seenChange: value.seenChange,
  isIdea: value.idea !== undefined,
  copiedFrom: value.copiedFrom,
})

/** A new activity, perhaps a copy of another. */
export const newActivityForm = (c: ActivityComplaints, profiles: readonly string[]) => activity(c, profiles, true)

/** A changed activity. `seenChange` and `seen` say what the form showed when it was opened. */
export const changeActivityForm = (c: ActivityComplaints, profiles: readonly string[]) => activity(c, profiles, false)

/** The activity to start a new one from. */
export const newActivityQuery = z.object({ van: z.coerce.number().int().positive().safe().nullable().catch(null) })
