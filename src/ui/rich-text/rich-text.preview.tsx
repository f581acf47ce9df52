import { Button } from '../button/button.tsx'
import { Form, FormActions } from '../form/form.tsx'
import type { Preview } from '../preview.ts'
import { TextDifference } from './difference.tsx'
import { RichTextField } from './rich-text-field.tsx'
import { RichText } from './rich-text.tsx'

const safeHtml = `<h3>Wat er nodig is</h3>
<p>In de <strong>installatietechniek</strong> staan <em>240 vacatures</em> open, laat <a href="https://www.uwv.nl/">het UWV</a> zien.</p>
<ul><li>monteurs elektro<ul><li>vooral rond Emmen</li></ul></li><li>koeltechniek</li></ul>
<div class="rich-table" role="group" tabindex="0" aria-label="Tabel"><table><thead><tr><th scope="col">Jaar</th><th scope="col">Leerlingen PIE</th></tr></thead><tbody><tr><td>2024</td><td>312</td></tr><tr><td>2025</td><td>298</td></tr></tbody></table></div>
<blockquote><p>Wij nemen iedereen aan die een schroef kan indraaien.</p></blockquote>
<ol><li>Kennismaken</li><li>Meelopen</li></ol>
<p class="rich-action"><a class="button button-primary" href="https://www.uwv.nl/">Bekijk alle vacatures</a></p>
<div class="video-card on-dark"><span class="video-mark" aria-hidden="true"></span><div class="stack stack-s"><p><strong>Zo last een robot</strong></p><p><a class="button" href="#video">Bekijk de video van YouTube</a></p><p class="small muted">Pas als u klikt, laden wij iets van YouTube.</p></div></div>
<figure class="rich-figure"><p><strong>12</strong> scholen doen mee</p><figcaption>Bron: het register, 23 maart 2026</figcaption></figure>
<p class="rich-file"><a href="#werkblad">Werkblad voor leerlingen</a> <span class="muted">(PDF, 240 kB)</span></p>`

const notation =
  '## Wat er nodig is\n\nIn de **installatietechniek** staan 240 vacatures open.\n\n| Jaar | Leerlingen |\n| 2024 | 312 |'
const cell = (type: string, text: string) => ({
  type,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})
const json = JSON.stringify({
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Wat er nodig is' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'Er staan 240 vacatures open.' }] },
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'Jaar'), cell('tableHeader', 'Leerlingen')] },
        { type: 'tableRow', content: [cell('tableCell', '2024'), cell('tableCell', '312')] },
      ],
    },
  ],
})

export const previews: Preview[] = [
  { name: 'Een tekst om te lezen', render: () => <RichText html={{ safeHtml }} /> },
  {
    name: 'Een tekst om te schrijven',
    render: () => (
      <Form action="#bewaard">
        <RichTextField
          name="tekst"
          label="Arbeidsmarkt"
          help="Welke vakmensen zijn er nodig, nu en straks?"
          notation={notation}
          json={json}
          pictures={{ show: '/_ui/{id}', upload: '/_ui' }}
          objects={{
            figures: [{ name: 'scholen', label: 'Scholen die meedoen' }],
            upload: { to: '/_ui', accept: '.pdf' },
          }}
        />
        <RichTextField
          name="kort"
          label="Samenvatting"
          error="Schrijf iets op"
          notation=""
          json='{"type":"doc"}'
          rows={4}
        />
        <FormActions>
          <Button kind="primary">Bewaar</Button>
        </FormActions>
      </Form>
    ),
  },
  {
    name: 'Wat er in een tekst veranderde',
    render: () => (
      <TextDifference
        lines={[
          { what: 'same', kind: 'heading', pieces: [{ what: 'same', text: 'Wat er nodig is' }] },
          { what: 'same', kind: 'paragraph', pieces: [{ what: 'same', text: 'De regio groeit.' }] },
          { what: 'same', kind: 'paragraph', pieces: [{ what: 'same', text: 'Dat merken de bedrijven.' }] },
          {
            what: 'changed',
            kind: 'paragraph',
            pieces: [
              { what: 'same', text: 'Er staan ' },
              { what: 'removed', text: '210' },
              { what: 'added', text: '240' },
              { what: 'same', text: ' vacatures open.' },
            ],
          },
          { what: 'removed', kind: 'item', pieces: [{ what: 'removed', text: 'monteurs elektro' }] },
          { what: 'added', kind: 'item', pieces: [{ what: 'added', text: 'monteurs koeltechniek' }] },
          { what: 'dressed', kind: 'paragraph', pieces: [{ what: 'same', text: 'Zie de cijfers van het UWV.' }] },
        ]}
      />
    ),
  },
]
