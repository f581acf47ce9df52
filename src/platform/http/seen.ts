// What is told of a public page that was seen, for those who count visits. Nobody keeps the address of who saw it.
import { createHmac } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isKnown, nothingFoundFor } from './kept.ts'
import type { Seen } from './parts.ts'
import type { Route } from './route.ts'

/** Whoever asks, as twelve bytes that mean nothing once the salt is gone. A browser may say anything: only where it is counts. */
export const readerKeyOf = ({ ip }: Pick<FastifyRequest, 'ip'>, salt: Buffer): Buffer =>
  createHmac('sha256', salt).update(networkOf(ip)).digest().subarray(0, 12)

/** One connection has a whole network of version 6 addresses to choose from: it is known by the half that was given to it. */
function networkOf(ip: string): string {
  if (!ip.includes(':') || ip.includes('.')) return ip
  const [before = '', after = ''] = ip.split('::')
  const [first, last] = [before, after].map((part) => part.split(':').filter(Boolean)) as [string[], string[]]
  const between = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0')
  return [...first, ...between, ...last].slice(0, 4).join(':')
}

/** Null where there is nothing to count: it went wrong, was fetched ahead, or somebody of the house looks. */
export function seenOf(route: Route, request: FastifyRequest, reply: FastifyReply): Seen | null {
  const { headers, hostname, ip, url } = request
  const isAhead = /prefetch|prerender/.test(String(headers['sec-purpose'] ?? headers['purpose'] ?? ''))
  if (!route.counts || ![200, 304].includes(reply.statusCode) || isAhead || isKnown(request)) return null
  return {
    kind: route.counts,
    path: url.split('?')[0] ?? '/',
    region: (request.params as Record<string, string | undefined>)['region'] ?? null,
    host: hostname,
    address: ip,
    userAgent: headers['user-agent'] ?? '',
    referrer: headers.referer ?? '',
    nothingFor: nothingFoundFor(request),
  }
}
