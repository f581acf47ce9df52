import type { Actor } from '../../../../platform/actor.ts'
import type { IsoDate } from '../../../../platform/time.ts'

/** The mbo institutions that somebody answers for today. */
export const mbosOf = (actor: Actor): number[] =>
  actor.kind === 'visitor'
    ? []
    : actor.grants.flatMap(({ role, organisationId }) =>
        role === 'mboContact' && organisationId !== null ? [organisationId] : [],
      )

/** An agreement waits once its day has passed without a word of it. */
export const waits = (
  { kept, dueOn }: { readonly kept: boolean | null; readonly dueOn: IsoDate },
  today: IsoDate,
): boolean => kept === null && dueOn < today
