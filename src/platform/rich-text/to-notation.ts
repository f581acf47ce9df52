// Rich text as somebody types it without an editor. Whatever our list knows can be written, pictures and tables too, and
// `fromNotation` reads it back as the same text.
import type { Block, Inline, List, Paragraph, RichText, Table, TextNode } from './document.ts'

export const toNotation = (text: RichText): string => text.content.map(block).join('\n\n')

function block(node: Block): string {
  switch (node.type) {
    case 'paragraph':
      return lines(node).join('\n')
    case 'heading':
      return `${'#'.repeat(node.attrs.level)} ${inline(node.content)}`
    case 'bulletList':
    case 'orderedList':
      return list(node, 0).join('\n')
    case 'blockquote':
      return node.content
        .map((paragraph) => lines(paragraph).map((line) => `> ${line}`))
        .map((quoted) => quoted.join('\n'))
        .join('\n>\n')
    case 'table':
      return table(node)
    case 'picture': {
      const { file, alt, caption } = node.attrs
      return `![${bracketed(alt)}](bestand:${file})${caption ? ` ${caption}` : ''}`
    }
    case 'action':
      return `[[${bracketed(node.attrs.words)}]](${node.attrs.href})`
    case 'video':
      return `![${bracketed(node.attrs.title)}](video:${node.attrs.href})`
    case 'figure':
      return `![](cijfer:${node.attrs.name})`
    case 'attachment':
      return `![${bracketed(node.attrs.words)}](bijlage:${node.attrs.file})`
    case 'horizontalRule':
      return '---'
  }
}

const bracketed = (words: string): string => words.replace(/[\\\]]/g, '\\$&')

/** What would begin another kind of block at the start of a line, with any kind of space. */
const beginning = /^\s*(#{1,6}\s|[-*+]\s|>|\||-{3,}\s*$|\d{1,9}[.)]\s)/

const lines = ({ content }: Paragraph): string[] =>
  inline(content)
    .split('\n')
    .map((line) => (beginning.test(line) ? line.replace(/^\s*\d*/, '$&\\') : line))

function list({ type, content }: List, depth: number): string[] {
  const indent = '  '.repeat(depth)
  return content.flatMap((item, at) => {
    const marker = type === 'bulletList' ? '-' : `${at + 1}.`
    return item.content.flatMap((node) => {
      if (node.type !== 'paragraph') return list(node, depth + 1)
      const [first = '', ...more] = lines(node)
      return [`${indent}${marker} ${first}`, ...more.map((line) => `${indent}  ${line}`)]
    })
  })
}

const table = ({ content }: Table): string =>
  content
    .map((row) => row.content.map((cell) => cell.content.map(({ content: words }) => inline(words, true)).join('')))
    .map((cells) => `| ${cells.map((cell) => (/^-{3,}$/.test(cell) ? `\\${cell}` : cell)).join(' | ')} |`)
    .join('\n')

function inline(content: readonly Inline[], inCell = false): string {
  let written = ''
  for (let at = 0; at < content.length; at++) {
    const node = content[at]
    if (node?.type === 'hardBreak') written += inCell ? '<br>' : '\n'
    else if (node) {
      const href = addressOf(node)
      const together = [node]
      for (let next = content[at + 1]; href && next?.type === 'text' && addressOf(next) === href;) {
        together.push(next)
        next = content[++at + 1]
      }
      if (href) written += `[${dressed(together, inCell, true)}](${href})`
      else {
        for (let next = content[at + 1]; next?.type === 'text' && !addressOf(next); next = content[++at + 1])
          together.push(next)
        written += dressed(together, inCell, false)
      }
    }
  }
  return written
}

const addressOf = ({ marks = [] }: TextNode): string | null =>
  marks.flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : []))[0] ?? null

/** Stars switch bold and italic on and off where a piece begins or ends. */
function dressed(nodes: readonly TextNode[], inCell: boolean, inLink: boolean): string {
  const worn = { bold: false, italic: false }
  let written = ''
  const wear = (bold: boolean, italic: boolean): void => {
    written += '*'.repeat((bold === worn.bold ? 0 : 2) + (italic === worn.italic ? 0 : 1))
    Object.assign(worn, { bold, italic })
  }
  for (const { text, marks = [] } of nodes) {
    const has = (type: 'bold' | 'italic') => marks.some((mark) => mark.type === type)
    wear(has('bold'), has('italic'))
    written += escaped(text, inCell, inLink)
  }
  wear(false, false)
  return written
}

function escaped(text: string, inCell: boolean, inLink: boolean): string {
  const safe = text.replace(/[\\*[]/g, '\\$&')
  const linked = inLink ? safe.replaceAll(']', '\\]') : safe
  return inCell ? linked.replaceAll('|', '\\|').replace(/<(?=br>)/g, '\\<') : linked
}
