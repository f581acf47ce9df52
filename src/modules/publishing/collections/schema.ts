import { z } from 'zod'
import { everything, forms, isPlace, mostParts, type Choice } from './rules.ts'

export interface CollectionComplaints {
  readonly title: string
  readonly tooLong: (max: number) => string
  readonly form: string
  readonly circles: string
  readonly tooManyParts: (most: number) => string
  readonly minutes: string
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()
const line = (max: number, c: CollectionComplaints) =>
  z
    .string()
    .default('')
    .transform(spaced)
    .refine((text) => text.length <= max, c.tooLong(max))

const titleOf = (c: CollectionComplaints) =>
  z
    .string(c.title)
    .transform(spaced)
    .refine((text) => text !== '', c.title)
    .refine((text) => text.length <= 200, c.tooLong(200))

export const newCollectionForm = (c: CollectionComplaints) =>
  z.object({
    title: titleOf(c),
    form: z.enum(forms, c.form),
    language: z.enum(['nl', 'en']).catch('nl'),
  })

/** Names of parts stand one on a line. */
const partsOf = (c: CollectionComplaints) =>
  z
    .string()
    .default('')
    .transform((text) =>
      text
        .split('\n')
        .map(spaced)
        .filter((part) => part !== ''),
    )
    .refine((parts) => parts.length <= mostParts, c.tooManyParts(mostParts))
    .refine((parts) => parts.every((part) => part.length <= 80), c.tooLong(80))

export const collectionForm = (c: CollectionComplaints) =>
  z
    .object({
      title: titleOf(c),
      lead: line(600, c),
      form: z.enum(forms, c.form),
      language: z.enum(['nl', 'en']).catch('nl'),
      parts: partsOf(c),
      picture: z.coerce.number().int().positive().nullable().catch(null).default(null),
      version: z.coerce.number().int().catch(0),
    })
    .superRefine(({ form, parts }, context) => {
      if (form === 'circles' && parts.length !== 3)
        context.addIssue({ code: 'custom', path: ['parts'], message: c.circles })
    })
export type CollectionGiven = z.infer<ReturnType<typeof collectionForm>>

export const entryForm = (c: CollectionComplaints) =>
  z.object({
    note: line(300, c),
    minutes: z
      .string()
      .default('')
      .transform((typed, context) => {
        const bare = typed.trim()
        if (bare === '') return null
        const minutes = /^\d{1,4}$/.test(bare) ? Number(bare) : 0
        if (minutes >= 1 && minutes <= 6000) return minutes
        context.addIssue({ code: 'custom', message: c.minutes })
        return z.NEVER
      }),
    parts: z
      .string()
      .default('')
      .transform((text) => text.split('\n').map(Number)),
  })

export const addForm = z.object({ item: z.coerce.number().int().positive().catch(0) })

export const moveForm = () =>
  z.object({
    to: z.union([z.enum(['up', 'down']), z.coerce.number().int().min(0).max(1_000)]).catch('up'),
  })

export const publicationForm = () => z.object({ show: z.enum(['yes', 'no']).catch('no') })

export const keepQuery = z.object({ zoek: z.string().trim().max(100).catch('').default('') })

/** `cirkel` is a part with all that it shares, `vlak` one place of the drawing; what makes no sense is everything. */
export const choiceQuery = z
  .object({
    cirkel: z.coerce.number().int().min(1).max(mostParts).nullable().catch(null).default(null),
    vlak: z.string().nullable().catch(null).default(null),
  })
  .transform(({ cirkel, vlak }): Choice => {
    if (vlak !== null && isPlace(vlak)) return { part: null, place: vlak }
    return cirkel === null ? everything : { part: cirkel, place: null }
  })
