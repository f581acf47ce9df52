import { defineMessages } from '../../../../platform/i18n.ts'
import type { SectionKind } from '../rules.ts'

interface Guide {
  readonly title: string
  readonly questions: readonly string[]
}

/** What each section speaks of, and the questions that help to begin. */
export const guides = defineMessages<Readonly<Record<SectionKind, Guide>>>({
  nl: {
    labourMarket: {
      title: 'Arbeidsmarkt',
      questions: [
        'Welke vakmensen hebben bedrijven in de regio nodig, nu en over vijf jaar?',
        'Waar zijn de tekorten het grootst, en waaruit blijkt dat?',
        'Wat vragen bedrijven van wie van school komt?',
      ],
    },
    development: {
      title: 'Ontwikkeling van leerlingen',
      questions: [
        'Hoeveel leerlingen kiezen een technisch profiel, en hoe loopt dat aantal?',
        'Hoeveel van hen gaan door naar een technische opleiding in het mbo?',
        'Welke leerlingen bereikt de regio nog niet?',
      ],
    },
    coverage: {
      title: 'Dekking',
      questions: [
        'Welk profiel kan een leerling waar volgen?',
        'Hoe ver reist een leerling, en waar vallen gaten?',
        'Wat doen scholen samen, en wat doet elke school zelf?',
      ],
    },
    quality: {
      title: 'Kwaliteit',
      questions: [
        'Wat maakt het techniekonderwijs in deze regio goed?',
        'Hoe houden docenten hun vak bij?',
        'Zijn lokalen en machines van deze tijd?',
      ],
    },
    sustainability: {
      title: 'Duurzaamheid en borging',
      questions: [
        'Wat blijft bestaan als de subsidie stopt?',
        'Wie draagt en betaalt het daarna?',
        'Hoe leert de regio van wat werkt en wat niet?',
      ],
    },
  },
  en: {
    labourMarket: {
      title: 'Labour market',
      questions: [
        'Which skilled people do companies in the region need, now and in five years?',
        'Where are shortages greatest, and what shows that?',
        'What do companies ask of school leavers?',
      ],
    },
    development: {
      title: 'Development of pupils',
      questions: [
        'How many pupils choose a technical profile, and how does that number develop?',
        'How many of them go on to technical vocational education?',
        'Which pupils does the region not reach yet?',
      ],
    },
    coverage: {
      title: 'Coverage',
      questions: [
        'Where can a pupil follow which profile?',
        'How far does a pupil travel, and where are gaps?',
        'What do schools do together, and what does each do by itself?',
      ],
    },
    quality: {
      title: 'Quality',
      questions: [
        'What makes technical education in this region good?',
        'How do teachers keep up with their trade?',
        'Are classrooms and machines of this age?',
      ],
    },
    sustainability: {
      title: 'Sustainability',
      questions: [
        'What remains when the subsidy ends?',
        'Who carries and pays it after that?',
        'How does the region learn from what works and what does not?',
      ],
    },
  },
})

/** What a section is called. */
export const sectionTitle = (
  locale: 'nl' | 'en',
  { kind, title }: { readonly kind: SectionKind | null; readonly title: string | null },
): string => title ?? (kind ? guides(locale)[kind].title : '–')
