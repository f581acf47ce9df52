import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../platform/time.ts'
import { detailFields, type Details } from '../../keeping/details/rules.ts'
import { isOn, memberRoles, type Membership } from '../../membership/rules.ts'
import { joined } from '../memberships/rules.ts'
import { differencesOf, fitting, followCode, ownAfterMerge, takenOver } from '../rules.ts'

const details = (given: Partial<Details>): Details => ({
  ...(Object.fromEntries(detailFields.map((field) => [field, null])) as Record<keyof Details, null>),
  kind: 'company',
  name: 'Veenland',
  ...given,
})

describe('what differs', () => {
  it('prefers something above nothing, the one that stays above the other, and open above closed', () => {
    const ours = details({ phone: '0591', closedOn: '2025-01-01' })
    const theirs = details({ phone: '0592', place: 'Emmen' })
    expect(differencesOf(ours, theirs)).toEqual([
      { field: 'place', stays: null, goes: 'Emmen', preferred: 'goes' },
      { field: 'phone', stays: '0591', goes: '0592', preferred: 'stays' },
      { field: 'closedOn', stays: '2025-01-01', goes: null, preferred: 'goes' },
    ])
    expect(differencesOf(theirs, ours).map(({ preferred }) => preferred)).toEqual(['stays', 'stays', 'stays'])
  })

  it('leaves a network kind to networks', () => {
    const network = details({ kind: 'network', networkKind: 'fieldlab' })
    const company = details({})
    const taken = (stays: Details, goes: Details, chosen: object) =>
      takenOver(stays, differencesOf(stays, goes), chosen).map(({ field, after }) => [field, after])
    expect(taken(company, network, { networkKind: 'goes' })).toEqual([])
    expect(taken(network, company, { kind: 'goes' })).toEqual([
      ['kind', 'company'],
      ['networkKind', null],
    ])
    expect(fitting(network, [])).toEqual([])
  })
})

describe('a row of a list', () => {
  const [stays, goes] = [1, 2]
  const row = (code: string, organisationId: number) => ({ source: 'secondary', code, organisationId })

  it('goes where its code goes', () => {
    const rows = [row('98ZZ00', stays), row('98ZZ01', goes)]
    expect(followCode(rows, '98ZZ00', { stays, goes })).toEqual([])
    expect(followCode(rows, '98ZZ01', { stays, goes })).toEqual([
      { row: rows[0], to: goes },
      { row: rows[1], to: stays },
    ])
    expect(followCode([row('98ZZ01', goes)], null, { stays, goes })).toEqual([])
  })

  it('leaves alone what a person chose against it', () => {
    const differences = differencesOf(details({ phone: '1', street: 'A' }), details({ phone: '2', street: 'B' }))
    expect(ownAfterMerge(differences, { street: 'goes' }, { side: 'goes', own: ['name'] }, [])).toEqual([
      'name',
      'phone',
    ])
    expect(ownAfterMerge(differences, { street: 'goes' }, { side: 'stays', own: [] }, [])).toEqual(['street'])
    expect(ownAfterMerge(differences, {}, null, ['place'])).toEqual(['place'])
  })
})

describe('memberships of two that are one', () => {
  it('joins what overlaps and what follows, and keeps a gap', () => {
    const from = (role: Membership['role'], start: string, until: string | null): Membership => ({
      role,
      from: start,
      until,
    })
    expect(
      joined([from('member', '2025-01-01', '2025-06-30'), from('member', '2025-04-01', null)], memberRoles),
    ).toEqual([from('member', '2025-01-01', null)])
    expect(
      joined([from('member', '2025-01-01', '2025-06-30'), from('member', '2025-07-01', '2025-12-31')], memberRoles),
    ).toEqual([from('member', '2025-01-01', '2025-12-31')])
    expect(
      joined([from('partner', '2025-01-01', '2025-03-31'), from('partner', '2025-05-01', null)], memberRoles),
    ).toHaveLength(2)
    expect(
      joined([from('partner', '2025-01-01', null), from('leadApplicant', '2025-03-01', '2025-03-31')], memberRoles),
    ).toEqual([
      from('partner', '2025-01-01', '2025-02-28'),
      from('leadApplicant', '2025-03-01', '2025-03-31'),
      from('partner', '2025-04-01', null),
    ])
  })

  it('says of every day the weightiest role that either had, in rows that do not overlap', () => {
    const row = fc
      .tuple(
        fc.constantFrom(...memberRoles),
        fc.integer({ min: 0, max: 40 }),
        fc.option(fc.integer({ min: 0, max: 15 })),
      )
      .map(([role, start, length]): Membership => {
        const from = addDays('2026-01-01', start)
        return { role, from, until: length === null ? null : addDays(from, length) }
      })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const whole = joined(rows, memberRoles)
        for (let day = -1; day < 60; day++) {
          const on = addDays('2026-01-01', day)
          const roleOn = memberRoles.find((role) => rows.some((each) => each.role === role && isOn(each, on)))
          const now = whole.filter((each) => isOn(each, on))
          expect(now.map(({ role }) => role)).toEqual(roleOn ? [roleOn] : [])
        }
        expect(whole.length).toBeLessThanOrEqual(rows.length * 2)
      }),
    )
  })
})
