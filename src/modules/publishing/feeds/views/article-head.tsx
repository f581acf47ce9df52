import { StructuredData } from '../../../../ui/page/structured-data.tsx'
import type { Told } from '../rules.ts'
import { structuredData } from '../rules.ts'

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
