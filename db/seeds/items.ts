// What the sites of the demo tell, in the notation that people type without the editor. Figures and firms are invented,
// and no pupil has a name.
import type { CastKey } from './cast.ts'

export type InventedPicture = 'robot' | 'hall' | 'turbine' | 'boat' | 'bench'

export interface InventedItem {
  /** Slug of the region; null: the national site. */
  readonly site: string | null
  readonly kind: string
  readonly writer: CastKey
  readonly language?: 'en'
  readonly title: string
  readonly lead: string
  readonly body?: string
  readonly fields?: Readonly<Record<string, string>>
  readonly about: Readonly<Record<string, readonly string[]>>
  /** Days before the day of the demo; null: not public. */
  readonly publishedAgo: number | null
  readonly state?: 'review' | 'draft'
  /** Days until somebody looks at it again; below nought it is late. */
  readonly reviewIn?: number
  readonly picture?: { readonly drawing: InventedPicture; readonly alt: string }
  /** Files beside the text; the first line of each is its title. */
  readonly papers?: readonly {
    readonly name: string
    readonly words: string
    readonly purpose: 'worksheet' | 'teacher' | 'slides' | 'answers' | 'more'
    readonly lines: readonly string[]
  }[]
  readonly remark?: { readonly by: CastKey; readonly words: string }
}
