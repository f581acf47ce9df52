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

interface Asked {
  times: number
  name: string | null
}

const asked = new LRUCache<string, Asked>({ max: mostCounted })
let prepared = 0
/** Raised when the tables changed under a plan: then all are made anew, under other names. */
let generation = 1

/** The name under which a statement is kept; null for one that is not, or not yet. */
function nameOf(text: string): string | null {
  if (text.length > longest) return null
  const known = asked.get(text) ?? { times: 0, name: null }
  known.times++
  if (known.name === null && known.times >= oftenEnough && prepared < mostPrepared) known.name = `${++prepared}`
  asked.set(text, known)
  return known.name && `${known.name}.${generation}`
}

/** «cached plan must not change result type»: a table got other columns while a server was running. */
const isOutdated = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === '0A000'

export class PreparingClient extends pg.Client {
  // The many forms of this method cannot be told again: only the one that Kysely uses is changed, all others pass.
  override query(...given: unknown[]): never {
    const ask = super.query.bind(this) as (...given: unknown[]) => unknown
    const [text, values] = given
    const name = given.length === 2 && typeof text === 'string' && Array.isArray(values) ? nameOf(text) : null
    if (name === null) return ask(...given) as never
    const answer = ask({ name, text, values }) as Promise<unknown>
    return answer.catch((error: unknown) => {
      if (isOutdated(error)) generation++
      throw error
    }) as never
  }
}
