// The thread in which large spreadsheets are read.
import { parentPort } from 'node:worker_threads'
import { readHere } from './read.ts'
import type { Answer, Assignment } from './reading-thread.ts'

const rowsAtOnce = 500

const send = (answer: Answer): void => parentPort?.postMessage(answer)

parentPort?.on('message', ({ id, bytes, fileName }: Assignment) => {
  void readHere(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName).then(
    (read) => {
      if (!read.ok) return send({ id, refused: read.reason })
      for (const { name, hidden, rows } of read.book.sheets) {
        send({ id, sheet: { name, hidden } })
        for (let from = 0; from < rows.length; from += rowsAtOnce)
          send({ id, rows: rows.slice(from, from + rowsAtOnce) })
      }
      send({ id, done: true })
    },
    () => send({ id, refused: 'unreadable' }),
  )
})
