import type { ComponentChildren } from 'preact'

export interface EmptyStateProps {
  title: string
  text?: ComponentChildren
  /** The one next step, and a button or link that does it. */
  action?: ComponentChildren
  level?: 2 | 3 | undefined
}

export function EmptyState({ title, text, action, level = 3 }: EmptyStateProps) {
  const Heading = `h${level}` as const
  return (
    <div class="empty">
      <Heading class="look-h3">{title}</Heading>
      {typeof text === 'string' ? <p>{text}</p> : text}
      {action}
    </div>
  )
}
