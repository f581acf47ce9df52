// Rich text as HTML. It is written from our own list alone, with everything escaped; sanitize-html then goes over it once
// more, so that one mistake here would not be enough.
import sanitize from 'sanitize-html'
import { safeAddress } from './address.ts'
import type { Block, Film, Inline, List, RichText, Table } from './document.ts'
import { filmAt, type KnownFilm } from './film.ts'

export interface Drawing {
  /** The level of the heading that it stands under; its own begin one lower. */
  readonly under: 1 | 2 | 3
  /** Where a kept file is shown; null leaves the picture out, and its words stay. */
  readonly picture: (file: number) => string | Sources | null
  /** Names a table that scrolls by itself, for those who listen. */
  readonly tableName: string
  /** The card of a film, by its place among those of the text; without it a link to its page. */
  readonly film?: (film: KnownFilm, number: number) => FilmCard
  /** What a figure says now; null, or none of this, leaves it out. */
  readonly figure?: (name: string) => ShownFigure | null
  /** Where a kept file can be had, and what it is (`PDF, 2 MB`); null leaves its words. */
  readonly attachment?: (file: number) => ShownFile | null
}

/** A picture in the widths that it has; the forms that browsers load fastest first. */
export interface Sources {
  readonly src: string
  readonly srcset?: string
  readonly sources?: readonly { readonly type: string; readonly srcset: string }[]
  readonly width?: number
  readonly height?: number
}

export interface FilmCard {
  readonly href: string
  readonly action: string
  readonly note: string
}
export interface ShownFigure {
  readonly value: string
  readonly label: string
  readonly source: string
}
export interface ShownFile {
  readonly href: string
  readonly about: string
}

/** Only `toHtml` makes it: what a component may put into a page as it is. */
export interface SafeHtml {
  readonly safeHtml: string
}

export function toHtml(text: RichText, drawing: Drawing): SafeHtml {
  let above = drawing.under as number
  const level = (wanted: number): number => (above = Math.min(wanted - 1 + drawing.under, above + 1, 6))
  const films = text.content.filter(({ type }) => type === 'video')
  const html = text.content
    .map((block) =>
      block.type === 'video' ? filmHtml(block, drawing, films.indexOf(block)) : blockHtml(block, drawing, level),
    )
    .join('\n')
  return { safeHtml: sanitize(html, allowed) }
}

const allowed: sanitize.IOptions = {
  allowedTags: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'em', 'a', 'br', 'ul', 'ol', 'li', 'blockquote', 'hr'],
    ...['div', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'figure', 'img', 'figcaption', 'span'],
    ...['picture', 'source'],
  ],
  allowedAttributes: {
    a: ['href', 'class'],
    p: ['class'],
    figure: ['class'],
    span: ['class', 'aria-hidden'],
    th: ['scope'],
    img: ['src', 'srcset', 'sizes', 'alt', 'width', 'height', 'loading'],
    source: ['type', 'srcset', 'sizes'],
    div: ['class', 'role', 'tabindex', 'aria-label'],
  },
  allowedClasses: {
    a: ['button', 'button-primary'],
    div: ['rich-table', 'video-card', 'on-dark', 'stack', 'stack-s'],
    figure: ['rich-figure'],
    p: ['rich-action', 'rich-file', 'small', 'muted'],
    span: ['video-mark', 'muted'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  // Pictures are ours: an address without a scheme.
  allowedSchemesByTag: { img: [], source: [] },
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
}

function blockHtml(node: Exclude<Block, Film>, drawing: Drawing, level: (wanted: number) => number): string {
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
      const sources = drawing.picture(file)
      const shown = sources === null ? '' : pictureHtml(typeof sources === 'string' ? { src: sources } : sources, alt)
      const below = caption || (shown ? '' : alt)
      return `<figure>${shown}${below && `<figcaption>${escaped(below)}</figcaption>`}</figure>`
    }
    case 'horizontalRule':
      return '<hr />'
    case 'action': {
      const href = safeAddress(node.attrs.href)
      const words = escaped(node.attrs.words)
      return `<p class="rich-action">${href === null ? words : `<a class="button button-primary" href="${escaped(href)}">${words}</a>`}</p>`
    }
    case 'figure': {
      const shown = drawing.figure?.(node.attrs.name)
      return shown
        ? `<figure class="rich-figure"><p><strong>${escaped(shown.value)}</strong> ${escaped(shown.label)}</p><figcaption>${escaped(shown.source)}</figcaption></figure>`
        : ''
    }
    case 'attachment': {
      const words = escaped(node.attrs.words)
      const shown = drawing.attachment?.(node.attrs.file)
      return `<p class="rich-file">${shown ? `<a href="${escaped(shown.href)}">${words}</a> <span class="muted">(${escaped(shown.about)})</span>` : words}</p>`
    }
  }
}

/** As wide as a column of text is at most. */
const sizes = '(min-width: 48rem) 46rem, 100vw'

function pictureHtml({ src, srcset, sources = [], width, height }: Sources, alt: string): string {
  const given = Object.entries({ src, srcset, sizes: srcset && sizes, alt, width, height, loading: 'lazy' })
  const attributes = given.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}="${escaped(String(value))}"`],
  )
  const img = `<img ${attributes.join(' ')} />`
  const others = sources.map(
    (source) => `<source type="${escaped(source.type)}" srcset="${escaped(source.srcset)}" sizes="${sizes}" />`,
  )
  return others.length ? `<picture>${others.join('')}${img}</picture>` : img
}

/** Looks as the card of a film does elsewhere (`ui/gallery`); nothing of another site is in it. */
function filmHtml({ attrs }: Film, drawing: Drawing, number: number): string {
  const [film, title] = [filmAt(attrs.href), escaped(attrs.title)]
  if (!film) return `<p>${title}</p>`
  const card = drawing.film?.(film, number)
  if (!card) return `<p><a href="${escaped(film.page)}">${title}</a></p>`
  const words = [
    `<p><strong>${title}</strong></p>`,
    `<p><a class="button" href="${escaped(card.href)}">${escaped(card.action)}</a></p>`,
    `<p class="small muted">${escaped(card.note)}</p>`,
  ]
  return `<div class="video-card on-dark"><span class="video-mark" aria-hidden="true"></span><div class="stack stack-s">${words.join('')}</div></div>`
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
