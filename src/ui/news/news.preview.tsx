import { Agenda } from '../agenda/agenda.tsx'
import { NameList, Team } from '../people/people.tsx'
import type { Preview } from '../preview.ts'
import { Examples, News } from './news.tsx'

const stands = (
  <svg class="picture" viewBox="0 0 480 270" role="img" aria-label="Tekening: twee stands op een beurs">
    <rect width="480" height="270" fill="#73397a" />
    <g fill="none" stroke="#fff" stroke-width="10" stroke-linejoin="round">
      <path d="M70 236h340M96 232v-96h120v96M264 232v-96h120v96" />
      <path d="M84 136l18-44h108l18 44zM252 136l18-44h108l18 44z" />
    </g>
  </svg>
)

export const previews: Preview[] = [
  {
    name: 'Nieuws',
    render: () => (
      <News
        level={2}
        items={[
          {
            title: '2.640 kinderen en ouders bij Techniek Tastbaar',
            href: '#n1',
            date: '2026-03-20',
            dateText: '20 maart 2026',
            theme: 'Instroom',
            intro: 'Een week lang lassen, bouwen en programmeren. Zeventien bedrijven stonden in de hal.',
            drawing: stands,
          },
          {
            title: 'Eerste klas leert werken met een cobot',
            href: '#n2',
            date: '2026-03-11',
            dateText: '11 maart 2026',
            intro: 'Klas 3 van Vakcollege Veenrand volgt het nieuwe keuzevak robotica.',
          },
          { title: 'Het dak zit op het tiny house', href: '#n3', date: '2026-02-26', dateText: '26 februari 2026' },
        ]}
      />
    ),
  },
  {
    name: 'Voorbeelden',
    render: () => (
      <Examples
        level={2}
        examples={[
          {
            title: 'Vier techlabs, elk met een eigen vak',
            href: '#v1',
            intro: 'Basisscholen komen een halve dag per jaar.',
            tags: [{ text: 'Drenthe' }, { text: 'Instroom', href: '#instroom' }],
          },
        ]}
      />
    ),
  },
  {
    name: 'Agenda',
    render: () => (
      <Agenda
        level={2}
        items={[
          {
            day: '8',
            month: 'apr',
            year: '2026',
            title: 'Ouderavond profielkeuze',
            href: '#a1',
            time: 'woensdag, 19.30–21.00 uur',
            note: 'Vakcollege Veenrand, Emmen · ouders van klas 2',
          },
        ]}
      />
    ),
  },
  {
    name: 'Mensen en organisaties',
    render: () => (
      <div class="stack stack-l">
        <Team
          people={[
            { name: 'Marieke', role: 'programmaleider', contact: { href: '#mail', text: 'Mail Marieke' } },
            { name: 'Joost', role: 'contact voor bedrijven', contact: { href: '#mail', text: 'Mail Joost' } },
            { name: 'Henk', role: 'penvoerder' },
          ]}
        />
        <NameList
          names={[
            { name: 'Vakcollege Veenrand', where: 'Emmen, vmbo' },
            { name: 'Bouwgroep Runde' },
            { name: 'Polymeer Noord', href: '#p' },
          ]}
        />
      </div>
    ),
  },
]
