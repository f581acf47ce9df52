import { sql } from 'kysely'
import type { Person } from '../../../../platform/actor.ts'
import { record } from '../../../../platform/audit/audit.ts'
import { only, type Tx } from '../../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../../platform/errors.ts'
import { isEmpty } from '../../../../platform/rich-text/document.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import type { Region } from '../../../organisations/public.ts'
import { lockVision } from '../commands.ts'
import { workingSections } from '../queries.ts'

export type ApprovalRefusal = 'empty' | 'unchanged' | 'approvedMeanwhile' | 'earlier'

export interface Approval {
  readonly name: string
  readonly on: IsoDate
  /** The newest version that the form knew of; 0 for none. */
  readonly seen: number
}

/** Keeps the texts of now as the next version, for good. */
export async function approveVision(
  tx: Tx,
  actor: Person,
  region: Pick<Region, 'id'>,
  period: string,
  { name, on, seen }: Approval,
): Promise<Outcome<{ id: number }, ApprovalRefusal>> {
  const vision = await lockVision(tx, region, period)
  const { rows } = await sql<{ number: number; on: IsoDate; textIds: number[] }>`
    select number, approved_on as "on", to_json(text_ids) as "textIds" from vision_versions
    where vision_id = ${vision} order by number desc limit 1`.execute(tx)
  const [newest] = rows
  if ((newest?.number ?? 0) !== seen) return refuse('approvedMeanwhile')
  // Whoever saves a section waits for this, or comes first.
  await sql`select from vision_sections where vision_id = ${vision} for update`.execute(tx)
  const live = (await workingSections(tx, vision)).filter(({ removedAt }) => removedAt === null)
  const textIds = live.map(({ textId }) => textId)
  if (live.every(({ body }) => isEmpty(body))) return refuse('empty')
  if (newest && newest.textIds.join() === textIds.join()) return refuse('unchanged')
  if (newest && on < newest.on) return refuse('earlier')
  const number = seen + 1
  const { id } = await sql<{ id: number }>`
    insert into vision_versions (vision_id, number, name, approved_on, approved_by, approved_by_name, text_ids)
    values (${vision}, ${number}, ${name}, ${on}, ${actor.id}, ${actor.name}, ${textIds}::bigint[]) returning id`
    .execute(tx)
    .then((made) => only(made.rows))
  await record(tx, actor, {
    action: 'vision.approved',
    regionId: region.id,
    subject: { kind: 'vision', id: vision },
    details: { number, name, on },
  })
  return { ok: true, id }
}
