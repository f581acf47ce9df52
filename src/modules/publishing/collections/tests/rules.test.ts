import { expect, it } from 'vitest'
import { circlePlaces, outlines } from '../../../../ui/circles/drawing.ts'
import { collectionMessages } from '../messages.ts'
import { byPart, everything, isChosen, minutesOf, placeOf, places } from '../rules.ts'
import { choiceQuery } from '../schema.ts'

it('finds the one place of the circles that an item lies in', () => {
  expect([[2, 1], [3], [1, 2, 3, 3], [], [4]].map(placeOf)).toEqual(['12', '3', '123', null, null])
  expect([...places]).toEqual([...circlePlaces])
})

it('takes a circle with what it shares, and a place alone', () => {
  const chosen = (address: object) => [[1], [1, 2], [2], []].map((parts) => isChosen(parts, choiceQuery.parse(address)))
  expect(chosen({ cirkel: '1' })).toEqual([true, true, false, false])
  expect(chosen({ vlak: '1' })).toEqual([true, false, false, false])
  expect(chosen({ vlak: '21', cirkel: 'x' })).toEqual([true, true, true, true])
  expect(choiceQuery.parse({})).toEqual(everything)
})

it('draws seven places that close and of which none is another', () => {
  const drawn = Object.values(outlines)
  expect(new Set(drawn).size).toBe(7)
  for (const outline of drawn) expect(outline).toMatch(/^M[\d.]+ [\d.]+(A132 132 0 [01] [01] [\d.]+ [\d.]+){3}Z$/)
})

it('puts steps under their parts, those of none first, and adds up how long they take', () => {
  const steps = [
    { parts: [2], minutes: 40 },
    { parts: [], minutes: null },
    { parts: [1, 9], minutes: 35 },
  ]
  expect(byPart(steps, ['Begin', 'Doen', 'Leeg']).map(({ name, entries }) => [name, entries.length])).toEqual([
    [null, 1],
    ['Begin', 1],
    ['Doen', 1],
  ])
  expect([minutesOf(steps), minutesOf([{ minutes: null }])]).toEqual([75, null])
  const [nl, en] = [collectionMessages('nl').minutes, collectionMessages('en').minutes]
  expect([nl(1), nl(60), nl(75), en(61)]).toEqual(['1 minuut', '1 uur', '1 uur 15 minuten', '1 hour 1 minute'])
})
