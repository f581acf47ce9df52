import { systemClock, dateIn } from '../../platform/time.ts'
import { isEmpty, makeDemo } from '../demo/demo.ts'
import { openProgram } from '../program.ts'
import { say, warn, noWords, type Command } from './command.ts'

export const demo: Command = async (args, settings) => {
  noWords(args)
  if (settings.mode === 'production') {
    warn('spoorboek demo: invented data does not belong in production (NODE_ENV is production)')
    return 1
  }
  const program = await openProgram(settings)
  try {
    if (!(await isEmpty(program.db))) {
      warn('spoorboek demo: the database is not empty; the demo is only for an empty one')
      return 1
    }
    const made = await makeDemo(program.db, {
      today: dateIn('Europe/Amsterdam', systemClock.now()),
      filesDirectory: program.settings.filesDirectory,
    })
    say(`${made.regions} regions, ${made.activities} activities, ${made.contributions} contributions`)
    return 0
  } finally {
    await program.close()
  }
}
