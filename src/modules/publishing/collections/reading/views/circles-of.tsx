import { Circles, type CirclesProps } from '../../../../../ui/circles/circles.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { SectionHead, Stack } from '../../../../../ui/layout/layout.tsx'
import { StepList } from '../../../../../ui/step-list/step-list.tsx'
import { collectionMessages } from '../../messages.ts'
import { collectionPath } from '../../paths.ts'
import { isChosen, placeOf, places, type Place } from '../../rules.ts'
import { collectionReadingMessages } from '../messages.ts'
import { stepOf, type CollectionPageProps } from './step-of.tsx'

/** The circles as a table of contents, and below them the same as a list. */
export function CirclesOf({ region, collection, entries, choice }: CollectionPageProps) {
  const { locale } = useUi()
  const [t, c] = [collectionReadingMessages(locale), collectionMessages(locale)]
  const { parts } = collection
  const path = collectionPath(region?.slug ?? null, collection.slug)
  const nameOf = (place: Place): string => {
    const names = [...place].map((part) => parts[Number(part) - 1] ?? '')
    return names.length === 1 ? t.only(names[0] ?? '') : t.and(names)
  }
  const drawn = Object.fromEntries(
    places.map((place) => {
      const count = entries.filter((entry) => placeOf(entry.parts) === place).length
      const name = t.place(nameOf(place), c.count(count))
      return [
        place,
        { count, name, href: count ? `${path}?vlak=${place}#lijst` : undefined, current: choice.place === place },
      ]
    }),
  ) as CirclesProps['places']
  const shown = entries.filter((entry) => isChosen(entry.parts, choice))
  const chosen = choice.place ? nameOf(choice.place) : choice.part ? (parts[choice.part - 1] ?? null) : null
  return (
    <Stack gap="l">
      <Circles
        label={t.circlesLabel}
        places={drawn}
        circles={parts.map((name, index) => ({
          name,
          href: `${path}?cirkel=${index + 1}#lijst`,
          count: c.count(entries.filter((entry) => entry.parts.includes(index + 1)).length),
          current: choice.part === index + 1,
        }))}
      />
      <section aria-labelledby="lijst">
        <SectionHead
          id="lijst"
          title={chosen ?? t.all}
          station
          more={chosen ? { href: `${path}#lijst`, text: t.showAll } : undefined}
        />
        {shown.length > 0 ? (
          <StepList items={shown.map((entry) => stepOf(entry, collection, region, locale))} />
        ) : (
          <p class="muted">{t.nothingHere}</p>
        )}
      </section>
    </Stack>
  )
}
