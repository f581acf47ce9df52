import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellText, type Cell } from '../../../../../platform/cells.ts'
import { fields, type Field } from '../../rules.ts'
import {
  bookOf,
  cell,
  codesOf,
  date,
  merged,
  problemsOf,
  read,
  readBelow,
  row,
  type Loose,
} from '../../tests/samples.ts'
import { readPlanner } from '../rules.ts'

const isOwn = (one: Cell): boolean => one.kind !== 'empty' && !one.merged
const formula = (text: string): Cell => ({ kind: 'text', text })

describe('a good row', () => {
  it('is read to its last field', () => {
    expect(read(row()).rows).toEqual([
      {
        row: 2,
        goal: 'Instroom',
        title: 'Techlab',
        from: { date: '2026-09-01', precision: 'day', text: '01-09-2026' },
        until: { date: '2027-06-30', precision: 'day', text: '30-06-2027' },
        quantity: 4,
        unit: 'lab',
        priceCents: 10_000,
        costCents: 40_000,
      },
    ])
  })

  it('tells an empty cell from a column that is not there', () => {
    const [present] = readBelow(
      ['Doel', 'Activiteit', 'Start', 'Doelgroep', 'Partners', 'Cofinanciering', 'Status'],
      ['a', 'b', '2026'],
    ).rows
    expect(present).toMatchObject({ targetGroup: null, partners: null, contribution: { amountCents: 0 }, status: null })
    const [absent] = readBelow(['Doel', 'Activiteit', 'Start'], ['a', 'b', '2026']).rows
    expect(Object.keys(absent ?? {})).toEqual(['row', 'goal', 'title', 'from', 'until'])
  })

  it('ends with the period of its start when it names no end', () => {
    const [month] = readBelow(['Doel', 'Activiteit', 'Start', 'Eind'], ['a', 'b', 'sept 2026', null]).rows
    expect(month?.until).toEqual({ date: '2026-09-30', precision: 'month', text: '' })
    const [range] = readBelow(['Doel', 'Activiteit', 'Wanneer'], ['a', 'b', 'aug 2025 - juli 2026']).rows
    expect(range?.until).toEqual({ date: '2026-07-31', precision: 'month', text: 'aug 2025 - juli 2026' })
  })

  it('may hold a unit and a whole agreement in one cell', () => {
    const header = ['Doel', 'Activiteit', 'Start', 'Aantal', 'Prijs', 'Bijdrage omschrijving', 'Bijdrage bedrag']
    const reading = readBelow(header, ['a', 'b', '2026', '4 lab', '€ 62.000,00', '320 uur à € 60,00', '€ 19.200,00'])
    expect(reading.rows[0]).toMatchObject({
      quantity: 4,
      unit: 'lab',
      costCents: 24_800_000,
      contribution: { quantity: 320, unit: 'uur', priceCents: 6_000, amountCents: 1_920_000 },
    })
    expect(reading.totals).toEqual({ costCents: 24_800_000, contributionCents: 1_920_000 })
  })

  it('keeps text that looks like a formula', () => {
    expect(read(row({ 1: formula('=A1*2') })).rows[0]?.title).toBe('=A1*2')
  })

  it('keeps its status when the word is known; another word is told, not refused', () => {
    const header = ['Doel', 'Activiteit', 'Start', 'Status']
    const reading = readBelow(
      header,
      ['a', 'b', '2026', 'Loopt'],
      ['a', 'c', '2026', 'groen'],
      ['a', 'd', '2026', 'Vervallen'],
    )
    expect(reading.rows.map(({ status }) => status)).toEqual(['running', null, 'cancelled'])
    expect(reading.notes).toEqual([{ code: 'statusUnknown', row: 3, text: 'groen' }])
  })

  it('tells of a contribution in other words, which an activity cannot hold', () => {
    const reading = readBelow(
      ['Doel', 'Activiteit', 'Start', 'Bijdrage omschrijving', 'Bijdrage'],
      ['a', 'b', '2026', 'docenten', 500],
    )
    expect(reading.rows[0]?.contribution).toMatchObject({ quantity: 1, priceCents: 50_000, amountCents: 50_000 })
    expect(reading.notes).toEqual([{ code: 'contributionNoteUnread', row: 2, text: 'docenten' }])
  })
})

describe('a row is refused', () => {
  it.each<[string, Readonly<Record<number, Loose>>, string[]]>([
    ['without a title', { 1: null }, ['titleMissing']],
    ['without a title that is more than a dash', { 1: '-' }, ['titleMissing']],
    ['without a goal', { 0: null }, ['goalMissing']],
    ['without a start', { 2: null }, ['startMissing']],
    ['when it ends before it starts', { 3: '01-08-2026' }, ['endBeforeStart']],
    ['with a date that does not exist', { 2: '31-02-2027' }, ['dateImpossible']],
    ['with an end that does not exist', { 3: '31-06-2027' }, ['dateImpossible']],
    ['with a date that is not clear', { 2: 'najaar 2026' }, ['dateSeason']],
    ['with a year that cannot be', { 2: '01-09-1026' }, ['yearUnlikely']],
    ['with text as price', { 6: 'ongeveer 400' }, ['amountUnreadable']],
    ['with text as costs', { 7: 'volgt' }, ['amountUnreadable']],
    ['with a negative quantity', { 4: -4 }, ['quantityNegative']],
    ['with a negative price', { 6: '-100' }, ['amountNegative']],
    ['with negative costs', { 7: -400 }, ['amountNegative']],
    ['when quantity × price is not the costs', { 7: 500 }, ['sumWrong']],
    ['with a price but no quantity', { 4: null }, ['quantityMissing']],
    ['with too precise a quantity', { 4: 4.125 }, ['quantityDecimals']],
    ['with absurd costs', { 4: 1, 6: 2e10, 7: 2e10 }, ['amountTooLarge', 'amountTooLarge']],
    ['with an absurd product', { 4: 9_000_000, 6: 9e9, 7: null }, ['amountTooLarge']],
    ['with too long a title', { 1: 'x'.repeat(301) }, ['textTooLong']],
    ['with too long a goal', { 0: 'x'.repeat(301) }, ['textTooLong']],
    ['with a formula as price', { 6: formula('=A1*2') }, ['formulaText']],
    ['with a broken formula as costs', { 7: { kind: 'error', text: '#REF!' } }, ['cellError']],
    ['with a broken formula as title', { 1: { kind: 'error', text: '#N/A' } }, ['cellError']],
    ['with a date as quantity', { 4: date('2026-09-01') }, ['quantityUnreadable']],
    [
      'for all that is wrong with it',
      { 1: null, 2: 'ooit', 4: 'veel', 6: 'duur' },
      ['titleMissing', 'dateUnclear', 'quantityUnreadable', 'amountUnreadable'],
    ],
  ])('%s', (_, changes, codes) => expect(codesOf(changes)).toEqual(codes))

  it('naming the column as the file does, and both sums', () => {
    expect(problemsOf({ 7: 500 })).toEqual([
      {
        field: 'costs',
        column: 'Kosten',
        problem: { code: 'sumWrong', quantity: 4, priceCents: 10_000, productCents: 40_000, amountCents: 50_000 },
      },
    ])
  })

  it('when an earlier row has the same goal and title, however it is written', () => {
    const reading = read(row(), row({ 1: ' TECHLAB. ' }), row({ 0: 'Ander doel' }))
    expect(reading.rows.map((good) => good.row)).toEqual([2, 4])
    expect(reading.refused).toMatchObject([
      { row: 3, title: 'TECHLAB.', problems: [{ problem: { code: 'duplicate', firstRow: 2 } }] },
    ])
  })

  it('while the good rows are still offered', () => {
    const rows = Array.from({ length: 600 }, (_, index) =>
      row({ 1: `Activiteit ${index}`, 3: index % 2 ? '01-01-2026' : '30-06-2027' }),
    )
    const reading = read(...rows)
    expect(reading.rows).toHaveLength(300)
    expect(reading.refused.map((refused) => refused.row)).toEqual(
      Array.from({ length: 300 }, (_, index) => 2 * index + 3),
    )
    expect(new Set(reading.refused.flatMap(({ problems }) => problems.map(({ problem }) => problem.code)))).toEqual(
      new Set(['endBeforeStart']),
    )
  })
})

describe('an empty goal cell', () => {
  const header = ['Doel', 'Activiteit', 'Start']
  const goals = (...rows: readonly (readonly Loose[])[]): unknown =>
    readBelow(header, ...rows).rows.map(({ goal }) => goal)

  it('means the goal above it', () => {
    expect(
      goals(['A', 'een', '2026'], [null, 'twee', '2026'], ['B', 'drie', '2026'], [], [null, 'vier', '2026']),
    ).toEqual(['A', 'A', 'B', 'B'])
  })

  it('is no empty cell inside a merged block', () => {
    expect(goals(['A', 'een', '2026'], [merged('A'), 'twee', '2026'], ['B', 'drie', '2026'])).toEqual(['A', 'A', 'B'])
  })

  it('means the heading above it', () => {
    const reading = readBelow(
      header,
      ['A'],
      [null, 'een', '2026'],
      [null, 'twee', '2026'],
      ['B', merged('B'), merged('B')],
      [null, 'drie', '2026'],
    )
    expect(reading.rows.map(({ goal }) => goal)).toEqual(['A', 'A', 'B'])
    expect(reading.notes).toEqual([
      { code: 'heading', row: 2, text: 'A' },
      { code: 'heading', row: 5, text: 'B' },
    ])
  })

  it('is a gap in a file that repeats its goals from row to row', () => {
    const reading = readBelow(header, ['A', 'een', '2026'], ['A', 'twee', '2026'], [null, 'drie', '2026'])
    expect(reading.refused).toMatchObject([{ row: 4, problems: [{ problem: { code: 'goalMissing' } }] }])
  })

  it('is a gap before the first goal, and below a goal that cannot be read', () => {
    expect(readBelow(header, [null, 'een', '2026'], ['A', 'twee', '2026']).refused).toMatchObject([{ row: 2 }])
    expect(readBelow(header, ['x'.repeat(400), 'een', '2026'], [null, 'twee', '2026']).refused).toHaveLength(2)
  })
})

describe('a mapping that a person chose', () => {
  const book = bookOf(['x', 'y', 'z'], ['a', 'b', '2026'])
  const readWith = (...columns: (Field | null)[]): unknown =>
    readPlanner(book, { sheet: 0, headerFrom: 1, headerUntil: 1, columns })

  it('is followed, whatever the header says', () => {
    expect(readWith('goal', 'title', 'from')).toMatchObject({
      ok: true,
      rows: [{ goal: 'a', title: 'b' }],
      fields: ['goal', 'title', 'from'],
    })
    expect(readWith('title', 'goal', 'from')).toMatchObject({ ok: true, rows: [{ goal: 'b', title: 'a' }] })
  })

  it('must name the title, the goal and the start, each once', () => {
    expect(readWith('goal')).toEqual({ ok: false, reason: 'columnsMissing', fields: ['title', 'from'] })
    expect(readWith('goal', 'title', 'from', 'title')).toEqual({ ok: false, reason: 'fieldTwice', fields: ['title'] })
  })

  it('must name a sheet that is there, with rows below the header', () => {
    const columns: Field[] = ['goal', 'title', 'from']
    expect(readPlanner(book, { sheet: 3, headerFrom: 1, headerUntil: 1, columns })).toEqual({
      ok: false,
      reason: 'sheetMissing',
    })
    expect(readPlanner(book, { sheet: 0, headerFrom: 1, headerUntil: 2, columns })).toEqual({
      ok: false,
      reason: 'noRows',
    })
    expect(readPlanner(bookOf(['x']), { sheet: 0, headerFrom: 1, headerUntil: 1, columns })).toEqual({
      ok: false,
      reason: 'noRows',
    })
  })

  it('reads 19,000 rows, each once', () => {
    const rows = Array.from({ length: 19_000 }, (_, index) => row({ 1: `Activiteit ${index}` }))
    expect(read(...rows).rows).toHaveLength(19_000)
  })
})

describe('whatever the cells', () => {
  it('never throws, says something about every filled row, and keeps the row numbers', () => {
    const loose = fc.oneof(
      fc.constantFrom<Loose>(
        '',
        'Totaal',
        '*',
        '-',
        '=A1',
        '31-02-2027',
        'sept 2026',
        '€ 5',
        '4 lab',
        merged('A'),
        date('2026-09-01'),
        { kind: 'error', text: '#REF!' },
      ),
      fc.string({ maxLength: 8 }),
      fc.double(),
    )
    const rows = fc.array(fc.array(loose, { maxLength: fields.length }), { maxLength: 8 })
    const columns = fc.shuffledSubarray([...fields], { minLength: fields.length })
    fc.assert(
      fc.property(rows, columns, (given, mapped) => {
        const book = bookOf([...fields], ...given)
        const reading = readPlanner(book, { sheet: 0, headerFrom: 1, headerUntil: 1, columns: mapped })
        if (!reading.ok) expect(reading.reason).toBe('noRows')
        else {
          const told = new Set([...reading.rows, ...reading.refused, ...reading.notes].map((one) => one.row))
          const filled = given.flatMap((cells, index) => (cells.map(cell).some(isOwn) ? [index + 2] : []))
          expect([...told].sort((a, b) => a - b)).toEqual(filled)
          for (const { title, row } of reading.rows) {
            const typed = cellText(cell(given[row - 2]?.[mapped.indexOf('title')] ?? null))
            expect(typed.replace(/\s+/g, ' ').trim()).toBe(title)
          }
          for (const { problems } of reading.refused) expect(problems).not.toHaveLength(0)
        }
      }),
      { numRuns: 300 },
    )
  })
})
