import { describe, expect, it } from 'vitest'
import { excerpt, fold } from '../../../../../platform/cells.ts'
import { cell } from '../../tests/samples.ts'
import { readPartners, readText } from '../rules.ts'

describe('texts', () => {
  it.each([
    ['Girls’ Day', "girls' day"],
    ['Samenwerking po-vo', 'samenwerking  PO vo'],
    ['Industriële robotica', 'industriele robotica.'],
    ['„Techlab”', 'techlab'],
  ])('%s and %s are the same', (one, other) => expect(fold(one)).toBe(fold(other)))

  it.each([
    ['C', 'C++'],
    ['klas 2', 'klas 3'],
    ['???', '!!!'],
  ])('%s and %s are not', (one, other) => expect(fold(one)).not.toBe(fold(other)))

  it('become one line, and nothing when they are only a dash', () => {
    expect(readText(cell(' Tech\n lab '), 20)).toEqual({ ok: true, value: 'Tech lab' })
    expect(readText(cell('–'), 20)).toEqual({ ok: true, value: null })
    expect(readText(cell('=A1*2'), 20)).toEqual({ ok: true, value: '=A1*2' })
    expect(readText(cell('x'.repeat(21)), 20)).toEqual({
      ok: false,
      problem: { code: 'textTooLong', length: 21, max: 20 },
    })
  })

  it('are cut for a message', () => expect(excerpt('a '.repeat(10_000))).toHaveLength(80))
})

describe('partners', () => {
  it.each([
    ['vmbo; po; mbo', ['vmbo', 'po', 'mbo']],
    ['vmbo / po / mbo', ['vmbo', 'po', 'mbo']],
    ['vmbo,po\nmbo', ['vmbo', 'po', 'mbo']],
    ['bedrijven (installatie, bouw/infra); mbo', ['bedrijven (installatie, bouw/infra)', 'mbo']],
    ['mbo; MBO; ; -', ['mbo']],
    ['a (b', ['a (b']],
  ])('%j', (text, names) => expect(readPartners(cell(text))).toEqual({ ok: true, value: names }))

  it('are none in an empty cell', () => expect(readPartners(cell(null))).toEqual({ ok: true, value: null }))

  it('are at most fifty, each of a length that can be a name', () => {
    const many = Array.from({ length: 51 }, (_, index) => `bedrijf ${index}`).join(';')
    expect(readPartners(cell(many))).toMatchObject({ ok: false, problem: { code: 'tooManyPartners', count: 51 } })
    expect(readPartners(cell('x'.repeat(201)))).toMatchObject({ ok: false, problem: { code: 'textTooLong' } })
  })
})
