import { timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { NotFound } from '../../platform/errors.ts'
import { everyone } from '../../platform/http/access.ts'
import { file, get, json, type Route } from '../../platform/http/route.ts'
import type { Settings } from '../../platform/settings.ts'
import { metrics } from './metrics.ts'

/** For the machine that watches over this one. */
export function operationRoutes(settings: Settings): readonly Route[] {
  return [
    get('/healthz', { access: everyone }, async () => json({ status: 'ok' })),
    get('/readyz', { access: everyone }, async ({ db, log }) => {
      try {
        await sql`select 1 from migrations limit 1`.execute(db)
        return json({ status: 'ready' })
      } catch (error) {
        log.error({ err: error }, 'not ready')
        return json({ status: 'not ready' }, 503)
      }
    }),
    get('/metrics', { access: everyone }, async ({ headers }) => {
      if (!mayScrape(settings, headers)) throw new NotFound()
      return file(Buffer.from(await metrics.metrics()), metrics.contentType, null)
    }),
    get('/.well-known/security.txt', { access: everyone }, async ({ baseUrl }) =>
      file(
        Buffer.from(
          `Contact: mailto:${settings.mailFrom}\nExpires: ${new Date(Date.now() + 180 * 86_400_000).toISOString()}\nPreferred-Languages: nl, en\nCanonical: ${baseUrl}/.well-known/security.txt\n`,
        ),
        'text/plain; charset=utf-8',
        null,
      ),
    ),
  ]
}

function mayScrape(settings: Settings, headers: Headers): boolean {
  if (settings.metricsToken === null) return /^(127\.|::1$|::ffff:127\.)/.test(headers.get('x-forwarded-for') ?? '')
  const given = Buffer.from(headers.get('authorization') ?? '')
  const wanted = Buffer.from(`Bearer ${settings.metricsToken}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
