// What became of a text: line by line, and in a line that changed word by word.
import { diffArrays } from 'diff'
import type { RichText } from './document.ts'
import { linesOf, type LineKind, type PlainLine } from './plain.ts'

export interface Piece {
  readonly what: 'same' | 'added' | 'removed'
  readonly text: string
}

export interface LineDifference {
  /** `dressed`: the same words, in another form or with another link. */
  readonly what: 'same' | 'added' | 'removed' | 'changed' | 'dressed'
  readonly kind: LineKind
  readonly pieces: readonly Piece[]
}

/** Beyond this many steps two lines have so little in common that showing both is clearer, and quicker. */
const mostSteps = 1_500

export function differenceOf(before: RichText, after: RichText): LineDifference[] {
  const [old, now] = [linesOf(before), linesOf(after)]
  const steps = stepsBetween(
    old.map(({ whole }) => whole),
    now.map(({ whole }) => whole),
  )
  const found: LineDifference[] = []
  let [left, right] = [0, 0]
  for (let at = 0; at < steps.length; at++) {
    const step = steps[at]
    if (!step) break
    if (step.what === 'same') {
      found.push(...now.slice(right, right + step.count).map((line) => whole('same', line)))
      left += step.count
      right += step.count
      continue
    }
    const next = steps[at + 1]
    const both = next && next.what !== 'same' && next.what !== step.what ? next : null
    if (both) at++
    const removed = step.what === 'removed' ? step.count : (both?.count ?? 0)
    const added = step.what === 'added' ? step.count : (both?.count ?? 0)
    found.push(...matched(old.slice(left, left + removed), now.slice(right, right + added)))
    left += removed
    right += added
  }
  return found
}

const whole = (what: 'same' | 'added' | 'removed', { kind, text }: PlainLine): LineDifference => ({
  what,
  kind,
  pieces: [{ what, text }],
})

/** Lines that went and lines that came: each new one beside the first old one that it was made from. */
function matched(removed: readonly PlainLine[], added: readonly PlainLine[]): LineDifference[] {
  const waiting = [...removed]
  const found = added.flatMap((line): LineDifference[] => {
    for (const [at, old] of waiting.slice(0, 12).entries()) {
      const change = changeOf(old, line)
      if (change)
        return [
          ...waiting
            .splice(0, at + 1)
            .slice(0, -1)
            .map((gone) => whole('removed', gone)),
          change,
        ]
    }
    return [whole('added', line)]
  })
  return [...found, ...waiting.map((gone) => whole('removed', gone))]
}

function changeOf(old: PlainLine, now: PlainLine): LineDifference | null {
  if (old.text === now.text) return { what: 'dressed', kind: now.kind, pieces: [{ what: 'same', text: now.text }] }
  if (old.kind !== now.kind) return null
  const [before, after] = [piecesOf(old.text), piecesOf(now.text)]
  const steps = stepsBetween(before, after)
  let [left, right] = [0, 0]
  const pieces = steps.map(({ what, count }): Piece => {
    const words = what === 'removed' ? before.slice(left, left + count) : after.slice(right, right + count)
    if (what !== 'added') left += count
    if (what !== 'removed') right += count
    return { what, text: words.join('') }
  })
  const kept = pieces.reduce((sum, { what, text }) => sum + (what === 'same' ? text.trim().length : 0), 0)
  const isChange = kept * 3 >= Math.min(old.text.length, now.text.length)
  return isChange ? { what: 'changed', kind: now.kind, pieces } : null
}

const piecesOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+|\s+|[^\s\p{L}\p{N}]/gu) ?? []

interface Step {
  readonly what: Piece['what']
  readonly count: number
}

function stepsBetween(before: readonly string[], after: readonly string[]): Step[] {
  const steps = diffArrays([...before], [...after], { maxEditLength: mostSteps }) ?? []
  if (!steps.length && (before.length || after.length))
    return [
      { what: 'removed', count: before.length },
      { what: 'added', count: after.length },
    ]
  return steps.map(({ added, removed, value }) => ({
    what: added ? 'added' : removed ? 'removed' : 'same',
    count: value.length,
  }))
}
