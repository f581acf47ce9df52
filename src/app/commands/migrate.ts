import { openProgram } from '../program.ts'
import { say, type Command } from './command.ts'

export const migrateDatabase: Command = async (_args, settings) => {
  const program = await openProgram(settings)
  await program.close()
  say(
    program.migrated.length
      ? program.migrated.map((name) => `applied ${name}`).join('\n')
      : 'the database is up to date',
  )
  return 0
}
