// A field of a form as people fill it in: absent stays absent, empty is nothing, anything else is read or refused.
import { z } from 'zod'

type Complain = (typed: string) => string

/** @param missing what to say when it is empty; without it a field may be empty. */
export const readable = (read: (text: string) => string | null, complain: Complain, missing?: string) =>
  z
    .string()
    .optional()
    .transform((typed, context) => {
      const text = typed?.trim()
      if (text === undefined) return undefined
      if (text === '' && missing === undefined) return null
      const found = text === '' ? null : read(text)
      if (found !== null) return found
      context.addIssue({ code: 'custom', message: text === '' && missing ? missing : complain(text) })
      return z.NEVER
    })

/** One line of text. */
export const line = (c: { readonly tooLong: (max: number) => string }, max: number, missing?: string) =>
  readable(
    (typed) => (typed.length <= max ? typed.replace(/\s+/g, ' ') : null),
    () => c.tooLong(max),
    missing,
  )

export const oneOf = (known: readonly string[], complaint: string) =>
  readable(
    (typed) => (known.includes(typed) ? typed : null),
    () => complaint,
  )

/** Boxes arrive under one name with a line each, and an empty one that says that the question was there. */
export const boxes = (known: readonly string[], complaint: string) =>
  readable(
    (typed) => {
      const ticked = typed.split('\n').filter(Boolean)
      const found = known.filter((each) => ticked.includes(each))
      return found.length === new Set(ticked).size ? found.join(',') : null
    },
    () => complaint,
  )
