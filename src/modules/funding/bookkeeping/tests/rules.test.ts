import { describe, expect, it } from 'vitest'
import { recogniseMapping, type Cell } from '../../../../platform/cells.ts'
import { readHere } from '../../../../platform/spreadsheet/read.ts'
import { activityNamed, labelsOf, suggestionFor } from '../choosing/rules.ts'
import { difference, heapsOf, type Known } from '../difference/rules.ts'
import { readEntries } from '../rows/rules.ts'
import { columnsFrom, keptOf, type Reading } from '../rules.ts'
import { readCents, readDay, readSide } from '../values/rules.ts'
import { bookWords } from '../words/rules.ts'

const text = (value: string): Cell => ({ kind: 'text', text: value })

async function read(content: string): Promise<Reading & { columns: readonly (string | null)[] }> {
  const book = await readHere(Buffer.from(content), 'boek.csv')
  const meant = book.ok ? recogniseMapping(book.book, bookWords) : book
  if (!book.ok || !meant.ok) throw new Error('cannot be read')
  const reading = readEntries(book.book, meant.mapping)
  if (!reading.ok) throw new Error(reading.reason)
  return { ...reading, columns: meant.mapping.columns }
}

describe('cells of a bookkeeping export', () => {
  it.each([
    ['1.250,50', 125050],
    ['-1.250,50', -125050],
    ['1.250,50-', -125050],
    ['(1.250,50)', -125050],
    ['1.250,50 C', -125050],
    ['€ 12', 1200],
    ['12.5000', 1250],
    ['1.500', 150000],
    ['–', null],
    ['', null],
  ])('reads the amount %s', (given, cents) => expect(readCents(text(given))).toEqual({ ok: true, value: cents }))

  it.each([
    ['15-03-2026', '2026-03-15'],
    ['15-3-26', '2026-03-15'],
    ['20260315', '2026-03-15'],
    ['2026-03-15T00:00:00', '2026-03-15'],
  ])('reads the day %s', (given, day) => expect(readDay(text(given))).toEqual({ ok: true, value: day }))

  it.each([
    [readDay, '31-02-2026', 'dateUnreadable'],
    [readDay, '15-03-1926', 'dateUnlikely'],
    [readCents, 'twaalf', 'amountUnreadable'],
    [readCents, '100000000000', 'amountTooLarge'],
    [readSide, 'X', 'sideUnreadable'],
  ])('says what is wrong with a value %#', (how, given, code) =>
    expect(how(text(given))).toEqual({ ok: false, problem: { code, text: given } }),
  )
})

describe('packages for bookkeeping', () => {
  it.each([
    [
      'AFAS',
      'Boekdatum;Dagboek;Boekstuknr.;Rekening;Omschrijving rekening;Kostenplaats;Kostendrager;Omschrijving boeking;Naam crediteur;Factuurnummer;Bedrag debet;Bedrag credit',
      [
        'date',
        'journal',
        'entryNumber',
        'account',
        'accountName',
        'costCentre',
        'project',
        'description',
        'supplier',
        'invoiceNumber',
        'debit',
        'credit',
      ],
    ],
    [
      'Exact',
      'Datum,Boekstuknummer,Grootboekrekening,Omschrijving grootboekrekening,Relatie,Uw referentie,Omschrijving,Project,Bedrag',
      [
        'date',
        'entryNumber',
        'account',
        'accountName',
        'supplier',
        'invoiceNumber',
        'description',
        'project',
        'amount',
      ],
    ],
    [
      'Unit4',
      'Transactiedatum\tTransactienummer\tRegelnummer\tAccount\tDim 1\tTekst\tDC\tBedrag EUR',
      ['date', 'entryNumber', 'entryLine', 'account', 'costCentre', null, 'side', 'amount'],
    ],
  ])('recognises the heads of %s', async (_name, heads, columns) => {
    const separator = /[;,\t]/.exec(heads)![0]
    const row = columns
      .map((field) => (field === 'date' ? '15-03-2026' : field === 'side' ? 'D' : field === 'credit' ? '' : '1'))
      .join(separator)
    expect((await read(`${heads}\n${row}\n`)).columns).toEqual(columns)
  })

  it('keeps columns by their heads, for a file in another order and none that lacks one', () => {
    const heads = (...all: string[]) => all.map((header) => ({ header, samples: [], field: null }))
    const kept = keptOf(heads('Wanneer', 'Hoeveel', ''), ['date', 'amount', 'project'])
    expect(columnsFrom(kept, heads('Iets', 'HOEVEEL', 'wanneer'))).toEqual([null, 'amount', 'date'])
    expect(columnsFrom(kept, heads('Wanneer'))).toBeNull()
  })
})

const heads = 'Datum;Boekstuknummer;Factuurnummer;Leverancier;Omschrijving;Kostenplaats;Project;Rekening;Bedrag'

describe('rows of a bookkeeping export', () => {
  it('knows an entry by its number, or by day, invoice, supplier and amount, whatever its code or account', async () => {
    const { rows } = await read(`${heads}
12-03-2026;7;F1;Staal bv;Staal;4100;;4300;10,00
12-03-2026;7;F1;Staal bv;Staal;4200;;4310;10,00
12-03-2026;;F2;Hout bv;Hout;;P1;4300;20,00
13-03-2026;;F2;Hout bv;Balken;;P2;4300;20,00
13-03-2026;;;;Losse post;;;;5,00`)
    expect(rows.map(({ key }) => key)).toEqual([
      '2026//7/1000',
      '2026//7/1000 #2',
      '2026 03 12/2000/f2/hout bv',
      '2026 03 13/2000/f2/hout bv',
      '2026 03 13/500/losse post',
    ])
    expect(rows.map(({ code }) => code)).toEqual(['4100', '4200', 'P1', 'P2', null])
  })

  it('refuses a row with all that is wrong, by column, and passes over sums, heads and nil', async () => {
    const { rows, refused, notes } = await read(`${heads}
31-02-2026;1;;;Staal;;;;tien
;;;;Totaal 4300;;;;10,00
${heads}
12-03-2026;2;;;Afronding;;;;0,00
12-03-2026;3;;;;;;;4,00
12-03-2026;4;;;Terug;;;;-4,00`)
    expect(rows).toMatchObject([{ row: 7, cents: -400 }])
    expect(
      refused.map(({ row, problems }) => [row, problems.map(({ column, problem }) => [column, problem.code])]),
    ).toEqual([
      [
        2,
        [
          ['Datum', 'dateUnreadable'],
          ['Bedrag', 'amountUnreadable'],
        ],
      ],
      [6, [['Omschrijving', 'descriptionMissing']]],
    ])
    expect(notes.map(({ code, row }) => [code, row])).toEqual([
      ['total', 3],
      ['headerRepeated', 4],
      ['zero', 5],
    ])
  })
})

describe('where entries belong', () => {
  it('asks what was said of the entry, then of its account, then of its code', async () => {
    const { rows } = await read(`${heads}
12-03-2026;1;;;Per rij;;P1;;1
12-03-2026;2;;;Ontvangst;;P1;8000;2
12-03-2026;3;;;Per code;;P1;4300;3
12-03-2026;4;;;Elders;;P9;;4
12-03-2026;5;;;Onbekend;;P2;;5
12-03-2026;6;;;Al geboekt;;P1;;6
31-12-2025;7;;;Te laat;;P1;;7`)
    const known: Known = {
      codes: new Map([
        ['P1', 10],
        ['P9', null],
      ]),
      accounts: new Map([
        ['8000', 'none'],
        ['4300', 'material'],
      ]),
      choices: new Map([[rows[0]!.key, 20]]),
      booked: new Set([rows[5]!.key]),
      closedUntil: '2025-12-31',
    }
    const found = difference(rows, known)
    expect(found.added.map(({ row, activityId, kind }) => [row.description, activityId, kind])).toEqual([
      ['Per rij', 20, null],
      ['Per code', 10, 'material'],
    ])
    const names = (all: typeof rows) => all.map(({ description }) => description)
    expect([found.outside, found.undecided, found.booked, found.closed].map(names)).toEqual([
      ['Ontvangst', 'Elders'],
      ['Onbekend'],
      ['Al geboekt'],
      ['Te laat'],
    ])
    expect(heapsOf(rows, 'code').map(({ name, rows: count, cents }) => [name, count, cents])).toEqual([
      ['P1', 5, 1900],
      ['P2', 1, 500],
      ['P9', 1, 400],
    ])
  })

  it('means an activity by its label, or by a number or title that only one has', () => {
    const activity = (id: number, number: string | null, title: string, period = '2025-2028') => ({
      id,
      number,
      title,
      period,
    })
    const all = [
      activity(1, '1.1', 'Lab'),
      activity(2, '1.2', 'Lab'),
      activity(3, '1.1', 'Lab', '2020-2024'),
      activity(4, null, 'Girls’ Day'),
    ]
    const labels = labelsOf(all)
    expect([...labels.values()]).toEqual(['1.1 Lab', '1.2 Lab', '1.1 Lab (2020-2024)', 'Girls’ Day'])
    const named = (typed: string) => activityNamed(typed, all, labels)
    expect(['1.1 lab', '1.2', "girls' day", 'Lab', '1.1', 'niets'].map(named)).toEqual([1, 2, 4, null, null, null])
    expect([suggestionFor('1-2', all), suggestionFor('1.1', all)]).toEqual([2, null])
  })
})
