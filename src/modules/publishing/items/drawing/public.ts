// An item as its readers see it: texts as HTML, pictures with their addresses.
import type { Locale } from '../../../../platform/actor.ts'
import type { Database } from '../../../../platform/database/database.ts'
import { anchored } from '../../../../platform/rich-text/anchors.ts'
import { figuresIn, isEmpty, type RichText } from '../../../../platform/rich-text/document.ts'
import { filmAt, type KnownFilm } from '../../../../platform/rich-text/film.ts'
import {
  toHtml,
  type Drawing,
  type FilmCard,
  type SafeHtml,
  type Sources,
} from '../../../../platform/rich-text/html.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { filmMessages } from '../../films/messages.ts'
import { deskFilePath, deskPicturePath, itemFilePath, itemFilmPath, type SiteSlug } from '../../paths.ts'
import type { Desk } from '../desk/public.ts'
import { deskMessages } from '../desk/messages.ts'
import { countFigures } from '../figures/queries.ts'
import { shownFigure, type CountedFigures } from '../figures/messages.ts'
import { fileAbout } from '../files/messages.ts'
import type { KeptItemFile } from '../files/rules.ts'
import { withoutPictures } from '../form/public.ts'
import { kindRules, type FieldName } from '../kinds/rules.ts'
import { shownPicture, shownWhole, type ShownPicture } from '../pictures/queries.ts'
import type { Item } from '../queries.ts'

export interface DrawnItem {
  readonly item: Item
  /** Null: nothing was written. */
  readonly body: SafeHtml | null
  /** Fields of several paragraphs. */
  readonly texts: Readonly<Partial<Record<FieldName, SafeHtml>>>
  readonly picture: ShownPicture | null
  /** Of a video that we know the site of: the card that leads to where it is played. */
  readonly film: FilmCard | null
  readonly fileAddress: FileAddress
}

type FileAddress = (file: KeptItemFile) => string

/** Where an item is drawn: at its own site, and with what its text names counted on a day. */
export interface Around {
  readonly slug: SiteSlug
  readonly figures: CountedFigures
}

/** What a text names, counted for its site. */
export const aroundOf = async (
  db: Database,
  { version, siteId }: Pick<Item, 'version' | 'siteId'>,
  slug: SiteSlug,
  today: IsoDate,
): Promise<Around> => ({
  slug,
  figures: { counts: await countFigures(db, siteId, figuresIn(version.body), today), on: today },
})

export type PictureSources = (file: number) => Sources | null

/** Where everybody sees a picture of a text, in the widths that were drawn. */
export const inPublic =
  ({ version }: { readonly version: Pick<Item['version'], 'pictures'> }): PictureSources =>
  (file) => {
    const kept = version.pictures.find((each) => each.file === file)
    return kept ? shownWhole(kept) : null
  }

/** Where who keeps the site sees it before it is public. */
export const onTheDesk =
  ({ slug }: Desk, item: Pick<Item, 'id'>) =>
  (file: number): { readonly src: string } => ({ src: deskPicturePath(slug, item.id, file) })

type Objects = Pick<Drawing, 'film' | 'figure' | 'attachment'>

export const htmlOf = (
  text: RichText,
  locale: Locale,
  picture: PictureSources,
  objects: Objects = {},
): SafeHtml | null =>
  isEmpty(text) ? null : toHtml(text, { under: 1, picture, tableName: deskMessages(locale).table, ...objects })

const filmCard = ({ at, page }: KnownFilm, locale: Locale, href = page): FilmCard => {
  const t = filmMessages(locale)
  return { href, action: t.action(at), note: t.note(at) }
}

export function drawItem(
  item: Item,
  locale: Locale,
  picture: PictureSources,
  isPublic: boolean,
  { slug, figures }: Around,
): DrawnItem {
  const { version, kind, language } = item
  // What is public is played and fetched where everybody may; before that a film is where it is, and a file at the desk.
  const fileAddress: FileAddress = ({ file, name }) =>
    isPublic ? itemFilePath(slug, file, name) : deskFilePath(slug, item.id, file)
  const playedAt = (number: number) => (isPublic ? itemFilmPath(slug, item.slug, number) : undefined)
  const objects: Objects = {
    film: (film, number) => filmCard(film, locale, playedAt(number + 1)),
    figure: (name) => shownFigure(figures, name, language),
    attachment: (file) => {
      const kept = version.kept.find((each) => each.file === file)
      return kept ? { href: fileAddress(kept), about: fileAbout(kept, locale) } : null
    },
  }
  const film = kind === 'video' ? filmAt(version.fields.address ?? '') : null
  const texts = kindRules[kind].fields.flatMap(({ name, form }) => {
    const value = version.fields[name]
    const html = form === 'text' && value ? under2(value, locale) : null
    return html ? [[name, html] as const] : []
  })
  const shown = version.picture && shownPicture(version.picture)
  const { width = 0, height = 0, file = 0, alt = '' } = version.picture ?? {}
  return {
    item,
    body: anchored(htmlOf(version.body, locale, picture, objects), version.body),
    texts: Object.fromEntries(texts),
    picture: isPublic || !shown ? shown : { src: shown.src, ...picture(file), alt, width, height },
    film: film && filmCard(film, locale, playedAt(0)),
    fileAddress,
  }
}

/** A field has a heading of the second level above it. */
function under2(notation: string, locale: Locale): SafeHtml | null {
  const text = withoutPictures(notation)
  return isEmpty(text) ? null : toHtml(text, { under: 2, picture: () => null, tableName: deskMessages(locale).table })
}
