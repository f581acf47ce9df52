import type { Preview } from '../preview.ts'
import { Downloads } from './downloads.tsx'

export const previews: Preview[] = [
  {
    name: 'Bestanden om mee te nemen',
    render: () => (
      <Downloads
        files={[
          { href: '#werkblad', words: 'Werkblad bij les 2', about: 'Voor leerlingen, PDF, 240 kB' },
          { href: '#presentatie', words: 'Zo last een robot', about: 'Presentatie, PPTX, 3,1 MB' },
        ]}
      />
    ),
  },
]
