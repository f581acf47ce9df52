import { hasNationalRole, hasRoleInRegion, type Actor } from '../../platform/actor.ts'

/** The addresses of a letter are for who sends it: those of a region never for the nation. */
export function mayTakeReaders(actor: Actor, region: { readonly id: number } | null): boolean {
  return region === null
    ? hasNationalRole(actor, 'programmeTeam', 'editor')
    : hasRoleInRegion(actor, region.id, 'programmeLeader', 'deputy', 'editor')
}
