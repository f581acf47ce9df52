import type { Preview } from '../preview.ts'
import { Results } from './results.tsx'

export const previews: Preview[] = [
  {
    name: 'Gevonden',
    render: () => (
      <Results
        items={[
          {
            title: [
              { text: 'Een uur per week met een ', marked: false },
              { text: 'gastdocent', marked: true },
            ],
            href: '#g1',
            facts: ['Handreiking', 'Landelijk', '5 maart 2026'],
            text: [{ text: 'Gastdocenten beginnen enthousiast en haken vaak na een half jaar af.', marked: false }],
          },
          {
            title: [{ text: 'Vragen na STO LIVE over stages', marked: false }],
            href: '#g2',
            facts: ['Vragen en antwoorden', 'Regio Emmen', '12 km'],
            text: [
              { text: 'De school, zolang er een ', marked: false },
              { text: 'stageovereenkomst', marked: true },
              { text: ' is.', marked: false },
            ],
            within: { text: 'Wie is verzekerd als het misgaat?', href: '#g3' },
          },
        ]}
      />
    ),
  },
]
