// One row of the file to one activity, or everything that is wrong with it.
import { excerpt, fold } from '../../../../platform/cells.ts'
import { readPeriod } from '../dates/rules.ts'
import { readContribution, readCosts } from '../lines/rules.ts'
import { maxLength, type FoundProblem, type Note, type PlannerRow, type Status, type When } from '../rules.ts'
import { present, readerOf, type Reader, type Source } from '../source/rules.ts'
import { readPartners, readText } from '../values/rules.ts'

export interface ActivityReading {
  /** Null when there is any problem. */
  readonly activity: PlannerRow | null
  readonly problems: readonly FoundProblem[]
  readonly notes: readonly Note[]
}

/** @param goalAbove the goal that holds when the row's own cell is empty; null when none does. */
export function readActivity(source: Source, goalAbove: string | null): ActivityReading {
  const reader = readerOf(source)
  const title = readRequired(reader, 'title', null)
  const goal = readRequired(reader, 'goal', goalAbove)
  const when = readWhen(reader)
  const rest = { ...readTexts(reader), ...readCosts(reader), ...readContribution(reader), ...readStatus(reader) }
  const { problems, notes } = reader
  const isGood = title !== null && goal !== null && when !== null && problems.length === 0
  return { activity: isGood ? { row: source.row, goal, title, ...when, ...rest } : null, problems, notes }
}

function readRequired(reader: Reader, field: 'title' | 'goal', otherwise: string | null): string | null {
  const text = reader.read(field, (cell) => readText(cell, maxLength[field])) ?? null
  if (text !== null || reader.isRefused(field)) return text
  if (otherwise === null) reader.found(field, { code: field === 'title' ? 'titleMissing' : 'goalMissing' })
  return otherwise
}

function readWhen(reader: Reader): Pick<PlannerRow, 'from' | 'until'> | null {
  const start = reader.read('from', readPeriod)
  const end = reader.read('until', readPeriod)
  if (!start && !reader.isRefused('from')) reader.found('from', { code: 'startMissing' })
  if (!start || reader.isRefused('until')) return null
  const { from } = start
  const until: When = end?.until ?? (start.isRange ? start.until : { ...start.until, text: '' })
  if (until.date >= from.date) return { from, until }
  reader.found('until', { code: 'endBeforeStart', from: excerpt(from.text), until: excerpt(until.text) })
  return null
}

type Texts = Pick<PlannerRow, 'programmeLine' | 'targetGroup' | 'partners' | 'owner'>

function readTexts(reader: Reader): Texts {
  const text = (field: 'programmeLine' | 'targetGroup' | 'owner'): string | null | undefined =>
    reader.read(field, (cell) => readText(cell, maxLength[field]))
  return present({
    programmeLine: text('programmeLine'),
    targetGroup: text('targetGroup'),
    partners: reader.read('partners', readPartners),
    owner: text('owner'),
  })
}

/** A status in other words is no reason to refuse an activity: it is left open and the reader is told. */
function readStatus(reader: Reader): Pick<PlannerRow, 'status'> {
  const text = reader.read('status', (cell) => readText(cell, 2_000))
  if (!text) return text === undefined ? {} : { status: null }
  const status = statusWords.get(fold(text)) ?? null
  if (!status) reader.note({ code: 'statusUnknown', row: reader.source.row, text: excerpt(text) })
  return { status }
}

const statusVocabulary: Readonly<Record<Status, string>> = {
  idea: 'idee|concept|voorstel|wens|idea|draft|proposal',
  planned:
    'gepland|plan|ingepland|nog niet gestart|niet gestart|te starten|open|to do|todo|in voorbereiding|voorbereiding|planned|not started',
  running:
    'loopt|lopend|gestart|bezig|in uitvoering|onderhanden|doorlopend|actief|running|started|in progress|ongoing|active',
  done: 'klaar|gereed|afgerond|gedaan|voltooid|uitgevoerd|afgesloten|done|finished|completed|closed',
  cancelled: 'vervallen|geannuleerd|gestopt|afgelast|gaat niet door|geschrapt|cancelled|canceled|stopped|dropped',
}

const statusWords: ReadonlyMap<string, Status> = new Map(
  Object.entries(statusVocabulary).flatMap(([status, words]) =>
    words.split('|').map((word) => [word, status as Status] as const),
  ),
)
