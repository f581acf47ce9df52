import type { Preview } from '../preview.ts'
import { ValueChart } from './value-chart.tsx'

const share = {
  id: 'aandeel',
  title: 'Leerlingen in een technisch profiel: 26 % in 2024, 29 % in 2026, streefwaarde 32 % in 2028.',
  line: 1,
  start: { on: '2024-10-01', value: 26 },
  target: { on: '2028-10-01', value: 32 },
  texts: { target: 'Streefwaarde 32 %', from: 'okt 2024', until: 'okt 2028' },
  valueText: (value: number) => `${value} %`,
} as const

export const previews: Preview[] = [
  {
    name: 'Van start naar streefwaarde',
    render: () => (
      <ValueChart
        {...share}
        measured={[
          { on: '2025-10-01', value: 27.5 },
          { on: '2026-10-01', value: 29 },
        ]}
      />
    ),
  },
  { name: 'Nog niets gemeten', render: () => <ValueChart {...share} id="nog-niets" measured={[]} /> },
]
