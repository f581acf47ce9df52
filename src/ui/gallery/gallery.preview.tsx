import type { Preview } from '../preview.ts'
import { Gallery, VideoCard } from './gallery.tsx'

const drawing = (colour: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 320"><path fill="${colour}" d="M0 0h480v320H0z"/><path fill="none" stroke="#fff" stroke-width="12" d="M90 240l100-140 70 90 50-60 90 110"/></svg>`,
  )}`
const size = { width: 480, height: 320 }

export const previews: Preview[] = [
  {
    name: 'Beelden met woorden',
    render: () => (
      <Gallery
        pictures={[
          { ...size, src: drawing('#73397a'), alt: 'Twee stands op een beurs', caption: 'Techniek Tastbaar, maart' },
          { ...size, src: drawing('#265434'), alt: 'Het geraamte van een tiny house' },
          { ...size, src: drawing('#15324b'), alt: 'Een cobot pakt een werkstuk', caption: 'Klas 3 leert lassen' },
        ]}
      />
    ),
  },
  {
    name: 'Video bij een ander',
    render: () => (
      <VideoCard
        title="Het dak op het tiny house"
        href="#video"
        action="Bekijk de video van YouTube"
        text="Leerlingen van twee scholen bouwen samen, met hulp van een bouwbedrijf."
        note="Pas als u klikt, laden wij iets van YouTube. Dat kan cookies plaatsen."
      />
    ),
  },
]
