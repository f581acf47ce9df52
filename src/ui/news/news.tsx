import type { ComponentChildren } from 'preact'
import { Tags } from '../tag/tag.tsx'

/** A picture in three widths; the caller knows the addresses. `alt` is required, empty only for decoration. */
export interface Picture {
  src: string
  srcset?: string | undefined
  /** AVIF first, for the browsers that know it. */
  sources?: readonly { type: string; srcset: string }[] | undefined
  alt: string
  width: number
  height: number
}

export function PictureOf({ picture, sizes }: { picture: Picture; sizes?: string | undefined }) {
  const { src, srcset, sources = [], alt, width, height } = picture
  return (
    <picture>
      {sources.map((source) => (
        <source key={source.type} type={source.type} srcset={source.srcset} sizes={sizes} />
      ))}
      <img
        class="picture"
        src={src}
        srcset={srcset}
        sizes={srcset && sizes}
        alt={alt}
        width={width}
        height={height}
        loading="lazy"
      />
    </picture>
  )
}

export interface NewsItem {
  title: string
  href: string
  /** `2026-03-20`. */
  date: string
  /** "20 maart 2026". */
  dateText: string
  theme?: string | undefined
  intro?: ComponentChildren
  picture?: Picture | undefined
  /** A drawing in place of a picture, with its own text alternative. */
  drawing?: ComponentChildren
}

/** The first item is the largest on a wide screen. */
export function News({ items, level = 3 }: { items: readonly NewsItem[]; level?: 2 | 3 | undefined }) {
  return (
    <div class="news">
      {items.map((item, index) => (
        <NewsCard key={item.href} item={item} level={level} lead={index === 0} />
      ))}
    </div>
  )
}

function NewsCard({ item, level, lead }: { item: NewsItem; level: 2 | 3; lead: boolean }) {
  const Heading = `h${level}` as const
  return (
    <article class={lead ? 'news-card lead-card' : 'news-card'}>
      {item.picture ? <PictureOf picture={item.picture} sizes="(min-width: 64rem) 33vw, 100vw" /> : item.drawing}
      <div class="body">
        <p class="tiny muted">
          <time datetime={item.date}>{item.dateText}</time>
          {item.theme && ` · ${item.theme}`}
        </p>
        <Heading class="look-h3">
          <a href={item.href}>{item.title}</a>
        </Heading>
        {item.intro && <p class={lead ? undefined : 'small'}>{item.intro}</p>}
      </div>
    </article>
  )
}

export interface Example {
  title: string
  href: string
  intro: string
  tags?: readonly { text: string; href?: string | undefined }[] | undefined
}

export function Examples({ examples, level = 3 }: { examples: readonly Example[]; level?: 2 | 3 | undefined }) {
  const Heading = `h${level}` as const
  return (
    <ul class="examples" role="list">
      {examples.map(({ title, href, intro, tags }) => (
        <li key={href}>
          <Heading>
            <a href={href}>{title}</a>
          </Heading>
          <p class="small">{intro}</p>
          {tags && <Tags tags={[...tags]} />}
        </li>
      ))}
    </ul>
  )
}
