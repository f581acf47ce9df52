import { Button, ButtonLink } from '../button/button.tsx'
import { Form } from '../form/form.tsx'
import { SelectField } from '../form-field/select-field.tsx'
import { Stack } from '../layout/layout.tsx'
import type { Preview } from '../preview.ts'
import { ImportColumns } from './import-columns.tsx'
import { ImportDone } from './import-done.tsx'
import { ImportNotes } from './import-notes.tsx'
import { ImportPreview, type ImportRow } from './import-preview.tsx'
import { ImportSteps, ImportUpload } from './import-upload.tsx'

const rows: ImportRow[] = [
  { row: 4, change: 'new', name: 'Girls’ Day', summary: '12 × 350,00 = 4.200,00' },
  {
    row: 6,
    change: 'changed',
    name: 'Gastlessen installatietechniek',
    differences: [
      { field: 'Aantal', before: '30', after: '36' },
      { field: 'Doelgroep', before: null, after: 'vmbo klas 3-4 PIE' },
    ],
    choice: (
      <SelectField
        name="rij-6"
        label="Wat geldt voor Gastlessen?"
        value="register"
        options={[
          { value: 'register', label: 'Het register blijft' },
          { value: 'bestand', label: 'Neem mijn bestand over' },
        ]}
      />
    ),
  },
  { row: 7, change: 'same', name: 'Stages en snuffelstages techniek' },
  {
    row: 9,
    change: 'refused',
    name: 'Keuzevak industriële robotica',
    refusals: [{ column: 'Eind', value: '31-02-2027', reason: 'bestaat niet.' }],
    fix: { href: '#r9', text: 'Verbeter hier' },
  },
]

export const previews: Preview[] = [
  {
    name: 'Verschil',
    render: () => (
      <ImportPreview
        file="planner-2026.csv"
        counts={{ new: 1, changed: 1, same: 12, refused: 1, waiting: 2 }}
        rows={rows}
        nameHead="Activiteit"
      >
        <Form action="#neem-over" layout="inline">
          <Button kind="primary">Neem 2 rijen over</Button>
          <ButtonLink kind="quiet" href="#stop">
            Stop, verander niets
          </ButtonLink>
        </Form>
        <p class="help">Je kunt de hele import later ongedaan maken.</p>
      </ImportPreview>
    ),
  },
  {
    name: 'Bestand',
    render: () => (
      <Stack gap="l">
        <ImportSteps at="file" />
        <ImportUpload
          action="#lees"
          label="Planner uit een spreadsheet"
          help="XLSX of CSV, tot 10 MB. Er verandert nog niets."
          busy="Wij lezen het bestand."
          error={null}
        />
      </Stack>
    ),
  },
  {
    name: 'Klaar',
    render: () => (
      <Stack gap="l">
        <ImportSteps at="done" />
        <ImportDone
          to={{ href: '#plan', text: 'Bekijk het plan' }}
          againHref="#import"
          undo={{ action: '#herstel', text: 'Het plan wordt weer zoals het was.', busy: 'Wij zetten het plan terug.' }}
        />
        <ImportNotes notes={['Rij 7, Eind: ‘sept 2026’ is gelezen als de hele maand.']} />
      </Stack>
    ),
  },
  {
    name: 'Kolommen',
    render: () => (
      <ImportColumns
        action="#kolommen"
        columns={[
          { header: 'Activiteit', samples: ['Girls’ Day', 'Techlab'], field: 'title' },
          { header: '', samples: ['x'], field: null },
        ]}
        options={[
          { value: 'title', label: 'Activiteit' },
          { value: 'goal', label: 'Doel' },
        ]}
        error="Wijs nog aan welke kolom dit is: “Doel”."
        stopHref="#stop"
      />
    ),
  },
]
