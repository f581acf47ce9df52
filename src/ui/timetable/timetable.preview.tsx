import { Card } from '../card/card.tsx'
import type { Preview } from '../preview.ts'
import { Timetable, type TimetableGoal } from './timetable.tsx'

const goals: TimetableGoal[] = [
  {
    line: { letter: 'A', colour: 1 },
    name: 'Meer instroom in technische profielen',
    href: '#doel-a',
    costs: '300.700,00',
    planned: '50.580,00',
    realised: '25.060,00',
    activities: [
      {
        key: '1',
        name: 'Vier techlabs voor het primair onderwijs',
        href: '#1',
        audience: 'po groep 5-8, vo klas 1-2',
        state: 'running',
        from: '2025-08-25',
        until: '2026-07-10',
        fromText: '25-08-2025',
        untilText: '10-07-2026',
        costs: '248.000,00',
        quantityPrice: '4 × 62.000,00',
        planned: '19.200,00',
        realised: '6.400,00',
      },
      {
        key: '2',
        name: 'Techniek Tastbaar',
        href: '#2',
        audience: '10-16 jaar en ouders',
        alsoLines: ['B'],
        interchange: 'Overstap: met Hoogeveen',
        state: 'done',
        from: '2026-03-16',
        until: '2026-03-20',
        fromText: '16-03-2026',
        untilText: '20-03-2026',
        costs: '48.500,00',
        quantityPrice: '1 × 48.500,00',
        planned: '28.500,00',
        realised: '18.660,00',
      },
      {
        key: '3',
        name: 'Girls’ Day',
        href: '#3',
        audience: 'meisjes 10-15 jaar',
        state: 'planned',
        from: '2026-04-09',
        until: '2026-04-09',
        fromText: '09-04-2026',
        costs: '4.200,00',
        quantityPrice: '12 × 350,00',
        planned: '2.880,00',
        realised: null,
      },
    ],
  },
  {
    line: { letter: 'B', colour: 2 },
    name: 'Sterke verbinding met bedrijven',
    href: '#doel-b',
    costs: '188.320,00',
    planned: '42.260,00',
    realised: null,
    activities: [
      {
        key: '4',
        name: 'Gedeelde werkplaats mobiliteit en transport',
        href: '#4',
        state: 'behind',
        from: '2025-09-01',
        until: '2026-12-18',
        fromText: '01-09-2025',
        untilText: '18-12-2026',
        costs: '184.000,00',
        quantityPrice: '1 × 184.000,00',
        planned: '36.500,00',
        realised: null,
      },
      {
        key: '5',
        name: 'Kleine opdrachten in het bedrijf',
        href: '#5',
        audience: 'vmbo klas 3-4 BWI',
        state: 'cancelled',
        from: '2026-01-12',
        until: '2026-06-05',
        fromText: '12-01-2026',
        untilText: '05-06-2026',
        costs: '4.320,00',
        quantityPrice: '24 × 180,00',
        planned: '5.760,00',
        realised: null,
      },
    ],
  },
  {
    line: { letter: 'C', colour: 3 },
    name: 'Doorlopende leerroutes vmbo-mbo',
    href: '#doel-c',
    costs: null,
    planned: null,
    realised: null,
    activities: [],
  },
]

const props = {
  label: 'Activiteiten per doel, met kosten en bijdragen',
  goals,
  scale: { from: '2025-01-01', until: '2028-12-31', today: '2026-03-23' },
  sorts: {
    name: { href: '?sorteer=naam', direction: null },
    period: { href: '?sorteer=-periode', direction: 'up' as const },
    costs: { href: '?sorteer=kosten', direction: null },
  },
  totals: {
    label: 'Totaal van 5 activiteiten',
    sub: 'waarvan 4.320,00 van een geannuleerde activiteit opnieuw te verdelen',
    costs: '489.020,00',
    planned: '92.840,00',
    realised: '25.060,00',
  },
}

export const previews: Preview[] = [
  {
    name: 'Dienstregeling',
    render: () => (
      <Card flush>
        <Timetable {...props} />
      </Card>
    ),
  },
  {
    name: 'Met gekozen kolommen',
    render: () => (
      <Card flush>
        <Timetable {...props} columns={['state', 'costs']} />
      </Card>
    ),
  },
]
