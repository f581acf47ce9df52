import { writeFile } from 'node:fs/promises'
import { letterLocale, regionBySlug } from '../../modules/organisations/public.ts'
import { exportPlannerFile, plannerFormatOf, type PlannerExportResult } from '../../modules/plans/cli.ts'
import { periodBySlug } from '../../modules/plans/public.ts'
import { dateIn, systemClock } from '../../platform/time.ts'
import { openProgram } from '../program.ts'
import { noPositionals, readWords, say, UsageError, warn, type Command } from './command.ts'

export const exportPlanner: Command = async (args, settings) => {
  const words = readWords(args, ['region', 'period', 'out'], ['json'])
  noPositionals(words)
  const [regionSlug, periodSlug, out] = [words.required('region'), words.required('period'), words.required('out')]
  const format = plannerFormatOf(out)
  if (!format) throw new UsageError('--out ends in .xlsx or .csv')
  const program = await openProgram(settings)
  try {
    const region = await regionBySlug(program.db, regionSlug)
    if (!region) return refused(`there is no region ${regionSlug}`)
    const period = await periodBySlug(program.db, periodSlug)
    if (!period) return refused(`there is no subsidy period ${periodSlug}`)
    const today = dateIn(region.timeZone, systemClock.now())
    const made = await exportPlannerFile(program.db, { region, period, format, today, locale: letterLocale(region) })
    if (!made) return refused(`${regionSlug} has no plan for ${periodSlug}`)
    await writeFile(out, made.content)
    if (format === 'csv' && leftOut(made.result).length)
      warn(`spoorboek export planner: a CSV file leaves out ${leftOut(made.result).join(', ')}; .xlsx holds them`)
    say(words.flag('json') ? JSON.stringify({ file: out, ...made.result }) : out)
    return 0
  } finally {
    await program.close()
  }
}

function refused(reason: string): number {
  warn(`spoorboek export planner: ${reason}`)
  return 1
}

/** What stands on other sheets than that of the activities. */
const leftOut = ({ budgetLines, contributions, goals, measurements, programmeLines }: PlannerExportResult): string[] =>
  Object.entries({
    'budget lines': budgetLines,
    'planned contributions': contributions,
    'goals with their indicators': goals,
    measurements,
    'programme lines': programmeLines,
  }).flatMap(([name, count]) => (count ? [`${count} ${name}`] : []))
