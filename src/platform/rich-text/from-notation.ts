// Reads what somebody typed: a blank line between paragraphs, `## ` for a heading, `- ` and `1. ` for lists, `> ` for a
// quote, `|` for a table, `---` for a rule, `**bold**`, `*italic*`, `[words](address)`; on a line of their own
// `[[words]](address)` for a button and `![words](what:which)` for a picture, film, figure or file. What means nothing is
// words.
import type { Block, List, ListItem, Paragraph, RichText, Row } from './document.ts'
import { inlineOf } from './inline-notation.ts'
import { cleaned, normalised } from './normalise.ts'

export function fromNotation(typed: string): RichText {
  const lines = typed.replace(/\r\n?/g, '\n').split('\n').map(cleaned)
  const content: Block[] = []
  for (let at = 0; at < lines.length;) {
    const kind = [...kinds, paragraphKind].find(({ starts }) => starts.test(lines[at] ?? ''))
    if (!kind) {
      at++
      continue
    }
    const from = at++
    while (kind.goesOn !== null && at < lines.length && kind.goesOn(lines[at] ?? '')) at++
    content.push(...kind.read(lines.slice(from, at)))
  }
  return normalised({ type: 'doc', content })
}

interface Kind {
  readonly starts: RegExp
  /** Whether a line belongs to the block before it; null: a block is one line. */
  readonly goesOn: ((line: string) => boolean) | null
  readonly read: (lines: readonly string[]) => Block[]
}

const objectLine =
  /^!\[((?:\\.|[^\]\\])*)\]\((?:(bestand|bijlage):(\d{1,15})|cijfer:([a-z]{1,40})|video:([^()\s]*))\)(.*)$/
const actionLine = /^\[\[((?:\\.|[^\]\\])*)\]\]\(([^()\s]*)\)\s*$/
const bare = (words: string): string => words.replace(/\\([\\\]])/g, '$1')
const itemLine = /^(\s*)([-*+]|\d{1,9}[.)])\s+(\S.*)$/

const kinds: readonly Kind[] = [
  {
    starts: /^#{1,4} /,
    goesOn: null,
    read: ([line = '']) => {
      const [, marks = '', words = ''] = /^(#+) (.*)$/.exec(line) ?? []
      const level = Math.max(2, marks.length) as 2 | 3 | 4
      return [{ type: 'heading', attrs: { level }, content: inlineOf(words) }]
    },
  },
  { starts: /^\s{0,3}-{3,}\s*$/, goesOn: null, read: () => [{ type: 'horizontalRule' }] },
  { starts: objectLine, goesOn: null, read: objectOf },
  {
    starts: actionLine,
    goesOn: null,
    read: ([line = '']) => {
      const [, words = '', href = ''] = actionLine.exec(line) ?? []
      return [{ type: 'action', attrs: { words: bare(words), href } }]
    },
  },
  { starts: /^\|/, goesOn: (line) => line.startsWith('|'), read: tableOf },
  { starts: /^>/, goesOn: (line) => line.startsWith('>'), read: quoteOf },
  // A blank line within a list: whether it ends there the next line tells, and lists that touch are one.
  { starts: itemLine, goesOn: (line) => itemLine.test(line) || /^\s{2,}\S/.test(line), read: listsOf },
]

/** All else, until a blank line or something of the list above. */
const paragraphKind: Kind = {
  starts: /\S/,
  goesOn: (line) => /\S/.test(line) && !kinds.some(({ starts }) => starts.test(line)),
  read: (lines) => [paragraph(lines.map((line) => line.trim()).join('\n'))],
}

function objectOf([line = '']: readonly string[]): Block[] {
  const [, said = '', kept, number = '', name, href = '', after = ''] = objectLine.exec(line) ?? []
  const [words, file] = [bare(said), Number(number)]
  if (kept === 'bestand') return [{ type: 'picture', attrs: { file, alt: words, caption: after } }]
  if (kept === 'bijlage') return [{ type: 'attachment', attrs: { file, words } }]
  return name === undefined ? [{ type: 'video', attrs: { href, title: words } }] : [{ type: 'figure', attrs: { name } }]
}

const paragraph = (text: string): Paragraph => ({ type: 'paragraph', content: inlineOf(text) })

function quoteOf(lines: readonly string[]): Block[] {
  const bare = lines.map((line) => line.replace(/^>\s?/, '').trim())
  return [{ type: 'blockquote', content: bare.join('\n').split(/\n\n+/).map(paragraph) }]
}

function tableOf(lines: readonly string[]): Block[] {
  // A line of dashes below the head is how others write tables.
  const rows = lines.map(cellsOf).filter((cells) => !cells.every((cell) => /^:?-{3,}:?$/.test(cell)))
  return [{ type: 'table', content: rows.map(rowOf) }]
}

const rowOf = (cells: readonly string[]): Row => ({
  type: 'tableRow',
  content: cells.map((cell) => ({
    type: 'tableCell',
    content: [{ type: 'paragraph', content: inlineOf(cell, true) }],
  })),
})

function cellsOf(line: string): string[] {
  const cells = ['']
  for (const piece of line
    .trim()
    .slice(1)
    .match(/\\.|[^\\|]+|\||\\$/g) ?? []) {
    if (piece === '|') cells.push('')
    else cells[cells.length - 1] += piece
  }
  const trimmed = cells.map((cell) => cell.trim())
  return trimmed.at(-1) === '' ? trimmed.slice(0, -1) : trimmed
}

interface Entry {
  readonly indent: number
  readonly type: List['type']
  words: string
}

function listsOf(lines: readonly string[]): Block[] {
  const entries: Entry[] = []
  for (const line of lines) {
    const [, indent = '', marker = '', text = ''] = itemLine.exec(line) ?? []
    const last = entries.at(-1)
    if (marker)
      entries.push({ indent: indent.length, type: /\d/.test(marker) ? 'orderedList' : 'bulletList', words: text })
    else if (last) last.words += `\n${line.trim()}`
  }
  return nested(entries)
}

/** Whatever stands further to the right than an item belongs to it. */
function nested(entries: readonly Entry[]): List[] {
  const lists: List[] = []
  for (let at = 0; at < entries.length;) {
    const entry = entries[at]
    if (!entry) break
    let end = at + 1
    while ((entries[end]?.indent ?? -1) > entry.indent + 1) end++
    const item: ListItem = {
      type: 'listItem',
      content: [paragraph(entry.words), ...nested(entries.slice(at + 1, end))],
    }
    const last = lists.at(-1)
    if (last?.type === entry.type) last.content.push(item)
    else lists.push({ type: entry.type, content: [item] })
    at = end
  }
  return lists
}
