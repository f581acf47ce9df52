import type { Preview } from '../preview.ts'
import { Steps } from '../steps/steps.tsx'
import { ProgressBar } from './progress.tsx'

export const previews: Preview[] = [
  {
    name: 'Bezig',
    render: () => (
      <ProgressBar id="nieuwsbrief" title="Nieuwsbrief versturen" done={1240} all={4012} text="1.240 van 4.012" />
    ),
  },
  {
    name: 'Net begonnen',
    render: () => <ProgressBar id="pdf" title="PDF van 78 regio’s" done={0} all={78} text="0 van 78" />,
  },
  {
    name: 'Stappen van een import',
    render: () => (
      <Steps
        label="Stappen van een import"
        current={2}
        steps={[{ name: 'Bestand' }, { name: 'Kolommen' }, { name: 'Verschil' }, { name: 'Klaar' }]}
      />
    ),
  },
  {
    name: 'Ronde van een verslag',
    render: () => (
      <Steps
        label="Ronde van het verslag"
        current={1}
        steps={[
          { name: 'Open', note: '2 feb' },
          { name: 'Schrijven', note: 'nu' },
          { name: 'Tekenen', note: '24 apr' },
          { name: 'Inleveren', note: '1 mei' },
        ]}
      />
    ),
  },
]
