import { useTexts } from '../context.tsx'
import { Icon } from '../icon/icon.tsx'
import { Logo } from '../logo/logo.tsx'
import { Document, type DocumentProps } from './document.tsx'
import { BrandLink, Drawer, MenuButton, type NavItem, NavList } from './masthead.tsx'

/** Another region that the reader works in, with the roles there. */
export interface WorkPlace {
  href: string
  name: string
  roles: string
  current?: boolean | undefined
}

export interface CurrentRegion {
  name: string
  /** Its logo, when it has one. */
  logo?: string | undefined
  /** The page with all regions. */
  switchHref: string
  /** Every region that the reader has a role in; fewer than two need no list. */
  places?: readonly WorkPlace[] | undefined
}

export interface WorkspacePageProps extends Omit<DocumentProps, 'noindex'> {
  brand: { name: string; href: string }
  /** The region (or other scope) that the reader works in; null when there is none. */
  region: CurrentRegion | null
  search?: { action: string; value?: string | undefined } | undefined
  messages?: { href: string; count: number } | undefined
  /** Null before signing in. */
  account: { name: string; href: string } | null
  nav: readonly NavItem[]
  /** A second group below the first: "Regio". */
  navGroups?: readonly { title: string; items: readonly NavItem[] }[] | undefined
}

/** Every page behind signing in. */
export function WorkspacePage(props: WorkspacePageProps) {
  const { brand, region, search, messages, account, nav, navGroups = [], children, ...document } = props
  const texts = useTexts()
  return (
    <Document {...document} noindex>
      <header class="masthead on-dark">
        <div class="workspace-bar">
          <div class="masthead-bar">
            <BrandLink {...brand} />
            {region && <RegionSwitch {...region} />}
            <div class="masthead-end">
              {search && <SearchBox {...search} />}
              {messages && (
                <a class="hide-small" href={messages.href}>
                  <Icon name="bell" />
                  {texts.messages(messages.count)}
                </a>
              )}
              {account && (
                <a class="hide-small" href={account.href}>
                  <Avatar name={account.name} />
                  {account.name}
                </a>
              )}
              <MenuButton />
            </div>
          </div>
        </div>
      </header>
      <div class="frame">
        <Drawer id="menu" class="railnav" label={texts.workspaceMenu}>
          <NavList items={nav} />
          {navGroups.map(({ title, items }) => (
            <div key={title}>
              <p class="group">{title}</p>
              <NavList items={items} class="second" />
            </div>
          ))}
          <NavList items={drawerLinks(props, texts)} class="second drawer-only" />
        </Drawer>
        <main class="frame-main" id="inhoud" tabindex={-1}>
          {children}
        </main>
      </div>
    </Document>
  )
}

/** What the header has no room for on a phone. */
function drawerLinks(
  { region, search, messages, account }: WorkspacePageProps,
  texts: ReturnType<typeof useTexts>,
): NavItem[] {
  const links: NavItem[] = []
  if (search) links.push({ href: search.action, text: texts.search })
  if (messages) links.push({ href: messages.href, text: texts.messages(messages.count) })
  if (region && isList(region.places))
    links.push(...region.places.map(({ href, name, roles }) => ({ href, text: `${name}, ${roles}` })))
  else if (region) links.push({ href: region.switchHref, text: `${region.name}: ${texts.switchRegion.toLowerCase()}` })
  if (account) links.push({ href: account.href, text: account.name })
  return links
}

const isList = (places: CurrentRegion['places']): places is readonly WorkPlace[] =>
  places !== undefined && places.length > 1

/** A link to all regions, or, for who works in a few, those with one click each. */
function RegionSwitch({ name, logo, switchHref, places }: CurrentRegion) {
  const texts = useTexts()
  const label = (
    <>
      {logo && <Logo src={logo} alt="" />}
      {name} <Icon name="selector" />
      <span class="visually-hidden">{texts.switchRegion}</span>
    </>
  )
  if (!isList(places)) {
    return (
      <a class="masthead-link region-switch hide-small" href={switchHref}>
        {label}
      </a>
    )
  }
  return (
    <details class="region-switch region-places hide-small">
      <summary class="masthead-link">{label}</summary>
      <ul role="list">
        {places.map(({ href, name: place, roles, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'true' : undefined}>
              <strong>{place}</strong> <span class="small">{roles}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

function SearchBox({ action, value }: { action: string; value?: string | undefined }) {
  const texts = useTexts()
  return (
    <form class="search hide-small" role="search" action={action} method="get">
      <Icon name="search" />
      <label class="visually-hidden" for="site-search">
        {texts.searchEverything}
      </label>
      <input
        id="site-search"
        name="q"
        type="search"
        value={value}
        placeholder={texts.searchHint}
        autocomplete="off"
        data-search-key
      />
    </form>
  )
}

/** The first letter of a name in a circle; stands beside the name itself. */
export function Avatar({ name }: { name: string }) {
  return (
    <span class="avatar" aria-hidden="true">
      {name.trim().charAt(0).toUpperCase()}
    </span>
  )
}
