// Where the cluster lives and as whom it runs. PostgreSQL refuses to run as root; then it runs as `nobody`, and when that
// user cannot reach the project (a folder under /root), the cluster moves outside and `directory` becomes a link to it.
import { createHash } from 'node:crypto'
import {
  chmod,
  cp,
  lchown,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises'
import { symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface User {
  readonly uid: number
  readonly gid: number
}

export interface Placement {
  /** The real folder, reachable for the user that PostgreSQL runs as. */
  readonly home: string
  /** Set when this process is root: spawn PostgreSQL as this user. */
  readonly user: User | null
}

const nobody: User = { uid: 65534, gid: 65534 }
const outsideParents = ['/var/lib/spoorboek', path.join(tmpdir(), 'spoorboek-postgres')]

/** Prepares the folder for a cluster. `abandon` ends a server that still runs in a folder that is put aside. */
export async function placeCluster(directory: string, abandon: (home: string) => Promise<void>): Promise<Placement> {
  await mkdir(path.dirname(directory), { recursive: true })
  if (process.getuid?.() !== 0) {
    await mkdir(directory, { recursive: true })
    return { home: await realpath(directory), user: null }
  }
  if ((await kindOf(directory)) === 'link') await keepOwnLink(directory)
  if ((await kindOf(directory)) === 'nothing') await makeOpen(directory)
  const home = await realpath(directory)
  const user = await ownerOf(path.join(home, 'data'))
  if (await canReach(home, user)) return { home, user }
  return { home: await moveOutside(directory, abandon), user: nobody }
}

/** Gives everything under a folder to the user; links are given, not followed. */
export async function giveTo(user: User | null, file: string): Promise<void> {
  if (user === null) return
  await lchown(file, user.uid, user.gid)
  if (!(await lstat(file)).isDirectory()) return
  for (const entry of await readdir(file)) await giveTo(user, path.join(file, entry))
}

/** True when the permission bits let this user enter the folder and each folder above it. */
export async function canReach(directory: string, user: User): Promise<boolean> {
  for (let at = await realpath(directory); ; at = path.dirname(at)) {
    const { mode, uid, gid } = await stat(at)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (at === path.dirname(at)) return true
  }
}

/** A cluster that an ordinary user made before keeps running as that user. */
async function ownerOf(data: string): Promise<User> {
  const found = await stat(data).catch(() => null)
  return found === null || found.uid === 0 ? nobody : { uid: found.uid, gid: found.gid }
}

/** A link that came along when the project was copied belongs to the other copy; a moved project keeps its data. */
async function keepOwnLink(directory: string): Promise<void> {
  const home = await readlink(directory)
  // Any other link is the administrator's own, to a larger disk for instance.
  if (!outsideParents.includes(path.dirname(home))) return
  const note = path.join(home, 'project')
  const owner = await readFile(note, 'utf8').catch(() => null)
  if (owner === directory) return
  const othersLink = owner === null ? null : await readlink(owner).catch(() => null)
  if (owner !== null && othersLink !== home) await writeFile(note, directory)
  else await rm(directory)
}

async function moveOutside(directory: string, abandon: (home: string) => Promise<void>): Promise<string> {
  const home = await outsideHome(directory)
  if (await stat(path.join(home, 'data')).catch(() => null)) {
    // The link was removed, so its owner wanted to begin again. Keep the last one: this folder is out of sight.
    await abandon(home)
    await rm(`${home}.removed`, { recursive: true, force: true })
    await rename(home, `${home}.removed`)
    await makeOpen(home)
  }
  if ((await readdir(directory)).length > 0) {
    await cp(directory, home, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
    await rename(directory, `${directory}-before-move-${Date.now()}`)
  } else {
    await rm(directory, { recursive: true })
  }
  await writeFile(path.join(home, 'project'), directory)
  await symlink(home, directory)
  return home
}

async function outsideHome(directory: string): Promise<string> {
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 16)
  for (const parent of outsideParents) {
    try {
      await mkdir(parent, { recursive: true })
      // In a shared folder such as /tmp somebody else may have been here before us.
      const found = await lstat(parent)
      if (!found.isDirectory() || found.uid !== 0) continue
      await makeOpen(parent)
      const home = path.join(parent, name)
      await makeOpen(home)
      if (await canReach(home, nobody)) return home
    } catch {
      // Read-only or not allowed: try the next.
    }
  }
  throw new Error(
    `As root PostgreSQL runs as another user, who can reach neither ${directory} nor /var/lib/spoorboek. ` +
      'Start as an ordinary user, or set DATABASE_URL.',
  )
}

/** Root's umask may be strict; other users have to pass through here, and the data folder inside is closed again. */
async function makeOpen(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true })
  await chmod(directory, 0o755)
}

async function kindOf(file: string): Promise<'nothing' | 'link' | 'folder'> {
  const found = await lstat(file).catch(() => null)
  if (found === null) return 'nothing'
  return found.isSymbolicLink() ? 'link' : 'folder'
}
