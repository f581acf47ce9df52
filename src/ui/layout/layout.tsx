import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { MoreLink } from '../link/link.tsx'

interface Children {
  children: ComponentChildren
}

/** Things under each other: 8, 16 or 32 px apart. */
export function Stack({ gap = 'm', children }: Children & { gap?: 's' | 'm' | 'l' | undefined }) {
  return <div class={classNames('stack', gap !== 'm' && `stack-${gap}`)}>{children}</div>
}

/**
 * Things beside each other, wrapping when there is no room. `between` pushes the first and last to the edges; `firm`
 * keeps a name and its button on one line, where the name itself may wrap.
 */
export function Row({
  between,
  tight,
  firm,
  children,
}: Children & { between?: boolean | undefined; tight?: boolean | undefined; firm?: boolean | undefined }) {
  const look = classNames('row', between && 'row-apart', tight && 'row-tight', firm && 'row-firm')
  return <div class={look}>{children}</div>
}

/**
 * Columns on a wide screen, one on a phone. `main`: a wide column and one of 20 rem; `wide`: about three to two;
 * `1`: only the distance between cards.
 */
export function Grid({ columns, children }: Children & { columns: '1' | '2' | '3' | '4' | 'main' | 'wide' }) {
  return <div class={classNames('grid', columns !== '1' && `grid-${columns}`)}>{children}</div>
}

/** Blocks of unequal height that fill columns, as many as there is room for; a block is never cut. */
export function Columns({ children }: Children) {
  return <div class="columns">{children}</div>
}

/** The width of a public page. */
export function Container({ children }: Children) {
  return <div class="container">{children}</div>
}

export type HeadingLevel = 1 | 2 | 3 | 4

/** A heading of a chosen level; `look` gives it the size of another level. */
export function Heading({
  level,
  look,
  id,
  station,
  children,
}: Children & {
  level: HeadingLevel
  look?: HeadingLevel | undefined
  id?: string | undefined
  /** The section mark in front: a station on a short piece of track. */
  station?: boolean | undefined
}) {
  const Tag = `h${level}` as const
  return (
    <Tag id={id} class={classNames(look && `look-h${look}`, station && 'station-title') || undefined}>
      {children}
    </Tag>
  )
}

export interface SectionHeadProps {
  title: ComponentChildren
  id?: string | undefined
  level?: HeadingLevel | undefined
  look?: HeadingLevel | undefined
  station?: boolean | undefined
  more?: { href: string; text: string } | undefined
}

/** Heading of a block, with the link to all of it at the other end. */
export function SectionHead({ title, id, level = 2, look, station, more }: SectionHeadProps) {
  return (
    <div class={station ? 'section-head' : 'section-head section-head-close'}>
      <Heading level={level} look={look} id={id} station={station}>
        {title}
      </Heading>
      {more && (
        <MoreLink href={more.href} small={!station}>
          {more.text}
        </MoreLink>
      )}
    </div>
  )
}

export interface SectionProps {
  id?: string | undefined
  title?: ComponentChildren
  more?: { href: string; text: string } | undefined
  /** White from edge to edge, to set it apart from its neighbours. */
  surface?: boolean | undefined
  /** When its words are in another language than the page. */
  lang?: string | undefined
  children: ComponentChildren
}

/** A band of a public page. With `id` its heading is `<id>-h` and names the section. */
export function Section({ id, title, more, surface, lang, children }: SectionProps) {
  const headingId = id && title ? `${id}-h` : undefined
  return (
    <section
      class={classNames('section', surface && 'section-surface')}
      id={id}
      lang={lang}
      aria-labelledby={headingId}
    >
      <div class="container">
        {title && <SectionHead title={title} id={headingId} more={more} station />}
        {children}
      </div>
    </section>
  )
}

export interface PageHeadProps {
  title: ComponentChildren
  /** A line above the title: the date on the start page. */
  above?: ComponentChildren
  /** A line or more below the title. */
  below?: ComponentChildren
  lead?: ComponentChildren
  actions?: ComponentChildren
  children?: ComponentChildren
}

/** Top of a page: the only h1, what can be done, and facts or views below. */
export function PageHead({ title, above, below, lead, actions, children }: PageHeadProps) {
  return (
    <div class="page-head stack">
      <div class="row row-apart row-top">
        <div class="stack stack-s page-head-title">
          {above && <p class="muted">{above}</p>}
          <h1>{title}</h1>
          {lead && <p class="lead">{lead}</p>}
          {typeof below === 'string' ? <p class="muted">{below}</p> : below}
        </div>
        {actions && <div class="table-actions">{actions}</div>}
      </div>
      {children}
    </div>
  )
}

/** Running text of an editor or a long page: headings, lists and quotes get their distances here. */
export function Prose({ children }: Children) {
  return <div class="prose">{children}</div>
}

export function Muted({ small, children }: Children & { small?: boolean | undefined }) {
  return <p class={classNames('muted', small && 'small')}>{children}</p>
}

/** For ears only. */
export function VisuallyHidden({ children }: Children) {
  return <span class="visually-hidden">{children}</span>
}
