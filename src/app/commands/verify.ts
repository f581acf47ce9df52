import { sql } from 'kysely'
import { hashOfFile } from '../../platform/database/backup-format.ts'
import { brokenStatements, ledgerDifferences } from '../../modules/funding/public.ts'
import { strayReferences } from '../../modules/organisations/public.ts'
import type { Database } from '../../platform/database/database.ts'
import { pathOf } from '../../platform/files/files.ts'
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
    ...(await ledgerDifferences(db)),
    ...(await answersWithoutSource(db)),
    ...(await brokenStatements(db)).map(
      (id) => `contribution ${id}: the words that were signed are not those that stand there`,
    ),
    ...(await strays(db)),
    ...(await files(db, filesDirectory)),
  ]
}

/** A company answers by one link, or on one paper that the region put in. */
async function answersWithoutSource(db: Database): Promise<string[]> {
  const { rows } = await sql<{ id: number }>`
    select c.id from contributions c
    where c.state in ('confirmed', 'corrected', 'declined')
      and (select count(*) from confirmation_links k where k.contribution_id = c.id and k.used_at is not null)
        + (select count(*) from signed_statements s join signatures g on g.id = s.signature_id
          where s.contribution_id = c.id and g.method = 'form' and g.uploaded_by is not null) <> 1`.execute(db)
  return rows.map(({ id }) => `contribution ${id}: answered, but not by exactly one link or paper`)
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
