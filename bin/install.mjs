// Makes sure that the packages of package-lock.json are installed. Runs before anything is installed: node only.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../', import.meta.url))
const stamp = path.join(root, 'node_modules', '.spoorboek-lock')
const guard = path.join(root, 'var', 'install.lock')

/** Ends the process with a friendly line when Node is too old to run the rest. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  process.stderr.write(
    `Spoorboek heeft Node.js 20.19 of nieuwer nodig; dit is ${process.versions.node}. Zie https://nodejs.org.\n` +
      `Spoorboek needs Node.js 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org.\n`,
  )
  process.exit(1)
}

/** Installs when something is missing or of another version. `dev` also wants what only the tests need. */
export async function ensureInstalled({ dev = false } = {}) {
  const lockText = readFileSync(path.join(root, 'package-lock.json'), 'utf8')
  const hash = createHash('sha256').update(lockText).digest('hex')
  if (isStamped(hash, dev)) return
  await oneAtATime(async () => {
    if (isStamped(hash, dev)) return
    const lock = JSON.parse(lockText)
    if (!isComplete(lock, dev)) await install(dev)
    writeFileSync(stamp, `${hash} ${dev || isComplete(lock, true) ? 'all' : 'production'}\n`)
  })
}

function isStamped(hash, dev) {
  const [stamped, extent] = read(stamp).trim().split(' ')
  return stamped === hash && (extent === 'all' || !dev)
}

/** Compares with npm's own note of what it installed, so that an `npm install` by hand is good enough. */
function isComplete(lock, dev) {
  const installed = JSON.parse(read(path.join(root, 'node_modules', '.package-lock.json')) || '{}').packages ?? {}
  return Object.entries(lock.packages).every(([name, wanted]) => {
    if (name === '' || wanted.devOptional || wanted.peer) return true
    if (wanted.optional && !isForThisMachine(wanted)) return true
    if (wanted.dev && !dev) return true
    return installed[name]?.version === wanted.version
  })
}

/** Programs for this machine are optional to npm, yet needed: a copied node_modules may hold another machine's. */
function isForThisMachine({ os = [], cpu = [], libc }) {
  return os.includes(process.platform) && cpu.includes(process.arch) && libc === undefined
}

async function install(dev) {
  say('Pakketten installeren, dit gebeurt één keer en duurt ongeveer een minuut …')
  say('Installing packages, this happens once and takes about a minute …')
  const [command, ...args] = npmCommand()
  const started = Date.now()
  const env = { ...process.env }
  // Set by npm and npx for the folder they were started in, which need not be this one.
  delete env.npm_config_local_prefix
  // Standard output may belong to a command's result: npm talks to standard error.
  const child = spawn(command, [...args, 'ci', '--no-audit', '--no-fund', ...(dev ? ['--include=dev'] : [])], {
    cwd: root,
    env,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && command === 'npm',
  })
  if (child.pid) noteProcess(child.pid)
  const pass = (signal) => child.kill(signal)
  process.on('SIGTERM', pass)
  process.on('SIGINT', pass)
  const heartbeat = setInterval(() => say(`… ${Math.round((Date.now() - started) / 1000)} s`), 10_000)
  const [code, signal] = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (...ending) => resolve(ending))
  }).finally(() => {
    clearInterval(heartbeat)
    process.off('SIGTERM', pass)
    process.off('SIGINT', pass)
  })
  if (signal !== null || code === 130 || code === 143) process.exit(signal === 'SIGTERM' ? 143 : 130)
  if (code !== 0) {
    say('Installeren lukte niet; de melding van npm staat hierboven. Is er verbinding met het pakketregister?')
    say('Installing failed; npm says why above. Is the package registry within reach?')
    process.exit(1)
  }
  say(`Klaar / done: ${Math.round((Date.now() - started) / 1000)} s`)
}

/** npm as it started us, else the one that came with this Node, else the one on the path. */
function npmCommand() {
  const candidates = [
    process.env.npm_execpath ?? '',
    path.join(path.dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  const script = candidates.find((file) => path.basename(file) === 'npm-cli.js' && existsSync(file))
  return script ? [process.execPath, script] : ['npm']
}

/** Two commands started together must not install through each other. A folder appears for one of them only. */
async function oneAtATime(work) {
  mkdirSync(path.dirname(guard), { recursive: true })
  for (;;) {
    try {
      mkdirSync(guard)
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (isAbandoned()) rmSync(guard, { recursive: true, force: true })
      await sleep(250)
    }
  }
  noteProcess(process.pid)
  const release = () => rmSync(guard, { recursive: true, force: true })
  process.once('exit', release)
  try {
    await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

/** Also npm itself is noted: it goes on for a while when the process that started it was killed. */
function noteProcess(pid) {
  writeFileSync(path.join(guard, String(pid)), '')
}

function isAbandoned() {
  const age = Date.now() - (statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
  if (age < 2000) return false
  // A pid may have gone to another program since; no installation takes a quarter of an hour.
  return age > 900_000 || !readdirSync(guard).some((pid) => isRunning(Number(pid)))
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function say(line) {
  process.stderr.write(`${line}\n`)
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
