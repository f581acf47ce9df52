import { formats } from '../../../../../platform/i18n.ts'
import { dateIn } from '../../../../../platform/time.ts'
import { useUi } from '../../../../../ui/context.tsx'
import { News } from '../../../../../ui/news/news.tsx'
import { kindMessages } from '../../kinds/messages.ts'
import type { PublishedItem } from '../../queries.ts'
import { readingMessages } from '../messages.ts'

/** Items as cards: of what kind, from where and when. */
export function ItemCards({ items, level }: { items: readonly PublishedItem[]; level: 2 | 3 }) {
  const { locale } = useUi()
  const [t, k, f] = [readingMessages(locale), kindMessages(locale), formats(locale)]
  return (
    <News
      level={level}
      items={items.map(({ title, lead, href, publishedAt, kind, region, picture }) => {
        const day = dateIn('Europe/Amsterdam', publishedAt)
        return {
          title,
          href,
          date: day,
          dateText: f.longDate(day),
          theme: `${k.kinds[kind]} · ${region ? t.region(region.name) : t.nation}`,
          intro: lead,
          picture: picture ?? undefined,
        }
      })}
    />
  )
}
