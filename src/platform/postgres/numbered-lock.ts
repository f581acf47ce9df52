// One process at a time, without a lock that outlives a killed holder. Each holder creates the file with the next
// number (`postgres.lock.7`), which the file system grants to one only. The highest number decides and is never removed,
// so nobody has to delete a stale lock: that deletion is where two waiting processes would both win.
import { randomBytes } from 'node:crypto'
import { link, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { identityOf } from './running-process.ts'

/** Runs `work` while no other process (or other call in this one) runs under the same lock. Waits at most `patience` ms. */
export async function underLock<Result>(
  lock: string,
  work: () => Promise<Result>,
  patience = 120_000,
): Promise<Result> {
  const mine = await take(lock, Date.now() + patience)
  try {
    return await work()
  } finally {
    // An empty file is a released lock. The file may be gone when someone cleared the whole folder.
    await truncate(mine).catch(() => undefined)
  }
}

async function take(lock: string, deadline: number): Promise<string> {
  for (;;) {
    const highest = Math.max(0, ...(await numbers(lock)))
    const holder = highest === 0 ? '' : await readFile(`${lock}.${highest}`, 'utf8').catch(() => '')
    if (isHeld(holder)) {
      if (Date.now() > deadline) throw new Error(`Still locked by process ${holder}: ${lock}.${highest}`)
      await sleep(15)
      continue
    }
    const next = `${lock}.${highest + 1}`
    if (await create(next)) {
      const others = (await numbers(lock)).filter((number) => number !== highest + 1)
      if (Math.max(0, ...others) <= highest) {
        await Promise.all(others.map((number) => rm(`${lock}.${number}`, { force: true })))
        return next
      }
      // We were so slow that later holders came and went: our number no longer decides.
      await rm(next, { force: true })
    }
  }
}

function isHeld(holder: string): boolean {
  const pid = Number.parseInt(holder, 10)
  return pid > 0 && identityOf(pid) === holder
}

/** Linking a finished file makes name and content appear at once: no reader sees a lock without its holder. */
async function create(file: string): Promise<boolean> {
  const draft = `${file}.${randomBytes(6).toString('hex')}.draft`
  await writeFile(draft, identityOf(process.pid) ?? String(process.pid))
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

async function numbers(lock: string): Promise<number[]> {
  const prefix = `${path.basename(lock)}.`
  const names = await readdir(path.dirname(lock))
  return names
    .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
    .map((name) => Number(name.slice(prefix.length)))
}
