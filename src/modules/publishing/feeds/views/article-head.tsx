import type { Told } from '../rules.ts'
import { structuredData } from '../rules.ts'

/** Data for programs in a page; nothing runs it. An end tag in a title must not end it. */
export function StructuredData({ data }: { data: object }) {
  return (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', String.raw`\u003c`) }}
    />
  )
}

export interface ArticleHeadProps {
  told: Told
  /** Where lesson material is told of as a library wants it. */
  lom: string | null
}

/** In the head of an article: what is shown where somebody shares it, and what programs read. */
export function ArticleHead({ told, lom }: ArticleHeadProps) {
  const properties: readonly (readonly [string, string | null])[] = [
    ['og:type', 'article'],
    ['og:title', told.title],
    ['og:description', told.lead],
    ['og:url', told.address],
    ['og:site_name', told.site],
    ['og:locale', told.language === 'en' ? 'en_GB' : 'nl_NL'],
    ['og:image', told.card],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    ['og:image:alt', `${told.title}. ${told.site}`],
    ['article:published_time', told.publishedAt?.toISOString() ?? null],
  ]
  return (
    <>
      {properties.map(
        ([property, content]) => content && <meta key={property} property={property} content={content} />,
      )}
      <meta name="twitter:card" content="summary_large_image" />
      {lom && <link rel="alternate" type="application/lom+xml" title="NL-LOM" href={lom} />}
      <StructuredData data={structuredData(told)} />
    </>
  )
}
