// The list of what is in the ZIP and what is not: as a workbook with links to the files, and as plain text.
import { buffer } from 'node:stream/consumers'
import type { Locale } from '../../../../../platform/actor.ts'
import { streamXlsx } from '../../../../../platform/spreadsheet/stream.ts'
import { writeCsv, type Column, type Value } from '../../../../../platform/spreadsheet/write.ts'
import type { IsoDate } from '../../../../../platform/time.ts'
import { quarterOf } from '../../../ledger/closing/rules.ts'
import { ledgerMessages } from '../../../ledger/messages.ts'
import { evidenceMessages } from '../../messages.ts'
import type { EvidenceKind } from '../../rules.ts'
import { zipMessages } from '../messages.ts'
import type { CountedDocument } from '../queries.ts'

export interface Part {
  readonly path: string
  readonly sha256: string
  /** Null: kept under its hash. */
  readonly made: Buffer | null
  readonly bytes: number
}

export interface Line {
  readonly document: CountedDocument
  readonly kind: EvidenceKind | null
  readonly state: 'there' | 'missing' | 'lost' | 'none'
  readonly part: Part | null
  readonly name: string | null
  readonly keepUntil: IsoDate | null
}

const columnKinds = {
  quarter: 'text',
  entries: 'text',
  side: 'text',
  kinds: 'text',
  activity: 'text',
  party: 'text',
  description: 'text',
  countsOn: 'date',
  cents: 'money',
  currency: 'text',
  evidence: 'text',
  state: 'text',
  path: 'link',
  name: 'text',
  bytes: 'number',
  sha256: 'text',
  keepUntil: 'date',
} as const satisfies Record<string, Column['kind']>

const keys = Object.keys(columnKinds) as (keyof typeof columnKinds)[]
/** What a document is, whatever shows it to be true. */
const documentKeys = keys.slice(0, keys.indexOf('evidence'))

const columnsIn = (locale: Locale, wanted: readonly (keyof typeof columnKinds)[]): Column[] =>
  wanted.map((key) => ({ header: zipMessages(locale).columns[key], kind: columnKinds[key] }))

type Cells = Record<keyof typeof columnKinds, Value>

function cellsOf({ document, kind, state, part, name, keepUntil }: Line, locale: Locale): Cells {
  const t = zipMessages(locale)
  const words = ledgerMessages(locale)
  const { year, number } = quarterOf(document.countsOn)
  return {
    quarter: t.quarter(number, year),
    entries: document.entries,
    side: words.sides[document.side],
    kinds: document.kinds.map((each) => words.kinds[each]).join(', '),
    activity: document.activity,
    party: document.party,
    description: document.description,
    countsOn: document.countsOn,
    cents: document.cents,
    currency: document.currency,
    evidence: kind && evidenceMessages(locale).kinds[kind],
    state: t.states[state],
    path: part?.path ?? null,
    name,
    bytes: part?.bytes ?? null,
    sha256: part?.sha256 ?? null,
    keepUntil,
  }
}

export function indexCsv(lines: readonly Line[], locale: Locale): Buffer {
  const rows = lines.map((line) => cellsOf(line, locale)).map((cells) => keys.map((key) => cells[key]))
  return writeCsv({ columns: columnsIn(locale, keys), rows }, { separator: locale === 'nl' ? ';' : ',' })
}

/** Each document once, so that its amounts add up to the ledger; and each piece, with a link to its file. */
export function indexXlsx(
  documents: readonly CountedDocument[],
  lines: readonly Line[],
  locale: Locale,
): Promise<Buffer> {
  const t = zipMessages(locale)
  const columns: Column[] = [
    ...columnsIn(locale, documentKeys),
    { header: t.piecesThere, kind: 'number' },
    { header: t.piecesMissing, kind: 'number' },
  ]
  return buffer(
    streamXlsx(
      { name: t.documents, columns, rows: calmly(documentRows(documents, lines, locale)) },
      { name: t.pieces, columns: columnsIn(locale, keys), rows: calmly(pieceRows(lines, locale)) },
    ),
  )
}

function* pieceRows(lines: readonly Line[], locale: Locale): Generator<Value[]> {
  for (const line of lines) {
    const cells = cellsOf(line, locale)
    yield keys.map((key) => cells[key])
  }
}

function* documentRows(
  documents: readonly CountedDocument[],
  lines: readonly Line[],
  locale: Locale,
): Generator<Value[]> {
  const t = zipMessages(locale)
  const pieces = new Map<CountedDocument, { there: number; missing: number }>()
  for (const { document, state } of lines) {
    const { there, missing } = pieces.get(document) ?? { there: 0, missing: 0 }
    const [isThere, isMissing] = [state === 'there', state === 'missing' || state === 'lost']
    pieces.set(document, { there: there + Number(isThere), missing: missing + Number(isMissing) })
  }
  const sums = new Map<string, { document: CountedDocument; cents: number }>()
  for (const document of documents) {
    const cells = cellsOf({ document, kind: null, state: 'none', part: null, name: null, keepUntil: null }, locale)
    const { there, missing } = pieces.get(document) ?? { there: 0, missing: 0 }
    yield [...documentKeys.map((key) => cells[key]), there, missing]
    const key = `${document.side} ${document.currency}`
    sums.set(key, { document, cents: (sums.get(key)?.cents ?? 0) + document.cents })
  }
  for (const { document, cents } of sums.values()) {
    const total: Partial<Cells> = {
      side: ledgerMessages(locale).sides[document.side],
      description: t.total,
      cents,
      currency: document.currency,
    }
    yield documentKeys.map((key) => total[key] ?? null)
  }
}

/** Ten thousand rows take a second: others get their turn between them. */
async function* calmly<Row>(rows: Iterable<Row>): AsyncGenerator<Row> {
  let count = 0
  for (const row of rows) {
    count += 1
    if (count % 200 === 0) await new Promise((resolve) => setImmediate(resolve))
    yield row
  }
}
