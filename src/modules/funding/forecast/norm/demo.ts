// Most regions of the demo follow the national norm; two read another amount in their own decision.
import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/database.ts'

const own = [
  { slug: 'assen', base: 'grant', source: 'Beschikking van 11 februari 2025, artikel 5' },
  { slug: 'haaglanden', base: 'subsidiable', source: 'Beschikking van 27 januari 2025, bijlage 2' },
]

export async function makeNorms(tx: Tx): Promise<void> {
  for (const { slug, base, source } of own) {
    await sql`
      insert into norms (period, region_id, valid_from, percentage, base, source, set_by, set_at)
      select '2025-2028', r.id, '2025-01-01', 10, ${base}, ${source}, a.person_id, '2025-03-04T10:00:00Z'
      from regions r join role_assignments a on a.region_id = r.id and a.role = 'programmeLeader'
      where r.slug = ${slug} order by a.valid_from limit 1`.execute(tx)
  }
}
