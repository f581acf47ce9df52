import type { GaugePart } from '../norm-gauge/gauge-geometry.ts'
import { courseGeometry, type CourseGeometry, type CourseInput } from './course-geometry.ts'

export interface NormCourseProps extends CourseInput {
  /** Makes the ids on the page unique. */
  id: string
  /** The whole in one sentence, for those who do not see it; a table with the values stands beside it. */
  title: string
  /** Ready texts: "Norm 10 %", "vandaag", "tempo: 8,7 %". */
  texts: { norm: string; today: string; pace: string }
  /** Of a mark on the axis, in per cent: "7,5 %". */
  percentText: (percent: number) => string
  /** Of the first day of a month, in a picture of one year: "mrt". */
  monthText: (on: string) => string
}

/** One drawing for each room there may be, so that letters keep their size; the sheet shows one of them. */
const sizes = [
  { name: 'wide', width: 1000, height: 340 },
  { name: 'middle', width: 600, height: 300 },
  { name: 'narrow', width: 290, height: 260 },
]
const [left, top, bottom, right] = [52, 28, 30, 4]

/** How co-financing grows to the norm month by month, and what may still come of it. */
export function NormCourse({ id, title, texts, percentText, monthText, ...input }: NormCourseProps) {
  const markText = input.columns.length <= 12 ? monthText : (on: string): string => on.slice(0, 4)
  return (
    <div class="norm-course">
      {sizes.map(({ name, width, height }) => (
        <Drawing
          key={name}
          id={`${id}-${name}`}
          class={`norm-course-${name}`}
          title={title}
          size={{ width, height }}
          geometry={courseGeometry(input, width - left - right, height - top - bottom)}
          texts={texts}
          percentText={percentText}
          markText={markText}
        />
      ))}
    </div>
  )
}

function Drawing(
  props: Pick<NormCourseProps, 'id' | 'title' | 'texts' | 'percentText'> & {
    class: string
    size: { width: number; height: number }
    geometry: CourseGeometry
    markText: (on: string) => string
  },
) {
  const { id, title, size, geometry, texts, percentText, markText } = props
  const { areas, norm, normName, today, pace, ticks, marks } = geometry
  const [width, height] = [size.width - left - right, size.height - top - bottom]
  // Names stand above their line; that of the pace below it where the line of the norm is in its way.
  const paceBelow = pace && normName && Math.abs(pace.y - normName.y - 9) < 20
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} class={props.class} role="img" aria-labelledby={id}>
      <title id={id}>{title}</title>
      <Hatches id={id} />
      <g transform={`translate(${left} ${top})`}>
        {ticks.map(({ percent, y }) => (
          <g key={percent}>
            <path class="nc-grid" d={`M0 ${y}H${width}`} />
            <text class="nc-text" x="-8" y={y + 4} text-anchor="end">
              {percentText(percent)}
            </text>
          </g>
        ))}
        {areas.map(({ part, path }) => (
          <path key={part} class={fills[part]} fill={part in hatched ? `url(#${id}-${part})` : undefined} d={path} />
        ))}
        {marks.map(({ on, x, middle }) => (
          <g key={on}>
            <path class="nc-year" d={`M${x} ${height}v8`} />
            <text class="nc-text" x={middle} y={height + 22} text-anchor="middle">
              {markText(on)}
            </text>
          </g>
        ))}
        {today !== null && (
          <>
            <path class="nc-today" d={`M${today} -8V${height}`} />
            <text class="nc-text" x={today} y="-14" text-anchor={anchorAt(today, width)}>
              {texts.today}
            </text>
          </>
        )}
        {norm && <path class="g-norm nc-line" d={norm} />}
        {normName && (
          <text class="nc-name" x={normName.x} y={normName.y - 9} text-anchor={normName.anchor}>
            {texts.norm}
          </text>
        )}
        {pace && (
          <>
            <path class="nc-pace" d={pace.path} />
            <text class="nc-name" x={pace.x - 6} y={paceBelow ? pace.y + 20 : pace.y - 9} text-anchor="end">
              {texts.pace}
            </text>
          </>
        )}
      </g>
    </svg>
  )
}

const fills: Record<GaugePart, string> = {
  realised: 'g-realised nc-area',
  confirmed: 'g-confirmed nc-area',
  planned: 'nc-area',
  risk: 'nc-area',
  lost: 'nc-area',
}
const hatched = {
  planned: 'M0 10L10 0M-1 1L1 -1M9 11L11 9',
  risk: 'M0 0L10 10M-1 9L1 11M9 -1L11 1',
  lost: 'M3 3l4 4M7 3l-4 4',
}
const strokes = { planned: 'g-hatch', risk: 'g-risk-hatch', lost: 'g-lost-mark' }

/** The same marks as in the gauge, so that no part is told by its colour alone. */
function Hatches({ id }: { id: string }) {
  return (
    <defs>
      {(['planned', 'risk', 'lost'] as const).map((part) => (
        <pattern key={part} id={`${id}-${part}`} width="10" height="10" patternUnits="userSpaceOnUse">
          <rect class={`g-${part}`} width="10" height="10" />
          <path class={strokes[part]} d={hatched[part]} />
        </pattern>
      ))}
    </defs>
  )
}

const anchorAt = (x: number, width: number): 'start' | 'middle' | 'end' =>
  x < 40 ? 'start' : x > width - 40 ? 'end' : 'middle'
