import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import { record } from '../../../../platform/audit/audit.ts'
import { transaction, type Tx } from '../../../../platform/database/database.ts'
import { NotFound, refuse, type Outcome } from '../../../../platform/errors.ts'
import type { DetailField } from '../../keeping/details/rules.ts'
import type { Kept } from '../../keeping/queries.ts'
import { writeDetails } from '../../keeping/writing/commands.ts'
import { giveRow, lockBoth } from '../commands.ts'
import { partMemberships } from '../memberships/commands.ts'
import { partNetworks } from '../networks/commands.ts'
import { mergeById, type Merge } from '../queries.ts'
import { isDouble, moveBack } from '../references/commands.ts'
import { fitting } from '../rules.ts'

export type UndoRefusal = 'laterMerge' | 'membersChanged' | 'listSince' | 'numberTaken'

/**
 * Puts both organisations and everything that moved back as they were. What was added since stays where it is, and a
 * field that somebody changed since stays as it is. Refused where that would wipe out later work.
 */
export async function undoMerge(tx: Tx, actor: Person, id: number): Promise<Outcome<object, UndoRefusal>> {
  const found = await mergeById(tx, id)
  if (!found) throw new NotFound()
  const { stays } = await lockBoth(tx, found)
  // Read again: another may have been undoing it while we waited.
  const merge = await mergeById(tx, id)
  if (!merge || merge.undoneAt) return { ok: true }
  if (await hasLaterMerge(tx, merge)) return refuse('laterMerge')
  if (merge.moved.lists.length && (await hasImportSince(tx, merge))) return refuse('listSince')
  const refusal = await putBack(tx, merge, stays)
  if (refusal) return refuse(refusal)
  await sql`delete from organisation_changes where merge_id = ${id}`.execute(tx)
  await sql`update organisation_merges set undone_at = now(), undone_by = ${actor.id} where id = ${id}`.execute(tx)
  await record(tx, actor, {
    action: 'organisation.mergeUndone',
    regionId: null,
    subject: { kind: 'organisation', id: merge.stays },
    details: { merge: id, stays: merge.staysName, goes: merge.goesName },
  })
  return { ok: true }
}

/**
 * Also of those with whom one of the two was in a network: their rows are what this merge has to put back. And one that
 * moved another column of a table: a row that both moved is known here by a key that it no longer has.
 */
async function hasLaterMerge(tx: Tx, { id, stays, goes, moved }: Merge): Promise<boolean> {
  const together = moved.networks?.before.flatMap((row) => [row.network_id, row.organisation_id]) ?? []
  const ids = [stays, goes, ...together]
  const { rows } = await sql`
    select from organisation_merges later
    where id > ${id} and undone_at is null
      and (survivor_id = any(${ids}::bigint[]) or loser_id = any(${ids}::bigint[])
        or exists (
          select from jsonb_to_recordset(later.moved->'references') as l("table" text, "column" text)
          join jsonb_to_recordset(${JSON.stringify(moved.references)}::jsonb) as m("table" text, "column" text)
            on m."table" = l."table" and m."column" <> l."column"))
    limit 1`.execute(tx)
  return rows.length > 0
}

async function hasImportSince(tx: Tx, { id, stays, goes }: Merge): Promise<boolean> {
  const { rows } = await sql`
    select from organisation_changes
    where organisation_id in (${stays}, ${goes}) and import_id is not null
      and id > (select max(id) from organisation_changes where merge_id = ${id})
    limit 1`.execute(tx)
  return rows.length > 0
}

/** All of it, or nothing with the reason. */
async function putBack(tx: Tx, merge: Merge, stays: Kept): Promise<UndoRefusal | null> {
  try {
    return await transaction(tx, async (inner) => {
      await putBackFields(inner, merge, stays)
      await sql`update organisations set merged_into = null, version = version + 1 where id = ${merge.goes}`.execute(
        inner,
      )
      if (!(await partMemberships(inner, merge.moved.memberships, merge.stays, merge.goes))) throw new MembersChanged()
      const { networks } = merge.moved
      if (networks && !(await partNetworks(inner, networks, merge))) throw new MembersChanged()
      for (const { row } of merge.moved.lists) await giveRow(inner, row, row.organisationId)
      await moveBack(inner, merge.moved.references, merge.stays, merge.goes)
      return null
    })
  } catch (error) {
    if (error instanceof MembersChanged) return 'membersChanged'
    if (isDouble(error)) return 'numberTaken'
    throw error
  }
}

/** Takes the savepoint back; never leaves this file. */
class MembersChanged extends Error {}

async function putBackFields(tx: Tx, { moved, stays: id }: Merge, stays: Kept): Promise<void> {
  const changes = Object.entries(moved.fields).flatMap(([name, [before, after]]) => {
    const field = name as DetailField
    return stays.details[field] === after ? [{ field, before: after, after: before }] : []
  })
  const asMerged = JSON.stringify(stays.own) === JSON.stringify(moved.own.after)
  await writeDetails(tx, id, fitting(stays.details, changes), asMerged ? moved.own.before : stays.own)
}
