import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import { record } from '../../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../../platform/database/database.ts'
import type { Region } from '../../../organisations/public.ts'

type OfRegion = Pick<Region, 'id'>

/** Somebody of the region, or a partner who reads along. */
export type Author = Person | { readonly kind: 'reader'; readonly id: number; readonly name: string }

/** Says something of a section. The same words again by the same author within a minute are a second click. */
export async function comment(
  tx: Tx,
  author: Author,
  region: OfRegion,
  sectionId: number,
  words: string,
): Promise<number> {
  // One at a time on a section, so that a second click sees the first.
  await sql`select from vision_sections where id = ${sectionId} for update`.execute(tx)
  return write(tx, author, region, { sectionId, answers: null, words })
}

/** Answers a thread. Who answers what was settled opens it again. */
export async function answer(
  tx: Tx,
  author: Author,
  region: OfRegion,
  thread: { readonly id: number; readonly sectionId: number },
  words: string,
): Promise<number> {
  await sql`select from vision_comments where id = ${thread.id} for update`.execute(tx)
  await sql`update vision_comments set resolved_at = null, resolved_by = null where id = ${thread.id}`.execute(tx)
  return write(tx, author, region, { sectionId: thread.sectionId, answers: thread.id, words })
}

async function write(
  tx: Tx,
  author: Author,
  region: OfRegion,
  { sectionId, answers, words }: { sectionId: number; answers: number | null; words: string },
): Promise<number> {
  const [personId, readerId] = author.kind === 'person' ? [author.id, null] : [null, author.id]
  const twice = await sql<{ id: number }>`
    select id from vision_comments
    where section_id = ${sectionId} and answers is not distinct from ${answers}::bigint and words = ${words}
      and person_id is not distinct from ${personId}::uuid and reader_id is not distinct from ${readerId}::bigint
      and said_at > now() - interval '1 minute'`.execute(tx)
  const [before] = twice.rows
  if (before) return before.id
  const { id } = await sql<{ id: number }>`
    insert into vision_comments (section_id, answers, person_id, reader_id, author_name, words, number)
    values (${sectionId}, ${answers}, ${personId}, ${readerId}, ${author.name}, ${words},
      (select max(number) from vision_texts where section_id = ${sectionId})) returning id`
    .execute(tx)
    .then(({ rows }) => only(rows))
  await record(tx, author.kind === 'person' ? author : author.name, {
    action: answers === null ? 'visionComment.said' : 'visionComment.answered',
    regionId: region.id,
    subject: { kind: 'visionSection', id: sectionId },
    details: { comment: id },
  })
  return id
}

/** Says that a thread is dealt with; twice is once. */
export async function settle(tx: Tx, actor: Person, region: OfRegion, thread: number): Promise<void> {
  const { rows } = await sql<{ section: number }>`
    update vision_comments set resolved_at = now(), resolved_by = ${actor.name}
    where id = ${thread} and answers is null and resolved_at is null returning section_id as section`.execute(tx)
  await told(tx, actor, region, thread, 'visionComment.settled', rows[0])
}

export async function reopen(tx: Tx, actor: Person, region: OfRegion, thread: number): Promise<void> {
  const { rows } = await sql<{ section: number }>`
    update vision_comments set resolved_at = null, resolved_by = null
    where id = ${thread} and resolved_at is not null returning section_id as section`.execute(tx)
  await told(tx, actor, region, thread, 'visionComment.reopened', rows[0])
}

async function told(
  tx: Tx,
  actor: Person,
  region: OfRegion,
  thread: number,
  action: string,
  row: { section: number } | undefined,
): Promise<void> {
  if (!row) return
  const subject = { kind: 'visionSection', id: row.section }
  await record(tx, actor, { action, regionId: region.id, subject, details: { comment: thread } })
}
