// Names of the headings of a text, so that an address can lead to one of them.
import type { Inline, RichText } from './document.ts'
import type { SafeHtml } from './html.ts'

const longest = 60

/** One for each heading, in order; of two that are called the same the second gets a number. */
export function anchorsOf(text: RichText): string[] {
  const given = new Map<string, number>()
  return text.content.flatMap((block) => {
    if (block.type !== 'heading') return []
    const name = `kop-${nameOf(block.content)}`
    const times = (given.get(name) ?? 0) + 1
    given.set(name, times)
    return [times === 1 ? name : `${name}--${times}`]
  })
}

/** The HTML of a text with its headings named. Names are letters, digits and dashes: what was safe stays so. */
export function anchored(html: SafeHtml | null, text: RichText): SafeHtml | null {
  if (!html) return null
  const anchors = anchorsOf(text)
  return {
    safeHtml: html.safeHtml.replace(/<(h[2-6])>/g, (tag, name: string) => {
      const anchor = anchors.shift()
      return anchor ? `<${name} id="${anchor}">` : tag
    }),
  }
}

const nameOf = (content: readonly Inline[]): string =>
  content
    .map((node) => (node.type === 'hardBreak' ? ' ' : node.text))
    .join('')
    .normalize('NFKD')
    .replace(/[\p{M}’']/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
