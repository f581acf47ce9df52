import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBook } from '../read.ts'
import { writeXlsx } from '../write.ts'
import { bookOf, cellsOf, refusalOf, xlsxOf, zipOf } from './files.ts'

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const ole = (name: string): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(name, 'utf16le'),
    Buffer.alloc(600),
  ])

describe('what is no spreadsheet is refused by its bytes, with its own reason', () => {
  it.each<[string, Buffer, string]>([
    ['an empty file', Buffer.alloc(0), 'empty'],
    ['a file of blanks', Buffer.from('  \r\n\r\n \ufeff'), 'empty'],
    ['a pdf', Buffer.from('%PDF-1.7\n%âãÏÓ'), 'pdf'],
    ['a png', png, 'image'],
    ['a jpeg', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image'],
    ['a webp', Buffer.from('RIFF1234WEBPVP8 '), 'image'],
    ['a Word document', zipOf([{ name: 'word/document.xml', data: '<w/>' }]), 'otherDocument'],
    ['a presentation', zipOf([{ name: 'ppt/presentation.xml', data: '<p/>' }]), 'otherDocument'],
    [
      'an OpenDocument spreadsheet',
      zipOf([
        { name: 'mimetype', data: 'application/x' },
        { name: 'content.xml', data: '<o/>' },
      ]),
      'openDocument',
    ],
    ['a binary workbook', zipOf([{ name: 'xl/workbook.bin', data: 'x' }]), 'binaryXlsx'],
    ['another zip', zipOf([{ name: 'leesmij.txt', data: 'hallo' }]), 'notASpreadsheet'],
    ['an old xls', ole('Workbook'), 'oldXls'],
    ['an older xls', ole('Book'), 'oldXls'],
    ['an old Word document', ole('WordDocument'), 'otherDocument'],
    ['a workbook with a password', ole('EncryptedPackage'), 'encrypted'],
    ['a zip with a password', zipOf([{ name: 'xl/workbook.xml', data: '<workbook/>', encrypted: true }]), 'encrypted'],
    ['a program', Buffer.from('7f454c4602010100000000000000000003003e00', 'hex'), 'notASpreadsheet'],
    ['control characters', Buffer.from('\x01\x02\x03\x04\x05\x06abc'), 'notASpreadsheet'],
    ['a web page', Buffer.from('<!DOCTYPE html><table><tr><td>1</td></tr></table>'), 'notASpreadsheet'],
    ['a zip cut in two', xlsxOf({}).subarray(0, 300), 'unreadable'],
    ['a zip with an empty directory', Buffer.from('504b0304', 'hex'), 'unreadable'],
  ])('%s', async (_, bytes, reason) => {
    expect(await refusalOf(bytes)).toBe(reason)
  })

  it('does not believe the name', async () => {
    expect(await readBook(png, 'planner.csv')).toEqual({ ok: false, reason: 'image' })
    const xlsx = await writeXlsx([{ name: 'a', columns: [{ header: 'Doel', kind: 'text' }], rows: [] }])
    expect(await readBook(xlsx, 'planner.csv')).toMatchObject({ ok: true })
  })

  it('refuses 50 MB without looking into it', async () => {
    const bytes = Buffer.alloc(50 * 1024 * 1024, 'a;b\n')
    const started = performance.now()
    expect(await refusalOf(bytes)).toBe('tooLarge')
    expect(performance.now() - started).toBeLessThan(100)
  })
})

describe('a file that unpacks into far more than it is', () => {
  const zeros = (megabytes: number): string => ' '.repeat(megabytes * 1024 * 1024)

  it.each([
    ['in a sheet', () => xlsxOf({ tail: zeros(101) })],
    ['in the shared texts', () => xlsxOf({ texts: `<si><t>${zeros(50)}</t></si>` })],
    ['in a part that nothing refers to', () => xlsxOf({ extra: [{ name: 'xl/media/a.png', data: zeros(20) }] })],
    ['outside a workbook', () => zipOf([{ name: 'a.txt', data: zeros(20) }])],
    ['while the zip says it is small', () => xlsxOf({ extra: [{ name: 'a.bin', data: zeros(20), saidSize: 12 }] })],
    [
      'in thousands of parts',
      () => zipOf(Array.from({ length: 2_001 }, (_, index) => ({ name: `a${index}`, data: 'x' }))),
    ],
  ])('is refused: %s', async (_, make) => {
    const bytes = make()
    expect(bytes.length).toBeLessThan(1024 * 1024)
    const started = performance.now()
    expect(await refusalOf(bytes)).toBe('zipBomb')
    expect(performance.now() - started).toBeLessThan(3_000)
  })

  it('lets a large but honest sheet through', async () => {
    const row = (index: number): string => `<row r="${index}"><c r="A${index}"><v>${Math.sin(index)}</v></c></row>`
    const rows = Array.from({ length: 15_000 }, (_, index) => row(index + 1)).join('')
    expect(cellsOf(await bookOf(xlsxOf({ rows })))).toHaveLength(15_000)
  })

  it('shares one long text among many cells instead of copying it', async () => {
    const run = `<r><t>${'lang '.repeat(2_000)}</t></r>`
    const rows = Array.from(
      { length: 10_000 },
      (_, n) => `<row r="${n + 1}"><c r="A${n + 1}" t="s"><v>0</v></c></row>`,
    ).join('')
    const book = await bookOf(xlsxOf({ texts: `<si>${run.repeat(100)}</si>`, rows }))
    const first = cellsOf(book)[0]?.[0]
    expect(first?.kind === 'text' && first.text.length).toBe(32_767)
  })

  it('refuses millions of small pieces of markup', async () => {
    const texts = Array.from({ length: 1_100_000 }, (_, index) => `<si><t>${index % 977}</t></si>`).join('')
    expect(await refusalOf(xlsxOf({ texts }))).toBe('tooManyCells')
  })

  it.each(['<!DOCTYPE a [<!ENTITY b "bb">]>', '<!ENTITY b SYSTEM "file:///etc/passwd">'])(
    'refuses declared entities: %s',
    async (declaration) => {
      const rows = `<?xml version="1.0"?>${declaration}<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>`
      expect(await refusalOf(xlsxOf({ rows }))).toBe('unreadable')
    },
  )

  it('refuses a part whose checksum is wrong', async () => {
    expect(await refusalOf(xlsxOf({ extra: [{ name: 'a.xml', data: 'x', saidCrc: 1 }] }))).toBe('unreadable')
  })

  it('takes time that grows with the length of strange markup, not with its square', async () => {
    const started = performance.now()
    const rows = `<row r="1"><c r="A1"><v></v></c></row>${'<f '.repeat(600_000)}<row ${'r='.repeat(300_000)}`
    await refusalOf(xlsxOf({ rows }))
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})

describe('whatever the bytes', () => {
  it('never throws on bytes that could be anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await readBook(Buffer.from(bytes), 'a')).toHaveProperty('ok')
      }),
    )
  })

  it('never throws on a workbook in which some bytes were changed', async () => {
    const whole = xlsxOf({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>', texts: '<si><t>a</t></si>' })
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Buffer.from(whole)
        for (const [at, value] of changes) bytes[at] = value
        expect(await readBook(bytes, 'a')).toHaveProperty('ok')
      }),
    )
  })

  it('never throws on a sheet of strange markup', async () => {
    const piece = fc.constantFrom(
      '<row r="1">',
      '</row>',
      '<c r="A1" t="s">',
      '<c r="B2" s="9">',
      '</c>',
      '<v>',
      '</v>',
      '7',
      '<f>',
      '</f>',
      '<is>',
      '<t>',
      '&#x0;',
      '&lt;',
      '<!--',
      ']]>',
      '<r/>',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        expect(await readBook(xlsxOf({ rows: pieces.join('') }), 'a')).toHaveProperty('ok')
      }),
    )
  })
})
