import type { Preview } from '../preview.ts'
import { CountList } from '../count-list/count-list.tsx'
import { DayBars } from './day-bars.tsx'

const week = [12, 31, 28, 44, 19, 0, 3]

export const previews: Preview[] = [
  {
    name: 'Bezoeken van een week',
    render: () => (
      <DayBars
        title="Bezoeken van 16 tot en met 22 maart 2026: 137, de meeste op 19 maart, 44."
        bars={week.map((value, day) => ({ name: `${16 + day} maart: ${value}`, value }))}
        from="16-03-2026"
        until="22-03-2026"
        top="44"
      />
    ),
  },
  {
    name: 'Wat er het meest was',
    render: () => (
      <CountList
        rows={[
          { key: 'home', name: <a href="/">/regio/emmen</a>, count: '516' },
          { key: 'cobot', name: 'Eerste klas leert werken met een cobot', count: '85' },
        ]}
      />
    ),
  },
]
