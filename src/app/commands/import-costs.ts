import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { importCostsFile, type CostImportResult } from '../../modules/funding/cli.ts'
import { regionBySlug } from '../../modules/organisations/public.ts'
import { openProgram } from '../program.ts'
import { messageOf, only, readWords, say, warn, type Command } from './command.ts'

export const importCosts: Command = async (args, settings) => {
  const words = readWords(args, ['region', 'mapping'], ['dry-run', 'json'])
  const path = only(words, 'FILE')
  const slug = words.required('region')
  const content = await readFile(path).catch((error: unknown) => refused(`${path} cannot be read: ${messageOf(error)}`))
  if (typeof content === 'number') return content
  const program = await openProgram(settings)
  try {
    const region = await regionBySlug(program.db, slug)
    if (!region) return refused(`there is no region ${slug}`)
    const done = await importCostsFile(program.db, {
      region,
      file: { name: basename(path), content },
      mapping: words.text('mapping'),
      filesDirectory: settings.filesDirectory,
      dryRun: words.flag('dry-run'),
    })
    if (!done.ok) return refused(done.reason)
    for (const note of done.result.notes) complain(note)
    if (words.flag('json')) say(JSON.stringify(shaped(done.result)))
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

const complain = (line: string): void => warn(`spoorboek import costs: ${line}`)

/** In the shape of the other imports: an entry that is booked never changes, and none is gone. */
function shaped({ new: added, unchanged, outside, refused, totals }: CostImportResult) {
  return { new: added, changed: 0, unchanged, gone: 0, refused, totals: { ...totals, outside } }
}

function tell(result: CostImportResult, dryRun: boolean): void {
  const { new: added, unchanged, outside, refused, totals } = result
  say(`${added} nieuw, ${unchanged} stonden er al, ${outside} doen niet mee`)
  say(`kosten ${totals.costs} ${totals.currency}`)
  for (const { row, column, reason } of refused) say(`rij ${row}, ${column}: ${reason}`)
  if (dryRun) say('niets veranderd (--dry-run)')
}
