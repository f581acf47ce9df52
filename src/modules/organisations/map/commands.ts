import { sql } from 'kysely'
import { record } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { Area, Boundaries } from '../../../platform/geo/boundaries.ts'

/** Takes new boundaries in place of the old ones. The names of municipalities follow: these are the official ones. */
export async function replaceBoundaries(
  tx: Tx,
  given: { boundaries: Boundaries; areas: readonly Area[]; fileName: string },
): Promise<void> {
  const { boundaries, areas, fileName } = given
  await sql`
    insert into boundaries (kind, topology, file_name) values ('municipalities', ${JSON.stringify(boundaries)}, ${fileName})
    on conflict (kind) do update
    set topology = excluded.topology, file_name = excluded.file_name, imported_at = clock_timestamp()`.execute(tx)
  await sql`
    insert into municipalities (code, name)
    select code, name from jsonb_to_recordset(${JSON.stringify(areas)}::jsonb) as r(code text, name text) order by code
    on conflict (code) do update set name = excluded.name where municipalities.name <> excluded.name`.execute(tx)
  await record(tx, 'spoorboek', {
    action: 'boundaries.imported',
    regionId: null,
    subject: { kind: 'boundaries', id: null },
    details: { fileName, areas: areas.length },
  })
}

/** Takes a new division of the country in labour-market regions in place of the old one. */
export async function replaceLabourMarket(tx: Tx, nameByCode: ReadonlyMap<string, string>): Promise<void> {
  const rows = [...nameByCode].map(([code, name]) => ({ code, name }))
  await sql`delete from labour_market_areas`.execute(tx)
  await sql`
    insert into labour_market_areas (municipality_code, name)
    select code, name from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(code text, name text)`.execute(tx)
  await record(tx, 'spoorboek', {
    action: 'labourMarket.imported',
    regionId: null,
    subject: { kind: 'boundaries', id: null },
    details: { areas: rows.length },
  })
}
