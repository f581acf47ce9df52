// What search engines and other programs are told of an article, in the words of schema.org.

export interface Told {
  readonly kind: string
  readonly title: string
  readonly lead: string
  readonly language: string
  readonly address: string
  readonly site: string
  readonly publishedAt: Date | null
  readonly correctedAt: Date | null
  /** Whole address; null: it has none. */
  readonly picture: string | null
  readonly about: readonly string[]
  readonly licence: string
  /** The words of the article, without marks. */
  readonly text: string
  /** For lesson material: `level`, `duration` and the like, as they were filled in. */
  readonly fields: Readonly<Partial<Record<string, string>>>
}

const types: Readonly<Record<string, string>> = {
  news: 'NewsArticle',
  regionNews: 'NewsArticle',
  video: 'LearningResource',
  assignment: 'LearningResource',
  faq: 'FAQPage',
  questions: 'FAQPage',
  organisation: 'Organization',
  person: 'ProfilePage',
}

/** Creative Commons licences have an address; anything else is all rights reserved and says nothing. */
const licences: Readonly<Record<string, string>> = {
  'CC BY 4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC BY-SA 4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC BY-NC 4.0': 'https://creativecommons.org/licenses/by-nc/4.0/',
  CC0: 'https://creativecommons.org/publicdomain/zero/1.0/',
}

/** An object for a `application/ld+json` block. An address of a person is never in it. */
export function structuredData(told: Told): object {
  const type = types[told.kind] ?? 'Article'
  return defined({
    '@context': 'https://schema.org',
    '@type': type,
    ...(type === 'Organization'
      ? { name: told.title, description: told.lead }
      : {
          headline: told.title,
          name: told.title,
          description: told.lead,
          inLanguage: told.language,
          datePublished: told.publishedAt?.toISOString(),
          dateModified: (told.correctedAt ?? told.publishedAt)?.toISOString(),
          publisher: { '@type': 'Organization', name: told.site },
          keywords: told.about.join(', '),
          license: licences[told.licence],
        }),
    url: told.address,
    image: told.picture ?? undefined,
    ...(type === 'LearningResource' && lesson(told)),
    ...(type === 'FAQPage' && {
      mainEntity: [{ '@type': 'Question', name: told.title, acceptedAnswer: { '@type': 'Answer', text: told.text } }],
    }),
  })
}

/** What the Dutch profile of learning object metadata (NL-LOM) asks for, by the names that schema.org has for it. */
function lesson({ fields, kind }: Told): object {
  const minutes = /^\s*(\d{1,3})\s*(min|uur|u\b|hour|h\b)/i.exec(fields['duration'] ?? '')
  const [, number, unit] = minutes ?? []
  return {
    learningResourceType: kind === 'video' ? 'video' : 'assignment',
    educationalLevel: fields['level'],
    isAccessibleForFree: true,
    timeRequired: number && unit && (/^min/i.test(unit) ? `PT${number}M` : `PT${number}H`),
  }
}

const defined = (all: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== ''))
