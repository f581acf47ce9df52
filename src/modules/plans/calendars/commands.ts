import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../platform/database/database.ts'
import { hashOf } from '../../../platform/secret-link.ts'

/** The secret in the addresses of a person: made from that of the installation, so that it need not be kept. */
export const feedToken = (secret: string, personId: string, generation: number): string =>
  createHmac('sha256', secret).update(`calendar:${personId}:${generation}`).digest('base64url')

/** Gives a person new addresses. Whoever holds the old ones gets nothing from then on. */
export async function renewFeeds(tx: Tx, actor: Person, secret: string): Promise<void> {
  const { generation } = await sql<{ generation: number }>`
    insert into calendar_feeds (person_id, token_hash)
    values (${actor.id}, ${hashOf(feedToken(secret, actor.id, 1))})
    on conflict (person_id) do update set generation = calendar_feeds.generation + 1, renewed_at = now()
    returning generation`
    .execute(tx)
    .then(({ rows }) => only(rows))
  await sql`
    update calendar_feeds set token_hash = ${hashOf(feedToken(secret, actor.id, generation))}
    where person_id = ${actor.id}`.execute(tx)
  await record(tx, actor, { action: 'calendar.renewed', regionId: null, subject: { kind: 'person', id: null } })
}
