import { describe, expect, it } from 'vitest'
import { roles, type Actor, type Role } from '../../src/platform/actor.ts'
import { mayEnter, mayLead } from '../../src/modules/organisations/policy.ts'
import { mayChangeActivity, mayChangePlan, mayViewPlan, mayWorkOnActivity } from '../../src/modules/plans/policy.ts'
import { mayViewReports } from '../../src/modules/reports/policy.ts'
import { mayRecord, maySetNorm, mayViewFunding, mayWithdraw } from '../../src/modules/funding/policy.ts'

const region = { id: 1 }
const policies = {
  mayEnter,
  mayLead,
  mayViewPlan,
  mayChangePlan,
  mayWorkOnActivity,
  mayChangeOwnActivity: (actor: Actor, region: { id: number }) => mayChangeActivity(actor, region, { ownerId: 'x' }),
  mayChangeAnyActivity: (actor: Actor, region: { id: number }) => mayChangeActivity(actor, region, { ownerId: 'y' }),
  mayViewFunding,
  mayRecord,
  mayWithdraw,
  maySetNorm,
  mayViewReports,
} as unknown as Record<string, (actor: Actor, region: { id: number }) => boolean>

const person = (role: Role, regionId: number | null, organisationId: number | null = null): Actor => ({
  kind: 'person',
  id: 'x',
  name: 'X',
  email: 'x@voorbeeld.example',
  locale: 'nl',
  grants: [{ role, regionId, organisationId }],
})

const allowedIn = (actor: (role: Role) => Actor, may: (actor: Actor, region: { id: number }) => boolean): Role[] =>
  roles.filter((role) => may(actor(role), region))

const all: Role[] = [
  'programmeLeader',
  'deputy',
  'leadApplicant',
  'projectLeader',
  'schoolCoordinator',
  'supporter',
  'accountant',
]
const without = (...left: Role[]): Role[] => all.filter((role) => !left.includes(role))

describe('who may do what in a region', () => {
  it.each([
    ['mayEnter', all],
    ['mayViewPlan', all],
    ['mayLead', ['programmeLeader', 'deputy']],
    ['mayChangePlan', ['programmeLeader', 'deputy']],
    ['mayWorkOnActivity', ['programmeLeader', 'deputy', 'leadApplicant', 'projectLeader']],
    ['mayChangeOwnActivity', ['programmeLeader', 'deputy', 'projectLeader']],
    ['mayChangeAnyActivity', ['programmeLeader', 'deputy']],
    ['mayViewFunding', without('schoolCoordinator')],
    ['mayRecord', ['programmeLeader', 'deputy', 'leadApplicant', 'projectLeader']],
    ['mayWithdraw', ['programmeLeader', 'deputy', 'leadApplicant']],
    ['maySetNorm', ['programmeLeader', 'leadApplicant']],
    ['mayViewReports', without('projectLeader', 'schoolCoordinator')],
  ] as [string, Role[]][])('%s is for %j of that region', (name, expected) => {
    expect(allowedIn((role) => person(role, 1), policies[name]!)).toEqual(expected)
  })

  it.each(Object.keys(policies))('%s knows no role of another region, of an organisation or of nobody', (name) => {
    expect(allowedIn((role) => person(role, 2), policies[name]!)).toEqual([])
    expect(allowedIn((role) => person(role, null, 1), policies[name]!)).toEqual([])
    expect(policies[name]!({ kind: 'visitor', locale: 'nl' }, region)).toBe(false)
  })

  it.each([
    ['mayEnter', ['programmeTeam', 'administrator']],
    ['mayViewPlan', ['programmeTeam', 'administrator']],
    ['mayViewFunding', ['programmeTeam', 'administrator']],
    ['mayViewReports', ['programmeTeam', 'administrator']],
    ['mayLead', ['administrator']],
    ['mayChangePlan', ['administrator']],
    ['mayWorkOnActivity', ['administrator']],
    ['mayChangeAnyActivity', ['administrator']],
    ['mayRecord', ['administrator']],
    ['mayWithdraw', ['administrator']],
  ] as [string, Role[]][])('%s is for %j of the nation', (name, expected) => {
    expect(allowedIn((role) => person(role, null), policies[name]!)).toEqual(expected)
  })
})
