import { useTexts } from '../context.tsx'
import { Icon } from '../icon/icon.tsx'
import { LineBadge } from '../line-badge/line-badge.tsx'
import type { UiTexts } from '../messages.ts'
import { RailList, Strip } from '../rail-list/rail-list.tsx'
import type { StationState } from '../station-mark/station-mark.tsx'
import { joined } from './rail-map-drawing.tsx'
import type { RailLine, RailStation } from './rail-map-input.ts'

const order: readonly StationState[] = ['done', 'running', 'behind', 'planned', 'idea', 'cancelled']

/** The stations as a list per line: what those read who do not see the map, and all there is on a phone. */
export function RailMapLines({ lines, stations }: { lines: readonly RailLine[]; stations: readonly RailStation[] }) {
  const texts = useTexts()
  return (
    <div class={`lines lines-${Math.min(lines.length, 8)}`}>
      {lines.map((line) => {
        const own = stations.filter(({ lines: letters }) => letters.includes(line.letter))
        return (
          <details key={line.letter} class={`line-${line.colour}`}>
            <summary>
              <LineBadge letter={line.letter} colour={line.colour} />
              <span class="title">{line.name}</span>
              <Icon name="chevron-down" class="chevron" />
              <span class="sum">{own.length === 0 ? texts.noStations : <Counts stations={own} texts={texts} />}</span>
              {own.length > 0 && <Strip states={own.map(({ state }) => state)} line={line.colour} short />}
            </summary>
            {own.length > 0 ? (
              <RailList
                line={line.colour}
                stops={own.map((station) => ({
                  name: station.name,
                  href: station.href,
                  state: station.state,
                  note: noteOf(station, line, texts),
                }))}
              />
            ) : (
              <p>{line.href === undefined ? line.name : <a href={line.href}>{line.name}</a>}</p>
            )}
          </details>
        )
      })}
    </div>
  )
}

function Counts({ stations, texts }: { stations: readonly RailStation[]; texts: UiTexts }) {
  const counts = order
    .map((state) => ({ state, count: stations.filter((station) => station.state === state).length }))
    .filter(({ count }) => count > 0)
  return (
    <>
      {counts.map(({ state, count }, index) => (
        <span key={state}>
          {index > 0 && ' · '}
          <span class="nowrap">{texts.stateCount[state](count)}</span>
        </span>
      ))}
    </>
  )
}

function noteOf(station: RailStation, line: RailLine, texts: UiTexts): string {
  const others = station.lines.filter((letter) => letter !== line.letter)
  return [texts.state[station.state], station.when, others.length > 0 ? texts.interchangeTo(joined(others, texts)) : '']
    .filter(Boolean)
    .join(' · ')
}
