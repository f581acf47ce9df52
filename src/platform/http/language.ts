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
  const asked = (request.query as Record<string, unknown> | undefined)?.['taal']
  const chosen = asked ?? (request.cookies as typeof request.cookies | null)?.[languageCookie]
  if (chosen === 'nl' || chosen === 'en') return chosen
  const [first = ''] = (request.headers['accept-language'] ?? '').split(',')
  return first.trim().toLowerCase().startsWith('en') ? 'en' : 'nl'
}
