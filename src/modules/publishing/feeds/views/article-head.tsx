import type { Told } from '../rules.ts'
import { structuredData } from '../rules.ts'

/** In the head of an article: what is shown where somebody shares it, and what programs read. */
export function ArticleHead({ told }: { told: Told }) {
  const properties: readonly (readonly [string, string | null])[] = [
    ['og:type', 'article'],
    ['og:title', told.title],
    ['og:description', told.lead],
    ['og:url', told.address],
    ['og:site_name', told.site],
    ['og:locale', told.language === 'en' ? 'en_GB' : 'nl_NL'],
    ['og:image', told.picture],
    ['article:published_time', told.publishedAt?.toISOString() ?? null],
  ]
  return (
    <>
      {properties.map(
        ([property, content]) => content && <meta key={property} property={property} content={content} />,
      )}
      <meta name="twitter:card" content={told.picture ? 'summary_large_image' : 'summary'} />
      {/* Data, no script: nothing runs it. An end tag in a title must not end it. */}
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: JSON.stringify(structuredData(told)).replaceAll('<', String.raw`\u003c`) }}
      />
    </>
  )
}
