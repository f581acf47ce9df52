import { Breadcrumb } from '../breadcrumb/breadcrumb.tsx'
import { Pagination } from '../pagination/pagination.tsx'
import type { Preview } from '../preview.ts'
import { ViewSwitch } from '../view-switch/view-switch.tsx'
import { Tabs } from './tabs.tsx'

const page = (number: number) => `?pagina=${number}`

export const previews: Preview[] = [
  {
    name: 'Tabbladen',
    render: () => (
      <Tabs
        label="Delen van deze activiteit"
        tabs={[
          { href: '#overzicht', text: 'Overzicht', current: true },
          { href: '#agenda', text: 'Agenda', count: 6 },
          { href: '#bedrijven', text: 'Bedrijven', count: 19 },
          { href: '#kosten', text: 'Kosten en bijdragen' },
          { href: '#resultaten', text: 'Resultaten' },
          { href: '#verhaal', text: 'Verhaal' },
        ]}
      />
    ),
  },
  {
    name: 'Kleine tabbladen met lijnen',
    render: () => (
      <Tabs
        small
        label="Doelen"
        tabs={[
          { href: '#a', text: 'Instroom', line: { letter: 'A', colour: 1 } },
          { href: '#b', text: 'Bedrijven', line: { letter: 'B', colour: 2 }, current: true },
          { href: '#c', text: 'Aanbod', line: { letter: 'C', colour: 3 } },
        ]}
      />
    ),
  },
  {
    name: 'Weergave',
    render: () => (
      <ViewSwitch
        label="Weergave van het plan"
        views={[
          { href: '#tabel', text: 'Tabel', icon: 'table', current: true },
          { href: '#maand', text: 'Maand', icon: 'calendar' },
          { href: '#tijdlijn', text: 'Tijdlijn', icon: 'timeline' },
          { href: '#kaart', text: 'Lijnenkaart', icon: 'route' },
        ]}
      />
    ),
  },
  { name: 'Bladeren', render: () => <Pagination current={6} last={13} href={page} /> },
  { name: 'Bladeren vanaf het begin', render: () => <Pagination current={1} last={3} href={page} /> },
  {
    name: 'Kruimelpad',
    render: () => (
      <Breadcrumb
        trail={[
          { href: '#plan', text: 'Plan' },
          { href: '#doel-a', text: 'Meer instroom in technische profielen' },
        ]}
        current="Techniek Tastbaar"
      />
    ),
  },
]
