// Views that some regions of the demo gave a name.
import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/database.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { schoolYearOf } from '../rules.ts'

const regions = ['zwolle', 'bes-eilanden', 'zeeland', 'twente', 'alkmaar']

/** Each shared by the programme leader, in the language of that person. */
export async function makeSavedViews(tx: Tx, today: IsoDate): Promise<void> {
  const year = schoolYearOf(today)
  const views = [
    { nl: 'Loopt nu', en: 'Running now', form: 'tijdlijn', query: 'stand=running' },
    { nl: 'Dit schooljaar', en: 'This school year', form: 'maand', query: `jaar=${year}-${year + 1}` },
    {
      nl: 'Wie doet wat',
      en: 'Who does what',
      form: 'tabel',
      query: 'sorteer=periode&kolommen=doelgroep,eigenaar,partners,periode,status',
    },
  ]
  await sql`
    insert into saved_views (region_id, person_id, name, form, query, shared)
    select r.id, p.id, case p.locale when 'en' then v.en else v.nl end, v.form, v.query, true
    from regions r join role_assignments ra on ra.region_id = r.id and ra.role = 'programmeLeader'
    join people p on p.id = ra.person_id,
    jsonb_to_recordset(${JSON.stringify(views)}::jsonb) as v (nl text, en text, form text, query text)
    where r.slug = any(${regions}::text[])
    on conflict do nothing`.execute(tx)
}
