// One request through one route: who asks, what is named, may they, is it their own form, then the handler.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Locale } from '../actor.ts'
import { Forbidden, NotFound } from '../errors.ts'
import { storable } from '../text.ts'
import { dateIn } from '../time.ts'
import { answer } from './answer.ts'
import { parseForm } from './form.ts'
import { languageAsked, localeOf, rememberLocale } from './language.ts'
import { keeping } from './kept.ts'
import type { Ask, Form, Route } from './route.ts'
import { readerKeyOf } from './seen.ts'
import type { ServerParts } from './parts.ts'
import { readMultipart, type Upload } from './upload.ts'

export async function serve(
  app: FastifyInstance,
  parts: ServerParts,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const keep = keeping(parts, route, request)
  const headers = headersOf(request)
  const actor = await parts.actorOf(headers, localeOf(request))
  const locale = languageAsked(request) ?? actor.locale
  rememberLocale(request, locale)
  if (route.access.needsPerson && actor.kind === 'visitor') return answer.signIn(request, reply)
  const params = request.params as Record<string, string>
  if (Object.values(params).some((value) => storable(value) !== value)) throw new NotFound()
  const scope = await route.access.find(parts.db, actor, params, request.hostname)
  if (!scope) throw new NotFound()
  if (!route.access.may(actor, scope)) throw new Forbidden()
  const { body, files } = await readBody(route, request)
  if (route.method === 'POST' && route.bodyType === null) await checkOwnForm(app, request, reply, body)
  const ask: Ask<object, unknown, unknown> & { raw: Buffer | null } = {
    ...fixed(parts, request, headers),
    raw: route.bodyType !== null && Buffer.isBuffer(request.body) ? request.body : null,
    actor,
    scope,
    params,
    locale,
    files,
    today: dateIn(timeZoneOf(scope), parts.clock.now()),
    query: readQuery(route, request),
    form: readForm(route, body, locale),
  }
  const given = await route.handle(ask)
  return answer.reply(parts, request, reply, given, ask, keep)
}

function fixed(parts: ServerParts, request: FastifyRequest, headers: Headers) {
  const { db, clock, settings } = parts
  return {
    db,
    clock,
    settings,
    log: request.log as Ask<object>['log'],
    baseUrl: parts.baseUrl(),
    path: request.url,
    headers,
    readerKey: (salt: Buffer) => readerKeyOf(request, salt),
  }
}

// The day of a page is that of its region; the BES islands wake up hours after Amsterdam.
function timeZoneOf(scope: object): string {
  const region = (scope as { region?: { timeZone?: string } }).region
  return region?.timeZone ?? 'Europe/Amsterdam'
}

function readQuery(route: Route, request: FastifyRequest): unknown {
  const given = storableQuery(request.query as Record<string, string | string[]>)
  if (!route.query) return given
  const parsed = route.query.safeParse(given)
  // A hand-made address that makes no sense is a page that does not exist.
  if (!parsed.success) throw new NotFound()
  return parsed.data
}

const storableQuery = (query: Record<string, string | string[]>): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => [
      name,
      typeof value === 'string' ? storable(value) : value.map(storable),
    ]),
  )

function readForm(route: Route, body: Record<string, string>, locale: Locale): Form<unknown> {
  return route.form ? parseForm(route.form(locale), body) : { ok: true, value: {}, typed: body }
}

async function readBody(
  route: Route,
  request: FastifyRequest,
): Promise<{ body: Record<string, string>; files: Record<string, Upload> }> {
  if (route.method === 'GET' || route.bodyType !== null) return { body: {}, files: {} }
  if (request.isMultipart()) {
    const { fields, files } = await readMultipart(request, route.fileFields)
    return { body: fields, files }
  }
  const missing = Object.fromEntries(route.fileFields.map((name) => [name, { ok: false, reason: 'missing' } as const]))
  return { body: textFields(request.body), files: missing }
}

// A field that comes twice (checkboxes) is joined by line ends; what is no text was not sent by a form of ours.
function textFields(body: unknown): Record<string, string> {
  if (typeof body !== 'object' || body === null) return {}
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]: [string, unknown]) => {
      const texts = (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string')
      return texts.length ? [[name, storable(texts.join('\n'))]] : []
    }),
  )
}

/** A form counts only when our own page sent it: the browser says from where, and the hidden field proves it. */
async function checkOwnForm(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  body: Record<string, string>,
): Promise<void> {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Forbidden('form from another site')
  request.body = body
  await new Promise<void>((resolve, reject) => {
    app.csrfProtection(request, reply, (error?: Error) => (error ? reject(new Forbidden('form token')) : resolve()))
  })
}

function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  headers.set('x-forwarded-for', request.ip)
  return headers
}
