import { ButtonLink } from '../button/button.tsx'
import type { Preview } from '../preview.ts'
import { AfterReading, NameRow } from './after-article.tsx'

export const previews: Preview[] = [
  {
    name: 'Onder een artikel',
    render: () => (
      <AfterReading
        above={
          <NameRow
            id="v-gebruikt"
            title="Wie dit gebruiken"
            count="1 regio en 2 scholen"
            names={[<a href="#emmen">Regio Emmen</a>, 'Vakcollege Veenrand, Emmen', 'Groene School De Es, Emmen']}
          />
        }
        question="Had u hier iets aan?"
        answers={
          <>
            <ButtonLink small icon="thumb-up" href="#ja">
              Ja
            </ButtonLink>
            <ButtonLink small href="#nee">
              Nee
            </ButtonLink>
          </>
        }
        outcome="84 % van 31 lezers had hier iets aan."
        links={[
          { href: '#pdf', text: 'Bewaar als PDF' },
          { href: '#vraag', text: 'Stel een vraag hierover' },
        ]}
      />
    ),
  },
]
