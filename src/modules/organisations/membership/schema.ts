import { z } from 'zod'
import { parseDate, type IsoDate } from '../../../platform/time.ts'

export interface MembershipComplaints {
  readonly role: string
  readonly date: (typed: string) => string
  readonly year: string
  readonly endBeforeStart: string
}

/** A year far from ours is a slip of the finger. */
const isLikely = (day: IsoDate): boolean => day >= '1990-01-01' && day <= '2099-12-31'

const day = (c: MembershipComplaints, required: boolean) =>
  z
    .string()
    .optional()
    .transform((typed, context) => {
      const text = typed?.trim() ?? ''
      const found = parseDate(text)
      if (found && isLikely(found)) return found
      if (text === '' && !required) return null
      context.addIssue({ code: 'custom', message: found ? c.year : c.date(text) })
      return z.NEVER
    })

const endsAfterStart =
  (c: MembershipComplaints) =>
  ({ from, until }: { from: IsoDate | null; until: IsoDate | null }, context: z.RefinementCtx): void => {
    if (from && until && until < from) context.addIssue({ code: 'custom', path: ['until'], message: c.endBeforeStart })
  }

export const membershipForm = <Role extends string>(c: MembershipComplaints, roles: readonly Role[]) =>
  z
    .object({ role: z.enum(roles, c.role), from: day(c, true), until: day(c, false) })
    .superRefine(endsAfterStart(c))
    .transform(({ role, from, until }) => ({ role, from: from ?? '', until }))

export const endForm = (c: MembershipComplaints) =>
  z
    .object({ started: z.string().catch(''), ended: day(c, true) })
    .transform(({ started, ended }) => ({ from: started, until: ended ?? '' }))

/** What the reader is looking for. */
export const searchQuery = z.object({ zoek: z.string().trim().max(100).catch('') })
