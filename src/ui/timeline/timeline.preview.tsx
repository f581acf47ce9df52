import { Card } from '../card/card.tsx'
import type { Preview } from '../preview.ts'
import { Timeline, type TimelineGroup } from './timeline.tsx'
import { windowOf } from './timeline-scale.ts'

const groups: TimelineGroup[] = [
  {
    key: 'A',
    line: { letter: 'A', colour: 1 },
    name: 'Meer instroom in technische profielen',
    href: '#doel-a',
    rows: [
      {
        key: '1',
        name: 'Vier techlabs voor het primair onderwijs',
        href: '#1',
        from: '2025-08-25',
        until: '2026-07-10',
        vague: false,
        when: '25-08-2025 t/m 10-07-2026',
        state: 'running',
        moveHref: '#verschuif-1',
      },
      {
        key: '2',
        name: 'Techniek Tastbaar',
        href: '#2',
        from: '2026-03-16',
        until: '2026-03-20',
        vague: false,
        when: '16-03-2026 t/m 20-03-2026',
        state: 'done',
        alsoLines: ['B'],
      },
    ],
  },
  {
    key: 'B',
    line: { letter: 'B', colour: 2 },
    name: 'Sterke verbinding met bedrijven',
    href: '#doel-b',
    rows: [
      {
        key: '3',
        name: 'Kleine opdrachten in het bedrijf',
        href: '#3',
        from: '2026-01-12',
        until: '2026-06-05',
        vague: false,
        when: '12-01-2026 t/m 05-06-2026',
        state: 'cancelled',
      },
      {
        key: '4',
        name: 'Open dag van de bouw',
        href: '#4',
        from: '2026-06-01',
        until: '2026-06-30',
        vague: true,
        when: 'juni 2026',
        state: 'idea',
        moveHref: '#verschuif-4',
      },
    ],
  },
]
const letters = ['aug', 'sep', 'okt', 'nov', 'dec', 'jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul']

export const previews: Preview[] = [
  {
    name: 'Tijdlijn van een schooljaar',
    render: () => (
      <Card flush>
        <Timeline
          label="Activiteiten in schooljaar 2025–2026"
          window={windowOf('2025-08-01', 12, 1)}
          spans={[
            { text: '2025', units: 5 },
            { text: '2026', units: 7 },
          ]}
          units={letters.map((text) => ({ text, long: text }))}
          today="2026-03-23"
          groups={groups}
        />
      </Card>
    ),
  },
]
