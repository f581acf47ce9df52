// The national list of primary schools, from its bytes to the register: the first time, and again when nothing
// changed. Against COPY of the same file into a bare table, which reads no value and keeps no index.
import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { connect } from '../src/platform/database/database.ts'
import { importSchoolsFile, type SchoolImportResult } from '../src/modules/organisations/cli.ts'
import { codeAt, schoolList } from '../test/schools.ts'
import { openDatabase } from './database.ts'
import { inTurns, report } from './measure.ts'

const published = '../shared/data/duo/02.-alle-schoolvestigingen-basisonderwijs.csv'
const schools = 6_122
const isThere = existsSync(published)
const content = isThere ? readFileSync(published) : inventedList()

const database = await openDatabase()
const connection = connect(database.url, { name: 'spoorboek-bench' })
const { db } = connection
const directory = await mkdtemp(join(tmpdir(), 'spoorboek-bench-'))
try {
  // The server reads it as another user.
  const readable = join(directory, 'list.csv')
  await chmod(directory, 0o755)
  await writeFile(readable, content, { mode: 0o644 })
  const heads = content.toString('latin1').split(/\r?\n/, 1)[0]?.split(';') ?? []
  const columns = sql.join(heads.map((head) => sql`${sql.id(head)} text`))
  await sql`create table bare (${columns})`.execute(db)

  const read = async (): Promise<SchoolImportResult['counts']> => {
    const file = { name: 'list.csv', content }
    const done = await importSchoolsFile(db, {
      file,
      filesDirectory: directory,
      day: '2026-11-22',
      dryRun: false,
      closeMany: false,
    })
    if (!done.ok) throw new Error(done.reason)
    return done.result.counts
  }
  const first = async (): Promise<void> => {
    if ((await read()).new !== schools) throw new Error('not every school is new')
  }
  const again = async (): Promise<void> => {
    if ((await read()).unchanged !== schools) throw new Error('not every school is unchanged')
  }
  const copy = (): Promise<unknown> =>
    sql`copy bare from ${sql.lit(readable)} with (format csv, header, delimiter ';', encoding 'WIN1252')`.execute(db)
  const empty = async (): Promise<void> => {
    await sql`truncate organisations, municipalities, register_imports, files, bare restart identity cascade`.execute(
      db,
    )
  }

  const more = { schools, bytes: content.length, list: isThere ? 'published' : 'invented' }
  const timesFirst = await inTurns(first, copy, { rounds: 20, warmUp: 6, before: empty })
  report('import-schools-first', 'ms', timesFirst, { bar: 8, ...more })
  const timesAgain = await inTurns(again, copy, { rounds: 30, warmUp: 6, before: () => sql`truncate bare`.execute(db) })
  report('import-schools-again', 'ms', timesAgain, { bar: 4, ...more })
} finally {
  await connection.close()
  await database.close()
  await rm(directory, { recursive: true, force: true })
}

/** As many schools as the country has, as wide a row. */
function inventedList(): Buffer {
  return schoolList(
    Array.from({ length: schools }, (_, index) => ({
      institution: codeAt(index).slice(0, 4),
      establishment: codeAt(index),
      name: `Basisschool ${index}`,
      number: String((index % 300) + 1),
    })),
    { primary: true },
  )
}
