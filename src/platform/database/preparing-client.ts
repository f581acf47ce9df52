// Lets PostgreSQL keep the plan of what is asked often. Most of our statements take less time than planning them does.
import { LRUCache } from 'lru-cache'
import pg from 'pg'

/** Asked so often by this process, a statement is prepared on each connection that asks it again. */
const oftenEnough = 3
/** A plan takes some 50 KB of every connection: what is asked seldom, or each time with other words, gets none. */
const mostPrepared = 200
const mostCounted = 2000
/** Rows written together make long statements, each of its own. */
const longest = 8000

const times = new LRUCache<string, number>({ max: mostCounted })
/** What was not asked for longest gives way; its plan goes with the connection, which does not live for ever. */
const names = new LRUCache<string, number>({ max: mostPrepared })
let given = 0
/** Raised when the tables changed under a plan: then all are made anew, under other names. */
let generation = 1

/** The name under which a statement is kept; null for one that is not, or not yet. */
function nameOf(text: string): string | null {
  if (text.length > longest) return null
  const known = names.get(text)
  if (known !== undefined) return `${known}.${generation}`
  const asked = (times.get(text) ?? 0) + 1
  times.set(text, asked)
  if (asked < oftenEnough) return null
  names.set(text, ++given)
  return `${given}.${generation}`
}

/** «cached plan must not change result type»: a table got other columns while a server was running. */
const isOutdated = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === '0A000'

export class PreparingClient extends pg.Client {
  // The many forms of this method cannot be told again: only the one that Kysely uses is changed, all others pass.
  override query(...args: unknown[]): never {
    const ask = super.query.bind(this) as (...args: unknown[]) => unknown
    const [text, values] = args
    const name = args.length === 2 && typeof text === 'string' && Array.isArray(values) ? nameOf(text) : null
    if (name === null) return ask(...args) as never
    const answer = ask({ name, text, values }) as Promise<unknown>
    return answer.catch((error: unknown) => {
      if (isOutdated(error)) generation++
      throw error
    }) as never
  }
}
