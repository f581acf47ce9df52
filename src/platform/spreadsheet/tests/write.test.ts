import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCsv, writeXlsx, type Column, type Value } from '../write.ts'
import { bookOf, cellsOf, textsOf } from './files.ts'

const columns: readonly Column[] = [
  { header: 'Activiteit', kind: 'text' },
  { header: 'Aantal', kind: 'number' },
  { header: 'Kosten', kind: 'money', width: 14 },
  { header: 'Start', kind: 'date' },
]
const rows: readonly (readonly Value[])[] = [
  ['Techlab “robotica”; €', 4.5, 6_200_050, '2026-03-16'],
  [null, null, null, null],
  ['=HYPERLINK("http://x")', -2, 0, null],
]

async function opened(): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await writeXlsx([{ name: 'Plan', columns, rows }])) as unknown as ExcelJS.Buffer)
  const [sheet] = workbook.worksheets
  return sheet!
}

describe('writing an xlsx file', () => {
  it('gives numbers, amounts and dates their own type and format', async () => {
    const sheet = await opened()
    expect([sheet.getCell('B2').value, sheet.getCell('C2').value, sheet.getCell('C2').numFmt]).toEqual([
      4.5,
      62_000.5,
      '#,##0.00',
    ])
    expect(sheet.getCell('D2').value).toEqual(new Date('2026-03-16T00:00:00Z'))
  })

  it('shows the header bold and keeps it in view', async () => {
    const sheet = await opened()
    expect(sheet.getCell('A1').font?.bold).toBe(true)
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(sheet.getColumn(3).width).toBe(14)
  })

  it.each(['=1+1', '+31 6', '-', '@SUM(A1)', '\tx', '\rx'])(
    'stores %j as text that stays text when edited',
    async (text) => {
      const bytes = await writeXlsx([{ name: 'a', columns: [{ header: 'h', kind: 'text' }], rows: [[text]] }])
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
      const cell = workbook.worksheets[0]!.getCell('A2')
      expect(cell.type).toBe(ExcelJS.ValueType.String)
      expect(cell.numFmt).toBe('@')
    },
  )

  it('makes a tab of any name, and no two alike', async () => {
    const table = { columns, rows: [] }
    const names = ['Begroting/2026: [x]', 'begroting 2026   x', '', 'History', 'x'.repeat(40), 'x'.repeat(40), "'a'"]
    const book = await bookOf(await writeXlsx(names.map((name) => ({ name, ...table }))))
    expect(new Set(book.sheets.map(({ name }) => name.toLowerCase())).size).toBe(names.length)
  })

  it('reads back as it was written', async () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 12 })
      .map((middle) => `x${middle.replace(/[\r\ufffe\uffff]/g, '')}`)
    const day = fc.date({ min: new Date('1901-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
    const row = fc.tuple(
      fc.oneof(text, fc.constantFrom('=A1', '+1', '-x', '@x', "'=x")),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((value) => value + 0),
      fc.integer({ min: -1e12, max: 1e12 }),
      day.map((at) => at.toISOString().slice(0, 10)),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 5 }), async (written) => {
        const [, ...read] = cellsOf(await bookOf(await writeXlsx([{ name: 'a', columns, rows: written }])))
        expect(read).toEqual(
          written.map(([words, number, cents, date]) => [
            { kind: 'text', text: words.replace(/[\u0000-\u0008\u000b-\u001f]/g, '') },
            { kind: 'number', value: number },
            { kind: 'number', value: cents / 100 },
            { kind: 'date', date },
          ]),
        )
      }),
      { numRuns: 40 },
    )
  })
})

describe('writing a CSV file', () => {
  it('suits a Dutch Excel: marked UTF-8, semicolons, decimal commas', () => {
    expect(writeCsv({ columns, rows }, { separator: ';' }).toString()).toBe(
      '\ufeffActiviteit;Aantal;Kosten;Start\r\n"Techlab “robotica”; €";4,5;62000,50;2026-03-16\r\n;;;\r\n' +
        `"'=HYPERLINK(""http://x"")";-2;0,00;\r\n`,
    )
  })

  it('suits an English one: commas, decimal points', () => {
    expect(writeCsv({ columns, rows: [['a,b', 0.000001, -5, null]] }, { separator: ',' }).toString()).toBe(
      '\ufeffActiviteit,Aantal,Kosten,Start\r\n"a,b",0.000001,-0.05,\r\n',
    )
  })

  it('sets an apostrophe before text that would be calculated, and reading takes it off', async () => {
    const texts = ['=1+1', '+31 6', '-x', '@x', 'gewoon', "'s ochtends"]
    const bytes = writeCsv(
      {
        columns: [
          { header: 'a', kind: 'text' },
          { header: 'b', kind: 'text' },
        ],
        rows: texts.map((text) => [text, 'x']),
      },
      { separator: ';' },
    )
    expect(bytes.toString()).toContain("\r\n'=1+1;x\r\n'+31 6;x\r\n'-x;x\r\n'@x;x\r\ngewoon;x\r\n's ochtends;x\r\n")
    expect(textsOf(await bookOf(bytes)).slice(1)).toEqual(texts.map((text) => [text, 'x']))
  })
})
