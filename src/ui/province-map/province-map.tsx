import type { ComponentChildren } from 'preact'
import { useTexts } from '../context.tsx'

export interface ProvinceShape {
  id: string
  name: string
  /** Outline in the coordinates of the view box. */
  path: string
  /** Where the number stands. */
  label: { x: number; y: number }
}

export interface Province {
  /** Id of its shape; a province without a shape (the Caribbean) is drawn as a box in the corner. */
  id: string
  name: string
  href: string
  count: number
}

export interface ProvinceMapProps {
  viewBox: string
  shapes: readonly ProvinceShape[]
  provinces: readonly Province[]
  /** One dot per region, by id of the province. */
  dots: readonly { province: string; x: number; y: number }[]
  /** Below the map: what a dot means and where the shapes come from. */
  note?: ComponentChildren
}

export function ProvinceMap({ viewBox, shapes, provinces, dots, note }: ProvinceMapProps) {
  const texts = useTexts()
  const drawn = provinces.flatMap((province) => {
    const shape = shapes.find(({ id }) => id === province.id)
    return shape ? [{ province, shape }] : []
  })
  const apart = provinces.filter(({ id }) => !shapes.some((shape) => shape.id === id))
  const name = (province: Province) => `${province.name}: ${texts.regions(province.count)}`
  return (
    <div class="province-map">
      <svg class="nlmap" viewBox={viewBox} role="group" aria-label={texts.provinceMap}>
        {drawn.map(({ province, shape }) => (
          <a key={province.id} href={province.href} aria-label={name(province)}>
            <path class="land" d={shape.path} />
            <Dots dots={dots} province={province.id} />
            <text x={shape.label.x} y={shape.label.y}>
              {province.count}
            </text>
          </a>
        ))}
        {apart.map((province, index) => (
          <g key={province.id} transform={`translate(0 ${index * 96})`}>
            <a href={province.href} aria-label={name(province)}>
              <rect class="land" x="14" y="20" width="118" height="66" rx="6" />
              <circle class="dot" cx="44" cy="58" r="3.6" />
              <text x="72" y="64">
                {province.count}
              </text>
            </a>
            <text class="inset-name" x="14" y="12" aria-hidden="true">
              {province.name}
            </text>
          </g>
        ))}
      </svg>
      {note && <p class="tiny muted province-note">{note}</p>}
    </div>
  )
}

/** The same as a list of links: it stands beside the map, always. */
export function ProvinceList({ provinces }: { provinces: readonly Province[] }) {
  const texts = useTexts()
  return (
    <ul class="provinces" role="list">
      {provinces.map((province) => (
        <li key={province.id}>
          <a href={province.href}>
            <span>{province.name}</span>
            <span class="num">
              {province.count}
              <span class="visually-hidden"> {texts.regions(province.count).replace(/^\d+ /, '')}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function Dots({ dots, province }: { dots: ProvinceMapProps['dots']; province: string }) {
  return (
    <>
      {dots
        .filter((dot) => dot.province === province)
        .map(({ x, y }) => (
          <circle key={`${x} ${y}`} class="dot" cx={x} cy={y} r="3.6" />
        ))}
    </>
  )
}
