import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { importSchoolsFile, type SchoolImportResult } from '../../modules/organisations/cli.ts'
import { dateIn, systemClock } from '../../platform/time.ts'
import { openProgram } from '../program.ts'
import { messageOf, readWords, say, UsageError, warn, type Command } from './command.ts'

type Read = SchoolImportResult & { readonly file: string }

export const importSchools: Command = async (args, settings) => {
  const words = readWords(args, [], ['dry-run', 'close-many', 'json'])
  const paths = words.positionals
  if (!paths.length) throw new UsageError('FILE is missing')
  const program = await openProgram(settings)
  const read: Read[] = []
  try {
    // One after the other: two lists may name the same school.
    for (const path of paths) {
      const content = await readFile(path).catch((error: unknown) => messageOf(error))
      if (typeof content === 'string') {
        complain(`${path} cannot be read: ${content}`)
        continue
      }
      const done = await importSchoolsFile(program.db, {
        file: { name: basename(path), content },
        filesDirectory: settings.filesDirectory,
        day: dateIn('Europe/Amsterdam', systemClock.now()),
        dryRun: words.flag('dry-run'),
        closeMany: words.flag('close-many'),
      })
      if (done.ok) read.push({ file: basename(path), ...done.result })
      else complain(`${path}: ${done.reason}`)
    }
  } finally {
    await program.close()
  }
  for (const { file, notes } of read) for (const note of notes) complain(`${file}: ${note}`)
  if (read.length && words.flag('json')) say(JSON.stringify(together(read)))
  if (!words.flag('json')) for (const each of read) tell(each, words.flag('dry-run'))
  return read.length === paths.length && read.every(({ refused }) => !refused.length) ? 0 : 1
}

const complain = (line: string): void => warn(`spoorboek import schools: ${line}`)

/** The sums over all files, in the shape of the planner import, and each file by itself. */
function together(read: readonly Read[]) {
  const sum = (key: 'new' | 'changed' | 'unchanged' | 'gone'): number =>
    read.reduce((total, { counts }) => total + counts[key], 0)
  const refused = read.flatMap((each) => each.refused.map((row) => ({ file: each.file, ...row })))
  const counts = { new: sum('new'), changed: sum('changed'), unchanged: sum('unchanged'), gone: sum('gone') }
  return {
    ...counts,
    refused,
    totals: { schools: counts.new + counts.changed + counts.unchanged },
    files: read.map(({ file, source, counts }) => ({ file, source, ...counts })),
  }
}

function tell({ file, counts, refused }: Read, dryRun: boolean): void {
  say(`${file}: ${counts.new} nieuw, ${counts.changed} gewijzigd, ${counts.unchanged} gelijk, ${counts.gone} gesloten`)
  for (const { row, column, reason } of refused) say(`rij ${row}, ${column}: ${reason}`)
  if (dryRun) say('niets veranderd (--dry-run)')
}
