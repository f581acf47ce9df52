import type { Preview } from '../preview.ts'
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
]
