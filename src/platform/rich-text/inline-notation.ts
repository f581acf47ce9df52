// The words of one block: bold, italic and links between them.
import { safeAddress } from './address.ts'
import type { Inline, Mark } from './document.ts'

type Dress = 'bold' | 'italic'
type Token =
  | { readonly kind: 'words'; text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'link'; readonly content: readonly Inline[] }
  | { readonly kind: 'switch'; readonly stars: number; readonly dress: Set<Dress> }

/** A line end is a break; in a cell of a table `<br>` is. */
export function inlineOf(text: string, inCell = false): Inline[] {
  return dressed(withoutHalves(tokensOf(text, inCell, true)))
}

const punctuation = /^\\([!-/:-@[-`{-~])/
const link = /^\[((?:\\.|[^[\]\\])*)\]\(([^()\s]+)\)/

function tokensOf(text: string, inCell: boolean, links: boolean): Token[] {
  const tokens: Token[] = []
  const say = (words: string): void => {
    const last = tokens.at(-1)
    if (last?.kind === 'words') last.text += words
    else tokens.push({ kind: 'words', text: words })
  }
  for (let at = 0; at < text.length;) {
    const [taken, token] = tokenAt(text, at, inCell, links)
    if (typeof token === 'string') say(token)
    else tokens.push(token)
    at += taken
  }
  return tokens
}

function tokenAt(text: string, at: number, inCell: boolean, links: boolean): [number, Token | string] {
  const sign = text.charAt(at)
  if (sign === '\n') return [1, { kind: 'break' }]
  if (sign === '\\') {
    const escaped = punctuation.exec(text.slice(at, at + 2))?.[1]
    return escaped === undefined ? [1, sign] : [2, escaped]
  }
  if (inCell && text.startsWith('<br>', at)) return [4, { kind: 'break' }]
  if (sign === '[' && links) {
    const [all = '', words = '', address = ''] = link.exec(text.slice(at)) ?? []
    const href = safeAddress(address)
    if (href !== null && words) return [all.length, linked(words, href, inCell)]
  }
  return sign === '*' ? starsAt(text, at) : [1, sign]
}

function linked(words: string, href: string, inCell: boolean): Token {
  const mark: Mark = { type: 'link', attrs: { href } }
  const content = dressed(withoutHalves(tokensOf(words, inCell, false))).map((node) =>
    node.type === 'text' ? { ...node, marks: [...(node.marks ?? []), mark] } : node,
  )
  return { kind: 'link', content }
}

/** A star between spaces is a star, as in 2 * 3. */
function starsAt(text: string, at: number): [number, Token | string] {
  const stars = /^\*+/.exec(text.slice(at, at + 8))?.[0].length ?? 1
  const alone = !/\S/.test(text.charAt(at - 1)) && !/\S/.test(text.charAt(at + stars))
  if (alone || stars > 3) return [stars, '*'.repeat(stars)]
  const dress = new Set<Dress>([...(stars > 1 ? ['bold' as const] : []), ...(stars !== 2 ? ['italic' as const] : [])])
  return [stars, { kind: 'switch', stars, dress }]
}

/** What is switched on and never off was meant as stars. */
function withoutHalves(tokens: readonly Token[]): Token[] {
  const made = [...tokens]
  for (const dress of ['bold', 'italic'] as const) {
    const switches = made.filter((token) => token.kind === 'switch' && token.dress.has(dress))
    const last = switches.at(-1)
    if (switches.length % 2 === 0 || last?.kind !== 'switch') continue
    last.dress.delete(dress)
    made.splice(made.indexOf(last), 0, { kind: 'words', text: dress === 'bold' ? '**' : '*' })
  }
  return made
}

function dressed(tokens: readonly Token[]): Inline[] {
  const worn = new Set<Dress>()
  return tokens.flatMap((token): Inline[] => {
    switch (token.kind) {
      case 'words':
        return [
          worn.size ? { type: 'text', text: token.text, marks: marksOf(worn) } : { type: 'text', text: token.text },
        ]
      case 'break':
        return [{ type: 'hardBreak' }]
      case 'link':
        return token.content.map((node) =>
          node.type === 'text' && worn.size ? { ...node, marks: [...marksOf(worn), ...(node.marks ?? [])] } : node,
        )
      case 'switch':
        for (const dress of token.dress) if (!worn.delete(dress)) worn.add(dress)
        return []
    }
  })
}

const marksOf = (worn: ReadonlySet<Dress>): Mark[] =>
  (['bold', 'italic'] as const).flatMap((type): Mark[] => (worn.has(type) ? [{ type }] : []))
