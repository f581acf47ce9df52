// What a site is made of. Everything that somebody fills in stands in sheets: named texts with a version, so that two who
// work on one site meet at a sheet and nowhere else.

export interface Sheet {
  /** Goes up with each change. */
  readonly version: number
  /** What is empty is told by the page itself, in the language of its reader. */
  readonly fields: Readonly<Record<string, string>>
}

export const blockKinds = [
  'hero',
  'finder',
  'railMap',
  'news',
  'stories',
  'agenda',
  'figures',
  'regions',
  'schools',
  'partners',
  'team',
  'newsletter',
  'text',
  'gallery',
  'video',
] as const
export type BlockKind = (typeof blockKinds)[number]

export interface SitePicture {
  /** Number of the kept file. */
  readonly file: number
  /** Names it in its address. */
  readonly hash: string
  readonly alt: string
  readonly caption: string
  readonly width: number
  readonly height: number
}

export interface Block extends Sheet {
  readonly id: number
  readonly kind: BlockKind
  readonly hidden: boolean
  readonly pictures: readonly SitePicture[]
}

export interface MenuEntry {
  readonly id: number
  /** Empty: the name of the block or page that it leads to. */
  readonly text: string
  /** A block (`#nieuws`), a page of ours (`/kaart`) or an address elsewhere. */
  readonly to: string
}

export const legalPages = ['accessibility', 'privacy', 'cookies', 'contact'] as const
export type LegalPage = (typeof legalPages)[number]

export interface SiteContents {
  readonly settings: Sheet
  readonly menu: readonly MenuEntry[]
  readonly blocks: readonly Block[]
  readonly legal: Readonly<Record<LegalPage, Sheet>>
  /** For the next block or entry of the menu. */
  readonly nextId: number
}

/** Where these blocks may stand, and whether more than once: the address of a block is its name. */
const onlyNation: readonly BlockKind[] = ['finder', 'regions']
const onlyRegion: readonly BlockKind[] = ['hero', 'railMap', 'agenda', 'schools', 'partners', 'team']
const many: readonly BlockKind[] = ['stories', 'text', 'gallery', 'video', 'figures']
/** More than anybody reads. */
export const mostBlocks = 30
export const mostEntries = 12
export const mostPictures = 24

/** The kinds of blocks that can be added now. */
export function addable(contents: SiteContents, national: boolean): BlockKind[] {
  if (contents.blocks.length >= mostBlocks) return []
  const there = new Set(contents.blocks.map(({ kind }) => kind))
  return blockKinds
    .filter((kind) => !(national ? onlyRegion : onlyNation).includes(kind))
    .filter((kind) => many.includes(kind) || !there.has(kind))
}

const anchors: Readonly<Record<BlockKind, string>> = {
  hero: 'begin',
  finder: 'begin',
  railMap: 'plan',
  news: 'nieuws',
  stories: 'verhalen',
  agenda: 'agenda',
  figures: 'cijfers',
  regions: 'regios',
  schools: 'scholen',
  partners: 'bedrijven',
  team: 'team',
  newsletter: 'nieuwsbrief',
  text: 'tekst',
  gallery: 'beelden',
  video: 'video',
}

/** Where a block stands on its page. */
export const anchorOf = ({ kind, id }: Pick<Block, 'kind' | 'id'>): string =>
  many.includes(kind) ? `${anchors[kind]}-${id}` : anchors[kind]

/** Things with one of them at another place: one up, one down, or at a number from nought. */
export function moved<Thing extends { readonly id: number }>(
  things: readonly Thing[],
  id: number,
  to: 'up' | 'down' | number,
): readonly Thing[] {
  const from = things.findIndex((thing) => thing.id === id)
  const thing = things[from]
  if (!thing) return things
  const wanted = to === 'up' ? from - 1 : to === 'down' ? from + 1 : to
  const at = Math.max(0, Math.min(wanted, things.length - 1))
  const others = things.filter((each) => each !== thing)
  return at === from ? things : [...others.slice(0, at), thing, ...others.slice(at)]
}

/** A page of ours, a block of the home page, a place elsewhere on the web or somebody to write to. */
export const isAddress = (text: string): boolean =>
  /^(#[a-z0-9-]{1,60}|\/(?![/\\])[^\s\\]{0,400}|https?:\/\/[^\s/]{3,200}(\/\S{0,400})?|mailto:\S+@\S+\.\S+)$/i.test(
    text,
  )

/** A name that this server may answer to, as it is asked for; null where it is none. */
export function hostOf(typed: string): string | null {
  const bare = typed
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '')
  const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
  return bare.length <= 253 && new RegExp(`^(?:${label}\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$`).test(bare) ? bare : null
}
