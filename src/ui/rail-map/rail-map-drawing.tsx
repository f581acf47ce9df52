import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { useTexts } from '../context.tsx'
import type { UiTexts } from '../messages.ts'
import { MarkDrawing, type StationState } from '../station-mark/station-mark.tsx'
import { type PlacedStation, type RailMapLayout, mapWidth } from './layout.ts'

/** The drawing; hidden where it would be too small to read. */
export function RailMapDrawing({
  layout,
  label,
  todayText,
}: {
  layout: RailMapLayout
  label: string
  todayText: string
}) {
  const { height, lines, stations, years, today } = layout
  return (
    <svg class="railmap" viewBox={`0 0 ${mapWidth} ${height}`} role="group" aria-label={label}>
      {years.map(({ text, x, grid }) => (
        <g key={x} aria-hidden="true">
          {grid && <path class="grid-line" d={`M${x} 10V${height - 10}`} />}
          <text class="year" x={grid ? x + 14 : x} y="22">
            {text}
          </text>
        </g>
      ))}
      {today && <path class="today" d={`M${today.x} ${today.flagY + 26}V${height - 12}`} />}
      {stations
        .filter(({ form }) => form === 'link')
        .map((station) => (
          <path
            key={`${station.x} ${station.y}`}
            class="link"
            d={`M${station.x} ${station.y}V${station.more.at(-1)?.y ?? station.y}`}
          />
        ))}
      {lines.map(({ line, y, paths, names }) => (
        <g key={line.letter} class={`line-${line.colour}`} aria-hidden="true">
          {paths.map((d) => (
            <path key={d} class="track" d={d} />
          ))}
          <rect class="badge-box" x="26" y={y - 15} width="30" height="30" rx="5" />
          <text class="badge-text" x="41" y={y + 5.5}>
            {line.letter}
          </text>
          {names.map((name) => (
            <text key={name.y} class="linename" x="26" y={name.y}>
              {name.text}
            </text>
          ))}
        </g>
      ))}
      {today && (
        <g aria-hidden="true">
          <rect class="today-flag" x={today.flagX} y={today.flagY} width={today.flagWidth} height="24" rx="4" />
          <text class="today-text" x={today.flagX + today.flagWidth / 2} y={today.flagY + 16.5} text-anchor="middle">
            {todayText}
          </text>
        </g>
      )}
      {inReadingOrder(
        stations,
        lines.map(({ line }) => line.letter),
      ).map((station) => (
        <StationLink key={`${station.station.name}${station.x}`} {...station} />
      ))}
    </svg>
  )
}

function StationLink(placed: PlacedStation) {
  const texts = useTexts()
  const { station, lines, form, x, y, more, label } = placed
  const line = form === 'capsule' ? undefined : lines[0]
  const name = { class: line && `line-${line.colour}`, 'aria-label': nameOf(placed, texts) }
  const Place = ({ children }: { children: ComponentChildren }) =>
    station.href === undefined ? (
      <g {...name} role="img">
        {children}
      </g>
    ) : (
      <a {...name} href={station.href}>
        {children}
      </a>
    )
  return (
    <Place>
      <circle class="ring ring-inner" cx={x} cy={y} r={form === 'capsule' ? 30 : 18} />
      <circle class="ring" cx={x} cy={y} r={form === 'capsule' ? 32 : 20} />
      {form === 'capsule' ? <Capsule x={x} y={y} state={station.state} /> : <Mark x={x} y={y} state={station.state} />}
      {more.map((other) => (
        <g key={other.line.letter} class={`line-${other.line.colour}`}>
          <Mark x={x} y={other.y} state={station.state} />
        </g>
      ))}
      <rect
        class="label-ground"
        x={x - label.half - 3}
        y={(label.lines[0]?.y ?? 0) - 13}
        width={label.half * 2 + 6}
        height={label.caption.y - (label.lines[0]?.y ?? 0) + 18}
      />
      {label.lines.map((one) => (
        <text key={one.y} class="name" x={x} y={one.y} text-anchor="middle">
          {`${one.text} `}
        </text>
      ))}
      <text
        class={station.state === 'cancelled' ? 'cancelled-word' : 'when'}
        x={x}
        y={label.caption.y}
        text-anchor="middle"
      >
        {label.caption.text}
      </text>
    </Place>
  )
}

function Mark({ x, y, state }: { x: number; y: number; state: StationState }) {
  return (
    <g
      class={state === 'cancelled' ? 'mark-ghost' : undefined}
      transform={`translate(${x - 14.4} ${y - 14.4}) scale(1.2)`}
    >
      <MarkDrawing shape={state} />
    </g>
  )
}

/** Where two lines meet: filled when done; else with the sign of its state. */
function Capsule({ x, y, state }: { x: number; y: number; state: StationState }) {
  const ghost = state === 'cancelled'
  return (
    <g class={classNames('capsule-group', ghost && 'mark-ghost')}>
      <rect
        class={state === 'done' ? 'capsule-done' : 'capsule'}
        x={x - 14}
        y={y - 24}
        width="28"
        height="48"
        rx="14"
        stroke-dasharray={ghost || state === 'idea' ? '4 3.5' : undefined}
      />
      {state === 'done' && <path class="capsule-tick" d={`M${x - 7} ${y + 0.5}l5 5 9-10`} />}
      {state === 'running' && <circle class="capsule-core" cx={x} cy={y} r="6" />}
      {state === 'behind' && <path class="capsule-ink" d={`M${x} ${y - 8}v9M${x} ${y + 8}v.1`} />}
      {ghost && <path class="capsule-cross" d={`M${x - 5} ${y - 5}l10 10m0-10l-10 10`} />}
    </g>
  )
}

/** Begins with what is to be seen, so that someone who speaks to the screen can name it. */
function nameOf({ station, lines, label }: PlacedStation, texts: UiTexts): string {
  const caption = label.caption.text
  const state = texts.state[station.state]
  const said = [`${station.name} ${caption}`]
  if (caption !== station.when) said.push(station.when)
  if (caption.toLowerCase() !== state.toLowerCase()) said.push(state.toLowerCase())
  if (lines.length > 1)
    said.push(
      texts.interchangeOf(
        joined(
          lines.map(({ letter }) => letter),
          texts,
        ),
      ),
    )
  return said.join(', ')
}

export function joined(letters: readonly string[], texts: UiTexts): string {
  return letters.length < 2
    ? letters.join('')
    : `${letters.slice(0, -1).join(', ')} ${texts.and} ${letters.at(-1) ?? ''}`
}

/** Along each line in turn, so that the tab key does not jump up and down. */
function inReadingOrder(stations: readonly PlacedStation[], letters: readonly string[]): PlacedStation[] {
  const rank = (station: PlacedStation) => letters.indexOf(station.lines[0]?.letter ?? '')
  return [...stations].sort((a, b) => rank(a) - rank(b) || a.x - b.x)
}
