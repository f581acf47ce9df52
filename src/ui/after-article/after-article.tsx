import type { ComponentChildren } from 'preact'

export interface AfterReadingProps {
  /** Who use it, above the question. */
  above?: ComponentChildren
  question: string
  /** The answers, as links. */
  answers: ComponentChildren
  /** What others answered. */
  outcome?: string | undefined
  /** What else a reader can do with it. */
  links: readonly { href: string; text: string }[]
}

/** Below an article: what others did with it, whether it was useful, and what to do next. Links only. */
export function AfterReading({ above, question, answers, outcome, links }: AfterReadingProps) {
  return (
    <aside class="after-reading stack" aria-labelledby="nuttig">
      {above}
      <div class="after-question">
        <h2 id="nuttig" class="look-h4">
          {question}
        </h2>
        <div class="row row-tight">{answers}</div>
        {outcome && <p class="small muted">{outcome}</p>}
      </div>
      <ul class="after-links" role="list">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </aside>
  )
}

/** Names beside each other, wrapping, with how many there are. */
export function NameRow({
  id,
  title,
  count,
  names,
}: {
  id: string
  title: string
  count: string
  names: ComponentChildren[]
}) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="look-h4">
        {title}
      </h2>
      <p class="small muted">{count}</p>
      <ul class="name-row" role="list">
        {names.map((name, index) => (
          <li key={index}>{name}</li>
        ))}
      </ul>
    </section>
  )
}
