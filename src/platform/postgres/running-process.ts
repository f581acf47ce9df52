// What the operating system knows of a process. A bare pid is not enough: after a crash or a restarted container the
// same number may belong to something else, so each answer also looks at when it started and what it runs.
import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'

/** True while the process exists and still does something: a zombie waiting for its parent counts as gone. */
export function isRunning(pid: number): boolean {
  if (!exists(pid)) return false
  const stat = linuxStat(pid)
  return stat === null || !['Z', 'X'].includes(stat.state)
}

/** Names this very process, not a later one with the same pid; null when there is no such process. */
export function identityOf(pid: number): string | null {
  if (!isRunning(pid)) return null
  if (process.platform !== 'linux') return `${pid} ${ps(pid, 'lstart')}`
  return `${pid} ${linuxStat(pid)?.startTick ?? ''} ${readText('/proc/sys/kernel/random/boot_id')}`.trim()
}

/** The command line with its arguments separated by spaces; empty when it cannot be read. */
export function commandOf(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'command')
  return readText(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim()
}

/** The folder the process works in, where the system tells. */
export function workingDirectoryOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The command name in the second field may hold spaces and brackets: count fields from its last bracket. */
function linuxStat(pid: number): { state: string; startTick: string } | null {
  if (process.platform !== 'linux') return null
  const stat = readText(`/proc/${pid}/stat`)
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state, startTick] = [fields[0], fields[19]]
  return state && startTick ? { state, startTick } : null
}

function ps(pid: number, column: string): string {
  try {
    return execFileSync('ps', ['-ww', '-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return ''
  }
}
