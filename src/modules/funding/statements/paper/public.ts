import type { Locale } from '../../../../platform/actor.ts'
import type { Attachment } from '../../../../platform/mail/letter.tsx'
import type { PdfBlock, PdfDocument } from '../../../../platform/pdf/document.ts'
import { renderPdf } from '../../../../platform/pdf/render-pdf.ts'
import type { IsoDate } from '../../../../platform/time.ts'
import { checkPath } from '../../paths.ts'
import { statementMessages } from '../messages.ts'
import { headFacts, type Kept } from '../public.ts'
import { drawingSize, pathOf, type Asked, type Signed } from '../rules.ts'

const ink = '#15324b'

/** What was signed, as PDF: one statement a page. The same statements always give the same bytes. */
export async function statementPdf(kept: readonly Kept[], baseUrl: string): Promise<Buffer> {
  const all = kept.map((each) => ({ ...each, signed: JSON.parse(each.words) as Signed }))
  const [first] = all
  if (!first) throw new RangeError('no statement to print')
  const t = statementMessages(first.signed.locale).pdf
  const document: PdfDocument = {
    title: all.length > 1 ? t.titleMany : t.title,
    subtitle: first.signed.company,
    language: first.signed.locale,
    author: [...new Set(all.map(({ signed }) => signed.region))].join(', '),
    date: first.signedOn,
    ...(all.length === 1 && { footer: `${t.number} ${first.signed.number}` }),
    blocks: all.flatMap((each, index): PdfBlock[] => [
      ...(index ? [{ kind: 'pageBreak' } as const] : []),
      ...askedBlocks(each.signed),
      ...signatureBlocks(each.signed, each, baseUrl),
    ]),
  }
  return renderPdf(document)
}

/** What goes along with a letter: nothing when nothing was signed. */
export async function statementAttachments(kept: readonly Kept[], baseUrl: string): Promise<Attachment[]> {
  const [first] = kept
  if (!first) return []
  const { locale, number } = JSON.parse(first.words) as Signed
  const t = statementMessages(locale).pdf
  const name = kept.length > 1 ? t.fileNameMany : t.fileName(number)
  return [{ name, mediaType: 'application/pdf', content: await statementPdf(kept, baseUrl) }]
}

/** The same words with an empty place to sign. */
export async function blankPdf(asked: Asked, day: IsoDate): Promise<Buffer> {
  const t = statementMessages(asked.locale).pdf
  return renderPdf({
    title: t.blankTitle,
    subtitle: asked.company,
    language: asked.locale,
    author: asked.region,
    date: day,
    footer: `${t.number} ${asked.number}`,
    blocks: [
      ...askedBlocks(asked),
      { kind: 'heading', level: 1, text: t.signing },
      { kind: 'image', svg: emptyPlaces(asked.locale), alternative: t.blankField },
      { kind: 'paragraph', text: t.blankText },
    ],
  })
}

function askedBlocks(asked: Asked): PdfBlock[] {
  const t = statementMessages(asked.locale).pdf
  return [
    {
      kind: 'facts',
      facts: [...headFacts(asked), { term: t.number, value: String(asked.number) }, ...asked.facts].map(
        ({ term, value }) => ({ term, description: value }),
      ),
    },
    {
      kind: 'table',
      caption: t.what,
      columns: [{ head: t.part }, { head: t.detail }, { head: t.amount, numeric: true }],
      rows: asked.amounts.map(({ name, detail, amount }) => [name, detail ?? '', amount]),
      totals: [t.total, '', asked.total],
    },
    ...(asked.remark ? [{ kind: 'facts' as const, facts: [{ term: t.remark, description: asked.remark }] }] : []),
    { kind: 'paragraph', text: asked.declaration },
  ]
}

function signatureBlocks(signed: Signed, { drawing, sha256 }: Kept, baseUrl: string): PdfBlock[] {
  const texts = statementMessages(signed.locale)
  const t = texts.pdf
  const href = baseUrl + checkPath(sha256)
  return [
    { kind: 'heading', level: 1, text: t.signing },
    {
      kind: 'facts',
      facts: [
        { term: t.name, description: signed.signedBy },
        { term: t.role, description: signed.role },
        { term: t.how, description: texts.method[signed.method] },
        { term: t.when, description: signed.signedAt },
      ],
    },
    ...(drawing ? [{ kind: 'image' as const, svg: drawnSvg(drawing), alternative: t.drawing(signed.signedBy) }] : []),
    {
      kind: 'notice',
      title: t.check,
      text: [{ text: `${t.checkText} ` }, { text: href, href }, { text: ` ${t.hash}: ${sha256}` }],
    },
  ]
}

// Three times as wide a ground, so that a signature is not as wide as the paper.
function drawnSvg(drawing: string): string {
  const { width, height } = drawingSize
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width * 2.5} ${height}"><path d="${pathOf(drawing)}" fill="none" stroke="${ink}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>`
}

function emptyPlaces(locale: Locale): string {
  const t = statementMessages(locale).pdf
  const places = [t.name, t.role, t.date, t.sign].map((label, index) => {
    const y = 40 + index * 56
    return `<text x="0" y="${y}" font-size="15" fill="${ink}" font-family="Atkinson Hyperlegible Next">${label}</text><line x1="130" y1="${y + 4}" x2="600" y2="${y + 4}" stroke="${ink}" stroke-width="1"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 230">${places.join('')}</svg>`
}
