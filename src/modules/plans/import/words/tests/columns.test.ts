import { describe, expect, it } from 'vitest'
import { describeColumns, recogniseMapping, type Book, type ColumnInFile } from '../../../../../platform/cells.ts'
import { bookOf, date, merged, type Loose } from '../../tests/samples.ts'
import type { Field, Mapping } from '../../rules.ts'
import { plannerWords } from '../rules.ts'

function recognise(book: Book): { mapping: Mapping; columns: readonly ColumnInFile<Field>[] } {
  const recognised = recogniseMapping(book, plannerWords)
  if (!recognised.ok) throw new Error(recognised.reason)
  return { mapping: recognised.mapping, columns: describeColumns(book, recognised.mapping) }
}

const columnsOf = (...header: readonly Loose[]): readonly unknown[] =>
  recognise(bookOf(header, ['x', 'x', 'x'])).mapping.columns

describe('the field of a column', () => {
  it('is recognised from Dutch words', () => {
    expect(
      columnsOf(
        'Nr.',
        'Doelstelling',
        'Activiteit',
        'Programmalijn',
        'Voor wie?',
        'Met wie?',
        'Startdatum',
        'Einddatum',
      ),
    ).toEqual(['number', 'goal', 'title', 'programmeLine', 'targetGroup', 'partners', 'from', 'until'])
    expect(
      columnsOf('Activiteit', 'Aantal', 'Eenheid', 'Prijs per eenheid', 'Totale kosten (€)', 'Trekker', 'Status'),
    ).toEqual(['title', 'quantity', 'unit', 'price', 'costs', 'owner', 'status'])
  })

  it('is recognised from English words', () => {
    expect(
      columnsOf(
        'Goal',
        'Activity',
        'Target group',
        'Start date',
        'End date',
        'Quantity',
        'Unit price',
        'Total costs',
        'Owner',
      ),
    ).toEqual(['goal', 'title', 'targetGroup', 'from', 'until', 'quantity', 'price', 'costs', 'owner'])
  })

  it('tells what a contribution is made of', () => {
    expect(
      columnsOf(
        'Activiteit',
        'Kosten',
        'Cofinanciering aantal',
        'Cofinanciering eenheid',
        'Cofinanciering prijs',
        'Cofinanciering',
      ),
    ).toEqual(['title', 'costs', 'contributionQuantity', 'contributionUnit', 'contributionPrice', 'contribution'])
  })

  it('goes to the column that means it most', () => {
    expect(columnsOf('Opmerking over de activiteit', 'Activiteit', 'Doel')).toEqual([null, 'title', 'goal'])
    expect(columnsOf('Activiteit', 'Activiteit', 'Doel')).toEqual(['title', null, 'goal'])
  })

  it('is unknown for other words', () => {
    expect(columnsOf('Doel', 'Activiteit', 'Opmerkingen', '', 'Bijzonderheden')).toEqual([
      'goal',
      'title',
      null,
      null,
      null,
    ])
  })
})

describe('the header', () => {
  const above = [
    'Ambitie',
    'Wat gaan we doen?',
    'Wanneer',
    null,
    'Kosten (P x Q)',
    null,
    null,
    'Bijdrage bedrijven',
    null,
  ]
  const below = [null, null, 'van', 't/m', 'aantal', 'tarief', 'totaal', 'omschrijving', 'bedrag']
  const fields = ['goal', 'title', 'from', 'until', 'quantity', 'price', 'costs', 'contributionNote', 'contribution']

  it('may have two rows without merged cells, as a CSV file has them', () => {
    expect(recognise(bookOf(above, below, ['a', 'b', 'sept 2026'])).mapping).toEqual({
      sheet: 0,
      headerFrom: 1,
      headerUntil: 2,
      columns: fields,
    })
  })

  it('may have two rows with heads merged downwards and sideways', () => {
    const mergedBelow = [merged('Ambitie'), merged('Wat gaan we doen?'), ...below.slice(2)]
    const wide = above.map((text, index) =>
      text === null ? merged(String(above[index - 1] ?? above[index - 2])) : text,
    )
    const { mapping, columns } = recognise(
      bookOf(['Plan van de regio'], [], wide, mergedBelow, ['a', 'b', 'sept 2026']),
    )
    expect(mapping).toEqual({ sheet: 0, headerFrom: 3, headerUntil: 4, columns: fields })
    expect(columns[0]?.header).toBe('Ambitie')
    expect(columns[4]?.header).toBe('Kosten (P x Q): aantal')
  })

  it('does not swallow the first activity when that is all text', () => {
    expect(
      recognise(bookOf(['Doel', 'Activiteit', 'Start'], ['Meer activiteiten', 'Kosten', 'sept 2026'])).mapping
        .headerUntil,
    ).toBe(1)
  })

  it('is found below title lines, on the sheet that looks most like a planner, never on a hidden one', () => {
    const planner = bookOf(['Regio Zuid'], [], ['Doel', 'Activiteit', 'Start'], ['a', 'b', date('2026-09-01')])
      .sheets[0]
    const notes = bookOf(['Leeswijzer'], ['Doel', 'uitleg']).sheets[0]
    if (!planner || !notes) throw new Error('no sheets')
    expect(recognise({ sheets: [{ ...planner, hidden: true }, notes, planner] }).mapping).toMatchObject({
      sheet: 2,
      headerFrom: 3,
    })
  })

  it('is the first filled row when no word is known, for a person to correct', () => {
    expect(recognise(bookOf([], ['foo', 'bar'], ['1', '2'])).mapping).toEqual({
      sheet: 0,
      headerFrom: 2,
      headerUntil: 2,
      columns: [],
    })
  })

  it('cannot be found in a file without content', () => {
    expect(recogniseMapping({ sheets: [] }, plannerWords)).toEqual({ ok: false, reason: 'nothingToRead' })
    expect(recogniseMapping(bookOf([], []), plannerWords)).toEqual({ ok: false, reason: 'nothingToRead' })
  })
})

describe('the columns shown for correction', () => {
  it('have the header and the first three filled cells', () => {
    const book = bookOf(
      ['Doel', 'Activiteit'],
      ['a', null],
      ['b', date('2026-09-01')],
      ['c', 4.5],
      ['d', 'x'.repeat(100)],
    )
    expect(describeColumns(book, { sheet: 0, headerFrom: 1, headerUntil: 1, columns: ['goal'] })).toEqual([
      { header: 'Doel', samples: ['a', 'b', 'c'], field: 'goal' },
      { header: 'Activiteit', samples: ['01-09-2026', '4.5', `${'x'.repeat(79)}…`], field: null },
    ])
    expect(describeColumns(book, { sheet: 5, headerFrom: 1, headerUntil: 1, columns: [] })).toEqual([])
  })
})
