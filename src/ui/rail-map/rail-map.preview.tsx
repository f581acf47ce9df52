import type { Preview } from '../preview.ts'
import { type RailLine, RailMap, type RailStation } from './rail-map.tsx'
import type { StationState } from '../station-mark/station-mark.tsx'

const names = [
  'Meer instroom in technische profielen',
  'Sterke verbinding met bedrijven',
  'Vernieuwd en dekkend aanbod',
  'Doorlopende leerroutes vmbo-mbo',
  'Bevoegde en bekwame docenten',
  'Organisatie',
  'Techniek dichtbij voor het primair onderwijs en de ouders in alle dorpen van de regio',
  'Samen met de buurregio’s',
]

const lines = (count: number): RailLine[] =>
  names.slice(0, count).map((name, index) => ({
    letter: 'ABCDEFGH'.charAt(index),
    colour: (index + 1) as RailLine['colour'],
    name,
    href: `#doel-${index}`,
  }))

type Row = [name: string, lines: string, from: string, until: string, when: string, state: StationState]

const rows: Row[] = [
  ['Techniek Tastbaar 2025', 'A', '2025-03-10', '2025-03-14', 'mrt 2025', 'done'],
  ['Vier techlabs voor het primair onderwijs', 'A', '2025-08-25', '2026-07-10', 'sinds aug 2025', 'running'],
  ['Techniek Tastbaar', 'AB', '2026-03-16', '2026-03-20', '16–20 mrt 2026', 'done'],
  ['Girls’ Day', 'A', '2026-04-09', '2026-04-09', '9 april 2026', 'planned'],
  ['Techniek Tastbaar 2027', 'A', '2027-03-15', '2027-03-19', 'mrt 2027', 'planned'],
  ['Gastlessen installatietechniek', 'B', '2025-09-15', '2026-06-12', 'sinds sep 2025', 'running'],
  ['Bedrijfsbezoeken klas 2', 'B', '2025-10-06', '2026-06-26', 'sinds okt 2025', 'running'],
  ['Kleine opdrachten in het bedrijf', 'B', '2026-01-12', '2026-06-05', 'jan 2026', 'cancelled'],
  ['Snuffelstages 2026–2027', 'B', '2026-09-01', '2027-07-01', 'sep 2026', 'planned'],
  ['Keuzevak industriële robotica', 'C', '2025-08-25', '2027-07-09', 'sinds aug 2025', 'running'],
  ['Gedeelde werkplaats mobiliteit en transport', 'C', '2025-09-01', '2026-12-18', 'sinds sep 2025', 'behind'],
  ['Tiny house bouwen', 'C', '2025-11-03', '2026-06-26', 'sinds nov 2025', 'running'],
  ['Keuzevak slimme installaties', 'C', '2026-09-01', '2027-07-01', 'sep 2026', 'planned'],
  ['Meeloopdagen bij het mbo', 'CD', '2026-11-09', '2026-11-13', 'nov 2026', 'planned'],
  ['Open werkplaats voor buurregio’s', 'C', '2027-01-11', '2027-06-30', 'jan 2027', 'planned'],
  ['Drie doorlopende routes techniek', 'D', '2025-08-25', '2028-12-22', 'sinds aug 2025', 'running'],
  ['Doorstroomgesprekken klas 4', 'D', '2026-02-02', '2026-02-27', 'feb 2026', 'done'],
  ['Evaluatie van de routes', 'D', '2028-09-04', '2028-10-27', 'sep 2028', 'planned'],
]

const stations: RailStation[] = rows.map(([name, letters, from, until, when, state], index) => ({
  name,
  href: `#activiteit-${index}`,
  lines: [...letters],
  from,
  until,
  when,
  state,
}))

const states: StationState[] = ['done', 'running', 'planned', 'behind', 'cancelled']

/** Many stations over some lines, spread by arithmetic so that each run draws the same. */
function many(count: number, letters: string): RailStation[] {
  return Array.from({ length: count }, (_, index) => {
    const month = (index * 7) % 48
    const from = `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-10`
    const own = letters.charAt(index % letters.length)
    return {
      name: rows[index % rows.length]?.[0] ?? '',
      href: `#a${index}`,
      lines: index % 9 === 4 ? [own, letters.charAt((index + 1) % letters.length)] : [own],
      from,
      until: from,
      when: from.slice(0, 7),
      state: from < '2026-03-23' ? (states[index % 2 === 0 ? 0 : 4] ?? 'done') : (states[2] ?? 'planned'),
    }
  })
}

const period = { today: '2026-03-23', todayText: '23 maart 2026', from: '2025-01-01', until: '2028-12-31' }
const of = 'het plan van regio Emmen'

export const previews: Preview[] = [
  {
    name: 'Plan in vier lijnen',
    render: () => (
      <RailMap
        {...period}
        title="Ons plan in vier lijnen"
        of={of}
        lines={lines(4)}
        stations={stations}
        note={
          <>
            De kaart toont vier van de zes doelen. <a href="#plan">Bekijk het hele plan</a>, ook voor docenten en
            organisatie. Stand van 23 maart 2026.
          </>
        }
      />
    ),
  },
  {
    name: 'Acht lijnen, vijftig activiteiten',
    render: () => (
      <RailMap
        {...period}
        title="Alle lijnen"
        of={of}
        lines={lines(8)}
        stations={many(50, 'ABCDEFGH')}
        moreHref="#plan"
      />
    ),
  },
  {
    name: 'Eén drukke lijn',
    render: () => <RailMap {...period} title="Eén lijn" of={of} lines={lines(1)} stations={many(22, 'A')} />,
  },
  {
    name: 'Overstap over lijnen heen, en een lijn zonder stations',
    render: () => (
      <RailMap
        {...period}
        title="Drie lijnen"
        of={of}
        lines={lines(4).filter(({ letter }) => letter !== 'D')}
        stations={stations.map((station) =>
          station.name === 'Girls’ Day'
            ? { ...station, lines: ['A', 'C'] }
            : { ...station, lines: station.lines.filter((letter) => letter !== 'B' || station.lines.length > 1) },
        )}
      />
    ),
  },
  {
    name: 'Zonder bladzijden erachter',
    render: () => (
      <RailMap
        {...period}
        title="Ons plan in vier lijnen"
        of={of}
        lines={lines(4).map((line) => ({ ...line, href: undefined }))}
        stations={stations.map((station) => ({ ...station, href: undefined }))}
      />
    ),
  },
  {
    name: 'Nog leeg',
    render: () => <RailMap {...period} title="Ons plan" of={of} lines={lines(2)} stations={[]} />,
  },
]
