// Closed by default: a route cannot be registered without saying who may use it. An access loads what the address
// names *through the actor*, so that hidden and missing are the same thing.
import type { Actor } from '../actor.ts'
import type { Database } from '../database/database.ts'

export type Params = Readonly<Record<string, string>>

export interface Access<Scope> {
  /** Shown in errors and in the table of who may do what. */
  readonly name: string
  /** A visitor without a session is sent to sign in; false for public pages and personal links. */
  readonly needsPerson: boolean
  /**
   * What the address names, as far as this actor may know of it; null answers 404. `host` is the name that the server
   * was asked by: whoever asks chooses it, so it may say which public page is meant and nothing else.
   */
  find(db: Database, actor: Actor, params: Params, host?: string): Promise<Scope | null>
  /** Whether the actor may use this route on what was found; false answers 403. */
  may(actor: Actor, scope: Scope): boolean
}

export type NoScope = Readonly<Record<never, never>>
const nothing: NoScope = {}

/** A public page. */
export const everyone: Access<NoScope> = {
  name: 'everyone',
  needsPerson: false,
  find: async () => nothing,
  may: () => true,
}

/** The right lies in a secret in the address; the handler proves it. */
export const whoeverHasTheLink: Access<NoScope> = { ...everyone, name: 'whoeverHasTheLink' }

export const signedIn: Access<NoScope> = {
  name: 'signedIn',
  needsPerson: true,
  find: async () => nothing,
  may: (actor) => actor.kind === 'person',
}

/** Outside production only: the route is not registered there. */
export const developersOnly: Access<NoScope> = { ...everyone, name: 'developersOnly' }
