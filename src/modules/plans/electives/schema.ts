import { z } from 'zod'
import { boxes, line, oneOf, readable } from '../fields/schema.ts'
import { likelyDay } from '../pathways/schema.ts'
import { electiveStates, readYear, type ElectiveDetails } from './rules.ts'

/** In the reader's language; each says what to do. */
export interface ElectiveComplaints {
  readonly name: string
  readonly code: string
  readonly codeTaken: string
  readonly profiles: string
  readonly state: string
  readonly studyHours: string
  readonly syllabus: string
  readonly tooLong: (max: number) => string
  readonly school: string
  readonly fromYear: string
  readonly untilYear: string
  readonly order: string
  readonly company: string
  readonly year: string
  readonly owner: string
  readonly date: (typed: string) => string
}

const text = z.string().trim().max(100).catch('')

/** The electives as the address asks for them; what the address does not know how to say is left out. */
export const electivesQuery = z.object({
  zoek: text,
  profiel: text,
  stand: z.enum(['', ...electiveStates]).catch(''),
  toon: z.enum(['', 'alle']).catch(''),
})
export type ElectivesQuery = z.infer<typeof electivesQuery>

const address = (typed: string): string | null => {
  try {
    const { protocol } = new URL(typed)
    return typed.length <= 500 && (protocol === 'https:' || protocol === 'http:') ? typed : null
  } catch {
    return null
  }
}

const orEmpty = (read: ReturnType<typeof readable>) => read.transform((value) => value ?? '')

/** @param national one of the national list has its code. */
export const electiveForm = (c: ElectiveComplaints, profiles: readonly string[], national: boolean) =>
  z
    .object({
      name: orEmpty(line(c, 200, c.name)),
      code: orEmpty(
        readable(
          (typed) => (/^[0-9A-Za-z-]{1,20}$/.test(typed) ? typed : null),
          () => c.code,
        ),
      ),
      profiles: orEmpty(boxes(profiles, c.profiles)),
      state: orEmpty(oneOf(electiveStates, c.state)),
      studyHours: orEmpty(
        readable(
          (typed) => (/^\d{1,4}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 2000 ? typed : null),
          () => c.studyHours,
        ),
      ),
      syllabus: orEmpty(readable(address, () => c.syllabus)),
      version: z.coerce.number().int().catch(0),
    })
    .transform(({ version, ...value }, context) => {
      const details: ElectiveDetails = { ...value, state: value.state || 'active' }
      if (!details.name) context.addIssue({ code: 'custom', path: ['name'], message: c.name })
      if (national && !details.code) context.addIssue({ code: 'custom', path: ['code'], message: c.code })
      return { details, version }
    })

export interface GivenOffer {
  readonly schoolId: number
  readonly fromYear: number
  readonly untilYear: number | null
  readonly place: string | null
  readonly companies: readonly number[]
}

export const offerForm = (c: ElectiveComplaints) =>
  z
    .object({
      school: z.coerce.number(c.school).int(c.school).positive(c.school).safe(c.school),
      fromYear: z.string().catch(''),
      untilYear: z.string().trim().catch(''),
      place: line(c, 200),
      companies: z.string().catch(''),
    })
    .transform((value, context): GivenOffer => {
      const complain = (field: string, message: string): number => {
        context.addIssue({ code: 'custom', path: [field], message })
        return 0
      }
      const fromYear = readYear(value.fromYear) ?? complain('fromYear', c.fromYear)
      const untilYear = value.untilYear ? (readYear(value.untilYear) ?? complain('untilYear', c.untilYear)) : null
      if (untilYear && fromYear && untilYear < fromYear) complain('untilYear', c.order)
      const companies = value.companies.split('\n').filter((each) => /^[1-9]\d{0,14}$/.test(each))
      return {
        schoolId: value.school,
        fromYear,
        untilYear,
        place: value.place ?? null,
        companies: companies.map(Number),
      }
    })

/** The last school year of an offer, or that it was noted by mistake. */
export const offerEndForm = () =>
  z.object({
    to: z.enum(['end', 'remove']).catch('end'),
    year: z.string().catch(''),
  })

export const procedureForm = (c: ElectiveComplaints) =>
  z.object({
    year: z
      .string(c.year)
      .trim()
      .regex(/^20\d\d$/, c.year)
      .transform(Number),
  })

export const stepForm = (c: ElectiveComplaints) =>
  z.object({
    owner: z.string().trim().catch(''),
    doneOn: readable(likelyDay, c.date).transform((day) => day ?? null),
    note: z
      .string()
      .trim()
      .max(1000, c.tooLong(1000))
      .optional()
      .transform((typed) => typed || null),
  })
