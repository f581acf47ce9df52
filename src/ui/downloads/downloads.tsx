import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'

export interface Download {
  href: string
  /** What it is, as its link says it. */
  words: string
  /** Its kind and size, so that nobody fetches a film by accident: "PDF, 240 kB". */
  about: string
  /** What else can be done with it. */
  action?: ComponentChildren
}

/** Files to take along. */
export function Downloads({ files }: { files: readonly Download[] }) {
  if (!files.length) return null
  return (
    <ul class="downloads" role="list">
      {files.map(({ href, words, about, action }) => (
        <li key={href}>
          <Icon name="download" />
          <p>
            <a href={href}>{words}</a> <span class="small muted">{about}</span>
          </p>
          {action}
        </li>
      ))}
    </ul>
  )
}
