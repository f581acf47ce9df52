import { sql, type RawBuilder } from 'kysely'
import type { Database, Tx } from '../../../../platform/database/database.ts'
import type { Sources } from '../../../../platform/rich-text/html.ts'
import { itemPicturePath } from '../../paths.ts'
import { cutOf } from '../rules.ts'

/** A kept picture with the forms that were drawn of it. */
export interface KeptPicture {
  readonly file: number
  readonly width: number
  readonly height: number
  readonly forms: readonly { readonly type: string; readonly width: number; readonly height: number }[]
}

/** The picture of a version `v`, cut around its point. */
export interface DrawnPicture extends KeptPicture {
  readonly alt: string
  readonly x: number
  readonly y: number
}

const formsOf = (cut: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  select coalesce(json_agg(json_build_object('type', pf.media_type, 'width', pf.width, 'height', pf.height)
    order by pf.width), '[]')
  from picture_forms pf where pf.file_id = ip.file_id and pf.cut = ${cut})`

/** Of `item_versions v`, as JSON; null where it has none. */
export const pictureColumn = sql<DrawnPicture | null>`(
  select json_build_object('file', v.picture_id, 'alt', v.picture_alt, 'x', v.focus_x, 'y', v.focus_y,
    'width', ip.width, 'height', ip.height, 'forms', ${formsOf(sql`'x' || v.focus_x || 'y' || v.focus_y`)})
  from item_pictures ip where ip.item_id = v.item_id and ip.file_id = v.picture_id)`

/** All that texts of the item of `item_versions v` may show, whole, as JSON. */
export const keptPicturesColumn = sql<readonly KeptPicture[]>`(
  select coalesce(json_agg(json_build_object('file', ip.file_id, 'width', ip.width, 'height', ip.height,
    'forms', ${formsOf(sql`'whole'`)})), '[]') from item_pictures ip where ip.item_id = v.item_id)`

/** A picture as a page shows it: addresses of every width, the newest form first. */
export interface ShownPicture extends Sources {
  readonly alt: string
  readonly width: number
  readonly height: number
}

/** The cut forms where they were drawn; until then the picture as it came. */
export const shownPicture = (picture: DrawnPicture): ShownPicture => ({
  ...formsShown(picture, cutOf(picture)),
  alt: picture.alt,
})

/** As `shownPicture`, of all of it. */
export const shownWhole = (picture: KeptPicture): Omit<ShownPicture, 'alt'> => formsShown(picture, 'whole')

function formsShown({ file, width, height, forms }: KeptPicture, cut: string): Omit<ShownPicture, 'alt'> {
  const at = (form: { type: string; width: number }): string =>
    itemPicturePath(file, cut, `${form.width}.${form.type.slice('image/'.length)}`)
  const set = (type: string): string =>
    forms
      .filter((form) => form.type === type)
      .map((form) => `${at(form)} ${form.width}w`)
      .join(', ')
  const webp = forms.filter(({ type }) => type === 'image/webp')
  const usual = webp.find((form) => form.width >= 960) ?? webp.at(-1)
  if (!usual) return { src: itemPicturePath(file, 'whole', 'origineel'), width, height }
  return {
    src: at(usual),
    srcset: set('image/webp'),
    sources: [{ type: 'image/avif', srcset: set('image/avif') }],
    width: usual.width,
    height: usual.height,
  }
}

/** Whether everybody may see a kept file: something public shows it. */
export async function isPublicPicture(db: Database, file: number): Promise<boolean> {
  if (!Number.isSafeInteger(file)) return false
  const { rows } = await sql`
    select from item_pictures p join items i on i.id = p.item_id join item_versions v on v.id = i.public_version_id
    where p.file_id = ${file} and (v.picture_id = ${file}
      or v.body @> ${JSON.stringify({ content: [{ type: 'picture', attrs: { file } }] })}::jsonb) limit 1`.execute(db)
  return rows.length > 0
}

/** What was drawn of a picture in this form, or else in the next smaller width; null while there is neither. */
export async function drawnForm(
  db: Database,
  file: number,
  cut: string,
  form: string,
): Promise<{ readonly id: number; readonly isAsked: boolean } | null> {
  const [, digits, type] = /^(\d{1,5})\.(avif|webp)$/.exec(form) ?? []
  const asked = Number(digits ?? 0)
  const { rows } = await sql<{ id: number; isAsked: boolean }>`
    select drawn_file_id as id, width = ${asked} as "isAsked" from picture_forms
    where file_id = ${file} and cut = ${cut} and width <= ${asked} and media_type = ${`image/${type}`}
    order by width desc limit 1`.execute(db)
  return rows[0] ?? null
}

/** The kept files that texts of an item may show. */
export async function picturesOf(db: Database | Tx, item: number): Promise<Set<number>> {
  const { rows } = await sql<{ id: number }>`select file_id as id from item_pictures where item_id = ${item}`.execute(
    db,
  )
  return new Set(rows.map(({ id }) => id))
}
