import { ButtonLink } from '../button/button.tsx'
import type { Preview } from '../preview.ts'
import { Meanwhile } from '../meanwhile/meanwhile.tsx'
import { Notice } from './notice.tsx'

export const previews: Preview[] = [
  { name: 'Ter informatie', render: () => <Notice>Deze week is het 23 maart. De ronde sluit op 1 mei.</Notice> },
  {
    name: 'Gelukt',
    render: () => (
      <Notice tone="positive" role="status" title="Activiteit bewaard.">
        <p>
          <a href="#undo">Maak ongedaan</a>
        </p>
      </Notice>
    ),
  },
  {
    name: 'Let op, met wat je kunt doen',
    render: () => (
      <Notice
        tone="caution"
        title="5 bedrijven moeten nog bevestigen: € 7.380,00."
        action={
          <ButtonLink kind="primary" href="#herinner">
            Herinner 5 bedrijven
          </ButtonLink>
        }
      >
        Zonder bevestiging telt hun bijdrage niet mee.
      </Notice>
    ),
  },
  {
    name: 'Mislukt',
    render: () => (
      <Notice tone="negative" role="alert" title="Het bestand is niet gelezen.">
        Het is een PDF. Kies een XLSX- of CSV-bestand.
      </Notice>
    ),
  },
  {
    name: 'Kleur aangepast',
    render: () => (
      <Notice icon="palette" title="We pasten je kleur aan.">
        <p>
          Geel <span class="nowrap">#f2b705</span> heeft te weinig contrast met wit (1,8 : 1). We gebruiken{' '}
          <span class="nowrap">#7a5c00</span> (6,3 : 1). <a href="#kleur">Kies een andere</a>
        </p>
      </Notice>
    ),
  },
  {
    name: 'Een ander bewaarde eerst',
    render: () => (
      <Meanwhile
        title="Joost heeft deze activiteit ondertussen gewijzigd"
        text="Er is nog niets van jou bewaard. Kijk naar de verschillen en bewaar opnieuw."
        changes={[
          { name: 'Plaats', before: 'Aula', after: 'Evenementenhal, Emmen' },
          { name: 'Verwacht aantal leerlingen', before: '', after: '2500' },
        ]}
        empty="leeg"
      />
    ),
  },
]
