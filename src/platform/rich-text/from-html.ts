// From HTML of somebody else to a text of ours. sanitize-html writes down what is allowed in one regular way; what is built
// from that is only what our own list knows, and is checked like everything else.
import sanitizeHtml from 'sanitize-html'
import type { Block, Cell, Inline, ListItem, Mark, Paragraph, RichText, Row } from './document.ts'
import { limits, noText } from './document.ts'
import { normalised } from './normalise.ts'
import { readRichText } from './read.ts'

export type Attributes = Readonly<Record<string, string>>

interface Options {
  /** What is left out with everything in it. */
  readonly leaveOut?: (tag: string, attributes: Attributes) => boolean
}

const headings: Readonly<Record<string, 2 | 3 | 4>> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 }
const boxes = new Set(['p', 'div', 'section', 'article', 'pre', 'center', 'address', 'dd', 'dt'])
const allowed = [
  ...['br', 'hr', 'a', 'b', 'strong', 'i', 'em', 'ul', 'ol', 'li', 'blockquote', 'table', 'tr', 'td', 'th', 'span'],
  ...Object.keys(headings),
  ...boxes,
]
const largest = 500_000
/** The parser needs the square of what is open at once, and a tag in a value closes nothing: so all of them count. */
const mostTags = 20_000
/** What is read of it calls itself for each. */
const deepest = 200

/** The words of a page or a mail, in our own form; pictures and looks are left out. Too much of it is cut off. */
export function fromHtml(html: string, { leaveOut = () => false }: Options = {}): RichText {
  const given = html.slice(0, largest)
  if (hasTooMany(given)) return fromPlain(given.replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' '))
  const clean = sanitizeHtml(given, {
    allowedTags: allowed,
    allowedAttributes: { '*': ['class', 'id', 'type', 'style', 'href', 'data-smartmail'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    parseStyleAttributes: false,
    nestingLimit: deepest,
    nonTextTags: [
      'script',
      'style',
      'textarea',
      'option',
      'select',
      'button',
      'noscript',
      'title',
      'head',
      'svg',
      'math',
    ],
  })
  return within(normalised({ type: 'doc', content: blocksOf(treeOf(clean, leaveOut)).slice(0, limits.nodes) }))
}

/** Paragraphs of what has none of its own: an empty line begins another one. */
export function fromPlain(text: string): RichText {
  const content = text
    .replace(/\r\n?/g, '\n')
    .slice(0, limits.characters)
    .split(/\n[^\S\n]*\n/)
    .map((part): Paragraph => ({ type: 'paragraph', content: linesOf(part.trim()) }))
  return within(normalised({ type: 'doc', content }))
}

/** A line that is nearly full was broken off by a program and goes on in the next one. */
const fullLine = 60

function linesOf(text: string): Inline[] {
  const lines = text.split('\n')
  return lines.flatMap((line, at): Inline[] => {
    const words = linked(line.trim())
    const goesOn = at > 0 && (lines[at - 1] ?? '').length >= fullLine
    return at === 0 ? words : [goesOn ? { type: 'text', text: ' ' } : { type: 'hardBreak' }, ...words]
  })
}

const linked = (line: string): Inline[] =>
  line
    .split(/(https?:\/\/[^\s<>"']{4,500}[^\s<>"'.,;:!?)])/)
    .filter(Boolean)
    .map((text, at) =>
      at % 2 === 1 || text.startsWith('http')
        ? { type: 'text', text, marks: [{ type: 'link', attrs: { href: text } }] }
        : { type: 'text', text },
    )

/** As much as may be kept: more than anybody writes in a mail is cut off at a block, or in one that is too long alone. */
function within(text: RichText): RichText {
  const most = Math.min(text.content.length, limits.nodes / 2)
  const blocks = text.content
    .slice(0, most)
    .map((block) =>
      block.type === 'paragraph' ? { ...block, content: block.content.slice(0, limits.nodes / 4) } : block,
    )
  for (let length = most; length > 0; length = Math.floor(length / 2)) {
    const read = readRichText(JSON.stringify({ ...text, content: blocks.slice(0, length) }))
    if (read.ok) return read.text
  }
  return noText
}

function hasTooMany(html: string): boolean {
  let tags = 0
  for (const _tag of html.matchAll(/<[a-z]/gi)) if (++tags > mostTags) return true
  return false
}

interface Element {
  readonly tag: string
  readonly attributes: Attributes
  readonly children: (Element | string)[]
}

/** What sanitize-html wrote closes every tag and puts every value between quotes. */
function treeOf(html: string, leaveOut: (tag: string, attributes: Attributes) => boolean): Element {
  const root: Element = { tag: 'div', attributes: {}, children: [] }
  const open = [root]
  for (const [, closing, tag = '', rest = '', words] of html.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>|([^<]+)/g)) {
    const parent = open.at(-1) ?? root
    if (words !== undefined) parent.children.push(unescaped(words))
    else if (closing) {
      const from = open.findLastIndex((element) => element.tag === tag)
      if (from > 0) open.length = from
    } else {
      const attributes = Object.fromEntries(
        [...rest.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescaped(value)]),
      )
      const element: Element = { tag, attributes, children: [] }
      const hidden = /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '')
      if (!hidden && !leaveOut(tag, attributes)) parent.children.push(element)
      if (!/^(br|hr)$/.test(tag)) open.push(element)
    }
  }
  return root
}

const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot);/g, (_all, name: string) => names[name] ?? '')

/** Words between blocks are a paragraph of their own. */
function blocksOf(element: Element): Block[] {
  const blocks: Block[] = []
  let line: Inline[] = []
  const end = (): void => {
    if (line.some((node) => node.type === 'hardBreak' || node.text.trim()))
      blocks.push({ type: 'paragraph', content: line })
    line = []
  }
  const inside = ({ children }: Element, marks: readonly Mark[]): void => {
    for (const child of children) {
      if (typeof child === 'string') line.push(worded(child.replace(/\s+/g, ' '), marks))
      else if (child.tag === 'br') line.push({ type: 'hardBreak' })
      else if (isInline(child)) inside(child, [...marks, ...marksOf(child)])
      else {
        end()
        blocks.push(...blockOf(child))
      }
    }
  }
  inside(element, [])
  end()
  return blocks
}

const isInline = ({ tag }: Element): boolean => /^(a|b|strong|i|em|span)$/.test(tag)

function blockOf(element: Element): Block[] {
  const { tag } = element
  const level = headings[tag]
  if (level) {
    const content = inlineOf(element)
    return content.length ? [{ type: 'heading', attrs: { level }, content }] : []
  }
  if (tag === 'hr') return [{ type: 'horizontalRule' }]
  if (tag === 'ul' || tag === 'ol') {
    const content = itemsOf(element, 1)
    return content.length ? [{ type: tag === 'ul' ? 'bulletList' : 'orderedList', content }] : []
  }
  if (tag === 'blockquote')
    return [{ type: 'blockquote', content: blocksOf(element).flatMap((block) => paragraphsIn(block)) }]
  if (tag === 'table') return tableOf(element)
  return blocksOf(element)
}

const worded = (text: string, marks: readonly Mark[]): Inline =>
  marks.length ? { type: 'text', text, marks: [...marks] } : { type: 'text', text }

function marksOf({ tag, attributes }: Element): Mark[] {
  if (tag === 'b' || tag === 'strong') return [{ type: 'bold' }]
  if (tag === 'i' || tag === 'em') return [{ type: 'italic' }]
  return tag === 'a' && attributes['href'] ? [{ type: 'link', attrs: { href: attributes['href'] } }] : []
}

/** Everything in it on one line, breaks where blocks end. */
const inlineOf = (element: Element): Inline[] =>
  blocksOf(element)
    .flatMap((block) => paragraphsIn(block))
    .flatMap(({ content }, at): Inline[] => (at === 0 ? content : [{ type: 'hardBreak' }, ...content]))

function itemsOf(list: Element, depth: number): ListItem[] {
  return list.children.flatMap((child): ListItem[] => {
    if (typeof child === 'string') return []
    const below = child.children.filter((each): each is Element => typeof each !== 'string' && /^[uo]l$/.test(each.tag))
    const own: Element = {
      ...child,
      children: child.children.filter((each) => typeof each === 'string' || !below.includes(each)),
    }
    const lists = depth < limits.listDepth ? below.flatMap((each) => listBelow(each, depth + 1)) : []
    return [{ type: 'listItem', content: [{ type: 'paragraph', content: inlineOf(own) }, ...lists] }]
  })
}

function listBelow(list: Element, depth: number): ListItem['content'] {
  const content = itemsOf(list, depth)
  return content.length ? [{ type: list.tag === 'ul' ? 'bulletList' : 'orderedList', content }] : []
}

/** A table that only puts things beside each other is read as what stands in it. */
function tableOf(table: Element): Block[] {
  const rows = rowsIn(table)
  const widths = rows.map((row) => row.length)
  const isData =
    rows.length > 1 &&
    Math.max(...widths) > 1 &&
    Math.max(...widths) <= limits.columns &&
    rows.length <= limits.rows &&
    widths.every((width) => width === widths[0]) &&
    !rows.flat().some((cell) => has(cell, 'table'))
  if (!isData) return rows.flat().flatMap((cell) => blocksOf(cell))
  const content = rows.map((row, at): Row => ({
    type: 'tableRow',
    content: row.map((cell): Cell => {
      const paragraph: Paragraph = { type: 'paragraph', content: inlineOf(cell) }
      return { type: at === 0 ? 'tableHeader' : 'tableCell', content: [paragraph] }
    }),
  }))
  return [{ type: 'table', content }]
}

const elementsIn = ({ children }: Element): Element[] => children.filter((child) => typeof child !== 'string')

function rowsIn(table: Element): Element[][] {
  return elementsIn(table)
    .filter(({ tag }) => tag === 'tr')
    .map((row) => elementsIn(row).filter(({ tag }) => tag === 'td' || tag === 'th'))
}

const has = (element: Element, tag: string): boolean =>
  elementsIn(element).some((child) => child.tag === tag || has(child, tag))

function paragraphsIn(block: Block): Paragraph[] {
  if (block.type === 'paragraph') return [block]
  if (block.type === 'heading') return [{ type: 'paragraph', content: block.content }]
  if (block.type === 'blockquote') return block.content
  if (block.type === 'bulletList' || block.type === 'orderedList')
    return block.content.flatMap(({ content }) => content.flatMap((each) => paragraphsIn(each)))
  if (block.type === 'table') return block.content.flatMap((row) => row.content.flatMap(({ content }) => content))
  return []
}
