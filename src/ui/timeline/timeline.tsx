import { h } from 'preact'
import { classNames } from '../class-names.ts'
import { useTexts, useUi } from '../context.tsx'
import { Icon } from '../icon/icon.tsx'
import { type Line, LineBadge } from '../line-badge/line-badge.tsx'
import { type StationState, StationMark } from '../station-mark/station-mark.tsx'
import { Tag } from '../tag/tag.tsx'
import { timetableTexts } from '../timetable/timetable-texts.ts'
import { type Window, barOf, daysIn, placeOf, width } from './timeline-scale.ts'
import { timelineTexts } from './timeline-texts.ts'

export interface TimelineRow {
  key: string
  name: string
  href: string
  /** ISO dates, both included. */
  from: string
  until: string
  /** An end that is known less precisely than the day. */
  vague: boolean
  /** Ready text: "16-03-2026 t/m 20-03-2026". */
  when: string
  state: StationState
  alsoLines?: readonly string[] | undefined
  /** Colours the row where it is another than that of its group. */
  line?: Line | undefined
  /** Where it can be moved; null when this reader may not. */
  moveHref?: string | null | undefined
}

export interface TimelineGroup {
  key: string
  line: Line | null
  name: string
  href: string
  rows: readonly TimelineRow[]
}

export interface TimelineProps {
  label: string
  window: Window
  /** What stands above the units: a year over its months or quarters. */
  spans: readonly { text: string; units: number }[]
  units: readonly { text: string; long: string }[]
  today: string
  groups: readonly TimelineGroup[]
}

/** A row for each activity, a bar from its start to its end; what may be moved can be dragged, or moved by its link. */
export function Timeline({ label, window, spans, units, today, groups }: TimelineProps) {
  const texts = useTexts()
  const { locale } = useUi()
  const inside = today >= (window.starts[0] ?? '') && today <= window.until
  const now = inside ? Math.round(placeOf(today, window) * 10) / 10 : null
  const table = (
    <table class={`table timetable timeline timeline-${units.length}`} role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          <th class="rail" role="columnheader" scope="col">
            <span class="visually-hidden">{texts.line}</span>
          </th>
          <th role="columnheader" scope="col">
            {timetableTexts(locale).activity}
          </th>
          <th class="timeline-scale" role="columnheader" scope="col">
            <span class="visually-hidden">{timetableTexts(locale).period}</span>
            <Scale spans={spans} units={units} now={now} />
          </th>
          <th class="timeline-act" role="columnheader" scope="col">
            <span class="visually-hidden">{texts.actions}</span>
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key} role="rowgroup">
          <tr class={classNames('group', group.line && `line-${group.line.colour}`)} role="row">
            <td class="rail" role="cell">
              {group.line && <LineBadge {...group.line} />}
            </td>
            <th colspan={3} role="rowheader" scope="rowgroup">
              <a href={group.href}>{group.name}</a> <span class="timeline-count">{group.rows.length}</span>
            </th>
          </tr>
          {group.rows.map((row, index) => (
            <Row
              key={row.key}
              row={row}
              line={row.line ?? group.line}
              last={index === group.rows.length - 1}
              window={window}
              now={now}
            />
          ))}
        </tbody>
      ))}
    </table>
  )
  const attributes = {
    class: 'table-box timeline-box',
    'data-days': daysIn(window),
    'data-later': timelineTexts(locale).days('+{n}'),
    'data-earlier': timelineTexts(locale).days('−{n}'),
  }
  return h('timeline-drag', attributes, table)
}

function Scale({ spans, units, now }: Pick<TimelineProps, 'spans' | 'units'> & { now: number | null }) {
  const texts = useTexts()
  return (
    <span class="timeline-heads">
      <span class="timeline-spans">
        {spans.map(({ text, units: count }) => (
          <span key={text} class={`timeline-span-${count}`}>
            {text}
          </span>
        ))}
      </span>
      <span class="timeline-units">
        {units.map(({ text, long }) => (
          <span key={long}>
            <abbr title={long}>
              {text.charAt(0)}
              <span class="timeline-rest">{text.slice(1)}</span>
            </abbr>
          </span>
        ))}
      </span>
      {now !== null && (
        <svg class="timeline-now" viewBox={`0 0 ${width} 6`} preserveAspectRatio="none" role="img">
          <title>{texts.today}</title>
          <path d={`M${Math.max(now - 7, 0)} 0H${now + 7}L${now} 6Z`} />
        </svg>
      )}
    </span>
  )
}

function Row({
  row,
  line,
  last,
  window,
  now,
}: {
  row: TimelineRow
  line: Line | null
  last: boolean
  window: Window
  now: number | null
}) {
  const texts = useTexts()
  const { locale } = useUi()
  const bar = barOf(row, window)
  const { key, name, href, when, state, alsoLines = [], moveHref = null } = row
  return (
    <tr
      id={`a-${key}`}
      class={classNames(line && `line-${line.colour}`, last && 'last', state === 'cancelled' && 'is-cancelled')}
      role="row"
    >
      <td class="rail" role="cell">
        <StationMark shape={state} />
      </td>
      <th role="rowheader" scope="row">
        <a href={href}>{name}</a> {alsoLines.length > 0 && <Tag>{texts.also(alsoLines.join(', '))}</Tag>}
        <span class="sub">
          {when} · {texts.state[state].toLowerCase()}
        </span>
      </th>
      <td class="timeline-track" role="cell">
        <svg viewBox={`0 0 ${width} 24`} preserveAspectRatio="none" aria-hidden="true">
          {bar && (
            <rect
              class={classNames('timeline-bar', `is-${state}`, row.vague && 'is-vague')}
              x={bar.x}
              y="4"
              width={bar.width}
              height="16"
              data-move={moveHref ?? undefined}
            />
          )}
          {now !== null && <path class="now" d={`M${now} 0V24`} />}
        </svg>
      </td>
      <td class="timeline-act" role="cell">
        {moveHref && (
          <a class="timeline-move" href={moveHref}>
            <Icon name="arrows-horizontal" />
            <span class="timeline-word">{timelineTexts(locale).move}</span>
            <span class="visually-hidden"> {name}</span>
          </a>
        )}
      </td>
    </tr>
  )
}
