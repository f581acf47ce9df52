import { sql } from 'kysely'
import type { Database, Tx } from '../../../../platform/database/database.ts'
import { addDays } from '../../../../platform/time.ts'
import { regionOn } from '../../regions/queries.ts'
import { shortfallIn, takersAmong, type Need } from '../../regions/rules.ts'
import type { Region } from '../../rules.ts'
import { membershipsOf } from '../queries.ts'
import { eachOf, type Chosen, type ChosenFate, type Wanted } from './rules.ts'

/** The organisations with these numbers, by name. */
export async function chosenOrganisations(db: Database | Tx, ids: readonly number[]): Promise<Chosen[]> {
  const { rows } = await sql<Chosen>`
    select id, name, kind, place, merged_into as "mergedInto" from organisations
    where id = any(${[...ids]}::bigint[]) order by name, id`.execute(db)
  return rows
}

export interface Consequences {
  readonly wanted: Wanted
  readonly fates: readonly ChosenFate[]
  /** What the region needs by the regulation and has only until these stop. */
  readonly misses: readonly Need[]
}

/** What would become of each, and of the region. */
export async function consequencesOf(
  db: Database,
  region: Region,
  chosen: readonly Chosen[],
  wanted: Wanted,
): Promise<Consequences> {
  const fates = eachOf(await membershipsOf(db, region), chosen, wanted)
  if (wanted.verb === 'start') return { wanted, fates, misses: [] }
  const { members } = await regionOn(db, region, addDays(wanted.until, 1))
  const going = new Set(fates.flatMap((each) => (each.fate.kind === 'end' ? [each.chosen.id] : [])))
  const before = shortfallIn(takersAmong(members))
  const after = shortfallIn(takersAmong(members.filter(({ id }) => !going.has(id))))
  return { wanted, fates, misses: after.filter((need) => !before.includes(need)) }
}
