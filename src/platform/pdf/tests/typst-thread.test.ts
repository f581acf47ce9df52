import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { PdfDocument } from '../document.ts'
import { closePdf, renderPdf } from '../render-pdf.ts'
import { TypstThread } from '../typst-thread.ts'

afterAll(closePdf)

const short: PdfDocument = {
  title: 'Kort',
  language: 'nl',
  author: 'Regio Emmen',
  date: '2026-03-23',
  blocks: [{ kind: 'paragraph', text: 'Een alinea.' }],
}

const endless: PdfDocument = {
  ...short,
  title: 'Geheim dossier',
  blocks: [
    {
      kind: 'table',
      caption: 'Lang',
      columns: [{ head: 'a' }, { head: 'b' }, { head: 'c' }],
      rows: Array.from({ length: 40_000 }, (_, at) => [`rij ${at}`, 'een tekst die moet worden gezet', 'en nog een']),
    },
  ],
}

const broken: PdfDocument = {
  ...short,
  title: 'Geheim dossier',
  blocks: [{ kind: 'image', svg: '<svg>Geheim', alternative: 'Geheim' }],
}

const startsAsPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString() === '%PDF-'

test('documents asked for at once all come', async () => {
  const made = await Promise.all(
    [short, { ...short, title: 'Tweede' }, { ...short, title: 'Derde' }].map((each) => renderPdf(each)),
  )
  expect(made.every(startsAsPdf)).toBe(true)
  expect(new Set(made.map((bytes) => bytes.toString('latin1'))).size).toBe(3)
})

test('a document that takes too long is stopped, and the next one comes from a new worker', async () => {
  await renderPdf(short)
  const slow = renderPdf(endless, { limit: 300 })
  const next = renderPdf(short)
  await expect(slow).rejects.toMatchObject({ name: 'PdfFailed', reason: 'too slow' })
  await expect(slow).rejects.not.toThrow(/Geheim/)
  expect(startsAsPdf(await next)).toBe(true)
})

test('a drawing that cannot be read is refused without quoting it', async () => {
  const refused = renderPdf(broken)
  await expect(refused).rejects.toMatchObject({ name: 'PdfFailed', reason: 'refused' })
  await expect(refused).rejects.not.toThrow(/Geheim/)
  expect(startsAsPdf(await renderPdf(short))).toBe(true)
})

test('after closing, a later document starts a worker again', async () => {
  await closePdf()
  expect(startsAsPdf(await renderPdf(short))).toBe(true)
})

test('strangers wait until those who work here have theirs, and no more than eight of them', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'spoorboek-typst-'))
  const file = join(directory, 'worker.mjs')
  await writeFile(
    file,
    `import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ json }) => parentPort.postMessage({ pdf: Buffer.from(json), memory: 0 }))`,
  )
  const thread = new TypstThread(file)
  const made: string[] = []
  const render = (json: string, isPatient: boolean) =>
    thread.render({ json, photos: [] }, 30_000, isPatient).then(() => made.push(json))
  const strangers = Array.from({ length: 9 }, (_, at) => render(`${at}`, true))
  const staff = render('staff', false)
  await expect(render('one too many', true)).rejects.toMatchObject({ reason: 'busy' })
  await Promise.all([...strangers, staff])
  expect(made).toEqual(['0', 'staff', '1', '2', '3', '4', '5', '6', '7', '8'])
  await thread.close()
  await rm(directory, { recursive: true })
})
