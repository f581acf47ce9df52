import { access, constants, mkdir } from 'node:fs/promises'
import { sql } from 'kysely'
import { openTransport } from '../../platform/mail/outbox.ts'
import type { Settings } from '../../platform/settings.ts'
import { openProgram } from '../program.ts'
import type { Database } from '../../platform/database/database.ts'
import { waitingMigrations } from '../../platform/database/migrate.ts'
import { messageOf, say, noWords, type Command } from './command.ts'

interface Finding {
  readonly ok: boolean
  readonly what: string
}

/** Looks at each thing that Spoorboek needs and says what it found; exit code 1 when something is missing. */
export const doctor: Command = async (args, settings) => {
  noWords(args)
  const findings = [nodeVersion(), await folder(settings), ...(await database(settings)), await mail(settings)]
  for (const { ok, what } of findings) say(`${ok ? '✓' : '✗'} ${what}`)
  return findings.every(({ ok }) => ok) ? 0 : 1
}

function nodeVersion(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return {
    ok: major > 20 || (major === 20 && minor >= 19),
    what: `Node ${process.versions.node} (20.19 or later is needed)`,
  }
}

async function folder(settings: Settings): Promise<Finding> {
  try {
    await mkdir(settings.filesDirectory, { recursive: true })
    await access(settings.filesDirectory, constants.W_OK)
    return { ok: true, what: `files can be written to ${settings.filesDirectory}` }
  } catch (error) {
    return { ok: false, what: `files cannot be written to ${settings.filesDirectory}: ${messageOf(error)}` }
  }
}

async function database(settings: Settings): Promise<Finding[]> {
  try {
    // Looking changes nothing: migrations that wait are named, not applied.
    const program = await openProgram(settings, { migrate: false })
    try {
      const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(
        program.db,
      )
      const version = rows[0]?.version ?? ''
      const kind = settings.databaseUrl ? 'by DATABASE_URL' : 'embedded'
      const found = {
        ok: Number.parseInt(version, 10) >= 15,
        what: `PostgreSQL ${version}, ${kind} (15 or later is needed)`,
      }
      const waiting = await waitingMigrations(program.db)
      if (waiting.length)
        return [found, { ok: true, what: `${waiting.length} migrations wait; the next start applies them` }]
      return [found, await letters(program.db), await jobs(program.db)]
    } finally {
      await program.close()
    }
  } catch (error) {
    return [{ ok: false, what: `no database: ${messageOf(error)}` }]
  }
}

async function letters(db: Database): Promise<Finding> {
  const { rows } = await sql<{ late: number; why: string | null }>`
    select count(*) as late, max(last_error) as why from letters
    where sent_at is null and created_at < now() - interval '1 hour'`.execute(db)
  const { late = 0, why = null } = rows[0] ?? {}
  return late
    ? { ok: false, what: `${late} letters wait for more than an hour${why ? `: ${why}` : ''}` }
    : { ok: true, what: 'no letter waits for more than an hour' }
}

async function jobs(db: Database): Promise<Finding> {
  const { rows } = await sql<{ dead: number; why: string | null }>`
    select count(*) as dead, max(last_error) as why from graphile_worker._private_jobs
    where attempts >= max_attempts`.execute(db)
  const { dead = 0, why = null } = rows[0] ?? {}
  return dead
    ? { ok: false, what: `${dead} jobs failed for good${why ? `: ${why.split('\n')[0] ?? ''}` : ''}` }
    : { ok: true, what: 'no job failed for good' }
}

async function mail(settings: Settings): Promise<Finding> {
  const transport = openTransport(settings)
  if (!transport)
    return { ok: settings.mode !== 'production', what: 'no mail server set: letters stay in the mailbox at /_post' }
  try {
    await transport.verify()
    return { ok: true, what: 'the mail server answers' }
  } catch (error) {
    return { ok: false, what: `the mail server does not answer: ${messageOf(error)}` }
  } finally {
    transport.close()
  }
}
