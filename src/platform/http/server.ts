// The web server: registers routes, finds out who asks, applies the declared access, and turns replies into answers.
import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import { NotFound } from '../errors.ts'
import { withoutSecrets } from '../log/log.ts'
import { openPlaces, type Places } from '../places.ts'
import { answer } from './answer.ts'
import { largestUpload } from './upload.ts'
import type { ServerParts } from './parts.ts'
import type { Route } from './route.ts'
import { sentAlready } from './kept.ts'
import { seenOf } from './seen.ts'
import { serve } from './serve.ts'

export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = parts.log
  const app = fastify({
    loggerInstance,
    // An address that cannot be read is answered before any hook runs: our page for it brings its own headers.
    frameworkErrors: (_error, request, reply) => void answer.unreadable(parts, request, reply),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    // One hop: the address that our own proxy saw, not one that a client writes into the header.
    trustProxy: (_address, hop) => parts.settings.trustProxy && hop === 0,
    bodyLimit: 1024 * 1024,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    requestTimeout: 60_000,
    // Who is being answered when the server stops gets the answer.
    forceCloseConnections: 'idle',
  })
  await registerPlugins(app, parts)
  app.addHook('onResponse', (request, reply, next) => {
    logRequest(parts, request, reply)
    next()
  })
  app.setErrorHandler(async (error, request, reply) => answer.failure(parts, request, reply, error))
  app.setNotFoundHandler(async (request, reply) => answer.error(parts, request, reply, 404))
  const places = openPlaces(strangers.most, strangers.each)
  for (const route of parts.routes) {
    // Who has to sign in is turned away before the body.
    const isOpen = route.fileFields.length > 0 && !route.access.needsPerson
    if (route.bodyType === null) mount(app, parts, route, isOpen ? places : null)
    else await mountRaw(app, parts, route, route.bodyType)
  }
  return app
}

async function registerPlugins(app: FastifyInstance, parts: ServerParts): Promise<void> {
  await app.register(cookie)
  app.addHook('onRequest', (request, reply, next) => {
    if (!sentAlready(parts, request, reply)) next()
  })
  const secure = parts.settings.baseUrl?.startsWith('https:') ?? false
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        ...(secure && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  })
  await app.register(csrf, { cookieOpts: { path: '/', httpOnly: true, sameSite: 'strict', secure } })
  await app.register(formbody, { bodyLimit: 1024 * 1024 })
  await app.register(multipart, { throwFileSizeLimit: false, limits: { fileSize: largestUpload } })
  await app.register(rateLimit, {
    global: true,
    max: parts.settings.mode === 'test' ? 100_000 : 600,
    timeWindow: '1 minute',
    // Pages are kept with their headers; these would tell one reader's count to another.
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
  })
}

/** Forms a minute from one address, where a route does not say less. */
const formsAMinute = 120

/** Bodies of megabytes that anybody may send are held in memory: so many at a time, and so many of one address. */
const strangers = { most: 3, each: 2 }
/** In seconds: when to come back when it is full. */
const comeBack = 30

/** Looks for room before anything of the body is read. */
function withPlace(parts: ServerParts, places: Places) {
  return {
    onRequest: async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
      const leave = places.take(request.ip)
      if (!leave) return answer.error(parts, request, reply.header('retry-after', comeBack), 503)
      reply.raw.once('finish', leave).once('close', leave)
      return undefined
    },
  }
}

function mount(app: FastifyInstance, parts: ServerParts, route: Route, places: Places | null): void {
  const limit = route.limit ?? (route.method === 'POST' ? formsAMinute : null)
  app.route({
    method: route.method,
    url: route.pattern,
    config: limit
      ? { rateLimit: { max: parts.settings.mode === 'test' ? limit * 20 : limit, timeWindow: '1 minute' } }
      : {},
    handler: async (request, reply) => serve(app, parts, route, request, reply),
    ...(places && withPlace(parts, places)),
    ...(route.counts && {
      onResponse: (request, reply, next) => {
        const seen = parts.onSeen && seenOf(route, request, reply)
        if (seen) parts.onSeen?.(seen)
        next()
      },
    }),
  })
}

/** Only this address takes such a body, and as many bytes; where nobody can sign one there is no such address. */
async function mountRaw(app: FastifyInstance, parts: ServerParts, route: Route, bodyType: string): Promise<void> {
  const { intake } = parts.settings
  await app.register(async (scoped) => {
    scoped.addHook('onRequest', async () => {
      if (intake.secret === null) throw new NotFound()
    })
    scoped.addContentTypeParser(bodyType, { parseAs: 'buffer', bodyLimit: intake.largest }, (_request, body, done) =>
      done(null, body),
    )
    // All of it comes from one mail server.
    mount(scoped, parts, route, openPlaces(strangers.most))
  })
}

function logRequest(parts: ServerParts, request: FastifyRequest, reply: FastifyReply): void {
  const route = request.routeOptions.url ?? 'none'
  parts.onRequestDone?.(route, reply.statusCode, reply.elapsedTime / 1000)
  request.log.info(
    {
      method: request.method,
      path: withoutSecrets(request.url),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    },
    'request',
  )
}
