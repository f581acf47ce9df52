// Films on the sites of others: which of them we know, and where each is played.

export interface KnownFilm {
  readonly at: 'YouTube' | 'Vimeo'
  /** Its page there. */
  readonly page: string
  /** What plays it in a page of ours, in the form that sets the fewest cookies. */
  readonly player: string
}

/** Null: no address of a film that we know. */
export function filmAt(address: string): KnownFilm | null {
  const youtube =
    /^https:\/\/(?:(?:www\.|m\.)?youtube\.com\/(?:watch\?(?:[^#\s]*&)?v=|embed\/|shorts\/|live\/)|youtu\.be\/|www\.youtube-nocookie\.com\/embed\/)([\w-]{11})(?![\w-])/.exec(
      address,
    )
  if (youtube?.[1])
    return {
      at: 'YouTube',
      page: `https://www.youtube.com/watch?v=${youtube[1]}`,
      player: `https://www.youtube-nocookie.com/embed/${youtube[1]}`,
    }
  const vimeo = /^https:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d{5,12})(?!\d)/.exec(address)
  if (!vimeo?.[1]) return null
  return {
    at: 'Vimeo',
    page: `https://vimeo.com/${vimeo[1]}`,
    player: `https://player.vimeo.com/video/${vimeo[1]}?dnt=1`,
  }
}
