import type { ComponentChildren } from 'preact'

export interface LogEntry {
  /** For machines, `2026-03-23T08:02`; optional when only the text is known. */
  at?: string | undefined
  when: string
  text: ComponentChildren
}

/** What happened, newest first. */
export function Log({ entries }: { entries: readonly LogEntry[] }) {
  return (
    <ol class="log small" role="list">
      {entries.map(({ at, when, text }, index) => (
        <li key={index}>
          <time datetime={at}>{when}</time>
          {text}
        </li>
      ))}
    </ol>
  )
}
