import type { Preview } from '../preview.ts'
import { PathStrip, StepList } from './step-list.tsx'

const items = [
  {
    title: 'Een uur per week met een gastdocent',
    href: '#1',
    meta: 'Handreiking · 15 minuten',
    note: 'Lees eerst wat wel en niet werkt.',
    circles: [1],
    circlesText: 'Nieuwe talenten',
  },
  {
    title: 'Zij-instromers: wat mag en wat moet',
    href: '#2',
    meta: 'Handreiking · 20 minuten',
    circles: [1, 2],
    circlesText: 'Nieuwe talenten, Opleiden',
  },
  { title: 'Maak samen een rooster', href: '#3', meta: 'Hulpmiddel · 40 minuten' },
]

export const previews: Preview[] = [
  { name: 'Los', render: () => <StepList items={items} /> },
  { name: 'Op volgorde', render: () => <StepList items={items} from={1} /> },
  {
    name: 'Waar de lezer is',
    render: () => (
      <PathStrip
        label="Leerpad"
        whole={{ text: 'Van bedrijf naar klas', href: '#pad' }}
        where="stap 2 van 3"
        share={67}
        back={{ text: 'Vorige stap: Een uur per week', href: '#1' }}
        next={{ text: 'Volgende stap: Maak samen een rooster', href: '#3' }}
      />
    ),
  },
]
