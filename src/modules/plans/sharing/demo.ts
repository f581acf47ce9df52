// What the demo shows of working together: plans that are shared, seats that are offered, and regions that join.
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import { addDays, type IsoDate } from '../../../platform/time.ts'

/** Most regions share with all or with their province; Zwolle offers seats, and its neighbours ask for them. */
export async function makeSharing(tx: Tx, today: IsoDate): Promise<void> {
  await sql`
    update plans p set audience = case r.id % 4 when 0 then 'own' when 1 then 'province' else 'all' end,
      vision_audience = case when r.id % 3 = 0 then 'all' else 'own' end
    from regions r where r.id = p.region_id`.execute(tx)
  await sql`update plans set audience = 'all' where region_id = (select id from regions where slug = 'zwolle')`.execute(
    tx,
  )
  await sql`
    insert into seat_offers (activity_id, seats, unit, until, price_cents, for_whom)
    select a.id, 24, 'pupils', greatest(a.starts_on, ${addDays(today, 30)}::date), 750,
      'Vmbo klas 2 en 3, met een begeleider op elke vijftien leerlingen'
    from (
      select a.*, row_number() over (partition by a.plan_id order by a.starts_on desc, a.id) as turn from activities a
      where a.ends_on >= ${today}::date and a.fixed_state is null
    ) a join plans p on p.id = a.plan_id join regions r on r.id = p.region_id
    where p.audience = 'all' and (r.slug = 'zwolle' or r.id % 7 = 0) and a.turn <= 2`.execute(tx)
  await sql`
    with guest as (
      select p.region_id, min(g.id) as goal_id, row_number() over (order by r.name) as place
      from plans p join goals g on g.plan_id = p.id join regions r on r.id = p.region_id
      where r.province in ('Drenthe', 'Overijssel') and r.slug not in ('zwolle', 'emmen') group by p.region_id, r.name
    )
    insert into seat_requests (activity_id, region_id, goal_id, asked, given, state, remark, answer, expected_pupils)
    select o.activity_id, guest.region_id, guest.goal_id, 10, case guest.place when 1 then 8 end,
      case guest.place when 1 then 'accepted' else 'waiting' end,
      'Wij komen met een klas die net voor techniek heeft gekozen.',
      case guest.place when 1 then 'Van harte welkom. Acht plaatsen kunnen wij garanderen.' end, 10
    from seat_offers o join activities a on a.id = o.activity_id join plans p on p.id = a.plan_id
    join regions r on r.id = p.region_id, guest
    where r.slug = 'zwolle' and guest.place <= 2`.execute(tx)
  // Who got seats takes on a quarter of the costs and of what companies bring.
  await sql`
    insert into activity_shares (activity_id, region_id, costs, contributions)
    select s.activity_id, part.region_id, part.share, part.share
    from seat_requests s join activities a on a.id = s.activity_id join plans p on p.id = a.plan_id,
      lateral (values (p.region_id, 75), (s.region_id, 25)) part (region_id, share)
    where s.state = 'accepted'`.execute(tx)
}
