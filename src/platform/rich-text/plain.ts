// Rich text as words: for search, for a summary, and to compare two texts.
import { written, type Inline, type List, type RichText } from './document.ts'

export type LineKind =
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'quote'
  | 'row'
  | 'picture'
  | 'rule'
  | 'action'
  | 'video'
  | 'figure'
  | 'attachment'

/** One thing that is read in one breath: a paragraph, an item of a list, a row of a table. */
export interface PlainLine {
  readonly kind: LineKind
  readonly text: string
  /** Everything about it, looks and addresses too: two lines of the same words may differ in these. */
  readonly whole: string
}

export const toPlain = (text: RichText): string =>
  linesOf(text)
    .map((line) => line.text)
    .join('\n')

export const wordsIn = (text: RichText): number => toPlain(text).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0

export function linesOf(text: RichText): PlainLine[] {
  return text.content.flatMap((block): PlainLine[] => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return [line(block.type, inlineText(block.content), block)]
      case 'bulletList':
      case 'orderedList':
        return itemsOf(block, 0)
      case 'blockquote':
        return block.content.map((paragraph) => line('quote', inlineText(paragraph.content), paragraph))
      case 'table':
        return block.content.map((row) =>
          line(
            'row',
            row.content.map((cell) => cell.content.map((each) => inlineText(each.content)).join('')).join(' | '),
            row,
          ),
        )
      case 'picture':
        return [line('picture', [block.attrs.caption, block.attrs.alt].filter(Boolean).join(' – '), block)]
      case 'horizontalRule':
        return [line('rule', '', block)]
      case 'action':
      case 'attachment':
        return [line(block.type, block.attrs.words, block)]
      case 'video':
        return [line('video', block.attrs.title, block)]
      case 'figure':
        return [line('figure', block.attrs.name, block)]
    }
  })
}

const line = (kind: LineKind, text: string, whole: object): PlainLine => ({ kind, text, whole: written(whole) })

const itemsOf = (list: List, depth: number): PlainLine[] =>
  list.content.flatMap((item) =>
    item.content.flatMap((node) =>
      node.type === 'paragraph'
        ? [line('item', inlineText(node.content), { type: list.type, depth, node })]
        : itemsOf(node, depth + 1),
    ),
  )

const inlineText = (content: readonly Inline[]): string =>
  content.map((node) => (node.type === 'hardBreak' ? ' ' : node.text)).join('')
