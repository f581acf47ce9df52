// Names and addresses that follow from a site.
import type { Locale } from '../../../../platform/actor.ts'
import { anchorOf, type Block, type SiteContents } from '../rules.ts'

/** A site as far as its addresses go. */
export interface Addressed {
  readonly region: { readonly slug: string } | null
  readonly host: string | null
  readonly ownHost: boolean
  readonly contents: SiteContents
}

/** What a site is called: by its keepers, by the register, or as the nation. */
export const nameOf = (
  { region, contents }: Pick<Addressed, 'contents'> & { readonly region: { readonly siteName: string } | null },
  nation: string,
): string => contents.settings.fields['name'] || (region?.siteName ?? nation)

/** The home page, for links on the site itself. */
export const homeOf = ({ region, ownHost }: Addressed): string =>
  ownHost || region === null ? '/' : `/regio/${region.slug}`

/** What links to pages of the nation begin with: on a host of its own these are elsewhere. */
export const nationFrom = ({ region, ownHost }: Addressed, baseUrl: string): string =>
  ownHost && region ? baseUrl : ''

/** The one address that a page of the site is known by; `path` as it is without a host of its own. */
export function canonicalOf({ region, host }: Addressed, baseUrl: string, path: string): string {
  if (host === null) return `${baseUrl}${path}`
  const own = region === null ? path : path.replace(new RegExp(`^/regio/${region.slug}(?=/|$)`), '')
  // Only what answers there is known by that name: the home page and the legal pages.
  return own.split('/').length <= 2 ? `https://${host}${own || '/'}` : `${baseUrl}${path}`
}

/** The language that a site's own words are in. */
export const languageOf = (region: { readonly languages: readonly Locale[] } | null): Locale =>
  region?.languages[0] ?? 'nl'

export interface ReadyEntry {
  readonly href: string
  /** Null: the name of the page or place, which the reader's language gives. */
  readonly text: string | null
  readonly to: string
  readonly block: Block | undefined
}

/** The menu without entries to blocks that are not there. */
export function menuOf(site: Addressed, nation: string): ReadyEntry[] {
  const { menu, blocks } = site.contents
  return menu.flatMap(({ text, to }) => {
    const block = to.startsWith('#') ? blocks.find((each) => !each.hidden && `#${anchorOf(each)}` === to) : undefined
    if (to.startsWith('#') && !block) return []
    const href = block
      ? `${homeOf(site)}${to}`
      : to.startsWith('/') && !to.startsWith('/regio/')
        ? `${nation}${to}`
        : to
    return [{ href, text: text || block?.fields['title'] || null, to, block }]
  })
}
