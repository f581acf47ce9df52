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

/** The home page, as every host knows it. */
export const homeOf = ({ region }: Pick<Addressed, 'region'>): string =>
  region === null ? '/' : `/regio/${region.slug}`

const below = (slug: string): RegExp => new RegExp(`^/regio/${slug}(?=[/?#]|$)`)
/** The same on a host of the site's own: without its beginning. */
const shortened = (path: string, slug: string): string => path.replace(below(slug), '').replace(/^(?=[?#]|$)/, '/')

/** Where a page stands on every host, from where it was asked for. */
export function wholePath({ region, ownHost }: Addressed, path: string): string {
  if (!ownHost || region === null || below(region.slug).test(path)) return path
  return `${homeOf({ region })}${path === '/' ? '' : path}`
}

/** The one address that a page of the site is known by; `path` as every host knows it. */
export function canonicalOf({ region, host }: Addressed, baseUrl: string, path: string): string {
  if (host === null || (region !== null && !below(region.slug).test(path))) return `${baseUrl}${path}`
  return `https://${host}${region === null ? path : shortened(path, region.slug)}`
}

/** Only what a reader follows; what a page is made of is on every host. */
const followed = /( (?:href|action|formaction|data-source)=")(\/(?!\/)[^"]*)/g
const ofEveryHost = /^\/(?:assets|huisstijl)\//

/**
 * A page as it is sent by a host of the site's own: addresses of the site lose their beginning, and those of anybody
 * else lead to where everybody is. Done once for the whole page, so that nothing that draws needs to know of hosts.
 */
export function onOwnHost(
  html: string,
  { region }: { readonly region: { readonly slug: string } },
  baseUrl: string,
): string {
  return html.replace(followed, (all, before: string, path: string) => {
    if (ofEveryHost.test(path)) return all
    return `${before}${below(region.slug).test(path) ? shortened(path, region.slug) : `${baseUrl}${path}`}`
  })
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
export function menuOf(site: Addressed): ReadyEntry[] {
  const { menu, blocks } = site.contents
  return menu.flatMap(({ text, to }) => {
    const block = to.startsWith('#') ? blocks.find((each) => !each.hidden && `#${anchorOf(each)}` === to) : undefined
    if (to.startsWith('#') && !block) return []
    return [{ href: block ? `${homeOf(site)}${to}` : to, text: text || block?.fields['title'] || null, to, block }]
  })
}
