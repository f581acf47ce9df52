import type { Preview } from '../preview.ts'
import { Month, type MonthEntry } from './month.tsx'

const exact = { from: false, until: false }
const entries: MonthEntry[] = [
  ['1', 'Techniek Tastbaar', 'A', 1, 'done', '2026-03-16', '2026-03-20'],
  ['2', 'Docentendag lasrobot', 'E', 5, 'done', '2026-03-18', '2026-03-18'],
  ['3', 'Bedrijvencarrousel', 'B', 2, 'running', '2026-03-18', '2026-04-03'],
  ['4', 'Snuffelstage in de bouw', 'B', 2, 'cancelled', '2026-03-18', '2026-03-19'],
  ['5', 'Ouderavond techniek', 'A', 1, 'done', '2026-03-18', '2026-03-18'],
  ['6', 'Vier techlabs voor het primair onderwijs', 'A', 1, 'running', '2025-08-25', '2026-07-10'],
].map(([key, name, letter, colour, state, from, until]) => ({
  key: String(key),
  name: String(name),
  href: `#${key}`,
  line: { letter: String(letter), colour: colour as 1 },
  state: state as 'done',
  from: String(from),
  until: String(until),
  vague: exact,
  when: `${from} – ${until}`,
}))

export const previews: Preview[] = [
  {
    name: 'Kalendermaand met een volle dag',
    render: () => (
      <Month
        month="2026-03"
        title="maart 2026"
        today="2026-03-23"
        entries={[
          ...entries,
          {
            key: '7',
            name: 'Open dag van de bouw',
            href: '#7',
            line: { letter: 'B', colour: 2 },
            state: 'idea',
            from: '2026-03-01',
            until: '2026-03-31',
            vague: { from: true, until: true },
            when: 'maart 2026',
          },
        ]}
        dayName={(date) => date}
        previous={{ href: '#feb', text: 'februari' }}
        next={{ href: '#apr', text: 'april' }}
        todayHref={null}
      />
    ),
  },
]
