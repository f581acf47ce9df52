import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromHtml, fromPlain } from '../from-html.ts'
import { toHtml } from '../html.ts'
import { toNotation } from '../to-notation.ts'

const notation = (html: string): string => toNotation(fromHtml(html))

describe('HTML of somebody else', () => {
  it('becomes paragraphs, headings, lists, quotes, links and tables of ours', () => {
    expect(
      notation(
        '<h1>Kop</h1>los <b>vet</b><br>regel<div>een<p>twee</p></div><hr><blockquote><p>zei zij</p></blockquote>',
      ),
    ).toBe('## Kop\n\nlos **vet**\nregel\n\neen\n\ntwee\n\n---\n\n> zei zij')
    expect(notation('<ul><li>een<ul><li>onder</li></ul></li><li><p>twee</p></li></ul><ol><li>eerst</li></ol>')).toBe(
      '- een\n  - onder\n- twee\n\n1. eerst',
    )
    expect(notation('<p><a href="https://school.example/a?b=1&amp;c=2">de school</a> &amp; &lt;wij&gt;</p>')).toBe(
      '[de school](https://school.example/a?b=1&c=2) & <wij>',
    )
    expect(notation('<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>')).toBe(
      '| a | b |\n| 1 | 2 |',
    )
    expect(notation('<table><tr><td><p>links</p></td><td>rechts</td></tr></table>'), 'a layout').toBe('links\n\nrechts')
  })

  it('leaves out programs, forms, pictures, what is hidden and what it is told to', () => {
    const html = `<head><title>t</title></head><style>p{}</style><script>alert(1)</script><form action="/x"><input value="i">
      <button>klik</button></form><img src="https://volg.example/1.gif"><div style="display:none">voorproef</div>
      <p onclick="x()">goed <a href="javascript:alert(1)">link</a></p><div class="quote">oud</div><svg><text>s</text></svg>`
    const text = fromHtml(html, { leaveOut: (_tag, { class: name }) => name === 'quote' })
    expect(
      toHtml(text, { under: 2, picture: () => null, tableName: '' })
        .safeHtml.replace(/\s+/g, ' ')
        .trim(),
    ).toBe('<p>goed link</p>')
  })

  it('ends for the deepest and the longest of texts, and for what is no HTML', () => {
    expect(notation('<b>'.repeat(100_000) + 'diep')).toContain('diep')
    // Each of these seems to be closed, or to need no closing.
    for (const open of ['<div></b>', '<td><li>', '<div title="</div>">'])
      expect(notation(`<p>hier</p>${open.repeat(10_000)}`), open).toContain('hier')
    expect(toNotation(fromHtml('<p>woord</p>'.repeat(9_000))).length).toBeLessThan(130_000)
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<',
            '>',
            '</',
            'p',
            'td>',
            '<ul>',
            '<li',
            '"',
            '=',
            '&lt;',
            'a href',
            '<table>',
            '<tr>',
            'x',
          ),
          { maxLength: 30 },
        ),
        (parts) => {
          expect(fromHtml(parts.join('')).type).toBe('doc')
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is read as paragraphs when it is plain, with lines put together that a program broke', () => {
    const long = 'Een regel die zo lang is dat een mailprogramma haar hier afbrak'
    expect(
      toNotation(fromPlain(`${long}\nen verder ging.\r\n\r\nAdres\nKerkstraat 1\n\nhttps://school.example/x.`)),
    ).toBe(`${long} en verder ging.\n\nAdres\nKerkstraat 1\n\n[https://school.example/x](https://school.example/x).`)
  })
})
