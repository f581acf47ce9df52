import type { Preview } from '../preview.ts'
import { ShareLinks } from './share.tsx'

export const previews: Preview[] = [
  {
    name: 'Een pagina doorgeven',
    render: () => <ShareLinks title="Twaalf scholen delen één lasrobot" address="https://spoorboek.example/lasrobot" />,
  },
]
