import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { Icon, type IconName } from '../icon/icon.tsx'

export type Tone = 'info' | 'positive' | 'caution' | 'negative'

export interface TagProps {
  tone?: Tone | undefined
  icon?: IconName | undefined
  children: ComponentChildren
}

export function Tag({ tone, icon, children }: TagProps) {
  return (
    <span class={classNames('tag', tone && tone !== 'info' && `tag-${tone}`)}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}

/** Several tags beside each other, as a list. */
export function Tags({ tags }: { tags: { text: string; href?: string | undefined }[] }) {
  return (
    <ul class="tags" role="list">
      {tags.map((tag) => (
        <li key={tag.text}>
          {tag.href ? (
            <a class="tag tag-link" href={tag.href}>
              {tag.text}
            </a>
          ) : (
            <span class="tag">{tag.text}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
