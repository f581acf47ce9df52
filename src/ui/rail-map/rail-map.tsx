import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { useTexts } from '../context.tsx'
import { type HeadingLevel, Heading } from '../layout/layout.tsx'
import { Legend } from '../legend/legend.tsx'
import { MoreLink } from '../link/link.tsx'
import type { UiTexts } from '../messages.ts'
import { type MarkShape, type StationState } from '../station-mark/station-mark.tsx'
import { railMapLayout } from './layout.ts'
import type { RailLine, RailStation } from './rail-map-input.ts'
import { RailMapDrawing } from './rail-map-drawing.tsx'
import { RailMapLines } from './rail-map-lines.tsx'

export type { RailLine, RailStation } from './rail-map-input.ts'

export interface RailMapProps {
  title: string
  level?: HeadingLevel | undefined
  /** Whose plan it is, for the name of the drawing: "het plan van regio Emmen". */
  of: string
  lines: readonly RailLine[]
  stations: readonly RailStation[]
  /** ISO dates: the day it is, and the ends of the period that is drawn. */
  today: string
  from: string
  until: string
  /** On the flag of today: "23 maart 2026"; "vandaag" unless given. */
  todayText?: string | undefined
  /** The whole plan, for what is not on the map. */
  moreHref?: string | undefined
  /** Below the map: what is left out, date of the figures. */
  note?: ComponentChildren
}

const shapes: readonly StationState[] = ['done', 'running', 'planned', 'idea', 'behind', 'cancelled']

/**
 * Goals as coloured lines, activities as stations in order of time. A drawing on a wide screen, with the same stations
 * as a list below it; on a phone the lists alone.
 */
export function RailMap(props: RailMapProps) {
  const { title, level = 2, of, lines, stations, moreHref, note } = props
  const texts = useTexts()
  const layout = railMapLayout({
    lines,
    stations: stations.map((station) => ({ ...station, caption: captionOf(station, texts) })),
    today: props.today,
    todayText: props.todayText ?? texts.today,
    from: props.from,
    until: props.until,
  })
  const drawn = layout.stations.map(({ station }) => station)
  return (
    <div class="railmap-part">
      <div class="board">
        <div class="board-head">
          <Heading level={level} look={3}>
            {title}
          </Heading>
          {drawn.length > 0 && <Legend shapes={shapesOf(drawn)} />}
        </div>
        <RailMapDrawing layout={layout} label={texts.mapOf(of)} todayText={props.todayText ?? texts.today} />
        <RailMapLines lines={lines} stations={drawn} />
      </div>
      {layout.hidden > 0 && (
        <p class="small muted railmap-note">
          {texts.moreStations(layout.hidden)} {moreHref && <MoreLink href={moreHref}>{texts.showAll}</MoreLink>}
        </p>
      )}
      {note && <p class={classNames('small muted railmap-note')}>{note}</p>}
    </div>
  )
}

/** Where the state asks for attention it stands in place of the date. */
function captionOf(station: RailStation, texts: UiTexts): string {
  if (station.state === 'cancelled') return texts.state.cancelled
  if (station.state === 'behind') return texts.state.behind.toLowerCase()
  return station.when
}

function shapesOf(stations: readonly RailStation[]): MarkShape[] {
  const seen: MarkShape[] = shapes.filter((shape) => stations.some(({ state }) => state === shape))
  return stations.some(({ lines }) => lines.length > 1) ? [...seen, 'interchange'] : seen
}
