import { sql } from 'kysely'
import { record } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { deed } from '../commands.ts'
import type { SiteId } from '../../items/queries.ts'
import { keeping } from '../rules.ts'

/**
 * Forgets who sent what is long public, and throws away what nobody wanted or confirmed. What an item shows stays with the
 * item. Done twice it finds nothing. @returns hashes of files that may leave the disk
 */
export async function forgetSenders(tx: Tx, now: Date): Promise<string[]> {
  const before = (days: number): Date => new Date(now.getTime() - days * 86_400_000)
  await dropDrafts(tx, before(keeping.draft))
  await sql`delete from intake_senders where used_at < ${before(keeping.trust)}`.execute(tx)
  const { rows } = await sql<{ id: number; siteId: SiteId; state: string }>`
    select m.id, m.site_region_id as "siteId", m.state
    from intake_messages m left join items i on i.id = m.item_id
    where m.forgotten_at is null and (
      (m.state = 'unconfirmed' and m.received_at < ${before(keeping.unconfirmed)})
      or (m.state in ('received', 'waiting', 'refused') and coalesce(m.decided_at, m.received_at) < ${before(keeping.waiting)})
      or (m.state = 'draft' and (m.item_id is null or m.received_at < ${before(keeping.draft)}
        or i.published_at < ${before(keeping.published)})))
    order by m.id limit 500 for update of m`.execute(tx)
  const kept = rows.filter(({ state }) => state === 'draft').map(({ id }) => id)
  const gone = rows.filter(({ state }) => state !== 'draft').map(({ id }) => id)
  const all = [...kept, ...gone]
  const files = await sql<{ id: number }>`
    select raw_file_id as id from intake_messages where id = any (${all}::bigint[]) and raw_file_id is not null
    union select f.file_id from intake_files f where f.message_id = any (${all}::bigint[])
      and not exists (select from item_pictures p where p.file_id = f.file_id)
      and not exists (select from item_files p where p.file_id = f.file_id)`.execute(tx)
  await sql`
    delete from intake_files where message_id = any (${all}::bigint[])`.execute(tx)
  await sql`
    update intake_messages set sender_name = null, sender_email = null, sender_organisation = null,
      sender_person_id = null, envelope_from = null, raw_file_id = null, token_hash = null, body = null, fields = '{}',
      left_out = '[]', forgotten_at = ${now}
    where id = any (${kept}::bigint[])`.execute(tx)
  await sql`delete from intake_messages where id = any (${gone}::bigint[])`.execute(tx)
  for (const { id, siteId } of rows) await deed(tx, 'Spoorboek', { id, siteId }, 'intake.forgotten')
  const hashes = await sql<{ sha256: string }>`
    delete from files where id = any (${files.rows.map(({ id }) => id)}::bigint[]) returning sha256`.execute(tx)
  return hashes.rows.map(({ sha256 }) => sha256)
}

/** What came in, was never public and nobody worked on since. Its message has no item then, and is forgotten with the rest. */
async function dropDrafts(tx: Tx, before: Date): Promise<void> {
  const { rows } = await sql<{ id: number; siteId: SiteId }>`
    delete from items i
    where i.published_at is null and i.publish_from is null and i.created_at < ${before}
      and exists (select from intake_messages m where m.item_id = i.id)
      and not exists (select from item_versions v where v.item_id = i.id and v.saved_at >= ${before})
    returning id, site_region_id as "siteId"`.execute(tx)
  for (const { id, siteId } of rows)
    await record(tx, 'Spoorboek', {
      action: 'item.lapsed',
      regionId: siteId,
      subject: { kind: 'item', id },
      details: {},
    })
}
