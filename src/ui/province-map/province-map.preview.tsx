import type { Preview } from '../preview.ts'
import { ProvinceList, ProvinceMap } from './province-map.tsx'

const provinces = [
  { id: 'noord', name: 'Noordland', href: '#noord', count: 4 },
  { id: 'zuid', name: 'Zuidland', href: '#zuid', count: 1 },
  { id: 'caribisch', name: 'Caribisch Nederland', href: '#caribisch', count: 1 },
]

export const previews: Preview[] = [
  {
    name: 'Kaart met twee verzonnen provincies',
    render: () => (
      <ProvinceMap
        viewBox="0 0 484 400"
        shapes={[
          {
            id: 'noord',
            name: 'Noordland',
            path: 'M180 40l200 -20l60 120l-180 60l-90 -60z',
            label: { x: 320, y: 120 },
          },
          { id: 'zuid', name: 'Zuidland', path: 'M170 140l90 60l180 -60l-30 200l-220 20z', label: { x: 300, y: 280 } },
        ]}
        provinces={provinces}
        dots={[
          { province: 'noord', x: 230, y: 80 },
          { province: 'noord', x: 280, y: 60 },
          { province: 'zuid', x: 240, y: 260 },
        ]}
        note="Elke stip is een regio, het getal telt ze per provincie."
      />
    ),
  },
  { name: 'Lijst van provincies', render: () => <ProvinceList provinces={provinces} /> },
]
