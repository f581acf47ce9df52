import iconv from 'iconv-lite'
import Papa from 'papaparse'
import { emptyCell, type Book, type Cell } from '../cells.ts'
import { refuse, type Outcome } from '../errors.ts'
import { limits, type ReadRefusal } from './limits.ts'

/** Rows are records: a line break inside quotes starts no new row, a blank line is one, and `sep=;` is none. */
export function readCsv(bytes: Buffer, sheetName: string): Outcome<{ book: Book }, ReadRefusal> {
  const text = decode(bytes)
  if (text.trim() === '') return refuse('empty')
  if (/^\s*<|^\{\\rtf/.test(text.slice(0, 500)) || looksBinary(text)) return refuse('notASpreadsheet')
  const named = /^(?:"sep=([^"\r\n])"|sep=([^\r\n]))[ ;,]*(?:\r\n|\n|\r|$)/i.exec(text.slice(0, 40))
  const content = named ? text.slice(named[0].length) : text
  const separator = named?.[1] ?? named?.[2] ?? separatorOf(content)
  const rows = splitRows(content, separator)
  if (rows) return bookOf(rows, sheetName)
  const size = measure(content, separator, Infinity)
  if (size.records > 5 * limits.rows) return refuse('tooManyRows') // many may be blank: counted again when parsed
  if (size.cells > limits.cells) return refuse(size.widest > 5 * limits.columns ? 'tooManyColumns' : 'tooManyCells')
  return parseRecords(content, separator, sheetName)
}

/**
 * Cuts line by line, which costs a third of what the parser does. Null when that will not do: a quote that runs on over
 * its line, many quotes, or too much of anything.
 */
function splitRows(content: string, separator: string): Cell[][] | null {
  const lines = withOneLineEnd(content).split('\n', 5 * limits.rows + 1)
  if (lines.length > 5 * limits.rows) return null
  const rows: Cell[][] = []
  let [cells, quoted] = [0, 0]
  for (const line of lines) {
    const isQuoted = line.includes('"')
    if (isQuoted && (++quoted > 200 || line.length > 10_000)) return null
    const record = isQuoted ? parseLine(line, separator) : line.split(separator, limits.cells - cells + 1)
    cells += record?.length ?? 0
    if (!record || cells > limits.cells) return null
    rows.push(cellsOf(record, rows.at(-1)))
  }
  return rows
}

const separators = [';', '\t', '|', ','] as const

/**
 * The separator that cuts the first lines into equally many columns, the more the better. Quoted text does not count,
 * and neither does a decimal comma that happens to be on every line when another separator gives more columns.
 */
function separatorOf(text: string): string {
  let best: { separator: string; score: number } = { separator: ';', score: 0 }
  for (const separator of separators) {
    const counts = new Map<number, number>()
    const { widths } = measure(text, separator, 200)
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
    for (const [width, times] of counts) {
      const score = (times / widths.length) ** 2 * Math.min(width, 20)
      if (score > best.score) best = { separator, score }
    }
  }
  return best.separator
}

interface Size {
  readonly records: number
  readonly cells: number
  readonly widest: number
  /** Columns of each record that is not blank. */
  readonly widths: readonly number[]
}

/** Walks the text as the parser will, without keeping anything of it. Stops early once there is far too much. */
function measure(text: string, separator: string, maxRecords: number): Size {
  const cut = separator.charCodeAt(0)
  const widths: number[] = []
  let [records, cells, widest, width, closedAt] = [0, 0, 0, 1, -2]
  let [quoted, start, blank] = [false, true, true]
  const close = (): void => {
    if (!blank) widths.push(width)
    records += 1
    cells += width
    widest = Math.max(widest, width)
    width = 1
    blank = start = true
  }
  for (let at = 0; at < text.length && records < maxRecords && cells + width <= limits.cells + 1; at++) {
    const code = text.charCodeAt(at)
    if (quoted) {
      if (code === quote) [quoted, closedAt] = [false, at]
    } else if (code === 10 || code === 13) {
      if (code === 13 && text.charCodeAt(at + 1) === 10) at += 1
      close()
    } else {
      quoted = code === quote && (start || closedAt === at - 1) // a doubled quote closes and opens again
      start = code === cut
      blank = false
      if (start) width += 1
    }
  }
  if (!blank || quoted) close()
  return { records, cells, widest, widths }
}

const quote = 34

function parseRecords(content: string, separator: string, sheetName: string): Outcome<{ book: Book }, ReadRefusal> {
  const data = parse(withOneLineEnd(content), separator)
  return data
    ? bookOf(
        data.map((record) => cellsOf(record)),
        sheetName,
      )
    : refuse('unclosedQuote')
}

/** Null when a quote is not closed. */
function parse(text: string, separator: string): string[][] | null {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, newline: '\n' })
  return errors.some(({ code }) => code === 'MissingQuotes') ? null : data
}

const parseLine = (line: string, separator: string): string[] | null => parse(line, separator)?.[0] ?? null

/** Files that were pasted together have several. */
const withOneLineEnd = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)

function bookOf(rows: Cell[][], sheetName: string): Outcome<{ book: Book }, ReadRefusal> {
  while (rows.at(-1)?.length === 0) rows.pop()
  if (rows.length > limits.rows) return refuse('tooManyRows')
  if (rows.some((row) => row.length > limits.columns)) return refuse('tooManyColumns')
  return { ok: true, book: { sheets: [{ name: sheetName, hidden: false, rows }] } }
}

/** Columns repeat themselves: a cell that says the same as the one above it is that one, which spares memory. */
function cellsOf(record: readonly string[], above: readonly Cell[] = []): Cell[] {
  const cells = record.map((text, column): Cell => {
    if (isBlank(text)) return emptyCell
    const over = above[column]
    return over?.kind === 'text' && over.text === text ? over : { kind: 'text', text: unmarked(text) }
  })
  while (cells.at(-1)?.kind === 'empty') cells.pop()
  return cells
}

/** Most cells begin with a letter: only the others are looked through. */
const isBlank = (text: string): boolean => !(text.charCodeAt(0) > 32 && text.charCodeAt(0) < 128) && text.trim() === ''

/** Takes off the mark that `writeCsv` sets before text that a spreadsheet program would calculate. */
function unmarked(text: string): string {
  return text.startsWith("'") && /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text
}

/** UTF-16 by its mark, halves of characters replaced; UTF-8 when the bytes are valid, else what Windows writes here. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // The two differ in 32 characters, and Latin-1 takes a tenth of the time.
    return bytes
      .toString('latin1')
      .replace(/[\x80-\x9f]+/g, (part) => iconv.decode(Buffer.from(part, 'latin1'), 'cp1252'))
  }
}

function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true
  const strange = text.slice(0, 100_000).match(/[\x01-\x08\x0e-\x1f\ufffd]/g)?.length ?? 0
  return strange > Math.min(text.length, 100_000) / 200
}
