import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Activity } from '../../rules.ts'
import { progressOf, workOf, type GoalDetails } from '../rules.ts'

const details = (baselineValue: string | null, targetValue: string | null): GoalDetails & { name: string } => ({
  name: 'Instroom',
  indicator: null,
  unit: '%',
  baselineValue,
  baselineYear: '2024',
  baselineSource: null,
  targetValue,
  targetOn: null,
  themes: null,
})
const measured = (...values: number[]) =>
  values.map((value, index) => ({ id: index, on: `2026-0${index + 1}-01`, value, source: null, by: null }))

describe('the progress of an indicator', () => {
  it('is the part of the way from start to target that the newest value has come', () => {
    const goal = { details: details('26', '32'), measurements: measured(27, 29) }
    expect(progressOf(goal)).toEqual({ now: 29, baseline: 26, target: 32, fraction: 0.5 })
  })

  it('counts down as well as up, and never below nothing or above everything', () => {
    const at = (value: number) => progressOf({ details: details('40', '10'), measurements: measured(value) })?.fraction
    expect([at(50), at(40), at(25), at(10), at(0)]).toEqual([0, 0, 0.5, 1, 1])
  })

  it('is not known without start and target, or where they are the same', () => {
    for (const [start, target] of [
      [null, '32'],
      ['26', null],
      ['26', '26'],
    ] as const)
      expect(progressOf({ details: details(start, target), measurements: measured(29) })).toBe(null)
  })
})

const activity = (given: Partial<Activity>): Activity => ({
  id: 1,
  number: null,
  title: 'X',
  programmeLine: null,
  targetGroup: null,
  place: null,
  owner: null,
  ownerId: null,
  startsOn: '2026-09-01',
  startsPrecision: 'day',
  endsOn: '2026-12-31',
  endsPrecision: 'day',
  fixedState: null,
  stateReason: null,
  version: 1,
  goalIds: [1],
  partners: [],
  themes: [],
  schoolKinds: [],
  budget: null,
  contribution: null,
  confirmedCents: 0,
  ...given,
})

describe('the work for a goal', () => {
  it('moves as soon as an activity is finished, and leaves out ideas and what was cancelled', () => {
    const plan = [
      activity({}),
      activity({ fixedState: 'idea' }),
      activity({ fixedState: 'cancelled' }),
      activity({ goalIds: [2] }),
    ]
    expect(workOf({ id: 1 }, plan, '2026-10-01')).toMatchObject({ done: 0, all: 1 })
    const finished = [activity({ fixedState: 'done' }), ...plan.slice(1)]
    expect(workOf({ id: 1 }, finished, '2026-10-01')).toMatchObject({ done: 1, all: 1 })
  })

  it('counts the cost of an activity once, whatever the goals that it serves', () => {
    const some = fc.array(
      fc.record({ goalIds: fc.shuffledSubarray([1, 2, 3], { minLength: 1 }), cents: fc.nat({ max: 10_000_000 }) }),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(some, (given) => {
        const plan = given.map(({ goalIds, cents }) =>
          activity({ goalIds, budget: { quantity: null, unit: null, priceCents: null, amountCents: cents } }),
        )
        const total = [1, 2, 3].reduce((sum, id) => sum + workOf({ id }, plan, '2026-10-01').costCents, 0)
        expect(total).toBe(given.reduce((sum, { cents }) => sum + cents, 0))
      }),
    )
  })
})
