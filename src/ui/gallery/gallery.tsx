import { Icon } from '../icon/icon.tsx'
import { PictureOf, type Picture } from '../news/news.tsx'

/** Pictures beside each other, each with its words; on a phone below each other. */
export function Gallery({ pictures }: { pictures: readonly (Picture & { caption?: string | undefined })[] }) {
  return (
    <ul class="gallery" role="list">
      {pictures.map(({ caption, ...picture }) => (
        <li key={picture.src}>
          <figure>
            <PictureOf picture={picture} sizes="(min-width: 40rem) 24rem, 100vw" />
            {caption && <figcaption class="small muted">{caption}</figcaption>}
          </figure>
        </li>
      ))}
    </ul>
  )
}

export interface VideoCardProps {
  title: string
  href: string
  /** "Bekijk de video van YouTube". */
  action: string
  text?: string | undefined
  /** What opening it means: "Pas als u klikt, laden wij iets van YouTube." */
  note: string
}

/** Leads to where a film of somebody else's site is played. Nothing of theirs is loaded until the reader goes there. */
export function VideoCard({ title, href, action, text, note }: VideoCardProps) {
  return (
    <div class="video-card on-dark">
      <span class="video-mark" aria-hidden="true">
        <Icon name="player-play" />
      </span>
      <div class="stack stack-s">
        <h2>{title}</h2>
        {text && <p>{text}</p>}
        <p>
          <a class="button" href={href}>
            {action}
          </a>
        </p>
        <p class="small muted">{note}</p>
      </div>
    </div>
  )
}

/**
 * The player of a film of somebody else's site, for a page of its own: the reader asked for it. Without a word of where it
 * is shown, YouTube plays nothing.
 */
export function FilmPlayer({ src, title }: { src: string; title: string }) {
  return (
    <iframe
      class="film-player"
      src={src}
      title={title}
      allow="fullscreen; picture-in-picture; encrypted-media"
      allowFullScreen
      referrerpolicy="strict-origin-when-cross-origin"
    />
  )
}
