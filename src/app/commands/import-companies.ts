import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { importCompaniesFile, type CompanyImportResult } from '../../modules/organisations/cli.ts'
import { regionBySlug } from '../../modules/organisations/public.ts'
import { dateIn, systemClock } from '../../platform/time.ts'
import { openProgram } from '../program.ts'
import { messageOf, only, readWords, say, warn, type Command } from './command.ts'

export const importCompanies: Command = async (args, settings) => {
  const words = readWords(args, ['region'], ['dry-run', 'json'])
  const path = only(words, 'FILE')
  const slug = words.text('region')
  const content = await readFile(path).catch((error: unknown) => refused(`${path} cannot be read: ${messageOf(error)}`))
  if (typeof content === 'number') return content
  const program = await openProgram(settings)
  try {
    const region = slug === null ? null : await regionBySlug(program.db, slug)
    if (slug !== null && !region) return refused(`there is no region ${slug}`)
    const done = await importCompaniesFile(program.db, {
      owner: region,
      file: { name: basename(path), content },
      filesDirectory: settings.filesDirectory,
      day: dateIn(region?.timeZone ?? 'Europe/Amsterdam', systemClock.now()),
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

const complain = (line: string): void => warn(`spoorboek import companies: ${line}`)

/** In the shape of the other imports: a spreadsheet of companies says of none that it is gone. */
function shaped({ counts, refused }: CompanyImportResult) {
  const { new: added, changed, unchanged, members } = counts
  return {
    new: added,
    changed,
    unchanged,
    gone: 0,
    refused,
    totals: { companies: added + changed + unchanged, members },
  }
}

function tell({ counts, refused }: CompanyImportResult, dryRun: boolean): void {
  const { new: added, changed, unchanged, members } = counts
  say(`${added} nieuw, ${changed} gewijzigd, ${unchanged} gelijk, ${members} erbij in de regio`)
  for (const { row, column, reason } of refused) say(`rij ${row}, ${column}: ${reason}`)
  if (dryRun) say('niets veranderd (--dry-run)')
}
