import type { ComponentChildren } from 'preact'

export interface Fact {
  term: string
  value: ComponentChildren
  /** Dates and amounts stay on one line. */
  nowrap?: boolean | undefined
}

/** A few terms with their values beside each other: period, place, owner. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ term, value, nowrap }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd class={nowrap ? 'num nowrap' : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
