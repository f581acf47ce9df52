import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database, Tx } from '../../../platform/database/database.ts'
import type { RichText } from '../../../platform/rich-text/document.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { regionFor, type Region } from '../../organisations/public.ts'
import type { SectionKind } from './rules.ts'

/** A section with one of its texts: the working one, or that of a version. */
export interface VisionSection {
  readonly id: number
  readonly visionId: number
  /** Null: one of the region's own. */
  readonly kind: SectionKind | null
  readonly removedAt: Date | null
  readonly textId: number
  /** Counts the texts of the section. */
  readonly number: number
  readonly title: string | null
  readonly body: RichText
  readonly savedAt: Date
  readonly savedBy: string | null
  /** Threads of comments: those that nobody settled, and all. */
  readonly openThreads: number
  readonly threads: number
}

export interface VisionVersion {
  readonly id: number
  readonly number: number
  readonly name: string
  readonly approvedOn: IsoDate
  readonly approvedBy: string
}

export interface Vision {
  readonly id: number
  /** In their order, without those that were removed. */
  readonly sections: readonly VisionSection[]
  readonly removed: readonly VisionSection[]
  /** Newest first. */
  readonly versions: readonly VisionVersion[]
}

/** The vision of a region in a period with its working texts; null until somebody begins. */
export async function visionOf(db: Database | Tx, region: Pick<Region, 'id'>, period: string): Promise<Vision | null> {
  const { rows } = await sql<{ id: number }>`
    select id from visions where region_id = ${region.id} and period = ${period}`.execute(db)
  const [vision] = rows
  if (!vision) return null
  const [all, versions] = await Promise.all([workingSections(db, vision.id), versionsOf(db, vision.id)])
  const isRemoved = ({ removedAt }: VisionSection): boolean => removedAt !== null
  return {
    id: vision.id,
    sections: all.filter((section) => !isRemoved(section)),
    removed: all.filter(isRemoved),
    versions,
  }
}

export async function workingSections(db: Database | Tx, visionId: number): Promise<VisionSection[]> {
  return sectionsWhere(db, sql`s.vision_id = ${visionId}`)
}

const newestText = sql`(select * from vision_texts where section_id = s.id order by number desc limit 1)`

async function sectionsWhere(
  db: Database | Tx,
  where: RawBuilder<unknown>,
  text: RawBuilder<unknown> = newestText,
): Promise<VisionSection[]> {
  const { rows } = await sql<VisionSection>`
    select s.id, s.vision_id as "visionId", s.kind, s.removed_at as "removedAt", t.id as "textId", t.number, t.title,
      t.body, t.saved_at as "savedAt", p.name as "savedBy",
      (select count(*) from vision_comments c
        where c.section_id = s.id and c.answers is null and c.resolved_at is null) as "openThreads",
      (select count(*) from vision_comments c where c.section_id = s.id and c.answers is null) as threads
    from vision_sections s join lateral ${text} t on true left join people p on p.id = t.saved_by
    where ${where} order by s.position, s.id`.execute(db)
  return rows
}

async function versionsOf(db: Database | Tx, visionId: number): Promise<VisionVersion[]> {
  const { rows } = await sql<VisionVersion>`
    select id, number, name, approved_on as "approvedOn", approved_by_name as "approvedBy"
    from vision_versions where vision_id = ${visionId} order by number desc`.execute(db)
  return rows
}

/** The sections of an approved version, in the order that it has. */
export async function approvedSections(db: Database | Tx, versionId: number): Promise<VisionSection[]> {
  const of = sql`from vision_versions where id = ${versionId}`
  const sections = await sectionsWhere(
    db,
    sql`s.vision_id = (select vision_id ${of})`,
    sql`(select * from vision_texts where section_id = s.id and id in (select unnest(text_ids) ${of}))`,
  )
  const { rows } = await sql<{ ids: number[] }>`select to_json(text_ids) as ids ${of}`.execute(db)
  const order = rows[0]?.ids ?? []
  return sections.sort((one, other) => order.indexOf(one.textId) - order.indexOf(other.textId))
}

export interface InSection {
  readonly region: Region
  readonly section: VisionSection
}

/** One section with its working text, as far as the actor may see the region that it belongs to. */
export async function sectionFor(db: Database, actor: Actor, slug: string, id: number): Promise<InSection | null> {
  const region = await regionFor(db, actor, slug)
  if (!region || !Number.isSafeInteger(id)) return null
  const [section] = await sectionsWhere(
    db,
    sql`s.id = ${id} and s.vision_id in (select id from visions where region_id = ${region.id})`,
  )
  return section ? { region, section } : null
}

/** The section by its number, with its working text; `lock` keeps others from changing it until the transaction ends. */
export async function keptSection(tx: Tx, id: number): Promise<VisionSection | null> {
  await sql`select from vision_sections where id = ${id} for update`.execute(tx)
  const [section] = await sectionsWhere(tx, sql`s.id = ${id}`)
  return section ?? null
}

export interface SectionText {
  readonly id: number
  readonly number: number
  readonly title: string | null
  readonly body: RichText
  readonly savedAt: Date
  readonly savedBy: string | null
  /** Names of the versions that it stands in. */
  readonly versions: readonly string[]
}

/** Every text that a section had, newest first. */
export async function textsOf(db: Database, sectionId: number): Promise<SectionText[]> {
  const { rows } = await sql<SectionText>`
    select t.id, t.number, t.title, t.body, t.saved_at as "savedAt", p.name as "savedBy",
      array(select v.name from vision_versions v where t.id = any (v.text_ids) order by v.number) as versions
    from vision_texts t left join people p on p.id = t.saved_by
    where t.section_id = ${sectionId} order by t.number desc limit 200`.execute(db)
  return rows
}

export interface Draft {
  readonly number: number
  readonly title: string | null
  readonly body: RichText
  readonly savedAt: Date
}

export async function draftOf(db: Database, sectionId: number, personId: string): Promise<Draft | null> {
  const { rows } = await sql<Draft>`
    select number, title, body, saved_at as "savedAt" from vision_drafts
    where section_id = ${sectionId} and person_id = ${personId}`.execute(db)
  return rows[0] ?? null
}

/** The kept files that texts of a vision may show. */
export async function picturesOf(db: Database | Tx, visionId: number): Promise<Set<number>> {
  const { rows } = await sql<{ id: number }>`
    select file_id as id from vision_pictures where vision_id = ${visionId}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Those of the files that are pictures of the vision. */
export async function keptPictures(
  db: Database,
  visionId: number,
  files: readonly number[],
): Promise<{ readonly id: number; readonly sha256: string; readonly bytes: number }[]> {
  if (!files.length) return []
  const { rows } = await sql<{ id: number; sha256: string; bytes: number }>`
    select f.id, f.sha256, f.bytes from vision_pictures p join files f on f.id = p.file_id
    where p.vision_id = ${visionId} and f.id = any(${[...files]}::bigint[]) order by array_position(${[...files]}::bigint[], f.id)`.execute(
    db,
  )
  return rows
}

/** Whether a kept file is a picture of a vision of the region. */
export async function isPictureOf(db: Database, regionId: number, fileId: number): Promise<boolean> {
  if (!Number.isSafeInteger(fileId)) return false
  const { rows } = await sql`
    select from vision_pictures p join visions v on v.id = p.vision_id
    where v.region_id = ${regionId} and p.file_id = ${fileId}`.execute(db)
  return rows.length > 0
}

export interface InVersion {
  readonly region: Region
  readonly version: VisionVersion
}

/** An approved version by its own number in the database, as far as the actor may see the region. */
export async function versionFor(db: Database, actor: Actor, slug: string, id: number): Promise<InVersion | null> {
  const region = await regionFor(db, actor, slug)
  if (!region || !Number.isSafeInteger(id)) return null
  const { rows } = await sql<VisionVersion>`
    select v.id, v.number, v.name, v.approved_on as "approvedOn", v.approved_by_name as "approvedBy"
    from vision_versions v join visions on visions.id = v.vision_id
    where visions.region_id = ${region.id} and v.id = ${id}`.execute(db)
  const [version] = rows
  return version ? { region, version } : null
}
