import { existsSync } from 'node:fs'
import { writeBackup } from '../../platform/database/backup.ts'
import { readBackup } from '../../platform/database/restore.ts'
import { openProgram } from '../program.ts'
import { only, readWords, say, warn, type Command } from './command.ts'

export const backup: Command = async (args, settings) => {
  const directory = only(readWords(args, []), 'DIR')
  if (existsSync(directory)) {
    warn(`spoorboek backup: ${directory} is there already; a backup never overwrites one`)
    return 1
  }
  // As it is: a backup is what one makes before the database is brought up to date.
  const program = await openProgram(settings, { migrate: false })
  try {
    const { rows, files, damagedFiles } = await writeBackup(program.db, settings.filesDirectory, directory)
    for (const name of damagedFiles) warn(`spoorboek backup: file ${name} holds other bytes and was left out`)
    say(`${rows} rows and ${files} files are in ${directory}`)
    return damagedFiles.length ? 1 : 0
  } finally {
    await program.close()
  }
}

export const restore: Command = async (args, settings) => {
  const directory = only(readWords(args, []), 'DIR')
  const program = await openProgram(settings)
  try {
    const done = await readBackup(program.db, settings.filesDirectory, directory)
    if (!done.ok) {
      warn(`spoorboek restore: ${done.reason}`)
      return 1
    }
    say(`${done.rows} rows and ${done.files} files are back`)
    return 0
  } finally {
    await program.close()
  }
}
