// One way to write each text: whatever the editor or the notation makes of the same words becomes the same document, so
// that two texts are equal when they look equal, and nothing is lost between the editor and the notation.
import { storable } from '../text.ts'
import { safeAddress } from './address.ts'
import { filmAt } from './film.ts'
import type {
  Block,
  Cell,
  Inline,
  List,
  ListItem,
  Mark,
  Paragraph,
  RichText,
  Row,
  Table,
  TextNode,
} from './document.ts'

/** Words on one line, without what nobody can see or keep. */
export const cleaned = (text: string): string =>
  storable(text)
    .replace(/[\s\u0085\u2028\u2029]+/g, (space) => (/[^\u0020\u00a0]/.test(space) ? ' ' : space))
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')

export const normalised = (text: RichText): RichText => ({ type: 'doc', content: joined(text.content.flatMap(block)) })

function block(node: Block): Block[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphsOf(node.content)
    case 'heading': {
      const content = lineOf(withoutBreaks(node.content))
      return content.length ? [{ ...node, content }] : []
    }
    case 'bulletList':
    case 'orderedList':
      return listOf(node)
    case 'blockquote': {
      const content = node.content.flatMap(({ content }) => paragraphsOf(content))
      return content.length ? [{ type: 'blockquote', content }] : []
    }
    case 'table':
      return tableOf(node)
    case 'picture': {
      const { file, alt, caption } = node.attrs
      return [{ type: 'picture', attrs: { file, alt: alt.trim(), caption: caption.trim() } }]
    }
    case 'horizontalRule':
      return [{ type: 'horizontalRule' }]
    case 'action': {
      const { words, href } = node.attrs
      return [{ type: 'action', attrs: { words: words.trim(), href: safeAddress(href) ?? '' } }]
    }
    case 'video': {
      const { href, title } = node.attrs
      return [{ type: 'video', attrs: { href: filmAt(href)?.page ?? '', title: title.trim() } }]
    }
    case 'figure':
      return [{ type: 'figure', attrs: { name: node.attrs.name } }]
    case 'attachment':
      return [{ type: 'attachment', attrs: { file: node.attrs.file, words: node.attrs.words.trim() } }]
  }
}

/** An empty line within a paragraph begins another one. */
function paragraphsOf(content: readonly Inline[]): Paragraph[] {
  const pieces: Inline[][] = [[]]
  content.forEach((node, at) => {
    const empty = node.type === 'hardBreak' && content[at - 1]?.type === 'hardBreak'
    if (empty) pieces.push([])
    else pieces.at(-1)?.push(node)
  })
  return pieces.map(lineOf).flatMap((line) => (line.length ? [{ type: 'paragraph', content: line }] : []))
}

function listOf({ type, content }: List): List[] {
  const items = content.flatMap(itemOf)
  return items.length ? [{ type, content: items }] : []
}

/** What stands in an item without words of its own moves up. */
function itemOf({ content }: ListItem): ListItem[] {
  const line = oneLine(content.flatMap((node) => (node.type === 'paragraph' ? [node] : [])))
  const below = joined(content.flatMap((node) => (node.type === 'paragraph' ? [] : listOf(node))))
  if (!line.length) return below.flatMap((list) => list.content)
  return [{ type: 'listItem', content: [{ type: 'paragraph', content: line }, ...below] }]
}

function tableOf({ content }: Table): Table[] {
  const rows = content.map((row) => row.content.map(({ content: lines }) => oneLine(lines)))
  const width = Math.max(0, ...rows.map((row) => row.length))
  const filled = rows.filter((row) => row.some((line) => line.length))
  if (!filled.length) return []
  const cell = (type: Cell['type'], line: Inline[] = []): Cell => ({
    type,
    content: [{ type: 'paragraph', content: line }],
  })
  const made = filled.map((row, at): Row => {
    const type = at === 0 ? 'tableHeader' : 'tableCell'
    return { type: 'tableRow', content: Array.from({ length: width }, (_, column) => cell(type, row[column])) }
  })
  return [{ type: 'table', content: made }]
}

const oneLine = (paragraphs: readonly Paragraph[]): Inline[] =>
  lineOf(paragraphs.flatMap(({ content }, at) => (at === 0 ? content : [{ type: 'hardBreak' as const }, ...content])))

const withoutBreaks = (content: readonly Inline[]): Inline[] =>
  content.map((node) => (node.type === 'hardBreak' ? { type: 'text', text: ' ' } : node))

/** Neighbours of one kind are one: nobody sees where the first list ends. */
function joined<Node extends Block>(nodes: readonly Node[]): Node[] {
  const made: Node[] = []
  for (const node of nodes) {
    const last = made.at(-1)
    const same = last?.type === node.type && ['bulletList', 'orderedList', 'blockquote'].includes(node.type)
    if (last && same && 'content' in last && 'content' in node)
      made[made.length - 1] = { ...last, content: [...last.content, ...node.content] }
    else made.push(node)
  }
  return made
}

/** The words of one block: no space at the ends of a line, no empty lines, no bold spaces, pieces that match joined. */
function lineOf(content: readonly Inline[]): Inline[] {
  const lines: TextNode[][] = [[]]
  for (const node of content) {
    if (node.type === 'hardBreak') lines.push([])
    else if (node.text) lines.at(-1)?.push(...undressed(node))
  }
  return lines
    .map((line) => trimmed(pieced(line)))
    .filter((line) => line.length)
    .flatMap((line, at) => (at === 0 ? line : [{ type: 'hardBreak' as const }, ...line]))
}

/** Space before and after the words of a piece is neither bold nor italic. */
function undressed({ text, marks = [] }: TextNode): TextNode[] {
  const link = marks.filter(({ type }) => type === 'link').slice(0, 1)
  const dress = (['bold', 'italic'] as const).flatMap((type): Mark[] =>
    marks.some((mark) => mark.type === type) ? [{ type }] : [],
  )
  const [start, end] = [text.trimStart(), text.trimEnd()]
  const before = text.slice(0, text.length - start.length)
  const words = start.slice(0, start.length + end.length - text.length)
  const after = start ? text.slice(end.length) : ''
  const piece = (part: string, worn: Mark[]): TextNode[] =>
    part ? [worn.length ? { type: 'text', text: part, marks: worn } : { type: 'text', text: part }] : []
  return [...piece(before, link), ...piece(words, [...dress, ...link]), ...piece(after, link)]
}

function pieced(line: readonly TextNode[]): TextNode[] {
  const made: TextNode[] = []
  for (const node of line) {
    const last = made.at(-1)
    if (last && JSON.stringify(last.marks ?? []) === JSON.stringify(node.marks ?? []))
      made[made.length - 1] = { ...last, text: last.text + node.text }
    else made.push(node)
  }
  return made
}

function trimmed(line: readonly TextNode[]): TextNode[] {
  const words = [...line]
  for (const [at, trim] of [
    [0, (text: string) => text.trimStart()],
    [-1, (text: string) => text.trimEnd()],
  ] as const) {
    for (let end = words.at(at); end; end = words.at(at)) {
      const text = trim(end.text)
      words.splice(at, 1, ...(text ? [{ ...end, text }] : []))
      if (text) break
    }
  }
  return words
}
