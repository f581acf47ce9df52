import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { Icon, type IconName } from '../icon/icon.tsx'
import type { LineColour } from '../line-badge/line-badge.tsx'

export interface Figure {
  value: string
  label: ComponentChildren
  /** Where it comes from and when: "Bron: DUO, 1 oktober 2025". */
  source?: string | undefined
  /** The records it was made of. */
  href?: string | undefined
  line?: LineColour | undefined
}

export function Figures({ figures, small }: { figures: readonly Figure[]; small?: boolean | undefined }) {
  return (
    <ul class={small ? 'figures figures-small' : 'figures'} role="list">
      {figures.map(({ value, label, source, href, line }) => (
        <li key={`${value}${String(href)}`} class={classNames('figure', line && `line-${line}`)}>
          <span class="value">{href ? <a href={href}>{value}</a> : value}</span>{' '}
          <span class={classNames('label', small && 'small')}>{label}</span>
          {source && <span class="source">{source}</span>}
        </li>
      ))}
    </ul>
  )
}

export interface FigureBlockProps {
  title: string
  level?: 2 | 3 | 4 | undefined
  line?: LineColour | undefined
  tag?: ComponentChildren
  values: readonly { value: string; of?: string | undefined; label: string }[]
  /** Date of the figures, then links to their records and evidence. */
  asOf?: string | undefined
  links?: readonly { href: string; text: string; icon?: IconName | undefined }[] | undefined
}

/** Figures of a report that come from the records and are not typed. */
export function FigureBlock({ title, level = 3, line, tag, values, asOf, links = [] }: FigureBlockProps) {
  const Heading = `h${level}` as const
  return (
    <div class={classNames('figure-block', line && `line-${line}`)}>
      <div class="head">
        <Heading class="look-h4">{title}</Heading>
        {tag}
      </div>
      <div class="values">
        {values.map(({ value, of, label }) => (
          <div key={label}>
            <b>
              {value} {of && <span class="small muted">{of}</span>}
            </b>
            <span class="small">{label}</span>
          </div>
        ))}
      </div>
      {(asOf || links.length > 0) && (
        <div class="foot">
          {asOf && <span>{asOf}</span>}
          {links.map(({ href, text, icon }) => (
            <a key={href} href={href}>
              {icon && <Icon name={icon} />}
              {text}
            </a>
          ))}
        </div>
      )}
    </div>
  )
}
