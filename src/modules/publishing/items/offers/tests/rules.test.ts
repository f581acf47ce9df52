import { describe, expect, it } from 'vitest'
import { answers, answersTo, isLiving, nearest, needsNewWords, offerStates, stateAfter } from '../rules.ts'

describe('the course of an offer', () => {
  it('has an answer for each state, and none for what was taken back', () => {
    expect(Object.fromEntries(offerStates.map((state) => [state, answersTo(state)]))).toEqual({
      offered: ['accept', 'askChange', 'decline'],
      accepted: ['takeDown'],
      declined: ['accept'],
      changeAsked: ['accept', 'askChange', 'decline'],
      takenDown: ['accept'],
      withdrawn: [],
    })
  })

  it('asks for new words exactly where the other site said no, and nowhere where it is still told', () => {
    for (const answer of answers)
      expect(needsNewWords(stateAfter(answer)), answer).toBe(answer === 'decline' || answer === 'takeDown')
    for (const state of offerStates) expect(isLiving(state) && needsNewWords(state)).toBe(false)
  })
})

describe('the neighbours of a region', () => {
  const at = (latitude: number, longitude: number) => ({ latitude, longitude })
  const places = { hengelo: at(52.27, 6.79), zwolle: at(52.51, 6.09), goes: at(51.5, 3.89), nowhere: undefined }
  const names = Object.keys(places) as (keyof typeof places)[]

  it('are the nearest, nearest first, as far as we know where they lie', () => {
    const emmen = at(52.79, 6.9)
    expect(nearest(names, emmen, (name) => places[name], 2)).toEqual(['hengelo', 'zwolle'])
    expect(nearest(names, emmen, (name) => places[name], 9)).not.toContain('nowhere')
    expect(nearest(names, undefined, (name) => places[name], 9)).toEqual([])
  })

  it('counts a degree to the east for less than one to the north', () => {
    const around = { east: at(52, 6.5), north: at(52.4, 5) }
    expect(nearest(['north', 'east'] as const, at(52, 5), (name) => around[name], 1)).toEqual(['north'])
    const closer = { east: at(52, 5.5), north: at(52.4, 5) }
    expect(nearest(['north', 'east'] as const, at(52, 5), (name) => closer[name], 1)).toEqual(['east'])
  })
})
