import { z } from 'zod'
import type { IsoDate } from '../../../platform/time.ts'
import { line, readable } from '../fields/schema.ts'
import { likelyDay } from '../pathways/schema.ts'
import { bodyKinds, seatRoles, type BodyKind, type SeatRole } from './rules.ts'

/** In the reader's language; each says what to do. */
export interface GovernanceComplaints {
  readonly name: string
  readonly kind: string
  readonly tooLong: (max: number) => string
  readonly role: string
  readonly who: string
  readonly date: (typed: string) => string
}

export interface GivenBody {
  readonly name: string
  readonly kind: BodyKind
  readonly parentId: number | null
  readonly purpose: string | null
  readonly meets: string | null
  readonly version: number
}

export const bodyForm = (c: GovernanceComplaints) =>
  z
    .object({
      name: z.string(c.name).trim().min(1, c.name).max(200, c.tooLong(200)),
      kind: z.enum(bodyKinds, c.kind),
      parent: z.coerce.number().int().positive().safe().nullable().catch(null),
      purpose: z.string().trim().max(1000, c.tooLong(1000)).optional(),
      meets: line(c, 200),
      version: z.coerce.number().int().catch(0),
    })
    .transform(({ parent, purpose, meets, ...rest }): GivenBody => ({
      ...rest,
      parentId: parent,
      purpose: purpose || null,
      meets: meets ?? null,
    }))

export interface GivenSeat {
  readonly role: SeatRole
  /** Of the team; empty: the name says who. */
  readonly person: string
  readonly name: string | null
  readonly job: string | null
  readonly organisation: string | null
  readonly until: IsoDate | null
}

export const seatForm = (c: GovernanceComplaints) =>
  z
    .object({
      role: z.enum(seatRoles, c.role),
      person: z.string().trim().max(40).catch(''),
      name: line(c, 200),
      job: line(c, 200),
      organisation: line(c, 200),
      until: readable(likelyDay, c.date),
    })
    .transform((value, context): GivenSeat => {
      const { name, job, organisation, until, ...rest } = value
      if (!value.person && !name) context.addIssue({ code: 'custom', path: ['name'], message: c.who })
      return { ...rest, name: name ?? null, job: job ?? null, organisation: organisation ?? null, until: until ?? null }
    })

/** What becomes of a seat: it ends today, or was noted by mistake. */
export const seatEndForm = () => z.object({ to: z.enum(['end', 'remove']).catch('end') })

/** A goal or an activity, as `goal-12` or `activity-34`. */
export const chargeForm = () =>
  z.object({ what: z.string().catch(''), to: z.enum(['add', 'remove']).catch('add') }).transform(({ what, to }) => {
    const found = /^(goal|activity)-([1-9]\d{0,14})$/.exec(what)
    return { to, kind: found?.[1] === 'goal' ? ('goal' as const) : ('activity' as const), id: Number(found?.[2] ?? 0) }
  })
