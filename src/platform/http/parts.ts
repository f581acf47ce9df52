// What the web server is made of; the program puts it together.
import type { VNode } from 'preact'
import type { Actor, Locale } from '../actor.ts'
import type { PageCache } from '../cache/page-cache.ts'
import type { Database } from '../database/database.ts'
import type { Logger } from '../log/log.ts'
import type { Settings } from '../settings.ts'
import type { Clock } from '../time.ts'
import type { Ask, Route } from './route.ts'

/** What a page needs to know beside its own content. */
export interface Frame {
  /** Null when the page is an error that came before the route knew who asks. */
  readonly ask: Ask<object, unknown, unknown> | null
  readonly locale: Locale
  /** Makes the hidden field of a form; asking for it sets a cookie, so only forms do. */
  readonly csrfToken: () => string
  /** Said once, after a redirect. */
  readonly notice: string | null
}

/** What is told of a public page that was seen, for those who count visits. */
export interface Seen {
  readonly kind: 'page' | 'download'
  /** Without what follows the question mark. */
  readonly path: string
  /** The region in the address; null where it names none. */
  readonly region: string | null
  readonly host: string
  /** Of the reader: never to be kept as it is. */
  readonly address: string
  readonly userAgent: string
  readonly referrer: string
  /** What was searched for in vain. */
  readonly nothingFor: string | null
}

export interface ServerParts {
  readonly db: Database
  readonly settings: Settings
  readonly clock: Clock
  readonly log: Logger
  readonly routes: readonly Route[]
  /** Address that the server is reached at, for links in letters. */
  readonly baseUrl: () => string
  readonly actorOf: (headers: Headers, locale: Locale) => Promise<Actor>
  readonly render: (body: VNode, frame: Frame) => Promise<string>
  /** Null: every page is made anew. */
  readonly pages: PageCache | null
  readonly errorPage: (status: number, locale: Locale, requestId: string) => VNode
  /** Readiness beyond the database; null in tests. */
  readonly onRequestDone?: (route: string, status: number, seconds: number) => void
  /** Hears of each public page that somebody saw of whom nothing is known. */
  readonly onSeen?: (seen: Seen) => void
}
