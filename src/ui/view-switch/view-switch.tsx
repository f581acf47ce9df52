import { Icon, type IconName } from '../icon/icon.tsx'

export interface ViewLink {
  href: string
  text: string
  icon?: IconName | undefined
  current?: boolean | undefined
}

/** The same things shown in another way: table, month, timeline, map. */
export function ViewSwitch({ label, views }: { label: string; views: readonly ViewLink[] }) {
  return (
    <nav class="views" aria-label={label}>
      {views.map(({ href, text, icon, current }) => (
        <a key={href} href={href} aria-current={current ? 'page' : undefined}>
          {icon && <Icon name={icon} />}
          {text}
        </a>
      ))}
    </nav>
  )
}
