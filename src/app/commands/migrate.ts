import { openProgram } from '../program.ts'
import { say, noWords, type Command } from './command.ts'

export const migrateDatabase: Command = async (args, settings) => {
  noWords(args)
  const program = await openProgram(settings)
  await program.close()
  say(
    program.migrated.length
      ? program.migrated.map((name) => `applied ${name}`).join('\n')
      : 'the database is up to date',
  )
  return 0
}
