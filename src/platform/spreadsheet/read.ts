import type { Book } from '../cells.ts'
import { refuse, type Outcome } from '../errors.ts'
import { readCsv } from './csv.ts'
import { limits, type ReadRefusal } from './limits.ts'

/**
 * Reads an xlsx or CSV file; which of the two is recognised by its bytes, never by its name. Never throws: bad input
 * is refused with its reason.
 * @param fileName names the only sheet of a CSV file.
 */
export async function readBook(bytes: Buffer, fileName: string): Promise<Outcome<{ book: Book }, ReadRefusal>> {
  if (bytes.length === 0) return refuse('empty')
  if (bytes.length > limits.fileBytes) return refuse('tooLarge')
  // What takes longer than a blink is read beside the server; a small file is read before a thread has started.
  const isLarge = bytes.length > (recognise(bytes) === 'zip' ? 300 * 1024 : 2 * 1024 * 1024)
  return (
    (isLarge ? await (await import('./reading-thread.ts')).readInThread(bytes, fileName) : null) ??
    readHere(bytes, fileName)
  )
}

/** The same in this very thread. */
export async function readHere(bytes: Buffer, fileName: string): Promise<Outcome<{ book: Book }, ReadRefusal>> {
  const kind = recognise(bytes)
  // Half a second to load, which only who reads a workbook should wait for.
  if (kind === 'zip') return (await import('./xlsx.ts')).readXlsx(bytes)
  return kind === 'text' ? readCsv(bytes, fileName.replace(/^.*[/\\]/, '').replace(/\.[a-z]{1,4}$/i, '')) : refuse(kind)
}

const signatures: readonly (readonly [hex: string, kind: ReadRefusal | 'zip'])[] = [
  ['504b0304', 'zip'],
  ['255044462d', 'pdf'],
  ['89504e470d0a1a0a', 'image'],
  ['ffd8ff', 'image'],
  ['474946383761', 'image'],
  ['474946383961', 'image'],
  ['49492a00', 'image'],
  ['4d4d002a', 'image'],
]

function recognise(bytes: Buffer): ReadRefusal | 'zip' | 'text' {
  const start = bytes.toString('hex', 0, 8)
  const known = signatures.find(([hex]) => start.startsWith(hex))
  if (known) return known[1]
  if (start === 'd0cf11e0a1b11ae1') return oldOffice(bytes)
  return bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP' ? 'image' : 'text'
}

/** The container of Office before 2007, which also wraps an xlsx file with a password. */
function oldOffice(bytes: Buffer): ReadRefusal {
  const names = (name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'))
  if (names('EncryptedPackage')) return 'encrypted'
  return names('Workbook') || names('Book') ? 'oldXls' : 'otherDocument'
}
