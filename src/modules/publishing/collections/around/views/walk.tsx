import { ArticleAside } from '../../../../../ui/article/article.tsx'
import { ButtonLink } from '../../../../../ui/button/button.tsx'
import { useUi } from '../../../../../ui/context.tsx'
import { PathStrip } from '../../../../../ui/step-list/step-list.tsx'
import { collectionMessages } from '../../messages.ts'
import { aroundMessages } from '../messages.ts'
import type { PartOf, Walk } from '../queries.ts'

/** Above an article: the path that its reader is on. */
export function WalkStrip({ walk }: { walk: Walk | null }) {
  const { locale } = useUi()
  const [t, c] = [aroundMessages(locale), collectionMessages(locale)]
  if (!walk) return null
  const { title, href, form, place, count, back, next } = walk
  const isPath = form === 'path'
  return (
    <PathStrip
      label={c.forms[form]}
      whole={{ text: `${c.forms[form]}: ${title}`, href }}
      where={isPath ? t.step(place, count) : undefined}
      share={isPath ? Math.round((place / count) * 100) : undefined}
      back={isPath && back ? { text: t.back(back.title), href: back.href } : undefined}
      next={isPath && next ? { text: t.next(next.title), href: next.href } : undefined}
    />
  )
}

/** Below an article: on to the next step. */
export function WalkOn({ walk }: { walk: Walk | null }) {
  const t = aroundMessages(useUi().locale)
  if (walk?.form !== 'path') return null
  return (
    <p>
      {walk.next ? (
        <ButtonLink kind="primary" icon="arrow-right" href={walk.next.href}>
          {t.nextShort}: {walk.next.title}
        </ButtonLink>
      ) : (
        <ButtonLink icon="check" href={walk.href}>
          {t.done}
        </ButtonLink>
      )}
    </p>
  )
}

/** Beside an article: the collections that it is in. */
export function PartOfList({ collections }: { collections: readonly PartOf[] }) {
  const { locale } = useUi()
  const [t, c] = [aroundMessages(locale), collectionMessages(locale)]
  if (!collections.length) return null
  return (
    <ArticleAside title={t.partOf}>
      <ul class="bullets">
        {collections.map(({ title, href, form }) => (
          <li key={href}>
            <a href={href}>{title}</a> <span class="muted">{c.forms[form].toLowerCase()}</span>
          </li>
        ))}
      </ul>
    </ArticleAside>
  )
}
