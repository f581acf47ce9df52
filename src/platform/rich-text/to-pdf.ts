// Rich text as blocks of a PDF.
import type { Picture } from '../files/pictures.ts'
import type { PdfBlock, PdfHeading, Run } from '../pdf/document.ts'
import type { Inline, List, RichText } from './document.ts'
import type { ShownFigure } from './html.ts'

/** @param words how a picture is told of that is not at hand, and what a live figure says now */
export function toPdf(
  text: RichText,
  under: 1 | 2,
  words: { picture: (alt: string) => string; table: string; figure?: (name: string) => ShownFigure | null },
  photos: ReadonlyMap<number, Picture> = new Map(),
): PdfBlock[] {
  return text.content.flatMap((block): PdfBlock[] => {
    switch (block.type) {
      case 'paragraph':
        return [{ kind: 'paragraph', text: runs(block.content) }]
      case 'heading': {
        const level = Math.min(4, block.attrs.level - 1 + under) as PdfHeading['level']
        return [
          {
            kind: 'heading',
            level,
            text: runs(block.content)
              .map((run) => run.text)
              .join(''),
          },
        ]
      }
      case 'bulletList':
      case 'orderedList':
        return [{ kind: 'list', ordered: block.type === 'orderedList', items: itemsOf(block, '') }]
      case 'blockquote':
        return block.content.map(({ content }) => ({ kind: 'notice', text: runs(content) }))
      case 'table': {
        const [head = [], ...rows] = block.content.map((row) =>
          row.content.map((cell) =>
            cell.content
              .flatMap((each) => runs(each.content))
              .map((run) => run.text)
              .join(''),
          ),
        )
        return [{ kind: 'table', caption: words.table, columns: head.map((text) => ({ head: text })), rows }]
      }
      case 'picture': {
        const { file, alt, caption } = block.attrs
        const photo = photos.get(file)
        if (photo) return [{ kind: 'photo', ...photo, alternative: alt, ...(caption && { caption }) }]
        return [
          {
            kind: 'paragraph',
            text: [{ text: words.picture(caption || alt), emphasis: true }],
          },
        ]
      }
      case 'horizontalRule':
        return []
      case 'action':
        return [{ kind: 'paragraph', text: [{ text: block.attrs.words, strong: true, href: block.attrs.href }] }]
      case 'video':
        return [{ kind: 'paragraph', text: [{ text: block.attrs.title, href: block.attrs.href }] }]
      case 'figure': {
        const shown = words.figure?.(block.attrs.name)
        if (!shown) return []
        const text = [
          { text: shown.value, strong: true },
          { text: ` ${shown.label} ` },
          { text: `(${shown.source})`, emphasis: true },
        ]
        return [{ kind: 'notice', text }]
      }
      // A sheet of paper cannot give a file along.
      case 'attachment':
        return [{ kind: 'paragraph', text: [{ text: block.attrs.words, emphasis: true }] }]
    }
  })
}

/** A list within a list: the PDF knows one level, a dash tells the other. */
const itemsOf = (list: List, before: string): Run[][] =>
  list.content.flatMap((item) =>
    item.content.flatMap((node) =>
      node.type === 'paragraph'
        ? [[...(before ? [{ text: before }] : []), ...runs(node.content)]]
        : itemsOf(node, `${before}– `),
    ),
  )

const runs = (content: readonly Inline[]): Run[] =>
  content.map((node): Run => {
    if (node.type === 'hardBreak') return { text: '\n' }
    const marks = node.marks ?? []
    const href = marks.flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : []))[0]
    return {
      text: node.text,
      ...(marks.some(({ type }) => type === 'bold') && { strong: true }),
      ...(marks.some(({ type }) => type === 'italic') && { emphasis: true }),
      ...(href !== undefined && { href }),
    }
  })
