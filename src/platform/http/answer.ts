// Replies become answers; what goes wrong becomes a page that says so.
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Forbidden, NotFound } from '../errors.ts'
import type { Locale } from '../actor.ts'
import { languageAsked, languageCookie, localeOf } from './language.ts'
import type { Ask, FileReply, JsonReply, PageReply, RedirectReply, Reply } from './route.ts'
import { foundNothing, hasAlready, sendKept, type KeepThis } from './kept.ts'
import type { Frame, ServerParts } from './parts.ts'

const noticeCookie = 'melding'

export const answer = { reply, signIn, failure, error, unreadable }

async function reply(
  parts: ServerParts,
  request: FastifyRequest,
  sent: FastifyReply,
  given: Reply,
  ask: Ask<object, unknown, unknown>,
  keep: KeepThis | null = null,
): Promise<FastifyReply> {
  switch (given.kind) {
    case 'page':
      return sendPage(parts, request, sent, given, ask, ask.locale, keep)
    case 'redirect':
      return sendRedirect(sent, given)
    case 'file':
      return sendFile(request, sent, given)
    case 'json':
      return sendJson(request, sent, given)
  }
}

/** Asks to sign in and comes back; a form is lost only if the session was. */
function signIn(request: FastifyRequest, sent: FastifyReply): FastifyReply {
  const back = request.method === 'GET' ? `?terug=${encodeURIComponent(request.url)}` : ''
  return sent.redirect(`/inloggen${back}`, 303)
}

async function failure(
  parts: ServerParts,
  request: FastifyRequest,
  sent: FastifyReply,
  problem: unknown,
): Promise<FastifyReply> {
  const status = statusOf(problem)
  if (status >= 500) request.log.error({ err: problem }, 'request failed')
  return error(parts, request, sent, status)
}

function statusOf(problem: unknown): number {
  if (problem instanceof NotFound) return 404
  if (problem instanceof Forbidden) return 403
  const given = (problem as { statusCode?: unknown } | null)?.statusCode
  return typeof given === 'number' && given >= 400 && given < 500 ? given : 500
}

async function error(
  parts: ServerParts,
  request: FastifyRequest,
  sent: FastifyReply,
  status: number,
): Promise<FastifyReply> {
  // A program that asked for JSON cannot read a page.
  if (request.url.startsWith('/api/'))
    return sendJson(request, sent, { kind: 'json', status, value: { error: status }, open: true })
  const locale = localeOf(request)
  const body = parts.errorPage(status, locale, request.id)
  return sendPage(parts, request, sent, { kind: 'page', body, status }, null, locale)
}

/** For an address that names nothing, because it cannot even be read. */
async function unreadable(parts: ServerParts, request: FastifyRequest, sent: FastifyReply): Promise<FastifyReply> {
  sent.header(
    'content-security-policy',
    "default-src 'none'; style-src 'self'; font-src 'self'; frame-ancestors 'none'",
  )
  sent.header('x-content-type-options', 'nosniff')
  return error(parts, request, sent, 404)
}

async function sendPage(
  parts: ServerParts,
  request: FastifyRequest,
  sent: FastifyReply,
  given: PageReply,
  ask: Frame['ask'],
  locale: Locale,
  keep: KeepThis | null = null,
): Promise<FastifyReply> {
  // No cookies were read yet where an address could not be read.
  const notice = (request.cookies as typeof request.cookies | null)?.[noticeCookie]
  let ownForm = false
  const frame: Frame = {
    ask,
    locale,
    csrfToken: onceMade(() => {
      ownForm = true
      return sent.generateCsrf()
    }),
    notice: notice || null,
  }
  const html = await parts.render(given.body, frame)
  if (notice) sent.clearCookie(noticeCookie, { path: '/' })
  const asked = languageAsked(request)
  if (asked)
    sent.setCookie(languageCookie, asked, { path: '/', sameSite: 'lax', httpOnly: true, maxAge: 60 * 60 * 24 * 365 })
  if (given.frames)
    sent.header(
      'content-security-policy',
      `${String(sent.getHeader('content-security-policy'))};frame-src ${given.frames}`,
    )
  if (given.retryAfter) sent.header('retry-after', String(given.retryAfter))
  // What was written for one reader stays with that reader.
  const personal = ask?.actor.kind === 'person' || notice !== undefined
  if (personal) sent.header('cache-control', 'no-store')
  if (keep && given.status === 200 && !personal && !ownForm)
    return sendKept(request, sent, keep(`<!doctype html>${html}`, headersOf(sent), given.nothingFor))
  foundNothing(request, given.nothingFor)
  return sent
    .code(given.status)
    .type('text/html; charset=utf-8')
    .header('vary', 'Cookie, Accept-Language')
    .send(`<!doctype html>${html}`)
}

/** What is sent with every page, whoever asks: that of security. */
const headersOf = (sent: FastifyReply): Record<string, string> =>
  Object.fromEntries(Object.entries(sent.getHeaders()).map(([name, value]) => [name, String(value)]))

function onceMade(make: () => string): () => string {
  let made: string | null = null
  return () => (made ??= make())
}

function sendRedirect(sent: FastifyReply, given: RedirectReply): FastifyReply {
  if (given.notice) {
    sent.setCookie(noticeCookie, encodeURIComponent(given.notice), {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      maxAge: 60,
      encode: String,
    })
  }
  if (given.cookies?.length) sent.header('set-cookie', given.cookies)
  return sent.redirect(given.to, 303)
}

function sendJson(request: FastifyRequest, sent: FastifyReply, given: JsonReply): FastifyReply {
  const text = JSON.stringify(given.value)
  if (given.open) {
    sent.header('access-control-allow-origin', '*')
    sent.header('cross-origin-resource-policy', 'cross-origin')
    if (given.status === 200) {
      const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
      sent.header('cache-control', 'public, max-age=300').header('etag', etag)
      if (hasAlready(request, etag)) return sent.code(304).send()
    }
  } else sent.header('cache-control', 'no-store')
  return sent
    .code(given.status)
    .type(`${given.mediaType ?? 'application/json'}; charset=utf-8`)
    .send(text)
}

function sendFile(request: FastifyRequest, sent: FastifyReply, given: FileReply): FastifyReply {
  if (given.etag) {
    sent.header('etag', given.etag)
    if (hasAlready(request, given.etag))
      return sent
        .code(304)
        .header('cache-control', given.cache ?? 'private')
        .send()
  }
  const disposition =
    given.saveAs === null ? 'inline' : `attachment; filename*=UTF-8''${encodeURIComponent(given.saveAs)}`
  return sent
    .type(given.mediaType)
    .header('content-disposition', disposition)
    .header('x-content-type-options', 'nosniff')
    .header(
      'content-security-policy',
      given.mediaType.startsWith('text/css') ? "default-src 'none'" : "sandbox; default-src 'none'",
    )
    .header('cache-control', given.cache ?? 'private, no-store')
    .send(given.content)
}
