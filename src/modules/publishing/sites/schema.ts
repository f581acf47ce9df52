import { z } from 'zod'
import { blockKinds } from './rules.ts'

const place = z.coerce.number().int().min(0).max(200)

/** Up, down, or the number of a place that something was dragged to. */
export const moveForm = () => z.object({ to: z.union([z.enum(['up', 'down']), place]).catch('up') })

export const hidingForm = () => z.object({ to: z.enum(['hide', 'show']).catch('show') })

export const menuVerbForm = () => z.object({ to: z.union([z.enum(['up', 'down', 'remove']), place]).catch('up') })

export const addBlockForm = (missing: string) => z.object({ kind: z.enum(blockKinds, missing) })

export const publicationForm = () => z.object({ seen: z.coerce.number().int().min(0).catch(-1) })

export const menuForm = () =>
  z.object({
    to: z.string().trim().max(400).catch(''),
    elsewhere: z.string().trim().max(400).catch(''),
    text: z
      .string()
      .transform((text) => text.replace(/\s+/g, ' ').trim().slice(0, 40))
      .catch(''),
  })
