// One worker thread for typst, started when the first document comes and restarted after a crash or a document that
// takes too long. It keeps the process alive only while it works, and ends when no document came for two minutes.
import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

export interface Assignment {
  readonly json: string
  /** As they were sent; the document names them by their place. */
  readonly photos: readonly Uint8Array[]
}

export type Answer =
  /** `memory`: bytes that typst holds after this document. */
  | { readonly pdf: Uint8Array; readonly memory: number }
  /** Places in the template where typst stopped, such as `template.typ:12:4`. */
  | { readonly refused: readonly string[] }

/** A PDF that could not be made. The message never quotes the document. */
export class PdfFailed extends Error {
  override readonly name = 'PdfFailed'
  constructor(
    readonly reason: 'too slow' | 'stopped' | 'refused' | 'busy',
    detail: string,
  ) {
    super(`PDF not made: ${reason} (${detail})`)
  }
}

// Typst keeps a few megabytes of every document for good: a worker that grew this large makes room for a fresh one.
const memoryLimit = 400 * 2 ** 20
const restAfter = 120_000
/** Documents of strangers that may wait at once. */
const mostPatient = 8

export class TypstThread {
  #worker: Worker | null = null
  #rest: NodeJS.Timeout | undefined
  readonly #first: (() => Promise<void>)[] = []
  readonly #patient: (() => Promise<void>)[] = []
  #working = false

  constructor(private readonly file: string) {}

  /**
   * Waits its turn; the limit in milliseconds counts from there. A patient one lets all others go first, and is refused
   * where too many of its kind wait.
   * @throws PdfFailed
   */
  render(assignment: Assignment, limit: number, isPatient = false): Promise<Uint8Array> {
    if (isPatient && this.#patient.length >= mostPatient)
      return Promise.reject(new PdfFailed('busy', `${mostPatient} documents wait`))
    return this.#inTurn(isPatient ? this.#patient : this.#first, () => this.#work(assignment, limit))
  }

  /** Ends the worker after the documents that wait; a later document starts a new one. */
  close(): Promise<void> {
    return this.#inTurn(this.#patient, () => this.#stop())
  }

  #inTurn<Made>(lane: (() => Promise<void>)[], work: () => Promise<Made>): Promise<Made> {
    return new Promise((resolve, reject) => {
      lane.push(() => work().then(resolve, reject))
      void this.#goOn()
    })
  }

  async #goOn(): Promise<void> {
    if (this.#working) return
    this.#working = true
    for (let next = this.#next(); next; next = this.#next()) await next()
    this.#working = false
  }

  #next(): (() => Promise<void>) | undefined {
    return this.#first.shift() ?? this.#patient.shift()
  }

  async #work(assignment: Assignment, limit: number): Promise<Uint8Array> {
    const worker = (this.#worker ??= this.#start())
    clearTimeout(this.#rest)
    worker.ref()
    try {
      const answer = await answerOf(worker, assignment, limit)
      if ('refused' in answer) throw new PdfFailed('refused', answer.refused.join(', '))
      if (answer.memory > memoryLimit) await this.#stop()
      return answer.pdf
    } catch (error) {
      if (!(error instanceof PdfFailed) || error.reason !== 'refused') await this.#stop()
      throw error
    } finally {
      worker.unref()
      this.#rest = setTimeout(() => void this.close(), restAfter).unref()
    }
  }

  #start(): Worker {
    if (!existsSync(this.file)) throw new PdfFailed('stopped', 'the worker is not built, run the build first')
    // A bare environment: the worker needs no settings, and flags of a test runner must not reach it.
    const worker = new Worker(this.file, { env: {}, execArgv: [] })
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null
    })
    // Without a listener an error in an idle worker would end the whole process.
    worker.on('error', () => undefined)
    return worker
  }

  async #stop(): Promise<void> {
    clearTimeout(this.#rest)
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }
}

function answerOf(worker: Worker, assignment: Assignment, limit: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const done = (finish: () => void): void => {
      clearTimeout(timer)
      worker.off('message', answered).off('error', failed).off('exit', failed)
      finish()
    }
    const answered = (answer: Answer): void => done(() => resolve(answer))
    const failed = (): void => done(() => reject(new PdfFailed('stopped', 'the worker ended')))
    const timer = setTimeout(
      () => done(() => reject(new PdfFailed('too slow', `more than ${limit} milliseconds`))),
      limit,
    )
    worker.on('message', answered).on('error', failed).on('exit', failed)
    worker.postMessage(assignment)
  })
}
