// What rich text is: a short list of our own of what an editor may make, as the JSON that TipTap reads and writes.
// Everything else that is kept, shown or printed is made from this.

export type Mark = { type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } }

export interface TextNode {
  type: 'text'
  text: string
  marks?: Mark[]
}
export interface HardBreak {
  type: 'hardBreak'
}
export type Inline = TextNode | HardBreak

export interface Paragraph {
  type: 'paragraph'
  content: Inline[]
}
export interface Heading {
  type: 'heading'
  attrs: { level: 2 | 3 | 4 }
  content: Inline[]
}
export interface ListItem {
  type: 'listItem'
  /** One paragraph, and lists below it. */
  content: (Paragraph | List)[]
}
export interface List {
  type: 'bulletList' | 'orderedList'
  content: ListItem[]
}
export interface Quote {
  type: 'blockquote'
  content: Paragraph[]
}
export interface Cell {
  type: 'tableHeader' | 'tableCell'
  /** One paragraph. */
  content: Paragraph[]
}
export interface Row {
  type: 'tableRow'
  content: Cell[]
}
/** The first row is the head; every row has as many cells. */
export interface Table {
  type: 'table'
  content: Row[]
}
/** A kept file. What it shows is told in words, always. */
export interface Picture {
  type: 'picture'
  attrs: { file: number; alt: string; caption: string }
}
export interface Rule {
  type: 'horizontalRule'
}
/** A button: what somebody can do next, and where. */
export interface Action {
  type: 'action'
  attrs: { words: string; href: string }
}
/** A film on the site of another, by the address of its page. The text itself loads nothing of theirs. */
export interface Film {
  type: 'video'
  attrs: { href: string; title: string }
}
/** A figure of the platform, by its name: what it says is looked up whenever somebody reads it. */
export interface LiveFigure {
  type: 'figure'
  attrs: { name: string }
}
/** A kept file to take along. */
export interface Attachment {
  type: 'attachment'
  attrs: { file: number; words: string }
}
export type Block =
  | Paragraph
  | Heading
  | List
  | Quote
  | Table
  | Picture
  | Rule
  | Action
  | Film
  | LiveFigure
  | Attachment

export interface RichText {
  type: 'doc'
  content: Block[]
}

export const noText: RichText = { type: 'doc', content: [] }

export const limits = {
  /** Of everything together. */
  characters: 60_000,
  nodes: 6_000,
  /** Of JSON, before anybody looks what it says. */
  depth: 40,
  /** Lists within lists. */
  listDepth: 4,
  rows: 100,
  columns: 12,
  address: 2_000,
  alternative: 300,
  /** On a button. */
  action: 80,
} as const

export const isEmpty = (text: RichText): boolean => text.content.length === 0

/** The kept files that it shows. */
export const picturesIn = (text: RichText): number[] => [
  ...new Set(text.content.flatMap((block) => (block.type === 'picture' ? [block.attrs.file] : []))),
]

/** The kept files that it gives along. */
export const attachmentsIn = (text: RichText): number[] => [
  ...new Set(text.content.flatMap((block) => (block.type === 'attachment' ? [block.attrs.file] : []))),
]

/** The figures that it shows, by name. */
export const figuresIn = (text: RichText): string[] => [
  ...new Set(text.content.flatMap((block) => (block.type === 'figure' ? [block.attrs.name] : []))),
]

/** The films that it shows, in their order. */
export const filmsIn = (text: RichText): Film[] =>
  text.content.flatMap((block) => (block.type === 'video' ? [block] : []))

/** Without pictures and files of others: a number in a text gives nobody a right to the file. */
export const withPictures = (
  text: RichText,
  pictures: ReadonlySet<number>,
  attachments: ReadonlySet<number> = new Set(),
): RichText => ({
  ...text,
  content: text.content.filter(
    (block) =>
      (block.type !== 'picture' || pictures.has(block.attrs.file)) &&
      (block.type !== 'attachment' || attachments.has(block.attrs.file)),
  ),
})

/** One way to write down any part of a text: a database gives the keys of JSON in an order of its own. */
export const written = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )

export const sameText = (one: RichText, other: RichText): boolean => written(one) === written(other)
