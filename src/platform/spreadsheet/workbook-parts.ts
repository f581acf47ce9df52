// Takes from an xlsx file only what its cells are made of, and hands that on as a clean file. The reading library
// never meets drawings, validations over whole columns, broken print areas or merged blocks of a million cells, each
// of which can stop it or keep it busy for minutes.
import { refuse, type Outcome } from '../errors.ts'
import { limits } from './limits.ts'
import { attributesOf, decodeXml, plainXml, section, tags } from './xml.ts'
import { pack, type Parts } from './zip.ts'

/** A merged block, all ends included, from 0. */
export interface Block {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface SheetHead {
  readonly name: string
  readonly hidden: boolean
  readonly merges: readonly Block[]
}

type PartsRefusal = 'unreadable' | 'tooManySheets' | 'tooManyRows' | 'tooManyCells' | 'notASpreadsheet'

/** @returns a clean xlsx file whose sheets are named 1, 2, 3 in the order of `heads`. */
export function cleanWorkbook(parts: Parts): Outcome<{ clean: Buffer; heads: readonly SheetHead[] }, PartsRefusal> {
  const workbook = plainXml(parts.get('xl/workbook.xml'))
  if (workbook === null) return refuse(parts.has('xl/workbook.xml') ? 'unreadable' : 'notASpreadsheet')
  const sheets = sheetPaths(workbook, plainXml(parts.get('xl/_rels/workbook.xml.rels')) ?? '')
  if (sheets.length > limits.sheets) return refuse('tooManySheets')
  const bodies = new Map<string, Buffer>()
  const heads: SheetHead[] = []
  const texts = parts.has('xl/sharedStrings.xml') ? plainXml(parts.get('xl/sharedStrings.xml')) : '<sst></sst>'
  if (texts === null) return refuse('unreadable')
  const styles = cleanStyles(parts)
  const total = { cells: 0, tags: countOf(texts, /</g, limits.tags) + countOf(styles, /</g, limits.tags) }
  for (const sheet of sheets) {
    const part = parts.get(sheet.path)
    if (!part) continue
    const xml = plainXml(part)
    if (xml === null) return refuse('unreadable')
    const body = sheetBody(xml)
    const size = measure(body)
    if (!size.ok) return size
    total.cells += size.cells
    total.tags += size.tags
    if (total.cells > limits.cells || total.tags > limits.tags) return refuse('tooManyCells')
    heads.push({ name: sheet.name, hidden: sheet.hidden, merges: mergesOf(xml) })
    bodies.set(`xl/worksheets/sheet${heads.length}.xml`, Buffer.from(body))
  }
  if (heads.length === 0) return refuse('unreadable')
  const date1904 = /\bdate1904\s*=\s*["'](?:1|true)["']/.test(section(workbook, 'workbookPr') ?? '')
  return { ok: true, heads, clean: pack(cleanParts(bodies, texts, styles, date1904)) }
}

interface SheetPath {
  readonly name: string
  readonly hidden: boolean
  readonly path: string
}

function sheetPaths(workbook: string, relations: string): SheetPath[] {
  const targets = new Map<string, string>()
  for (const tag of tags(relations, 'Relationship')) {
    const attributes = attributesOf(tag)
    targets.set(attributes.get('Id') ?? '', attributes.get('Target') ?? '')
  }
  const sheets: SheetPath[] = []
  for (const tag of tags(workbook, 'sheet')) {
    const attributes = attributesOf(tag)
    const target = targets.get(attributes.get('id') ?? '')
    if (!target || target.includes('chartsheets/')) continue
    const state = attributes.get('state') ?? 'visible'
    sheets.push({
      name: decodeXml(attributes.get('name') ?? ''),
      hidden: state !== 'visible',
      path: target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^(\.\/)+/, '')}`,
    })
  }
  return sheets
}

/**
 * The cells of a sheet. A formula whose result is an empty text (`=IF(G7="","",G7*H7)` on an unused row) loses its
 * formula: it shows nothing, so it is an empty cell, and the reading library cannot tell it from one never calculated.
 */
function sheetBody(xml: string): string {
  const from = xml.search(/<sheetData[\s>]/)
  const until = xml.lastIndexOf('</sheetData>')
  if (from < 0 || until < from) return '<sheetData></sheetData>'
  const body = xml.slice(from, until)
  const shown = /<v><\/v>|<v\s*\/>/.test(body)
    ? body.replace(/<f\b[^<>]*(?:\/>|>[^<>]*<\/f>)(?=<v><\/v>|<v\s*\/>)/g, '')
    : body
  return `${shown}</sheetData>`
}

const lastRow = 1_048_576

interface Size {
  readonly cells: number
  readonly tags: number
}

/** Counts before reading. Rows with only a style may be many; a row number that cannot be is refused here. */
function measure(body: string): Outcome<Size, 'tooManyRows' | 'unreadable'> {
  let rows = 0
  for (const tag of tags(body, 'row')) {
    rows += 1
    if (Number(attributesOf(tag).get('r') ?? Number.NaN) <= lastRow === false) return refuse('unreadable')
    if (rows > 5 * limits.rows) return refuse('tooManyRows')
  }
  return { ok: true, cells: countOf(body, /<c[\s/>]/g, limits.cells), tags: countOf(body, /</g, limits.tags) }
}

/** How often a pattern occurs; stops counting once past the most. */
function countOf(text: string, pattern: RegExp, most: number): number {
  let count = 0
  pattern.lastIndex = 0
  while (count <= most && pattern.test(text)) count += 1
  return count
}

function mergesOf(xml: string): Block[] {
  const blocks: Block[] = []
  for (const tag of tags(xml.slice(xml.lastIndexOf('</sheetData>') + 1), 'mergeCell')) {
    const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(attributesOf(tag).get('ref') ?? '')
    if (!match) continue
    const [, left = '', top = '', right = '', bottom = ''] = match
    blocks.push({
      top: Number(top) - 1,
      left: columnIndex(left),
      bottom: Number(bottom) - 1,
      right: columnIndex(right),
    })
    if (blocks.length > limits.rows) break
  }
  return blocks
}

function columnIndex(letters: string): number {
  return [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Of the styles only number formats matter: they tell a date from a number. */
function cleanStyles(parts: Parts): string {
  const styles = plainXml(parts.get('xl/styles.xml')) ?? ''
  const formats = section(styles, 'numFmts')?.replace(/\\[^<>&"']/g, '') ?? '' // an escaped letter is no date part
  const uses = section(styles, 'cellXfs') ?? '<cellXfs><xf numFmtId="0"/></cellXfs>'
  const rest = '<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>'
  return `<styleSheet>${formats}${rest}${uses}</styleSheet>`
}

function cleanParts(bodies: Parts, texts: string, styles: string, date1904: boolean): Parts {
  const numbers = Array.from(bodies.keys(), (_, index) => index + 1)
  const sheets = numbers.map((n) => `<sheet name="${n}" sheetId="${n}" r:id="rId${n}"/>`).join('')
  const relations = numbers.map((n) => `<Relationship Id="rId${n}" Target="worksheets/sheet${n}.xml"/>`).join('')
  const parts = new Map<string, Buffer>()
  const put = (name: string, xml: string): unknown => parts.set(name, Buffer.from(xml))
  put('_rels/.rels', '<Relationships></Relationships>')
  put('xl/workbook.xml', `<workbook><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${sheets}</sheets></workbook>`)
  put('xl/_rels/workbook.xml.rels', `<Relationships>${relations}</Relationships>`)
  put('xl/styles.xml', styles)
  put('xl/sharedStrings.xml', texts)
  for (const [name, body] of bodies) put(name, `<worksheet>${body.toString()}</worksheet>`)
  return parts
}
