// Links of a text: which lead outside, and which lead to a page of ours.
import type { FieldValues } from '../kinds/rules.ts'

interface Node {
  readonly type?: string
  readonly attrs?: object
  readonly marks?: readonly Node[]
  readonly content?: readonly Node[]
}

/** The addresses outside that a text leads to, each once. */
export function linksIn(body: Node, fields: FieldValues): string[] {
  const found = new Set<string>()
  const look = (node: Node): void => {
    for (const mark of node.marks ?? []) {
      const { href } = (mark.attrs ?? {}) as { href?: string }
      if (mark.type === 'link' && href) found.add(href)
    }
    const { href } = (node.attrs ?? {}) as { href?: string }
    if (href) found.add(href)
    for (const child of node.content ?? []) look(child)
  }
  look(body)
  for (const value of Object.values(fields))
    for (const [address] of (value ?? '').matchAll(/https?:\/\/[^\s()<>"]+[^\s()<>".,;:!?]/g)) found.add(address)
  return [...found].filter((address) => /^https?:/.test(address) && address.length <= 2000).slice(0, 100)
}

export interface OurItem {
  readonly address: string
  readonly region: string | null
  readonly slug: string
}

/** Which item of ours an address names; null for every other page and site. */
export function ourItem(address: string, baseUrl: string): OurItem | null {
  if (!address.startsWith(`${baseUrl}/`)) return null
  const [, region = null, slug = ''] =
    /^(?:\/regio\/([a-z0-9-]+))?\/artikel\/([a-z0-9-]+)\/?(?:[?#].*)?$/.exec(address.slice(baseUrl.length)) ?? []
  return slug ? { address, region, slug } : null
}
