// The part of an article that answers a search, and where in the article it stands.
import type { Asked } from '../../../../platform/search/asked.ts'
import { plain } from '../../../../platform/search/plain.ts'
import { anchorsOf } from '../../../../platform/rich-text/anchors.ts'
import { linesOf } from '../../../../platform/rich-text/plain.ts'
import { withoutPictures } from '../../items/form/public.ts'
import { kindRules } from '../../items/kinds/rules.ts'
import type { ItemHit } from '../queries.ts'
import { isLookedFor, markedPieces, partAround, type Looked, type Piece, type Word } from '../rules.ts'

export interface Excerpt {
  readonly title: readonly Piece[]
  readonly text: readonly Piece[]
  /** The part of the article below whose heading it stands. */
  readonly within: { readonly anchor: string; readonly heading: string; readonly isField: boolean } | null
}

interface Line {
  readonly text: string
  /** The heading that it stands under. */
  readonly above: string
  readonly within: Excerpt['within']
}

/** Null asks for nothing: the article by its own lead. */
export function excerptOf(hit: ItemHit, asked: Asked | null): Excerpt {
  const terms = asked ? asked.terms.map(({ ways }) => ways.flat()) : []
  const looked = terms.flat()
  const title = marked(hit.title, looked)
  const above = [hit.title, hit.lead].join(' ')
  const inAbove = countIn(above, terms)
  // Recorded questions are read one by one: there the answer itself is shown.
  const within = inAbove < terms.length || hit.kind === 'questions' ? bestLine(linesIn(hit), terms) : null
  if (!within || (within.count <= inAbove && hit.kind !== 'questions'))
    return { title, text: marked(hit.lead, looked), within: null }
  const first = wordsIn(within.line.text).find(({ plain: word }) => isLookedFor(word, looked))
  return { title, text: marked(partAround(within.line.text, first?.from ?? 0), looked), within: within.line.within }
}

export const marked = (text: string, looked: readonly Looked[]): Piece[] => markedPieces(text, wordsIn(text), looked)

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}&]+/gu)].map(({ 0: word, index }) => ({
    from: index,
    until: index + word.length,
    plain: plain(word),
  }))

/** How many of the terms stand there. */
function countIn(text: string, terms: readonly (readonly Looked[])[]): number {
  const words = wordsIn(text)
  return terms.filter((looked) => words.some(({ plain: word }) => isLookedFor(word, looked))).length
}

function bestLine(lines: readonly Line[], terms: readonly (readonly Looked[])[]): { line: Line; count: number } | null {
  const [best] = lines
    .map((line) => ({
      line,
      // Its heading counts as well; of two such lines the one that says it itself.
      count: countIn(`${line.above} ${line.text}`, terms),
      own: countIn(line.text, terms),
    }))
    .sort((one, other) => other.count - one.count || other.own - one.own)
  return best && best.count > 0 ? best : null
}

/** What is read in one breath, with the heading above it: of the text, and of the fields that are shown as parts. */
function linesIn({ body, fields, kind }: ItemHit): Line[] {
  const anchors = anchorsOf(body)
  let within: Line['within'] = null
  let heading = ''
  const ofBody = linesOf(body).flatMap(({ kind: form, text }): Line[] => {
    if (form !== 'heading') return [{ text, above: heading, within }]
    heading = text
    within = { anchor: anchors.shift() ?? '', heading, isField: false }
    return []
  })
  const ofFields = kindRules[kind].fields.flatMap(({ name, form }): Line[] => {
    const value = fields[name]
    if (!value || form !== 'text') return []
    const part = { anchor: `deel-${name}`, heading: name, isField: true }
    return linesOf(withoutPictures(value)).map(({ text }) => ({ text, above: '', within: part }))
  })
  return [...ofBody, ...ofFields]
}
