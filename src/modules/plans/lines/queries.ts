import { sql } from 'kysely'
import type { Database } from '../../../platform/database/database.ts'
import type { Theme } from '../keeping/details/rules.ts'

export interface ProgrammeLine {
  readonly name: string
  readonly theme: Theme | null
  /** Leading and administering, and not developing. */
  readonly overhead: boolean
  /** How many activities lie on it. */
  readonly activities: number
}

/** The programme lines of a plan in their order. */
export async function programmeLinesOf(db: Database, planId: number | null): Promise<ProgrammeLine[]> {
  const { rows } = await sql<ProgrammeLine>`
    select l.name, l.theme, l.overhead, count(a.id)::int as activities
    from programme_lines l left join activities a on a.plan_id = l.plan_id and a.programme_line = l.name
    where l.plan_id = ${planId} group by l.plan_id, l.name order by l.position, l.name`.execute(db)
  return rows
}
