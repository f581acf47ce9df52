import { z } from 'zod'
import { parseDate, type IsoDate } from '../../../platform/time.ts'
import { line, oneOf, readable } from '../fields/schema.ts'
import { phaseField, phases, tracks, type Expected, type PathwayDetails, type PhasePeriod } from './rules.ts'

/** In the reader's language; each says what to do. */
export interface PathwayComplaints {
  readonly name: string
  readonly schools: string
  readonly mbos: string
  readonly profile: string
  readonly qualification: string
  readonly crebo: string
  readonly level: string
  readonly track: string
  readonly tooLong: (max: number) => string
  readonly date: (typed: string) => string
  readonly order: string
  readonly pupils: string
  readonly reason: string
  readonly agreement: string
  readonly who: string
  readonly due: string
}

export const likelyDay = (typed: string): IsoDate | null => {
  const day = parseDate(typed)
  return day !== null && day >= '2000-01-01' && day <= '2099-12-31' ? day : null
}

/** Numbers of organisations: boxes arrive under one name with a line each. At least one. */
const ticked = (complaint: string) =>
  z
    .string()
    .optional()
    .transform((typed = '', context) => {
      const ids = typed.split(/[\n,]/).filter((each) => /^[1-9]\d{0,14}$/.test(each))
      if (!ids.length) context.addIssue({ code: 'custom', message: complaint })
      return [...new Set(ids)].map(Number)
    })

const needed = (read: ReturnType<typeof readable>, complaint: string) =>
  read.transform((value, context) => {
    if (typeof value === 'string') return value
    context.addIssue({ code: 'custom', message: complaint })
    return z.NEVER
  })

const pattern = (shape: RegExp, complaint: string) =>
  needed(
    readable(
      (typed) => (shape.test(typed) ? typed : null),
      () => complaint,
      complaint,
    ),
    complaint,
  )

export interface GivenPathway {
  readonly details: Omit<PathwayDetails, 'schools' | 'mbos'>
  readonly schools: readonly number[]
  readonly mbos: readonly number[]
  readonly phases: readonly PhasePeriod[]
  readonly pupils: readonly (Omit<Expected, 'pupils'> & { readonly pupils: number | null })[]
  readonly version: number
}

export const pathwayForm = (c: PathwayComplaints, profiles: readonly string[]) =>
  z
    .looseObject({
      name: needed(line(c, 200, c.name), c.name),
      schools: ticked(c.schools),
      mbos: ticked(c.mbos),
      profile: needed(oneOf(profiles, c.profile), c.profile),
      qualification: needed(line(c, 200, c.qualification), c.qualification),
      crebo: pattern(/^\d{5}$/, c.crebo),
      level: pattern(/^[1-4]$/, c.level),
      track: needed(oneOf(tracks, c.track), c.track),
      version: z.coerce.number().int().catch(0),
    })
    .transform((value, context): GivenPathway => {
      const { schools, mbos, version, name, profile, qualification, crebo, level, track } = value
      const complain = (field: string, message: string): null => {
        context.addIssue({ code: 'custom', path: [field], message })
        return null
      }
      return {
        details: { name, profile, qualification, crebo, level, track },
        schools,
        mbos,
        phases: phasesIn(value, complain, c),
        pupils: pupilsIn(value, complain, c),
        version,
      }
    })

type Complain = (field: string, message: string) => null
type Typed = Readonly<Record<string, unknown>>

function phasesIn(typed: Typed, complain: Complain, c: PathwayComplaints): PhasePeriod[] {
  const day = (field: string): IsoDate | null => {
    const text = textOf(typed[field])
    return text === '' ? null : (likelyDay(text) ?? complain(field, c.date(text)))
  }
  return phases.map((phase) => {
    const [from, until, doneOn] = (['From', 'Until', 'Done'] as const).map((part) => day(phaseField(phase, part)))
    if (from && until && until < from) complain(phaseField(phase, 'Until'), c.order)
    return { phase, from: from ?? null, until: until ?? null, doneOn: doneOn ?? null }
  })
}

function pupilsIn(typed: Typed, complain: Complain, c: PathwayComplaints): GivenPathway['pupils'] {
  return Object.entries(typed).flatMap(([field, value]) => {
    const year = /^pupils(20\d\d)$/.exec(field)?.[1]
    const text = textOf(value)
    if (!year) return []
    if (text !== '' && !/^\d{1,5}$/.test(text)) complain(field, c.pupils)
    return [{ year: Number(year), pupils: text === '' ? null : Number(text) }]
  })
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

const dayField = (c: Pick<PathwayComplaints, 'date'>, missing: string) =>
  needed(readable(likelyDay, c.date, missing), missing)

export const agreementForm = (c: PathwayComplaints) =>
  z.object({
    text: needed(line(c, 500, c.agreement), c.agreement),
    who: needed(line(c, 200, c.who), c.who),
    due: dayField(c, c.due),
  })

/** What became of an agreement; `open` takes it back, `remove` is for what was noted by mistake. */
export const settlingForm = () => z.object({ to: z.enum(['kept', 'notKept', 'open', 'remove']).catch('open') })

export const stopForm = (c: PathwayComplaints) => z.object({ reason: needed(line(c, 500, c.reason), c.reason) })

export const activityForm = () => z.object({ activity: z.coerce.number().int().positive().safe().catch(0) })
