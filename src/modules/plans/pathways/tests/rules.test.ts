import { describe, expect, it } from 'vitest'
import { byUrgency, clashesOf, isOverdue, regionSteps, type RequestState } from '../requests/rules.ts'
import { phaseAtHand, phaseState, schoolYearOf, yearsAsked } from '../rules.ts'

const period = { from: '2026-03-01', until: '2026-06-30', doneOn: null }

describe('phases', () => {
  it.each([
    ['2026-02-28', 'planned'],
    ['2026-03-01', 'running'],
    ['2026-06-30', 'running'],
    ['2026-07-01', 'behind'],
  ])('on %s are %s by their dates', (today, state) => expect(phaseState(period, today)).toBe(state))

  it('are done when somebody says so, and unplanned without dates', () => {
    expect(phaseState({ ...period, doneOn: '2026-04-01' }, '2026-09-01')).toBe('done')
    expect(phaseState({ from: null, until: null, doneOn: null }, '2026-09-01')).toBe('unplanned')
    expect(phaseState({ from: null, until: '2026-06-30', doneOn: null }, '2026-06-01')).toBe('running')
  })

  it('stand at the first that is not finished', () => {
    const done = (phase: 'explore' | 'develop' | 'run' | 'evaluate') => ({ ...period, phase, doneOn: '2026-04-01' })
    expect(phaseAtHand([])).toBe(0)
    expect(phaseAtHand([done('explore'), { ...period, phase: 'develop' }])).toBe(1)
    expect(phaseAtHand([done('explore'), done('develop'), done('run'), done('evaluate')])).toBe(4)
  })
})

describe('school years', () => {
  it('begin on 1 August', () => {
    expect(schoolYearOf('2026-07-31')).toBe(2025)
    expect(schoolYearOf('2026-08-01')).toBe(2026)
  })

  it('are asked from this one on, with those that have a number already', () => {
    expect(yearsAsked([{ year: 2024, pupils: 12 }], '2026-03-23')).toEqual([2024, 2025, 2026, 2027, 2028])
  })
})

const request = (
  id: number,
  given: Partial<{ mboId: number; state: RequestState; plannedOn: string; askedOn: string }> = {},
) => ({
  id,
  mboId: 1,
  state: 'asked' as RequestState,
  plannedOn: '2026-04-14',
  askedOn: '2026-03-01',
  ...given,
})

describe('requests to the mbo', () => {
  it('are late on the fourteenth day without an answer', () => {
    expect(isOverdue(request(1), '2026-03-14')).toBe(false)
    expect(isOverdue(request(1), '2026-03-15')).toBe(true)
    expect(isOverdue(request(1, { state: 'otherDate' }), '2026-05-01')).toBe(false)
  })

  it('clash on one day at one mbo, unless one of them is off the table', () => {
    const all = [
      request(1),
      request(2, { state: 'accepted' }),
      request(3, { state: 'declined' }),
      request(4, { plannedOn: '2026-04-15' }),
      request(5, { mboId: 2 }),
      request(6, { state: 'withdrawn' }),
    ]
    expect(all.map((each) => clashesOf(each, all).map(({ id }) => id))).toEqual([[2], [1], [], [], [], []])
  })

  it('stand by who waits longest, then what comes first, then what was last', () => {
    const all = [
      request(1, { state: 'done', plannedOn: '2026-01-10' }),
      request(2, { state: 'accepted', plannedOn: '2026-05-02' }),
      request(3, { askedOn: '2026-03-09' }),
      request(4, { askedOn: '2026-03-02' }),
      request(5, { state: 'otherDate', plannedOn: '2026-05-01' }),
      request(6, { state: 'withdrawn', plannedOn: '2026-02-10' }),
    ]
    expect(byUrgency(all).map(({ id }) => id)).toEqual([4, 3, 5, 2, 6, 1])
  })

  it('are agreed, withdrawn and finished only from where that makes sense', () => {
    expect(regionSteps.agree.from).toEqual(['otherDate'])
    expect(regionSteps.withdraw.from).not.toContain('done')
    expect(regionSteps.finish.from).toEqual(['accepted'])
  })
})
