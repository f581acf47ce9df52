import { type Line, LineBadge } from '../line-badge/line-badge.tsx'

export interface Tab {
  href: string
  text: string
  current?: boolean | undefined
  /** Behind the text, "Agenda (6)". */
  count?: number | undefined
  line?: Line | undefined
}

/** Each tab is a page of its own, so these are links. */
export function Tabs({ label, tabs, small }: { label: string; tabs: readonly Tab[]; small?: boolean | undefined }) {
  return (
    <nav class={small ? 'tabs tabs-small' : 'tabs'} aria-label={label}>
      <ul role="list">
        {tabs.map(({ href, text, current, count, line }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {line && <LineBadge {...line} />}
              <span>
                {text}
                {count !== undefined && ` (${count})`}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
