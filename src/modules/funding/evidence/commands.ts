import { sql } from 'kysely'
import type { Actor, Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import type { Database, Tx } from '../../../platform/database/database.ts'
import { transaction } from '../../../platform/database/database.ts'
import { NotFound, refuse, type Outcome } from '../../../platform/errors.ts'
import { addJob } from '../../../platform/jobs/jobs.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { Region } from '../../organisations/public.ts'
import { holdLedger } from '../ledger/commands.ts'
import { mayRecord } from '../policy.ts'
import { lockContribution, note } from '../commands.ts'
import { fileIn } from './queries.ts'
import type { EvidenceKind, PieceKey } from './rules.ts'

type Scope = Pick<Region, 'id'>

/**
 * Hangs one file on each document as the kind that is named. Evidence may come after an answer and after a closing: it is
 * no part of what was signed or counted. `store` gives the file once it is sure that something takes it.
 */
export async function addEvidence(
  tx: Tx,
  actor: Person,
  region: Scope,
  pieces: readonly PieceKey[],
  store: () => Promise<readonly number[]>,
): Promise<Outcome<object, 'withdrawn'>> {
  const sorted = [...pieces].sort((one, other) => one.side.localeCompare(other.side) || one.id - other.id)
  const contributions = sorted.filter(({ side }) => side === 'contribution')
  for (const { id } of contributions) {
    const { state, region_id } = await lockContribution(tx, id)
    if (region_id !== region.id) throw new NotFound()
    if (state === 'withdrawn') return refuse('withdrawn')
  }
  const activities = await activitiesOf(tx, region, sorted)
  const [fileId] = await store()
  if (fileId === undefined) return { ok: true }
  for (const [index, piece] of sorted.entries()) {
    await hang(tx, actor, piece, fileId)
    const on = { id: piece.id, activityId: activities[index] ?? 0 }
    if (piece.side === 'contribution') await note(tx, actor, 'contribution.evidenceAdded', region.id, on)
    else
      await record(tx, actor, {
        action: 'cost.evidenceAdded',
        regionId: region.id,
        subject: { kind: 'activity', id: on.activityId },
        details: { cost: piece.id, kind: piece.kind },
      })
  }
  return { ok: true }
}

/** @throws NotFound when one of them is not in the region */
async function activitiesOf(tx: Tx, region: Scope, pieces: readonly PieceKey[]): Promise<number[]> {
  const found: number[] = []
  for (const { side, id } of pieces) {
    const { rows } = await sql<{ activity: number }>`
      select activity_id as activity from ${sql.table(side === 'cost' ? 'costs' : 'contributions')}
      where id = ${id} and region_id = ${region.id}`.execute(tx)
    if (!rows[0]) throw new NotFound()
    found.push(rows[0].activity)
  }
  return found
}

async function hang(tx: Tx, actor: Person, { side, id, kind }: PieceKey, fileId: number): Promise<void> {
  const [table, column] = side === 'cost' ? ['cost_evidence', 'cost_id'] : ['contribution_evidence', 'contribution_id']
  await sql`
    insert into ${sql.table(table)} (${sql.ref(column)}, file_id, kind, added_by)
    values (${id}, ${fileId}, ${kind}, ${actor.id}) on conflict do nothing`.execute(tx)
}

/** Lets go of the bytes of a file that no row names any more. */
export const forgetBytes = 'funding.forget-bytes'

/**
 * Takes a file away for good: one that was a mistake, or one that is past its day. Never one that an entry of a closed
 * period is still asked for. Twice is once.
 */
export async function removeEvidence(
  tx: Tx,
  actor: Person,
  region: Scope,
  fileId: number,
  today: IsoDate,
): Promise<Outcome<object, 'needed'> & { readonly until?: IsoDate }> {
  // Nobody closes a period meanwhile.
  await holdLedger(tx, region.id)
  const found = await fileIn(tx, region, fileId)
  if (!found) return { ok: true }
  if (found.locked && found.keepUntil >= today) return { ...refuse('needed'), until: found.keepUntil }
  for (const table of ['contribution_evidence', 'cost_evidence'])
    await sql`delete from ${sql.table(table)} where file_id = ${fileId}`.execute(tx)
  await sql`update costs set file_id = null where file_id = ${fileId}`.execute(tx)
  await sql`delete from files where id = ${fileId}`.execute(tx)
  await addJob(tx, forgetBytes, { sha256: found.sha256 })
  await record(tx, actor, {
    action: 'evidence.removed',
    regionId: region.id,
    subject: { kind: 'evidence', id: fileId },
    details: { kind: found.kind, sha256: found.sha256, served: found.serves, keptUntil: found.keepUntil },
  })
  return { ok: true }
}

/** What somebody looked at who does not work on it: hours and papers name people. */
export type Read =
  | { readonly what: 'file'; readonly id: number; readonly kind: EvidenceKind }
  | { readonly what: 'timesheet'; readonly id: number }
  | { readonly what: 'zip'; readonly from: IsoDate; readonly until: IsoDate }

/** Notes who read papers with people in them; those who record them every day are left out. */
export async function noteReading(db: Database, actor: Actor, region: Scope, read: Read): Promise<void> {
  if (read.what !== 'zip' && mayRecord(actor, region)) return
  const { what, ...details } = read
  await transaction(db, (tx) =>
    record(tx, actor, {
      action: `evidence.read.${what}`,
      regionId: region.id,
      subject: { kind: 'evidence', id: 'id' in read ? read.id : null },
      details,
    }),
  )
}
