import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BudgetLine } from '../../../budget/rules.ts'
import type { Snapshot, SnapshotActivity, SnapshotGoal } from '../../../versions/rules.ts'
import { contentOf, keyOf, listed, markByRule, toReport, type Change, type ChangeKind, type Mark } from '../../rules.ts'
import { changesBetween } from '../rules.ts'

const goal = (id: number, more: Partial<SnapshotGoal> = {}): SnapshotGoal => ({
  ...{ id, position: id, name: `Doel ${id}`, indicator: 'instroom', unit: '%' },
  ...{ baselineValue: '26', baselineYear: '2024', targetValue: '32', targetOn: '2028-07-31' },
  ...{ droppedOn: null, droppedReason: null },
  ...more,
})
const activity = (id: number, more: Partial<SnapshotActivity> = {}): SnapshotActivity => ({
  ...{ id, number: null, title: `Activiteit ${id}`, programmeLine: 'Oriëntatie', targetGroup: null, place: null },
  ...{ startsOn: '2026-03-01', startsPrecision: 'day', endsOn: '2026-06-30', endsPrecision: 'day' },
  ...{ fixedState: null, stateReason: null, goalIds: [1], partners: ['Veenland Metaal'] },
  ...more,
})
type Line = Omit<BudgetLine, 'id'>
const line = (activityId: number, amountCents: number, more: Partial<Line> = {}): Line => ({
  ...{ activityId, amountCents, description: null, kind: null, year: null, quantity: null, unit: null },
  ...{ priceCents: null, payer: null },
  ...more,
})

const plan: Snapshot = {
  shape: 1,
  grantCents: 1_000_000,
  programmeLines: [
    { name: 'Oriëntatie', overhead: false },
    { name: 'Leiding', overhead: true },
  ],
  goals: [goal(1), goal(2)],
  activities: [activity(1), activity(2, { goalIds: [2] }), activity(3, { programmeLine: 'Leiding' })],
  lines: [line(1, 100_000), line(2, 50_000), line(3, 20_000)],
  loose: [],
  posts: [{ programmeLine: 'Oriëntatie', year: 2028, amountCents: 70_000 }],
}
const withActivity = (id: number, more: Partial<SnapshotActivity>): Snapshot => ({
  ...plan,
  activities: plan.activities.map((each) => (each.id === id ? { ...each, ...more } : each)),
})
const withGoal = (id: number, more: Partial<SnapshotGoal>): Snapshot => ({
  ...plan,
  goals: plan.goals.map((each) => (each.id === id ? { ...each, ...more } : each)),
})
const added = (...activities: SnapshotActivity[]): Snapshot => ({
  ...plan,
  activities: [...plan.activities, ...activities],
  lines: [...plan.lines, ...activities.map(({ id }) => line(id, 30_000))],
})
const cancelled = { fixedState: 'cancelled', stateReason: 'De zaal ging dicht' } as const

const told = (changes: readonly Change[]) => changes.map((change) => [change.kind, change.cents, markByRule(change)])

describe('what changed since a plan was approved', () => {
  it.each<[string, Snapshot, [ChangeKind, number | null, Mark][]]>([
    ['a new goal', { ...plan, goals: [...plan.goals, goal(3)] }, [['goalAdded', 0, 'report']]],
    ['a dropped goal', withGoal(2, { droppedOn: '2026-03-01' }), [['goalDropped', -50_000, 'report']]],
    ['another target', withGoal(1, { targetValue: '28' }), [['goalTarget', null, 'nextReport']]],
    ['other words', withGoal(1, { name: 'Meer instroom' }), [['goalReworded', null, 'none']]],
    ['an activity more', added(activity(9)), [['activityAdded', 30_000, 'nextReport']]],
    ['a cancelled activity', withActivity(2, cancelled), [['activityCancelled', -50_000, 'report']]],
    ['one month later', withActivity(1, { endsOn: '2026-07-30' }), [['activityLate', null, 'report']]],
    ['a day less than a month later', withActivity(1, { endsOn: '2026-07-29' }), [['activityMoved', null, 'none']]],
    ['sooner', withActivity(1, { startsOn: '2026-01-01' }), [['activityMoved', null, 'none']]],
    ['another company', withActivity(1, { partners: ['Runde'] }), [['partnersSwapped', null, 'nextReport']]],
    ['a company less', withActivity(1, { partners: [] }), [['partnersLeft', null, 'nextReport']]],
    ['a company more', withActivity(1, { partners: ['Runde', 'Veenland Metaal'] }), [['partnersJoined', null, 'none']]],
    ['another goal', withActivity(1, { goalIds: [2] }), [['activityGoals', null, 'nextReport']]],
    ['more for one activity', { ...plan, lines: [...plan.lines, line(1, 1)] }, [['activityBudget', 1, 'nextReport']]],
    ['a later year', { ...plan, posts: [] }, [['budgetPost', -70_000, 'nextReport']]],
    ['more subsidy', { ...plan, grantCents: 1_000_001 }, [['grant', 1, 'none']]],
    ['done by hand', withActivity(1, { fixedState: 'done' }), [['activityState', null, 'none']]],
    [
      'a line that was renamed with all that lies on it',
      {
        ...plan,
        programmeLines: plan.programmeLines.map((each) => (each.overhead ? each : { ...each, name: 'Kiezen' })),
        activities: plan.activities.map((each) =>
          each.programmeLine === 'Leiding' ? each : { ...each, programmeLine: 'Kiezen' },
        ),
        posts: plan.posts.map((each) => ({ ...each, programmeLine: 'Kiezen' })),
      },
      [],
    ],
  ])('tells %s', (_what, after, expected) => {
    expect(told(changesBetween(plan, after))).toEqual(expected)
  })

  it('takes the same goal by another activity as one change, with the difference in costs', () => {
    const after = added(activity(9))
    const activities = after.activities.map((each) => (each.id === 1 ? { ...each, ...cancelled } : each))
    const [change, ...others] = changesBetween(plan, { ...after, activities })
    expect(others).toEqual([])
    expect(change).toMatchObject({ kind: 'activityReplaced', after: 'Activiteit 9', cents: -70_000 })
    expect(change?.reason).toBe('De zaal ging dicht')
    expect(markByRule(change!)).toBe('nextReport')
  })

  it('reports what went from developing to overhead: no more than both sides show', () => {
    const shift = (developing: number, overhead: number): unknown[] =>
      told(changesBetween(plan, { ...plan, lines: [line(1, developing), line(2, 50_000), line(3, overhead)] })).filter(
        ([kind]) => kind !== 'activityBudget',
      )
    expect(shift(90_000, 40_000)).toEqual([['overheadShift', 10_000, 'report']])
    expect(shift(100_000, 40_000)).toEqual([['overheadGrown', 20_000, 'nextReport']])
    expect(shift(90_000, 20_000)).toEqual([])
    const moved = changesBetween(plan, withActivity(1, { programmeLine: 'Leiding' }))
    expect(told(moved)).toEqual([
      ['activityLine', null, 'none'],
      ['overheadShift', 100_000, 'report'],
    ])
  })

  it('counts an idea as no promise', () => {
    const before = withActivity(1, { fixedState: 'idea' })
    expect(told(changesBetween(before, withActivity(1, cancelled)))).toEqual([['ideaDropped', -100_000, 'none']])
    expect(told(changesBetween(before, { ...before, activities: before.activities.slice(1) }))).toEqual([
      ['ideaDropped', -100_000, 'none'],
    ])
  })
})

describe('the difference of any two plans', () => {
  const activityOf = fc.record({
    id: fc.integer({ min: 1, max: 6 }),
    title: fc.constantFrom('Lab', 'Gastles'),
    programmeLine: fc.constantFrom('Oriëntatie', 'Leiding', null),
    endsOn: fc.constantFrom('2026-06-30', '2026-07-15', '2027-01-31'),
    fixedState: fc.constantFrom('idea' as const, 'done' as const, 'cancelled' as const, null),
    goalIds: fc.constantFrom([1], [2], [1, 2]),
    partners: fc.subarray(['Runde', 'Veenland']),
  })
  const planOf = fc
    .record({
      activities: fc.uniqueArray(activityOf, { selector: ({ id }) => id, maxLength: 6 }),
      dropped: fc.subarray([1, 2]),
      amounts: fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.nat({ max: 99 })), { maxLength: 8 }),
      post: fc.option(fc.integer({ min: 1, max: 99 })),
      grantCents: fc.option(fc.nat()),
    })
    .map(({ activities, dropped, amounts, post, grantCents }): Snapshot => ({
      ...plan,
      grantCents,
      goals: plan.goals.map((each) => ({ ...each, droppedOn: dropped.includes(each.id) ? '2026-02-01' : null })),
      activities: activities.map(({ id, ...more }) => activity(id, more)),
      lines: amounts.filter(([id]) => activities.some((each) => each.id === id)).map(([id, cents]) => line(id, cents)),
      posts: post === null ? [] : [{ programmeLine: 'Oriëntatie', year: 2028, amountCents: post }],
    }))

  it('is empty for a plan and itself, whatever is in it', () => {
    fc.assert(
      fc.property(planOf, (one) => {
        expect(changesBetween(one, structuredClone(one))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('names each change once, and every amount that activities cost more or less', () => {
    fc.assert(
      fc.property(planOf, planOf, (before, after) => {
        const changes = changesBetween(before, after)
        expect(new Set(changes.map(keyOf)).size).toBe(changes.length)
        // Money of live activities: what came, stopped, returned, was replaced or budgeted otherwise, and nothing else.
        const live = (snapshot: Snapshot): number =>
          snapshot.lines
            .filter(({ activityId }) =>
              snapshot.activities.some(({ id, fixedState }) => id === activityId && fixedState !== 'cancelled'),
            )
            .reduce((sum, { amountCents }) => sum + amountCents, 0)
        const kinds: readonly ChangeKind[] = [
          ...(['activityAdded', 'activityCancelled', 'activityReplaced', 'activityReturned'] as const),
          ...(['ideaDropped', 'activityBudget'] as const),
        ]
        const named = changes
          .filter(({ kind }) => kinds.includes(kind))
          .reduce((sum, { cents }) => sum + (cents ?? 0), 0)
        expect(named).toBe(live(after) - live(before))
      }),
      { numRuns: 300 },
    )
  })
})

describe('the list of what is to be reported', () => {
  const [late] = changesBetween(plan, withActivity(1, { endsOn: '2026-09-30' }))
  const [later] = changesBetween(plan, withActivity(1, { endsOn: '2026-12-31' }))
  const same = { key: keyOf(late!), content: contentOf(late!) }
  const mark = { ...same, mark: 'none' as const, reason: 'Afgestemd met DUS-I', by: 'Marieke', at: new Date() }

  it('takes the mark of a reader over that of the rules, and what was sent off the list', () => {
    expect(toReport(listed([], [late!], [], []))).toHaveLength(1)
    expect(toReport(listed([], [late!], [mark], []))).toEqual([])
    expect(toReport(listed([], [late!], [], [{ ...same, on: '2026-03-23' }]))).toEqual([])
  })

  it('asks again when what was marked or reported changes on', () => {
    expect(toReport(listed([], [later!], [mark], [{ ...same, on: '2026-03-23' }]))).toMatchObject([
      { mark: 'report', given: [], reportedOn: null, months: 6 },
    ])
  })
})
