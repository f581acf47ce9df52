// Finds a Chromium for the journeys: the one in CHROME_PATH, the one that came with npm, or an installed one. That of npm
// is the same everywhere, and without windows to keep it takes a third less time than an installed one.
// SPOORBOEK_BROWSER=npm or =installed asks for one of these, to try both on the same machine.
import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../../src/platform/settings.ts'

export interface FoundChromium {
  readonly origin: 'CHROME_PATH' | 'installed' | 'npm'
  readonly executablePath: string
  readonly env: Record<string, string>
  /** Sets of arguments to try in turn. */
  readonly ways: readonly (readonly string[])[]
}

export const singleProcess = '--single-process'

// Tests reach no network but their own server, and neither does the browser behind their back.
const quiet = [
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--disable-extensions',
  '--disable-features=Translate,BackForwardCache,MediaRouter,OptimizationHints',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const usualNames = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser']
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** @throws Error that says what to do when there is no browser for this machine. */
export async function findChromium(env: NodeJS.ProcessEnv = process.env): Promise<FoundChromium> {
  const wanted = env['SPOORBOEK_BROWSER']
  const given = env['CHROME_PATH']
  if (given && !wanted) {
    if (!existsSync(given)) throw new Error(`CHROME_PATH names a file that does not exist: ${given}`)
    return { origin: 'CHROME_PATH', executablePath: given, env: variables(env), ways: [quiet] }
  }
  if (wanted !== 'installed' && process.platform === 'linux' && process.arch === 'x64') return npmChromium(env)
  const installed = wanted === 'npm' ? undefined : installedChromium(env['PATH'] ?? '')
  if (installed) return { origin: 'installed', executablePath: installed, env: variables(env), ways: [quiet] }
  throw new Error('No Chromium found. Install Chromium or Google Chrome, or set CHROME_PATH to its program.')
}

function installedChromium(path: string): string | undefined {
  const onPath = usualNames.flatMap((name) => path.split(delimiter).map((folder) => join(folder, name)))
  return [...onPath, ...usualPlaces].find(isProgram)
}

async function npmChromium(env: NodeJS.ProcessEnv): Promise<FoundChromium> {
  const { default: chromium } = await import('@sparticuz/chromium')
  const folder = await unpacked()
  // Its own arguments are meant for a cloud function. Those that take away the protection under test are left out, and
  // `headless` is the launcher's to say.
  const own = chromium.args.filter((each) => !/headless|web-security|insecure-content|site-isolation/.test(each))
  const manyProcesses = own.filter((each) => !/single-process|in-process-gpu|disable-features/.test(each))
  return {
    origin: 'npm',
    executablePath: join(folder, 'chromium'),
    env: {
      ...variables(env),
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), folder, env['LD_LIBRARY_PATH'] ?? ''].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
    ways: [
      [...manyProcesses, ...quiet],
      [...own, ...quiet],
    ],
  }
}

/** Unpacks the npm package once into `var/`. Safe to do in several processes at once. */
async function unpacked(): Promise<string> {
  const version = packageVersion('@sparticuz/chromium')
  const folder = join(projectRoot(), 'var', `chromium-${version}`)
  if (existsSync(folder)) return folder
  await mkdir(join(projectRoot(), 'var'), { recursive: true })
  const draft = await mkdtemp(`${folder}.`)
  try {
    await unpackInto(draft)
    await writeFile(join(draft, 'fonts.conf'), fontSettings(folder))
    await rename(draft, folder)
  } catch (error) {
    // Somebody else finished first: theirs is as good.
    if (!existsSync(folder)) throw error
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return folder
}

// The package unpacks itself into the system's temporary folder, with the libraries that a bare machine lacks only when
// it believes to run in the cloud. A process of its own gets told both.
async function unpackInto(folder: string): Promise<void> {
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: projectRoot(),
    env: { ...process.env, NODE_OPTIONS: '', TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
  })
}

function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`
}

function packageVersion(name: string): string {
  const main = createRequire(import.meta.url).resolve(name)
  const root = main.slice(0, main.lastIndexOf(name) + name.length)
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function variables(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
