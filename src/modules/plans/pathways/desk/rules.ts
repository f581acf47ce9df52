import type { Actor } from '../../../../platform/actor.ts'

/** The mbo institutions that somebody answers for today. */
export const mbosOf = (actor: Actor): number[] =>
  actor.kind === 'visitor'
    ? []
    : actor.grants.flatMap(({ role, organisationId }) =>
        role === 'mboContact' && organisationId !== null ? [organisationId] : [],
      )
