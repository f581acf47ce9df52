// What the demo shows of items: every kind, on the national site and those of three regions.
import { sql } from 'kysely'
import { emailOf } from '../../../../db/seeds/cast.ts'
import { drawings } from '../../../../db/seeds/drawings.ts'
import { itemsOfEmmen } from '../../../../db/seeds/items-emmen.ts'
import { itemsOfNation } from '../../../../db/seeds/items-nation.ts'
import { itemsOfOthers } from '../../../../db/seeds/items-regions.ts'
import { itemsOfToolkit } from '../../../../db/seeds/items-toolkit.ts'
import type { InventedItem } from '../../../../db/seeds/items.ts'
import { paperOf } from '../../../../db/seeds/paper.ts'
import { only, type Tx } from '../../../platform/database/database.ts'
import { keepFile } from '../../../platform/files/files.ts'
import { pngOf } from '../../../platform/files/redraw.ts'
import { fromNotation } from '../../../platform/rich-text/from-notation.ts'
import { toNotation } from '../../../platform/rich-text/to-notation.ts'
import { toPlain } from '../../../platform/rich-text/plain.ts'
import { addDays, type IsoDate } from '../../../platform/time.ts'
import { drawLater } from './pictures/commands.ts'
import { keepItemFile } from './files/commands.ts'
import { kindRules, isKind } from './kinds/rules.ts'
import { makeOffers } from './offers/demo.ts'
import { slugOf } from './rules.ts'

/** @param directory where pictures are kept; without it there are none */
export async function makeItems(tx: Tx, today: IsoDate, directory: string | null): Promise<void> {
  const { rows } = await sql<{ id: string; name: string; email: string }>`
    select id, name, email from people where email like '%@voorbeeld.example'`.execute(tx)
  const people = new Map(rows.map((person) => [person.email, person]))
  const pictures = new Map<string, number>()
  for (const item of [...itemsOfEmmen, ...itemsOfOthers, ...itemsOfNation, ...itemsOfToolkit])
    await makeItem(tx, item, { today, directory, people, pictures })
  await makeOffers(tx, today)
  // Small teams: who leads the islands does everything alone.
  await sql`
    insert into publishing_rules (region_id, author_alone, changed_at)
    select id, true, ${`${addDays(today, -200)}T09:00:00Z`} from regions where slug = 'bes-eilanden'`.execute(tx)
}

interface Making {
  readonly today: IsoDate
  readonly directory: string | null
  readonly people: ReadonlyMap<string, { readonly id: string; readonly name: string }>
  /** Kept files by the drawing that they show. */
  readonly pictures: Map<string, number>
}

async function makeItem(tx: Tx, item: InventedItem, making: Making): Promise<void> {
  const { today, people } = making
  const { kind } = item
  if (!isKind(kind)) throw new Error(`the demo knows no ${kind}`)
  const writer = people.get(emailOf(item.writer))
  const shown = `${addDays(today, -(item.publishedAgo ?? 1))}T08:00:00Z`
  const saved = `${addDays(today, -(item.publishedAgo ?? 1) - 1)}T14:30:00Z`
  const reviewOn = item.reviewIn === undefined ? null : addDays(today, item.reviewIn)
  const { id } = await sql<{ id: number }>`
    insert into items (site_region_id, kind, slug, language, state, owner_id, review_on, created_by, created_at, changed_at)
    select (select id from regions where slug = ${item.site}), ${kind}, ${slugOf(item.title)}, ${item.language ?? 'nl'},
      ${item.state ?? 'draft'}, ${writer?.id ?? null}, ${reviewOn}, ${writer?.id ?? null}, ${saved}, ${saved}
    returning id`
    .execute(tx)
    .then(({ rows }) => only(rows))
  const picture = await pictureOf(tx, id, item, making)
  const body = fromNotation(item.body ?? '')
  // As a form would have kept them.
  const fields = Object.fromEntries(
    kindRules[kind].fields.flatMap(({ name, form }) => {
      const value = item.fields?.[name]
      return value ? [[name, form === 'text' ? toNotation(fromNotation(value)) : value]] : []
    }),
  )
  const version = await sql<{ id: number }>`
    insert into item_versions (item_id, number, title, lead, body, fields, picture_id, picture_alt, saved_by, saved_at)
    values (${id}, 1, ${item.title}, ${item.lead}, ${JSON.stringify(body)}::jsonb, ${JSON.stringify(fields)}::jsonb,
      ${picture}, ${picture === null ? '' : (item.picture?.alt ?? '')}, ${writer?.id ?? null}, ${saved})
    returning id`
    .execute(tx)
    .then(({ rows }) => only(rows))
  await keepPapers(tx, id, version.id, item, making)
  const about = Object.entries(item.about).flatMap(([facet, values]) => values.map((value) => [facet, value] as const))
  await sql`
    insert into item_facets (version_id, facet, value)
    select ${version.id}, facet, value
    from unnest(${about.map(([facet]) => facet)}::text[], ${about.map(([, value]) => value)}::text[]) f (facet, value)`.execute(
    tx,
  )
  if (item.publishedAgo !== null) {
    const words = [item.title, item.lead, ...Object.values(fields), toPlain(body)].join('\n')
    await sql`
      update items set state = 'published', public_version_id = ${version.id}, public_words = ${words},
        published_at = ${shown}, changed_at = ${shown} where id = ${id}`.execute(tx)
  }
  const { remark } = item
  if (remark)
    await sql`
      insert into item_comments (item_id, person_id, author_name, words, number, said_at)
      values (${id}, ${people.get(emailOf(remark.by))?.id ?? null}, ${people.get(emailOf(remark.by))?.name ?? remark.by},
        ${remark.words}, 1, ${shown})`.execute(tx)
}

/** The drawing of an item as a picture; its smaller forms are drawn by a job, as always. */
async function pictureOf(tx: Tx, item: number, { picture }: InventedItem, making: Making): Promise<number | null> {
  const { directory, pictures } = making
  if (!picture || directory === null) return null
  let file = pictures.get(picture.drawing)
  if (file === undefined) {
    const content = await pngOf(drawings[picture.drawing])
    const name = `${picture.drawing}.png`
    file = (await keepFile(tx, directory, { name, content, mediaType: 'image/png', uploadedBy: null })).id
    pictures.set(picture.drawing, file)
    await drawLater(tx, [file])
  }
  await sql`
    insert into item_pictures (item_id, file_id, width, height) values (${item}, ${file}, 1600, 900)`.execute(tx)
  return file
}

/** What readers take along, beside the text. */
async function keepPapers(
  tx: Tx,
  item: number,
  version: number,
  { papers = [] }: InventedItem,
  { directory }: Making,
): Promise<void> {
  if (directory === null) return
  for (const [at, { name, words, purpose, lines }] of papers.entries()) {
    const given = { name, content: paperOf(lines), mediaType: 'application/pdf' }
    const file = await keepItemFile(tx, null, item, directory, given)
    await sql`
      insert into item_version_files (version_id, position, file_id, words, purpose)
      values (${version}, ${at + 1}, ${file}, ${words}, ${purpose})`.execute(tx)
  }
}
