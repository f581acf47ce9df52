// Text and lists from cells.
import { cellText, fold, oneLine, type Cell } from '../../../../platform/cells.ts'
import { maxLength, maxPartners, type Problem } from '../rules.ts'

/** A value that was read, or why it could not be. */
export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem }

export const value = <Value>(read: Value): Read<Value> => ({ ok: true, value: read })
export const problem = (found: Problem): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem: found,
})

/** One line of text; null when the cell is empty or holds only a dash. Text that looks like a formula is text. */
export function readText(cell: Cell, max: number): Read<string | null> {
  if (cell.kind === 'error') return problem({ code: 'cellError', text: cell.text })
  const text = oneLine(cellText(cell))
  if (text === '' || /^[-–—]+$/.test(text)) return value(null)
  return text.length > max ? problem({ code: 'textTooLong', length: text.length, max }) : value(text)
}

/** Names between `;`, `/`, `,`, `|` or line ends; not between brackets: `bedrijven (installatie, bouw)` is one. */
export const readPartners = (cell: Cell): Read<readonly string[] | null> => readNames(cell, splitOutsideBrackets)

/** Names as the export writes them: on lines, else with `;` between; only one that stands alone is looked into. */
export const readGivenNames = (cell: Cell): Read<readonly string[] | null> =>
  readNames(cell, (text) => {
    // The end of a line behind the last name says that lines are meant, and is no space to take off.
    const typed = cell.kind === 'text' ? cell.text : text
    if (typed.includes('\n')) return typed.split('\n')
    return text.includes(';') ? text.split(';') : splitOutsideBrackets(text)
  })

function readNames(cell: Cell, split: (text: string) => string[]): Read<readonly string[] | null> {
  if (cell.kind === 'error') return problem({ code: 'cellError', text: cell.text })
  const seen = new Map<string, string>()
  for (const part of split(cellText(cell))) {
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
