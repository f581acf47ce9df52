import { sql } from 'kysely'
import { hashOfFile } from '../../platform/database/backup-format.ts'
import { strayReferences } from '../../modules/organisations/public.ts'
import type { Database } from '../../platform/database/database.ts'
import { pathOf } from '../../platform/files/files.ts'
import { plainAmount } from '../../platform/money.ts'
import { openProgram } from '../program.ts'
import { say, noWords, type Command } from './command.ts'

/** Recomputes what is kept beside its source and names each difference; exit code 1 when there is one. */
export const verify: Command = async (args, settings) => {
  noWords(args)
  const program = await openProgram(settings)
  try {
    const differences = await differencesIn(program.db, settings.filesDirectory)
    for (const line of differences) say(line)
    say(differences.length ? `${differences.length} differences` : 'everything adds up')
    return differences.length ? 1 : 0
  } finally {
    await program.close()
  }
}

/** A line for each. */
export async function differencesIn(db: Database, filesDirectory: string): Promise<string[]> {
  return [
    ...(await confirmedTotals(db)),
    ...(await spentTotals(db)),
    ...(await answersWithoutLink(db)),
    ...(await strays(db)),
    ...(await files(db, filesDirectory)),
  ]
}

async function confirmedTotals(db: Database): Promise<string[]> {
  const { rows } = await sql<{ id: number; kept: number; real: number }>`
    select a.id, a.confirmed_cents as kept, coalesce(sum(l.amount_cents), 0)::bigint as real
    from activities a
    left join contributions c on c.activity_id = a.id and c.state in ('confirmed', 'corrected')
    left join contribution_lines l on l.contribution_id = c.id and l.superseded_at is null
    group by a.id having a.confirmed_cents <> coalesce(sum(l.amount_cents), 0)`.execute(db)
  return rows.map(
    ({ id, kept, real }) =>
      `activity ${id}: confirmed contributions are kept as ${plainAmount(kept)} but add up to ${plainAmount(real)}`,
  )
}

async function spentTotals(db: Database): Promise<string[]> {
  const { rows } = await sql<{ id: number; kept: number; real: number }>`
    with kept as (select activity_id, year, kind, cents from activity_spending),
    real as (
      select activity_id, extract(year from incurred_on)::int as year, kind, sum(amount_cents)::bigint as cents
      from costs group by 1, 2, 3
    )
    select coalesce(kept.activity_id, real.activity_id) as id,
      coalesce(sum(kept.cents), 0)::bigint as kept, coalesce(sum(real.cents), 0)::bigint as real
    from kept full join real on real.activity_id = kept.activity_id and real.year = kept.year
      and coalesce(real.kind, '') = coalesce(kept.kind, '')
    where kept.cents is distinct from real.cents group by 1 order by 1`.execute(db)
  return rows.map(
    ({ id, kept, real }) =>
      `activity ${id}: costs are kept as ${plainAmount(kept)} but add up to ${plainAmount(real)}, by year and kind`,
  )
}

async function answersWithoutLink(db: Database): Promise<string[]> {
  const { rows } = await sql<{ id: number }>`
    select c.id from contributions c
    where c.state in ('confirmed', 'corrected', 'declined')
      and (select count(*) from confirmation_links k where k.contribution_id = c.id and k.used_at is not null) <> 1`.execute(
    db,
  )
  return rows.map(({ id }) => `contribution ${id}: answered, but not by exactly one link`)
}

async function strays(db: Database): Promise<string[]> {
  const found = await strayReferences(db)
  return found.map(
    ({ table, column, count }) => `${table}.${column}: ${count} refer to an organisation that was merged`,
  )
}

async function files(db: Database, directory: string): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`select distinct sha256 from files`.execute(db)
  const wrong: string[] = []
  for (const { sha256 } of rows) {
    const found = await hashOfFile(pathOf(directory, sha256)).catch(() => null)
    if (found !== sha256) wrong.push(`file ${sha256}: ${found === null ? 'is not on disk' : 'holds other bytes'}`)
  }
  return wrong
}
