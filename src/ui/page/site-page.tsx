// A page of a site says only what it is; the program knows the site around it.
import { createContext, type ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import type { Brand, EndLink, NavItem } from './masthead.tsx'
import { PublicPage, type FooterColumn } from './public-page.tsx'
import type { SiteSearchProps } from './site-search.tsx'

export interface SiteShell {
  brand: Brand
  /** The stripe in the colour of the region. */
  band: boolean
  nav: readonly NavItem[]
  search: SiteSearchProps
  endLinks: readonly EndLink[]
  footer: readonly FooterColumn[]
  /** Behind the title of each page: "Techniek in Emmen – Sterk Techniekonderwijs". */
  titles: readonly string[]
  /** The one address that the page is known by. */
  canonical: string
}

export const SiteContext = createContext<SiteShell | null>(null)

export interface SitePageProps {
  /** The page's own name; nothing on the home page. */
  title?: string | undefined
  description?: string | undefined
  /** More for the head: feeds, structured data, a preview picture. */
  head?: ComponentChildren
  /** Where it is not the address of the page itself; null: the page has none. */
  canonical?: string | null | undefined
  noindex?: boolean | undefined
  /** The page has the search field of its own. */
  searching?: boolean | undefined
  /** The page brings its own bands from edge to edge; otherwise it gets one column. */
  fullWidth?: boolean | undefined
  children: ComponentChildren
}

/** Every public page of the nation's site and of those of regions. */
export function SitePage({
  title,
  description,
  head,
  canonical,
  noindex,
  searching,
  fullWidth,
  children,
}: SitePageProps) {
  const site = useContext(SiteContext)
  if (!site) throw new Error('a page of a site needs an access that says which: see onHostSite and onSiteOfRegion')
  const known = canonical === undefined ? site.canonical : canonical
  return (
    <PublicPage
      title={[title, ...site.titles].filter(Boolean).join(' – ')}
      description={description}
      noindex={noindex}
      head={
        <>
          {known && <link rel="canonical" href={known} />}
          {head}
        </>
      }
      brand={site.brand}
      band={site.band}
      nav={site.nav}
      search={searching ? undefined : site.search}
      endLinks={site.endLinks}
      footer={site.footer}
      fullWidth={fullWidth}
    >
      {children}
    </PublicPage>
  )
}
