import { classNames } from '../class-names.ts'
import type { LineColour } from '../line-badge/line-badge.tsx'
import { type StationState, StationMark } from '../station-mark/station-mark.tsx'

export interface RailStop {
  name: string
  /** Undefined: there is no page for this reader. */
  href?: string | undefined
  state: StationState
  /** Small line below: state, date, interchange. */
  note?: string | undefined
  current?: boolean | undefined
}

/** Stations down a line; without a line it is drawn in ink. */
export function RailList({ stops, line }: { stops: readonly RailStop[]; line?: LineColour | undefined }) {
  return (
    <ol class={classNames('raillist', line ? `line-${line}` : 'line-ink')} role="list">
      {stops.map(({ name, href, state, note, current }, index) => (
        <li key={`${name}${index}`}>
          <StationMark shape={state} />
          {href === undefined ? (
            <span class="stop-name">{name}</span>
          ) : (
            <a href={href} aria-current={current ? 'page' : undefined}>
              {name}
            </a>
          )}
          {note && <span class="when">{note}</span>}
        </li>
      ))}
    </ol>
  )
}

/** The marks of a line beside each other; says nothing that the words beside it do not say. */
export function Strip({
  states,
  line,
  short,
}: {
  states: readonly StationState[]
  line: LineColour
  short?: boolean | undefined
}) {
  return (
    <span class={classNames('strip', `line-${line}`, short && 'strip-short')} aria-hidden="true">
      {states.map((state, index) => (
        <StationMark key={index} shape={state} />
      ))}
    </span>
  )
}
