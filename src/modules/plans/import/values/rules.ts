// Text and lists from cells, and the folding by which two texts are the same.
import { cellText, type Cell } from '../../../../platform/cells.ts'
import { maxLength, maxPartners, type Problem } from '../rules.ts'

/** A value that was read, or why it could not be. */
export type Read<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem }

export const value = <Value>(read: Value): Read<Value> => ({ ok: true, value: read })
export const problem = (found: Problem): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem: found,
})

/** Every run of spaces and line ends as one space. */
export function oneLine(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim()
}

/** A file's own words in a message: one line, at most 80 characters. */
export function excerpt(text: string): string {
  const line = oneLine(text.slice(0, 400))
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}

/** One line of text; null when the cell is empty or holds only a dash. Text that looks like a formula is text. */
export function readText(cell: Cell, max: number): Read<string | null> {
  if (cell.kind === 'error') return problem({ code: 'cellError', text: cell.text })
  const text = oneLine(cellText(cell))
  if (text === '' || /^[-–—]+$/.test(text)) return value(null)
  return text.length > max ? problem({ code: 'textTooLong', length: text.length, max }) : value(text)
}

/** Names between `;`, `/`, `,`, `|` or line ends; not between brackets: `bedrijven (installatie, bouw)` is one. */
export function readPartners(cell: Cell): Read<readonly string[] | null> {
  if (cell.kind === 'error') return problem({ code: 'cellError', text: cell.text })
  const seen = new Map<string, string>()
  for (const part of splitOutsideBrackets(cellText(cell))) {
    const name = oneLine(part)
    if (name === '' || /^[-–—]+$/.test(name)) continue
    if (name.length > maxLength.partner) {
      return problem({ code: 'textTooLong', length: name.length, max: maxLength.partner })
    }
    const folded = fold(name)
    if (!seen.has(folded)) seen.set(folded, name)
  }
  if (seen.size > maxPartners) return problem({ code: 'tooManyPartners', count: seen.size, max: maxPartners })
  return value(seen.size === 0 ? null : [...seen.values()])
}

/**
 * The form in which two texts are the same to a reader: without case, accents, quotes, punctuation and extra spaces.
 * `Girls’ Day` and `girls' day` fold to one; `po-vo` and `po vo` too. A text of nothing but punctuation is itself.
 */
export function fold(text: string): string {
  const bare = plainLetters.test(text) ? foldPlain(text) : foldAny(text)
  return bare === '' ? text.trim() : bare
}

/** Two activities are the same one when they share this: the title within its goal. */
export function activityKey(activity: { readonly goal: string; readonly title: string }): string {
  return `${fold(activity.goal)}\n${fold(activity.title)}`
}

function splitOutsideBrackets(text: string): string[] {
  if (!text.includes('(')) return text.split(/[;/,|\n]/)
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (const [at, letter] of Array.from(text.matchAll(/[();/,|\n]/g), (match) => [match.index, match[0]] as const)) {
    if (letter === '(') depth += 1
    else if (letter === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0 || letter === '\n') {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, text.slice(from)]
}

// Most texts hold no accents, and for those folding takes a tenth of the time.
const plainLetters = /^[ -~\s]*$/

function foldPlain(text: string): string {
  return text
    .toLowerCase()
    .replace(/['`"]/g, '')
    .replace(/[^a-z0-9+#]+/g, ' ')
    .trim()
}

function foldAny(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’‘`´"“”„]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim()
}
