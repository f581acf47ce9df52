// Addresses of sites, who a sender is believed to be, and what becomes of a message.

export const states = ['received', 'unconfirmed', 'waiting', 'draft', 'refused'] as const
export type IntakeState = (typeof states)[number]

/** Why somebody has to look before there is a draft. */
export type WaitReason = 'unknownSender' | 'unproven' | 'automatic' | 'unreadable'

/** The national site has no slug. */
const nation = 'redactie'

export const intakeAddress = (slug: string | null, domain: string): string => `${slug ?? nation}@${domain}`

/** Which site an address is of: its slug, null for the nation; undefined where it is none. Behind a + is a note. */
export function siteAddressed(address: string, domain: string): string | null | undefined {
  const at = address.lastIndexOf('@')
  if (address.slice(at + 1).toLowerCase() !== domain) return undefined
  const [name = ''] = address.slice(0, at).toLowerCase().split('+')
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return undefined
  return name === nation ? null : name
}

/**
 * What one may send in a day before the rest has to wait until tomorrow. `known` is for mail of whoever is known to a site and
 * proven; `strangers` for any other mail; `forms` for what nobody confirmed. One of them never uses up another.
 */
export const mostADay = { sender: 20, known: 200, strangers: 200, forms: 200, unconfirmed: 3 } as const

/** In days: how long we know who sent it. */
export const keeping = {
  /** After it was published. */
  published: 30,
  /** When it was never published. */
  draft: 365,
  /** When nobody decided, or it was refused. */
  waiting: 90,
  /** The address was never confirmed. */
  unconfirmed: 3,
  /** That a sender is trusted who sends nothing. */
  trust: 365,
} as const

export interface Sender {
  /** A role in the region today, or trusted by the site. */
  readonly isKnown: boolean
  /** Whether our mail server, or a link in a letter, showed that it is who it says. */
  readonly isProven: boolean
  readonly isAutomatic: boolean
}

/** Null: it becomes a draft by itself. Being public is always somebody's deed. */
export function waitsFor({ isKnown, isProven, isAutomatic }: Sender, strict: boolean): WaitReason | null {
  if (isAutomatic) return 'automatic'
  if (!isKnown) return 'unknownSender'
  return strict && !isProven ? 'unproven' : null
}

/** The kind that a message becomes unless somebody chooses another one. */
export const kindFor = (cameBy: 'mail' | 'form', site: number | null): 'example' | 'news' | 'regionNews' =>
  cameBy === 'form' ? 'example' : site === null ? 'news' : 'regionNews'
