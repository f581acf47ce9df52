import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { Icon, type IconName } from '../icon/icon.tsx'
import type { Tone } from '../tag/tag.tsx'

const icons: Record<Tone, IconName> = {
  info: 'info-circle',
  positive: 'circle-check',
  caution: 'alert-triangle',
  negative: 'alert-circle',
}

export interface NoticeProps {
  tone?: Tone | undefined
  /** Read out when it appears: `status` after something went well, `alert` when something went wrong. */
  role?: 'status' | 'alert' | undefined
  icon?: IconName | undefined
  title?: ComponentChildren
  children?: ComponentChildren
  /** Button or link that does what the notice asks for. */
  action?: ComponentChildren
}

export function Notice({ tone = 'info', role, icon, title, children, action }: NoticeProps) {
  return (
    <div class={classNames('notice', tone !== 'info' && `notice-${tone}`)} role={role}>
      <Icon name={icon ?? icons[tone]} />
      <div class="notice-body">
        <div>
          {title && (
            <p>
              <strong>{title}</strong>
            </p>
          )}
          {typeof children === 'string' ? <p>{children}</p> : children}
        </div>
        {action}
      </div>
    </div>
  )
}
