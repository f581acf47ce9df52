// The running server of a data directory, as it describes itself in `postmaster.pid`.
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { commandOf, isRunning, workingDirectoryOf } from './running-process.ts'

export interface Postmaster {
  readonly pid: number
  /** 0 while the server has not come to its line with the port yet. */
  readonly port: number
  readonly status: 'starting' | 'ready' | 'stopping'
}

/** The server that runs on this data directory now, or null. A file left by a killed server does not count. */
export async function findPostmaster(data: string): Promise<Postmaster | null> {
  const lines = (await readFile(pidFile(data), 'utf8').catch(() => '')).split('\n').map((line) => line.trim())
  const pid = Number(lines[0])
  if (!(pid > 0) || !isRunning(pid) || !runsOn(data, pid)) return null
  const status = lines[7] === 'ready' || lines[7] === 'stopping' ? lines[7] : 'starting'
  return { pid, port: Number(lines[3] ?? 0), status }
}

/** Stops the server: sessions end at once, everything committed is on disk. Waits until the process is gone. */
export async function stopPostmaster(data: string): Promise<void> {
  const running = await findPostmaster(data)
  if (running === null) return
  // SIGINT is PostgreSQL's fast shutdown. SIGQUIT stops without a checkpoint; the next start then replays its log.
  for (const [signal, patience] of [['SIGINT', 30_000] as const, ['SIGQUIT', 10_000] as const]) {
    signalTo(running.pid, signal)
    const deadline = Date.now() + patience
    while (Date.now() < deadline) {
      if (!isRunning(running.pid)) return
      await sleep(10)
    }
  }
  throw new Error(`PostgreSQL (process ${running.pid}) does not stop`)
}

/**
 * PostgreSQL will not start while the pid in a left file belongs to any process of the same user, or to a zombie.
 * It does ignore the pid of its own parent: us. Only the pid is replaced, because the rest of the file lets PostgreSQL
 * see whether sessions of the killed server still use its shared memory.
 */
export async function disownStalePid(data: string): Promise<void> {
  const text = await readFile(pidFile(data), 'utf8').catch(() => null)
  if (text === null) return
  await writeFile(pidFile(data), text.replace(/^-?\d+/, String(process.pid)))
}

function runsOn(data: string, pid: number): boolean {
  const command = commandOf(pid)
  // Where the system shows no processes of others, the file is all we have.
  if (command === '' || `${command} `.includes(`postgres -D ${data} `)) return true
  // A folder that was renamed under a running server.
  return command.includes('postgres') && workingDirectoryOf(pid) === data
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // Gone between looking and signalling.
  }
}

function pidFile(data: string): string {
  return path.join(data, 'postmaster.pid')
}
