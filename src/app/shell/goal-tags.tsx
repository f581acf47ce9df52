import { LineBadge, type LineColour } from '../../ui/line-badge/line-badge.tsx'
import { Row } from '../../ui/layout/layout.tsx'
import { State } from '../../ui/state/state.tsx'
import type { ActivityState } from '../../modules/plans/public.ts'

interface GoalLine {
  letter: string
  colour: LineColour
  name: string
  href: string
}

/** How far an activity is, and the lines that it lies on. */
export function GoalTags({ state, lines }: { state: ActivityState; lines: readonly GoalLine[] }) {
  return (
    <Row>
      <State state={state} />
      {lines.map((line) => (
        <Row tight key={line.letter}>
          <LineBadge letter={line.letter} colour={line.colour} />
          <a href={line.href}>{line.name}</a>
        </Row>
      ))}
    </Row>
  )
}
