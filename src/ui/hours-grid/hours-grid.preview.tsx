import type { Preview } from '../preview.ts'
import { HoursGrid, type HoursGridProps } from './hours-grid.tsx'

const days = ['ma 23', 'di 24', 'wo 25', 'do 26', 'vr 27', 'za 28', 'zo 29']
const sums = ['6', '8', '4', '', '6,5', '', '']

const row = (key: string, name: string, hours: readonly string[], total: string, error?: string) => ({
  key,
  name,
  total,
  cells: hours.map((value, index) => ({
    name: `${key}-${index}`,
    value,
    label: `${name}, ${days[index] ?? ''} maart 2026`,
    ...(index === 3 && error && { error }),
  })),
})

const grid = (error?: string): Omit<HoursGridProps, 'label'> => ({
  nameHead: 'Activiteit',
  totalHead: 'Samen',
  dayTotals: 'Samen per dag',
  days: days.map((short, index) => ({ key: short, short, total: sums[index] ?? '' })),
  rows: [
    row('tastbaar', 'Techniek Tastbaar', ['4', '8', '', error ? '25' : '', '2,5', '', ''], '14,5', error),
    row('girlsday', 'Girls’ Day bij de bedrijven', ['2', '', '4', '', '4', '', ''], '10'),
  ],
  total: '24,5',
})

export const previews: Preview[] = [
  { name: 'Om in te vullen', render: () => <HoursGrid label="Uren van week 13" {...grid()} /> },
  {
    name: 'Met een fout',
    render: () => (
      <HoursGrid
        label="Uren van week 13, met een fout"
        {...grid('‘25’ is geen aantal uren. Vul in als 2,5 of 2:30, hoogstens 24.')}
      />
    ),
  },
  { name: 'Om te lezen', render: () => <HoursGrid label="Uren van week 13, goedgekeurd" {...grid()} readOnly /> },
]
