// One region of the demo counts the presence of pupils, and knows how many came to what it did last.
import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/database.ts'
import type { IsoDate } from '../../../../platform/time.ts'

export async function makePresence(tx: Tx, today: IsoDate): Promise<void> {
  await sql`
    insert into presence_rules (region_id, share, source, set_by)
    select r.id, 25, 'Werkgroep STO, verslag van 14 november 2025', g.person_id
    from regions r join role_assignments g on g.region_id = r.id and g.role = 'programmeLeader'
    where r.slug = 'zwolle' order by g.valid_from limit 1`.execute(tx)
  await sql`
    update activities a set actual_pupils = 46 + a.id % 30
    from plans p join regions r on r.id = p.region_id
    where p.id = a.plan_id and r.slug = 'zwolle' and a.ends_on < ${today} and a.actual_pupils is null
      and a.fixed_state is distinct from 'cancelled'`.execute(tx)
}
