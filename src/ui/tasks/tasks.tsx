import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '../icon/icon.tsx'

export interface Task {
  icon: IconName
  title: string
  href: string
  note?: ComponentChildren
  /** A button that does it, named after what it does: "Herinner 5 bedrijven". */
  action?: ComponentChildren
}

export function TaskList({ tasks, level = 3 }: { tasks: readonly Task[]; level?: 2 | 3 | 4 | undefined }) {
  const Heading = `h${level}` as const
  return (
    <ul class="tasks" role="list">
      {tasks.map(({ icon, title, href, note, action }) => (
        <li key={`${href}${title}`}>
          <Icon name={icon} />
          <Heading>
            <a href={href}>{title}</a>
          </Heading>
          {action && <div class="act">{action}</div>}
          {note && <p>{note}</p>}
        </li>
      ))}
    </ul>
  )
}
