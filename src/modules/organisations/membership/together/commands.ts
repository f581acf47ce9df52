import type { Person } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../../platform/errors.ts'
import type { Region } from '../../rules.ts'
import { lockRegion, writeEnd, writeStart } from '../commands.ts'
import { membershipsOf } from '../queries.ts'
import { chosenOrganisations } from './queries.ts'
import { eachOf, refusedIn, type Wanted } from './rules.ts'

export interface Together {
  readonly ids: readonly number[]
  /** Those that cannot be, as the reader saw: they stay as they are. */
  readonly aside: readonly number[]
}

export interface DoneTogether {
  readonly changed: number
  /** For these it was so already. */
  readonly same: number
}

/**
 * Lets all of them take part in the region, gives them another role, or ends what they have. When one cannot whom the
 * reader did not set aside, nothing happens to any.
 */
export async function changeTogether(
  tx: Tx,
  actor: Person,
  region: Pick<Region, 'id'>,
  { ids, aside }: Together,
  wanted: Wanted,
): Promise<Outcome<DoneTogether, 'refused'>> {
  await lockRegion(tx, region)
  const fates = eachOf(await membershipsOf(tx, region), await chosenOrganisations(tx, ids), wanted)
  if (refusedIn(fates).some((id) => !aside.includes(id))) return refuse('refused')
  for (const { chosen, fate } of fates) {
    if (fate.kind === 'start' && wanted.verb === 'start')
      await writeStart(tx, actor, region, chosen, wanted.given, fate.start)
    if (fate.kind === 'end' && wanted.verb === 'end') await writeEnd(tx, actor, region, chosen, fate.now, wanted.until)
  }
  const count = (...kinds: string[]): number => fates.filter(({ fate }) => kinds.includes(fate.kind)).length
  return { ok: true, changed: count('start', 'end'), same: count('same') }
}
