import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { changesIn, pairsOf } from '../../../platform/editing/editing.ts'
import { NotFound, refuse } from '../../../platform/errors.ts'
import { likelyDoubles, sameNumber, type Likely } from '../duplicates/queries.ts'
import { detailFields, settled, type GivenDetails } from './details/rules.ts'
import { keptById, provinceOfMunicipality, type Kept } from './queries.ts'
import { insertOrganisation, keepChanges, ownAfter, writeDetails } from './writing/commands.ts'

/** A number that another organisation has: which, and at which field. */
export interface Taken {
  readonly field: 'code' | 'kvk'
  readonly by: Likely
}

export type AddOutcome =
  | { readonly ok: true; readonly id: number }
  | { readonly ok: false; readonly reason: 'taken'; readonly taken: Taken }
  | { readonly ok: false; readonly reason: 'likely'; readonly likely: readonly Likely[] }

/**
 * Adds an organisation to the register, unless it seems to be there. `anyway` names the likely doubles that the
 * reader saw and set aside; one that came in since is shown first.
 */
export async function addOrganisation(
  tx: Tx,
  actor: Person,
  regionId: number | null,
  given: GivenDetails & { readonly name?: string | null },
  anyway: string | null,
): Promise<AddOutcome> {
  // Two people may add the same organisation at once: the second sees what the first made.
  await oneAtATime(tx)
  const taken = await takenIn(tx, given, null)
  if (taken) return { ok: false, reason: 'taken', taken }
  const name = given.name ?? ''
  const likely = await likelyDoubles(tx, { name, place: given.place ?? null })
  const aside = new Set(anyway?.split(',') ?? [])
  if (likely.some(({ id }) => !aside.has(String(id)))) return { ok: false, reason: 'likely', likely }
  const id = await insertOrganisation(tx, await settle(tx, null, given))
  await record(tx, actor, {
    action: 'organisation.added',
    regionId,
    subject: { kind: 'organisation', id },
    details: { name },
  })
  return { ok: true, id }
}

export type ChangeOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'changedMeanwhile' }
  | { readonly ok: false; readonly reason: 'merged' }
  | { readonly ok: false; readonly reason: 'taken'; readonly taken: Taken }

/**
 * Changes an organisation. `version` is that of the form: when somebody else changed it meanwhile, nothing is written
 * and the reader sees that first. Sending the same form twice changes nothing the second time.
 */
export async function changeOrganisation(
  tx: Tx,
  actor: Person,
  id: number,
  { details: given, version }: { readonly details: GivenDetails; readonly version: number },
): Promise<ChangeOutcome> {
  const kept = await keptById(tx, id, true)
  if (!kept) throw new NotFound()
  if (kept.mergedInto !== null) return refuse('merged')
  const changes = changesIn(detailFields, kept.details, await settle(tx, kept, given))
  if (!changes.length) return { ok: true }
  if (kept.version !== version) return refuse('changedMeanwhile')
  const changed = Object.fromEntries(changes.map(({ field, after }) => [field, after])) as GivenDetails
  if (changed.code || changed.kvk) await oneAtATime(tx)
  const taken = await takenIn(tx, changed, id)
  if (taken) return { ok: false, reason: 'taken', taken }
  await writeDetails(tx, id, changes, ownAfter(kept, changes))
  await keepChanges(tx, id, actor.id, pairsOf(changes))
  await record(tx, actor, {
    action: 'organisation.changed',
    regionId: null,
    subject: { kind: 'organisation', id },
    details: { fields: changes.map(({ field }) => field).join(', ') },
  })
  return { ok: true }
}

/** Two who add the same organisation at once: the second sees what the first made. */
export async function oneAtATime(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('who an organisation is'))`.execute(tx)
}

async function settle(tx: Tx, kept: Kept | null, given: GivenDetails): Promise<GivenDetails> {
  const code = given.municipalityCode
  const province = code ? await provinceOfMunicipality(tx, code) : null
  return settled(kept?.details ?? null, given, province)
}

async function takenIn(tx: Tx, given: GivenDetails, except: number | null): Promise<Taken | null> {
  for (const field of ['code', 'kvk'] as const) {
    const value = given[field]
    const by = value ? await sameNumber(tx, field, value, except) : null
    if (by) return { field, by }
  }
  return null
}
