import { TextField } from '../form-field/text-field.tsx'
import type { Preview } from '../preview.ts'
import { ConfirmForm, ConfirmPopover } from './confirm.tsx'
import { ConfirmPage } from './confirm-page.tsx'

const consequences = [
  '3 bedrijven krijgen een mail',
  '€ 9.600,00 geplande bijdrage vervalt',
  '€ 39.500,00 wordt vrij in de begroting',
]

const reason = (error?: string) => (
  <TextField name="reden" label="Waarom?" help="Komt in het verslag bij Afwijkingen." error={error} />
)

export const previews: Preview[] = [
  {
    name: 'Op een pagina',
    render: () => (
      <ConfirmForm
        id="annuleer"
        title="Tiny house bouwen annuleren?"
        action="#annulering"
        consequences={consequences}
        submit="Annuleer activiteit"
        backHref="#terug"
      >
        {reason()}
      </ConfirmForm>
    ),
  },
  {
    name: 'Met een fout',
    render: () => (
      <ConfirmForm
        id="annuleer"
        title="Tiny house bouwen annuleren?"
        action="#annulering"
        consequences={consequences}
        submit="Annuleer activiteit"
        backHref="#terug"
      >
        {reason('Schrijf waarom de activiteit niet doorgaat')}
      </ConfirmForm>
    ),
  },
  {
    name: 'In een venster',
    render: () => (
      <ConfirmPopover
        id="annuleer-venster"
        open="Annuleer activiteit…"
        title="Tiny house bouwen annuleren?"
        text="De activiteit blijft zichtbaar met het woord ‘Geannuleerd’."
        action="#annulering"
        submit="Ja, annuleer"
        pageHref="#annuleren"
      />
    ),
  },
  {
    name: 'Als hele pagina',
    whole: true,
    render: () => (
      <ConfirmPage
        page={{ brand: { name: 'Techniek in Emmen', href: '/' }, band: true }}
        title="Aanmelding intrekken?"
        text="Uw plaats gaat naar de eerste op de wachtlijst."
        action="#intrekken"
        consequences={['24 leerlingen van Vakcollege Veenrand komen niet', 'De bus van 9.15 uur vervalt']}
        submit="Trek de aanmelding in"
        backHref="#terug"
      />
    ),
  },
]
