import { ButtonLink } from '../button/button.tsx'
import { Card } from '../card/card.tsx'
import { EmptyState } from '../empty-state/empty-state.tsx'
import type { Preview } from '../preview.ts'
import { State, type StateName } from '../state/state.tsx'
import { Amount, type Column, DataTable, WithSub } from './data-table.tsx'

interface Company {
  name: string
  what: string
  state: StateName
  note: string
  hours: string | null
  amount: string | null
}

const companies: Company[] = [
  {
    name: 'Bouwgroep Runde',
    what: 'stand, 25 uur',
    state: 'waiting',
    note: 'Mail verstuurd 20-03',
    hours: '25',
    amount: '1.500,00',
  },
  {
    name: 'Veenland Metaal',
    what: 'stand, 2 medewerkers',
    state: 'signed',
    note: 'Getekend 21-03',
    hours: '25',
    amount: '1.740,00',
  },
  {
    name: 'Windpark De Monden',
    what: 'was: stand, 25 uur',
    state: 'declined',
    note: 'Afgezegd 10-03: ziekte',
    hours: null,
    amount: null,
  },
]

const columns: Column<Company>[] = [
  {
    key: 'name',
    head: 'Bedrijf',
    sort: { href: '?sorteer=-bedrijf', direction: 'up' },
    cell: ({ name, what }) => (
      <>
        <a href="#c">{name}</a>
        <span class="sub">{what}</span>
      </>
    ),
  },
  {
    key: 'state',
    head: 'Stand',
    sort: { href: '?sorteer=stand', direction: null },
    cell: ({ state, note }) => (
      <WithSub sub={note}>
        <State state={state} />
      </WithSub>
    ),
  },
  { key: 'hours', head: 'Uren', numeric: true, cell: ({ hours }) => <Amount>{hours}</Amount> },
  {
    key: 'amount',
    head: 'Bijdrage (euro)',
    cardLabel: 'Bijdrage',
    numeric: true,
    cell: ({ amount }) => <Amount>{amount}</Amount>,
  },
]

const props = { label: 'Bedrijven en hun bijdrage, in euro', columns, rowKey: (row: Company) => row.name }

export const previews: Preview[] = [
  {
    name: 'Met totaal',
    render: () => (
      <Card flush>
        <DataTable
          {...props}
          rows={companies}
          totals={{ label: 'Totaal van 3 bedrijven', cells: { hours: '50', amount: '3.240,00' } }}
        />
      </Card>
    ),
  },
  {
    name: 'In groepen',
    render: () => (
      <Card flush>
        <DataTable
          {...props}
          caption="Per gemeente"
          groups={[
            { key: 'emmen', head: 'Emmen', cells: { amount: '3.240,00' }, rows: companies.slice(0, 2) },
            { key: 'sleen', head: 'Sleen', cells: { amount: <Amount>{null}</Amount> }, rows: companies.slice(2) },
          ]}
          totals={{ cells: { amount: '3.240,00' } }}
        />
      </Card>
    ),
  },
  {
    name: 'Leeg',
    render: () => (
      <DataTable
        {...props}
        rows={[]}
        empty={
          <EmptyState
            level={2}
            title="Nog geen bijdragen"
            text="Een bijdrage ontstaat vanzelf als een bezoek, gastles of stage is geweest."
            action={<ButtonLink href="#eerste">Noteer de eerste bijdrage</ButtonLink>}
          />
        }
      />
    ),
  },
]
