import { Button } from '../button/button.tsx'
import { Card } from '../card/card.tsx'
import { DataTable } from '../data-table/data-table.tsx'
import type { Preview } from '../preview.ts'
import { BulkBar, useTickColumn } from './bulk-bar.tsx'

const schools = [
  { id: 1, name: 'Het Turfschip', role: 'Deelnemer' },
  { id: 2, name: 'De Kreek', role: 'Partner' },
  { id: 3, name: 'Veenland Metaal', role: 'Partner' },
]

function Schools() {
  const tick = useTickColumn<(typeof schools)[number]>('samen', ({ id, name }) => ({ value: String(id), name }))
  return (
    <Card flush>
      <DataTable
        label="Scholen en bedrijven"
        rows={schools}
        rowKey={({ name }) => name}
        columns={[
          tick,
          { key: 'name', head: 'Organisatie', rowHeader: true, cell: ({ id, name }) => <a href={`#${id}`}>{name}</a> },
          { key: 'role', head: 'Rol', cell: ({ role }) => role },
        ]}
      />
      <BulkBar id="samen" action="#samen" label="Met de aangevinkte organisaties">
        <Button small name="wat" value="rol">
          Geef een andere rol
        </Button>
        <Button small name="wat" value="einde">
          Beëindig de deelname
        </Button>
      </BulkBar>
    </Card>
  )
}

export const previews: Preview[] = [{ name: 'Onder een tabel', render: () => <Schools /> }]
