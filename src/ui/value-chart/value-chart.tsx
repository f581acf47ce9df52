import type { LineColour } from '../line-badge/line-badge.tsx'
import { chartGeometry, type ChartInput, type PlacedPoint } from './chart-geometry.ts'

export interface ValueChartProps extends ChartInput {
  /** Makes the ids on the page unique. */
  id: string
  /** The whole in one sentence, for those who do not see it; the table with the values stands beside it. */
  title: string
  line: LineColour
  /** Ready texts. */
  texts: { target: string; from: string; until: string }
  valueText: (value: number) => string
}

/** One drawing for each room there may be, so that letters keep their size; the sheet shows one of them. */
const sizes = [
  { name: 'wide', width: 640, height: 180 },
  { name: 'narrow', width: 290, height: 150 },
]
const [left, top, bottom, right] = [56, 26, 30, 14]

/** What was measured over time, from the start to what was aimed at. */
export function ValueChart({ id, title, line, texts, valueText, ...input }: ValueChartProps) {
  return (
    <div class={`value-chart line-${line}`}>
      {sizes.map(({ name, width, height }) => (
        <Drawing
          key={name}
          id={`${id}-${name}`}
          class={`value-chart-${name}`}
          title={title}
          size={{ width, height }}
          input={input}
          texts={texts}
          valueText={valueText}
        />
      ))}
    </div>
  )
}

function Drawing(
  props: Pick<ValueChartProps, 'id' | 'title' | 'texts' | 'valueText'> & {
    class: string
    size: { width: number; height: number }
    input: ChartInput
  },
) {
  const { id, title, texts, valueText, size, input } = props
  const width = size.width - left - right
  const height = size.height - top - bottom
  const { measured, start, target, ticks } = chartGeometry(input, width, height)
  const path = (points: readonly (PlacedPoint | null)[]): string =>
    points
      .filter((point) => point !== null)
      .map(({ x, y }, index) => `${index ? 'L' : 'M'}${x} ${y}`)
      .join('')
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} class={props.class} role="img" aria-labelledby={id}>
      <title id={id}>{title}</title>
      <g transform={`translate(${left} ${top})`}>
        {ticks.map(({ value, y }) => (
          <g key={value}>
            <path class="vc-grid" d={`M0 ${y}H${width}`} />
            <text class="vc-text" x="-10" y={y + 4} text-anchor="end">
              {valueText(value)}
            </text>
          </g>
        ))}
        <text class="vc-text" x="0" y={height + 22}>
          {texts.from}
        </text>
        <text class="vc-text" x={width} y={height + 22} text-anchor="end">
          {texts.until}
        </text>
        {start && target && <path class="vc-aim" d={path([start, target])} />}
        <path class="vc-way" d={path([start, ...measured])} />
        {start && <circle class="vc-start" cx={start.x} cy={start.y} r="5" />}
        {measured.map(({ x, y }, index) => (
          <circle key={index} class="vc-point" cx={x} cy={y} r="5.5" />
        ))}
        {target && (
          <>
            <path class="vc-target" d={`M${target.x - 7} ${target.y}l7 -7l7 7l-7 7z`} />
            <text class="vc-name" x={target.x + 7} y={target.y - 12} text-anchor="end">
              {texts.target}
            </text>
          </>
        )}
      </g>
    </svg>
  )
}
