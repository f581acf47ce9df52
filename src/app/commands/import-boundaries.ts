import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { importBoundariesFile, type BoundaryImportResult } from '../../modules/organisations/cli.ts'
import { openProgram } from '../program.ts'
import { messageOf, only, readWords, say, warn, type Command } from './command.ts'

export const importBoundaries: Command = async (args, settings) => {
  const words = readWords(args, [], ['dry-run', 'json'])
  const path = only(words, 'FILE')
  const content = await readFile(path).catch((error: unknown) => messageOf(error))
  if (typeof content === 'string') return refused(`${path} cannot be read: ${content}`)
  const program = await openProgram(settings)
  try {
    const file = { name: basename(path), content }
    const done = await importBoundariesFile(program.db, { file, dryRun: words.flag('dry-run') })
    if (!done.ok) return refused(done.reason)
    say(words.flag('json') ? JSON.stringify(done.result) : told(done.result))
    if (words.flag('dry-run') && !words.flag('json')) say('niets veranderd (--dry-run)')
    return 0
  } finally {
    await program.close()
  }
}

function refused(reason: string): number {
  warn(`spoorboek import boundaries: ${reason}`)
  return 1
}

const told = (result: BoundaryImportResult): string =>
  result.kind === 'municipalities'
    ? `${result.areas} gemeenten, ${result.points} punten`
    : `${result.areas} gemeenten in ${result.regions} arbeidsmarktregio’s`
