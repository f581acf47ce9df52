// A separate process that opens a cluster and holds it, so that tests can end it in every way.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const script = path.join(root, 'var', 'tests', 'opener.mjs')

const source = `
import { openEmbedded } from './src/platform/postgres/embedded.ts'
const opened = await openEmbedded({ directory: process.argv[2], fsync: false })
process.send({ url: opened.url })
process.on('message', async () => { await opened.close(); process.disconnect() })
`

export interface Opener {
  readonly process: ChildProcess
  readonly url: string
  /** Asks the process to close the cluster and end; gives its exit code. */
  close(): Promise<number | null>
  /** Ends the process without a chance to clean up. */
  kill(): Promise<void>
}

/** Bundles the script once a run: Node 20 cannot run TypeScript. */
export async function prepareOpener(): Promise<void> {
  await mkdir(path.dirname(script), { recursive: true })
  const bundled = await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    write: false,
  })
  await writeFile(script, bundled.outputFiles[0]?.text ?? '')
}

/** Starts the process; `opened` gives its address, or fails with what it printed. */
export function startOpener(directory: string, user?: { uid: number; gid: number }): Starting {
  if (!existsSync(script)) throw new Error('Call prepareOpener first')
  const child = spawn(process.execPath, [script, directory], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { PATH: process.env['PATH'] },
    ...user,
  })
  let complaint = ''
  child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const opened = new Promise<Opener>((resolve, reject) => {
    child.once('message', (message: { url: string }) =>
      resolve({
        process: child,
        url: message.url,
        close: () => {
          child.send('close')
          return ended
        },
        kill: async () => {
          child.kill('SIGKILL')
          await ended
        },
      }),
    )
    void ended.then(() => reject(new Error(`The opener ended early: ${complaint}`)))
  })
  return { process: child, opened, ended }
}

export interface Starting {
  readonly process: ChildProcess
  readonly opened: Promise<Opener>
  readonly ended: Promise<number | null>
}

/** Opens the cluster in another process and waits until it is there. */
export async function openElsewhere(directory: string, user?: { uid: number; gid: number }): Promise<Opener> {
  return startOpener(directory, user).opened
}
