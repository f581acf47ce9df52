// What stands between the words: buttons, films, live figures and files.
import { expect, it } from 'vitest'
import { attachmentsIn, figuresIn, picturesIn, withPictures } from '../document.ts'
import { filmAt } from '../film.ts'
import { fromNotation } from '../from-notation.ts'
import { toHtml } from '../html.ts'
import { toPdf } from '../to-pdf.ts'
import { drawing } from './any-text.ts'

it('is drawn where a page can give it, and stays words where it cannot', () => {
  const text = fromNotation(
    [
      '[[Meld je aan]](www.school.nl/doe-mee)',
      '![Zo last [een\\] robot](video:https://youtu.be/dQw4w9WgXcQ)',
      '![](cijfer:scholen)',
      '![](cijfer:onbekend)',
      '![Werkblad](bijlage:3)',
      '![Weg](bijlage:4)',
    ].join('\n'),
  )
  expect(toHtml(text, drawing).safeHtml.split('\n')).toEqual([
    '<p class="rich-action"><a class="button button-primary" href="https://www.school.nl/doe-mee">Meld je aan</a></p>',
    '<div class="video-card on-dark"><span class="video-mark" aria-hidden="true"></span><div class="stack stack-s">' +
      '<p><strong>Zo last [een] robot</strong></p><p><a class="button" href="/film/0">Van YouTube</a></p>' +
      '<p class="small muted">Pas na een klik</p></div></div>',
    '<figure class="rich-figure"><p><strong>12</strong> scholen</p><figcaption>Register</figcaption></figure>',
    '',
    '<p class="rich-file"><a href="/bestand/3">Werkblad</a> <span class="muted">(PDF, 2 MB)</span></p>',
    '<p class="rich-file">Weg</p>',
  ])
  // Elsewhere than on a page: what can be clicked leads to where it is, and no figure is told that nobody counted.
  const { film: _film, figure: _figure, ...bare } = drawing
  expect(toHtml(text, bare).safeHtml).toContain('<a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Zo last')
  expect(toHtml(text, bare).safeHtml).not.toContain('figure')
  const paper = toPdf(text, 1, { picture: String, table: '', figure: drawing.figure })
  expect(paper.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'notice', 'paragraph', 'paragraph'])
  expect([figuresIn(text), attachmentsIn(text)]).toEqual([
    ['scholen', 'onbekend'],
    [3, 4],
  ])
  expect(attachmentsIn(withPictures(text, new Set([3]), new Set([4])))).toEqual([4])
})

it('knows a film by any of its addresses, and plays it with the fewest cookies', () => {
  for (const address of [
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3',
    'https://www.youtube.com/watch?list=x&v=dQw4w9WgXcQ',
    'https://youtu.be/dQw4w9WgXcQ',
    'https://www.youtube.com/shorts/dQw4w9WgXcQ',
  ])
    expect(filmAt(address)?.player, address).toBe('https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ')
  expect(filmAt('https://vimeo.com/76979871')?.player).toBe('https://player.vimeo.com/video/76979871?dnt=1')
  for (const odd of [
    'https://evil.example/watch?v=dQw4w9WgXcQ',
    'http://youtu.be/dQw4w9WgXcQ',
    'https://youtu.be/kort',
  ])
    expect(filmAt(odd), odd).toBeNull()
})

it('shows only pictures that belong to it', () => {
  const text = fromNotation('![a](bestand:1)\n\n![b](bestand:2)')
  expect(picturesIn(text)).toEqual([1, 2])
  expect(picturesIn(withPictures(text, new Set([2])))).toEqual([2])
  expect(toHtml(text, { ...drawing, picture: () => null }).safeHtml).toBe(
    '<figure><figcaption>a</figcaption></figure>\n<figure><figcaption>b</figcaption></figure>',
  )
})
