// The course of an item: draft, review, published, withdrawn; and who may take which step.

export const itemStates = ['draft', 'review', 'published', 'withdrawn'] as const
export type ItemState = (typeof itemStates)[number]

export const licences = ['CC BY 4.0', 'CC BY-SA 4.0', 'CC BY-NC 4.0', 'CC0', 'reserved'] as const
export type Licence = (typeof licences)[number]

export type Step = 'edit' | 'askReview' | 'sendBack' | 'publish' | 'withdraw'

export interface Standing {
  readonly state: ItemState
  readonly isPublic: boolean
  /** The person who saved the newest version, if still known. */
  readonly savedBy: string | null
  /** A version goes public by itself later. */
  readonly isPlanned: boolean
}

export interface Reader {
  readonly id: string
  readonly mayWrite: boolean
  readonly mayPublish: boolean
}

/** What this person may do with it now. `authorAlone`: who wrote a text may publish it without anybody else. */
export function stepsFor(standing: Standing, reader: Reader, authorAlone: boolean): Step[] {
  const { state, isPublic, savedBy, isPlanned } = standing
  const own = savedBy === reader.id
  const steps: Step[] = []
  if (reader.mayWrite) steps.push('edit')
  if (reader.mayWrite && (state === 'draft' || state === 'withdrawn')) steps.push('askReview')
  if (reader.mayPublish && state === 'review') steps.push('sendBack')
  if (reader.mayPublish && state !== 'published' && !isPlanned && (authorAlone || !own)) steps.push('publish')
  if (reader.mayPublish && (isPublic || isPlanned)) steps.push('withdraw')
  return steps
}

/** Publishing is kept from this person only because the text is their own. */
export const waitsForSecond = ({ state, savedBy }: Standing, reader: Reader, authorAlone: boolean): boolean =>
  reader.mayPublish && !authorAlone && savedBy === reader.id && state !== 'published'

const longest = 60

/** A piece of an address made of a title: `Gastles bij ’t lab!` gives `gastles-bij-t-lab`. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'`]/g, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const cut =
    plain.length <= longest
      ? plain
      : plain
          .slice(0, longest + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, longest)
  return cut.replace(/-+$/, '') || 'bericht'
}

/** Of what a site has already, the first that is free: `naam`, `naam-2`, `naam-3`. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.has(slug)) return slug
  }
}

/** Names the cut of a picture around a point, in percents. */
export const cutOf = ({ x, y }: { readonly x: number; readonly y: number }): string => `x${x}y${y}`

/** The widths that a picture is drawn in, and how high a cut one is. */
export const pictureWidths = [480, 960, 1600] as const
export const cutHeight = (width: number): number => Math.round((width * 9) / 16)

/** Where a cut of 16 to 9 lies in a picture, around a point and inside the edges. */
export function cutArea(
  size: { readonly width: number; readonly height: number },
  focus: { readonly x: number; readonly y: number },
): { left: number; top: number; width: number; height: number } {
  const wide = size.width * 9 > size.height * 16
  const width = wide ? Math.round((size.height * 16) / 9) : size.width
  const height = wide ? size.height : Math.round((size.width * 9) / 16)
  const place = (whole: number, part: number, percent: number): number =>
    Math.min(Math.max(Math.round((whole * percent) / 100 - part / 2), 0), whole - part)
  return { left: place(size.width, width, focus.x), top: place(size.height, height, focus.y), width, height }
}
