import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOf } from '../difference.ts'
import type { RichText } from '../document.ts'
import { fromNotation } from '../from-notation.ts'
import { mergedText } from '../merge.ts'
import { toPlain } from '../plain.ts'
import { readRichText } from '../read.ts'
import { toNotation } from '../to-notation.ts'
import { anyText } from './any-text.ts'

describe('the difference of two texts', () => {
  const between = (before: string, after: string) => differenceOf(fromNotation(before), fromNotation(after))

  it('tells which words went and came, and what stayed', () => {
    const found = between(
      '## Kop\n\nEr zijn 312 leerlingen.\n\nBlijft.\n\n- oud',
      '## Kop\n\nEr zijn 340 leerlingen meer.\n\nBlijft.\n\n> nieuw',
    )
    expect(found.map(({ what, kind }) => `${kind} ${what}`)).toEqual([
      'heading same',
      'paragraph changed',
      'paragraph same',
      'quote added',
      'item removed',
    ])
    expect(found[1]!.pieces).toEqual([
      { what: 'same', text: 'Er zijn ' },
      { what: 'removed', text: '312' },
      { what: 'added', text: '340' },
      { what: 'same', text: ' leerlingen' },
      { what: 'added', text: ' meer' },
      { what: 'same', text: '.' },
    ])
  })

  it('sees another link or form where the words are the same', () => {
    expect(between('[a](https://x.nl)', '[a](https://y.nl)').map(({ what }) => what)).toEqual(['dressed'])
    expect(between('a', '## a').map(({ what, kind }) => `${kind} ${what}`)).toEqual(['heading dressed'])
  })

  it('gives both texts back, whatever they are', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const [before, after] = [one, other].map((json) => (readRichText(json) as { text: RichText }).text) as [
          RichText,
          RichText,
        ]
        const side = (left: 'added' | 'removed') =>
          differenceOf(before, after)
            .filter(({ what }) => what !== left)
            .map(({ pieces }) =>
              pieces
                .filter(({ what }) => what !== left)
                .map(({ text }) => text)
                .join(''),
            )
            .join('\n')
        expect(side('added')).toBe(toPlain(before))
        expect(side('removed').split('\n').sort()).toEqual(toPlain(after).split('\n').sort())
      }),
      { numRuns: 100 },
    )
  })
})

describe('a text that two people changed', () => {
  const merge = (base: string, mine: string, theirs: string): string | null => {
    const found = mergedText(fromNotation(base), fromNotation(mine), fromNotation(theirs))
    return found && toNotation(found)
  }

  it('takes both where they changed different places', () => {
    expect(merge('a\n\nb\n\nc\n\nd', 'A\n\nb\n\nc\n\nd', 'a\n\nb\n\nc\n\nD\n\ne')).toBe('A\n\nb\n\nc\n\nD\n\ne')
    expect(merge('a\n\nb\n\nc\n\nd', 'b\n\nc\n\nd', 'a\n\nb\n\nc')).toBe('b\n\nc')
    expect(merge('a\n\nb', 'A\n\nb', 'A\n\nb')).toBe('A\n\nb')
  })

  it('leaves it to a person where they changed the same place', () => {
    expect(merge('a\n\nb', 'A\n\nb', 'AA\n\nb')).toBeNull()
    expect(merge('a\n\nb', 'A\n\nb', 'a\n\nx\n\nb')).toBeNull()
    expect(merge('', 'a', 'b')).toBeNull()
  })
})
