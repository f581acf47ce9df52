// From a document to the JSON that the template reads. Texts travel as data, never as typst code; what remains to be
// done here is to make any text printable: typst refuses half characters and empty addresses, and cannot break a word
// that has no place to break.
import { formats } from '../i18n.ts'
import { tableMeasures } from './column-widths.ts'
import { photoFile } from './template.ts'
import type { PdfBlock, PdfDocument, PdfHeading, PdfPhoto, PdfTable, RichText, Run } from './document.ts'

interface BlockData {
  readonly kind: PdfBlock['kind']
  readonly lying?: boolean
  readonly [field: string]: unknown
}

const longestAddress = 2000
const longestWord = 28

/** The photographs of a document, in the order in which the template asks for them. */
export const photosOf = (document: PdfDocument): PdfPhoto[] => document.blocks.filter((block) => block.kind === 'photo')

/**
 * The document as JSON for `template.ts`.
 * @param withPhotos whether the photographs come along, or only their words
 * @throws RangeError when a table row has more or fewer cells than columns
 */
export function templateData(document: PdfDocument, withPhotos = true): string {
  const [year, month, day] = document.date.split('-').map(Number)
  return JSON.stringify({
    title: printable(document.title),
    language: document.language,
    author: printable(document.author),
    year,
    month,
    day,
    dateText: formats(document.language).longDate(document.date),
    subtitle: printable(document.subtitle ?? ''),
    footer: printable(document.footer ?? ''),
    blocks: withLyingTables(withoutHoles(document.blocks.filter(hasContent)).map(blockData(document, withPhotos))),
  })
}

function hasContent(block: PdfBlock): boolean {
  switch (block.kind) {
    case 'heading':
      return block.text.trim() !== ''
    case 'list':
      return block.items.length > 0
    case 'facts':
      return block.facts.length > 0
    case 'figures':
      return block.figures.length > 0
    case 'table':
      return block.columns.length > 0
    case 'paragraph':
    case 'image':
    case 'photo':
    case 'notice':
    case 'pageBreak':
      return true
  }
}

// A reader that jumps from heading to heading must not meet a level 3 under a level 1.
function withoutHoles(blocks: readonly PdfBlock[]): PdfBlock[] {
  let previous = 0
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    previous = Math.min(block.level, previous + 1)
    return { ...block, level: previous as PdfHeading['level'] }
  })
}

// A lying table starts a page of its own, and takes along the headings that announce it.
function withLyingTables(blocks: readonly BlockData[]): BlockData[] {
  const drawn: BlockData[] = []
  for (const block of blocks) {
    if (!block.lying) {
      drawn.push(block)
      continue
    }
    const announced = drawn.findLastIndex((earlier) => earlier.kind !== 'heading') + 1
    drawn.push({ ...block, headings: drawn.splice(announced) })
  }
  return drawn
}

function blockData(document: PdfDocument, withPhotos: boolean): (block: PdfBlock) => BlockData {
  const photos = photosOf(document)
  return (block) =>
    block.kind === 'photo' ? photoData(block, withPhotos ? photos.indexOf(block) : null) : dataOf(block)
}

function dataOf(block: Exclude<PdfBlock, PdfPhoto>): BlockData {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: printable(block.text) }
    case 'paragraph':
      return { kind: block.kind, text: runs(block.text) }
    case 'list':
      return { kind: block.kind, ordered: block.ordered ?? false, items: block.items.map(runs) }
    case 'facts':
      return {
        kind: block.kind,
        facts: block.facts.map((fact) => ({ term: printable(fact.term), description: runs(fact.description) })),
      }
    case 'figures':
      return {
        kind: block.kind,
        figures: block.figures.map(({ value, label, source = '' }) => ({
          value: printable(value),
          label: printable(label),
          source: printable(source),
        })),
      }
    case 'table':
      return tableData(block)
    case 'image':
      return {
        kind: block.kind,
        svg: clean(block.svg),
        alternative: clean(block.alternative),
        caption: printable(block.caption ?? ''),
      }
    case 'notice':
      return { kind: block.kind, title: printable(block.title ?? ''), text: runs(block.text) }
    case 'pageBreak':
      return { kind: block.kind }
  }
}

const millimetresPerPixel = 25.4 / 96
const [widest, highest] = [132, 180]

/** @param at which of the photographs; null: its words stand in its place */
function photoData({ alternative, caption = '', width, height, mediaType }: PdfPhoto, at: number | null): BlockData {
  const drawn = Math.min(widest, width * millimetresPerPixel, (highest * width) / height)
  return {
    kind: 'photo',
    file: at === null ? '' : photoFile(at),
    format: mediaType === 'image/jpeg' ? 'jpg' : mediaType.replace('image/', ''),
    width: drawn,
    alternative: clean(alternative),
    caption: printable(caption),
  }
}

function tableData(table: PdfTable): BlockData {
  const width = table.columns.length
  const wrong = [...table.rows, ...(table.totals ? [table.totals] : [])].find((row) => row.length !== width)
  if (wrong) throw new RangeError(`a table of ${width} columns has a row of ${wrong.length} cells`)
  return {
    kind: table.kind,
    caption: printable(table.caption),
    columns: table.columns.map(({ head, numeric = false }) => ({ head: printable(head), numeric })),
    ...tableMeasures(table),
    cells: table.rows.flatMap((row) => row.map((cell, column) => cellText(cell, table.columns[column]?.numeric))),
    totals: table.totals?.map((cell, column) => cellText(cell, table.columns[column]?.numeric)) ?? [],
  }
}

// `€ 1.250` and `- 3` belong on one line.
function cellText(cell: string, numeric = false): string {
  return numeric ? printable(cell).replaceAll(' ', '\u00a0') : printable(cell)
}

function runs(text: RichText): object[] {
  const given: readonly Run[] = typeof text === 'string' ? [{ text }] : text
  return given.map(({ text, strong = false, emphasis = false, href }) => ({
    text: printable(text),
    strong,
    emphasis,
    href: safeAddress(href),
  }))
}

function safeAddress(href: string | undefined): string {
  if (href === undefined || href.length > longestAddress || !URL.canParse(href)) return ''
  const address = new URL(href)
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(address.protocol) ? address.href : ''
}

/** Text that typst can set: no half characters, no control codes, and a place to break in every long word. */
export function printable(text: string): string {
  return clean(text).replace(/[^\s\u00ad\u200b]+/gu, (word) => (word.length > longestWord ? breakable(word) : word))
}

function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu, '')
}

// Breaks after the marks of addresses and file names; a word of letters only, Dutch and long, is left to hyphenation
// until it is longer than any word that exists.
function breakable(word: string): string {
  const parts = word.replace(/([/\\@.,;:?&=_+#-])(?=[^\s/])/gu, '$1\u200b')
  return parts
    .split('\u200b')
    .map((part) => (part.length > 3 * longestWord ? inPieces(part) : part))
    .join('\u200b')
}

function inPieces(part: string): string {
  const graphemes = Array.from(new Intl.Segmenter().segment(part), ({ segment }) => segment)
  return graphemes.map((grapheme, at) => (at > 0 && at % 12 === 0 ? `\u200b${grapheme}` : grapheme)).join('')
}
