import type { Preview } from '../preview.ts'
import { AreaMap } from './area-map.tsx'

export const previews: Preview[] = [
  {
    name: 'Kaart van vlakken: een regio, een gedeelde gemeente en een gemeente zonder regio',
    render: () => (
      <AreaMap
        label="Kaart met drie verzonnen gemeenten"
        box={{ left: 0, top: 0, right: 1000, bottom: 700 }}
        shapes={[
          { key: 'veen', name: 'Veenland', paths: ['M0 0l500 50 -40 400 -420 60z'], href: '#veen' },
          {
            key: 'grens',
            name: 'Grensland: 2 regio’s',
            paths: ['M500 50l460 -50 -80 380 -420 70z'],
            href: '#grens',
            tone: 'shared',
          },
          { key: 'leeg', name: 'Heide', paths: ['M40 510l420 -60 420 -70 20 290 -700 30z'], href: null, tone: 'none' },
        ]}
        borders="M500 50l-40 400 -420 60M460 450l420 -70"
        points={[
          { key: 'veen', x: 240, y: 320, count: 12 },
          { key: 'grens', x: 700, y: 300, count: 3 },
        ]}
        labels={[{ key: 'veen', x: 240, y: 200, text: 'Veenland' }]}
        note="Kaart: verzonnen."
      />
    ),
  },
]
