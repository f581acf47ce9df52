import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../platform/database/database.ts'
import { NotFound, refuse, type Outcome } from '../../../platform/errors.ts'
import { keepFile } from '../../../platform/files/files.ts'
import type { Picture } from '../../../platform/files/pictures.ts'
import { noText, sameText, withPictures, type RichText } from '../../../platform/rich-text/document.ts'
import type { Region } from '../../organisations/public.ts'
import { keptSection, picturesOf, workingSections, type VisionSection } from './queries.ts'
import { neighbours, sectionKinds } from './rules.ts'

type OfRegion = Pick<Region, 'id'>

/** The vision of a region in a period, with its guided sections; a second beginning finds the first. */
export async function startVision(tx: Tx, actor: Person, region: OfRegion, period: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into visions (region_id, period) values (${region.id}, ${period})
    on conflict (region_id, period) do nothing returning id`.execute(tx)
  const [made] = rows
  if (!made) return lockVision(tx, region, period)
  await sql`
    with sections as (
      insert into vision_sections (vision_id, kind, position)
      select ${made.id}, kind, position from unnest(${[...sectionKinds]}::text[]) with ordinality as s (kind, position)
      returning id
    )
    insert into vision_texts (section_id, number, body) select id, 1, ${JSON.stringify(noText)}::jsonb from sections`.execute(
    tx,
  )
  await record(tx, actor, { action: 'vision.started', regionId: region.id, subject: { kind: 'vision', id: made.id } })
  return made.id
}

/** Who changes the order or approves does so one at a time. @throws NotFound until somebody began */
export async function lockVision(tx: Tx, region: OfRegion, period: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select id from visions where region_id = ${region.id} and period = ${period} for update`.execute(tx)
  const [vision] = rows
  if (!vision) throw new NotFound()
  return vision.id
}

/** Adds a section of the region's own, at the end. */
export async function addSection(
  tx: Tx,
  actor: Person,
  region: OfRegion,
  period: string,
  title: string,
): Promise<Outcome<{ id: number }, 'tooMany'>> {
  const vision = await lockVision(tx, region, period)
  const all = await workingSections(tx, vision)
  if (all.length >= mostSections) return refuse('tooMany')
  const { id } = await sql<{ id: number }>`
    insert into vision_sections (vision_id, position)
    values (${vision}, (select max(position) + 1 from vision_sections where vision_id = ${vision})) returning id`
    .execute(tx)
    .then(({ rows }) => only(rows))
  await writeText(tx, actor, { id, number: 0 }, title, noText)
  await deed(tx, actor, region, id, 'visionSection.added', { title })
  return { ok: true, id }
}

/** With those that were removed: more than anybody reads. */
const mostSections = 60

export interface GivenText {
  readonly title: string | null
  readonly body: RichText
  /** The number of the text that the form began with. */
  readonly number: number
}

/**
 * Saves a section. When somebody else did meanwhile, nothing is written and the reader sees that first. The same text
 * again changes nothing. Pictures of elsewhere are left out.
 */
export async function saveSection(
  tx: Tx,
  actor: Person,
  region: OfRegion,
  id: number,
  given: GivenText,
): Promise<Outcome<{ number: number }, 'changedMeanwhile'>> {
  const kept = await keptSection(tx, id)
  if (!kept) throw new NotFound()
  const body = withPictures(given.body, await picturesOf(tx, kept.visionId))
  const same = kept.title === given.title && sameText(kept.body, body)
  if (!same && kept.number !== given.number) return refuse('changedMeanwhile')
  if (!same) {
    await writeText(tx, actor, kept, given.title, body)
    await deed(tx, actor, region, id, 'visionSection.changed', { number: kept.number + 1 })
  }
  await sql`delete from vision_drafts where section_id = ${id} and person_id = ${actor.id}`.execute(tx)
  return { ok: true, number: kept.number + (same ? 0 : 1) }
}

async function writeText(
  tx: Tx,
  actor: Person,
  section: Pick<VisionSection, 'id' | 'number'>,
  title: string | null,
  body: RichText,
): Promise<void> {
  await sql`insert into vision_texts (section_id, number, title, body, saved_by)
    values (${section.id}, ${section.number + 1}, ${title}, ${JSON.stringify(body)}::jsonb, ${actor.id})`.execute(tx)
}

/** Puts back a text that the section had before; it becomes the newest, so nothing is lost. */
export async function restoreText(tx: Tx, actor: Person, region: OfRegion, id: number, number: number): Promise<void> {
  const kept = await keptSection(tx, id)
  const { rows } = await sql<{ title: string | null; body: RichText }>`
    select title, body from vision_texts where section_id = ${id} and number = ${number}`.execute(tx)
  const [old] = rows
  if (!kept || !old) throw new NotFound()
  await sql`update vision_sections set removed_at = null where id = ${id}`.execute(tx)
  if (kept.title === old.title && sameText(kept.body, old.body)) return
  await writeText(tx, actor, kept, old.title, old.body)
  await deed(tx, actor, region, id, 'visionSection.restored', { number })
}

/** Lets a section change places with its neighbour. */
export async function moveSection(
  tx: Tx,
  actor: Person,
  region: OfRegion,
  section: Pick<VisionSection, 'id' | 'visionId'>,
  to: 'up' | 'down',
): Promise<void> {
  await sql`select from visions where id = ${section.visionId} for update`.execute(tx)
  const live = (await workingSections(tx, section.visionId)).filter(({ removedAt }) => removedAt === null)
  const pair = neighbours(
    live.map(({ id }) => id),
    section.id,
    to,
  )
  if (!pair) return
  await sql`
    update vision_sections s set position = other.position from vision_sections other
    where s.id = any (${[...pair]}::bigint[]) and other.id = any (${[...pair]}::bigint[]) and other.id <> s.id`.execute(
    tx,
  )
  await deed(tx, actor, region, section.id, 'visionSection.moved', {})
}

/** Takes a section of the region's own out of the working version; its texts and comments stay with it. */
export async function removeSection(tx: Tx, actor: Person, region: OfRegion, id: number): Promise<void> {
  const { rows } = await sql`
    update vision_sections set removed_at = now()
    where id = ${id} and kind is null and removed_at is null returning id`.execute(tx)
  if (rows.length) await deed(tx, actor, region, id, 'visionSection.removed', {})
}

export async function bringBackSection(tx: Tx, actor: Person, region: OfRegion, id: number): Promise<void> {
  const { rows } = await sql`
    update vision_sections set removed_at = null where id = ${id} and removed_at is not null returning id`.execute(tx)
  if (rows.length) await deed(tx, actor, region, id, 'visionSection.returned', {})
}

/** Keeps what somebody typed so far, for them alone. */
export async function keepDraft(tx: Tx, actor: Person, id: number, { title, body, number }: GivenText): Promise<void> {
  await sql`
    insert into vision_drafts (section_id, person_id, number, title, body)
    values (${id}, ${actor.id}, ${number}, ${title}, ${JSON.stringify(body)}::jsonb)
    on conflict (section_id, person_id) do update
      set number = excluded.number, title = excluded.title, body = excluded.body, saved_at = now()`.execute(tx)
}

export async function dropDraft(tx: Tx, actor: Person, id: number): Promise<void> {
  await sql`delete from vision_drafts where section_id = ${id} and person_id = ${actor.id}`.execute(tx)
}

/** Keeps a picture, for texts of this vision only. */
export async function keepPicture(
  tx: Tx,
  actor: Person,
  visionId: number,
  { directory, name, picture }: { directory: string; name: string; picture: Picture },
): Promise<number> {
  const { content, mediaType } = picture
  const file = await keepFile(tx, directory, { name, content, mediaType, uploadedBy: actor.id })
  await sql`insert into vision_pictures (vision_id, file_id) values (${visionId}, ${file.id})`.execute(tx)
  return file.id
}

async function deed(
  tx: Tx,
  actor: Person,
  region: OfRegion,
  id: number,
  action: string,
  details: Readonly<Record<string, string | number | null>>,
): Promise<void> {
  await record(tx, actor, { action, regionId: region.id, subject: { kind: 'visionSection', id }, details })
}
