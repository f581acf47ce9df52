import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { regionBySlug } from '../../modules/organisations/public.ts'
import { importPlannerFile, type PlannerImportResult } from '../../modules/plans/cli.ts'
import { periodBySlug } from '../../modules/plans/public.ts'
import { dateIn, systemClock } from '../../platform/time.ts'
import { openProgram } from '../program.ts'
import { messageOf, only, readWords, say, warn, type Command } from './command.ts'

export const importPlanner: Command = async (args, settings) => {
  const words = readWords(args, ['region', 'period'], ['dry-run', 'json'])
  const path = only(words, 'FILE')
  const [regionSlug, periodSlug] = [words.required('region'), words.required('period')]
  const content = await readFile(path).catch((error: unknown) => refused(`${path} cannot be read: ${messageOf(error)}`))
  if (typeof content === 'number') return content
  const program = await openProgram(settings)
  try {
    const region = await regionBySlug(program.db, regionSlug)
    if (!region) return refused(`there is no region ${regionSlug}`)
    const period = await periodBySlug(program.db, periodSlug)
    if (!period) return refused(`there is no subsidy period ${periodSlug}`)
    const file = { name: basename(path), content }
    const done = await importPlannerFile(program.db, {
      region,
      period,
      file,
      filesDirectory: settings.filesDirectory,
      today: dateIn(region.timeZone, systemClock.now()),
      dryRun: words.flag('dry-run'),
    })
    if (!done.ok) return refused(done.reason)
    for (const warning of done.warnings) complain(warning)
    if (words.flag('json')) say(JSON.stringify(done.result))
    else tell(done.result, words.flag('dry-run'))
    return done.result.refused.length ? 1 : 0
  } finally {
    await program.close()
  }
}

function refused(reason: string): number {
  complain(reason)
  return 1
}

const complain = (line: string): void => warn(`spoorboek import planner: ${line}`)

function tell(result: PlannerImportResult, dryRun: boolean): void {
  const { totals } = result
  say(
    `${result.new} nieuw, ${result.changed} gewijzigd, ${result.unchanged} gelijk, ${result.gone} niet in het bestand`,
  )
  say(`kosten ${totals.costs} ${totals.currency}, bijdragen ${totals.contributions} ${totals.currency}`)
  for (const { row, column, reason } of result.refused) say(`rij ${row}, ${column}: ${reason}`)
  if (dryRun) say('niets veranderd (--dry-run)')
}
