import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { Icon, type IconName } from '../icon/icon.tsx'

/** Primary is signal yellow: at most one on a page, for what the reader should do now. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

interface Look {
  kind?: ButtonKind | undefined
  icon?: IconName | undefined
  small?: boolean | undefined
  large?: boolean | undefined
  block?: boolean | undefined
  children: ComponentChildren
}

export interface ButtonProps extends Look {
  type?: 'submit' | 'button' | undefined
  name?: string | undefined
  value?: string | undefined
  id?: string | undefined
  /** The form that it sends, when it stands outside of it. */
  form?: string | undefined
  formaction?: string | undefined
  /** Sends the form without the checks of the browser: for "save as draft". */
  formnovalidate?: boolean | undefined
  /** Looks and reads as unavailable but keeps its place in the order: say why in an element with this id. */
  unavailable?: { reasonId: string } | undefined
  /** The id of a popover that it opens or closes. */
  popovertarget?: string | undefined
  popovertargetaction?: 'show' | 'hide' | 'toggle' | undefined
}

export function Button({ kind, icon, small, large, block, children, unavailable, type, ...rest }: ButtonProps) {
  return (
    <button
      class={buttonClass({ kind, small, large, block })}
      type={unavailable ? 'button' : (type ?? 'submit')}
      aria-disabled={unavailable ? 'true' : undefined}
      aria-describedby={unavailable?.reasonId}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

export interface ButtonLinkProps extends Look {
  href: string
  download?: boolean | undefined
  rel?: string | undefined
}

/** Goes somewhere, so it is a link; only looks like a button. */
export function ButtonLink({ kind, icon, small, large, block, children, href, download, rel }: ButtonLinkProps) {
  return (
    <a class={buttonClass({ kind, small, large, block })} href={href} download={download} rel={rel}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}

function buttonClass({ kind, small, large, block }: Omit<Look, 'children' | 'icon'>): string {
  return classNames(
    'button',
    kind && kind !== 'secondary' && `button-${kind}`,
    small && 'button-small',
    large && 'button-large',
    block && 'button-block',
  )
}
