// How a module declares its addresses: `get(pattern, { access }, handler)` and `post(pattern, { access, form }, handler)`.
import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Logger } from 'pino'
import type { Actor, Locale, Person } from '../actor.ts'
import type { Database } from '../database/database.ts'
import type { Settings } from '../settings.ts'
import type { Clock, IsoDate } from '../time.ts'
import type { Access, Params } from './access.ts'
import type { UploadedFile, Upload } from './upload.ts'

export interface FieldError {
  readonly field: string
  /** In the reader's language, says what to do. */
  readonly text: string
}

/** What was typed: valid and typed, or as typed with what is wrong. */
export type Form<Value> =
  | { readonly ok: true; readonly value: Value; readonly typed: Typed }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly typed: Typed }

export type Typed = Readonly<Record<string, string>>

/** What every handler gets. `scope` is what the access found, `query` is parsed, `form` waits for the handler. */
export interface Ask<Scope, Query = Params, Value = never> {
  readonly db: Database
  readonly actor: Actor
  readonly scope: Scope
  readonly params: Params
  readonly query: Query
  readonly form: Form<Value>
  /** Files of a multipart form by field name; refused ones say why. */
  readonly files: Readonly<Record<string, Upload>>
  readonly locale: Locale
  readonly today: IsoDate
  readonly clock: Clock
  readonly settings: Settings
  readonly log: Logger
  /** Where links in letters start. */
  readonly baseUrl: string
  readonly path: string
  /** For sign-in, and for what proves who posted a raw body; nothing else should read them. */
  readonly headers: Headers
  /** A number for whoever asks: the same as long as the salt is, and nobody's without it. Their address is not told. */
  readonly readerKey: (salt: Buffer) => Buffer
}

export interface PageReply {
  readonly kind: 'page'
  readonly body: VNode
  readonly status: number
  /** What a reader searched for in vain: counted with the visits, so that somebody can write it. */
  readonly nothingFor?: string
  /** In seconds: when it makes sense to ask again. */
  readonly retryAfter?: number
  /** Sites whose player this page shows in a frame, once a reader asked for it; no other page may. */
  readonly frames?: string
}
export interface RedirectReply {
  readonly kind: 'redirect'
  readonly to: string
  /** Said once, on the page that follows. */
  readonly notice?: string
  readonly cookies?: readonly string[]
}
export interface FileReply {
  readonly kind: 'file'
  readonly content: Buffer | NodeJS.ReadableStream
  readonly mediaType: string
  /** Name to save under; null shows it in place. */
  readonly saveAs: string | null
  readonly cache?: string
  /** With its quotes. Whoever has this content already is told so, and gets nothing. */
  readonly etag?: string
}
export interface JsonReply {
  readonly kind: 'json'
  readonly value: unknown
  readonly status: number
  readonly mediaType?: string
  /** Public data, that any site may read. */
  readonly open?: boolean
}
export type Reply = PageReply | RedirectReply | FileReply | JsonReply

export const page = (body: VNode, status = 200): PageReply => ({ kind: 'page', body, status })
/** The page of a search; `words` are those that found nothing. */
export const searched = (body: VNode, words: string | null): PageReply => ({
  ...page(body),
  ...(words && { nothingFor: words }),
})
/** A form redrawn with what was typed: 422. */
export const redrawn = (body: VNode): PageReply => page(body, 422)
export const redirect = (to: string, notice?: string): RedirectReply => ({
  kind: 'redirect',
  to,
  ...(notice && { notice }),
})
export const file = (content: FileReply['content'], mediaType: string, saveAs: string | null): FileReply => ({
  kind: 'file',
  content,
  mediaType,
  saveAs,
})
export const json = (value: unknown, status = 200): JsonReply => ({ kind: 'json', value, status })

export interface Route {
  readonly method: 'GET' | 'POST'
  readonly pattern: string
  readonly access: Access<object>
  readonly query: z.ZodType | null
  readonly form: ((locale: Locale) => z.ZodType) | null
  /** Names of the file fields of a multipart form. */
  readonly fileFields: readonly string[]
  /** Requests a minute from one address; null: the server's general limit. */
  readonly limit: number | null
  /** The tables that a public page is made of: it is kept until one of them changes. Null: made anew each time. */
  readonly reads: readonly string[] | null
  /** What a visit to it is counted as, without knowing whose; null: it is not counted. */
  readonly counts: 'page' | 'download' | null
  /** The one kind of body that a program posts here as it is, signed by itself; null: a form of ours. */
  readonly bodyType: string | null
  readonly handle: (ask: Ask<object, unknown, unknown>) => Promise<Reply>
}

interface GetOptions<Scope extends object, Query> {
  access: Access<Scope>
  query?: z.ZodType<Query>
  limit?: number
  reads?: readonly string[]
  /** Kept pages are counted as pages unless this says otherwise. */
  counts?: Route['counts']
}

export function get<Scope extends object, Query = Params>(
  pattern: string,
  options: GetOptions<Scope, Query>,
  handle: (ask: Ask<Scope, Query>) => Promise<Reply>,
): Route {
  return route('GET', pattern, options, handle as Route['handle'])
}

interface PostOptions<Scope extends object, Value> {
  access: Access<Scope>
  /** The shape of the form; a function, because its complaints are in the reader's language. */
  form?: (locale: Locale) => z.ZodType<Value>
  fileFields?: readonly string[]
  limit?: number
}

export function post<Scope extends object, Value = unknown>(
  pattern: string,
  options: PostOptions<Scope, Value>,
  handle: (ask: Ask<Scope, Params, Value>) => Promise<Reply>,
): Route {
  return route('POST', pattern, options, handle as Route['handle'])
}

/**
 * An address for programs that post a body as it is, such as a mail. No form of ours is sent there and no session counts:
 * the handler proves who sent it, by a signature over the body. `raw` is null for any other body.
 */
export function receive<Scope extends object>(
  pattern: string,
  options: { access: Access<Scope>; mediaType: string; limit: number },
  handle: (ask: Ask<Scope> & { readonly raw: Buffer | null }) => Promise<Reply>,
): Route {
  const { mediaType, ...rest } = options
  return { ...route('POST', pattern, rest, handle as Route['handle']), bodyType: mediaType }
}

// What the typed faces above have in common once their types have done their work.
interface LooseOptions {
  access: Access<object>
  query?: z.ZodType
  form?: (locale: Locale) => z.ZodType
  fileFields?: readonly string[]
  limit?: number
  reads?: readonly string[]
  counts?: Route['counts']
}

function route(method: Route['method'], pattern: string, options: LooseOptions, handle: Route['handle']): Route {
  return {
    method,
    pattern,
    access: options.access,
    query: options.query ?? null,
    form: options.form ?? null,
    fileFields: options.fileFields ?? [],
    limit: options.limit ?? null,
    reads: options.reads ?? null,
    counts: options.counts === undefined ? (options.reads ? 'page' : null) : options.counts,
    bodyType: null,
    handle,
  }
}

/** The signed-in person; an access with `needsPerson` has made sure. */
export function personOf(actor: Actor): Person {
  if (actor.kind !== 'person') throw new Error('this route needs an access with needsPerson')
  return actor
}

export type { Upload, UploadedFile }
