// Rich text from outside to the page: what is taken, what is refused, what comes out.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeAddress } from '../address.ts'
import type { RichText } from '../document.ts'
import { fromNotation } from '../from-notation.ts'
import { toHtml } from '../html.ts'
import { normalised } from '../normalise.ts'
import { wordsIn } from '../plain.ts'
import { readNotation, readRichText, richTextOf } from '../read.ts'
import { toNotation } from '../to-notation.ts'
import { toPdf } from '../to-pdf.ts'
import { anyText, drawing } from './any-text.ts'

const html = (text: RichText): string => toHtml(text, drawing).safeHtml
const doc = (...content: unknown[]): string => JSON.stringify({ type: 'doc', content })
const p = (...content: unknown[]) => ({ type: 'paragraph', content })
const t = (text: string, ...marks: unknown[]) => ({ type: 'text', text, marks })
const linkTo = (href: string) => ({ type: 'link', attrs: { href } })

function read(json: string): RichText {
  const found = readRichText(json)
  if (!found.ok) throw new Error(found.reason)
  return found.text
}

describe('the notation', () => {
  it('writes everything that rich text knows, and reads it back as it was', () => {
    fc.assert(
      fc.property(anyText, (json) => {
        const text = read(json)
        expect(fromNotation(toNotation(text))).toEqual(text)
        expect(normalised(text)).toEqual(text)
      }),
      { numRuns: 400 },
    )
  })

  it('takes what people type', () => {
    const typed = [
      '## Instroom\r\nIn Emmen kiest **1 op 5** leerlingen techniek.\r\nDat was *meer*.',
      '* lassen\n* elektro\n   1. thuis\n   2. op school',
      '| Jaar | Leerlingen |\n|---|---|\n| 2024 | 312 |',
      '![Kaart van de regio](bestand:7) Figuur 1',
      '> Wij zoeken monteurs\n---\nZie [de cijfers](www.cbs.nl/cijfers) of 2 * 3 * 4, en [niet](javascript:alert(1)).',
    ].join('\n\n')
    const text = fromNotation(typed)
    expect(text.content.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'bulletList',
      'table',
      'picture',
      'blockquote',
      'horizontalRule',
      'paragraph',
    ])
    expect(html(text)).toBe(
      [
        '<h3>Instroom</h3>',
        '<p>In Emmen kiest <strong>1 op 5</strong> leerlingen techniek.<br />Dat was <em>meer</em>.</p>',
        '<ul><li>lassen</li><li>elektro<ol><li>thuis</li><li>op school</li></ol></li></ul>',
        '<div class="rich-table" role="group" tabindex="0" aria-label="Tabel"><table><thead><tr><th scope="col">Jaar</th>' +
          '<th scope="col">Leerlingen</th></tr></thead><tbody><tr><td>2024</td><td>312</td></tr></tbody></table></div>',
        '<figure><img src="/plaatjes/7" alt="Kaart van de regio" loading="lazy" /><figcaption>Figuur 1</figcaption></figure>',
        '<blockquote><p>Wij zoeken monteurs</p></blockquote>',
        '<hr />',
        '<p>Zie <a href="https://www.cbs.nl/cijfers">de cijfers</a> of 2 * 3 * 4, en [niet](javascript:alert(1)).</p>',
      ].join('\n'),
    )
    expect(wordsIn(text)).toBeGreaterThan(30)
    expect(toPdf(text, 2, { picture: (alt) => `Afbeelding: ${alt}`, table: 'Tabel' }).map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'list',
      'table',
      'paragraph',
      'notice',
      'paragraph',
    ])
    const photo = { mediaType: 'image/png' as const, width: 40, height: 30, content: Buffer.from('x') }
    expect(toPdf(text, 2, { picture: String, table: '' }, new Map([[7, photo]]))[4]).toEqual({
      kind: 'photo',
      ...photo,
      alternative: 'Kaart van de regio',
      caption: 'Figuur 1',
    })
  })

  it('is quick with what was made to be slow', () => {
    for (const sign of ['[', '*', '[a](', '\\', '**a', '<br>', '> ', '| ', '- ', ' ', '![', '[](x', '[[', '![](video:'])
      expect(readNotation(sign.repeat(20_000)).ok, sign).toBeTypeOf('boolean')
  })
})

describe('what comes from an editor', () => {
  it('keeps words and drops what only dresses them', () => {
    const text = read(
      doc({
        ...p(
          t('Hallo', { type: 'underline' }, { type: 'bold', attrs: { onclick: 'x' } }),
          t(' jij', linkTo('javascript:alert(1)')),
        ),
        attrs: { style: 'x', onload: 'y' },
      }),
    )
    expect(text.content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Hallo', marks: [{ type: 'bold' }] },
          { type: 'text', text: ' jij' },
        ],
      },
    ])
  })

  it.each([
    ['{', 'unreadable'],
    ['[]', 'unreadable'],
    [doc({ type: 'iframe', attrs: { src: 'https://x.nl' } }), 'unreadable'],
    [doc({ type: 'text', text: 'los' }), 'unreadable'],
    [doc({ type: 'heading', attrs: { level: 1 }, content: [] }), 'unreadable'],
    [doc({ type: 'picture', attrs: { file: '1"onerror=x', alt: 'a' } }), 'unreadable'],
    [doc({ type: 'picture', attrs: { file: 1, alt: ' \u0000 ' } }), 'pictureWithoutWords'],
    [doc({ type: 'action', attrs: { words: 'Klik', href: 'javascript:alert(1)' } }), 'actionIncomplete'],
    [doc({ type: 'action', attrs: { words: ' ', href: 'https://x.nl' } }), 'actionIncomplete'],
    [
      doc({ type: 'video', attrs: { title: 'Film', href: 'https://evil.example/watch?v=dQw4w9WgXcQ' } }),
      'videoUnknown',
    ],
    [doc({ type: 'figure', attrs: { name: '<b>' } }), 'unreadable'],
    [doc({ type: 'attachment', attrs: { file: 3, words: '' } }), 'fileWithoutWords'],
    [doc(p(t('a'.repeat(60_001)))), 'tooLong'],
    [doc(...Array.from({ length: 7000 }, () => p(t('a')))), 'tooLong'],
    [`${'{"content":['.repeat(9000)}${']}'.repeat(9000)}`, 'tooDeep'],
    [JSON.stringify(deep(5)), 'tooDeep'],
    [
      doc({
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: Array.from({ length: 13 }, () => ({ type: 'tableCell', content: [p(t('x'))] })),
          },
        ],
      }),
      'tableTooLarge',
    ],
  ])('refuses %.60s', (json, reason) => {
    expect(readRichText(json)).toEqual({ ok: false, reason })
  })

  it('comes out harmless, a thousand times', () => {
    const evil = fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      'javascript:alert(1)',
      ' jAvAsCrIpT:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,<script>',
      'vbscript:x',
      '//evil.nl',
      '/\\evil.nl',
      'https://a@evil.nl',
      '\u0000<style>*{}</style>',
      '</p><base href=//x>',
      'https://x.nl/"onmouseover="x',
      "'-alert(1)-'",
      '&lt;script&gt;',
      '\u202e\ud800',
      'file:///etc/passwd',
      'mailto:x@y.nl"onclick=x',
    )
    const evilMark = fc.oneof(
      evil.map(linkTo),
      fc.record({ type: evil, attrs: fc.dictionary(evil, evil, { maxKeys: 2 }) }),
      fc.constant({ type: 'bold' }),
    )
    const evilNode = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.record({ type: fc.constant('text'), text: evil, marks: fc.array(evilMark, { maxLength: 2 }) }),
        fc.record({
          type: fc.constant('picture'),
          attrs: fc.record({ file: fc.oneof(fc.integer(), evil), alt: evil, caption: evil, src: evil, onerror: evil }),
        }),
        fc.record({
          type: fc.constantFrom('action', 'video', 'figure', 'attachment'),
          attrs: fc.record({
            words: evil,
            title: evil,
            name: fc.oneof(evil, fc.constant('scholen')),
            href: fc.oneof(evil, fc.constant('https://youtu.be/dQw4w9WgXcQ')),
            file: fc.oneof(fc.constant(3), evil),
            onclick: evil,
          }),
        }),
        fc.record({
          type: fc.oneof(
            {
              weight: 9,
              arbitrary: fc.constantFrom(
                'paragraph',
                'heading',
                'bulletList',
                'listItem',
                'table',
                'tableRow',
                'tableCell',
              ),
            },
            evil,
          ),
          attrs: fc.oneof(
            fc.record({ level: fc.constantFrom(2, 3), style: evil, onclick: evil }),
            fc.dictionary(evil, evil, { maxKeys: 2 }),
          ),
          content: fc.array(tie('node'), { maxLength: 3 }),
        }),
      ),
    })).node
    const paragraphs = fc.record({
      type: fc.constant('paragraph'),
      attrs: fc.dictionary(evil, evil, { maxKeys: 1 }),
      content: fc.array(
        fc.record({ type: fc.constant('text'), text: evil, marks: fc.array(evilMark, { maxLength: 3 }) }),
        { maxLength: 3 },
      ),
    })
    let taken = 0
    fc.assert(
      fc.property(fc.array(fc.oneof(paragraphs, evilNode), { minLength: 1, maxLength: 3 }), evil, (content, typed) => {
        for (const found of [
          readRichText(JSON.stringify({ type: 'doc', content })),
          readNotation(`[${typed}](${typed}) ![${typed}](${typed})\n\n[[${typed}]](${typed})\n\n${typed}`),
          readNotation(`![${typed}](video:${typed})\n\n[[${typed}]](https://x.nl)`),
        ]) {
          if (!found.ok) continue
          taken++
          const drawn = html(found.text)
          expect(
            drawn.replace(
              /<(?:\/?(?:p|h[2-6]|strong|em|ul|ol|li|blockquote|table|thead|tbody|tr|td|figure|figcaption)|th scope="col"|\/th|br \/|hr \/|div class="rich-table" role="group" tabindex="0" aria-label="Tabel"|\/div|\/a|a (?:class="button(?: button-primary)?" )?href="(?:https?:\/\/|mailto:|\/(?:film|bestand)\/)[^"<>\s]*"|p class="(?:rich-action|rich-file|small muted)"|figure class="rich-figure"|span class="(?:muted|video-mark" aria-hidden="true)"|\/span|div class="(?:video-card on-dark|stack stack-s)"|img src="\/plaatjes\/\d+" alt="[^"<>]*" loading="lazy" \/)>/g,
              '',
            ),
          ).not.toMatch(/[<>]/)
          expect(JSON.stringify(found.text)).not.toMatch(/\\u0000|\\ud800/i)
        }
      }),
      { numRuns: 1000 },
    )
    expect(taken).toBeGreaterThan(1200)
  })

  it('may lead only to the web and to a letter', () => {
    expect(['https://x.nl', 'www.school.nl/a', 'mailto:a@b.nl', ' HTTP://X.nl '].map(safeAddress)).toEqual([
      'https://x.nl/',
      'https://www.school.nl/a',
      'mailto:a@b.nl',
      'http://x.nl/',
    ])
    for (const bad of [
      '',
      'javascript:1',
      'java\tscript:1',
      'data:x',
      '//x.nl',
      '/pad',
      '#x',
      'https://a:b@x.nl',
      'ftp://x.nl',
      'mailto:',
      'blob:https://x.nl/1',
    ])
      expect(safeAddress(bad), bad).toBeNull()
  })

  it('is asked of the editor first, and of the plain field without script', () => {
    expect(richTextOf({ tekst: '**a**', tekstDoc: doc(p(t('b'))) }, 'tekst')).toMatchObject({
      text: { content: [{ content: [{ text: 'b' }] }] },
    })
    expect(richTextOf({ tekst: '**a**' }, 'tekst')).toMatchObject({
      text: { content: [{ content: [{ text: 'a', marks: [{ type: 'bold' }] }] }] },
    })
  })
})

/** Lists within lists. */
function deep(levels: number): object {
  const list = (left: number): object => ({
    type: 'bulletList',
    content: [{ type: 'listItem', content: [p(t('x')), ...(left > 1 ? [list(left - 1)] : [])] }],
  })
  return { type: 'doc', content: [list(levels)] }
}
