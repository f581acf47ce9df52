import { sql, type RawBuilder } from 'kysely'
import type { Actor, Role } from '../../../../platform/actor.ts'
import type { Database } from '../../../../platform/database/database.ts'
import { regionFor, type Region } from '../../../organisations/public.ts'
import type { SectionKind } from '../rules.ts'

export interface Comment {
  readonly id: number
  readonly sectionId: number
  readonly personId: string | null
  readonly readerId: number | null
  readonly name: string
  /** What somebody is in the region; null for who reads along by a link. */
  readonly role: Role | null
  readonly words: string
  readonly saidAt: Date
}

export interface CommentThread extends Comment {
  /** The number of the text that it speaks of. */
  readonly number: number
  readonly resolvedAt: Date | null
  readonly resolvedBy: string | null
  readonly answers: readonly Comment[]
}

interface Row extends Comment {
  readonly answers: number | null
  readonly number: number
  readonly resolvedAt: Date | null
  readonly resolvedBy: string | null
}

/** What was said of a section: open threads first, then the newest. */
export async function threadsOf(db: Database, sectionId: number): Promise<CommentThread[]> {
  const threads = await threadsWhere(db, sql`c.section_id = ${sectionId}`)
  return threads.sort((one, other) => Number(one.resolvedAt !== null) - Number(other.resolvedAt !== null))
}

/** What one partner said of a vision, with the answers: nothing of what others said. */
export async function threadsOfReader(db: Database, readerId: number): Promise<CommentThread[]> {
  return threadsWhere(
    db,
    sql`coalesce(c.answers, c.id) in (select id from vision_comments where reader_id = ${readerId} and answers is null)`,
  )
}

async function threadsWhere(db: Database, where: RawBuilder<unknown>): Promise<CommentThread[]> {
  const { rows } = await sql<Row>`
    select c.id, c.section_id as "sectionId", c.answers, c.person_id as "personId", c.reader_id as "readerId",
      c.author_name as name, c.words, c.number, c.said_at as "saidAt", c.resolved_at as "resolvedAt",
      c.resolved_by as "resolvedBy",
      (select a.role from role_assignments a where a.person_id = c.person_id and a.region_id = v.region_id
        order by a.valid_from desc, a.id limit 1) as role
    from vision_comments c
    join vision_sections s on s.id = c.section_id join visions v on v.id = s.vision_id
    where ${where} order by c.id`.execute(db)
  return rows
    .filter(({ answers }) => answers === null)
    .map((thread) => ({ ...thread, answers: rows.filter(({ answers }) => answers === thread.id) }))
    .reverse()
}

export interface InThread {
  readonly region: Region
  readonly thread: {
    readonly id: number
    readonly sectionId: number
    readonly visionId: number
    readonly kind: SectionKind | null
    readonly personId: string | null
  }
}

/** The first comment of a thread, as far as the actor may see the region that it belongs to. */
export async function threadFor(db: Database, actor: Actor, slug: string, id: number): Promise<InThread | null> {
  const region = await regionFor(db, actor, slug)
  if (!region || !Number.isSafeInteger(id)) return null
  const { rows } = await sql<InThread['thread']>`
    select c.id, c.section_id as "sectionId", s.vision_id as "visionId", s.kind, c.person_id as "personId"
    from vision_comments c join vision_sections s on s.id = c.section_id join visions v on v.id = s.vision_id
    where c.id = ${id} and c.answers is null and v.region_id = ${region.id}`.execute(db)
  const [thread] = rows
  return thread ? { region, thread } : null
}
