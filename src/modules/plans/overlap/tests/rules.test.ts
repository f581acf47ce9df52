import { describe, expect, it } from 'vitest'
import { freeOf, problemWithGiving } from '../../seats/rules.ts'
import { parsePercent, partOf, tooMuch } from '../../seats/shares/rules.ts'
import { distance, likenessOf, matcher, sameWord, wordLikeness, type Compared } from '../rules.ts'

const words = (...all: string[]) => all.map((word) => [word])
const activity = (given: Partial<Compared> = {}): Compared => ({
  title: words('lasrobot'),
  description: [],
  theme: 'intake',
  target: ['vmbo', '2'],
  firstDay: 100,
  lastDay: 110,
  firstMonth: 3,
  province: 'Drenthe',
  at: { latitude: 52.78, longitude: 6.9 },
  ...given,
})

describe('what makes two activities alike', () => {
  it('finds a word in a compound and by its other number, but no short piece', () => {
    expect(sameWord(['lasrobot'], ['robot'])).toBe(true)
    expect(sameWord(['gastlessen', 'gastles'], ['gastles'])).toBe(true)
    expect(sameWord(['werk'], ['netwerk'])).toBe(false)
    expect(wordLikeness(words('drones', 'bouwen'), words('drones', 'vliegen'))).toBe(0.5)
  })

  it('finds with its index just what it finds by laying everything beside everything', () => {
    const mine = [words('lasrobot'), words('drones', 'bouwen'), words('dag', 'brandweer')]
    const titles = [words('robot', 'lassen'), words('drones', 'bouwen'), words('brandweerdag'), words('iets', 'anders')]
    const match = matcher(mine, 0.4)
    for (const title of titles)
      expect(match(title)).toEqual(
        mine.flatMap((own, index) => {
          const likeness = wordLikeness(own, title)
          return likeness >= 0.4 ? [{ mine: index, likeness }] : []
        }),
      )
  })

  it('gives points for each part, a hundred at most, and says why', () => {
    const same = activity({ description: words('hal') })
    expect(likenessOf(same, same)).toMatchObject({
      score: 100,
      period: 'sameMonth',
      kilometres: 0,
      words: ['lasrobot'],
    })
    const far = activity({
      theme: null,
      target: [],
      firstDay: 120,
      lastDay: 130,
      firstMonth: 5,
      province: 'Zeeland',
      at: null,
    })
    expect(likenessOf(activity(), far)).toMatchObject({
      points: { words: 45, theme: 0, target: 0, period: 5, distance: 0 },
      period: 'nearly',
      kilometres: null,
    })
    expect(Math.round(distance({ latitude: 52.78, longitude: 6.9 }, { latitude: 52.51, longitude: 6.09 }))).toBe(62)
  })
})

describe('seats and shares', () => {
  it('counts only what was given and not withdrawn, and never gives more than is free', () => {
    const requests = [
      { state: 'accepted', given: 12 },
      { state: 'withdrawn', given: 5 },
      { state: 'waiting', given: null },
    ] as const
    expect(freeOf({ seats: 20 }, requests)).toBe(8)
    expect(freeOf({ seats: 10 }, requests)).toBe(0)
    expect([problemWithGiving(8, 9, 8), problemWithGiving(9, 9, 8), problemWithGiving(10, 9, 20)]).toEqual([
      null,
      'full',
      'tooMany',
    ])
  })

  it('adds up to the whole and not a hundredth more', () => {
    const share = (costs: number, contributions = 0) => ({ regionId: 1, costs, contributions })
    expect(tooMuch([share(33_33), share(66_67)])).toBe(null)
    expect(tooMuch([share(33_34), share(66_67)])).toBe('costs')
    expect(tooMuch([share(0, 60_00), share(0, 40_01)])).toBe('contributions')
    expect(['12,5', '100 %', '0', '100,01', '-1', 'veel', '12,345'].map(parsePercent)).toEqual([
      1250,
      10_000,
      0,
      null,
      null,
      null,
      null,
    ])
    expect(partOf(799_999, 25_00)).toBe(200_000)
  })
})
