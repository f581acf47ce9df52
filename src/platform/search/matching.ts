// Terms as conditions on a column that holds `search_text`. An index of trigrams finds them: LIKE where that is enough
// (it costs a tenth of the other two), a regular expression for short words, likeness when nothing answers.
import { sql, type RawBuilder } from 'kysely'
import type { Asked, Pattern, Term } from './asked.ts'

/**
 * `exact`: every word is there. `loose`: or letters of it changed places, or its parts stand apart. `alike`: what looks
 * most like it. `wide`: all that looks like it. Each costs more than the one before.
 */
export type How = 'exact' | 'loose' | 'alike' | 'wide'

type Condition = RawBuilder<boolean>
/** What else than its words answers a term: «vo» is also a kind of education. */
export type Otherwise = (term: Term) => Condition | null

export interface Search {
  readonly asked: Asked
  readonly how: How
  readonly limit: number
  readonly offset: number
}

export interface Found<Hit> {
  /** How many there are, of which `hits` are a part. */
  readonly total: number
  readonly hits: readonly Hit[]
}

/** Whether a text answers, for a WHERE. */
export function answers(
  text: RawBuilder<string>,
  { asked, how }: Pick<Search, 'asked' | 'how'>,
  otherwise: Otherwise = none,
): Condition {
  const each = asked.terms.map((term) => {
    const other = otherwise(term)
    if (how === 'exact' || !term.mayDiffer) return termAnswers(text, term.ways, other)
    if (how === 'loose') return termAnswers(text, [...term.ways, ...term.loose], other)
    return other ? sql<boolean>`(${text} %> ${term.words} or ${other})` : sql<boolean>`${text} %> ${term.words}`
  })
  return sql`(${sql.join(each, sql` and `)})`
}

/** How well a text that answers does so: for each term a column from 0 to 1, and the text. */
export function grades(
  text: RawBuilder<string>,
  { asked, how }: Search,
  otherwise: Otherwise = none,
): RawBuilder<unknown> {
  const each = asked.terms.map((term, index) => {
    const grade = isLikeness(how) ? likeness(text, term, otherwise(term)) : place(text, term)
    return sql`${grade} as ${gradeOf(index)}`
  })
  return sql`${sql.join(each)}, ${text} as text`
}

/**
 * Of graded rows those that are near enough, with their number as `total`. A word that differs must be as good as
 * whole; only where no such word is, a piece of a compound will do.
 */
export function nearest(graded: RawBuilder<unknown>, { asked, how }: Search): RawBuilder<unknown> {
  const each = asked.terms.map((_, index) => gradeOf(index))
  // OFFSET keeps PostgreSQL from working out a grade at every place where it is named.
  const scored = sql`
    select *, (${sql.join(each, sql` + `)})::float / ${each.length}::float as score, least(${sql.join(each)})::float as weakest
    from (${graded} offset 0) g`
  if (!isLikeness(how)) return sql`select *, count(*) over () as total from (${scored}) g`
  const pieces = asked.terms.map((term, index) =>
    term.mayDiffer ? sql`(${gradeOf(index)} > 0.45 or word_similarity(${term.words}, text) >= 0.6)` : sql`true`,
  )
  const enough = how === 'wide' ? sql`weakest >= 0.45` : sql`weakest >= greatest(0.45, 0.8 * best)`
  return sql`
    select *, count(*) over () as total from (select *, max(weakest) over () as best from (${scored}) g) g
    where case when best >= 0.45 then ${enough} else ${sql.join(pieces, sql` and `)} end`
}

/** The best first: whole words, then where they stand; of equals the shortest. */
export const bestFirst = ({ asked }: Search): RawBuilder<unknown> =>
  sql`score desc, coalesce(nullif(strpos(text, ${firstWord(asked)}), 0), 1000), length(text), text`

const firstWord = (asked: Asked): string => asked.terms[0]?.words.split(' ')[0] ?? ''
const gradeOf = (term: number): RawBuilder<number> => sql.ref(`grade${term}`)
const isLikeness = (how: How): boolean => how === 'alike' || how === 'wide'
const none: Otherwise = () => null

function termAnswers(text: RawBuilder<string>, ways: Term['ways'], other: Condition | null): Condition {
  const all = fewest(ways).map(
    (way) =>
      sql<boolean>`(${sql.join(
        way.map((patterns) => holds(text, patterns)),
        sql` and `,
      )})`,
  )
  const any = other ? [...all, other] : all
  return any.length ? sql`(${sql.join(any, sql` or `)})` : sql`false`
}

/** Of one word, where it may stand. */
type Somewhere = readonly [Pattern, ...Pattern[]]

/**
 * The same ways in fewer conditions, for the index answers AND in one go and OR in as many as there are. What holds
 * «machines» holds «machine»; and a word at the start or at the end is one word to look for.
 */
function fewest(ways: Term['ways']): Somewhere[][] {
  const wide = ways.flatMap((way) => (way.length === 1 && way[0]?.at === 'anywhere' ? [way] : []))
  const isWithin = (way: Term['ways'][number]): boolean =>
    wide.some(
      (other) =>
        other !== way &&
        way.some(({ at, letters }) => {
          const wider = other[0]?.letters ?? ''
          // Of two that are the same the first stays.
          const isSame = letters === wider && at === 'anywhere' && way.length === 1
          return letters.includes(wider) && (!isSame || ways.indexOf(other) < ways.indexOf(way))
        }),
    )
  const alone = new Map<string, [Pattern, ...Pattern[]]>()
  const found: Somewhere[][] = []
  for (const way of ways.filter((each) => !isWithin(each))) {
    const [only] = way
    if (!only || way.length > 1 || only.at === 'anywhere') {
      found.push(way.map((pattern) => [pattern]))
      continue
    }
    const known = alone.get(only.letters)
    if (known) known.push(only)
    else found.push([set(alone, only)])
  }
  return found
}

function set(alone: Map<string, [Pattern, ...Pattern[]]>, pattern: Pattern): Somewhere {
  const somewhere: [Pattern, ...Pattern[]] = [pattern]
  alone.set(pattern.letters, somewhere)
  return somewhere
}

function holds(text: RawBuilder<string>, patterns: Somewhere): Condition {
  const [{ letters }] = patterns
  const there = sql<boolean>`${text} like ${`%${letters}%`}`
  if (patterns.some(({ at }) => at === 'anywhere')) return there
  // Only letters, digits and & come this far: none of them means anything to a regular expression.
  const expression = { word: `\\m${letters}\\M`, start: `\\m${letters}`, end: `[a-z]{3}${letters}\\M|\\m${letters}\\M` }
  const places = patterns.flatMap(({ at }) => (at === 'anywhere' ? [] : [expression[at]]))
  // Most texts do not have the letters at all, and that is seen in a tenth of the time.
  return sql`(${there} and ${text} ~ ${places.join('|')})`
}

function place(text: RawBuilder<string>, { words }: Term): RawBuilder<number> {
  return sql`case when ' ' || ${text} || ' ' like ${`% ${words} %`} then 1 when ' ' || ${text} like ${`% ${words}%`} then 0.9
    else 0.7 end`
}

// Working out a likeness costs twenty times what LIKE does: only where it must be.
function likeness(text: RawBuilder<string>, { words, mayDiffer }: Term, other: Condition | null): RawBuilder<number> {
  if (!mayDiffer) return sql`1::float`
  const there = sql`${text} like ${`%${words}%`}`
  return sql`case when ${other ? sql`${there} or ${other}` : there} then 1 else strict_word_similarity(${words}, ${text}) end`
}
