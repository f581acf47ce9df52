// What the demo shows of offers: some in every state, between two regions and the nation.
import { sql } from 'kysely'
import { emailOf } from '../../../../../db/seeds/cast.ts'
import { inventedOffers } from '../../../../../db/seeds/item-offers.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { addDays, type IsoDate } from '../../../../platform/time.ts'
import { slugOf } from '../rules.ts'

export async function makeOffers(tx: Tx, today: IsoDate): Promise<void> {
  const moment = (ago: number, time: string): string => `${addDays(today, -ago)}T${time}Z`
  for (const { item, site, to, state, by, words, offeredAgo, answer } of inventedOffers)
    await sql`
      with made as (
        insert into item_offers (item_id, to_region_id, state, words, reason, offered_by, offered_at, answered_by,
          answered_at, seen_number, answer_seen)
        select i.id, t.id, ${state}, ${words ?? null}, ${answer?.reason ?? null}, p.id, ${moment(offeredAgo, '09:20:00')},
          a.id, ${answer ? moment(answer.ago, '13:40:00') : null}::timestamptz, ${answer ? 1 : null}::int,
          ${!answer?.unseen}
        from items i left join regions h on h.id = i.site_region_id
          left join regions t on t.slug = ${to} left join people p on p.email = ${emailOf(by)}
          left join people a on a.email = ${answer ? emailOf(answer.by) : null}
        where i.slug = ${slugOf(item)} and h.slug is not distinct from ${site}::text
        returning *)
      insert into item_comments (item_id, person_id, author_name, words, number, said_at, offer_id)
      select m.item_id, a.id, a.name, m.reason, 1, m.answered_at, m.id
      from made m join people a on a.id = m.answered_by where m.state = 'changeAsked'`.execute(tx)
}
