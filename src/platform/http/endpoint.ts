// Endpoints of the read-only API: what each takes and gives is one schema, for the answer and for its description.
import { z } from 'zod'
import type { Database } from '../database/database.ts'
import { NotFound } from '../errors.ts'
import { dateIn, type IsoDate } from '../time.ts'
import { everyone } from './access.ts'
import { get, json, type JsonReply, type Route } from './route.ts'

export interface Endpoint {
  readonly route: Route
  readonly path: string
  readonly description: object
}

export interface Asked<Query> {
  readonly db: Database
  readonly query: Query
  readonly params: Readonly<Record<string, string>>
  readonly today: IsoDate
  /** Where addresses of pages start. */
  readonly baseUrl: string
}

interface Given<Query extends z.ZodObject, Answer extends z.ZodType> {
  /** In the manner of routes: `/api/regions/:region`. */
  readonly path: string
  readonly summary: string
  readonly query?: Query
  /** What each parameter of the path means. */
  readonly params?: Readonly<Record<string, string>>
  readonly answer: Answer
  readonly mediaType?: string
  /** Requests a minute from one address. */
  readonly limit?: number
}

/**
 * A public address that answers JSON to anybody, from any site. A query that makes no sense is a 400 that names the
 * parameter; null is a 404.
 */
export function endpoint<Query extends z.ZodObject, Answer extends z.ZodType>(
  given: Given<Query, Answer>,
  find: (asked: Asked<z.output<Query>>) => Promise<z.input<Answer> | null>,
): Endpoint {
  const { path, query = z.object({}), mediaType = 'application/json' } = given
  const route = get(path, { access: everyone, limit: given.limit ?? 120 }, async (ask): Promise<JsonReply> => {
    const parsed = query.safeParse(ask.query)
    if (!parsed.success) return open(json({ error: 'query', problems: problemsOf(parsed.error) }, 400))
    const { db, params, baseUrl, clock } = ask
    const today = dateIn('Europe/Amsterdam', clock.now())
    const found = await find({ db, params, baseUrl, today, query: parsed.data as z.output<Query> })
    if (found === null) throw new NotFound()
    return open({ ...json(found), mediaType })
  })
  return { route, path, description: describe(given, query, mediaType) }
}

/** Public data: any site may read it, and a cache may keep it for five minutes. */
const open = (reply: JsonReply): JsonReply => ({ ...reply, open: true })

const problemsOf = (error: z.ZodError) =>
  error.issues.map((issue) => ({ parameter: issue.path.join('.'), problem: issue.message }))

function describe(given: Given<z.ZodObject, z.ZodType>, query: z.ZodObject, mediaType: string): object {
  const inPath = Object.entries(given.params ?? {}).map(([name, description]) => ({
    name,
    in: 'path',
    required: true,
    description,
    schema: { type: 'string' },
  }))
  const inQuery = Object.entries(query.shape).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' }),
  }))
  return {
    summary: given.summary,
    parameters: [...inPath, ...inQuery],
    responses: {
      200: {
        description: given.summary,
        content: { [mediaType]: { schema: z.toJSONSchema(given.answer, { unrepresentable: 'any' }) } },
      },
      ...(inQuery.length > 0 && { 400: { description: 'A parameter makes no sense; the answer names it.' } }),
      ...(inPath.length > 0 && { 404: { description: 'There is nothing with this name.' } }),
      429: { description: 'Too many requests from this address; wait a minute.' },
    },
  }
}

/** The document that describes all of them, OpenAPI 3.1. */
export function openApi(
  endpoints: readonly Endpoint[],
  info: { readonly title: string; readonly version: string; readonly description: string },
  server: string,
): object {
  const paths = endpoints.map(({ path, description }) => [path.replace(/:(\w+)/g, '{$1}'), { get: description }])
  return { openapi: '3.1.0', info, servers: [{ url: server }], paths: Object.fromEntries(paths) as object }
}
