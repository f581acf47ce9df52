import { z } from 'zod'
import { letterOf, type LetterOf } from './rules.ts'

export const signUpForm = (complaints: { readonly email: string }, isAddress: (text: string) => boolean) =>
  z.object({
    email: z
      .string()
      .default('')
      .transform((typed) => typed.trim().toLowerCase())
      .refine(isAddress, complaints.email),
  })

/** Boxes that share one name come joined by line ends; one more region may be chosen from a list. */
export const choiceForm = () =>
  z
    .object({
      letters: z.string().max(2000).default(''),
      more: z.string().max(20).default(''),
    })
    .transform(({ letters, more }): readonly LetterOf[] => [
      ...new Set([...letters.split('\n'), more].map(letterOf).filter((letter) => letter !== undefined)),
    ])
