// Files for the tests, made part by part: what a spreadsheet program writes, and what it never would.
import { crc32, deflateRawSync } from 'node:zlib'
import type { Book, Cell } from '../../cells.ts'
import { cellText } from '../../cells.ts'
import { readBook } from '../read.ts'

export interface Part {
  readonly name: string
  readonly data: Buffer | string
  /** What the zip says of the unpacked size; without it the truth. */
  readonly saidSize?: number
  readonly saidCrc?: number
  readonly encrypted?: boolean
}

export function zipOf(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const data = Buffer.from(part.data)
    const packed = deflateRawSync(data)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(part.encrypted ? 1 : 0, 2)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(part.saidCrc ?? crc32(data), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(part.saidSize ?? data.length, 18)
    head.writeUInt16LE(part.name.length, 22)
    const central = Buffer.alloc(14)
    central.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('504b01021400', 'hex'), head, central, Buffer.from(part.name))
    const body = Buffer.concat([Buffer.from('504b0304', 'hex'), head, Buffer.from(part.name), packed])
    bodies.push(body)
    offset += body.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('504b0506', 0, 'hex')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, index, end])
}

export interface Xlsx {
  /** What stands between `<sheetData>` tags; or the whole part when it begins with `<?xml` or `<worksheet`. */
  readonly rows?: string
  /** Behind the rows: merged blocks, validations. */
  readonly tail?: string
  readonly texts?: string
  readonly styles?: string
  readonly workbookTag?: string
  readonly sheetTags?: string
  readonly extra?: readonly Part[]
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

export function xlsxOf(xlsx: Xlsx): Buffer {
  const rows = xlsx.rows ?? ''
  const sheet = /^<(?:\?xml|worksheet|x:)/.test(rows)
    ? rows
    : `<worksheet ${main}><sheetData>${rows}</sheetData>${xlsx.tail ?? ''}</worksheet>`
  const sheets = xlsx.sheetTags ?? '<sheet name="Blad1" sheetId="1" r:id="rId1"/>'
  return zipOf([
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      data: `<workbook ${main}>${xlsx.workbookTag ?? ''}<sheets>${sheets}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    { name: 'xl/worksheets/sheet1.xml', data: sheet },
    ...(xlsx.texts ? [{ name: 'xl/sharedStrings.xml', data: `<sst ${main}>${xlsx.texts}</sst>` }] : []),
    ...(xlsx.styles ? [{ name: 'xl/styles.xml', data: `<styleSheet ${main}>${xlsx.styles}</styleSheet>` }] : []),
    ...(xlsx.extra ?? []),
  ])
}

/** Style 1 is a date, style 2 an amount whose format holds escaped and quoted letters. */
export const styles =
  '<numFmts count="1"><numFmt numFmtId="170" formatCode="#,##0.00\\ \\d&quot; dag&quot;"/></numFmts>' +
  '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="170"/></cellXfs>'

export async function bookOf(bytes: Buffer, name = 'planner.xlsx'): Promise<Book> {
  const read = await readBook(bytes, name)
  if (!read.ok) throw new Error(`refused: ${read.reason}`)
  return read.book
}

export async function refusalOf(bytes: Buffer): Promise<string> {
  const read = await readBook(bytes, 'planner.xlsx')
  return read.ok ? 'read' : read.reason
}

export const cellsOf = (book: Book): readonly (readonly Cell[])[] => book.sheets[0]?.rows ?? []
export const textsOf = (book: Book): string[][] => cellsOf(book).map((row) => row.map(cellText))
