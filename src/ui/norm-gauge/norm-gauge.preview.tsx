import { Card } from '../card/card.tsx'
import type { Preview } from '../preview.ts'
import { NormGauge } from './norm-gauge.tsx'

const norm = { fraction: 0.1, text: '10 %' }

export const previews: Preview[] = [
  {
    name: 'Stand van de regio',
    render: () => (
      <Card id="cofinanciering" title="Cofinanciering" more={{ href: '#bijdragen', text: 'Alle bijdragen' }}>
        <NormGauge
          id="regio"
          norm={norm}
          lead={
            <p class="lead">
              <strong>9,1 %</strong> is binnen of bevestigd. Nog{' '}
              <a href="#tekort">
                <strong>€ 9.001</strong>
              </a>{' '}
              en je haalt de norm van 10 %.
            </p>
          }
          entries={[
            { part: 'realised', fraction: 0.059, percent: '5,9 %', amount: '€ 58.460', href: '#b1' },
            { part: 'confirmed', fraction: 0.032, percent: '3,2 %', amount: '€ 31.920', href: '#b2' },
            { part: 'planned', fraction: 0.149, percent: '14,9 %', amount: '€ 148.300', href: '#b3' },
            { part: 'risk', fraction: 0.027, percent: '2,7 %', amount: '€ 27.200', href: '#b4' },
          ]}
          note="Norm: 10 % van de subsidiabele kosten (€ 993.810), hele plan 2025–2028. Getoetst aan het eind. Stand van vandaag, 8.10 uur."
        />
      </Card>
    ),
  },
  {
    name: 'Van één activiteit, kort',
    render: () => (
      <NormGauge
        id="activiteit"
        norm={norm}
        short
        entries={[
          { part: 'realised', fraction: 0.019, percent: '1,9 %', amount: '€ 18.660', name: 'Getekend' },
          { part: 'planned', fraction: 0.007, percent: '0,7 %', amount: '€ 7.380', name: 'Wacht' },
          { part: 'risk', fraction: 0.003, percent: '0,3 %', amount: '€ 3.000', name: 'Afgezegd' },
        ]}
      />
    ),
  },
  {
    name: 'Nog niets',
    render: () => (
      <NormGauge
        id="leeg"
        norm={norm}
        entries={[
          { part: 'realised', fraction: 0, percent: '0 %', amount: '€ 0' },
          { part: 'planned', fraction: 0, percent: '0 %', amount: '€ 0' },
        ]}
      />
    ),
  },
  {
    name: 'Ver boven de norm',
    render: () => (
      <NormGauge
        id="boven"
        norm={norm}
        entries={[
          { part: 'realised', fraction: 0.41, percent: '41 %', amount: '€ 407.462' },
          { part: 'confirmed', fraction: 0.22, percent: '22 %', amount: '€ 218.638' },
        ]}
      />
    ),
  },
]
