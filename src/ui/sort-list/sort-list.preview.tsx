import { Button } from '../button/button.tsx'
import type { Preview } from '../preview.ts'
import { Tag } from '../tag/tag.tsx'
import { SortList } from './sort-list.tsx'

const buttons = (
  <>
    <Button type="button" small icon="arrow-narrow-up">
      Omhoog
    </Button>
    <Button type="button" small icon="arrow-narrow-down">
      Omlaag
    </Button>
  </>
)

export const previews: Preview[] = [
  {
    name: 'Lijst op volgorde',
    render: () => (
      <SortList
        grip="Sleep"
        items={[
          { key: 1, title: 'Bovenaan', note: 'De kop van de site', moveAction: '#', actions: buttons },
          { key: 2, title: 'Nieuws', note: 'Drie berichten', moveAction: '#', actions: buttons },
          {
            key: 3,
            quiet: true,
            title: (
              <>
                Agenda <Tag>Verborgen</Tag>
              </>
            ),
            moveAction: '#',
            actions: buttons,
          },
        ]}
      />
    ),
  },
]
