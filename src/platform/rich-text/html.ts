// Rich text as HTML. It is written from our own list alone, with everything escaped; sanitize-html then goes over it once
// more, so that one mistake here would not be enough.
import sanitize from 'sanitize-html'
import { safeAddress } from './address.ts'
import type { Block, Inline, List, RichText, Table } from './document.ts'

export interface Drawing {
  /** The level of the heading that it stands under; its own begin one lower. */
  readonly under: 1 | 2 | 3
  /** Where a kept file is shown; null leaves the picture out, and its words stay. */
  readonly picture: (file: number) => string | null
  /** Names a table that scrolls by itself, for those who listen. */
  readonly tableName: string
}

/** Only `toHtml` makes it: what a component may put into a page as it is. */
export interface SafeHtml {
  readonly safeHtml: string
}

export function toHtml(text: RichText, drawing: Drawing): SafeHtml {
  let above = drawing.under as number
  const level = (wanted: number): number => (above = Math.min(wanted - 1 + drawing.under, above + 1, 6))
  const html = text.content.map((block) => blockHtml(block, drawing, level)).join('\n')
  return { safeHtml: sanitize(html, allowed) }
}

const allowed: sanitize.IOptions = {
  allowedTags: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'em', 'a', 'br', 'ul', 'ol', 'li', 'blockquote', 'hr'],
    ...['div', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'figure', 'img', 'figcaption'],
  ],
  allowedAttributes: {
    a: ['href'],
    th: ['scope'],
    img: ['src', 'alt', 'loading'],
    div: ['class', 'role', 'tabindex', 'aria-label'],
  },
  allowedClasses: { div: ['rich-table'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  // Pictures are ours: an address without a scheme.
  allowedSchemesByTag: { img: [] },
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
}

function blockHtml(node: Block, drawing: Drawing, level: (wanted: number) => number): string {
  switch (node.type) {
    case 'paragraph':
      return `<p>${inlineHtml(node.content)}</p>`
    case 'heading': {
      const tag = `h${level(node.attrs.level)}`
      return `<${tag}>${inlineHtml(node.content)}</${tag}>`
    }
    case 'bulletList':
    case 'orderedList':
      return listHtml(node)
    case 'blockquote':
      return `<blockquote>${node.content.map(({ content }) => `<p>${inlineHtml(content)}</p>`).join('')}</blockquote>`
    case 'table':
      return tableHtml(node, drawing.tableName)
    case 'picture': {
      const { file, alt, caption } = node.attrs
      const src = drawing.picture(file)
      const shown = src === null ? '' : `<img src="${escaped(src)}" alt="${escaped(alt)}" loading="lazy" />`
      const below = caption || (src === null ? alt : '')
      return `<figure>${shown}${below && `<figcaption>${escaped(below)}</figcaption>`}</figure>`
    }
    case 'horizontalRule':
      return '<hr />'
  }
}

function listHtml({ type, content }: List): string {
  const tag = type === 'orderedList' ? 'ol' : 'ul'
  const items = content.map(
    (item) =>
      `<li>${item.content.map((node) => (node.type === 'paragraph' ? inlineHtml(node.content) : listHtml(node))).join('')}</li>`,
  )
  return `<${tag}>${items.join('')}</${tag}>`
}

function tableHtml({ content }: Table, name: string): string {
  const [head, ...rows] = content.map((row) =>
    row.content.map((cell) => cell.content.map((paragraph) => inlineHtml(paragraph.content)).join('')),
  )
  const headHtml = (head ?? []).map((cell) => `<th scope="col">${cell}</th>`).join('')
  const rowsHtml = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')
  const table = `<table><thead><tr>${headHtml}</tr></thead><tbody>${rowsHtml}</tbody></table>`
  return `<div class="rich-table" role="group" tabindex="0" aria-label="${escaped(name)}">${table}</div>`
}

function inlineHtml(content: readonly Inline[]): string {
  return content
    .map((node) => {
      if (node.type === 'hardBreak') return '<br />'
      return (node.marks ?? []).reduce((html, mark) => {
        if (mark.type === 'bold') return `<strong>${html}</strong>`
        if (mark.type === 'italic') return `<em>${html}</em>`
        const href = safeAddress(mark.attrs.href)
        return href === null ? html : `<a href="${escaped(href)}">${html}</a>`
      }, escaped(node.text))
    })
    .join('')
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? '')
