import { classNames } from '../class-names.ts'
import { circlePlaces, outlines, size, spots, type CirclePlace } from './drawing.ts'

export interface CirclesProps {
  /** What the drawing tells, for those who listen. */
  label: string
  /** How many lie in each place, what it is called and where it leads; without a link nothing lies there. */
  places: Readonly<Record<CirclePlace, { count: number; name: string; href?: string | undefined; current?: boolean }>>
  /** The three circles by name, each with all that it shares. */
  circles: readonly { name: string; href: string; count: string; current: boolean }[]
}

/** Three overlapping circles as a table of contents: each place is a link, and the names stand beside the drawing. */
export function Circles({ label, places, circles }: CirclesProps) {
  return (
    <div class="circles">
      <svg class="circles-drawing" viewBox={`0 0 ${size.width} ${size.height}`} role="group" aria-label={label}>
        {circlePlaces.map((place) => (
          <CircleAt key={place} place={place} {...places[place]} />
        ))}
        {/* The numbers of the names beside it: seen, and told with each name. */}
        {(['1', '2', '3'] as const).map((number) => (
          <CircleNumber key={number} number={number} />
        ))}
      </svg>
      <ol class="circles-names" role="list">
        {circles.map(({ name, href, count, current }, index) => (
          <li key={name} class={`circle-${index + 1}`}>
            <span class="circle-badge" aria-hidden="true">
              {index + 1}
            </span>
            <span>
              <a href={href} aria-current={current ? 'true' : undefined}>
                {name}
              </a>
              <span class="small muted circle-count">{count}</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function CircleAt({
  place,
  count,
  name,
  href,
  current = false,
}: { place: CirclePlace } & CirclesProps['places'][CirclePlace]) {
  const { x, y } = spots[place]
  const drawn = (
    <>
      <path d={outlines[place]} />
      {count > 0 && (
        <text x={x} y={y + 9} text-anchor="middle" aria-hidden="true">
          {count}
        </text>
      )}
    </>
  )
  const look = classNames(`circle-place circle-place-${place}`, current && 'is-current')
  if (href === undefined) return <g class={look}>{drawn}</g>
  return (
    <a class={look} href={href} aria-label={name} aria-current={current ? 'true' : undefined}>
      {drawn}
    </a>
  )
}

const numberSpots = { '1': { x: 220, y: 30 }, '2': { x: 62, y: 372 }, '3': { x: 378, y: 372 } } as const

function CircleNumber({ number }: { number: '1' | '2' | '3' }) {
  const { x, y } = numberSpots[number]
  return (
    <g class={`circle-mark circle-${number}`} aria-hidden="true">
      <circle cx={x} cy={y} r="19" />
      <text x={x} y={y + 7} text-anchor="middle">
        {number}
      </text>
    </g>
  )
}
