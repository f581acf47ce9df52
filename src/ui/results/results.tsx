import type { ComponentChildren } from 'preact'

/** Text in pieces, of which some were looked for. */
export type MarkedText = readonly { readonly text: string; readonly marked: boolean }[]

export interface ResultItem {
  title: MarkedText
  href: string
  /** What it is, of whom and of when. */
  facts: readonly string[]
  text?: MarkedText | undefined
  /** A place within it, with an address of its own. */
  within?: { text: string; href: string } | undefined
  /** When its words are in another language than the page. */
  lang?: string | undefined
  more?: ComponentChildren
}

/** What a search found, the best first. */
export function Results({ items, level = 2 }: { items: readonly ResultItem[]; level?: 2 | 3 | undefined }) {
  const Heading = `h${level}` as const
  return (
    <ol class="results" role="list" data-results>
      {items.map(({ title, href, facts, text, within, lang, more }) => (
        <li key={href}>
          <p class="tiny muted">{facts.filter(Boolean).join(' · ')}</p>
          <Heading class="look-h3" lang={lang}>
            <a href={href}>
              <Marked pieces={title} />
            </a>
          </Heading>
          {text && text.length > 0 && (
            <p class="small" lang={lang}>
              <Marked pieces={text} />
            </p>
          )}
          {within && (
            <p class="small" lang={lang}>
              <a href={within.href}>{within.text}</a>
            </p>
          )}
          {more}
        </li>
      ))}
    </ol>
  )
}

export function Marked({ pieces }: { pieces: MarkedText }) {
  return <>{pieces.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : text))}</>
}
