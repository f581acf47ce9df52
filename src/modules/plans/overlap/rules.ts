// What makes two activities alike, in parts that can be told: words, theme, target group, period and distance.

export type ProposalState = 'waiting' | 'agreed' | 'declined' | 'withdrawn'

/** A word with its other number: `gastlessen`, `gastles`. */
export type Word = readonly string[]

/** Shorter than this a word in another says nothing: «werk» stands in «netwerk». */
const shortestPart = 5

/** One is the other, or stands in it as a part of a compound. */
export const sameWord = (one: Word, other: Word): boolean =>
  one.some((mine) => other.some((theirs) => mine === theirs || within(mine, theirs) || within(theirs, mine)))

const within = (part: string, whole: string): boolean => part.length >= shortestPart && whole.includes(part)

/** Pieces of five letters, or the whole word: whatever is alike has one of them. */
export function piecesOf(word: Word): string[] {
  const pieces = word.flatMap((form) =>
    form.length <= shortestPart
      ? [form]
      : Array.from({ length: form.length - shortestPart + 1 }, (_, at) => form.slice(at, at + shortestPart)),
  )
  return [...new Set(pieces)]
}

/** How much of two titles is the same, from 0 to 1. */
export function wordLikeness(mine: readonly Word[], theirs: readonly Word[]): number {
  if (!mine.length || !theirs.length) return 0
  const [ofMine, ofTheirs] = [
    mine.filter((word) => theirs.some((other) => sameWord(word, other))).length,
    theirs.filter((word) => mine.some((other) => sameWord(word, other))).length,
  ]
  return (ofMine + ofTheirs) / (mine.length + theirs.length)
}

export interface Match {
  /** Place in the list that was searched with. */
  readonly mine: number
  readonly likeness: number
}

/**
 * Finds in one pass over many titles which of mine each is like: every word of mine is known by its pieces, so that a
 * title costs what it has in common with mine and not the number of mine.
 */
export function matcher(mine: readonly (readonly Word[])[], enough: number): (theirs: readonly Word[]) => Match[] {
  const { words, owners } = indexOf(mine)
  const pieces = new Map<string, Set<number>>()
  words.forEach((word, number) => {
    for (const piece of piecesOf(word)) add(pieces, piece, number)
  })
  const before = new Map<Word, readonly number[]>()
  const alikeTo = (word: Word): readonly number[] => {
    const known = before.get(word)
    if (known) return known
    const near = new Set(piecesOf(word).flatMap((piece) => [...(pieces.get(piece) ?? [])]))
    const found = [...near].filter((number) => sameWord(words[number] ?? [], word))
    before.set(word, found)
    return found
  }
  // Counted by place instead of in maps: this runs for every title of the country.
  const ofMine = new Int32Array(mine.length)
  const ofTheirs = new Int32Array(mine.length)
  const last = new Int32Array(mine.length)
  let turn = 0
  return (theirs) => {
    const touched: number[] = []
    const seen = new Set<number>()
    for (const word of theirs) {
      turn++
      for (const number of alikeTo(word)) {
        const first = !seen.has(number)
        seen.add(number)
        for (const index of owners[number] ?? []) {
          if (!ofTheirs[index]) touched.push(index)
          if (last[index] !== turn) ofTheirs[index] = (ofTheirs[index] ?? 0) + 1
          last[index] = turn
          if (first) ofMine[index] = (ofMine[index] ?? 0) + 1
        }
      }
    }
    const found: Match[] = []
    for (const index of touched) {
      const likeness = ((ofMine[index] ?? 0) + (ofTheirs[index] ?? 0)) / ((mine[index]?.length ?? 0) + theirs.length)
      ofMine[index] = ofTheirs[index] = 0
      if (likeness >= enough) found.push({ mine: index, likeness })
    }
    return found
  }
}

/** The different words of all of mine by number, and whose each is. */
function indexOf(mine: readonly (readonly Word[])[]): { words: Word[]; owners: number[][] } {
  const numbers = new Map<string, number>()
  const words: Word[] = []
  const owners: number[][] = []
  mine.forEach((own, index) => {
    for (const word of own) {
      const name = word.join(' ')
      const number = numbers.get(name) ?? words.length
      if (number === words.length) {
        numbers.set(name, number)
        words.push(word)
        owners.push([])
      }
      owners[number]?.push(index)
    }
  })
  return { words, owners }
}

function add(map: Map<string, Set<number>>, key: string, value: number): void {
  const known = map.get(key)
  if (known) known.add(value)
  else map.set(key, new Set([value]))
}

/** What is known of an activity before it is looked at closely. Days and months are counted, so that they compare fast. */
export interface Outlined {
  readonly theme: string | null
  readonly province: string
  readonly firstDay: number
  readonly lastDay: number
  readonly firstMonth: number
}

/** An activity as it is laid beside another. */
export interface Compared extends Outlined {
  readonly title: readonly Word[]
  readonly description: readonly Word[]
  /** Kinds of school, years, and the words of the target group. */
  readonly target: readonly string[]
  readonly at: { readonly latitude: number; readonly longitude: number } | null
}

export type Period = 'sameMonth' | 'samePeriod' | 'nearly'

/** Why two activities are alike, and how much: at most 100 points together. */
export interface Likeness {
  readonly score: number
  readonly points: Readonly<Record<'words' | 'description' | 'theme' | 'target' | 'period' | 'distance', number>>
  /** Words of mine that the other has too. */
  readonly words: readonly string[]
  readonly period: Period | null
  /** Whole kilometres; null when one of the places is not known. */
  readonly kilometres: number | null
  readonly sameProvince: boolean
}

export const most = { words: 45, description: 5, theme: 15, target: 10, period: 15, distance: 10 } as const

export function likenessOf(mine: Compared, other: Compared): Likeness {
  const period = periodOf(mine, other)
  const kilometres = mine.at && other.at ? Math.round(distance(mine.at, other.at)) : null
  const sameProvince = mine.province === other.province
  const points = {
    words: Math.round(most.words * wordLikeness(mine.title, other.title)),
    description: mine.description.some((word) => other.description.some((each) => sameWord(word, each)))
      ? most.description
      : 0,
    theme: mine.theme !== null && mine.theme === other.theme ? most.theme : 0,
    target: Math.round(most.target * shared(mine.target, other.target)),
    period: period === null ? 0 : periodPoints[period],
    distance: kilometres === null ? (sameProvince ? 4 : 0) : distancePoints(kilometres),
  }
  return {
    score: Object.values(points).reduce((sum, each) => sum + each, 0),
    points,
    words: mine.title.filter((word) => other.title.some((each) => sameWord(word, each))).map(([word = '']) => word),
    period,
    kilometres,
    sameProvince,
  }
}

/** The most that a pair with so many words in common may still come to. */
export const atMost = (likeness: number): number => most.words * likeness + most.theme + most.period + 4

/** Points of a pair by what is known at once; puts those that are worth a closer look in front. */
export function roughly(likeness: number, mine: Outlined, other: Outlined): number {
  const period = periodOf(mine, other)
  return (
    most.words * likeness +
    (mine.theme !== null && mine.theme === other.theme ? most.theme : 0) +
    (period === null ? 0 : periodPoints[period]) +
    (mine.province === other.province ? 4 : 0)
  )
}

const periodPoints: Readonly<Record<Period, number>> = { sameMonth: 15, samePeriod: 10, nearly: 5 }

/** Beginning in one month, going on at the same time, or less than a month apart. */
function periodOf(mine: Outlined, other: Outlined): Period | null {
  if (mine.firstMonth === other.firstMonth) return 'sameMonth'
  const gap = Math.max(other.firstDay - mine.lastDay, mine.firstDay - other.lastDay)
  if (gap <= 0) return 'samePeriod'
  return gap <= 31 ? 'nearly' : null
}

const distancePoints = (km: number): number => (km <= 10 ? 10 : km <= 25 ? 8 : km <= 50 ? 5 : km <= 100 ? 2 : 0)

function shared(one: readonly string[], other: readonly string[]): number {
  if (!one.length || !other.length) return 0
  return (2 * one.filter((each) => other.includes(each)).length) / (one.length + other.length)
}

/** Kilometres over the globe. */
export function distance(
  one: { readonly latitude: number; readonly longitude: number },
  other: { readonly latitude: number; readonly longitude: number },
): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180
  const [a, b] = [radians(one.latitude), radians(other.latitude)]
  const half =
    Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(radians(other.longitude - one.longitude) / 2) ** 2
  return 2 * 6371 * Math.asin(Math.sqrt(half))
}
