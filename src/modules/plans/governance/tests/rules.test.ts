import { describe, expect, it } from 'vitest'
import type { Activity, Goal } from '../../rules.ts'
import { gapsOf, hasLeft, inOrder, treeOf, wouldCircle, type Body, type Gap, type Seat } from '../rules.ts'

const today = '2026-03-23'
const seat = (given: Partial<Seat> = {}): Seat => ({
  id: 1,
  role: 'chair',
  personId: null,
  name: 'Hendrik Pol',
  job: null,
  organisation: null,
  until: null,
  leftTeam: false,
  ...given,
})
const body = (id: number, parentId: number | null, given: Partial<Body> = {}): Body => ({
  id,
  name: `Orgaan ${id}`,
  kind: 'working',
  parentId,
  purpose: null,
  meets: null,
  version: 1,
  seats: [seat()],
  goalIds: [],
  activityIds: [],
  ...given,
})

describe('the reporting line', () => {
  const bodies = [body(1, null), body(2, 1), body(3, 2), body(4, null)]

  it('never comes back to where it began, over others or not', () => {
    expect(wouldCircle(bodies, 1, 1)).toBe(true)
    expect(wouldCircle(bodies, 1, 3)).toBe(true)
    expect(wouldCircle(bodies, 1, 4)).toBe(false)
    expect(wouldCircle(bodies, 3, 1)).toBe(false)
    expect(wouldCircle(bodies, 1, null)).toBe(false)
  })

  it('is a tree that is read top down', () => {
    expect(inOrder(treeOf(bodies)).map(({ body: { id }, depth }) => [id, depth])).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
      [4, 0],
    ])
  })
})

describe('gaps', () => {
  const activity = (id: number, given: Partial<Activity> = {}) =>
    ({ id, owner: null, startsOn: '2026-05-01', endsOn: '2026-06-01', fixedState: null, ...given }) as Activity
  const goal = (id: number, droppedOn: string | null = null): Goal => ({
    id,
    position: id,
    name: `Doel ${id}`,
    droppedOn,
  })
  const named = (gap: Gap): string =>
    gap.kind === 'goal'
      ? `goal ${gap.goal.id}`
      : gap.kind === 'activity'
        ? `activity ${gap.activity.id}`
        : `${gap.kind} ${gap.body.id}`

  it('are goals and near activities that nobody owns', () => {
    const plan = {
      goals: [goal(1), goal(2), goal(3, '2026-01-01')],
      activities: [
        activity(1),
        activity(2, { owner: 'Sanne Oosterhof' }),
        activity(3),
        activity(4, { startsOn: '2026-06-24', endsOn: '2026-07-01' }),
        activity(5, { fixedState: 'idea' }),
        activity(6, { startsOn: '2026-01-01', endsOn: '2026-02-01' }),
        activity(7, { startsOn: '2026-06-23', endsOn: '2026-07-01' }),
      ],
    }
    expect(gapsOf([body(1, null, { goalIds: [2], activityIds: [3] })], plan, today).map(named)).toEqual([
      'goal 1',
      'activity 1',
      'activity 7',
    ])
  })

  it('are bodies without a chair, and people who left without being ended', () => {
    const bodies = [
      body(1, null, { seats: [seat({ until: '2026-03-22' })] }),
      body(2, 1, { seats: [seat({ until: today })] }),
      body(3, 1, { seats: [seat({ leftTeam: true }), seat({ role: 'member', name: null })] }),
      body(4, 1, { kind: 'leadApplicant', seats: [] }),
    ]
    expect(gapsOf(bodies, { goals: [], activities: [] }, today).map(named)).toEqual([
      'noChair 1',
      'noChair 3',
      'left 3',
      'left 3',
    ])
    expect(hasLeft(seat({ until: today }), today)).toBe(false)
  })
})
