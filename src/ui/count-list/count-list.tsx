import type { ComponentChildren } from 'preact'

export interface CountListProps {
  rows: readonly { readonly key: string; readonly name: ComponentChildren; readonly count: string }[]
}

/** What there was most of, with how often: a line each, in order. */
export function CountList({ rows }: CountListProps) {
  return (
    <ol class="count-list" role="list">
      {rows.map(({ key, name, count }) => (
        <li key={key}>
          <span class="name">{name}</span> <span class="num">{count}</span>
        </li>
      ))}
    </ol>
  )
}
