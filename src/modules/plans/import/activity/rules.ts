// One row of the file to one activity, or everything that is wrong with it.
import { cellText, excerpt, fold, type Cell } from '../../../../platform/cells.ts'
import { dayOfCell, readPeriod } from '../dates/rules.ts'
import { readContribution, readCosts } from '../lines/rules.ts'
import { readLong, readPlain } from '../plain/rules.ts'
import { maxLength, type FoundProblem, type Note, type PlannerRow, type Status, type When } from '../rules.ts'
import { present, readerOf, type Reader, type Source } from '../source/rules.ts'
import { problem, readGivenNames, readPartners, readText, value, type Read } from '../values/rules.ts'

export interface ActivityReading {
  /** Null when there is any problem. */
  readonly activity: PlannerRow | null
  readonly problems: readonly FoundProblem[]
  readonly notes: readonly Note[]
  /** Which activity it says it is, also when it is refused. */
  readonly id: number | undefined
}

/** @param goalAbove the goal that holds when the row's own cell is empty; null when none does. */
export function readActivity(source: Source, goalAbove: string | null): ActivityReading {
  const reader = readerOf(source)
  const id = reader.read('id', readId) ?? undefined
  const title = readRequired(reader, 'title', null)
  const goal = readRequired(reader, 'goal', goalAbove)
  const when = readWhen(reader)
  const texts = readTexts(reader, id !== undefined)
  const money = Object.assign(readCosts(reader), readContribution(reader))
  const others = Object.assign(money, readState(reader), readPlain(reader))
  const { problems, notes, doubts } = reader
  const isGood = title !== null && goal !== null && when !== null && problems.length === 0
  if (!isGood) return { activity: null, problems, notes, id }
  const own = { row: source.row, goal, title, ...when }
  const beside = present({ id, doubts: doubts.length ? doubts : undefined })
  // Assigned: to spread so many parts takes as long as all the reading.
  return { activity: Object.assign(own, beside, texts, others), problems, notes, id }
}

/** `S1042`, as the export writes it. */
export function readId(cell: Cell): Read<number | null> {
  const text = cellText(cell)
  if (text === '') return value(null)
  const digits = /^S([1-9]\d{0,14})$/i.exec(text)?.[1]
  return digits === undefined ? problem({ code: 'idUnreadable', text: excerpt(text) }) : value(Number(digits))
}

function readRequired(reader: Reader, field: 'title' | 'goal', otherwise: string | null): string | null {
  const text = reader.read(field, (cell) => readText(cell, maxLength[field])) ?? null
  if (text !== null || reader.isRefused(field)) return text
  if (otherwise === null) reader.found(field, { code: field === 'title' ? 'titleMissing' : 'goalMissing' })
  return otherwise
}

function readWhen(reader: Reader): Pick<PlannerRow, 'from' | 'until' | 'isOpenEnded'> | null {
  const start = reader.read('from', readPeriod)
  const end = reader.read('until', readPeriod)
  if (!start && !reader.isRefused('from')) reader.found('from', { code: 'startMissing' })
  if (!start || reader.isRefused('until')) return null
  const { from } = start
  const until: When = end?.until ?? (start.isRange ? start.until : { ...start.until, text: '' })
  const isOpenEnded = end === null && !start.isRange
  if (until.date >= from.date) return { from, until, ...(isOpenEnded && { isOpenEnded }) }
  reader.found('until', { code: 'endBeforeStart', from: excerpt(from.text), until: excerpt(until.text) })
  return null
}

type Texts = Pick<PlannerRow, 'programmeLine' | 'targetGroup' | 'partners' | 'owner' | 'alsoGoals'>

/** @param ours the row comes from Spoorboek, which puts `;` between names: a comma is part of one. */
function readTexts(reader: Reader, ours: boolean): Texts {
  const text = (field: 'programmeLine' | 'targetGroup' | 'owner'): string | null | undefined =>
    reader.read(field, (cell) => readText(cell, maxLength[field]))
  return present({
    programmeLine: text('programmeLine'),
    targetGroup: text('targetGroup'),
    partners: reader.read('partners', ours ? readGivenNames : readPartners),
    alsoGoals: reader.read('alsoGoals', readGivenNames),
    owner: text('owner'),
  })
}

type State = Pick<PlannerRow, 'status' | 'stateOn' | 'stateReason'>

/** A status in other words is no reason to refuse an activity: it is left open and the reader is told. */
function readState(reader: Reader): State {
  const text = reader.read('status', (cell) => readText(cell, 2_000))
  const status = text ? (statusWords.get(fold(text)) ?? null) : text === undefined ? undefined : null
  if (text && !status) reader.note({ code: 'statusUnknown', row: reader.source.row, text: excerpt(text) })
  const stateOn = reader.read('stateOn', dayOfCell)
  const stateReason = reader.read('stateReason', (cell) => readLong(cell, maxLength.stateReason))
  const words = stateReason ?? stateOn
  if ((status === 'planned' || status === 'running') && words)
    reader.note({ code: 'stateWordsUnread', row: reader.source.row, text: excerpt(words) })
  return present({ status, stateOn, stateReason })
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
