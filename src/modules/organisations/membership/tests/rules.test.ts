import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../platform/time.ts'
import { isOn, memberRoles, refusalToEnd, start, type Membership, type MembershipOf } from '../rules.ts'

const [us, them] = [1, 2]
const member = (given: Partial<MembershipOf> = {}): MembershipOf => ({
  organisationId: us,
  role: 'member',
  from: '2025-01-01',
  until: null,
  ...given,
})
const asked = (given: Partial<Membership> = {}): Membership => ({
  role: 'partner',
  from: '2026-04-01',
  until: null,
  ...given,
})

describe('starting a membership', () => {
  it('adds it where there is none, and ends the role that was there the day before', () => {
    expect(start([], us, asked())).toEqual({ ok: true, adjusted: [], added: asked() })
    expect(start([member()], us, asked())).toEqual({
      ok: true,
      adjusted: [{ ...member(), until: '2026-03-31' }],
      added: asked(),
    })
  })

  it('does nothing when it stands there already', () => {
    expect(start([member(asked())], us, asked())).toEqual({ ok: true, adjusted: [], added: null })
  })

  it('puts right a role that was wrong from its first day', () => {
    const wrong = member({ from: '2026-04-01' })
    expect(start([wrong], us, asked())).toEqual({ ok: true, adjusted: [{ ...wrong, role: 'partner' }], added: null })
  })

  it('ends the lead applicant before, who stays as member when it would have led no day', () => {
    const lead = member({ organisationId: them, role: 'leadApplicant' })
    const given = asked({ role: 'leadApplicant' })
    expect(start([lead], us, given)).toMatchObject({ adjusted: [{ organisationId: them, until: '2026-03-31' }] })
    const sameDay = start([{ ...lead, from: '2026-04-01' }], us, given)
    expect(sameDay).toMatchObject({ adjusted: [{ organisationId: them, role: 'member', until: null }] })
  })

  it.each([
    ['leadNeedsNoEnd', [], asked({ role: 'leadApplicant', until: '2026-12-31' })],
    ['leadNeeded', [member({ role: 'leadApplicant' })], asked()],
    [
      'laterLead',
      [member({ organisationId: them, role: 'leadApplicant', from: '2027-01-01' })],
      asked({ role: 'leadApplicant' }),
    ],
    ['overlaps', [member({ role: 'partner' })], asked()],
    ['overlaps', [member({ from: '2026-06-01' })], asked()],
    ['overlaps', [member({ until: '2026-05-01' }), member({ from: '2026-06-01' })], asked()],
  ] as const)('refuses as %s', (reason, all, given) => {
    expect(start(all, us, given)).toMatchObject({ ok: false, reason })
  })
})

describe('ending a membership', () => {
  it.each([
    ['beforeStart', [member()], '2025-01-01', '2024-12-31'],
    ['leadNeeded', [member({ role: 'leadApplicant' })], '2025-01-01', '2026-01-01'],
    ['unknown', [member()], '2024-01-01', '2026-01-01'],
    ['overlaps', [member({ until: '2025-06-30' }), member({ from: '2026-01-01' })], '2025-01-01', '2026-01-01'],
    [null, [member()], '2025-01-01', '2025-01-01'],
  ] as const)('answers %s', (refusal, all, from, until) => {
    expect(refusalToEnd(all, { from, until })).toBe(refusal)
  })
})

it('whatever happens, a region has one lead applicant at most and an organisation one role on a day', () => {
  const day = fc.integer({ min: 0, max: 30 }).map((days) => addDays('2026-01-01', days))
  const step = fc.record({
    organisation: fc.integer({ min: 1, max: 3 }),
    role: fc.constantFrom(...memberRoles),
    from: day,
    length: fc.option(fc.integer({ min: 0, max: 10 })),
    end: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let all: MembershipOf[] = []
      let leadOn: string | null = null
      for (const { organisation, role, from, length, end } of steps) {
        const until = length === null ? null : addDays(from, length)
        if (end) {
          const theirs = all.filter((each) => each.organisationId === organisation)
          const [own] = theirs
          if (!own || until === null || refusalToEnd(theirs, { from: own.from, until })) continue
          all = all.map((each) => (each === own ? { ...own, until } : each))
        } else {
          const done = start(all, organisation, { role, from, until })
          if (!done.ok) continue
          all = all.map(
            (each) =>
              done.adjusted.find((to) => to.organisationId === each.organisationId && to.from === each.from) ?? each,
          )
          if (done.added) all.push({ organisationId: organisation, ...done.added })
          if (role === 'leadApplicant' && (leadOn === null || from < leadOn)) leadOn = from
        }
        for (let days = 0; days <= 45; days++) {
          const on = addDays('2026-01-01', days)
          const now = all.filter((each) => isOn(each, on))
          expect(new Set(now.map((each) => each.organisationId)).size).toBe(now.length)
          const leads = now.filter((each) => each.role === 'leadApplicant').length
          expect(leads).toBe(leadOn !== null && on >= leadOn ? 1 : 0)
        }
        for (const { from: begin, until: last } of all) expect(last === null || last >= begin).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})
