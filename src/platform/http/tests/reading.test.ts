import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseForm } from '../form.ts'
import { storable } from '../../text.ts'

describe('reading a form', () => {
  const schema = z.object({
    name: z.string().min(2, 'Vul een naam in').max(3, 'te lang'),
    age: z.coerce.number('geen getal'),
  })

  it('gives a value with its types, and what was typed', () => {
    expect(parseForm(schema, { name: 'Ine', age: '7', more: 'x' })).toEqual({
      ok: true,
      value: { name: 'Ine', age: 7 },
      typed: { name: 'Ine', age: '7', more: 'x' },
    })
  })

  it('gives one complaint a field, in the words of the schema', () => {
    expect(parseForm(schema, { name: '', age: 'x' })).toMatchObject({
      ok: false,
      errors: [
        { field: 'name', text: 'Vul een naam in' },
        { field: 'age', text: 'geen getal' },
      ],
    })
  })
})

describe('what the database can keep', () => {
  it.each([
    ['a\u0000b', 'ab'],
    ['half \ud800 a character', 'half \ufffd a character'],
    ['whole 😀', 'whole 😀'],
    ['', ''],
  ])('of %j is %j', (text, kept) => expect(storable(text)).toBe(kept))

  it('is all of every text that is whole', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => storable(text) === text.replaceAll('\u0000', '')))
  })
})
