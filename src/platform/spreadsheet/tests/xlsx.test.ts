import { describe, expect, it } from 'vitest'
import { bookOf, cellsOf, refusalOf, styles, textsOf, xlsxOf } from './files.ts'

const inline = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`

function manyCells(): string {
  const cells = Array.from({ length: 500_001 }, (_, index) => `<c r="B${(index * 7919) % 20_000}"/>`)
  return `<row r="1">${cells.join('')}</row>`
}

describe('reading an xlsx file', () => {
  it('keeps the row numbers of the spreadsheet program, empty rows included', async () => {
    const book = await bookOf(
      xlsxOf({ rows: `<row r="3">${inline('B3', 'drie')}</row><row r="7">${inline('A7', 'zeven')}</row>` }),
    )
    expect(textsOf(book)).toEqual([[], [], ['', 'drie'], [], [], [], ['zeven']])
  })

  it('gives a date as the day it shows, whatever the time zone of the machine', async () => {
    const book = await bookOf(
      xlsxOf({ styles, rows: '<row r="1"><c r="A1" s="1"><v>46097</v></c><c r="B1" s="1"><v>46097.99</v></c></row>' }),
    )
    expect(cellsOf(book)).toEqual([
      [
        { kind: 'date', date: '2026-03-16' },
        { kind: 'date', date: '2026-03-16' },
      ],
    ])
  })

  it.each(['1', 'true'])('counts from 1904 when the workbook does (date1904="%s")', async (value) => {
    const workbookTag = `<workbookPr date1904="${value}"/>`
    const book = await bookOf(
      xlsxOf({ styles, workbookTag, rows: '<row r="1"><c r="A1" s="1"><v>44635</v></c></row>' }),
    )
    expect(cellsOf(book)).toEqual([[{ kind: 'date', date: '2026-03-16' }]])
  })

  it('tells that a date shows only its month or its year', async () => {
    const month =
      '<numFmts><numFmt numFmtId="171" formatCode="[$-413]mmm\\ yyyy;@"/><numFmt numFmtId="172" formatCode="yyyy"/></numFmts>'
    const uses = '<cellXfs><xf numFmtId="0"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="17"/></cellXfs>'
    const cells = ['A', 'B', 'C'].map((column, index) => `<c r="${column}1" s="${index + 1}"><v>46204</v></c>`).join('')
    const book = await bookOf(xlsxOf({ styles: month + uses, rows: `<row r="1">${cells}</row>` }))
    expect(cellsOf(book)).toEqual([
      [
        { kind: 'date', date: '2026-07-01', shows: 'month' },
        { kind: 'date', date: '2026-07-01', shows: 'year' },
        { kind: 'date', date: '2026-07-01', shows: 'month' },
      ],
    ])
    expect(textsOf(book)).toEqual([['07-2026', '2026', '07-2026']])
  })

  it('does not take an amount for a date because of a letter in its format', async () => {
    const book = await bookOf(xlsxOf({ styles, rows: '<row r="1"><c r="A1" s="2"><v>1250.5</v></c></row>' }))
    expect(cellsOf(book)).toEqual([[{ kind: 'number', value: 1250.5 }]])
  })

  it('gives a time without a day, and a number that is no date, as something else than a date', async () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>0.5</v></c><c r="B1" s="1"><v>99999999999</v></c></row>'
    expect(textsOf(await bookOf(xlsxOf({ styles, rows })))).toEqual([['12:00', '#NUM!']])
  })

  it('uses the result of a formula, and keeps a formula without one as text', async () => {
    const rows =
      '<row r="1"><c r="A1"><f>B1*2</f><v>8</v></c><c r="B1"><f>A1*2</f></c>' +
      '<c r="C1" t="str"><f>A1&amp;"x"</f><v>acht</v></c><c r="D1" s="1"><f>TODAY()</f><v>46097</v></c></row>'
    expect(cellsOf(await bookOf(xlsxOf({ styles, rows })))).toEqual([
      [
        { kind: 'number', value: 8 },
        { kind: 'text', text: '=A1*2' },
        { kind: 'text', text: 'acht' },
        { kind: 'date', date: '2026-03-16' },
      ],
    ])
  })

  it('takes a formula that shows nothing for an empty cell', async () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><f>IF(B1="","",B1)</f><v></v></c><c r="B1" t="str"><f t="shared" si="0"/><v/></c>' +
      `${inline('C1', 'x')}</row>`
    expect(textsOf(await bookOf(xlsxOf({ rows })))).toEqual([['', '', 'x']])
  })

  it('gives error cells, booleans and text that looks like a formula as what they show', async () => {
    const rows =
      '<row r="1"><c r="A1" t="e"><v>#REF!</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>' +
      `<c r="C1" t="b"><v>1</v></c>${inline('D1', '=A1*2')}</row>`
    expect(cellsOf(await bookOf(xlsxOf({ rows })))).toEqual([
      [
        { kind: 'error', text: '#REF!' },
        { kind: 'error', text: '#DIV/0!' },
        { kind: 'text', text: 'TRUE' },
        { kind: 'text', text: '=A1*2' },
      ],
    ])
  })

  it('joins rich text and leaves hyperlinks as their text', async () => {
    const texts = '<si><r><t>Tech</t></r><r><rPr><b/></rPr><t>lab</t></r></si><si><t>site</t></si>'
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    const tail = '<hyperlinks><hyperlink ref="B1" r:id="rId9"/></hyperlinks><drawing r:id="rId77"/>'
    expect(textsOf(await bookOf(xlsxOf({ texts, rows, tail })))).toEqual([['Techlab', 'site']])
  })

  it('gives every cell of a merged block the value of the first, with a mark', async () => {
    const rows = `<row r="1">${inline('A1', 'Kosten')}${inline('C1', 'x')}</row><row r="2">${inline('C2', 'y')}</row>`
    const book = await bookOf(xlsxOf({ rows, tail: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>' }))
    const copy = { kind: 'text', text: 'Kosten', merged: true }
    expect(cellsOf(book)).toEqual([
      [{ kind: 'text', text: 'Kosten' }, copy, { kind: 'text', text: 'x' }],
      [copy, copy, { kind: 'text', text: 'y' }],
    ])
  })

  it('tells hidden sheets from shown ones, and reads any name a tab can have', async () => {
    const sheetTags =
      '<sheet name="Doelen &amp; geld / 2026 &#x20AC;" sheetId="1" r:id="rId1"/>' +
      '<sheet name="Lijsten" sheetId="2" state="veryHidden" r:id="rId1"/><sheet name="weg" sheetId="3" r:id="rId8"/>'
    const book = await bookOf(xlsxOf({ sheetTags, rows: `<row r="1">${inline('A1', 'x')}</row>` }))
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Doelen & geld / 2026 €', false],
      ['Lijsten', true],
    ])
  })

  it('reads the prefixed elements that some programs write', async () => {
    const rows =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect(textsOf(await bookOf(xlsxOf({ rows })))).toEqual([['5']])
  })

  it('is not stopped by what a planner carries besides its cells', async () => {
    const tail =
      '<dataValidations count="1"><dataValidation sqref="R1:R1048576" type="list"><formula1>$A$1</formula1></dataValidation></dataValidations>' +
      '<tableParts><tablePart r:id="rId5"/></tableParts><legacyDrawing r:id="rId6"/>'
    const workbookTag =
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">#REF!</definedName></definedNames>'
    const extra = [{ name: 'xl/drawings/drawing1.xml', data: '<broken' }]
    const started = performance.now()
    const rows = `<row r="1">${inline('A1', 'x')}</row>`
    expect(textsOf(await bookOf(xlsxOf({ rows, tail, workbookTag, extra })))).toEqual([['x']])
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  it('is not kept busy by merged blocks over the whole sheet', async () => {
    const block = '<mergeCell ref="A1:XFD1048576"/>'
    const rows = `<row r="1">${inline('A1', 'x')}</row><row r="20000">${inline('GR20000', 'y')}</row>`
    const started = performance.now()
    const book = await bookOf(xlsxOf({ rows, tail: `<mergeCells>${block.repeat(1000)}</mergeCells>` }))
    expect(cellsOf(book)).toHaveLength(20_000)
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  it('forgives rows and columns with nothing but a style, up to the last row there can be', async () => {
    const rows = `<row r="1">${inline('A1', 'x')}<c r="XFD1" s="1"/></row><row r="1048576" s="1"><c r="A1048576" s="1"/></row>`
    expect(textsOf(await bookOf(xlsxOf({ styles, rows })))).toEqual([['x']])
  })

  it('refuses a row number that cannot be, at once', async () => {
    const started = performance.now()
    expect(await refusalOf(xlsxOf({ rows: `<row r="4294967295">${inline('A4294967295', 'x')}</row>` }))).toBe(
      'unreadable',
    )
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  it.each([
    ['a row number that is none', '<row r="x"><c r="A1"><v>1</v></c></row>', 'unreadable'],
    ['a cell beyond the last column', '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>', 'unreadable'],
    ['a text that is not in the list', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>', 'unreadable'],
    ['a tag that never closes', '<row r="1"><c r="A1"><v>1</row>', 'unreadable'],
    ['content in column 201', '<row r="1"><c r="GS1"><v>1</v></c></row>', 'tooManyColumns'],
    ['content in row 20001', '<row r="20001"><c r="A20001"><v>1</v></c></row>', 'tooManyRows'],
    ['a hundred thousand empty rows and more', '<row r="5"/>'.repeat(100_001), 'tooManyRows'],
    ['more cells than can be read in time', manyCells(), 'tooManyCells'],
  ])('refuses %s', async (_, rows, reason) => {
    expect(await refusalOf(xlsxOf({ rows }))).toBe(reason)
  })

  it('refuses 51 sheets', async () => {
    expect(await refusalOf(xlsxOf({ sheetTags: '<sheet name="a" sheetId="1" r:id="rId1"/>'.repeat(51) }))).toBe(
      'tooManySheets',
    )
  })
})
