// How a module tells those uphill what happened: written in the transaction of the change, delivered by the worker at
// least once, handled once: a handler and the note that it ran are one transaction.
import { addJob, type Job } from '../jobs/jobs.ts'
import { only, transaction, type Database, type Tx } from '../database/database.ts'
import type { PlatformTables } from '../database/tables.ts'

export interface Announcement<Payload extends object> {
  readonly kind: string
  readonly __payload?: Payload
}

/** `kind` is `module.what-happened`; frozen once used, as announcements may wait in the database. */
export function defineAnnouncement<Payload extends object>(kind: string): Announcement<Payload> {
  return { kind }
}

export async function announce<Payload extends object>(
  tx: Tx,
  announcement: Announcement<Payload>,
  payload: Payload,
): Promise<void> {
  const { id } = await tx
    .withTables<PlatformTables>()
    .insertInto('announcements')
    .values({ kind: announcement.kind, payload: JSON.stringify(payload) })
    .returning('id')
    .execute()
    .then(only)
  await addJob(tx, deliverAnnouncement, { id })
}

export interface Reaction {
  readonly kind: string
  /** `module.what-it-does`; frozen once used. */
  readonly handler: string
  readonly react: (tx: Tx, payload: never, baseUrl: string) => Promise<void>
}

export function on<Payload extends object>(
  announcement: Announcement<Payload>,
  handler: string,
  react: (tx: Tx, payload: Payload, baseUrl: string) => Promise<void>,
): Reaction {
  return { kind: announcement.kind, handler, react }
}

export const deliverAnnouncement = 'deliver-announcement'

/** The job that brings one announcement to all who react to it. */
export function deliveryJob(reactions: readonly Reaction[], baseUrl: () => string): Job {
  return async ({ id }: { id: number }, { db }) => {
    await deliver(db, reactions, id, baseUrl())
  }
}

export async function deliver(
  db: Database,
  reactions: readonly Reaction[],
  id: number,
  baseUrl: string,
): Promise<void> {
  const announcement = await db
    .withTables<PlatformTables>()
    .selectFrom('announcements')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!announcement) return
  for (const reaction of reactions.filter((candidate) => candidate.kind === announcement.kind)) {
    await transaction(db, async (tx) => {
      const first = await tx
        .withTables<PlatformTables>()
        .insertInto('announcement_deliveries')
        .values({ announcement_id: id, handler: reaction.handler })
        .onConflict((conflict) => conflict.doNothing())
        .returning('handler')
        .execute()
      if (first.length) await reaction.react(tx, announcement.payload as never, baseUrl)
    })
  }
}
