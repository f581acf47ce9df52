// Runs PostgreSQL's own `initdb`, which wants two things that a bare container may lack: a locale and a named user.
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { giveTo, type User } from './placement.ts'

export interface RunAs {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly user: User | null
}

export interface Initialisation extends RunAs {
  /** Path of the program. */
  readonly initdb: string
  /** Empty folder that becomes the data directory. */
  readonly draft: string
  readonly passwordFile: string
  readonly superuser: string
  /** False skips waiting for the disk, for tests. */
  readonly fsync: boolean
}

/** Fills `draft` with a cluster. Afterwards it may belong to another user than asked: give it to the right one. */
export async function initialise(plan: Initialisation): Promise<void> {
  let output = ''
  for (const user of await candidates(plan.user)) {
    await giveTo(user, plan.draft)
    await giveTo(user, plan.passwordFile)
    // ICU sorts and folds; the system's locale only says which bytes are letters. Bare containers know none but C.
    for (const locale of ['C.UTF-8', 'en_US.UTF-8', 'nl_NL.UTF-8', 'C']) {
      const result = await runInitdb({ ...plan, user }, locale)
      if (result.code === 0) return
      output = result.output
      if (!output.includes('locale')) break
    }
    if (!output.includes('could not look up effective user')) break
  }
  throw new Error(
    output.includes('could not look up effective user')
      ? `PostgreSQL cannot make its data directory for a user without a name. Give user ${plan.user?.uid ?? process.getuid?.() ?? ''} a line in /etc/passwd, or set DATABASE_URL.`
      : `PostgreSQL could not make its data directory:\n${output}`,
  )
}

/** As root any named user will do for this one program: the data is given away afterwards. */
async function candidates(wanted: User | null): Promise<(User | null)[]> {
  if (wanted === null) return [null]
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n')
  const named = lines.map((line) => ({ uid: Number(line.split(':')[2]), gid: Number(line.split(':')[3]) }))
  return [wanted, ...named.filter(({ uid, gid }) => uid > 0 && gid > 0).slice(0, 1)]
}

async function runInitdb(plan: Initialisation, locale: string): Promise<{ code: number | null; output: string }> {
  const options = [
    '-D',
    plan.draft,
    `--locale=${locale}`,
    '--lc-messages=C',
    '--locale-provider=icu',
    '--icu-locale=nl',
  ]
  options.push(
    '--encoding=UTF8',
    '--auth=scram-sha-256',
    `--username=${plan.superuser}`,
    `--pwfile=${plan.passwordFile}`,
  )
  if (!plan.fsync) options.push('--no-sync')
  const { cwd, env, user } = plan
  const child = spawn(plan.initdb, options, { cwd, env, ...user, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: null, output: error.message }))
    child.on('close', (code) => resolve({ code, output }))
  })
}
