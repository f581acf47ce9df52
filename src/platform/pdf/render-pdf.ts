import { join } from 'node:path'
import { projectRoot } from '../settings.ts'
import type { PdfDocument } from './document.ts'
import { photosOf, templateData } from './template-data.ts'
import { PdfFailed, TypstThread } from './typst-thread.ts'

const defaultLimit = 30_000
let thread: TypstThread | null = null

/**
 * A tagged PDF of the document: headings in the outline, heads in tables, alternative texts with pictures. The same
 * document gives the same bytes. Documents are made one at a time, without network.
 * @param options.limit milliseconds that typst may take for this document, its waiting time not counted
 * @param options.isPatient for a stranger: waits until those who work here have theirs, and not in a long queue
 * @throws PdfFailed when it takes longer or the worker stops; @throws RangeError when a table is not rectangular
 */
export async function renderPdf(
  document: PdfDocument,
  { limit = defaultLimit, isPatient = false }: { limit?: number; isPatient?: boolean } = {},
): Promise<Buffer> {
  const photos = photosOf(document).map(({ content }) => content)
  const typst = (thread ??= new TypstThread(join(projectRoot(), 'dist', 'typst-worker.js')))
  const pdf = await typst.render({ json: templateData(document), photos }, limit, isPatient).catch((error: unknown) => {
    // A photograph whose head is right and whose pixels are not keeps no document from being made.
    if (!photos.length || !(error instanceof PdfFailed) || error.reason !== 'refused') throw error
    return typst.render({ json: templateData(document, false), photos: [] }, limit, isPatient)
  })
  return showTitleInWindow(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength))
}

/** Ends the worker once its queue is empty. A later `renderPdf` starts a new one. */
export async function closePdf(): Promise<void> {
  await thread?.close()
}

// PDF/UA and WCAG technique PDF18 ask that a viewer shows the title, not the file name; typst only says so in a mode that
// its WebAssembly build cannot be put in. Left-to-right is the default anyway, so its place is taken, byte for byte.
function showTitleInWindow(pdf: Buffer): Buffer {
  const catalog = pdf.lastIndexOf('/Type /Catalog')
  const direction = /<<\s*\/Direction \/L2R\s*>>/.exec(pdf.toString('latin1', catalog))
  const wish = '<</DisplayDocTitle true'
  if (catalog >= 0 && direction && direction[0].length >= wish.length + 2) {
    pdf.write(wish.padEnd(direction[0].length - 2) + '>>', catalog + direction.index, 'latin1')
  }
  return pdf
}
