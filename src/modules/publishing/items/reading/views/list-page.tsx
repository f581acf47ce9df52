import { ButtonLink } from '../../../../../ui/button/button.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { SitePage } from '../../../../../ui/page/site-page.tsx'
import { Pagination } from '../../../../../ui/pagination/pagination.tsx'
import { Tags } from '../../../../../ui/tag/tag.tsx'
import { feedPath, itemsPath } from '../../../paths.ts'
import { facetMessages, facetText } from '../../facets/messages.ts'
import { facets, facetValues, type Facet } from '../../facets/rules.ts'
import { kindMessages } from '../../kinds/messages.ts'
import { kinds } from '../../kinds/rules.ts'
import type { Counts, PublishedItem } from '../../queries.ts'
import { listAddress, type ListQuery } from '../../schema.ts'
import { readingMessages } from '../messages.ts'
import { ItemCards } from './cards.tsx'

export interface ListPageProps {
  slug: string | null
  items: readonly PublishedItem[]
  counts: Counts
  query: ListQuery
  perPage: number
}

/** Everything that a site tells, with what it is about as links: each says how many there are. */
export function ListPage({ slug, items, counts, query, perPage }: ListPageProps) {
  const { locale } = useUi()
  const [t, k] = [readingMessages(locale), kindMessages(locale)]
  const path = itemsPath(slug)
  const filtered = query.kind !== null || Object.keys(query.chosen).length > 0
  return (
    <SitePage
      title={query.kind ? k.many[query.kind] : t.all}
      head={
        <link
          rel="alternate"
          type="application/atom+xml"
          title={query.kind ? k.many[query.kind] : t.all}
          href={listAddress(feedPath(slug), { ...query, page: 1 })}
        />
      }
    >
      <Stack gap="l">
        <PageHead
          title={query.kind ? k.many[query.kind] : t.all}
          lead={query.kind ? undefined : t.listLead}
          below={
            <p class="muted">
              {t.count(counts.total)}
              {counts.total > 0 && (
                <span class="to-choices">
                  {' · '}
                  <a href="#keuzes">{t.filters}</a>
                </span>
              )}
            </p>
          }
        />
        <div class="items-layout">
          {(filtered || counts.total > 0) && (
            <nav class="items-choices" id="keuzes" aria-label={t.filters}>
              <Choices path={path} counts={counts} query={query} />
            </nav>
          )}
          <div class="stack stack-l">
            {items.length > 0 ? (
              <ItemCards items={items} level={2} />
            ) : (
              <EmptyState
                level={2}
                title={filtered ? t.noneTitle : t.noneYet}
                text={filtered ? t.noneText : t.noneYetText}
                action={<ButtonLink href={filtered ? path : itemsPath(null)}>{t.showAll}</ButtonLink>}
              />
            )}
            <Pagination
              current={query.page}
              last={Math.ceil(counts.total / perPage)}
              href={(page) => listAddress(path, { ...query, page })}
            />
          </div>
        </div>
      </Stack>
    </SitePage>
  )
}

function Choices({ path, counts, query }: { path: string; counts: Counts; query: ListQuery }) {
  const { locale } = useUi()
  const [t, k, fc] = [readingMessages(locale), kindMessages(locale), facetMessages(locale)]
  const to = (change: Partial<ListQuery>): string => listAddress(path, { ...query, page: 1, ...change })
  const without = (facet: Facet) => ({ ...query.chosen, [facet]: undefined })
  const chosen = [
    ...(query.kind ? [{ text: k.many[query.kind], href: to({ kind: null }) }] : []),
    ...facets.flatMap((facet) => {
      const value = query.chosen[facet]
      return value ? [{ text: facetText(locale, facet, value), href: to({ chosen: without(facet) }) }] : []
    }),
  ]
  const lists = facets.flatMap((facet) => {
    const known = counts.facets.get(facet)
    if (!known || query.chosen[facet]) return []
    const order = facetValues[facet] ?? [...known.keys()]
    return [
      { facet, values: order.flatMap((value) => [[value, known.get(value) ?? 0] as const]).filter(([, n]) => n > 0) },
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
