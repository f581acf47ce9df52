import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { bookOf, cellsOf, refusalOf, textsOf } from './files.ts'

const textsIn = async (content: string | Buffer): Promise<string[][]> =>
  textsOf(await bookOf(Buffer.from(content), 'planner.csv'))

describe('the encoding of a CSV file', () => {
  const content = 'Doel;Prijs\r\nIndustriële “robotica”;€ 60,00\r\n'
  const read = [
    ['Doel', 'Prijs'],
    ['Industriële “robotica”', '€ 60,00'],
  ]

  it.each([
    ['UTF-8', Buffer.from(content)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${content}`)],
    ['Windows-1252, with its own sign for the euro', iconv.encode(content, 'windows-1252')],
    ['UTF-16 little endian', iconv.encode(content, 'utf16-le', { addBOM: true })],
    ['UTF-16 big endian', iconv.encode(content, 'utf16-be', { addBOM: true })],
  ])('is recognised: %s', async (_, bytes) => {
    expect(await textsIn(bytes)).toEqual(read)
  })

  it('leaves no half of a character', async () => {
    const halves = Buffer.from(`\ufeffDoel\ud83d;b\udc00\n${'Industrie;1\n'.repeat(50)}`, 'utf16le')
    for (const bytes of [halves, Buffer.from(halves).swap16()])
      expect((await textsIn(bytes))[0]).toEqual(['Doel\ufffd', 'b\ufffd'])
  })
})

describe('the separator of a CSV file', () => {
  it.each([
    ['a semicolon beside decimal commas', 'Doel;Kosten\nA;1,50\nB;2,50\n'],
    ['a comma', 'Doel,Kosten\nA,"1,50"\nB,"2,50"\n'],
    ['a tab', 'Doel\tKosten\nA\t1,50\nB\t2,50\n'],
    ['a bar', 'Doel|Kosten\nA|1,50\nB|2,50\n'],
    ['the one it names', 'sep=;\r\nDoel;Kosten\nA;1,50\nB;2,50\n'],
    ['the one it names, against appearance', 'sep=!\nDoel!Kosten\nA!1,50\nB!2,50\n'],
  ])('is recognised: %s', async (_, content) => {
    expect(await textsIn(content)).toEqual([
      ['Doel', 'Kosten'],
      ['A', '1,50'],
      ['B', '2,50'],
    ])
  })

  it('is recognised below title lines and with long texts', async () => {
    const lines = ['Regio Zuid, plan', '', 'Doel;Activiteit;Doelgroep', 'A;"vmbo, mbo; po";x, y, z', 'B;c;"d, e"']
    expect((await textsIn(lines.join('\n')))[3]).toEqual(['A', 'vmbo, mbo; po', 'x, y, z'])
  })

  it('is not looked for between doubled quotes', async () => {
    expect(await textsIn('"een ""a, b, c, d"" x";1\n'.repeat(3))).toContainEqual(['een "a, b, c, d" x', '1'])
  })

  it('is not needed in a file of one column', async () => {
    expect(await textsIn('Doel\nA\nB')).toEqual([['Doel'], ['A'], ['B']])
  })
})

describe('the records of a CSV file', () => {
  it('are numbered as a spreadsheet program does: blank lines count, a line break in quotes does not', async () => {
    expect(await textsIn('Doel;X\n\n"twee\nregels";1\r\n;\nvijf;"a ""b"" c"')).toEqual([
      ['Doel', 'X'],
      [],
      ['twee\nregels', '1'],
      [],
      ['vijf', 'a "b" c'],
    ])
  })

  it('may have different lengths and a quote in the middle of a text', async () => {
    expect(await textsIn('a;b;c\nbuis 5" lang;1\nx;2;3;4')).toEqual([
      ['a', 'b', 'c'],
      ['buis 5" lang', '1'],
      ['x', '2', '3', '4'],
    ])
  })

  it('are all text: only a person knows whether 1-2 is a date', async () => {
    expect(cellsOf(await bookOf(Buffer.from('1;1-2;=A1*2'), 'a.csv'))).toEqual([
      [
        { kind: 'text', text: '1' },
        { kind: 'text', text: '1-2' },
        { kind: 'text', text: '=A1*2' },
      ],
    ])
  })

  it('are empty where only spaces stand', async () => {
    expect(cellsOf(await bookOf(Buffer.from('a; ;\u00a0;b'), 'a.csv'))[0]?.map(({ kind }) => kind)).toEqual([
      'text',
      'empty',
      'empty',
      'text',
    ])
  })

  it('give the file’s name to the sheet', async () => {
    expect((await bookOf(Buffer.from('a;b'), 'C:\\map\\Planner 2026.csv')).sheets[0]?.name).toBe('Planner 2026')
  })

  it.each([
    ['a quote that never closes', 'a;b\n"c;d\ne;f', 'unclosedQuote'],
    ['20,001 rows', 'a;b\n'.repeat(20_001), 'tooManyRows'],
    ['201 columns', `a${';a'.repeat(200)}\n`.repeat(3), 'tooManyColumns'],
    ['millions of separators on one line', ';'.repeat(5_000_000), 'tooManyColumns'],
    ['millions of short lines', ';\n'.repeat(3_000_000), 'tooManyRows'],
    ['more cells than can be read in time', `${'a;'.repeat(150)}\n`.repeat(19_000), 'tooManyCells'],
  ])('are refused with %s', async (_, content, reason) => {
    const started = performance.now()
    expect(await refusalOf(Buffer.from(content))).toBe(reason)
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  it('are read up to 20,000, blank lines behind them forgiven', async () => {
    expect(await textsIn(`${'a;b\n'.repeat(20_000)}${';\n'.repeat(500)}`)).toHaveLength(20_000)
  })

  it('come back as they were, whatever is in them', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', ';', ',', '"', '\n', ' ', '1', '|'), maxLength: 6 })
    const word = text.map((middle) => `x${middle}x`)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(word, word, word), { minLength: 1, maxLength: 8 }), async (rows) => {
        const quoted = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(';'))
        expect(await textsIn(`sep=;\n${quoted.join('\r\n')}\r\n`)).toEqual(rows)
      }),
    )
  })

  it('never make reading throw, and keep their numbers', async () => {
    const unit = fc.constantFrom('a', ';', ',', '\t', '"', '\n', '\r', ' ', '=', "'")
    await fc.assert(
      fc.asyncProperty(fc.string({ unit, maxLength: 60 }), async (content) => {
        const marked = `${content.replaceAll('"', '')}\nlaatste;x;y;z`
        const rows = await textsIn(marked)
        expect(rows).toHaveLength(marked.split(/\r\n|\n|\r/).length)
        expect(await refusalOf(Buffer.from(content))).toBeTypeOf('string')
      }),
    )
  })

  it('are cut line by line just as the parser cuts them, wherever quotes stand', async () => {
    // So many quotes that the parser reads the whole text.
    const many = '"x";y\n'.repeat(201)
    const unit = fc.constantFrom('a', 'b', ';', '"', '""', '\n', '\r\n', ' ', '=', "'=")
    await fc.assert(
      fc.asyncProperty(fc.string({ unit, maxLength: 40 }), async (content) => {
        const few = Buffer.from(`sep=;\n${content}\nlaatste`)
        if ((await refusalOf(few)) !== 'read') return
        const rows = await textsIn(few)
        const parsed = await textsIn(`sep=;\n${content}\nlaatste\n${many}`)
        expect(parsed.slice(0, rows.length)).toEqual(rows)
      }),
      { numRuns: 500 },
    )
  })
})
