// A machine of its own for the real program: a data directory in a temporary folder, and processes on it.
import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../../src/platform/settings.ts'

const program = join(projectRoot(), 'bin', 'spoorboek.mjs')
const built = pathToFileURL(join(projectRoot(), 'dist', 'spoorboek.js')).href
/** The same program without looking first whether it is installed and built. */
const atOnce = ['--input-type=module', '-e', `import { main } from '${built}'; process.exit(await main(['serve']))`]

export interface Machine {
  readonly dataDirectory: string
  readonly env: Readonly<Record<string, string>>
  /** Runs a command to its end. */
  run(args: readonly string[], env?: Record<string, string>): Promise<Ended>
  /** Starts the server and waits until it says where it listens. */
  serve(env?: Record<string, string>, words?: readonly string[]): Promise<Server>
  /** The same, of what `serve` built before. */
  serveAgain(env?: Record<string, string>): Promise<Server>
  /** Address of the running embedded database. */
  databaseUrl(): Promise<string>
  /** Process of the embedded database; null when it does not run. */
  postmaster(): Promise<number | null>
  /** Kills what still runs and removes the folder. */
  remove(): Promise<void>
}

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Server {
  readonly address: string
  readonly pid: number
  /** Everything that it said so far. */
  readonly said: () => string
  stop(signal: NodeJS.Signals): Promise<Ended>
}

export async function openMachine(): Promise<Machine> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'spoorboek-machine-'))
  // As root the database runs as another user, who has to pass through here.
  await chmod(dataDirectory, 0o755)
  const running = new Set<ChildProcess>()
  const env = { DATA_DIRECTORY: dataDirectory, NODE_ENV: 'development', PORT: '0', LOG_LEVEL: 'silent' }
  const start = (words: readonly string[], more: Record<string, string>): Started => {
    const started = startProcess(words, { ...cleanEnvironment(), ...env, ...more })
    running.add(started.child)
    void started.ended.then(() => running.delete(started.child))
    return started
  }
  const postmaster = async (): Promise<number | null> => {
    const text = await readFile(join(dataDirectory, 'postgres', 'data', 'postmaster.pid'), 'utf8').catch(() => '')
    const pid = Number(text.split('\n')[0])
    return pid > 0 && isRunning(pid) ? pid : null
  }
  return {
    dataDirectory,
    env,
    run: (args, more = {}) => start([program, ...args], more).ended,
    serve: (more = {}, words = []) => listening(start([program, 'serve', ...words], more)),
    serveAgain: (more = {}) => listening(start(atOnce, more)),
    databaseUrl: async () => {
      const [port, password] = await Promise.all([
        readFile(join(dataDirectory, 'postgres', 'port'), 'utf8'),
        readFile(join(dataDirectory, 'postgres', 'data', 'spoorboek.password'), 'utf8'),
      ])
      return `postgres://spoorboek:${password}@127.0.0.1:${port}/spoorboek?sslmode=disable`
    },
    postmaster,
    remove: async () => {
      for (const child of running) child.kill('SIGKILL')
      const pid = await postmaster()
      if (pid) process.kill(pid, 'SIGQUIT')
      await rm(dataDirectory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    },
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

interface Started {
  readonly child: ChildProcess
  readonly said: () => string
  readonly ended: Promise<Ended>
}

function startProcess(words: readonly string[], env: Record<string, string>): Started {
  const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
  return { child, said: () => stdout + stderr, ended }
}

async function listening({ child, said, ended }: Started): Promise<Server> {
  let over = false
  void ended.then(() => (over = true))
  for (;;) {
    const address = /draait op (http:\/\/\S+)/.exec(said())?.[1]
    if (address && child.pid) {
      const stop = (signal: NodeJS.Signals): Promise<Ended> => {
        child.kill(signal)
        return ended
      }
      return { address, pid: child.pid, said, stop }
    }
    if (over) throw new Error(`the server did not start:\n${said()}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Nothing of the settings that the tests themselves run with. */
function cleanEnvironment(): Record<string, string> {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'LANG']
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
}
