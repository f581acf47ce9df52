// Public pages that are kept finished, for readers of whom we know nothing but their language.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { pageOf, type KeptPage } from '../cache/page-cache.ts'
import { languageAsked, languageCookie, localeOf } from './language.ts'
import type { ServerParts } from './parts.ts'
import type { Route } from './route.ts'

/** Keeps the page that was just made, as far as it may be, and gives it as it is sent. */
export type KeepThis = (text: string, nothingFor?: string) => KeptPage

/** A form of ours sets this one. It says nothing of who reads. */
const formCookie = '_csrf'
const longestAddress = 400
/** Pages tell which day it is, and days begin at half hours at the earliest, wherever the region lies. */
const halfHour = 30 * 60_000

const searchedInVain = new WeakMap<FastifyRequest, string>()

/** Remembers with a request what was searched for and not found. */
export function foundNothing(request: FastifyRequest, words: string | undefined): void {
  if (words) searchedInVain.set(request, words)
}
export const nothingFoundFor = (request: FastifyRequest): string | null => searchedInVain.get(request) ?? null

/** The page that is kept for this request, or how to keep the one that will be made; null where neither may be. */
export function keeping(
  parts: Pick<ServerParts, 'pages' | 'clock'>,
  route: Pick<Route, 'reads'>,
  request: FastifyRequest,
): { readonly page: KeptPage | undefined; readonly keep: KeepThis } | null {
  const { pages, clock } = parts
  const { reads } = route
  if (!pages || !reads || isKnown(request)) return null
  const key = [localeOf(request), Math.floor(clock.now().getTime() / halfHour), request.hostname, request.url].join(' ')
  const keep = pages.keeper()
  return {
    page: pages.find(key),
    keep: (text, nothingFor) => {
      const page = { ...pageOf(text), ...(nothingFor && { nothingFor }) }
      keep(key, page, reads)
      return page
    },
  }
}

/** Whoever brings anything that could be a session, a notice or a choice gets a page of their own. */
export function isKnown(request: FastifyRequest): boolean {
  const { cookies, headers, url } = request
  return (
    Object.keys(cookies).some((name) => name !== languageCookie && name !== formCookie) ||
    headers.authorization !== undefined ||
    languageAsked(request) !== null ||
    url.length > longestAddress
  )
}

export function sendKept(request: FastifyRequest, sent: FastifyReply, page: KeptPage): FastifyReply {
  foundNothing(request, page.nothingFor)
  sent
    .header('etag', page.etag)
    .header('cache-control', 'public, no-cache')
    .header('vary', 'Cookie, Accept-Language, Accept-Encoding')
  if (hasAlready(request, page.etag)) return sent.code(304).send()
  sent.type('text/html; charset=utf-8')
  const { br, gzip } = page.compressed
  const accepted = request.headers['accept-encoding'] ?? ''
  if (br && accepts(accepted, 'br')) return sent.header('content-encoding', 'br').send(br)
  if (gzip && accepts(accepted, 'gzip')) return sent.header('content-encoding', 'gzip').send(gzip)
  return sent.send(page.html)
}

const accepts = (accepted: string, coding: string): boolean =>
  accepted.split(',').some((each) => {
    const [name = '', weight = ''] = each.split(';')
    return name.trim().toLowerCase() === coding && !/^\s*q=0(\.0*)?\s*$/.test(weight)
  })

/** A proxy that compresses marks the tag as weak: the content is the same. */
export const hasAlready = (request: FastifyRequest, etag: string): boolean =>
  (request.headers['if-none-match'] ?? '').split(',').some((each) => bare(each) === bare(etag))

const bare = (etag: string): string => etag.trim().replace(/^W\//, '')
