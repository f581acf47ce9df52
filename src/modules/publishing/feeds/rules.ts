// What search engines and other programs are told of an article, in the words of schema.org.
import { isLesson, levelsOf, resourceTypes, timeOf, usedBy } from './lesson/rules.ts'

export interface Told {
  readonly kind: string
  readonly title: string
  readonly lead: string
  readonly language: 'nl' | 'en'
  readonly address: string
  readonly site: string
  readonly publishedAt: Date | null
  readonly correctedAt: Date | null
  /** Whole addresses: of its own picture (null: it has none), and of the one that is drawn of its title. */
  readonly picture: string | null
  readonly card: string
  /** Themes, profiles and worlds, in words. */
  readonly about: readonly string[]
  /** Schools that it is for, by facet. */
  readonly schools: readonly string[]
  readonly licence: string
  /** The words of the article, without marks. */
  readonly text: string
  /** For lesson material: `level`, `duration` and the like, as they were filled in. */
  readonly fields: Readonly<Partial<Record<string, string>>>
  /** Questions with their answers, where the text is made of them. */
  readonly questions: readonly { readonly question: string; readonly answer: string }[]
  readonly films: readonly { readonly title: string; readonly page: string; readonly player: string }[]
  readonly files: readonly { readonly words: string; readonly address: string; readonly mediaType: string }[]
  /** The way to it, the home page first. */
  readonly trail: readonly { readonly name: string; readonly address: string }[]
}

const types: Readonly<Record<string, string>> = {
  news: 'NewsArticle',
  regionNews: 'NewsArticle',
  faq: 'FAQPage',
  questions: 'FAQPage',
  organisation: 'Organization',
  person: 'ProfilePage',
}

/** Creative Commons licences have an address; anything else is all rights reserved and says nothing. */
export const licences: Readonly<Record<string, string>> = {
  'CC BY 4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC BY-SA 4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC BY-NC 4.0': 'https://creativecommons.org/licenses/by-nc/4.0/',
  CC0: 'https://creativecommons.org/publicdomain/zero/1.0/',
}

/** An object for a `application/ld+json` block: the article, and the way to it. An address of a person is never in it. */
export const structuredData = (told: Told): object => ({
  '@context': 'https://schema.org',
  '@graph': [article(told), trailOf(told)],
})

function article(told: Told): object {
  const type = isLesson(told.kind) ? 'LearningResource' : (types[told.kind] ?? 'Article')
  return defined({
    '@type': type,
    url: told.address,
    description: told.lead,
    image: told.picture ?? told.card,
    ...(type === 'Organization' ? { name: told.title, sameAs: told.fields['website'] } : creation(told)),
    ...(type === 'LearningResource' && lesson(told)),
    ...(type === 'FAQPage' && { mainEntity: questionsOf(told) }),
    ...(type === 'ProfilePage' && {
      mainEntity: defined({ '@type': 'Person', name: told.title, jobTitle: told.fields['function'] }),
    }),
    ...(told.films.length > 0 && { video: told.films.map((film) => videoOf(film, told)) }),
    ...(told.files.length > 0 && {
      associatedMedia: told.files.map(({ words, address, mediaType }) => ({
        '@type': 'MediaObject',
        name: words,
        contentUrl: address,
        encodingFormat: mediaType,
      })),
    }),
  })
}

const creation = (told: Told): object => ({
  headline: told.title,
  name: told.title,
  inLanguage: told.language,
  datePublished: told.publishedAt?.toISOString(),
  dateModified: (told.correctedAt ?? told.publishedAt)?.toISOString(),
  publisher: defined({ '@type': 'Organization', name: told.site, url: told.trail[0]?.address }),
  keywords: told.about.join(', '),
  license: licences[told.licence],
})

/** What the Dutch profile of learning object metadata asks for, by the names that schema.org has for it. */
function lesson({ fields, kind, language, schools, about }: Told): object {
  const levels = levelsOf(fields['level'], schools)
  return {
    learningResourceType: resourceTypes[kind],
    educationalLevel: levels.map(({ name }) => name[language]),
    typicalAgeRange: levels[0]?.ages,
    audience: { '@type': 'EducationalAudience', educationalRole: usedBy(kind) === 'learner' ? 'student' : 'teacher' },
    isAccessibleForFree: true,
    timeRequired: timeOf(fields['duration']) ?? undefined,
    teaches: about,
  }
}

const questionsOf = ({ questions, title, text }: Told): object[] =>
  (questions.length ? questions : [{ question: title, answer: text }]).map(({ question, answer }) => ({
    '@type': 'Question',
    name: question,
    acceptedAnswer: { '@type': 'Answer', text: answer },
  }))

const videoOf = ({ title, page, player }: Told['films'][number], told: Told): object =>
  defined({
    '@type': 'VideoObject',
    name: title,
    description: told.lead,
    thumbnailUrl: told.picture ?? told.card,
    uploadDate: told.publishedAt?.toISOString(),
    url: page,
    embedUrl: player,
  })

const trailOf = ({ trail, title, address }: Told): object => ({
  '@type': 'BreadcrumbList',
  itemListElement: [...trail, { name: title, address }].map((step, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name: step.name,
    item: step.address,
  })),
})

const isNothing = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** Without what is not known. */
export const defined = (all: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => !isNothing(value)))

export interface SiteTold {
  readonly name: string
  readonly description: string
  readonly language: 'nl' | 'en'
  readonly address: string
  /** Whole; null: it has none. */
  readonly logo: string | null
  /** Where it lies; null: the whole country. */
  readonly area: string | null
  /** Its pages on other sites. */
  readonly elsewhere: readonly string[]
  /** Where its articles are found by words, with `{words}` in it. */
  readonly search: string
}

/** For the home page of a site: who tells it, and how it is searched. */
export const siteData = ({
  name,
  description,
  language,
  address,
  logo,
  area,
  elsewhere,
  search,
}: SiteTold): object => ({
  '@context': 'https://schema.org',
  '@graph': [
    defined({
      '@type': 'Organization',
      name,
      url: address,
      logo: logo ?? undefined,
      description,
      areaServed: area ? { '@type': 'AdministrativeArea', name: area } : 'NL',
      sameAs: elsewhere,
    }),
    {
      '@type': 'WebSite',
      name,
      url: address,
      inLanguage: language,
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: search.replace('{words}', '{search_term_string}') },
        'query-input': 'required name=search_term_string',
      },
    },
  ],
})
