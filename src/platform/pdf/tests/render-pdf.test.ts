import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jpegOf, pngOf } from '../../../../test/pictures.ts'
import type { PdfBlock, PdfDocument } from '../document.ts'
import { closePdf, renderPdf } from '../render-pdf.ts'
import { PdfContent } from './pdf-content.ts'
import { progressReport } from './progress-report.ts'

afterAll(closePdf)

function documentWith(...blocks: PdfBlock[]): PdfDocument {
  return { title: 'Proef', language: 'nl', author: 'Regio Emmen', date: '2026-03-23', blocks }
}

async function contentOf(document: PdfDocument): Promise<PdfContent> {
  return new PdfContent(await renderPdf(document))
}

const plain = (text: string): string => text.replace(/[\s\u200b\u00ad]/g, '')

describe('a progress report', () => {
  let pdf: PdfContent
  let catalog: string

  beforeAll(async () => {
    pdf = await contentOf(progressReport)
    catalog = pdf.object('Catalog')
  })

  test('is a tagged PDF in its own language', () => {
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(catalog).toMatch(/\/StructTreeRoot \d+ 0 R/)
    expect(catalog).toMatch(/\/MarkInfo <<\s*\/Marked true/)
    expect(catalog).toContain('/Lang (nl)')
  })

  test('carries title, author and date, and has viewers show the title', () => {
    expect(pdf.metadata).toContain('<rdf:li xml:lang="x-default">Voortgangsverslag 2025</rdf:li>')
    expect(pdf.metadata).toContain('Regio Emmen')
    expect(pdf.metadata).toContain('<xmp:CreateDate>2026-03-23T00:00:00Z</xmp:CreateDate>')
    expect(catalog).toContain('/DisplayDocTitle true')
  })

  test('tags headings, lists, table heads and totals', () => {
    expect(pdf.tags('H1')).toBe(4)
    expect(pdf.tags('H2')).toBe(2)
    expect(pdf.tags('TH')).toBe(5 + 4)
    expect(pdf.tags('TFoot')).toBe(2)
    expect(pdf.tags('Caption')).toBe(2)
    expect(pdf.tags('LI')).toBe(4 + 3 + 3)
    expect([...pdf.objects.values()].filter((body) => body.includes('/Scope /Column'))).toHaveLength(9)
  })

  test('lists its headings in the outline', () => {
    expect(pdf.object('Outlines')).toMatch(/\/Count \d/)
    expect(pdf.entries('Title')).toContain('2. Stand per doel')
  })

  test('gives pictures their alternative text', () => {
    expect(pdf.tags('Figure')).toBe(1)
    expect(pdf.entries('Alt')).toContainEqual(expect.stringMatching(/^Spoorkaart van twee doelen/))
  })

  test('numbers its pages', () => {
    expect(pdf.text).toContain(`1 van ${pdf.pages}`)
    expect(pdf.text).toContain(`${pdf.pages} van ${pdf.pages}`)
  })

  test('gives the same bytes again', async () => {
    expect((await renderPdf(progressReport)).equals(pdf.bytes)).toBe(true)
  })
})

test('an English document counts its pages in English', async () => {
  const pdf = await contentOf({ ...documentWith({ kind: 'paragraph', text: 'Hello' }), language: 'en' })
  expect(pdf.text).toContain('1 of 1')
  expect(pdf.text).toContain('23 March 2026')
  expect(pdf.object('Catalog')).toContain('/Lang (en)')
})

test.each([
  '#eval("1 + 1")',
  '#{ panic("no") }',
  '] #pagebreak() [',
  '"); #read("/template.typ")',
  '\\ \\u{1F600} \\#',
  '$ x^2 $ `raw` *bold* _emph_ @ref <label> = kop - punt // commentaar /* … */',
  '{"json": ["\\n", null]}',
  'łódź, ğüş, ‘aanhaling’, €, −, 2 × ½',
])('prints %s as it was typed, wherever it stands', async (text) => {
  const pdf = await contentOf({
    ...documentWith(
      { kind: 'heading', level: 1, text },
      {
        kind: 'paragraph',
        text: [
          { text, strong: true },
          { text, href: 'https://voorbeeld.nl/?q=")#eval(1)' },
        ],
      },
      { kind: 'list', items: [text] },
      { kind: 'facts', facts: [{ term: text, description: text }] },
      { kind: 'figures', figures: [{ value: text, label: text, source: text }] },
      { kind: 'table', caption: text, columns: [{ head: text }], rows: [[text]], totals: [text] },
      { kind: 'notice', title: text, text },
    ),
    title: text,
    subtitle: text,
    author: text,
    footer: text,
  })
  const found = plain(pdf.text).split(plain(text)).length - 1
  expect(found).toBeGreaterThanOrEqual(18)
})

test('shows photographs with their words, and only the words of what cannot be drawn', async () => {
  const photo = (content: Buffer, mediaType: 'image/png' | 'image/jpeg', alternative: string): PdfBlock => ({
    kind: 'photo',
    ...{ content, mediaType, alternative, width: 400, height: 300, caption: 'Foto: regio' },
  })
  const good = photo(pngOf(400, 300), 'image/png', 'Leerling achter de draaibank')
  const pdf = await contentOf(documentWith(good, good))
  expect([...pdf.objects.values()].filter((body) => /\/Subtype\s*\/Image/.test(body))).not.toHaveLength(0)
  expect(pdf.entries('Alt')).toEqual(['Leerling achter de draaibank', 'Leerling achter de draaibank'])
  const worded = await contentOf(documentWith(good, photo(jpegOf(400, 300), 'image/jpeg', 'Kaart van de regio')))
  for (const words of ['Leerling achter de draaibank', 'Kaart van de regio', 'Foto: regio'])
    expect(plain(worded.text)).toContain(plain(words))
})

test('survives emoji, control codes, half characters and empty texts', async () => {
  const odd = [
    '👩‍🔧 lassen 🔥',
    'a\u0000b\u0007c\u001b',
    'half \ud83d en \udc00',
    '日本語 العربية',
    '',
    '\n\n\t',
    '\u2028\ufeff',
  ]
  const pdf = await contentOf(
    documentWith(
      ...odd.flatMap((text): PdfBlock[] => [
        { kind: 'heading', level: 1, text },
        { kind: 'paragraph', text },
        { kind: 'list', items: [] },
        { kind: 'figures', figures: [] },
        { kind: 'facts', facts: [] },
        { kind: 'table', caption: text, columns: [{ head: text, numeric: true }], rows: [[text]] },
      ]),
      { kind: 'paragraph', text: [] },
    ),
  )
  expect(plain(pdf.text)).toContain('lassen')
  expect(plain(pdf.text)).toContain('abc')
})

test('keeps only addresses that are safe to click', async () => {
  const pdf = await contentOf(
    documentWith({
      kind: 'paragraph',
      text: [
        { text: 'goed', href: 'https://voorbeeld.nl/pad' },
        { text: 'post', href: 'mailto:info@voorbeeld.nl' },
        { text: 'fout', href: 'javascript:alert(1)' },
        { text: 'bestand', href: 'file:///etc/passwd' },
        { text: 'los', href: '' },
      ],
    }),
  )
  expect(pdf.entries('URI').sort()).toEqual(['https://voorbeeld.nl/pad', 'mailto:info@voorbeeld.nl'])
  expect(plain(pdf.text)).toContain('goedpostfoutbestandlos')
})

test('a heading never skips a level', async () => {
  const pdf = await contentOf(
    documentWith({ kind: 'heading', level: 3, text: 'Diep' }, { kind: 'heading', level: 4, text: 'Dieper' }),
  )
  expect([pdf.tags('H1'), pdf.tags('H2'), pdf.tags('H3')]).toEqual([1, 1, 0])
})

test('2,000 rows run over many pages, each with the head of the table', async () => {
  const rows = Array.from({ length: 2000 }, (_, at) => [
    `Gastles ${at + 1}`,
    'Installatiebedrijf Van der Velde & Zn., Emmen',
    `${at},00`,
  ])
  const pdf = await contentOf(
    documentWith({
      kind: 'table',
      caption: 'Alle registraties',
      columns: [{ head: 'Activiteit' }, { head: 'Partner' }, { head: 'Bedrag', numeric: true }],
      rows,
    }),
  )
  expect(pdf.pages).toBeGreaterThan(30)
  expect(pdf.text.split('Activiteit').length - 1).toBe(pdf.pages)
  expect(pdf.text).toContain('Gastles 2000')
  expect(pdf.tags('TH')).toBe(3)
})

test('a table of many columns lies down, and its heading goes along', async () => {
  const columns = Array.from({ length: 12 }, (_, at) => ({ head: `Maand ${at + 1}`, numeric: true }))
  const pdf = await contentOf(
    documentWith(
      { kind: 'paragraph', text: 'Vooraf' },
      { kind: 'heading', level: 1, text: 'Uitgaven' },
      { kind: 'table', caption: 'Per maand', columns, rows: [columns.map(() => '120.000,00')] },
      { kind: 'paragraph', text: 'Daarna' },
    ),
  )
  const [upright, lying, after] = pdf.text.split('\n')
  expect(pdf.bytes.toString('latin1').split('[0 0 841.8898 595.2756]')).toHaveLength(2)
  expect(upright).toContain('Vooraf')
  expect(lying).toMatch(/Uitgaven.*Per maand.*Maand 12/)
  expect(after).toContain('Daarna')
})

test('refuses a table with a row that misses cells', async () => {
  const table: PdfBlock = { kind: 'table', caption: 'x', columns: [{ head: 'a' }, { head: 'b' }], rows: [['1']] }
  await expect(renderPdf(documentWith(table))).rejects.toThrow('a table of 2 columns has a row of 1 cells')
})
