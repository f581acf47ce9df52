import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../platform/database/database.ts'
import { NotFound, refuse, type Outcome } from '../../../platform/errors.ts'
import { startMerging } from '../commands.ts'
import type { DetailField } from '../keeping/details/rules.ts'
import { keptById, type Kept } from '../keeping/queries.ts'
import { keepChanges, pairsOf, writeDetails } from '../keeping/writing/commands.ts'
import type { OrganisationTables } from '../tables.ts'
import { joinMemberships } from './memberships/commands.ts'
import { joinNetworks } from './networks/commands.ts'
import { listRowsOf, mergesInto, type Moved } from './queries.ts'
import { moveReferences } from './references/commands.ts'
import { differencesOf, followCode, ownAfterMerge, takenOver, type ListRow, type Side } from './rules.ts'

export interface Wanted {
  readonly stays: number
  readonly goes: number
  /** What the compare page showed: the versions of both. */
  readonly seen: string
  /** Whose value holds, field by field; of a field that is not named, that of the one that stays. */
  readonly chosen: Readonly<Partial<Record<DetailField, Side>>>
}

export const seenOf = (stays: Pick<Kept, 'version'>, goes: Pick<Kept, 'version'>): string =>
  `${stays.version}.${goes.version}`

/**
 * Makes one of two. Everything that refers to the one that goes refers to the one that stays, and what moved is kept
 * for an undo. A second click finds it done and says the same.
 */
export async function mergeOrganisations(
  tx: Tx,
  actor: Person,
  wanted: Wanted,
): Promise<Outcome<{ id: number }, 'alreadyMerged' | 'changedMeanwhile'>> {
  const { stays, goes } = await lockBoth(tx, wanted)
  const done = (await mergesInto(tx, stays.id)).find((merge) => merge.goes === goes.id)
  if (done) return { ok: true, id: done.id }
  if (stays.mergedInto !== null || goes.mergedInto !== null || stays.id === goes.id) return refuse('alreadyMerged')
  if (wanted.seen !== seenOf(stays, goes)) return refuse('changedMeanwhile')
  const id = await startMerge(tx, actor, stays, goes)
  const moved = await move(tx, stays, goes, wanted.chosen)
  await writeAccount(tx, actor, id, { stays, goes }, moved)
  return { ok: true, id }
}

/** Both, so that nobody changes them or finds one of them meanwhile. */
export async function lockBoth(
  tx: Tx,
  { stays, goes }: { readonly stays: number; readonly goes: number },
): Promise<{ stays: Kept; goes: Kept }> {
  await startMerging(tx)
  await sql`select from organisations where id in (${stays}, ${goes}) order by id for update`.execute(tx)
  const [one, other] = [await keptById(tx, stays), await keptById(tx, goes)]
  if (!one || !other) throw new NotFound()
  return { stays: one, goes: other }
}

async function startMerge(tx: Tx, actor: Person, stays: Kept, goes: Kept): Promise<number> {
  const { id } = await tx
    .withTables<OrganisationTables>()
    .insertInto('organisation_merges')
    .values({ survivor_id: stays.id, loser_id: goes.id, merged_by: actor.id, moved: '{}' })
    .returning('id')
    .execute()
    .then(only)
  return id
}

async function move(tx: Tx, stays: Kept, goes: Kept, chosen: Wanted['chosen']): Promise<Moved> {
  const references = await moveReferences(tx, goes.id, stays.id)
  // From here on its numbers are free for the one that stays.
  await sql`update organisations set merged_into = ${stays.id}, version = version + 1 where id = ${goes.id}`.execute(tx)
  const memberships = await joinMemberships(tx, stays.id, goes.id)
  const networks = await joinNetworks(tx, { stays: stays.id, goes: goes.id })
  const differences = differencesOf(stays.details, goes.details)
  const changes = takenOver(stays.details, differences, chosen)
  const code = changes.find(({ field }) => field === 'code')?.after ?? stays.details.code
  const rows = await listRowsOf(tx, [stays.id, goes.id])
  const lists = followCode(rows, code, { stays: stays.id, goes: goes.id })
  for (const { row, to } of lists) await giveRow(tx, row, to)
  const speaker = rows.find((row) => row.code === code)
  const side: Side = speaker?.organisationId === goes.id ? 'goes' : 'stays'
  const listed = speaker ? { side, own: (side === 'goes' ? goes : stays).own } : null
  const own = { before: stays.own, after: ownAfterMerge(differences, chosen, listed, stays.own) }
  await writeDetails(tx, stays.id, changes, own.after)
  return { references, memberships, networks, lists, fields: pairsOf(changes), own }
}

/** Says whom a row of a list speaks of. */
export async function giveRow(tx: Tx, row: Pick<ListRow, 'source' | 'code'>, to: number): Promise<void> {
  await sql`
    update organisation_sources set organisation_id = ${to}
    where source = ${row.source} and code = ${row.code}`.execute(tx)
}

async function writeAccount(
  tx: Tx,
  actor: Person,
  id: number,
  { stays, goes }: { stays: Kept; goes: Kept },
  moved: Moved,
): Promise<void> {
  await sql`update organisation_merges set moved = ${JSON.stringify(moved)}::jsonb where id = ${id}`.execute(tx)
  await keepChanges(tx, stays.id, actor.id, { ...moved.fields, merged: [null, goes.details.name] }, id)
  await keepChanges(tx, goes.id, actor.id, { mergedInto: [null, stays.details.name] }, id)
  await record(tx, actor, {
    action: 'organisation.merged',
    regionId: null,
    subject: { kind: 'organisation', id: stays.id },
    details: { merge: id, stays: stays.details.name, goes: goes.details.name },
  })
}
