// The web server with all of Spoorboek on it.
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { Actor, Locale } from '../platform/actor.ts'
import type { Database } from '../platform/database/database.ts'
import type { PageCache } from '../platform/cache/page-cache.ts'
import { createAuthentication } from '../platform/identity/authentication.ts'
import { personOfSession } from '../platform/identity/sign-in.ts'
import { createServer } from '../platform/http/server.ts'
import type { Logger } from '../platform/log/log.ts'
import type { Settings } from '../platform/settings.ts'
import type { Visits } from '../modules/publishing/public.ts'
import { dateIn, type Clock } from '../platform/time.ts'
import { assetFolder, readAssets } from './assets.ts'
import { mailSignInLink } from '../platform/identity/letters.ts'
import { allRoutes } from './mounts.ts'
import { observeRequest } from './operations/metrics.ts'
import { ErrorPage } from './shell/error-page.tsx'
import { renderPage } from './shell/render.tsx'

export interface SiteParts {
  readonly db: Database
  readonly settings: Settings
  readonly clock: Clock
  readonly log: Logger
  readonly baseUrl: () => string
  /** Null: every page is made anew. */
  readonly pages?: PageCache | null
  /** Counts who reads the public pages; without it nobody does. */
  readonly visits?: Pick<Visits, 'see'>
}

export async function createSite(parts: SiteParts): Promise<FastifyInstance> {
  const { db, settings, clock, baseUrl } = parts
  const authentication = createAuthentication({
    db,
    secret: settings.secret,
    baseUrl: settings.baseUrl ?? 'http://localhost',
    mailSignInLink: (email, token) => mailSignInLink(db, baseUrl(), email, token),
  })
  const assets = readAssets()
  const actorOf = async (headers: Headers, locale: Locale): Promise<Actor> =>
    (await personOfSession(authentication, db, headers, dateIn('Europe/Amsterdam', clock.now()))) ?? {
      kind: 'visitor',
      locale,
    }
  const app = await createServer({
    ...parts,
    pages: parts.pages ?? null,
    routes: allRoutes(settings, authentication),
    actorOf,
    render: (body, frame) => renderPage(body, frame, assets),
    errorPage: (status, _locale, requestId) => <ErrorPage status={status} requestId={requestId} />,
    onRequestDone: observeRequest,
    ...(parts.visits && { onSeen: parts.visits.see }),
  })
  await app.register(staticFiles, {
    root: assetFolder(),
    prefix: '/assets/',
    immutable: true,
    preCompressed: true,
    maxAge: '365d',
    decorateReply: false,
  })
  return app
}
