import { sql } from 'kysely'
import type { Database, Tx } from '../../../../platform/database/database.ts'
import { itemPicturePath } from '../../paths.ts'
import { cutOf } from '../rules.ts'

/** The picture of a version `v`, with the forms that were drawn of it. */
export interface DrawnPicture {
  readonly file: number
  readonly alt: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly forms: readonly { readonly type: string; readonly width: number; readonly height: number }[]
}

/** Of `item_versions v`, as JSON; null where it has none. */
export const pictureColumn = sql<DrawnPicture | null>`(
  select json_build_object('file', v.picture_id, 'alt', v.picture_alt, 'x', v.focus_x, 'y', v.focus_y,
    'width', ip.width, 'height', ip.height, 'forms', (
      select coalesce(json_agg(json_build_object('type', pf.media_type, 'width', pf.width, 'height', pf.height)
        order by pf.width), '[]')
      from picture_forms pf where pf.file_id = v.picture_id and pf.cut = 'x' || v.focus_x || 'y' || v.focus_y))
  from item_pictures ip where ip.item_id = v.item_id and ip.file_id = v.picture_id)`

/** A picture as a page shows it: addresses of every width, the newest form first. */
export interface ShownPicture {
  readonly src: string
  readonly srcset?: string
  readonly sources?: readonly { readonly type: string; readonly srcset: string }[]
  readonly alt: string
  readonly width: number
  readonly height: number
}

/** The cut forms where they were drawn; until then the picture as it came. */
export function shownPicture(picture: DrawnPicture): ShownPicture {
  const { file, alt, width, height, forms } = picture
  const cut = cutOf(picture)
  const at = (form: { type: string; width: number }): string =>
    itemPicturePath(file, cut, `${form.width}.${form.type.slice('image/'.length)}`)
  const set = (type: string): string =>
    forms
      .filter((form) => form.type === type)
      .map((form) => `${at(form)} ${form.width}w`)
      .join(', ')
  const webp = forms.filter(({ type }) => type === 'image/webp')
  const usual = webp.find((form) => form.width >= 960) ?? webp.at(-1)
  if (!usual) return { src: itemPicturePath(file, 'whole', 'origineel'), alt, width, height }
  return {
    src: at(usual),
    srcset: set('image/webp'),
    sources: [{ type: 'image/avif', srcset: set('image/avif') }],
    alt,
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

/** The file that was drawn of a picture in this form; null while it was not. */
export async function drawnForm(db: Database, file: number, cut: string, form: string): Promise<number | null> {
  const [width, type] = form.split('.')
  const { rows } = await sql<{ id: number }>`
    select drawn_file_id as id from picture_forms
    where file_id = ${file} and cut = ${cut} and width = ${Number(width) || 0} and media_type = ${`image/${type}`}`.execute(
    db,
  )
  return rows[0]?.id ?? null
}

/** The kept files that texts of an item may show. */
export async function picturesOf(db: Database | Tx, item: number): Promise<Set<number>> {
  const { rows } = await sql<{ id: number }>`select file_id as id from item_pictures where item_id = ${item}`.execute(
    db,
  )
  return new Set(rows.map(({ id }) => id))
}
