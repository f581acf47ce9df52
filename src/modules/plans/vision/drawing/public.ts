// A section as a page shows it, and who may open it.
import type { Actor, Locale } from '../../../../platform/actor.ts'
import type { Access } from '../../../../platform/http/access.ts'
import { isEmpty, type RichText } from '../../../../platform/rich-text/document.ts'
import { toHtml, type SafeHtml } from '../../../../platform/rich-text/html.ts'
import type { Region } from '../../../organisations/public.ts'
import { sectionTitle } from '../guides/messages.ts'
import { visionMessages } from '../messages.ts'
import { picturePath } from '../paths.ts'
import { sectionFor, type InSection, type VisionSection } from '../queries.ts'

/** A page of one `:section` in `:region`. */
export const inSection = (name: string, may: (actor: Actor, region: Region) => boolean): Access<InSection> => ({
  name,
  needsPerson: true,
  find: (db, actor, params) => sectionFor(db, actor, params['region'] ?? '', Number(params['section'])),
  may: (actor, { region }) => may(actor, region),
})

export interface Drawn {
  readonly section: VisionSection
  readonly title: string
  /** Null: nothing was written. */
  readonly html: SafeHtml | null
}

/** @param picture where a kept file is shown to this reader */
export function drawn(section: VisionSection, locale: Locale, picture: (file: number) => string): Drawn {
  return { section, title: sectionTitle(locale, section), html: textHtml(section.body, locale, picture) }
}

export const textHtml = (body: RichText, locale: Locale, picture: (file: number) => string): SafeHtml | null =>
  isEmpty(body) ? null : toHtml(body, { under: 2, picture, tableName: visionMessages(locale).table })

/** Pictures as somebody of the region sees them. */
export const inWorkspace =
  (region: Pick<Region, 'slug'>) =>
  (file: number): string =>
    picturePath(region.slug, file)
