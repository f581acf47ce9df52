import { describe, expect, it } from 'vitest'
import { roles, type Actor, type Role } from '../../../../platform/actor.ts'
import { mayChangeOrganisation, mayKeepRegister } from '../../policy.ts'
import { organisationKinds, regionMayChange } from '../../rules.ts'

const [here, elsewhere] = [1, 2]
const person = (role: Role, regionId: number | null, organisationId: number | null = null): Actor => ({
  kind: 'person',
  id: 'x',
  name: 'X',
  email: 'x@voorbeeld.example',
  locale: 'nl',
  grants: [{ role, regionId, organisationId }],
})

describe('who may change an organisation', () => {
  const keepers: readonly Role[] = ['programmeTeam', 'administrator']
  const leaders: readonly Role[] = ['programmeLeader', 'deputy']

  it.each(roles)('%s', (role) => {
    for (const kind of organisationKinds) {
      const may = (actor: Actor, regionIds: number[]) => mayChangeOrganisation(actor, { kind, regionIds })
      const keeps = keepers.includes(role)
      expect(may(person(role, null), []), `${kind} in the nation`).toBe(keeps)
      const leads = leaders.includes(role) && regionMayChange.includes(kind)
      expect(may(person(role, here), [here, elsewhere]), `${kind} in the own region`).toBe(leads)
      expect(may(person(role, here), [elsewhere]), `${kind} in another region`).toBe(false)
      expect(may(person(role, here), []), `${kind} in no region`).toBe(false)
      expect(may(person(role, null, 5), [here]), `${kind} for a role at an organisation`).toBe(false)
    }
    expect(mayKeepRegister(person(role, here))).toBe(false)
  })

  it('no visitor', () => {
    for (const kind of organisationKinds)
      expect(mayChangeOrganisation({ kind: 'visitor', locale: 'nl' }, { kind, regionIds: [here] })).toBe(false)
  })

  it('leaves schools and mbo institutions to the keepers', () => {
    expect(regionMayChange).toEqual(['company', 'branch', 'government', 'network', 'other'])
  })
})
