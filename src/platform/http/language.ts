// The language of a visitor without an account: chosen on the page (kept in a cookie), else what the browser asks for.
import type { FastifyRequest } from 'fastify'
import type { Locale } from '../actor.ts'

export const languageCookie = 'taal'

const known = new WeakMap<FastifyRequest, Locale>()

/** Once we know who asks, also an error page speaks their language. */
export function rememberLocale(request: FastifyRequest, locale: Locale): void {
  known.set(request, locale)
}

export function localeOf(request: FastifyRequest): Locale {
  const ofPerson = known.get(request)
  if (ofPerson) return ofPerson
  const chosen = (request.cookies as typeof request.cookies | null)?.[languageCookie]
  const asked = languageAsked(request)
  if (asked) return asked
  if (chosen === 'nl' || chosen === 'en') return chosen
  const [first = ''] = (request.headers['accept-language'] ?? '').split(',')
  return first.trim().toLowerCase().startsWith('en') ? 'en' : 'nl'
}

/** The language that the address names (`?taal=en`): it holds for this page, also for who has another one. */
export function languageAsked(request: FastifyRequest): Locale | null {
  const asked = (request.query as Record<string, unknown> | undefined)?.['taal']
  return asked === 'nl' || asked === 'en' ? asked : null
}
