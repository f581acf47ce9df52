import type { ComponentChildren } from 'preact'
import { useTexts } from '../context.tsx'
import { Button } from '../button/button.tsx'
import { Icon, type IconName } from '../icon/icon.tsx'
import { Logo } from '../logo/logo.tsx'

export interface Brand {
  name: string
  /** Small line below the name. */
  sub?: string | undefined
  href: string
  /** Logo of a region in place of our mark; the name stands beside it, so its alternative is empty. */
  logo?: string | undefined
}

export interface NavItem {
  href: string
  text: string
  current?: boolean | undefined
  /** How many wait for the reader there. */
  count?: number | undefined
}

export interface EndLink {
  href: string
  text: string
  icon?: IconName | undefined
  hreflang?: string | undefined
}

export function BrandLink({ name, sub, href, logo }: Brand) {
  return (
    <a class="brand" href={href}>
      {logo ? <Logo src={logo} alt="" /> : <BrandMark />}
      <span>
        {name}
        {sub && <small>{sub}</small>}
      </span>
    </a>
  )
}

/** An open timetable with a station on its fold. */
function BrandMark() {
  return (
    <svg viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <path
        d="M16 9.5C12.8 6.6 8.6 5.8 3.5 6.2v18.6c5.1-.4 9.3.4 12.5 3.3 3.2-2.9 7.4-3.7 12.5-3.3V6.2C23.4 5.8 19.2 6.6 16 9.5Z"
        stroke="currentColor"
        stroke-width="2.2"
        stroke-linejoin="round"
      />
      <path d="M16 9.5v18.6" stroke="currentColor" stroke-width="2.2" />
      <circle class="brand-station" cx="16" cy="14" r="4.4" stroke-width="2.6" />
    </svg>
  )
}

export function EndLinks({ links }: { links: readonly EndLink[] }) {
  return (
    <>
      {links.map(({ href, text, icon, hreflang }) => (
        <a key={href} class="hide-small" href={href} hreflang={hreflang} lang={hreflang}>
          {icon && <Icon name={icon} />}
          {text}
        </a>
      ))}
    </>
  )
}

/** Opens the drawer `menu` on a small screen. */
export function MenuButton() {
  const texts = useTexts()
  return (
    <span class="menu-button">
      <Button type="button" small icon="menu-2" popovertarget="menu">
        {texts.menu}
      </Button>
    </span>
  )
}

/** A list of links that is a drawer on a small screen; where popovers are unknown it stands in the page. */
export function Drawer({
  id,
  class: name,
  label,
  children,
}: {
  id: string
  class: string
  label: string
  children: ComponentChildren
}) {
  const texts = useTexts()
  return (
    <nav class={`${name} drawer`} id={id} popover="auto" aria-label={label}>
      <span class="drawer-close">
        <Button type="button" small icon="x" popovertarget={id} popovertargetaction="hide">
          {texts.closeMenu}
        </Button>
      </span>
      {children}
    </nav>
  )
}

export function NavList({ items, class: name }: { items: readonly NavItem[]; class?: string | undefined }) {
  const texts = useTexts()
  return (
    <ul class={name}>
      {items.map(({ href, text, current, count }) => (
        <li key={href}>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {text}
            {count !== undefined && count > 0 && (
              <>
                {' '}
                <span class="count">
                  {count}
                  <span class="visually-hidden"> {texts.waiting}</span>
                </span>
              </>
            )}
          </a>
        </li>
      ))}
    </ul>
  )
}
