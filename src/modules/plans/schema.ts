import { z } from 'zod'

/** What the timetable shows; the address holds it, so that a view can be shared. */
export const timetableQuery = z.object({
  q: z.string().trim().max(100).catch(''),
  doel: z
    .string()
    .regex(/^[A-Z]{0,2}$/)
    .catch(''),
  stand: z.enum(['', 'idea', 'planned', 'running', 'done', 'cancelled']).catch(''),
  sorteer: z
    .enum([
      '',
      'naam',
      '-naam',
      'periode',
      '-periode',
      'kosten',
      '-kosten',
      'gepland',
      '-gepland',
      'getekend',
      '-getekend',
    ])
    .catch(''),
})

export type TimetableQuery = z.output<typeof timetableQuery>
