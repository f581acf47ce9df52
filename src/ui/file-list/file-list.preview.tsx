import type { Preview } from '../preview.ts'
import { FileList } from './file-list.tsx'

const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

export const previews: Preview[] = [
  {
    name: 'Met vingerafdrukken',
    render: () => (
      <FileList
        hashName="SHA-256"
        files={[
          {
            key: '1',
            name: 'factuur-evenementenhal-2026-0318.pdf',
            href: '#factuur',
            notes: ['Factuur · 20-03-2026 14:05 door Marieke Veldhuis', 'Bewaren tot en met 31 december 2035'],
            sha256,
          },
          {
            key: '2',
            name: 'bankafschrift.pdf',
            href: '#betaling',
            notes: ['Betaalbewijs · 02-04-2026 09:10 door Hendrik Pol', 'Bewaren tot en met 31 december 2035'],
            sha256: sha256.split('').reverse().join(''),
          },
        ]}
      />
    ),
  },
]
