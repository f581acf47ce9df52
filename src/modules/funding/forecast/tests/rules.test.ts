import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gaugeOf, type ActivityFunding } from '../../rules.ts'
import { pictureOf, todayAmong } from '../picture/rules.ts'
import { courseOf, flowsOf, monthsOf, paceOf, promisedOf, sumsOf, whatIf, type Expected, type Known } from '../rules.ts'

const period = { validFrom: '2025-01-01', validUntil: '2028-12-31' }
const today = '2026-04-23'
const expected = (given: Partial<Expected> = {}): Expected => ({
  activityId: 1,
  startsOn: '2026-03-01',
  endsOn: '2026-06-30',
  fate: 'toCome',
  plannedCents: 100,
  ...given,
})
const known = (given: Partial<Known>): Known => ({ booked: [], unsigned: [], expected: [expected()], ...given })
const flows = (given: Partial<Known>) => flowsOf(known(given), period, today)
const shape = (given: Partial<Known>) => flows(given).map(({ part, month, cents }) => [part, month, cents])

describe('what lies in which month', () => {
  it('spreads what is planned over the months that are left, to the cent', () => {
    expect(shape({})).toEqual([
      ['planned', '2026-04', 33],
      ['planned', '2026-05', 34],
      ['planned', '2026-06', 33],
    ])
  })

  it('puts what is late today, what was cancelled where it was expected, and keeps ideas apart', () => {
    const past = { startsOn: '2025-09-01', endsOn: '2025-11-30' }
    expect(shape({ expected: [expected({ ...past, fate: 'late' })] })).toEqual([['atRisk', '2026-04', 100]])
    expect(shape({ expected: [expected({ ...past, fate: 'cancelled' })] })).toEqual([['lost', '2025-11', 100]])
    expect(sumsOf(flows({ expected: [expected({ fate: 'idea' })] }))).toMatchObject({ idea: 100, planned: 0 })
  })

  it('keeps an open request until today, and lets an amount outside the period count at its edge', () => {
    const row = { activityId: 1, count: 1 }
    const unsigned = [
      { ...row, on: '2026-02-10', standing: 'open', cents: 60 },
      { ...row, on: '2026-02-11', standing: 'overdue', cents: 30 },
      { ...row, on: '2026-02-12', standing: 'declined', cents: 10 },
    ] as const
    const booked = [{ activityId: 1, month: '2029-02', toCome: false, cents: 5 }]
    expect(shape({ unsigned, booked })).toEqual([
      ['realised', '2028-12', 5],
      ['planned', '2026-04', 60],
      ['atRisk', '2026-04', 30],
      ['lost', '2026-02', 10],
    ])
    expect(shape({ booked: [{ activityId: 2, month: '2026-02', toCome: false, cents: 5 }], expected: [] })).toEqual([])
  })

  it('adds up to what the gauge says, whatever is known', () => {
    const cents = fc.nat({ max: 100_000 })
    const activity = fc.record({
      ...{ plannedCents: cents, realisedCents: cents, confirmedCents: cents },
      ...{ openCents: cents, overdueCents: cents, declinedCents: cents },
      fate: fc.constantFrom('idea', 'toCome', 'late', 'cancelled'),
    }) as fc.Arbitrary<ActivityFunding>
    fc.assert(
      fc.property(fc.array(activity, { maxLength: 5 }), (given) => {
        const activities = given.map((each, index) => ({ ...each, activityId: index + 1 }))
        const gauge = gaugeOf(activities, {
          baseCents: 1,
          base: 'projectCosts',
          norm: 0.1,
          divided: 0,
          elsewhere: new Set<number>(),
        })
        const sums = sumsOf(
          flows({
            expected: activities.map(({ activityId, plannedCents, fate }) =>
              expected({ activityId, plannedCents, fate }),
            ),
            booked: activities.flatMap(({ activityId, realisedCents, confirmedCents }) => [
              { activityId, month: '2026-01', toCome: false, cents: realisedCents },
              { activityId, month: '2026-09', toCome: true, cents: confirmedCents },
            ]),
            unsigned: activities.flatMap(({ activityId, openCents, overdueCents, declinedCents }) => [
              { activityId, on: today, standing: 'open', count: 1, cents: openCents },
              { activityId, on: today, standing: 'overdue', count: 1, cents: overdueCents },
              { activityId, on: today, standing: 'declined', count: 1, cents: declinedCents },
            ]),
          }),
        )
        expect([sums.realised, sums.confirmed, sums.planned, sums.atRisk + sums.lost]).toEqual([
          gauge.realisedCents,
          gauge.confirmedCents,
          gauge.plannedCents,
          gauge.atRiskCents,
        ])
      }),
      { numRuns: 40 },
    )
  })

  it('never shrinks on its way to the end', () => {
    const course = courseOf(flows({}), monthsOf(period))
    expect(course).toHaveLength(48)
    expect(course.map(({ sums }) => promisedOf(sums)).filter((cents) => cents > 0)).toEqual([
      33,
      67,
      ...Array.from({ length: 31 }, () => 100),
    ])
  })
})

describe('what would be otherwise', () => {
  it('loses what is still to come of an activity, keeps what was delivered, and lets an idea go on', () => {
    const all = flows({
      booked: [
        { activityId: 1, month: '2026-02', toCome: false, cents: 40 },
        { activityId: 1, month: '2026-05', toCome: true, cents: 20 },
      ],
      expected: [expected(), expected({ activityId: 2, fate: 'idea', plannedCents: 7 })],
    })
    expect(sumsOf(whatIf(all, new Set([1])))).toMatchObject({
      realised: 40,
      confirmed: 0,
      planned: 0,
      lost: 60,
      idea: 7,
    })
    expect(sumsOf(whatIf(all, new Set([2])))).toMatchObject({ confirmed: 20, planned: 47, idea: 0 })
  })

  it('shows what a filter lets through, and reckons the outcome over everything', () => {
    const whole = known({ expected: [expected(), expected({ activityId: 2, endsOn: '2027-01-31' })] })
    const goalIds = new Map([
      [1, [5]],
      [2, [5, 6]],
    ])
    const view = (given: object) =>
      pictureOf({ whole, ofPartner: whole, goalIds }, { id: [1, 99], ...given }, period, today)
    expect(view({}).ticked).toEqual([1])
    expect(view({ doel: 6 }).shown).toMatchObject({ planned: 100, lost: 0 })
    expect(view({ doel: 6 }).after).toMatchObject({ planned: 100, lost: 100 })
    expect(view({ jaar: 2027 }).shown).toMatchObject({ planned: 10 })
    expect(view({ jaar: 2027 }).course).toHaveLength(12)
    expect(view({ deel: 'lost' }).rows.map(({ activityId }) => activityId)).toEqual([1])
  })
})

describe('the pace', () => {
  const given = { realisedCents: 20_000, confirmedCents: 0, recentCents: 3_650 }

  it('goes on as in the last twelve months until the period ends', () => {
    // 983 days to go at ten cents a day.
    expect(paceOf(given, 25_000, period, today)).toEqual({ endCents: 29_830, metOn: '2027-09-05' })
    expect(paceOf(given, 40_000, period, today)?.metOn).toBeNull()
    expect(paceOf(given, 20_000, period, today)?.metOn).toBeNull()
  })

  it('never ends below what is confirmed already, and counts nothing back', () => {
    expect(paceOf({ ...given, confirmedCents: 12_000 }, 1, period, today)?.endCents).toBe(32_000)
    expect(paceOf({ ...given, recentCents: -10 }, 1, period, today)?.endCents).toBe(20_000)
  })

  it('is named after ninety days, of those alone, and no more once the period is over', () => {
    expect(paceOf(given, 1, period, '2025-03-30')).toBeNull()
    expect(paceOf({ ...given, recentCents: 90 }, 1, period, '2025-03-31')?.endCents).toBe(20_000 + 1371)
    expect(paceOf(given, 1, period, '2029-01-01')).toBeNull()
  })
})

it('knows where today stands among the months', () => {
  expect(todayAmong(['2026-03', '2026-04'], '2026-04-15')).toBe(1.5)
  expect(todayAmong(['2027-01'], today)).toBeNull()
})
