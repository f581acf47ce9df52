import type { Picture } from '../../../../../ui/news/news.tsx'
import type { StepItem } from '../../../../../ui/step-list/step-list.tsx'
import type { Region } from '../../../../organisations/public.ts'
import { kindMessages } from '../../../items/kinds/messages.ts'
import { collectionMessages } from '../../messages.ts'
import { stepAddress } from '../../paths.ts'
import type { Collection, ShownEntry } from '../../queries.ts'
import { withinParts, type Choice } from '../../rules.ts'
import { collectionReadingMessages } from '../messages.ts'

export interface CollectionPageProps {
  region: Region | null
  collection: Collection
  entries: readonly ShownEntry[]
  picture: Picture | null
  choice: Choice
}

/** An item with what the collection says of it. */
export function stepOf(
  { shown, note, minutes, parts }: ShownEntry,
  { slug, parts: names, form, language }: Collection,
  region: Region | null,
  locale: 'nl' | 'en',
): StepItem {
  const [t, c, k] = [collectionReadingMessages(locale), collectionMessages(locale), kindMessages(locale)]
  const circles = form === 'circles' ? withinParts(parts, names.length) : []
  const elsewhere = shown.region?.slug === region?.slug ? [] : [shown.region ? t.from(shown.region.name) : t.nation]
  const text = note || shown.lead
  const spoken = note ? language : shown.language
  return {
    title: shown.title,
    href: stepAddress(shown.href, region?.slug ?? null, slug),
    lang: shown.language === locale ? undefined : shown.language,
    meta: [k.kinds[shown.kind], ...elsewhere, ...(minutes ? [c.minutes(minutes)] : [])].join(' · '),
    note: <span lang={spoken === locale ? undefined : spoken}>{text}</span>,
    circles,
    circlesText: `${t.liesIn}${circles.map((part) => names[part - 1]).join(', ')}`,
  }
}
