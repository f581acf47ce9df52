import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fateOf, gaugeOf, linkState, type ActivityFunding } from '../rules.ts'

const nothing: ActivityFunding = {
  plannedCents: 0,
  fate: 'toCome',
  realisedCents: 0,
  confirmedCents: 0,
  openCents: 0,
  overdueCents: 0,
  declinedCents: 0,
}
const gauge = (...activities: Partial<ActivityFunding>[]) =>
  gaugeOf(
    activities.map((activity, index) => ({ ...nothing, ...activity, activityId: index + 1 })),
    { baseCents: 1_000_000, base: 'projectCosts', norm: 0.1, divided: 0, elsewhere: new Set() },
  )

describe('the gauge of the norm', () => {
  it('counts what was planned until a company signs it, and then what was signed', () => {
    expect(gauge({ plannedCents: 500 })).toMatchObject({ plannedCents: 500, realisedCents: 0, atRiskCents: 0 })
    expect(gauge({ plannedCents: 500, realisedCents: 200, confirmedCents: 100 })).toMatchObject({
      realisedCents: 200,
      confirmedCents: 100,
      plannedCents: 200,
    })
  })

  it('never counts more planned than is left when companies bring more', () => {
    expect(gauge({ plannedCents: 500, realisedCents: 900 })).toMatchObject({ realisedCents: 900, plannedCents: 0 })
  })

  it('calls at risk what was declined or ran out, and what nobody signed of an activity that is over or cancelled', () => {
    expect(gauge({ plannedCents: 500, declinedCents: 200, overdueCents: 100 })).toMatchObject({
      atRiskCents: 300,
      plannedCents: 200,
    })
    for (const state of ['done', 'cancelled'] as const)
      expect(gauge({ plannedCents: 500, fate: fateOf(state) })).toMatchObject({ atRiskCents: 500, plannedCents: 0 })
  })

  it('counts what is planned on an idea nowhere', () => {
    const idea = gauge({ plannedCents: 500, openCents: 100, fate: fateOf('idea') })
    expect(idea).toMatchObject({ plannedCents: 100, atRiskCents: 0 })
  })

  it('tells to the cent what is missing, and nothing once the norm is met', () => {
    expect(gauge({ realisedCents: 60_000, confirmedCents: 39_999 }).shortfallCents).toBe(1)
    expect(gauge({ realisedCents: 100_000 }).shortfallCents).toBe(0)
    expect(gauge({ realisedCents: 900_000 }).shortfallCents).toBe(0)
  })

  it('counts nothing twice: the parts are never more than what was planned, asked, lost and signed', () => {
    const cents = fc.nat({ max: 1_000_000 })
    const activity = fc.record({
      activityId: fc.nat(),
      plannedCents: cents,
      fate: fc.constantFrom('idea', 'toCome', 'late', 'cancelled'),
      realisedCents: cents,
      confirmedCents: cents,
      openCents: cents,
      overdueCents: cents,
      declinedCents: cents,
    })
    fc.assert(
      fc.property(fc.array(activity, { maxLength: 8 }), (activities) => {
        const found = gauge(...activities)
        const parts = found.realisedCents + found.confirmedCents + found.plannedCents + found.atRiskCents
        const most = activities.reduce(
          (sum, each) =>
            sum +
            each.plannedCents +
            each.realisedCents +
            each.confirmedCents +
            each.openCents +
            each.overdueCents +
            each.declinedCents,
          0,
        )
        expect(parts).toBeLessThanOrEqual(most)
        expect(Math.min(found.plannedCents, found.atRiskCents, found.shortfallCents)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('the link of a company', () => {
  const now = new Date('2026-03-23T11:00:00Z')
  const link = { usedAt: null, revokedAt: null, expiresAt: new Date('2026-04-20T21:59:59Z') }
  it.each([
    ['open', {}],
    ['used', { usedAt: now, revokedAt: now, expiresAt: new Date(0) }],
    ['revoked', { revokedAt: now }],
    ['expired', { expiresAt: now }],
  ] as const)('is %s', (state, changes) => expect(linkState({ ...link, ...changes }, now)).toBe(state))
})
