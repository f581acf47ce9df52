import type { ComponentChildren } from 'preact'

export interface ArticleProps {
  /** The language of the words when the page around it has another. */
  language?: 'nl' | 'en' | undefined
  /** What it is and where it comes from. */
  above: ComponentChildren
  title: string
  /** 2 where another heading stands above it, as in a preview. */
  level?: 1 | 2 | undefined
  dates?: ComponentChildren
  lead?: string | undefined
  picture?: ComponentChildren
  /** Facts and tags: beside the text where there is room, below it elsewhere. */
  aside?: ComponentChildren
  /** Said to this reader, in the language of the page: that a text may be out of date. */
  notice?: ComponentChildren
  children: ComponentChildren
}

/** A story on a public page, in a measure that reads well. It looks at its own room, not at the window. */
export function Article({
  language,
  above,
  title,
  level = 1,
  dates,
  lead,
  picture,
  aside,
  notice,
  children,
}: ArticleProps) {
  const Title = `h${level}` as const
  return (
    <div class="article-room">
      <article class="article">
        <header class="article-head stack stack-s">
          <p class="small article-above">{above}</p>
          <Title class="look-h1" lang={language}>
            {title}
          </Title>
          {dates && <p class="small muted">{dates}</p>}
          {lead && (
            <p class="lead" lang={language}>
              {lead}
            </p>
          )}
        </header>
        {picture && <div class="article-picture">{picture}</div>}
        <div class="article-text stack">
          {notice}
          <div class="stack" lang={language}>
            {children}
          </div>
        </div>
        {aside && <aside class="article-aside stack">{aside}</aside>}
      </article>
    </div>
  )
}

/** A part of the story with a heading of its own. */
export function ArticlePart({
  id,
  title,
  tinted,
  children,
}: {
  id: string
  title: string
  /** Set apart: what a reader takes along. */
  tinted?: boolean | undefined
  children: ComponentChildren
}) {
  return (
    <section class={tinted ? 'article-part article-part-tinted' : 'article-part'} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

export function ArticleAside({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="article-beside">
      <h2 class="look-h4">{title}</h2>
      {children}
    </section>
  )
}
