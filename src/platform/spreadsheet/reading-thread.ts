// A thread that reads large spreadsheets, so that nobody else waits for them: started when the first comes, ended when
// none came for a while. Rows come back in parts, as taking over half a million cells at once is a wait as well.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Book, Cell } from '../cells.ts'
import type { Outcome } from '../errors.ts'
import { projectRoot } from '../settings.ts'
import type { ReadRefusal } from './limits.ts'

export type Reading = Outcome<{ book: Book }, ReadRefusal>

export interface Assignment {
  readonly id: number
  readonly bytes: Uint8Array
  readonly fileName: string
}

export type Answer =
  | { readonly id: number; readonly sheet: { readonly name: string; readonly hidden: boolean } }
  | { readonly id: number; readonly rows: readonly (readonly Cell[])[] }
  | { readonly id: number; readonly done: true }
  | { readonly id: number; readonly refused: ReadRefusal }

const file = join(projectRoot(), 'dist', 'spreadsheet-worker.js')
const restAfter = 60_000

interface Waiting {
  readonly sheets: { name: string; hidden: boolean; rows: (readonly Cell[])[] }[]
  readonly settle: (reading: Reading | null) => void
}

let worker: Worker | null = null
let rest: NodeJS.Timeout | undefined
let last = 0
const waiting = new Map<number, Waiting>()

/** Null when there is no such thread: the program is not built, or the thread ended on the way. */
export function readInThread(bytes: Buffer, fileName: string): Promise<Reading | null> {
  if (!worker && !existsSync(file)) return Promise.resolve(null)
  return new Promise((settle) => {
    const thread = (worker ??= start())
    const id = ++last
    clearTimeout(rest)
    thread.ref()
    waiting.set(id, { sheets: [], settle })
    // A copy goes along: the caller goes on to keep the file.
    thread.postMessage({ id, bytes: new Uint8Array(bytes), fileName } satisfies Assignment)
  })
}

function start(): Worker {
  // A bare environment: it needs no settings, and flags of a test runner must not reach it.
  const thread = new Worker(file, { env: {}, execArgv: [] })
  thread.on('message', (answer: Answer) => take(thread, answer))
  thread.on('error', () => undefined)
  thread.on('exit', () => {
    if (worker === thread) worker = null
    for (const id of [...waiting.keys()]) finish(thread, id, null)
  })
  return thread
}

function take(thread: Worker, answer: Answer): void {
  const found = waiting.get(answer.id)
  if (!found) return
  if ('sheet' in answer) found.sheets.push({ ...answer.sheet, rows: [] })
  else if ('rows' in answer) for (const row of answer.rows) found.sheets.at(-1)?.rows.push(row)
  else if ('refused' in answer) finish(thread, answer.id, { ok: false, reason: answer.refused })
  else finish(thread, answer.id, { ok: true, book: { sheets: found.sheets } })
}

function finish(thread: Worker, id: number, reading: Reading | null): void {
  waiting.get(id)?.settle(reading)
  waiting.delete(id)
  if (waiting.size) return
  // It keeps the process alive only while it works.
  thread.unref()
  clearTimeout(rest)
  rest = setTimeout(() => void thread.terminate(), restAfter).unref()
}
