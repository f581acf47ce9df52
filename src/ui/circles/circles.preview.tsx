import type { Preview } from '../preview.ts'
import { Circles, type CirclesProps } from './circles.tsx'

const place = (count: number, name: string) => ({ count, name: `${name}: ${count}`, href: '#lijst' })

const places: CirclesProps['places'] = {
  '1': place(3, 'Nieuwe talenten'),
  '2': place(2, 'Opleiden'),
  '3': place(4, 'Organiseren'),
  '12': place(1, 'Nieuwe talenten en opleiden'),
  '13': { count: 0, name: 'Nieuwe talenten en organiseren' },
  '23': { ...place(2, 'Opleiden en organiseren'), current: true },
  '123': place(1, 'Alle drie'),
}

export const previews: Preview[] = [
  {
    name: 'Drie cirkels als inhoud',
    render: () => (
      <Circles
        label="Drie cirkels die elkaar overlappen"
        places={places}
        circles={[
          {
            name: 'Nieuwe talenten inspireren, begeleiden en behouden',
            href: '#1',
            count: '5 berichten',
            current: false,
          },
          { name: '(Regionaal) opleiden en professionaliseren', href: '#2', count: '6 berichten', current: true },
          { name: 'Slim en flexibel organiseren', href: '#3', count: '7 berichten', current: false },
        ]}
      />
    ),
  },
]
