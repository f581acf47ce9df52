import { describe, expect, it } from 'vitest'
import { readAsked } from '../asked.ts'
import { nearestWords, piecesOf, slipsOf } from '../spelling.ts'
import { withSynonyms } from '../synonyms.ts'

describe('what somebody may have meant', () => {
  const used = ['techniek', 'technieken', 'techno', 'metaalbedrijven', 'drone', 'drones', 'broek', 'emmen', 'emmeloord']
  it.each([
    ['technick', ['techniek', 'technieken']],
    ['dorne', ['drone']],
    ['metaalbedrjif', ['metaalbedrijven']],
    ['emmne', ['emmen']],
    ['gastles', []],
    ['ten', []],
  ])('%s', (typed, meant) => expect(nearestWords(typed, used)).toEqual(meant))

  it('finds slips of the hand and the pieces of a compound', () => {
    expect(slipsOf('dorne')).toContain('drone')
    expect(slipsOf('gastlesssen')).toContain('gastlessen')
    expect(piecesOf('lasrobot')).toContainEqual(['las', 'robot'])
    expect(piecesOf('robot')).toEqual([])
  })
})

describe('words that mean the same', () => {
  const same = [['gastles', 'gastdocent', 'guest lesson']]
  const met = (typed: string): string[] =>
    withSynonyms(readAsked(typed)!, same).terms.map(({ words, ways }) =>
      [words, ...ways.map((way) => way.map(({ letters }) => letters).join('+'))].join(' '),
    )

  it('are other ways to meet a term, in the plural and as several words too', () => {
    expect(met('gastlessen')[0]).toMatch(/^gastlessen .*gastdocent guest\+lesson$/)
    expect(met('guest lessons over')).toEqual([
      expect.stringMatching(/^guest lessons .*gastles gastdocent$/),
      expect.any(String),
    ])
    expect(met('gastvrij')).toEqual([expect.not.stringContaining('gastdocent')])
  })
})
