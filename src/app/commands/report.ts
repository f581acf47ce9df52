import { writeFile } from 'node:fs/promises'
import { dateIn, systemClock } from '../../platform/time.ts'
import { letterLocale, regionBySlug } from '../../modules/organisations/public.ts'
import { formatOf, reportFile } from '../../modules/reports/cli.ts'
import { roundBySlug } from '../../modules/reports/public.ts'
import { openProgram } from '../program.ts'
import { readWords, say, UsageError, warn, type Command } from './command.ts'

export const report: Command = async (args, settings) => {
  const words = readWords(args, ['region', 'round', 'out'])
  const [regionSlug, roundSlug, out] = [words.required('region'), words.required('round'), words.required('out')]
  const format = formatOf(out)
  if (!format) throw new UsageError('--out ends in .pdf, .xlsx or .json')
  const program = await openProgram(settings)
  try {
    const [region, round] = await Promise.all([
      regionBySlug(program.db, regionSlug),
      roundBySlug(program.db, roundSlug),
    ])
    if (!region || !round) {
      warn(`spoorboek report: there is no ${region ? `round ${roundSlug}` : `region ${regionSlug}`}`)
      return 1
    }
    const today = dateIn(region.timeZone, systemClock.now())
    await writeFile(out, await reportFile(program.db, region, round, format, today, letterLocale(region)))
    say(out)
    return 0
  } finally {
    await program.close()
  }
}
