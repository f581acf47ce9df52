// Public pages that are kept finished, for readers of whom we know nothing but their language.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { pageOf, type KeptPage } from '../cache/page-cache.ts'
import { languageAsked, languageCookie, localeOf } from './language.ts'
import type { ServerParts } from './parts.ts'
import type { Route } from './route.ts'

/** Keeps the page that was just made, as far as it may be, and gives it as it is sent. */
export type KeepThis = (text: string, headers: Readonly<Record<string, string>>, nothingFor?: string) => KeptPage

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

type Keeping = Pick<ServerParts, 'pages' | 'clock'>

/** Where the page of a request is kept; null for readers who get one of their own. */
function keyOf({ clock }: Keeping, request: FastifyRequest): string | null {
  if ((request.method !== 'GET' && request.method !== 'HEAD') || isKnown(request)) return null
  return [localeOf(request), Math.floor(clock.now().getTime() / halfHour), request.hostname, request.url].join(' ')
}

/**
 * Sends the page that is kept for a request, if there is one. Nothing else is done for it: it is asked before the guards
 * that a page being made needs, and costs less than they do.
 */
export function sentAlready(parts: Keeping, request: FastifyRequest, reply: FastifyReply): boolean {
  const key = parts.pages && keyOf(parts, request)
  const page = key && parts.pages?.find(key)
  if (!page) return false
  sendKept(request, reply, page)
  return true
}

/** How to keep the page that will be made; null where it may not be. */
export function keeping(parts: Keeping, { reads }: Pick<Route, 'reads'>, request: FastifyRequest): KeepThis | null {
  const { pages } = parts
  const key = pages && reads && keyOf(parts, request)
  if (!key) return null
  const keep = pages.keeper()
  return (text, headers, nothingFor) => {
    const page = { ...pageOf(text, headers), ...(nothingFor && { nothingFor }) }
    keep(key, page, reads)
    return page
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
  sent.hijack()
  if (hasAlready(request, page.etag)) {
    sent.raw.writeHead(304, [...page.head]).end()
    return sent
  }
  const [coding, bytes] = formOf(page, request.headers['accept-encoding'] ?? '')
  const head = [...page.head, 'content-type', 'text/html; charset=utf-8', 'content-length', String(bytes.length)]
  if (coding) head.push('content-encoding', coding)
  sent.raw.writeHead(200, head).end(bytes)
  return sent
}

function formOf({ html, compressed }: KeptPage, accepted: string): readonly [coding: 'br' | 'gzip' | null, Buffer] {
  const { br, gzip } = compressed
  if (br && accepts(accepted, 'br')) return ['br', br]
  if (gzip && accepts(accepted, 'gzip')) return ['gzip', gzip]
  return [null, html]
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
