import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'

export interface MapShape {
  key: string
  /** Said of the whole shape: "Emmen: 7 scholen". */
  name: string
  /** Outlines in the coordinates of the map; several when it has several pieces. */
  paths: readonly string[]
  /** Null: drawn, and not to be followed. */
  href: string | null
  /** `shared`: more than one works here; `none`: nobody does. */
  tone?: 'shared' | 'none' | undefined
}

export interface MapPoint {
  key: string
  x: number
  y: number
  /** What its surface stands for. */
  count: number
}

export interface MapLabel {
  key: string
  x: number
  y: number
  text: string
}

export interface AreaMapProps {
  /** Says what is drawn, for those who do not see it. */
  label: string
  box: { left: number; top: number; right: number; bottom: number }
  shapes: readonly MapShape[]
  /** Lines between the shapes. */
  borders: string
  points?: readonly MapPoint[] | undefined
  labels?: readonly MapLabel[] | undefined
  /** Below the map: where it comes from. */
  note?: ComponentChildren
}

/** A map of areas; whatever it shows stands in a list beside it too. */
export function AreaMap({ label, box, shapes, borders, points = [], labels = [], note }: AreaMapProps) {
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  const margin = Math.round(Math.max(width, height) * 0.02)
  // Sizes follow the part of the country that is shown, so that letters and lines look the same at each zoom.
  const size = (width + 2 * margin) / 100
  const most = Math.max(1, ...points.map(({ count }) => count))
  return (
    <figure class="area-map">
      <svg
        viewBox={[box.left - margin, box.top - margin, width + 2 * margin, height + 2 * margin].join(' ')}
        role="group"
        aria-label={label}
      >
        {shapes.map((shape) => (
          <Shape key={shape.key} shape={shape} />
        ))}
        <path class="area-map-borders" d={borders} aria-hidden="true" />
        {points.map(({ key, x, y, count }) => (
          <circle
            key={key}
            class="area-map-point"
            cx={x}
            cy={y}
            r={Math.round(size * (0.5 + 2 * Math.sqrt(count / most)))}
            aria-hidden="true"
          />
        ))}
        {labels.map(({ key, x, y, text }) => (
          <text
            key={key}
            x={x}
            y={Math.round(y - size * 3)}
            font-size={Math.round(size * 2.6)}
            stroke-width={size * 0.7}
            aria-hidden="true"
          >
            {text}
          </text>
        ))}
      </svg>
      {note && <figcaption class="tiny muted">{note}</figcaption>}
    </figure>
  )
}

function Shape({ shape: { name, paths, href, tone } }: { shape: MapShape }) {
  const land = <path class={classNames('area-map-land', tone && `area-map-${tone}`)} d={paths.join('')} />
  if (href === null) return land
  return (
    <a href={href} aria-label={name}>
      <title>{name}</title>
      {land}
    </a>
  )
}
