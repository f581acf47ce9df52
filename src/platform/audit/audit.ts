// Who did, saw or changed what. Written in the transaction of the deed.
import type { Actor } from '../actor.ts'
import { only, type Database, type Tx } from '../database/database.ts'
import type { PlatformTables } from '../database/tables.ts'

export interface Deed {
  /** `contribution.sent`, in code words: the page that shows it finds the reader's. */
  readonly action: string
  readonly regionId: number | null
  readonly subject: { readonly kind: string; readonly id: number | null }
  /** Amounts and names of things; never secrets. */
  readonly details?: Readonly<Record<string, string | number | null>>
}

/** `by`: a person, or the name that somebody without an account gave. */
export async function record(tx: Tx, by: Actor | string, deed: Deed): Promise<void> {
  const person = typeof by !== 'string' && by.kind === 'person' ? by : null
  await tx
    .withTables<PlatformTables>()
    .insertInto('audit_log')
    .values({
      person_id: person?.id ?? null,
      actor_name: person?.name ?? (typeof by === 'string' ? by : 'visitor'),
      action: deed.action,
      region_id: deed.regionId,
      subject_kind: deed.subject.kind,
      subject_id: deed.subject.id,
      details: JSON.stringify(deed.details ?? {}),
    })
    .returning('id')
    .execute()
    .then(only)
}

export interface Recorded {
  readonly at: Date
  readonly actorName: string
  readonly action: string
  readonly details: Readonly<Record<string, string | number | null>>
}

/** The newest deeds on one thing. */
export async function deedsOn(db: Database, subject: { kind: string; id: number }, count: number): Promise<Recorded[]> {
  const rows = await db
    .withTables<PlatformTables>()
    .selectFrom('audit_log')
    .select(['at', 'actor_name', 'action', 'details'])
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .orderBy('id', 'desc')
    .limit(count)
    .execute()
  return rows.map((row) => ({
    at: row.at,
    actorName: row.actor_name,
    action: row.action,
    details: row.details as Recorded['details'],
  }))
}
