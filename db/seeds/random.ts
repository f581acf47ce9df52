// Chance that repeats itself: the same seed and path give the same choices, so that a demo can be compared and reproduced.

export interface Random {
  /** From 0 up to 1. */
  next(): number
  /** Whole number, both ends included. */
  whole(from: number, until: number): number
  between(from: number, until: number): number
  chance(probability: number): boolean
  /** @throws when the list is empty. */
  pick<Item>(list: readonly Item[]): Item
  /** In an order of its own; the list stays as it is. */
  shuffled<Item>(list: readonly Item[]): Item[]
  /** As many hexadecimal digits as two a byte. */
  hex(bytes: number): string
  uuid(): string
}

/** A path of its own for each part keeps a change in one part from moving all the others. */
export function randomFrom(seed: number, ...path: readonly string[]): Random {
  let state = path.reduce(fold, fold(2_166_136_261, String(seed)))
  // Mulberry32.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (from: number, until: number): number => from + Math.floor(next() * (until - from + 1))
  const hex = (bytes: number): string =>
    Array.from({ length: bytes }, () => whole(0, 255).toString(16).padStart(2, '0')).join('')
  return {
    next,
    whole,
    hex,
    between: (from, until) => from + next() * (until - from),
    chance: (probability) => next() < probability,
    pick: (list) => at(list, whole(0, list.length - 1)),
    shuffled: (list) => shuffle(list, whole),
    uuid: () => uuidOf(hex(16)),
  }
}

// FNV-1a, with a mark between the words of a path.
function fold(hash: number, word: string): number {
  return [...`${word}/`].reduce((folded, letter) => Math.imul(folded ^ (letter.codePointAt(0) ?? 0), 16_777_619), hash)
}

function shuffle<Item>(list: readonly Item[], whole: Random['whole']): Item[] {
  const rest = [...list]
  return Array.from({ length: rest.length }, () => rest.splice(whole(0, rest.length - 1), 1)).flat()
}

const uuidOf = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20)].join('-')

/** @throws when there is no such item. */
export function at<Item>(list: readonly Item[], index: number): Item {
  const item = list[index]
  if (item === undefined) throw new RangeError(`no item ${index} of ${list.length}`)
  return item
}
