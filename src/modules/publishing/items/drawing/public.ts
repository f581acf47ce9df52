// An item as its readers see it: texts as HTML, pictures with their addresses.
import type { Locale } from '../../../../platform/actor.ts'
import { anchored } from '../../../../platform/rich-text/anchors.ts'
import { isEmpty, type RichText } from '../../../../platform/rich-text/document.ts'
import { toHtml, type SafeHtml } from '../../../../platform/rich-text/html.ts'
import { deskPicturePath, itemPicturePath } from '../../paths.ts'
import type { Desk } from '../desk/public.ts'
import { deskMessages } from '../desk/messages.ts'
import { withoutPictures } from '../form/public.ts'
import { kindRules, type FieldName } from '../kinds/rules.ts'
import { shownPicture, type ShownPicture } from '../pictures/queries.ts'
import type { Item } from '../queries.ts'

export interface DrawnItem {
  readonly item: Item
  /** Null: nothing was written. */
  readonly body: SafeHtml | null
  /** Fields of several paragraphs. */
  readonly texts: Readonly<Partial<Record<FieldName, SafeHtml>>>
  readonly picture: ShownPicture | null
}

export type PictureAddress = (file: number) => string

/** Where everybody sees a picture of a text. */
export const inPublic: PictureAddress = (file) => itemPicturePath(file, 'whole', '960.webp')

/** Where who keeps the site sees it before it is public. */
export const onTheDesk =
  ({ slug }: Desk, item: Pick<Item, 'id'>): PictureAddress =>
  (file) =>
    deskPicturePath(slug, item.id, file)

export const htmlOf = (text: RichText, locale: Locale, picture: PictureAddress): SafeHtml | null =>
  isEmpty(text) ? null : toHtml(text, { under: 1, picture, tableName: deskMessages(locale).table })

export function drawItem(item: Item, locale: Locale, picture: PictureAddress, isPublic: boolean): DrawnItem {
  const { version, kind } = item
  const texts = kindRules[kind].fields.flatMap(({ name, form }) => {
    const value = version.fields[name]
    const html = form === 'text' && value ? under2(value, locale) : null
    return html ? [[name, html] as const] : []
  })
  const shown = version.picture && shownPicture(version.picture)
  const { width = 0, height = 0, file = 0, alt = '' } = version.picture ?? {}
  return {
    item,
    body: anchored(htmlOf(version.body, locale, picture), version.body),
    texts: Object.fromEntries(texts),
    picture: isPublic || !shown ? shown : { src: picture(file), alt, width, height },
  }
}

/** A field has a heading of the second level above it. */
function under2(notation: string, locale: Locale): SafeHtml | null {
  const text = withoutPictures(notation)
  return isEmpty(text) ? null : toHtml(text, { under: 2, picture: () => null, tableName: deskMessages(locale).table })
}
