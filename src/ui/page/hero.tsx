import type { ComponentChildren } from 'preact'

export interface HeroProps {
  id?: string | undefined
  title: ComponentChildren
  lead?: ComponentChildren
  actions?: ComponentChildren
  /** White in place of the tint of the region. */
  plain?: boolean | undefined
  /** When its words are in another language than the page. */
  lang?: string | undefined
  children?: ComponentChildren
}

/** Top of a public home page: what this is, the one or two things to do, and the map below. */
export function Hero({ id, title, lead, actions, plain, lang, children }: HeroProps) {
  return (
    <section class={plain ? 'hero hero-plain' : 'hero'} id={id}>
      <div class="container">
        <div class="hero-head">
          <div class="stack" lang={lang}>
            <h1>{title}</h1>
            {typeof lead === 'string' ? <p class="lead">{lead}</p> : lead}
          </div>
          {actions && <div class="row">{actions}</div>}
        </div>
        {children}
      </div>
    </section>
  )
}

/** Top of the national home page: words and a form at the left, a map at the right. */
export function FinderHero({
  title,
  lead,
  lang,
  children,
  aside,
}: {
  title: ComponentChildren
  lead: string
  lang?: string | undefined
  children: ComponentChildren
  aside: ComponentChildren
}) {
  return (
    <section class="hero hero-plain">
      <div class="container finder">
        <div class="stack stack-l">
          <div class="stack" lang={lang}>
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
          </div>
          {children}
        </div>
        <div>{aside}</div>
      </div>
    </section>
  )
}

/** A dark band from edge to edge: newsletter. Words at the left, a form at the right. */
export function Band({
  id,
  title,
  text,
  children,
}: {
  id?: string | undefined
  title: string
  text: string
  children: ComponentChildren
}) {
  return (
    <section class="band on-dark section" id={id}>
      <div class="container grid grid-2 grid-end">
        <div class="stack stack-s">
          <h2>{title}</h2>
          <p>{text}</p>
        </div>
        {children}
      </div>
    </section>
  )
}

/** One coming event, set apart: a live webinar. */
export function Banner({
  date,
  time,
  title,
  text,
  note,
  action,
  level = 2,
}: {
  date: string
  time: string
  title: string
  text: string
  note?: string | undefined
  action: ComponentChildren
  level?: 2 | 3 | undefined
}) {
  const Heading = `h${level}` as const
  return (
    <div class="banner on-dark">
      <p class="date">
        <b>{date}</b>
        <span>{time}</span>
      </p>
      <div class="stack stack-s">
        <Heading>{title}</Heading>
        <p>{text}</p>
        {note && <p class="small muted">{note}</p>}
      </div>
      {action}
    </div>
  )
}
