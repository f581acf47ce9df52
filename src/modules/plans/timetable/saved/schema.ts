import { z } from 'zod'
import { line } from '../../fields/schema.ts'
import { addressOf } from '../rules.ts'
import { formName, timetableQuery } from '../schema.ts'

export interface ViewComplaints {
  readonly name: string
  readonly tooLong: (max: number) => string
}

const name = (c: ViewComplaints) =>
  line(c, 80, c.name).transform((value, context) => {
    if (value) return value
    if (value !== undefined) return z.NEVER
    context.addIssue({ code: 'custom', message: c.name })
    return z.NEVER
  })

const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined)

/** Whatever comes in, what is kept is an address that our own code wrote. */
const address = z
  .string()
  .max(4000)
  .catch('')
  .transform((text) =>
    addressOf({ ...timetableQuery.parse(Object.fromEntries(new URLSearchParams(text))), weergave: null }),
  )

export const saveViewForm = (c: ViewComplaints) =>
  z.object({ name: name(c), form: formName.catch('tabel'), query: address, shared: ticked })

export const changeViewForm = (c: ViewComplaints) => z.object({ name: name(c), shared: ticked })

/** The view that is to be saved: what the reader came from. */
export const viewToSave = timetableQuery.extend({ vorm: formName.catch('tabel') })
