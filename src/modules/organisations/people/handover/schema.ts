import { z } from 'zod'
import { dayField, emailField, nameField, type RoleComplaints } from '../schema.ts'

export interface HandOverComplaints extends RoleComplaints {
  readonly leaver: string
  readonly successor: string
}

/** In place of a member of the team: somebody who is not there yet. */
export const newcomer = 'nieuw'

const whoFollows = (c: HandOverComplaints) => ({
  successor: z.string(c.successor).min(1, c.successor).max(60, c.successor),
  name: z.string().trim().max(200, c.tooLong).optional(),
  email: z.string().optional(),
  locale: z.enum(['nl', 'en']).catch('nl'),
})

export const handOverForm = (c: HandOverComplaints) =>
  z
    .object({
      leaver: z.coerce.number(c.leaver).int(c.leaver).positive(c.leaver),
      lastDay: dayField(c),
      ...whoFollows(c),
      note: z
        .string()
        .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
        .pipe(z.string().max(2000, c.tooLong))
        .optional(),
    })
    .transform(({ successor, name, email, locale, ...value }, context) => {
      const note = value.note || null
      if (successor !== newcomer) return { ...value, note, successor }
      const [named, reached] = [nameField(c).safeParse(name ?? ''), emailField(c).safeParse(email ?? '')]
      if (!named.success) context.addIssue({ code: 'custom', path: ['name'], message: c.name })
      if (!reached.success) context.addIssue({ code: 'custom', path: ['email'], message: c.email })
      return { ...value, note, successor: { name: named.data ?? '', email: reached.data ?? '', locale } }
    })

export type HandOverValue = z.infer<ReturnType<typeof handOverForm>>
