// Every address, as every member of the cast and as a visitor, in their own region and in another's: each must answer
// as the access that it declares.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cast, emailOf, type CastKey } from '../../db/seeds/cast.ts'
import { demoSignInLink } from '../../src/app/developers/demo-sign-in.ts'
import { allRoutes } from '../../src/app/mounts.ts'
import type { Actor } from '../../src/platform/actor.ts'
import type { Route } from '../../src/platform/http/route.ts'
import { createAuthentication } from '../../src/platform/identity/authentication.ts'
import { grantsOf } from '../../src/platform/identity/sign-in.ts'
import { closePdf } from '../../src/platform/pdf/render-pdf.ts'
import { openWorld, type World } from '../world.ts'
import { addressOf, makeSamples, nothingBehind, paramsFor, type Samples } from './samples.ts'
import { looseEndsOf } from '../security/loose-ends.ts'
import { bare } from './story.ts'

const today = '2026-03-23'
type Walker = CastKey | 'visitor'
const walkers: readonly Walker[] = ['visitor', ...cast.map(({ key }) => key)]

/** Forms that need something to say yes; all others are sent empty and explain what is missing. */
const bodies: Readonly<Record<string, Record<string, string>>> = { '/account/taal': { locale: 'nl' } }
/** Takes long and reads no person: walked whole by the first who may, and by all who may not. */
const heavy = /\.pdf$|^\/_ui/
/** Where everybody may come, three stand for all. */
const some: readonly Walker[] = ['visitor', 'marieke', 'kees']
const national: readonly Walker[] = ['lotte', 'beheer']

interface Browser {
  readonly cookie: string
  readonly token: string
  readonly actor: Actor
}
interface Step {
  readonly status: number
  readonly location: string
  readonly text: string
  readonly headers: Readonly<Record<string, unknown>>
}
type Expected = 'signIn' | 'hidden' | 'refused' | 'allowed'

describe('the walk', () => {
  let world: World
  let routes: readonly Route[]
  let emmen: Samples
  let zwolle: Samples
  const browsers = new Map<Walker, Browser>()

  beforeAll(async () => {
    world = await openWorld()
    world.on(today)
    const { db, settings } = world
    const options = { db, secret: settings.secret, baseUrl: 'http://localhost', mailSignInLink: async () => undefined }
    routes = allRoutes(settings, createAuthentication(options))
    emmen = await makeSamples(world, 'marieke', 'emmen')
    zwolle = await makeSamples(world, 'kees', 'zwolle')
    for (const walker of walkers) browsers.set(walker, await browserOf(walker))
  })
  afterAll(async () => {
    await world.close()
    await closePdf()
  })

  async function browserOf(walker: Walker): Promise<Browser> {
    const { app, db, settings } = world
    const cookies: string[] = []
    const keep = (answer: { headers: Readonly<Record<string, unknown>> }): void => {
      for (const line of [(answer.headers['set-cookie'] as string | string[] | undefined) ?? []].flat())
        cookies.push(line.split(';')[0]!)
    }
    if (walker !== 'visitor') keep(await app.inject(demoSignInLink(settings, walker)))
    const form = await app.inject({
      url: walker === 'visitor' ? '/inloggen' : '/account',
      headers: { cookie: cookies.join('; ') },
    })
    keep(form)
    const token = /name="_csrf" value="([^"]+)"/.exec(form.body)![1]!
    return { cookie: cookies.join('; '), token, actor: await actorOf(db, walker) }
  }

  async function actorOf(db: World['db'], walker: Walker): Promise<Actor> {
    if (walker === 'visitor') return { kind: 'visitor', locale: 'nl' }
    const { rows } = await sql<{ id: string; name: string; email: string; locale: 'nl' | 'en' }>`
      select id, name, email, locale from people where email = ${emailOf(walker)}`.execute(db)
    const [person] = rows
    return { kind: 'person', ...person!, grants: await grantsOf(db, person!.id, today) }
  }

  const scopes = new Map<Route['access'], Map<string, Promise<object | null>>>()
  /** What an access finds, asked once: nothing that the walk does stays. */
  function scopeOf({ access }: Route, actor: Actor, params: Record<string, string>): Promise<object | null> {
    const found = scopes.get(access) ?? new Map<string, Promise<object | null>>()
    const key = JSON.stringify([actor.kind === 'person' && actor.id, params])
    const scope = found.get(key) ?? access.find(world.db, actor, params)
    scopes.set(access, found.set(key, scope))
    return scope
  }

  async function expectedOf(route: Route, actor: Actor, params: Record<string, string>): Promise<Expected> {
    const { access } = route
    if (access.needsPerson && actor.kind === 'visitor') return 'signIn'
    const scope = await scopeOf(route, actor, params)
    if (!scope) return 'hidden'
    return access.may(actor, scope) ? 'allowed' : 'refused'
  }

  /** One request; whatever a form wrote is taken back. A page writes nothing but who saw it. */
  async function step(route: Route, params: Record<string, string>, { cookie, token }: Browser): Promise<Step> {
    if (route.method === 'POST') await sql`savepoint walk`.execute(world.db)
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'nl' }
    const body = new URLSearchParams({ _csrf: token, ...bodies[route.pattern] }).toString()
    const url = addressOf(route.pattern, params)
    const answer = await world.app.inject({
      method: route.method,
      url,
      headers,
      ...(route.method === 'POST' && { body }),
    })
    if (route.method === 'POST') await sql`rollback to savepoint walk`.execute(world.db)
    const { statusCode: status, headers: given } = answer
    return {
      status,
      location: status >= 300 && status < 400 ? String(given.location) : '',
      text: answer.body,
      headers: given,
    }
  }

  function answered({ status, location }: Step): Expected | number {
    if (status === 303 && /^\/inloggen(\?|$)/.test(location)) return 'signIn'
    if (status === 404) return 'hidden'
    if (status === 403) return 'refused'
    return (status >= 200 && status < 400) || status === 410 || status === 422 ? 'allowed' : status
  }

  /**
   * Who may not is turned away before the handler, by the access alone; an empty form explains the same to whoever may.
   * So everybody is at the first address under an access, and one of each kind at the others. Pages differ with who
   * reads them: whoever may goes to all of those, with a role in the nation once for both regions.
   */
  function newsTeller(region: string) {
    const seen = new Set<string>()
    const first = new Map<string, string>()
    return (route: Route, params: Record<string, string>, expected: Expected, walker: Walker): boolean => {
      const again = region === 'zwolle' && national.includes(walker)
      if (expected === 'allowed' && route.method === 'GET' && !again) return true
      const address = `${nameOf(route)} ${JSON.stringify(params)}`
      const { name } = route.access
      if (!first.has(name)) first.set(name, address)
      if (first.get(name) === address) return true
      // What is hidden in a region is asked at every address below, with what is missing beside it.
      if (expected === 'hidden' && route.pattern.includes(':region')) return false
      const kind = `${address} ${expected}`
      return !seen.has(kind) && Boolean(seen.add(kind))
    }
  }

  const nameOf = (route: Route): string => `${route.method} ${route.pattern}`
  // Signing out leads to the page to sign in: that is how it looks when it worked.
  const endsAtSignIn = (route: Route): boolean => nameOf(route) === 'POST /uitloggen'

  it.each([
    ['emmen', () => emmen],
    ['zwolle', () => zwolle],
  ] as const)(
    'in %s answers everyone as each address declares',
    async (region, samples) => {
      const wrong: string[] = []
      const drawn = new Set<string>()
      const isNews = newsTeller(region)
      // What lies in no region answers the same in both.
      for (const route of routes.filter(({ pattern }) => region === 'emmen' || pattern.includes(':'))) {
        const params = paramsFor(route.pattern, samples())
        for (const [walker, browser] of browsers) {
          if (!route.access.needsPerson && !some.includes(walker)) continue
          const expected = await expectedOf(route, browser.actor, params)
          if (!isNews(route, params, expected, walker)) continue
          if (expected === 'allowed' && heavy.test(route.pattern)) {
            if (drawn.has(route.pattern)) continue
            drawn.add(route.pattern)
          }
          const taken = await step(route, params, browser)
          const got = endsAtSignIn(route) && answered(taken) === 'signIn' ? expected : answered(taken)
          if (got !== expected)
            wrong.push(`${nameOf(route)} as ${walker}: ${got} (${taken.status}), declared ${expected}`)
          wrong.push(...looseEndsOf(taken).map((what) => `${nameOf(route)} as ${walker}: ${what}`))
        }
      }
      expect(wrong).toEqual([])
    },
    400_000,
  )

  it('tells nobody whether something is hidden or missing', async () => {
    const wrong: string[] = []
    const outsider = browsers.get('shanon')!
    for (const route of routes.filter(({ access, pattern }) => access.needsPerson && pattern.includes(':region'))) {
      const there = paramsFor(route.pattern, emmen)
      const missing = paramsFor(route.pattern, { ...emmen, ...nothingBehind })
      const [hidden, none] = [await step(route, there, outsider), await step(route, missing, outsider)]
      if (hidden.status !== 404 || none.status !== 404 || bare(hidden.text) !== bare(none.text))
        wrong.push(`${nameOf(route)}: ${hidden.status} and ${none.status} differ`)
      const names = (taken: Step): string => Object.keys(taken.headers).sort().join()
      if (names(hidden) !== names(none)) wrong.push(`${nameOf(route)}: headers differ`)
    }
    expect(wrong).toEqual([])
  })

  it('finds nothing of one region under the name of another, not even for who may see both', async () => {
    const wrong: string[] = []
    const owned =
      /:(activity|view|contribution|import|companyImport|goal|cost|member|held|pathway|request|elective|body)\b/
    for (const route of routes.filter(({ pattern }) => pattern.includes(':region') && owned.test(pattern))) {
      const crossed = paramsFor(route.pattern, { ...emmen, ':region': 'zwolle' })
      for (const walker of ['kees', 'beheer', 'lotte'] as const) {
        const { status } = await step(route, crossed, browsers.get(walker)!)
        if (status !== 404 && !(status === 403 && walker === 'lotte'))
          wrong.push(`${nameOf(route)} as ${walker}: ${status}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('does not go where it has no sample', () => {
    expect(() => paramsFor('/werkplek/:region/lokalen/:room', emmen)).toThrow('no sample for :room')
  })

  it('comes by every access that modules declare', () => {
    const names = new Set(routes.map(({ access }) => access.name))
    for (const name of ['everyone', 'signedIn', 'whoeverHasTheLink', 'enterRegion', 'importPlan', 'recordInActivity'])
      expect(names).toContain(name)
    expect(routes.length).toBeGreaterThan(45)
  })
})
