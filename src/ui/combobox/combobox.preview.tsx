import { Button } from '../button/button.tsx'
import { Form } from '../form/form.tsx'
import type { Preview } from '../preview.ts'
import { Combobox } from './combobox.tsx'

const source = '/register/suggesties'

export const previews: Preview[] = [
  {
    name: 'Dat ergens heen leidt',
    render: () => (
      <Form action="#gevonden" method="get">
        <Combobox
          name="zoek"
          label="Naam, plaats of BRIN"
          source={source}
          href="#gekozen-{id}"
          action={<Button>Zoek</Button>}
        />
      </Form>
    ),
  },
  {
    name: 'In een formulier, met een fout',
    render: () => (
      <Form action="#bewaard">
        <Combobox
          name="organisation"
          label="Organisatie"
          help="Begin met een deel van de naam of de plaats."
          error="Deze organisatie staat niet in het register. Kies er een uit de lijst."
          value="Het Turfship"
          source={source}
          into={{ name: 'organisationId', value: undefined }}
        />
      </Form>
    ),
  },
]
