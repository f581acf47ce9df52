import { PublicPage } from '../../../ui/page/public-page.tsx'
import { Prose } from '../../../ui/layout/layout.tsx'
import type { PartPreviews } from '../../../ui/previews.ts'
import { galleryPath, partPath, previewPath } from '../paths.ts'
import type { ComponentChildren } from 'preact'

function Frame({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <PublicPage
      title={`${title} – Spoorboek`}
      brand={{ name: 'Spoorboek', sub: 'Onderdelen', href: galleryPath }}
      nav={[{ href: galleryPath, text: 'Onderdelen' }]}
      footer={[]}
    >
      {children}
    </PublicPage>
  )
}

export function GalleryPage({ parts }: { parts: readonly PartPreviews[] }) {
  return (
    <Frame title="Onderdelen">
      <Prose>
        <h1>Onderdelen</h1>
        <p class="lead">Elk onderdeel in zijn gewone stand, met fout, leeg en bezig. Alles werkt zonder script.</p>
        <ul>
          {parts.map((part) => (
            <li key={part.id}>
              <a href={partPath(part.id)}>{part.title}</a>
            </li>
          ))}
        </ul>
      </Prose>
    </Frame>
  )
}

export function PartPage({ part }: { part: PartPreviews }) {
  return (
    <Frame title={part.title}>
      <h1>{part.title}</h1>
      {part.previews.map((preview, index) => (
        <section class="specimen" key={preview.name} aria-labelledby={`specimen-${index}`}>
          <h2 id={`specimen-${index}`} class="station-title">
            {preview.name}
          </h2>
          {preview.whole ? <a href={previewPath(part.id, index)}>Open: {preview.name}</a> : preview.render()}
        </section>
      ))}
    </Frame>
  )
}
