import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../platform/database/database.ts'
import { NotFound, refuse, type Outcome } from '../../../platform/errors.ts'
import {
  noText,
  picturesIn,
  sameText,
  withPictures,
  written,
  type RichText,
} from '../../../platform/rich-text/document.ts'
import type { PublishingTables } from '../tables.ts'
import { facets, nothing, type About } from './facets/rules.ts'
import { filesOf } from './files/queries.ts'
import type { ItemFile } from './files/rules.ts'
import { kindRules, type FieldValues, type Kind } from './kinds/rules.ts'
import { drawLater } from './pictures/commands.ts'
import { picturesOf } from './pictures/queries.ts'
import { lockItem, slugsOf, type Item, type SiteId } from './queries.ts'
import { freeSlug, slugOf } from './rules.ts'

export interface Content {
  readonly title: string
  readonly lead: string
  readonly body: RichText
  readonly fields: FieldValues
  readonly about: About
  readonly organisations: readonly number[]
}

export interface NewItem {
  readonly kind: Kind
  readonly title: string
  readonly language: 'nl' | 'en'
  readonly today: string
  /** What it says from the start; without it there is a title only. */
  readonly content?: Omit<Content, 'title'>
  readonly cameBy?: 'mail' | 'form'
}

/** Begins an item as a draft of the person who writes it; of nobody here (a name) when it was sent in. */
export async function addItem(tx: Tx, actor: Person | string, site: SiteId, given: NewItem): Promise<number> {
  const months = kindRules[given.kind].reviewAfter
  await holdAddresses(tx, site)
  const slug = freeSlug(slugOf(given.title), await slugsOf(tx, site))
  const { id } = await tx
    .withTables<PublishingTables>()
    .insertInto('items')
    .values({
      site_region_id: site,
      kind: given.kind,
      slug,
      language: given.language,
      owner_id: idOf(actor),
      created_by: idOf(actor),
      came_by: given.cameBy ?? 'editor',
      review_on: months === null ? null : monthsLater(given.today, months),
      public_version_id: null,
      published_at: null,
      corrected_at: null,
      planned_version_id: null,
      publish_from: null,
      withdraw_at: null,
    })
    .returning('id')
    .execute()
    .then(only)
  const content = { lead: '', body: noText, fields: {}, about: nothing, organisations: [], ...given.content }
  await writeVersion(tx, actor, { id, number: 0 }, { ...content, title: given.title }, null)
  // What somebody outside wrote above it is forgotten with them; deeds are not.
  const named = given.cameBy ? {} : { title: given.title }
  await deed(tx, actor, { id, siteId: site }, 'item.begun', { kind: given.kind, ...named })
  return id
}

/** Two who choose an address of a site at once must not get the same. */
export async function holdAddresses(tx: Tx, site: SiteId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`items ${site}`}, 0))`.execute(tx)
}

function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const later = new Date(Date.UTC(year, month - 1 + months, 1))
  return later.toISOString().slice(0, 10)
}

/** @throws NotFound */
export async function locked(tx: Tx, id: number): Promise<Item> {
  const item = await lockItem(tx, id)
  if (!item) throw new NotFound()
  return item
}

interface ChosenPicture {
  readonly file: number
  readonly alt: string
  readonly x: number
  readonly y: number
}

/**
 * Saves a text as the newest version. When somebody else saved since the form was opened, nothing is written and the
 * reader sees that first. The same text again changes nothing. What is public stays as it is until somebody publishes.
 */
export async function saveItem(
  tx: Tx,
  actor: Person,
  id: number,
  given: Content,
  number: number,
): Promise<Outcome<{ number: number }, 'changedMeanwhile'>> {
  const item = await locked(tx, id)
  const content = { ...given, body: withPictures(given.body, await picturesOf(tx, id), await filesOf(tx, id)) }
  const same = sameContent(item, content)
  if (!same && item.version.number !== number) return refuse('changedMeanwhile')
  if (!same) await newVersion(tx, actor, item, content, item.version.picture)
  await sql`delete from item_drafts where item_id = ${id} and person_id = ${actor.id}`.execute(tx)
  return { ok: true, number: item.version.number + (same ? 0 : 1) }
}

const sameContent = ({ version }: Item, content: Content): boolean =>
  sameText(version.body, content.body) &&
  written({ ...keyed(content), body: null }) ===
    written({ ...keyed({ ...version, organisations: version.organisations.map(({ id }) => id) }), body: null })

const keyed = ({ title, lead, fields, about, organisations }: Omit<Content, 'body'>) => ({
  title,
  lead,
  fields,
  about: Object.fromEntries(facets.map((facet) => [facet, [...about[facet]].sort()])),
  organisations: [...organisations].sort((one, other) => one - other),
})

/** Gives the item another picture, or none; that too is a version. */
export async function choosePicture(tx: Tx, actor: Person, id: number, picture: ChosenPicture | null): Promise<void> {
  const item = await locked(tx, id)
  const now = item.version.picture
  const same =
    now && picture
      ? now.file === picture.file && now.alt === picture.alt && now.x === picture.x && now.y === picture.y
      : now === picture
  if (same) return
  if (picture && !(await picturesOf(tx, id)).has(picture.file)) throw new NotFound()
  await newVersion(tx, actor, item, contentOf(item), picture)
}

/** Puts back a version of before; it becomes the newest, so nothing is lost. */
export async function restoreVersion(tx: Tx, actor: Person, id: number, old: Item): Promise<void> {
  const item = await locked(tx, id)
  const same =
    sameContent(item, contentOf(old)) &&
    written(item.version.picture) === written(old.version.picture) &&
    written(besideOf(item)) === written(besideOf(old))
  if (!same) await newVersion(tx, actor, item, contentOf(old), old.version.picture, besideOf(old))
}

/** What hangs on a version beside what its form says. */
interface Beside {
  readonly files: readonly ItemFile[]
  readonly activities: readonly number[]
}

const besideOf = ({ version: { files, activities } }: Item): Beside => ({
  files,
  activities: activities.map(({ id }) => id),
})

/** Hangs something else beside the text; that too is a version. */
export async function hangBeside(tx: Tx, actor: Person, item: Item, changed: Partial<Beside>): Promise<void> {
  await newVersion(tx, actor, item, contentOf(item), item.version.picture, { ...besideOf(item), ...changed })
}

const contentOf = ({ version }: Item): Content => ({
  ...version,
  organisations: version.organisations.map(({ id }) => id),
})

async function newVersion(
  tx: Tx,
  actor: Person,
  item: Item,
  content: Content,
  picture: ChosenPicture | null,
  beside: Beside = besideOf(item),
): Promise<void> {
  await writeVersion(tx, actor, { id: item.id, number: item.version.number }, content, picture, beside)
  await sql`update items set state = 'draft', changed_at = now() where id = ${item.id}`.execute(tx)
  await deed(tx, actor, item, 'item.changed', { number: item.version.number + 1 })
}

const idOf = (actor: Person | string): string | null => (typeof actor === 'string' ? null : actor.id)

async function writeVersion(
  tx: Tx,
  actor: Person | string,
  { id, number }: { readonly id: number; readonly number: number },
  { title, lead, body, fields, about, organisations }: Content,
  picture: ChosenPicture | null,
  { files, activities }: Beside = { files: [], activities: [] },
): Promise<void> {
  const version = await sql<{ id: number }>`
    insert into item_versions (item_id, number, title, lead, body, fields, picture_id, picture_alt, focus_x, focus_y, saved_by)
    values (${id}, ${number + 1}, ${title}, ${lead}, ${JSON.stringify(body)}::jsonb, ${JSON.stringify(fields)}::jsonb,
      ${picture?.file ?? null}, ${picture?.alt ?? ''}, ${picture?.x ?? 50}, ${picture?.y ?? 50}, ${idOf(actor)}) returning id`
    .execute(tx)
    .then(({ rows }) => only(rows))
  const pairs = facets.flatMap((facet) => about[facet].map((value) => [facet, value] as const))
  await sql`
    insert into item_facets (version_id, facet, value)
    select ${version.id}, facet, value
    from unnest(${pairs.map(([facet]) => facet)}::text[], ${pairs.map(([, value]) => value)}::text[]) f (facet, value)`.execute(
    tx,
  )
  await sql`
    insert into item_version_files (version_id, position, file_id, words, purpose)
    select ${version.id}, position, file, words, purpose
    from unnest(${files.map(({ file }) => file)}::bigint[], ${files.map(({ words }) => words)}::text[],
      ${files.map(({ purpose }) => purpose)}::text[]) with ordinality f (file, words, purpose, position)`.execute(tx)
  await sql`
    insert into item_activities (version_id, activity_id)
    select ${version.id}, id from activities where id = any (${[...activities]}::bigint[])`.execute(tx)
  await sql`
    insert into item_organisations (version_id, organisation_id)
    select ${version.id}, id from organisations where id = any (${[...organisations]}::bigint[])`.execute(tx)
  await drawLater(tx, [...(picture ? [picture.file] : []), ...picturesIn(body)])
}

/** Keeps what somebody typed so far, for them alone. */
export async function keepDraft(tx: Tx, actor: Person, id: number, typed: Readonly<Record<string, string>>) {
  await sql`
    insert into item_drafts (item_id, person_id, typed) values (${id}, ${actor.id}, ${JSON.stringify(typed)}::jsonb)
    on conflict (item_id, person_id) do update set typed = excluded.typed, saved_at = now()`.execute(tx)
}

export async function dropDraft(tx: Tx, actor: Person, id: number): Promise<void> {
  await sql`delete from item_drafts where item_id = ${id} and person_id = ${actor.id}`.execute(tx)
}

export async function deed(
  tx: Tx,
  actor: Person | string,
  item: Pick<Item, 'id' | 'siteId'>,
  action: string,
  details: Readonly<Record<string, string | number | null>> = {},
): Promise<void> {
  await record(tx, actor, { action, regionId: item.siteId, subject: { kind: 'item', id: item.id }, details })
}
