import { sql } from 'kysely'
import type { Person } from '../../../platform/actor.ts'
import { record } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { refuse, type Outcome } from '../../../platform/errors.ts'
import type { IsoDate } from '../../../platform/time.ts'
import type { Item } from '../items/queries.ts'
import { mostWordsADay, type Speaker } from './rules.ts'

export interface Vote {
  readonly useful: boolean
  readonly words: string
  readonly day: IsoDate
  /** A number that means somebody for this day only. */
  readonly voter: Buffer
}

/** One answer a reader a day: who answers again changes it. */
export async function vote(
  tx: Tx,
  item: number,
  { useful, words, day, voter }: Vote,
): Promise<Outcome<object, 'enough'>> {
  if (words) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`words about ${item}`}, 0))`.execute(tx)
    const { rows } = await sql`
      select from item_votes where item_id = ${item} and day = ${day} and words <> '' and voter <> ${voter}
      limit ${mostWordsADay}`.execute(tx)
    if (rows.length >= mostWordsADay) return refuse('enough')
  }
  await sql`
    insert into item_votes (item_id, useful, words, day, voter) values (${item}, ${useful}, ${words}, ${day}, ${voter})
    on conflict (item_id, day, voter) do update set useful = excluded.useful,
      words = case when excluded.words = '' then item_votes.words else excluded.words end`.execute(tx)
  return { ok: true }
}

/** Says for a region or an organisation that they use it, or no longer; twice is once. */
export async function sayUse(
  tx: Tx,
  actor: Person,
  item: Pick<Item, 'id' | 'siteId'>,
  { kind, id }: Speaker,
  uses: boolean,
): Promise<void> {
  const [region, organisation] = kind === 'region' ? [id, null] : [null, id]
  const { rows } = uses
    ? await sql`
        insert into item_uses (item_id, region_id, organisation_id, said_by)
        values (${item.id}, ${region}, ${organisation}, ${actor.id}) on conflict do nothing returning id`.execute(tx)
    : await sql`
        delete from item_uses where item_id = ${item.id} and region_id is not distinct from ${region}::bigint
          and organisation_id is not distinct from ${organisation}::bigint returning id`.execute(tx)
  if (rows.length)
    await record(tx, actor, {
      action: uses ? 'item.used' : 'item.usedNoMore',
      regionId: item.siteId,
      subject: { kind: 'item', id: item.id },
      details: { [kind]: id },
    })
}
