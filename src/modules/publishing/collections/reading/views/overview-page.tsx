import { formats } from '../../../../../platform/i18n.ts'
import { dateIn } from '../../../../../platform/time.ts'
import { ButtonLink } from '../../../../../ui/button/button.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { EmptyState } from '../../../../../ui/empty-state/empty-state.tsx'
import { PageHead, SectionHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { News } from '../../../../../ui/news/news.tsx'
import { SitePage } from '../../../../../ui/page/site-page.tsx'
import type { Region } from '../../../../organisations/public.ts'
import { itemsPath } from '../../../paths.ts'
import { collectionMessages } from '../../messages.ts'
import type { CollectionCard } from '../../queries.ts'
import { collectionReadingMessages } from '../messages.ts'

export interface OverviewPageProps {
  region: Region | null
  own: readonly CollectionCard[]
  /** On the site of a region: those of the nation. */
  national: readonly CollectionCard[]
}

/** All that a site brought together. */
export function OverviewPage({ region, own, national }: OverviewPageProps) {
  const { locale } = useUi()
  const [t, c] = [collectionReadingMessages(locale), collectionMessages(locale)]
  return (
    <SitePage title={c.title} description={c.lead}>
      <Stack gap="l">
        <PageHead title={c.title} lead={c.lead} />
        {own.length > 0 && <CollectionCards collections={own} level={2} />}
        {own.length + national.length === 0 && (
          <EmptyState
            level={2}
            title={t.noneTitle}
            text={t.noneText}
            action={<ButtonLink href={itemsPath(region?.slug ?? null)}>{t.showAll}</ButtonLink>}
          />
        )}
        {national.length > 0 && (
          <section aria-labelledby="landelijk">
            <SectionHead id="landelijk" title={t.nationToo} station />
            <CollectionCards collections={national} level={3} />
          </section>
        )}
      </Stack>
    </SitePage>
  )
}

/** Collections as cards: of what form, and how much is in them. */
export function CollectionCards({ collections, level }: { collections: readonly CollectionCard[]; level: 2 | 3 }) {
  const { locale } = useUi()
  const [c, f] = [collectionMessages(locale), formats(locale)]
  return (
    <News
      level={level}
      items={collections.map(({ title, href, lead, publishedAt, form, count, minutes, picture }) => {
        const day = dateIn('Europe/Amsterdam', publishedAt ?? new Date(0))
        const size = form === 'path' ? c.steps(count) : c.count(count)
        return {
          title,
          href,
          date: day,
          dateText: f.longDate(day),
          theme: [c.forms[form], size, ...(minutes ? [c.minutes(minutes)] : [])].join(' · '),
          intro: lead,
          picture: picture ?? undefined,
        }
      })}
    />
  )
}
