import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'

export interface StepItem {
  title: string
  href: string
  /** Language of the title when the page has another. */
  lang?: string | undefined
  /** What it is, how long it takes. */
  meta?: ComponentChildren
  note?: ComponentChildren
  /** Numbers of the circles that it lies in. */
  circles?: readonly number[] | undefined
  /** The same, for those who listen. */
  circlesText?: string | undefined
}

export interface StepListProps {
  items: readonly StepItem[]
  /** Numbers along a line, from this one; without it they lie loose. */
  from?: number | undefined
  level?: 2 | 3 | undefined
}

/** What somebody is to read, with what it gives them: as steps along a line, or loose. */
export function StepList({ items, from, level = 3 }: StepListProps) {
  const Heading = `h${level}` as const
  const List = from === undefined ? 'ul' : 'ol'
  return (
    <List class={classNames('step-list', from !== undefined && 'step-list-line')} role="list" start={from}>
      {items.map(({ title, href, lang, meta, note, circles = [], circlesText }, index) => (
        <li key={href}>
          {from !== undefined && (
            <span class="step-number num" aria-hidden="true">
              {from + index}
            </span>
          )}
          <div class="step-body">
            <Heading class="look-h4">
              <a href={href} lang={lang} hreflang={lang}>
                {title}
              </a>
            </Heading>
            {meta && <p class="small muted">{meta}</p>}
            {note && <p>{note}</p>}
          </div>
          {circles.length > 0 && (
            <p class="step-circles">
              <span class="visually-hidden">{circlesText}</span>
              {circles.map((number) => (
                <span key={number} class={`circle-badge circle-badge-small circle-${number}`} aria-hidden="true">
                  {number}
                </span>
              ))}
            </p>
          )}
        </li>
      ))}
    </List>
  )
}

export interface PathStripProps {
  label: string
  /** The collection that the reader walks through. */
  whole: { text: string; href: string }
  /** "Stap 3 van 7". */
  where?: string | undefined
  /** Of the whole, in percents. */
  share?: number | undefined
  back?: { text: string; href: string } | undefined
  next?: { text: string; href: string } | undefined
}

/** Where a reader is on a path, above what they read. */
export function PathStrip({ label, whole, where, share, back, next }: PathStripProps) {
  return (
    <nav class="path-strip" aria-label={label}>
      <p class="path-where">
        <a href={whole.href}>{whole.text}</a>
        {where && <span class="muted num"> · {where}</span>}
      </p>
      {share !== undefined && <meter class="path-meter" min={0} max={100} value={share} aria-hidden="true" />}
      {(back ?? next) && (
        <p class="path-links">
          {back && (
            <a rel="prev" href={back.href}>
              {back.text}
            </a>
          )}
          {next && (
            <a rel="next" href={next.href}>
              {next.text}
            </a>
          )}
        </p>
      )}
    </nav>
  )
}
