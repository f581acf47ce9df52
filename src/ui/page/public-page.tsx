import type { ComponentChildren } from 'preact'
import { useTexts } from '../context.tsx'
import { Document, type DocumentProps } from './document.tsx'
import {
  type Brand,
  BrandLink,
  Drawer,
  type EndLink,
  EndLinks,
  MenuButton,
  type NavItem,
  NavList,
} from './masthead.tsx'
import { SiteSearch, type SiteSearchProps } from './site-search.tsx'

export interface FooterColumn {
  title: string
  links: readonly { href: string; text: string; hreflang?: string | undefined }[]
}

export interface PublicPageProps extends DocumentProps {
  brand: Brand
  nav: readonly NavItem[]
  /** The field in the header; a page with a search field of its own has none. */
  search?: SiteSearchProps | undefined
  /** At the end of the header: all regions, sign in. */
  endLinks?: readonly EndLink[] | undefined
  /** The stripe in the colour of the region under the header. */
  band?: boolean | undefined
  footer: readonly FooterColumn[]
  /** The page brings its own bands from edge to edge (`Section`, `Hero`); otherwise it gets one column. */
  fullWidth?: boolean | undefined
}

/** Every page of the national site and of the regions. */
export function PublicPage(props: PublicPageProps) {
  const { brand, nav, search, endLinks = [], band, footer, fullWidth, children, ...document } = props
  const texts = useTexts()
  return (
    <Document {...document}>
      <header class="masthead on-dark">
        <div class="container">
          <div class="masthead-bar">
            <BrandLink {...brand} />
            <div class="masthead-end">
              {search && <SiteSearch {...search} />}
              <EndLinks links={endLinks} />
              <MenuButton />
            </div>
          </div>
          <Drawer id="menu" class="sitenav" label={texts.mainMenu}>
            <NavList items={nav} />
            {endLinks.length > 0 && (
              <NavList
                items={[...(search ? [{ href: search.action, text: texts.search }] : []), ...endLinks]}
                class="drawer-only"
              />
            )}
          </Drawer>
        </div>
        {band && <div class="region-band" />}
      </header>
      <main id="inhoud" tabindex={-1}>
        {fullWidth ? children : <div class="container public-main">{children}</div>}
      </main>
      <Footer columns={footer} />
    </Document>
  )
}

function Footer({ columns }: { columns: readonly FooterColumn[] }): ComponentChildren {
  return (
    <footer class="footer">
      <div class="container grid grid-4">
        {columns.map(({ title, links }) => (
          <div key={title}>
            <h2>{title}</h2>
            <ul role="list">
              {links.map(({ href, text, hreflang }) => (
                <li key={href}>
                  <a href={href} hreflang={hreflang} lang={hreflang}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </footer>
  )
}
