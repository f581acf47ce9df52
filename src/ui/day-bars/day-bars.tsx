export interface DayBarsProps {
  /** The whole in one sentence, for those who do not see it; the table with the values stands beside it. */
  title: string
  /** In order, all of one length of time; each named in full. */
  bars: readonly { readonly name: string; readonly value: number }[]
  /** Ready texts below: the first and the last. */
  from: string
  until: string
  /** The highest value as it is written beside the top. */
  top: string
}

const height = 120
const step = 10

/** How much there was of something, day by day. Stretches with the page; its texts do not. */
export function DayBars({ title, bars, from, until, top }: DayBarsProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const width = bars.length * step
  return (
    <figure class="day-bars">
      <span class="day-bars-top" aria-hidden="true">
        {top}
      </span>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={title}>
        <line x1={0} x2={width} y1={0.5} y2={0.5} class="day-bars-grid" />
        {bars.map(({ name, value }, index) => {
          const tall = (value / most) * height
          return (
            <rect key={name} x={index * step + 1} width={step - 2} y={height - tall} height={tall} class="day-bars-bar">
              <title>{name}</title>
            </rect>
          )
        })}
        <line x1={0} x2={width} y1={height - 0.5} y2={height - 0.5} class="day-bars-ground" />
      </svg>
      <figcaption class="day-bars-days">
        <span>{from}</span>
        <span>{until}</span>
      </figcaption>
    </figure>
  )
}
