import type { Preview } from '../preview.ts'
import { Contents } from './contents.tsx'

export const previews: Preview[] = [
  {
    name: 'Inhoud van een lange bladzijde',
    render: () => (
      <Contents
        title="Inhoud"
        entries={[
          { href: '#arbeidsmarkt', text: 'Arbeidsmarkt', note: '2 open opmerkingen' },
          { href: '#leerlingen', text: 'Ontwikkeling van leerlingen' },
          { href: '#dekking', text: 'Dekking' },
        ]}
      />
    ),
  },
]
