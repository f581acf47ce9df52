import { z } from 'zod'

interface Complaints {
  readonly name: string
  readonly email: string
  readonly title: string
  readonly challenge: string
  readonly approach: string
  readonly result: string
  readonly tooLong: (max: number) => string
}

const line = (missing: string | null, tooLong: (max: number) => string, max: number) =>
  z
    .string()
    .default('')
    .transform((typed) =>
      typed.replace(/[\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]+/g, ' ').trim(),
    )
    .refine((typed) => missing === null || typed !== '', missing ?? '')
    .refine((typed) => typed.length <= max, tooLong(max))

const text = (missing: string, tooLong: (max: number) => string) =>
  z
    .string()
    .default('')
    .transform((typed) => typed.replace(/\r\n?/g, '\n').trim())
    .refine((typed) => typed !== '', missing)
    .refine((typed) => typed.length <= 6_000, tooLong(6_000))

export const sendInForm = (c: Complaints, isAddress: (text: string) => boolean) =>
  z.object({
    region: z.string().trim().max(80).default(''),
    title: line(c.title, c.tooLong, 200),
    challenge: text(c.challenge, c.tooLong),
    approach: text(c.approach, c.tooLong),
    result: text(c.result, c.tooLong),
    name: line(c.name, c.tooLong, 120),
    email: z
      .string()
      .default('')
      .transform((typed) => typed.trim().toLowerCase())
      .refine(isAddress, c.email),
    organisation: line(null, c.tooLong, 160),
    agreed: z.string().default('').transform(Boolean),
    started: z.string().max(200).default(''),
  })
export type SentIn = z.output<ReturnType<typeof sendInForm>>
