// What stands around a public page: the site's own name, menu and footer.
import type { Locale } from '../../platform/actor.ts'
import type { Frame } from '../../platform/http/parts.ts'
import type { SiteShell } from '../../ui/page/site-page.tsx'
import type { FooterColumn } from '../../ui/page/public-page.tsx'
import { regionLogo, workplacePath } from '../../modules/organisations/paths.ts'
import {
  canonicalOf,
  collectionsPath,
  faqPath,
  findingPath,
  frameMessages,
  homeOf,
  legalPages,
  legalPath,
  menuOf,
  nameOf,
  sendInMessages,
  sendInPath,
  socialNames,
  suggestingPath,
  wholePath,
  type Site,
} from '../../modules/publishing/public.ts'
import { developersPath } from '../../modules/publishing/paths.ts'
import { signInPath } from '../account/paths.ts'
import { findRegionPath, mapPath } from '../home/paths.ts'

/** Null for a page that is of no site. */
export function siteShellFor({ ask, locale }: Frame): SiteShell | null {
  const { site } = (ask?.scope ?? {}) as { site?: Site }
  return ask && site
    ? shellOf(site, { path: ask.path, baseUrl: ask.baseUrl, signedIn: ask.actor.kind === 'person', locale })
    : null
}

interface Asked {
  /** As the page was asked for. */
  readonly path: string
  readonly baseUrl: string
  readonly signedIn: boolean
  readonly locale: Locale
}

function shellOf(site: Site, asked: Asked): SiteShell {
  const { baseUrl, signedIn, locale } = asked
  const path = wholePath(site, asked.path)
  const t = frameMessages(locale)
  const { region } = site
  const { tagline } = site.contents.settings.fields
  const siteName = nameOf(site, t.site)
  const [page = ''] = path.split('?')
  const door = signedIn ? { href: workplacePath, text: t.toWorkplace } : { href: signInPath, text: t.signIn }
  const hreflang = locale === 'nl' ? 'en' : 'nl'
  const other = { href: inLanguage(path, hreflang), text: hreflang === 'en' ? t.english : t.dutch, hreflang }
  const all = { href: '/#regios', text: t.allRegions }
  const nav = navOf(site, page, locale)
  return {
    titles: region ? [siteName, t.site] : [siteName, tagline || t.sub],
    canonical: canonicalOf(site, baseUrl, page),
    brand: {
      name: siteName,
      sub: tagline || (region ? t.regionSub : t.sub),
      href: homeOf(site),
      logo: region ? regionLogo(region) : undefined,
    },
    band: region !== null,
    nav,
    search: {
      action: findingPath(region?.slug ?? null),
      source: suggestingPath(region?.slug ?? null),
      label: t.searchSite(siteName),
    },
    endLinks: [
      { ...other, icon: 'language' },
      ...(region ? [{ ...all, icon: 'map-pin' as const }] : []),
      { ...door, icon: 'login' },
    ],
    footer: [
      { title: siteName, links: nav },
      {
        title: region ? t.site : t.whereWeWork,
        links: [
          all,
          { href: mapPath, text: t.map },
          { href: findRegionPath, text: t.finder },
          { href: collectionsPath(region?.slug ?? null), text: t.collections },
          { href: faqPath(region?.slug ?? null), text: t.faq },
        ],
      },
      followOf(site, siteName, locale),
      {
        title: t.aboutSite,
        links: [
          ...legalPages.map((each) => ({ href: legalPath(region?.slug ?? null, each), text: t.legal[each] })),
          { href: developersPath, text: t.developers },
          other,
          door,
        ],
      },
    ],
  }
}

function navOf(site: Site, page: string, locale: Locale) {
  const t = frameMessages(locale)
  const home = homeOf(site)
  return [
    { href: home, text: t.home, current: page === home },
    ...menuOf(site).map(({ href, text, to, block }) => ({
      href,
      text: text ?? (block ? t.titles[block.kind] : (t.pages[to] ?? to.replace(/^https?:\/\/(www\.)?|\/$/g, ''))),
      current: page === href,
    })),
  ]
}

function followOf(site: Site, siteName: string, locale: Locale): FooterColumn {
  const { fields } = site.contents.settings
  const t = frameMessages(locale)
  const { email, contactName } = fields
  return {
    title: t.follow,
    links: [
      { href: legalPath(site.region?.slug ?? null, 'contact'), text: t.contactPage },
      { href: sendInPath(site.region?.slug ?? null), text: sendInMessages(locale).invite },
      ...(email ? [{ href: `mailto:${email}`, text: t.mail(contactName || siteName) }] : []),
      ...socialNames.flatMap((name) => (fields[name] ? [{ href: fields[name], text: t.social[name] }] : [])),
    ],
  }
}

/** The same page, with what it was asked, in a language. */
function inLanguage(path: string, locale: string): string {
  const [page = '', query] = path.split('?')
  const asked = new URLSearchParams(query)
  asked.set('taal', locale)
  return `${page}?${asked.toString()}`
}
