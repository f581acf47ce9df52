import { formats } from '../../../../../platform/i18n.ts'
import { dateIn } from '../../../../../platform/time.ts'
import { useUi } from '../../../../../ui/context.tsx'
import { News } from '../../../../../ui/news/news.tsx'
import { kindMessages } from '../../kinds/messages.ts'
import type { PublishedItem } from '../../queries.ts'
import { fromText } from '../messages.ts'

interface ItemCardsProps {
  items: readonly PublishedItem[]
  level: 2 | 3
  /** The site that shows them, null for that of the nation: what others told is named as theirs. */
  site?: string | null | undefined
}

/** Items as cards: of what kind, from where and when. */
export function ItemCards({ items, level, site }: ItemCardsProps) {
  const { locale } = useUi()
  const [k, f] = [kindMessages(locale), formats(locale)]
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
          theme: `${k.kinds[kind]} · ${fromText(locale, region, site)}`,
          intro: lead,
          picture: picture ?? undefined,
        }
      })}
    />
  )
}
