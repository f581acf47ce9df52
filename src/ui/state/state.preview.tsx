import { lineColour, LineBadge } from '../line-badge/line-badge.tsx'
import { Legend } from '../legend/legend.tsx'
import { Row } from '../layout/layout.tsx'
import { Logo } from '../logo/logo.tsx'
import type { Preview } from '../preview.ts'
import { Tag, Tags } from '../tag/tag.tsx'
import { State, type StateName } from './state.tsx'

const activity: StateName[] = ['done', 'running', 'planned', 'behind', 'cancelled']
const contribution: StateName[] = ['waiting', 'signed', 'declined']

const row = (states: StateName[]) => (
  <Row>
    {states.map((state) => (
      <State key={state} state={state} />
    ))}
  </Row>
)

/** Three bars, wider than high. */
const mark = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 32"><path fill="#8a1f5c" d="M0 0h12v32H0zm18 8h12v24H18zm18 8h12v16H36z"/></svg>',
)}`

export const previews: Preview[] = [
  { name: 'Van een activiteit', render: () => row(activity) },
  { name: 'Van een bijdrage', render: () => row(contribution) },
  { name: 'Ander woord', render: () => <State state="running">Bezig: 4 van 6 doelen</State> },
  {
    name: 'Lijnen',
    render: () => (
      <Row>
        {[...'ABCDEFGH'].map((letter, index) => (
          <LineBadge key={letter} letter={letter} colour={lineColour(index)} />
        ))}
      </Row>
    ),
  },
  {
    name: 'Uitleg van de tekens',
    render: () => <Legend shapes={['done', 'running', 'planned', 'behind', 'cancelled', 'interchange']} />,
  },
  {
    name: 'Etiketten',
    render: () => (
      <Row>
        <Tag>Concept</Tag>
        <Tag tone="positive" icon="check">
          Getekend
        </Tag>
        <Tag tone="caution">Wacht</Tag>
        <Tag tone="negative">Geweigerd</Tag>
      </Row>
    ),
  },
  {
    name: 'Etiketten als lijst',
    render: () => (
      <Tags tags={[{ text: 'Drenthe', href: '#drenthe' }, { text: 'Instroom' }, { text: 'Praktijkvoorbeeld' }]} />
    ),
  },
  {
    name: 'Logo van een regio',
    render: () => (
      <Row>
        <Logo src={mark} alt="Logo van regio Emmen" />
        <Logo src={mark} alt="Logo van regio Emmen, groot" large />
      </Row>
    ),
  },
]
