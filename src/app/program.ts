// Opens what every command needs: the settings, a database that is up to date, and the way to close it all again.
import { join } from 'node:path'
import type pg from 'pg'
import { connect, type Database } from '../platform/database/database.ts'
import { migrate } from '../platform/database/migrate.ts'
import { closePdf } from '../platform/pdf/render-pdf.ts'
import { openEmbedded } from '../platform/postgres/embedded.ts'
import type { Settings } from '../platform/settings.ts'

export interface Program {
  readonly settings: Settings
  readonly db: Database
  readonly pool: pg.Pool
  /** Secret: it holds the password. */
  readonly databaseUrl: string
  /** Migrations that were applied by opening. */
  readonly migrated: readonly string[]
  close(): Promise<void>
}

export interface Opening {
  /** False: the database is taken as it is. */
  readonly migrate?: boolean
  /** Gets short lines on what happens. */
  readonly progress?: (line: string) => void
}

/** What still runs after this time is broken off: a stop must not wait for ever. */
const patience = 5_000

/** Without a server by DATABASE_URL the embedded one is started or joined. */
export async function openProgram(settings: Settings, opening: Opening = {}): Promise<Program> {
  const log = opening.progress ?? (() => undefined)
  const embedded = settings.databaseUrl
    ? null
    : await openEmbedded({ directory: join(settings.dataDirectory, 'postgres'), log })
  const databaseUrl = settings.databaseUrl ?? embedded?.url ?? ''
  try {
    const migrated = opening.migrate === false ? [] : await migrate(databaseUrl)
    const connection = connect(databaseUrl, { name: `spoorboek-${process.pid}` })
    return {
      settings,
      db: connection.db,
      pool: connection.pool,
      databaseUrl,
      migrated,
      close: async () => {
        await atMost(patience, closePdf())
        await atMost(patience, connection.close())
        await embedded?.close()
      },
    }
  } catch (error) {
    await embedded?.close()
    throw error
  }
}

async function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)))
  await Promise.race([work, enough]).finally(() => clearTimeout(timer))
}
