import { z } from 'zod'
import type { FaqChoice } from './rules.ts'

const word = z.string().trim().min(1).max(200).nullable().catch(null).default(null)

export const faqQuery = z
  .object({
    onderwerp: word,
    met: word,
    zoek: z.string().trim().max(100).catch('').default(''),
    ook: z.string().nullable().catch(null).default(null),
  })
  .transform(({ onderwerp, met, zoek, ook }): FaqChoice => ({
    category: onderwerp,
    answeredWith: met,
    words: zoek,
    past: ook === 'verlopen',
  }))

/** The page with other choices. */
export function faqAddress(path: string, { category, answeredWith, words, past }: FaqChoice): string {
  const asked = new URLSearchParams([
    ...(category ? [['onderwerp', category]] : []),
    ...(answeredWith ? [['met', answeredWith]] : []),
    ...(words ? [['zoek', words]] : []),
    ...(past ? [['ook', 'verlopen']] : []),
  ])
  return asked.size ? `${path}?${asked.toString()}` : path
}

export const aboutQuery = z.object({ over: z.coerce.number().int().positive().nullable().catch(null).default(null) })

interface Complaints {
  readonly words: string
  readonly tooShort: string
  readonly tooLong: string
  readonly email: string
}

export const questionForm = (c: Complaints, isAddress: (text: string) => boolean) =>
  z.object({
    words: z
      .string(c.words)
      .transform((text) => text.replace(/\r\n?/g, '\n').trim())
      .refine((text) => text !== '', c.words)
      .refine((text) => text === '' || text.length >= 10, c.tooShort)
      .refine((text) => text.length <= 1_000, c.tooLong),
    email: z
      .string()
      .default('')
      .transform((typed) => typed.trim().toLowerCase() || null)
      .refine((typed) => typed === null || isAddress(typed), c.email),
    about: z.coerce.number().int().positive().nullable().catch(null).default(null),
    started: z.string().max(200).default(''),
  })
