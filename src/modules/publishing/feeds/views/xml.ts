// The forms that programs read. Elements are made by name, as JSX knows those of HTML only; what is drawn is escaped.
import { h, type ComponentChildren, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { PublishedItem } from '../../items/queries.ts'

export const element = (
  name: string,
  properties: Readonly<Record<string, string>>,
  children?: ComponentChildren,
): VNode => h(name, properties, children) as VNode
export const named = (name: string, text: string): VNode => element(name, {}, text)
/** What XML 1.0 cannot hold, escaped or not: somebody pastes it into a title, and no reader would take the whole feed. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

export const documentOf = (root: VNode): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${renderToString(root).replace(forbidden, '')}`

export interface Feed {
  readonly title: string
  readonly language: string
  /** Whole addresses: of the feed itself and of the list that it follows. */
  readonly address: string
  readonly list: string
  /** The newest first. */
  readonly items: readonly PublishedItem[]
}

/** When its readers should fetch it again. */
export const changedAt = ({ publishedAt, correctedAt }: Pick<PublishedItem, 'publishedAt' | 'correctedAt'>): Date =>
  correctedAt ?? publishedAt

/** The newest of a site in the form of RFC 4287. */
export function atomOf({ title, language, address, list, items }: Feed): string {
  const entries = items.map((item) => {
    const at = new URL(item.href, address).href
    return element('entry', { 'xml:lang': item.language }, [
      named('title', item.title),
      named('id', at),
      element('link', { rel: 'alternate', type: 'text/html', href: at }),
      named('published', item.publishedAt.toISOString()),
      named('updated', changedAt(item).toISOString()),
      named('summary', item.lead),
    ])
  })
  return documentOf(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
      named('title', title),
      named('id', address),
      element('link', { rel: 'self', href: address }),
      element('link', { rel: 'alternate', type: 'text/html', href: list }),
      // A feed has a moment, also when nothing was told yet.
      named('updated', new Date(Math.max(0, ...items.map((item) => changedAt(item).getTime()))).toISOString()),
      element('author', {}, named('name', title)),
      ...entries,
    ]),
  )
}

/** All that search engines may know, as sitemaps.org asks for it. */
export const sitemapOf = (pages: readonly { readonly address: string; readonly changedAt: Date | null }[]): string =>
  documentOf(
    element(
      'urlset',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
      pages.map(({ address, changedAt }) =>
        element('url', {}, [named('loc', address), changedAt && named('lastmod', changedAt.toISOString())]),
      ),
    ),
  )
