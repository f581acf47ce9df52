import { z } from 'zod'
import type { Locale } from '../../platform/actor.ts'
import { longestPassword, shortestPassword } from '../../platform/identity/authentication.ts'
import { accountMessages } from './messages.ts'

const email = (locale: Locale) =>
  z
    .string(accountMessages(locale).emailError)
    .trim()
    .toLowerCase()
    .pipe(z.email(accountMessages(locale).emailError).max(254, accountMessages(locale).emailError))

export const signInForm = (locale: Locale) =>
  z.object({
    email: email(locale),
    password: z
      .string(accountMessages(locale).passwordMissing)
      .min(1, accountMessages(locale).passwordMissing)
      .max(longestPassword, accountMessages(locale).passwordLong),
    terug: z.string().optional(),
  })

export const askLinkForm = (locale: Locale) => z.object({ email: email(locale) })

/** Empty: no password wanted. */
export const invitationForm = (locale: Locale) =>
  z.object({
    password: z
      .string(accountMessages(locale).passwordShort)
      .max(longestPassword, accountMessages(locale).passwordLong)
      .refine((text) => text === '' || text.length >= shortestPassword, accountMessages(locale).passwordShort)
      .default(''),
  })

export const passwordForm = (locale: Locale) =>
  z.object({
    password: z
      .string(accountMessages(locale).passwordShort)
      .min(shortestPassword, accountMessages(locale).passwordShort)
      .max(longestPassword, accountMessages(locale).passwordLong),
  })

export const languageForm = () => z.object({ locale: z.enum(['nl', 'en']) })
