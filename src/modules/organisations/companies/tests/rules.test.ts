import { describe, expect, it } from 'vitest'
import { describeColumns, recogniseMapping, type Book, type Cell } from '../../../../platform/cells.ts'
import { joinRepeated } from '../difference/rules.ts'
import { readCompanies } from '../rows/rules.ts'
import type { Field, Reading } from '../rules.ts'
import { readCell, splitPostcode, splitStreet } from '../values/rules.ts'
import { companyWords } from '../words/rules.ts'

type Loose = string | number | null
const cell = (loose: Loose): Cell => {
  if (loose === null || loose === '') return { kind: 'empty' }
  return typeof loose === 'number' ? { kind: 'number', value: loose } : { kind: 'text', text: loose }
}
const bookOf = (...rows: readonly (readonly Loose[])[]): Book => ({
  sheets: [{ name: 'Blad1', hidden: false, rows: rows.map((row) => row.map(cell)) }],
})
const mappingOf = (book: Book) => {
  const found = recogniseMapping(book, companyWords)
  if (!found.ok) throw new Error(found.reason)
  return found.mapping
}
function read(...rows: readonly (readonly Loose[])[]): Reading {
  const book = bookOf(...rows)
  const reading = readCompanies(book, mappingOf(book))
  if (!reading.ok) throw new Error(reading.reason)
  return reading
}
const valueOf = (field: Field, loose: Loose): string | null => {
  const found = readCell(field, cell(loose))
  return found.ok ? found.value : found.problem.code
}

describe('a KvK number', () => {
  it.each<[Loose, string]>([
    ['12345678', '12345678'],
    [12345678, '12345678'],
    ['1234 5678', '12345678'],
    ['12.34.56.78', '12345678'],
    ['KvK-nr. 12345678', '12345678'],
    ['KVK: 12345678', '12345678'],
    [1234567, '01234567'],
    ['1234567', '01234567'],
    ['000012345678', 'establishmentNumber'],
    ['12345678 0001', 'establishmentNumber'],
    [12345678901, 'kvkInvalid'],
    ['123456789', 'rsin'],
    ['NL001234567B01', 'kvkInvalid'],
    ['00000000', 'kvkInvalid'],
    ['123456', 'kvkInvalid'],
    ['aangevraagd', 'kvkInvalid'],
    ['１２３４５６７８', 'kvkInvalid'],
  ])('%s is read as %s', (typed, expected) => expect(valueOf('kvk', typed)).toBe(expected))

  it('says when a zero was filled in', () => {
    expect(readCell('kvk', cell(1234567))).toEqual({ ok: true, value: '01234567', note: 'kvkFilledUp' })
  })
})

describe('other values', () => {
  it.each<[Field, Loose, string | null]>([
    ['branchCode', '43.21', '4321'],
    ['branchCode', 43.21, '4321'],
    ['branchCode', 'SBI 25.62', '2562'],
    ['branchCode', '4321 Elektrotechnische installatie', '4321'],
    ['branchCode', 'F 43', '43'],
    ['branchCode', 'Bouw', null],
    ['branchCode', '5', 'branchInvalid'],
    ['branchCode', '1234567', 'branchInvalid'],
    ['postcode', '7811ab', '7811AB'],
    ['postcode', '78111', 'postcodeInvalid'],
    ['place', "'S-HERTOGENBOSCH", "'s-Hertogenbosch"],
    ['phone', 591123456, '0591123456'],
    ['phone', '0591-12 34 56', '0591123456'],
    ['phone', '0591', 'phoneInvalid'],
    ['website', 'https://www.Kade.nl/', 'www.kade.nl'],
    ['website', 'geen site nl', 'websiteInvalid'],
    ['website', `www.${'kade'.repeat(100)}.nl`, 'websiteInvalid'],
    ['contactEmail', 'Ineke Bos <Ineke@Kade.nl>', 'ineke@kade.nl'],
    ['contactEmail', 'mailto:a@b.nl', 'a@b.nl'],
    ['contactEmail', 'ineke at kade.nl', 'emailInvalid'],
    ['name', 'x'.repeat(201), 'textTooLong'],
    ['phone', 'n.v.t.', null],
    ['website', '-', null],
    ['kvk', 'onbekend', null],
  ])('%s %s is read as %s', (field, typed, expected) => expect(valueOf(field, typed)).toBe(expected))

  it.each([
    ['Turfvaart 12a', { street: 'Turfvaart', houseNumber: '12a' }],
    ['Plein 1944 12-2', { street: 'Plein 1944', houseNumber: '12-2' }],
    ['Postbus 123', { street: 'Postbus 123', houseNumber: null }],
    ['Industrieweg', { street: 'Industrieweg', houseNumber: null }],
  ])('%s is a street with its number', (typed, expected) => expect(splitStreet(typed)).toEqual(expected))

  it('of a postcode with its place are two', () => {
    expect(splitPostcode('7811 ab EMMEN')).toEqual({ postcode: '7811AB', place: 'Emmen' })
    expect(splitPostcode('7811 ab')).toBeNull()
  })
})

describe('the columns', () => {
  const columnsOf = (...heads: readonly string[]) => mappingOf(bookOf(heads, ['x', 'x'])).columns
  it('are known by their heads, Dutch and English, in any order', () => {
    expect(
      columnsOf('KvK-nr.', 'Naam van het bedrijf', 'Adres', 'Huisnr', 'PC', 'Woonplaats', 'Branche', 'Opmerkingen'),
    ).toEqual(['kvk', 'name', 'street', 'houseNumber', 'postcode', 'place', 'branchCode', null])
    expect(columnsOf('Contact person', 'E-mail', 'Phone', 'Website', 'Company', 'CoC number', 'City')).toEqual([
      'contactName',
      'contactEmail',
      'phone',
      'website',
      'name',
      'kvk',
      'place',
    ])
    expect(
      columnsOf('Bedrijf', 'Naam contactpersoon', 'Telefoon contactpersoon', 'Mailadres contact', 'Plaats bedrijf'),
    ).toEqual(['name', 'contactName', 'phone', 'contactEmail', 'place'])
  })

  it('without a head are known by what is in them, as far as nothing else looks like it', () => {
    const book = bookOf(
      ['Bedrijf', null, null, null, null],
      ['a', '7811 AB', 'a@b.nl', 'www.a.nl', '12345678'],
      ['b', '7811AC', 'c@d.nl', null, '23456789'],
    )
    expect(
      mappingOf(
        bookOf(
          ...[['Lijst'], ['Bedrijf', 'Plaats', '', '', '', '']],
          ...book.sheets[0]!.rows.slice(1).map((row) => [
            'x',
            'Emmen',
            ...row.slice(1).map((each) => (each.kind === 'text' ? each.text : null)),
          ]),
        ),
      ).columns,
    ).toEqual(['name', 'place', 'postcode', 'contactEmail', 'website', null])
  })
})

describe('the rows', () => {
  it('are numbered as the spreadsheet numbers them, refused one by one, and the rest goes on', () => {
    const reading = read(
      ['Relaties van de regio'],
      [],
      ['Bedrijf', 'KvK', 'Postcode plaats', 'Contact', 'E-mail'],
      ['De Kade', 12345678, '7811 AB Emmen', 'Jan', 'jan@kade.nl'],
      [],
      [null, 12345678, null, null, null],
      ['De Haven', 123456789, '78111', null, null],
      ['Bedrijf', 'KvK', 'Postcode plaats', 'Contact', 'E-mail'],
      ['De Molen', null, null, 'Piet', null],
    )
    expect(reading.rows).toEqual([
      {
        row: 4,
        values: { name: 'De Kade', kvk: '12345678', postcode: '7811AB', place: 'Emmen' },
        contacts: [{ name: 'Jan', email: 'jan@kade.nl' }],
      },
      { row: 9, values: { name: 'De Molen' }, contacts: [] },
    ])
    expect(
      reading.refused.map(({ row, problems }) => [
        row,
        ...problems.map(({ column, problem }) => `${column}: ${problem.code}`),
      ]),
    ).toEqual([
      [6, 'Bedrijf: nameMissing'],
      [7, 'KvK: rsin', 'Postcode plaats: postcodeInvalid'],
    ])
    expect(reading.notes).toEqual([
      { code: 'headerRepeated', row: 8, text: '' },
      { code: 'contactIncomplete', row: 9, text: 'Piet' },
    ])
  })

  it('of one company are one: by number, or by name and place without another number', () => {
    const { rows, repeated } = joinRepeated(
      read(
        ['Bedrijf', 'KvK', 'Plaats', 'Telefoon'],
        ['De Kade BV', '11111111', 'Emmen', null],
        ['de kade', null, 'EMMEN', '0591123456'],
        ['Iets anders', '11111111', null, null],
        ['De Kade', '22222222', 'Emmen', null],
        ['De Kade', null, 'Assen', null],
      ).rows,
    )
    expect(rows.map(({ row, values }) => [row, values.kvk, values.phone])).toEqual([
      [2, '11111111', '0591123456'],
      [5, '22222222', undefined],
      [6, undefined, undefined],
    ])
    expect(repeated).toMatchObject([
      { row: 3, firstRow: 2 },
      { row: 4, firstRow: 2 },
    ])
  })

  it('are not there below a header without content', () => {
    const book = bookOf(['Bedrijf', 'Plaats'])
    expect(readCompanies(book, mappingOf(book))).toEqual({ ok: false, reason: 'noRows' })
    expect(readCompanies(book, { ...mappingOf(book), sheet: 3 })).toEqual({ ok: false, reason: 'sheetMissing' })
    expect(describeColumns(book, mappingOf(book)).map(({ field }) => field)).toEqual(['name', 'place'])
  })
})
