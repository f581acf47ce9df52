import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { useTexts, useUi } from '../context.tsx'
import { type GaugeGeometry, type GaugePart, gaugeGeometry, hatch } from './gauge-geometry.ts'

export interface GaugeEntry {
  part: GaugePart
  /** Fraction of the base, 0.059 for 5,9 %. */
  fraction: number
  /** Ready texts: "5,9 %", "€ 58.460". */
  percent: string
  amount: string
  /** The records behind it. */
  href?: string | undefined
  /** Other words than the usual ones. */
  name?: string | undefined
  explained?: string | undefined
}

export interface NormGaugeProps {
  /** Makes the ids on the page unique. */
  id: string
  /** In order along the bar; parts of nothing stay in the key. */
  entries: readonly GaugeEntry[]
  /** As a fraction and as text: 0.1 and "10 %". */
  norm: { fraction: number; text: string }
  /** The sentence above: "9,1 % is binnen of bevestigd …". */
  lead?: ComponentChildren
  /** Base, period and date of the norm. */
  note?: ComponentChildren
  /** Only names and amounts in the key, for a card that has little room. */
  short?: boolean | undefined
}

/** One drawing for each room there may be, so that letters keep their size; the sheet shows one of them. */
const sizes = [
  { name: 'wide', width: 1000, bar: 56, ticks: 6 },
  { name: 'middle', width: 560, bar: 54, ticks: 6 },
  { name: 'narrow', width: 300, bar: 52, ticks: 4 },
]

/** How co-financing stands against the norm, with its parts along one bar. */
export function NormGauge({ id, entries, norm, lead, note, short }: NormGaugeProps) {
  const texts = useTexts()
  const parts = entries.map((entry) => `${(entry.name ?? texts.gauge[entry.part]).toLowerCase()} ${entry.percent}`)
  const title = texts.gaugeTitle(parts.join('; '), norm.text)
  const input = { parts: entries, norm: norm.fraction }
  const normText = `${texts.norm} ${norm.text}`
  return (
    <div class="gauge">
      {typeof lead === 'string' ? <p class="lead">{lead}</p> : lead}
      {sizes.map(({ name, width, bar, ticks }) => (
        <GaugeDrawing
          key={name}
          id={`${id}-${name}`}
          class={`gauge-${name}`}
          title={title}
          geometry={gaugeGeometry(input, width, ticks)}
          size={{ width, bar }}
          norm={normText}
        />
      ))}
      <GaugeKey entries={entries} short={short} />
      {note && <p class="tiny muted gauge-note">{note}</p>}
    </div>
  )
}

/** What each part is, with its amount: below a drawing of the norm. */
export function GaugeKey({ entries, short }: Pick<NormGaugeProps, 'entries' | 'short'>) {
  return (
    <ul class={classNames('gauge-key', short && 'gauge-key-short')} role="list">
      {entries.map((entry) => (
        <KeyEntry key={entry.part} {...entry} short={short} />
      ))}
    </ul>
  )
}

function KeyEntry({
  part,
  percent,
  amount,
  href,
  name,
  explained,
  short,
}: GaugeEntry & { short?: boolean | undefined }) {
  const texts = useTexts()
  const value = href ? (
    <a class="amount" href={href}>
      {amount}
    </a>
  ) : (
    <span class="amount">{amount}</span>
  )
  return (
    <li>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <rect class={`g-${part}`} width="20" height="20" rx="2" />
        {part === 'planned' && <path class="g-hatch" d="M0 20L20 0M0 10L10 0M10 20L20 10" />}
        {part === 'risk' && <path class="g-risk-hatch" d="M0 0L20 20M10 0L20 10M0 10L10 20" />}
        {part === 'lost' && <path class="g-lost-mark" d="M6 6l8 8M14 6l-8 8" />}
      </svg>
      {short ? (
        <div>
          {name ?? texts.gauge[part]} {value}
        </div>
      ) : (
        <div>
          <strong>{name ?? texts.gauge[part]}</strong> {percent}
          <br />
          {value}
          <span class="sub">{explained ?? texts.gaugeExplained[part]}</span>
        </div>
      )}
    </li>
  )
}

function GaugeDrawing(props: {
  id: string
  class: string
  title: string
  geometry: GaugeGeometry
  size: { width: number; bar: number }
  norm: string
}) {
  const { id, title, geometry, size, norm } = props
  const top = 30
  const bottom = top + size.bar
  const near = size.width * 0.08
  const anchor = geometry.norm < near ? 'start' : geometry.norm > size.width - near ? 'end' : 'middle'
  return (
    <svg viewBox={`0 0 ${size.width} ${bottom + 26}`} class={props.class} role="img" aria-labelledby={id}>
      <title id={id}>{title}</title>
      <rect class="g-frame" x=".5" y={top} width={size.width - 1} height={size.bar} />
      {geometry.bars.map((bar) => (
        <Bar key={bar.part} {...bar} y={top} height={size.bar} />
      ))}
      <path class="g-norm" d={`M${geometry.norm} ${top - 8}V${bottom + 6}`} />
      <text class="g-normtext" x={geometry.norm} y="17" text-anchor={anchor}>
        {norm}
      </text>
      <Axis geometry={geometry} y={bottom + 20} width={size.width} />
    </svg>
  )
}

function Bar({ part, x, width, y, height }: { part: GaugePart; x: number; width: number; y: number; height: number }) {
  const strokes = part === 'planned' ? 'up' : part === 'risk' ? 'down' : null
  return (
    <>
      <rect class={`g-${part}`} x={x} y={y} width={width} height={height} />
      {strokes && (
        <svg x={x} y={y} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
          <path class={part === 'risk' ? 'g-risk-hatch' : 'g-hatch'} d={hatch(width, height, strokes)} />
        </svg>
      )}
      <rect class="g-edge" x={x} y={y} width={width} height={height} />
    </>
  )
}

function Axis({ geometry, y, width }: { geometry: GaugeGeometry; y: number; width: number }) {
  const percent = useUi().locale === 'nl' ? '\u00a0%' : '%'
  return (
    <>
      {geometry.ticks.map((tick) => (
        <text
          key={tick.percent}
          class="g-axis"
          x={tick.x}
          y={y}
          text-anchor={tick.x < 1 ? 'start' : tick.x > width - 1 ? 'end' : 'middle'}
        >
          {`${tick.percent}${percent}`}
        </text>
      ))}
    </>
  )
}
