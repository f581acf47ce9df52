import { z } from 'zod'
import { addressOf } from '../rules.ts'
import { timetableQuery } from '../schema.ts'

const count = (most: number) => z.coerce.number().int().min(-most).max(most).catch(0)

/** How far it is moved, what the reader saw before, and the view to go back to. */
export const moveQuery = z.object({
  dagen: count(3700),
  maanden: count(120),
  was: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable()
    .catch(null),
  terug: z.string().max(2000).catch('').transform(viewIn),
})
export type MoveQuery = z.output<typeof moveQuery>

/** Whatever an address says, what comes out is a view that our own code wrote. */
export function viewIn(text: string): string {
  return addressOf({ ...timetableQuery.parse(Object.fromEntries(new URLSearchParams(text))), weergave: null })
}
