import { describe, expect, it } from 'vitest'
import { head, read, row, type Loose } from '../../tests/samples.ts'

describe('a row that is no activity', () => {
  const total = (costs: Loose, word = 'Totaal'): Loose[] => [word, null, null, null, null, null, null, costs]

  it('is passed over when it is blank', () => {
    expect(read(row(), [], [null, ' '], row({ 1: 'Twee' })).rows.map((good) => good.row)).toEqual([2, 5])
  })

  it('is a total when it says so, and compared with the rows above it, refused ones included', () => {
    expect(read(row(), row({ 1: null }), total('€ 800,00')).notes).toEqual([
      { code: 'totalRight', row: 4, field: 'costs', totalCents: 80_000 },
    ])
    expect(read(row(), row({ 1: 'Twee' }), total(900)).notes).toEqual([
      { code: 'totalDiffers', row: 4, field: 'costs', totalCents: 90_000, sumCents: 80_000 },
    ])
    expect(read(row(), total({ kind: 'error', text: '#REF!' })).notes).toEqual([
      { code: 'totalUnreadable', row: 3, field: 'costs', text: '#REF!' },
    ])
  })

  it('may be a subtotal: right over its own group or over all', () => {
    const { notes, rows } = read(
      row(),
      total(400, 'Subtotaal'),
      row({ 1: 'Twee' }),
      total(400, 'Subtotaal doel 2'),
      total(800, 'Totaal generaal'),
    )
    expect(notes.map(({ code }) => code)).toEqual(['totalRight', 'totalRight', 'totalRight'])
    expect(rows).toHaveLength(2)
    expect(read(row(), total(400, 'Subtotaal'), row({ 1: 'Twee' }), total(500, 'Subtotaal')).notes[1]).toMatchObject({
      code: 'totalDiffers',
      sumCents: 40_000,
    })
  })

  it('is a total without a word when it holds nothing but the sum', () => {
    const { refused, notes } = read(row(), row({ 1: 'Twee' }), total(800, ''))
    expect(refused).toEqual([])
    expect(notes).toMatchObject([{ code: 'totalRight', row: 4 }])
  })

  it('is an activity all the same when only its name begins like a total', () => {
    expect(read(row({ 1: 'Totaalpakket techniek' }), row({ 1: 'Totaal andere aanpak' })).rows).toHaveLength(2)
  })

  it('is a footnote, a remark, or the header once more', () => {
    const { notes, refused } = read(
      row(),
      ['* uurtarief € 60,00'],
      [null, '* zie bijlage'],
      [null, null, null, 'los woord'],
      head,
    )
    expect(refused).toEqual([])
    expect(notes).toEqual([
      { code: 'footnote', row: 3, text: '* uurtarief € 60,00' },
      { code: 'footnote', row: 4, text: '* zie bijlage' },
      { code: 'rowSkipped', row: 5, text: 'los woord' },
      { code: 'headerRepeated', row: 6 },
    ])
  })
})
