// Two people worked on one text at the same time: where they changed different blocks, both changes go in.
import { diffArrays } from 'diff'
import { written, type Block, type RichText } from './document.ts'

interface Hunk {
  /** Blocks of the first text that are replaced; none when both are equal. */
  readonly from: number
  readonly until: number
  readonly blocks: readonly Block[]
}

/** What both made of `base` in one text; null where they changed the same place. */
export function mergedText(base: RichText, mine: RichText, theirs: RichText): RichText | null {
  const [ours, others] = [hunksOf(base, mine), hunksOf(base, theirs)]
  const same = (one: Hunk, other: Hunk): boolean => written(one) === written(other)
  const fresh = ours.filter((hunk) => !others.some((other) => same(hunk, other)))
  const meet = fresh.some((hunk) => others.some((other) => hunk.from <= other.until && other.from <= hunk.until))
  if (meet) return null
  const content: Block[] = []
  let at = 0
  for (const { from, until, blocks } of [...fresh, ...others].sort((one, other) => one.from - other.from)) {
    content.push(...base.content.slice(at, from), ...blocks)
    at = until
  }
  return { type: 'doc', content: [...content, ...base.content.slice(at)] }
}

function hunksOf(base: RichText, changed: RichText): Hunk[] {
  const keys = ({ content }: RichText): string[] => content.map(written)
  const hunks: Hunk[] = []
  let [left, right] = [0, 0]
  for (const { added, removed, count } of diffArrays(keys(base), keys(changed))) {
    if (!added && !removed) {
      left += count
      right += count
      continue
    }
    const last = hunks.at(-1)
    const next: Hunk = added
      ? { from: left, until: left, blocks: changed.content.slice(right, right + count) }
      : { from: left, until: left + count, blocks: [] }
    // What went and what came in its place is one change.
    if (last?.until === next.from && hunks.length)
      hunks[hunks.length - 1] = { from: last.from, until: next.until, blocks: [...last.blocks, ...next.blocks] }
    else hunks.push(next)
    if (added) right += count
    else left += count
  }
  return hunks
}
