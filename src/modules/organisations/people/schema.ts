import { z } from 'zod'
import { roles } from '../../../platform/actor.ts'
import { parseDate, type IsoDate } from '../../../platform/time.ts'

export interface RoleComplaints {
  readonly name: string
  readonly email: string
  readonly role: string
  readonly date: (typed: string) => string
  readonly endBeforeStart: string
  readonly lastDay: string
  readonly tooLong: string
}

/** Empty is null; a date that does not exist is explained. */
const optionalDate = (c: RoleComplaints) =>
  z
    .string()
    .optional()
    .transform((typed, context): IsoDate | null => {
      const bare = (typed ?? '').trim()
      if (bare === '') return null
      const found = parseDate(bare)
      if (!found) context.addIssue({ code: 'custom', message: c.date(bare) })
      return found
    })

export const dayField = (c: RoleComplaints) =>
  z.string(c.lastDay).transform((typed, context): IsoDate => {
    const bare = typed.trim()
    const found = parseDate(bare)
    if (found) return found
    context.addIssue({ code: 'custom', message: bare === '' ? c.lastDay : c.date(bare) })
    return z.NEVER
  })

const concerns = (c: RoleComplaints) =>
  z
    .string()
    .trim()
    .max(300, c.tooLong)
    .optional()
    .transform((typed) => typed || null)

export const nameField = (c: RoleComplaints) => z.string(c.name).trim().min(1, c.name).max(200, c.name)

export const emailField = (c: RoleComplaints) =>
  z.string(c.email).trim().toLowerCase().pipe(z.email(c.email).max(254, c.email))

export const periodFields = (c: RoleComplaints) => ({
  from: optionalDate(c),
  until: optionalDate(c),
  concerns: concerns(c),
})

interface Typed {
  readonly from: IsoDate | null
  readonly until: IsoDate | null
}

export function endsAfterStart(c: RoleComplaints) {
  return ({ from, until }: Typed, context: z.RefinementCtx): void => {
    if (from && until && until < from) context.addIssue({ code: 'custom', path: ['until'], message: c.endBeforeStart })
  }
}

export const personFields = (c: RoleComplaints) => ({
  name: nameField(c),
  email: emailField(c),
  locale: z.enum(['nl', 'en']).catch('nl'),
})

/** Without a first day the role begins today. */
export const inviteForm = (c: RoleComplaints) =>
  z.object({ ...personFields(c), role: z.enum(roles, c.role), ...periodFields(c) }).superRefine(endsAfterStart(c))

export const roleForm = (c: RoleComplaints) =>
  z.object({ role: z.enum(roles, c.role), ...periodFields(c) }).superRefine(endsAfterStart(c))

export const periodForm = (c: RoleComplaints) => z.object(periodFields(c)).superRefine(endsAfterStart(c))

export const endForm = (c: RoleComplaints) => z.object({ lastDay: dayField(c) })
