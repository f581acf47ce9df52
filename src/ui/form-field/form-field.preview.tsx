import { Button, ButtonLink } from '../button/button.tsx'
import { ErrorSummary, errorOf, type FieldError } from '../error-summary/error-summary.tsx'
import { Form, FormActions } from '../form/form.tsx'
import { Stack } from '../layout/layout.tsx'
import type { Preview } from '../preview.ts'
import { CheckboxField, CheckboxFields, RadioField } from './choice-field.tsx'
import { FileField } from './file-field.tsx'
import { SelectField } from './select-field.tsx'
import { TextArea } from './text-area.tsx'
import { DateField, MoneyField, NumberField, TextField } from './text-field.tsx'

const goals = [
  { value: 'a', label: 'A · Meer instroom in technische profielen' },
  { value: 'c', label: 'C · Vernieuwd en dekkend aanbod' },
]

const interchange = [
  { value: 'nee', label: 'Nee' },
  {
    value: 'ja',
    label: 'Ja, het is een overstap',
    help: 'De kosten tellen één keer, de resultaten bij beide doelen.',
  },
]

function ActivityForm({ values, errors }: { values: Record<string, string>; errors: FieldError[] }) {
  return (
    <Stack gap="l">
      <ErrorSummary errors={errors} />
      <Form action="#bewaar">
        <TextField
          name="naam"
          label="Naam van de activiteit"
          help="Kort en herkenbaar voor een ouder."
          value={values.naam}
          error={errorOf(errors, 'naam')}
          required
        />
        <DateField name="einde" label="Einddatum" value={values.einde} error={errorOf(errors, 'einde')} />
        <MoneyField name="bedrag" label="Kosten" value={values.bedrag} error={errorOf(errors, 'bedrag')} />
        <NumberField name="aantal" label="Aantal" unit="leerlingen" value={values.aantal} optional />
        <SelectField name="doel" label="Doel" options={goals} value="c" empty />
        <RadioField
          name="overstap"
          label="Telt deze activiteit ook voor een ander doel?"
          options={interchange}
          value={values.overstap}
          error={errorOf(errors, 'overstap')}
        />
        <CheckboxFields
          name="leerweg"
          label="Voor welke leerwegen?"
          optional
          options={[
            { value: 'bb', label: 'Basisberoepsgerichte leerweg' },
            { value: 'kb', label: 'Kaderberoepsgerichte leerweg' },
            { value: 'tl', label: 'Theoretische leerweg' },
          ]}
          values={['bb', 'kb']}
        />
        <TextArea name="uitleg" label="Uitleg" value={values.uitleg} count="72 van ongeveer 200 woorden" />
        <CheckboxField
          name="openbaar"
          label="Toon deze activiteit op de regiosite"
          help="Bedragen en namen van contactpersonen staan er niet bij."
          checked
        />
        <FormActions>
          <Button kind="primary">Bewaar activiteit</Button>
          <ButtonLink kind="quiet" href="#terug">
            Terug
          </ButtonLink>
        </FormActions>
      </Form>
    </Stack>
  )
}

export const previews: Preview[] = [
  {
    name: 'Gewoon',
    render: () => (
      <ActivityForm
        values={{ naam: 'Tiny house bouwen', einde: '26-06-2026', bedrag: '39.500,00', overstap: 'nee' }}
        errors={[]}
      />
    ),
  },
  {
    name: 'Met fouten',
    render: () => (
      <ActivityForm
        values={{ naam: 'Tiny house bouwen', einde: '31-02-2027', bedrag: 'ongeveer 400' }}
        errors={[
          { field: 'einde', text: 'Vul een datum in die bestaat' },
          { field: 'bedrag', text: 'Vul het bedrag in als 1.250,50' },
          { field: 'overstap', text: 'Kies of de activiteit een overstap is' },
        ]}
      />
    ),
  },
  { name: 'Leeg', render: () => <ActivityForm values={{}} errors={[]} /> },
  {
    name: 'Bestand',
    render: () => (
      <Form action="#import" multipart>
        <FileField
          name="bestand"
          label="Planner uit een spreadsheet"
          help="XLSX of CSV, tot 10 MB. Er verandert nog niets: je ziet eerst wat er gebeurt."
          accept=".xlsx,.csv"
          error="Kies eerst een bestand"
        >
          <Button icon="file-import">Lees het bestand</Button>
        </FileField>
      </Form>
    ),
  },
  {
    name: 'Eén veld met zijn knop',
    render: () => (
      <Form action="#zoek" method="get">
        <TextField
          name="postcode"
          label="Vind uw regio"
          help="Typ uw postcode, bijvoorbeeld 7811 AB."
          autocomplete="postal-code"
          short
          action={<Button kind="primary">Vind mijn regio</Button>}
        />
      </Form>
    ),
  },
]
