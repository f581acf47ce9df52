// Which activities of other regions are like ours. The words of titles find the candidates (by the index of trigrams
// when one activity asks), and what is left is laid beside ours part by part.
import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import { otherNumbers, smallWords } from '../../../platform/search/dutch.ts'
import { wordsOf } from '../../../platform/search/plain.ts'
import type { IsoDate } from '../../../platform/time.ts'
import { placeCentres, regionCentres, type Region } from '../../organisations/public.ts'
import type { DatePrecision } from '../rules.ts'
import { readerIn, sharedWith } from '../sharing/queries.ts'
import type { Reader } from '../sharing/rules.ts'
import {
  atMost,
  likenessOf,
  matcher,
  piecesOf,
  roughly,
  type Compared,
  type Likeness,
  type Outlined,
  type Word,
} from './rules.ts'

export interface Overlapping {
  readonly id: number
  readonly title: string
  readonly regionId: number
  readonly startsOn: IsoDate
  readonly startsPrecision: DatePrecision
  readonly endsOn: IsoDate
  readonly endsPrecision: DatePrecision
  readonly place: string | null
  readonly theme: string | null
  readonly targetGroup: string | null
}

export interface Overlap {
  readonly mine: Overlapping
  readonly other: Overlapping
  readonly likeness: Likeness
}

/** At least so much of the words must be the same, and so many points must there be. */
const enough = { words: 0.4, points: 40 }

interface Where {
  readonly region: Pick<Region, 'id' | 'province'>
  /** All regions of today: what ended is not proposed. */
  readonly regions: readonly Region[]
  readonly planId: number
  readonly today: IsoDate
}

/** What is like the activities of a plan that are still to come, or like one of them: the most alike first. */
export async function overlapsIn(
  db: Database,
  { region, regions, planId, today }: Where,
  { activityId = null, perActivity }: { readonly activityId?: number | null; readonly perActivity: number },
): Promise<Overlap[]> {
  const mine = await details(db, activityId === null ? openIn(planId, today) : sql`a.id = ${activityId}`)
  if (!mine.length) return []
  const reader = await readerIn(db, region)
  const words = activityId === null ? null : tellingWords(mine[0]?.title ?? '')
  const pairs = nearest(mine, await candidates(db, reader, regions, today, words), perActivity * 3)
  const others = await details(db, sql`a.id = any(${[...new Set(pairs.map(({ id }) => id))]}::bigint[])`)
  const compared = await comparer(db, [...mine, ...others], today)
  const known = new Map(others.map((other) => [other.id, other]))
  const found = pairs.flatMap(({ index, id }): Overlap[] => {
    const [own, other] = [mine[index], known.get(id)]
    if (!own || !other) return []
    const likeness = likenessOf(compared(own), compared(other))
    return likeness.score >= enough.points ? [{ mine: own, other, likeness }] : []
  })
  return firstOfEach(
    found.sort((one, two) => two.likeness.score - one.likeness.score || one.other.id - two.other.id),
    perActivity,
  )
}

const openIn = (planId: number, today: IsoDate): RawBuilder<unknown> => sql`a.plan_id = ${planId} and ${open(today)}`

const open = (today: IsoDate): RawBuilder<unknown> =>
  sql`a.ends_on >= ${today} and a.fixed_state is distinct from 'cancelled' and a.fixed_state is distinct from 'done'`

/** Counted from the start of the century; of months only which are the same matters. */
const outline = sql`a.theme, r.province, a.starts_on - date '2000-01-01' as "firstDay",
  a.ends_on - date '2000-01-01' as "lastDay",
  (extract(year from a.starts_on) * 12 + extract(month from a.starts_on))::int as "firstMonth"`

interface Detailed extends Overlapping, Outlined {
  readonly description: string | null
  readonly schoolKinds: readonly string[]
  readonly years: readonly string[]
}

async function details(db: Database, where: RawBuilder<unknown>): Promise<Detailed[]> {
  const { rows } = await sql<Detailed>`
    select a.id, a.title, p.region_id as "regionId", a.starts_on as "startsOn", a.starts_precision as "startsPrecision",
      a.ends_on as "endsOn", a.ends_precision as "endsPrecision", a.place, a.target_group as "targetGroup",
      a.expected_results as description, a.school_kinds as "schoolKinds", a.years, ${outline}
    from activities a join plans p on p.id = a.plan_id join regions r on r.id = p.region_id where ${where} order by a.starts_on, a.id`.execute(
    db,
  )
  return rows
}

interface Candidate extends Outlined {
  readonly id: number
  readonly title: string
}

/** What is shared with the reader and still to come; `words`: only titles that have a piece of one of them. */
async function candidates(
  db: Database,
  reader: Reader,
  regions: readonly Region[],
  today: IsoDate,
  words: readonly Word[] | null,
): Promise<Candidate[]> {
  const patterns = words?.flatMap(piecesOf).map((piece) => `%${piece}%`)
  const { rows } = await sql<Candidate>`
    select a.id, a.title, ${outline}
    from activities a join plans p on p.id = a.plan_id join regions r on r.id = p.region_id
    where ${open(today)} and p.region_id = any(${regions.map(({ id }) => id)}::bigint[]) and ${sharedWith(reader)}
      ${patterns ? sql`and a.search_text like any(${patterns}::text[])` : sql``}`.execute(db)
  return rows
}

/** Of each of mine those that are most like it at first sight. */
function nearest(
  mine: readonly (Outlined & { readonly title: string })[],
  others: readonly Candidate[],
  count: number,
): { index: number; id: number }[] {
  const match = matcher(
    mine.map(({ title }) => tellingWords(title)),
    enough.words,
  )
  const best = mine.map((): { id: number; points: number }[] => [])
  // Many regions call the same thing by the same name.
  for (const [title, named] of byTitle(others))
    for (const { mine: index, likeness } of match(tellingWords(title))) {
      const [own, list] = [mine[index], best[index]]
      if (!own || !list) continue
      for (const other of named) {
        const least = list.length < count ? -1 : (list.at(-1)?.points ?? -1)
        if (atMost(likeness) <= least) break
        const points = roughly(likeness, own, other)
        if (points <= least) continue
        const at = list.findIndex((each) => each.points < points)
        list.splice(at === -1 ? list.length : at, 0, { id: other.id, points })
        if (list.length > count) list.pop()
      }
    }
  return best.flatMap((list, index) => list.map(({ id }) => ({ index, id })))
}

function byTitle(candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const named = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const same = named.get(candidate.title)
    if (same) same.push(candidate)
    else named.set(candidate.title, [candidate])
  }
  return named
}

/** Words that every plan is full of. */
const fieldWords = new Set(
  `techniek technisch technische technologie leerling leerlingen docent docenten school scholen onderwijs vmbo havo mbo
  basisschool basisonderwijs primair voortgezet regio regionaal regionale project projecten activiteit activiteiten
  programma klas klassen groep bedrijf bedrijven samen nieuw nieuwe jaar rond over naar door onze alle meer
  technology technical pupil pupils teacher teachers schools region regional activity activities programme company
  companies with from into year`.split(/\s+/),
)

const known = new Map<string, Word>()

/** The words of a text that tell it from others, each with its other number. */
export function tellingWords(text: string): Word[] {
  const found = new Map<string, Word>()
  for (const word of wordsOf(text)) {
    if (word.length < 4 || smallWords.has(word) || fieldWords.has(word)) continue
    const before = known.get(word)
    const forms = before ?? [word, ...otherNumbers(word).filter((other) => other.length > 3)]
    if (!before && known.size < 50_000) known.set(word, forms)
    if (![...found.values()].some((other) => other.some((form) => forms.includes(form)))) found.set(word, forms)
  }
  return [...found.values()]
}

/** Where activities lie: at their place when we know it, else in the middle of their region. */
async function comparer(db: Database, all: readonly Detailed[], today: IsoDate): Promise<(one: Detailed) => Compared> {
  const placeOf = (place: string | null): string => place?.split(',').at(-1)?.trim().toLowerCase() ?? ''
  const [centres, places] = await Promise.all([
    regionCentres(db, [...new Set(all.map(({ regionId }) => regionId))], today),
    placeCentres(db, [...new Set(all.map(({ place }) => placeOf(place)).filter(Boolean))]),
  ])
  const made = new Map<number, Compared>()
  return (one) => {
    const before = made.get(one.id)
    if (before) return before
    const compared: Compared = {
      ...one,
      title: tellingWords(one.title),
      description: tellingWords(one.description ?? ''),
      target: [...new Set([...one.schoolKinds, ...one.years, ...wordsOf(one.targetGroup ?? '')])].filter(
        (word) => !smallWords.has(word),
      ),
      at: places.get(placeOf(one.place)) ?? centres.get(one.regionId) ?? null,
    }
    made.set(one.id, compared)
    return compared
  }
}

function firstOfEach(overlaps: readonly Overlap[], count: number): Overlap[] {
  const counts = new Map<number, number>()
  return overlaps.filter(({ mine: { id } }) => {
    const before = counts.get(id) ?? 0
    counts.set(id, before + 1)
    return before < count
  })
}
