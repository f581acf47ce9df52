// A thousand articles by somebody who means harm: read as a form is read, written as a page is written.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHtml } from '../../../../platform/rich-text/html.ts'
import { htmlOf, inPublic } from '../drawing/public.ts'
import { readForm, withoutPictures } from '../form/public.ts'

const bad = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><animate attributeName=href values=javascript:alert(1) />',
  '"><style>*{background:url(javascript:alert(1))}</style>',
  '<a href="javascript:alert(1)">klik</a>',
  '<iframe srcdoc="<script>1</script>"></iframe>',
  '<math><mtext></table></math><img src onerror=1>',
  '\u0000<scr\u0000ipt>',
  '&lt;script&gt;',
  '<!--<img src="--><img src=x onerror=1>">',
  '{{constructor.constructor("alert(1)")()}}',
  'javascript:alert(1)',
  'JaVa\tScRiPt:alert(1)',
  ' data:text/html;base64,PHNjcmlwdD4=',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'vbscript:msgbox(1)',
  'https://ok.example/" onmouseover="alert(1)',
  '//evil.example/x.js',
  'https://user:pass@evil.example',
  '[klik](javascript:alert(1))',
  '[[klik]](javascript:alert(1))',
  '![x](video:https://www.youtube.com/watch?v=dQw4w9WgXcQ"onload="1)',
  '![x](bijlage:1)',
  '![x](bestand:1" onerror="alert(1))',
  '[a](https://ok.example "onclick=1")',
  '| a | <b onclick=1> |\n| --- | --- |\n| <u style=x> | y |',
] as const

const words = fc.oneof(fc.constantFrom(...bad), fc.string({ maxLength: 12 }), fc.constant('gewone woorden'))
const strange = fc.constantFrom('onclick', 'style', 'srcdoc', 'class', 'href', 'src', '__proto__', 'level', 'file')
const mark = fc.oneof(
  fc.record({ type: fc.constant('link'), attrs: fc.record({ href: words, target: words, onclick: words }) }),
  fc.record({ type: fc.constantFrom('bold', 'italic', 'textStyle', 'script'), attrs: fc.dictionary(strange, words) }),
)
const text = fc.record({ type: fc.constant('text'), text: words, marks: fc.array(mark, { maxLength: 2 }) })
const line = fc.array(text, { maxLength: 3 })
const paragraph = fc.record({ type: fc.constant('paragraph'), attrs: fc.dictionary(strange, words), content: line })
const block = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('heading'),
      attrs: fc.record({ level: fc.constantFrom(2, 3, 4) }),
      content: line,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('picture'),
      attrs: fc.record({
        file: fc.nat({ max: 9 }).map((file) => file + 1),
        alt: words,
        caption: words,
        src: words,
        onerror: words,
      }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom('bulletList', 'orderedList'),
      content: fc.array(fc.record({ type: fc.constant('listItem'), content: fc.tuple(paragraph) }), {
        minLength: 1,
        maxLength: 2,
      }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom('action', 'video', 'attachment'),
      attrs: fc.record({
        words: words.map((each) => `a${each}`),
        title: words.map((each) => `a${each}`),
        href: fc.oneof(words, fc.constantFrom('https://youtu.be/dQw4w9WgXcQ', 'www.school.nl')),
        file: fc.constant(7),
        onclick: words,
        style: words,
      }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constantFrom('iframe', 'script', 'html', 'svg'),
      attrs: fc.dictionary(strange, words),
    }),
  },
)
const doc = fc.record({ type: fc.constant('doc'), content: fc.array(block, { maxLength: 5 }) })
const body = fc.oneof(
  { weight: 3, arbitrary: doc.map((made) => ({ bodyDoc: JSON.stringify(made) })) },
  { weight: 1, arbitrary: fc.array(words, { maxLength: 5 }).map((lines) => ({ body: lines.join('\n\n') })) },
)

const tags = new Set(
  'p h2 h3 h4 h5 h6 strong em a br ul ol li blockquote hr div table thead tbody tr th td figure picture source img figcaption span'.split(
    ' ',
  ),
)
const attributes: Readonly<Record<string, RegExp>> = {
  href: /^(https?:\/\/|mailto:)/,
  src: /^\/beelden\/\d+\/whole\/(960\.webp|origineel)$/,
  srcset: /^\/beelden\/\d+\/whole\/960\.(webp|avif) 960w$/,
  sizes: /^[a-z0-9 :(),-]+$/,
  type: /^image\/avif$/,
  width: /^\d+$/,
  height: /^\d+$/,
  alt: /^/,
  loading: /^lazy$/,
  scope: /^col$/,
  class:
    /^(rich-(table|action|file|figure)|button( button-primary)?|video-card on-dark|video-mark|stack stack-s|(small )?muted)$/,
  'aria-hidden': /^true$/,
  role: /^group$/,
  tabindex: /^0$/,
  'aria-label': /^/,
}

/** Everything in the text that a browser would take for a tag, and whatever about it is not ours. */
function harmIn(html: string): string[] {
  return html
    .split('<')
    .slice(1)
    .flatMap((rest) => {
      const [, name = '', given = ''] = /^\/?([a-z0-9]+)((?:\s+[a-z-]+="[^"<>]*")*)\s*\/?>/.exec(rest) ?? []
      if (!tags.has(name)) return [`<${rest.slice(0, 40)}`]
      return [...given.matchAll(/([a-z-]+)="([^"]*)"/g)].flatMap(([whole, key = '', value = '']) =>
        attributes[key]?.test(value) ? [] : [whole],
      )
    })
}

/** The first of the ten that texts may show was drawn, the others were not yet. */
const pictures = Array.from({ length: 10 }, (_, at) => ({
  file: at + 1,
  width: 960,
  height: 540,
  forms: at ? [] : ['image/avif', 'image/webp'].map((type) => ({ type, width: 960, height: 540 })),
}))

describe('hostile articles', () => {
  it('a thousand come out harmless', () => {
    let kept = 0
    fc.assert(
      fc.property(body, words, words, (given, steps, address) => {
        const typed = { title: 'Titel', lead: '', ...given, challenge: steps, approach: `1. ${address}` }
        const read = readForm('example', typed, new Map(), 'nl')
        const link = readForm('tool', { title: 'Titel', address }, new Map(), 'nl')
        if (link.ok && !/^https?:\/\//.test(link.content.fields.address ?? 'https://'))
          throw new Error('an address got in')
        if (!read.ok) return
        kept++
        const { body: doc, fields } = read.content
        const fieldHtml = Object.values(fields).map(
          (value) => toHtml(withoutPictures(value), { under: 2, picture: () => null, tableName: 'Tabel' }).safeHtml,
        )
        const harm = harmIn(
          [htmlOf(doc, 'nl', inPublic({ version: { pictures } }))?.safeHtml ?? '', ...fieldHtml].join('\n'),
        )
        if (harm.length) throw new Error(harm.join('\n'))
      }),
      { numRuns: 1_000 },
    )
    expect(kept, 'most are taken in, so that this says something').toBeGreaterThan(500)
  })

  it('would be seen if one got through', () => {
    for (const html of [
      '<img src="x" onerror="1">',
      '<a href="javascript:1">x</a>',
      '<svg>',
      '<p style="x">',
      '<img src=x>',
    ])
      expect(harmIn(html), html).not.toEqual([])
  })
})
