import { useUi } from '../../../../../ui/context.tsx'
import { Tags } from '../../../../../ui/tag/tag.tsx'
import { facetMessages, facetText } from '../../facets/messages.ts'
import { facetValues, listFacets, type ListFacet } from '../../facets/rules.ts'
import { kindMessages } from '../../kinds/messages.ts'
import { kinds, levels } from '../../kinds/rules.ts'
import type { Counts } from '../../queries.ts'
import type { ListQuery } from '../../schema.ts'
import { readingMessages } from '../messages.ts'

export interface ChoicesProps {
  counts: Counts
  query: ListQuery
  /** The address of the same list with other choices. */
  to: (query: ListQuery) => string
}

/** What a list is about, as links: each says how many there are. */
export function Choices({ counts, query, to: address }: ChoicesProps) {
  const { locale } = useUi()
  const [t, k, fc] = [readingMessages(locale), kindMessages(locale), facetMessages(locale)]
  const to = (change: Partial<ListQuery>): string => address({ ...query, page: 1, ...change })
  const without = (facet: ListFacet) => ({ ...query.chosen, [facet]: undefined })
  const chosen = [
    ...(query.kind ? [{ text: k.many[query.kind], href: to({ kind: null }) }] : []),
    ...listFacets.flatMap((facet) => {
      const value = query.chosen[facet]
      return value ? [{ text: facetText(locale, facet, value), href: to({ chosen: without(facet) }) }] : []
    }),
  ]
  const lists = listFacets.flatMap((facet) => {
    const known = counts.facets.get(facet)
    if (!known || query.chosen[facet]) return []
    // At the site of a region most is its own: a choice of one that all fall under chooses nothing.
    if (facet === 'region' && known.size === 1 && known.values().next().value === counts.total) return []
    const order = facet === 'region' ? null : facet === 'level' ? levels : facetValues[facet]
    return [
      {
        facet,
        values: (order ?? [...known.keys()])
          .flatMap((value) => [[value, known.get(value) ?? 0] as const])
          .filter(([, n]) => n > 0),
      },
    ]
  })
  return (
    <div class="facet-lists">
      {chosen.length > 0 && (
        <div>
          <h2 class="look-h4">{t.chosen}</h2>
          <Tags tags={chosen.map(({ text, href }) => ({ text: `${text} ×`, href }))} />
        </div>
      )}
      {!query.kind && (
        <FacetList
          title={t.kind}
          links={kinds.flatMap((kind) => {
            const count = counts.kinds.get(kind) ?? 0
            return count ? [{ text: k.many[kind], count, href: to({ kind }) }] : []
          })}
        />
      )}
      {lists.map(({ facet, values }) => (
        <FacetList
          key={facet}
          title={fc.facets[facet]}
          links={values.map(([value, count]) => ({
            text: facetText(locale, facet, value),
            count,
            href: to({ chosen: { ...query.chosen, [facet]: value } }),
          }))}
        />
      ))}
    </div>
  )
}

function FacetList({
  title,
  links,
}: {
  title: string
  links: readonly { text: string; count: number; href: string }[]
}) {
  return (
    <div>
      <h2 class="look-h4">{title}</h2>
      <ul class="facet-list" role="list">
        {links.map(({ text, count, href }) => (
          <li key={href}>
            <a href={href}>{text}</a> <span class="muted num">({count})</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
