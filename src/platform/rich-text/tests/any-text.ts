// Whatever an editor could send, with signs drawn often that mean something in the notation.
import fc from 'fast-check'
import type { Block, Inline, List, Paragraph } from '../document.ts'

const words = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ab *_[]()\\|<>#-+!1.&"\'`~\n\t\u00a0é'), maxLength: 12 }),
  fc.constantFrom(
    '<br>',
    '- x',
    '1. x',
    '---',
    '## x',
    '> x',
    '| x |',
    '![x](bestand:1)',
    '![x](bijlage:1)',
    '![](cijfer:scholen)',
    '![x](video:https://youtu.be/dQw4w9WgXcQ)',
    '[[x]](https://x.nl)',
    '[x](https://x.nl)',
    '**',
    ' ',
  ),
)
const address = fc.constantFrom('https://x.nl/(a)?b=c|d', 'mailto:a@b.nl', 'http://x.nl/*', 'https://x.nl/\\"<b>')
const mark = fc.oneof(
  fc.record({ type: fc.constantFrom('bold' as const, 'italic' as const) }),
  address.map((href) => ({ type: 'link' as const, attrs: { href } })),
)
const inline: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        type: fc.constant('text' as const),
        text: words,
        marks: fc.array(mark, { maxLength: 3 }),
      }),
    },
    fc.constant({ type: 'hardBreak' as const }),
  ),
  { maxLength: 6 },
)
const paragraph: fc.Arbitrary<Paragraph> = inline.map((content) => ({ type: 'paragraph', content }))
const list = (depth: number): fc.Arbitrary<List> =>
  fc.record({
    type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
    content: fc.array(
      fc.record({
        type: fc.constant('listItem' as const),
        content: depth
          ? fc.array(fc.oneof(paragraph, list(depth - 1)), { maxLength: 3 })
          : fc.array(paragraph, { maxLength: 2 }),
      }),
      { maxLength: 3 },
    ),
  })
const cell = fc.record({
  type: fc.constantFrom('tableHeader' as const, 'tableCell' as const),
  content: fc.array(paragraph, { maxLength: 2 }),
})
const row = fc.record({ type: fc.constant('tableRow' as const), content: fc.array(cell, { maxLength: 3 }) })
const block: fc.Arbitrary<Block> = fc.oneof(
  paragraph,
  fc.record({
    type: fc.constant('heading' as const),
    attrs: fc.record({ level: fc.constantFrom(2 as const, 3 as const, 4 as const) }),
    content: inline,
  }),
  list(2),
  fc.record({ type: fc.constant('blockquote' as const), content: fc.array(paragraph, { maxLength: 3 }) }),
  fc.record({ type: fc.constant('table' as const), content: fc.array(row, { maxLength: 3 }) }),
  fc.record({
    type: fc.constant('picture' as const),
    attrs: fc.record({ file: fc.integer({ min: 1, max: 9 }), alt: words.map((x) => `a${x}`), caption: words }),
  }),
  fc.constant({ type: 'horizontalRule' as const }),
  fc.record({
    type: fc.constant('action' as const),
    attrs: fc.record({ words: words.map((x) => `a${x}`), href: address }),
  }),
  fc.record({
    type: fc.constant('video' as const),
    attrs: fc.record({
      href: fc.constantFrom('https://youtu.be/dQw4w9WgXcQ', 'https://player.vimeo.com/video/76979871'),
      title: words.map((x) => `a${x}`),
    }),
  }),
  fc.constant({ type: 'figure' as const, attrs: { name: 'scholen' } }),
  fc.record({
    type: fc.constant('attachment' as const),
    attrs: fc.record({ file: fc.integer({ min: 1, max: 9 }), words: words.map((x) => `a${x}`) }),
  }),
)
/** As JSON. */
export const anyText = fc.array(block, { maxLength: 5 }).map((content) => JSON.stringify({ type: 'doc', content }))

/** A page that has all that a text may name. */
export const drawing = {
  under: 2,
  picture: (file: number) => `/plaatjes/${file}`,
  tableName: 'Tabel',
  film: ({ at }: { at: string }, number: number) => ({
    href: `/film/${number}`,
    action: `Van ${at}`,
    note: 'Pas na een klik',
  }),
  figure: (name: string) => (name === 'scholen' ? { value: '12', label: 'scholen', source: 'Register' } : null),
  attachment: (file: number) => (file === 3 ? { href: '/bestand/3', about: 'PDF, 2 MB' } : null),
} as const
