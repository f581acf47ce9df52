import { describe, expect, it } from 'vitest'
import { roles } from '../../../../platform/actor.ts'
import {
  firstUncovered,
  gapMade,
  inOrder,
  reachesOf,
  roleState,
  rolesIn,
  type HeldRole,
  type Period,
} from '../rules.ts'

const p = (from: string, until: string | null = null): Period => ({ from, until })

describe('the state of a role', () => {
  it.each([
    [p('2026-01-01'), 'present'],
    [p('2026-01-01', '2026-03-23'), 'present'],
    [p('2026-03-23', '2026-03-23'), 'present'],
    [p('2026-01-01', '2026-03-22'), 'past'],
    [p('2026-03-24'), 'coming'],
  ])('of %j is %s', (period, state) => expect(roleState(period, '2026-03-23')).toBe(state))
})

describe('the first day without anybody', () => {
  it.each<[string, Period[], string | null]>([
    ['nobody at all', [], '2026-03-23'],
    ['one for ever', [p('2020-01-01')], null],
    ['one who ends', [p('2020-01-01', '2026-04-30')], '2026-05-01'],
    ['one who ended', [p('2020-01-01', '2026-03-22')], '2026-03-23'],
    ['two who join up, in any order', [p('2026-05-01'), p('2020-01-01', '2026-04-30')], null],
    ['two with a day between', [p('2020-01-01', '2026-04-30'), p('2026-05-02')], '2026-05-01'],
    ['one within another', [p('2020-01-01', '2026-12-31'), p('2026-04-01', '2026-04-30')], '2027-01-01'],
  ])('with %s', (_name, periods, day) => expect(firstUncovered(periods, '2026-03-23')).toBe(day))

  it('counts only when a change makes it, or makes it earlier', () => {
    const ends = [p('2020-01-01', '2026-12-31')]
    expect(gapMade(ends, ends, '2026-03-23')).toBeNull()
    expect(gapMade(ends, [p('2020-01-01', '2027-12-31')], '2026-03-23')).toBeNull()
    expect(gapMade(ends, [p('2020-01-01', '2026-11-30')], '2026-03-23')).toBe('2026-12-01')
    expect(gapMade([p('2020-01-01')], ends, '2026-03-23')).toBe('2027-01-01')
  })
})

describe('roles', () => {
  it('can all be held somewhere', () => {
    expect(new Set((['region', 'organisation', 'nation'] as const).flatMap(rolesIn))).toEqual(new Set(roles))
    for (const role of roles) expect(reachesOf[role].length).toBeGreaterThan(0)
  })

  it('stand in the order of now, to come, over', () => {
    const held = (id: number, role: HeldRole['role'], period: Period): HeldRole => ({
      ...period,
      id,
      role,
      regionId: 1,
      organisationId: null,
      concerns: null,
    })
    const all = [
      held(1, 'programmeLeader', p('2020-01-01', '2020-12-31')),
      held(2, 'deputy', p('2027-01-01')),
      held(3, 'schoolCoordinator', p('2025-01-01')),
      held(4, 'deputy', p('2025-01-01')),
    ]
    expect(inOrder(all, '2026-03-23').map(({ id }) => id)).toEqual([4, 3, 2, 1])
  })
})
