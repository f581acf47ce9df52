// `spoorboek COMMAND`: what an operator does from the shell. Exit code 0 done, 1 refused, 2 wrong use.
import { readSettings, SettingsError } from '../platform/settings.ts'
import { messageOf, UsageError, type Command } from './commands/command.ts'

// Each is loaded when it is asked for: the server's half would cost every other command a second.
const commands: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./commands/serve.ts')).serve,
  migrate: async () => (await import('./commands/migrate.ts')).migrateDatabase,
  demo: async () => (await import('./commands/demo.ts')).demo,
  'export planner': async () => (await import('./commands/export-planner.ts')).exportPlanner,
  'import planner': async () => (await import('./commands/import-planner.ts')).importPlanner,
  'import boundaries': async () => (await import('./commands/import-boundaries.ts')).importBoundaries,
  'import companies': async () => (await import('./commands/import-companies.ts')).importCompanies,
  'import costs': async () => (await import('./commands/import-costs.ts')).importCosts,
  'import schools': async () => (await import('./commands/import-schools.ts')).importSchools,
  report: async () => (await import('./commands/report.ts')).report,
  'user invite': async () => (await import('./commands/user-invite.ts')).inviteUser,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/backup.ts')).restore,
  verify: async () => (await import('./commands/verify.ts')).verify,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
}

const usage = `spoorboek: van plan tot verantwoording, op één spoor

  serve                     start the server (npm start does this)
  migrate                   bring the database up to date
  demo                      fill an empty database with 78 demo regions
  import planner FILE --region SLUG --period SLUG [--dry-run] [--json]
  export planner --region SLUG --period SLUG --out FILE.xlsx|.csv [--json]
  import schools FILE… [--dry-run] [--close-many] [--json]
  import companies FILE [--region SLUG] [--dry-run] [--json]
  import costs FILE --region SLUG [--mapping NAME] [--dry-run] [--json]
  import boundaries FILE.geojson [--dry-run] [--json]
  report --region SLUG --round SLUG --out FILE.pdf|.xlsx|.json
  user invite --name NAME --email ADDRESS --role ROLE [--region SLUG] [--locale nl|en]
  backup DIR                write database and files to a new folder
  restore DIR               read a backup into an empty database
  verify                    recompute every kept figure and check every file
  doctor                    look whether this machine has what Spoorboek needs
`

/** Runs a command with the settings of an environment. @returns its exit code. */
export async function main(argv: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const [first = '', second = ''] = argv
  const name = `${first} ${second}` in commands ? `${first} ${second}` : first
  const load = commands[name]
  if (!load) {
    const asked = ['', 'help', '--help', '-h'].includes(first)
    ;(asked ? process.stdout : process.stderr).write(usage)
    return asked ? 0 : 2
  }
  try {
    const settings = readSettings(env)
    const command = await load()
    return await command(argv.slice(name.split(' ').length), settings)
  } catch (error) {
    if (error instanceof UsageError || isBadOption(error))
      return fail(2, `spoorboek ${name}: ${(error as Error).message}\n\n${usage}`)
    if (error instanceof SettingsError) return fail(1, error.lines.map((line) => `spoorboek: ${line}\n`).join(''))
    return fail(1, `spoorboek ${name}: ${messageOf(error)}\n`)
  }
}

// What node's own parseArgs throws on an option that it does not know.
function isBadOption(error: unknown): boolean {
  return error instanceof TypeError && String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')
}

function fail(code: number, text: string): number {
  process.stderr.write(text)
  return code
}
