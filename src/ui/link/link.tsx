import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { Icon } from '../icon/icon.tsx'

export interface LinkProps {
  href: string
  children: ComponentChildren
  /** Language of the page behind it, when that differs: `en`. */
  hreflang?: string | undefined
  rel?: string | undefined
  nowrap?: boolean | undefined
}

export function Link({ href, children, hreflang, rel, nowrap }: LinkProps) {
  return (
    <a href={href} hreflang={hreflang} lang={hreflang} rel={rel} class={nowrap ? 'nowrap' : undefined}>
      {children}
    </a>
  )
}

export interface MoreLinkProps {
  href: string
  children: ComponentChildren
  small?: boolean | undefined
}

/** Stands alone, at the end of a block or beside its heading: "Al het nieuws →". */
export function MoreLink({ href, children, small }: MoreLinkProps) {
  return (
    <a class={classNames('more', small && 'small')} href={href}>
      {children}
      <Icon name="arrow-right" />
    </a>
  )
}
