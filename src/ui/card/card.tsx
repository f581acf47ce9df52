import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { type HeadingLevel, SectionHead } from '../layout/layout.tsx'

export interface CardProps {
  /** Needed with a title: the section is named by its heading, `<id>-h`. */
  id?: string | undefined
  title?: ComponentChildren
  level?: HeadingLevel | undefined
  /** Size of the heading when it differs from its level; the side column uses 3. */
  look?: HeadingLevel | undefined
  more?: { href: string; text: string } | undefined
  /** No inner distance: for a table that runs to the edges. */
  flush?: boolean | undefined
  /** The tint of the region behind it, instead of white. */
  tinted?: boolean | undefined
  children: ComponentChildren
}

export function Card({ id, title, level = 2, look, more, flush, tinted, children }: CardProps) {
  const name = classNames('card', flush && 'card-flush', tinted && 'card-tinted')
  if (!title) {
    return (
      <div class={name} id={id}>
        {children}
      </div>
    )
  }
  const headingId = id ? `${id}-h` : undefined
  return (
    <section class={name} id={id} aria-labelledby={headingId}>
      <SectionHead title={title} id={headingId} level={level} look={look} more={more} />
      {children}
    </section>
  )
}
