import type { Person } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { addOrganisation, type AddOutcome } from '../../keeping/commands.ts'
import type { GivenDetails } from '../../keeping/details/rules.ts'
import type { Region } from '../../rules.ts'
import { lockRegion, startMembership } from '../commands.ts'
import { membershipsOf } from '../queries.ts'
import { start, type Membership, type Start } from '../rules.ts'

export interface NewMember extends Membership {
  readonly details: GivenDetails
  readonly anyway: string | null
}

/** Adds an organisation that takes part from the start: both, or neither. */
export async function addMember(
  tx: Tx,
  actor: Person,
  region: Pick<Region, 'id'>,
  { details, anyway, ...membership }: NewMember,
): Promise<AddOutcome | Extract<Start, { ok: false }>> {
  await lockRegion(tx, region)
  const possible = start(await membershipsOf(tx, region), notYet, membership)
  if (!possible.ok) return possible
  const added = await addOrganisation(tx, actor, region.id, details, anyway)
  if (!added.ok) return added
  const organisation = { id: added.id, name: details.name ?? '' }
  const started = await startMembership(tx, actor, region, organisation, membership)
  if (!started.ok) throw new Error(`a new organisation cannot take part: ${started.reason}`)
  return added
}

/** No organisation has this id. */
const notYet = 0
