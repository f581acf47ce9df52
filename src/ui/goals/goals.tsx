import { type Line, LineBadge } from '../line-badge/line-badge.tsx'
import { Strip } from '../rail-list/rail-list.tsx'
import type { StationState } from '../station-mark/station-mark.tsx'

export interface GoalSummary extends Line {
  name: string
  href: string
  states: readonly StationState[]
  /** What there is to say of it now: "Girls’ Day over 17 dagen". */
  note?: string | undefined
}

export function Goals({ goals }: { goals: readonly GoalSummary[] }) {
  return (
    <ul class="goals" role="list">
      {goals.map(({ letter, colour, name, href, states, note }) => (
        <li key={letter} class={`line-${colour}`}>
          <LineBadge letter={letter} colour={colour} />
          <a href={href}>{name}</a>
          <Strip states={states} line={colour} />
          <span class="sum">{note}</span>
        </li>
      ))}
    </ul>
  )
}
