import type { Preview } from '../preview.ts'
import { PartsLayout } from './report-parts.tsx'

export const previews: Preview[] = [
  {
    name: 'Delen van een verslag',
    render: () => (
      <PartsLayout
        label="Delen van het verslag"
        heading="4 delen, 1 klaar"
        menu={
          <>
            Deel 2 van 4, <span class="muted">1 klaar</span>
          </>
        }
        parts={[
          { name: '1. Samenvatting', href: '#deel-1', state: 'done', note: 'Klaar' },
          {
            name: '2. Stand per doel',
            href: '#deel-2',
            state: 'running',
            note: 'Bezig: 4 van 6 doelen',
            current: true,
          },
          { name: '3. Cofinanciering', href: '#deel-3', state: 'behind', note: 'Cijfer veranderde' },
          { name: '4. Vooruitblik', href: '#deel-4', state: 'planned', note: 'Leeg' },
        ]}
      >
        <h2>2. Stand per doel</h2>
        <p>De bezoeken van klas 2 lopen goed. In het najaar waren er 12, bij 8 bedrijven.</p>
      </PartsLayout>
    ),
  },
]
