import { ButtonLink } from '../../../../../ui/button/button.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx'
import { PageHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { SitePage } from '../../../../../ui/page/site-page.tsx'
import { Pagination } from '../../../../../ui/pagination/pagination.tsx'
import { sendInMessages } from '../../../intake/form/messages.ts'
import { sendInPath } from '../../../intake/paths.ts'
import { feedPath, itemsPath } from '../../../paths.ts'
import { kindMessages } from '../../kinds/messages.ts'
import type { Counts, PublishedItem } from '../../queries.ts'
import { listAddress, type ListQuery } from '../../schema.ts'
import { readingMessages } from '../messages.ts'
import { ItemCards } from './cards.tsx'
import { Choices } from './choices.tsx'

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
          actions={
            query.kind === 'example' && <ButtonLink href={sendInPath(slug)}>{sendInMessages(locale).invite}</ButtonLink>
          }
          below={
            <p class="muted">
              {t.count(counts.total)}
              {' · '}
              <a href={listAddress(feedPath(slug), { ...query, page: 1 })} type="application/atom+xml">
                RSS
              </a>
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
              <Choices counts={counts} query={query} to={(asked) => listAddress(path, asked)} />
            </nav>
          )}
          <div class="stack stack-l">
            {items.length > 0 ? (
              <ItemCards items={items} level={2} site={slug} />
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
