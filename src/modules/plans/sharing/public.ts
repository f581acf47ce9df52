import type { Actor } from '../../../platform/actor.ts'
import type { Access } from '../../../platform/http/access.ts'
import type { Region } from '../../organisations/public.ts'
import { mayViewPlan } from '../policy.ts'
import { sharedActivityFor, type InShared } from './reading/queries.ts'

/** A page about `:shared`, an activity of another region, in the workspace of `:region`. */
export function inShared(name: string, may: (actor: Actor, region: Region) => boolean = mayViewPlan): Access<InShared> {
  return {
    name,
    needsPerson: true,
    find: (db, actor, params) =>
      sharedActivityFor(db, actor, params['region'] ?? '', Number(params['shared'] ?? Number.NaN)),
    may: (actor, { region }) => may(actor, region),
  }
}
