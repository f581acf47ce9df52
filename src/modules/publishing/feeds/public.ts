// What an article tells programs, from the item as its readers see it.
import { attachmentsIn, filmsIn } from '../../../platform/rich-text/document.ts'
import { filmAt } from '../../../platform/rich-text/film.ts'
import { linesOf, toPlain } from '../../../platform/rich-text/plain.ts'
import type { Locale } from '../../../platform/actor.ts'
import type { DrawnItem } from '../items/drawing/public.ts'
import { facetText } from '../items/facets/messages.ts'
import { kindMessages } from '../items/kinds/messages.ts'
import type { Kind } from '../items/kinds/rules.ts'
import { readingMessages } from '../items/reading/messages.ts'
import { listAddress } from '../items/schema.ts'
import { itemCardPath, itemsPath, type SiteSlug } from '../paths.ts'
import { homeOf, nameOf } from '../sites/frame/rules.ts'
import type { Site } from '../sites/queries.ts'
import type { Told } from './rules.ts'

/** The way to an item, the home page of its site first. */
export function trailTo(site: Site, kind: Kind, locale: Locale): { href: string; text: string }[] {
  const t = readingMessages(locale)
  const list = itemsPath(site.region?.slug ?? null)
  return [
    { href: homeOf(site), text: nameOf(site, t.siteName) },
    { href: list, text: t.all },
    { href: listAddress(list, { kind, page: 1, chosen: {} }), text: kindMessages(locale).many[kind] },
  ]
}

interface Place {
  readonly slug: SiteSlug
  readonly site: string
  /** The one address that the article is known by. */
  readonly address: string
  /** The way to it; addresses as links on the site have them. */
  readonly trail: readonly { readonly href: string; readonly text: string }[]
}

export function toldOf({ item, picture, fileAddress }: DrawnItem, { slug, site, address, trail }: Place): Told {
  const { version, kind, language, licence, publishedAt, correctedAt } = item
  const { about } = version
  const whole = (path: string): string => (URL.canParse(path, address) ? new URL(path, address).href : path)
  const words = (['theme', 'world', 'profile', 'line'] as const).flatMap((facet) =>
    about[facet].map((value) => facetText(language, facet, value)),
  )
  const film = kind === 'video' ? filmAt(version.fields.address ?? '') : null
  const films = filmsIn(version.body).flatMap(({ attrs }) => {
    const known = filmAt(attrs.href)
    return known ? [{ title: attrs.title, ...known }] : []
  })
  const given = new Set([...version.files.map(({ file }) => file), ...attachmentsIn(version.body)])
  return {
    ...{ kind, language, licence, publishedAt, correctedAt, address, site },
    ...{ title: version.title, lead: version.lead, fields: version.fields },
    picture: picture && whole(picture.src),
    card: whole(itemCardPath(slug, item.slug, version.id)),
    about: words,
    schools: about.school,
    text: toPlain(version.body),
    questions: kind === 'questions' ? questionsIn(item.version.body) : [],
    films: [...(film ? [{ title: version.title, ...film }] : []), ...films],
    files: version.kept
      .filter(({ file }) => given.has(file))
      .map((file) => ({
        words: version.files.find((each) => each.file === file.file)?.words ?? file.name,
        address: whole(fileAddress(file)),
        mediaType: file.mediaType,
      })),
    trail: trail.map(({ href, text }) => ({ name: text, address: whole(href) })),
  }
}

/** Each heading is a question, and what stands below it the answer. */
function questionsIn(body: Parameters<typeof linesOf>[0]): { question: string; answer: string }[] {
  const found: { question: string; answer: string }[] = []
  for (const { kind, text } of linesOf(body)) {
    const last = found.at(-1)
    if (kind === 'heading') found.push({ question: text, answer: '' })
    else if (last) last.answer = last.answer ? `${last.answer}\n${text}` : text
  }
  return found.filter(({ answer }) => answer)
}
