import { AfterReading, NameRow } from '../../../../ui/after-article/after-article.tsx'
import { ButtonLink } from '../../../../ui/button/button.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { regionSitePath } from '../../../organisations/paths.ts'
import { articlePdfPath } from '../../documents/paths.ts'
import type { Item } from '../../items/queries.ts'
import { askPath } from '../../questions/paths.ts'
import { usefulnessMessages } from '../messages.ts'
import { usePath, votePath } from '../paths.ts'
import type { ReadersSay, Use } from '../queries.ts'
import { shareUseful } from '../rules.ts'

export interface AfterArticleProps {
  /** Slug of the site. */
  site: string | null
  item: Pick<Item, 'id' | 'slug'>
  said: ReadersSay
}

const mostNamed = 12

/** What a reader can do with an article, and what others did with it. */
export function AfterArticle({ site, item, said }: AfterArticleProps) {
  const t = usefulnessMessages(useUi().locale)
  const share = shareUseful(said)
  const voting = votePath(site, item.slug)
  return (
    <AfterReading
      above={said.uses.length > 0 && <UsedBy uses={said.uses} />}
      question={t.question}
      answers={
        <>
          <ButtonLink small icon="thumb-up" href={`${voting}?antwoord=ja`}>
            {t.yes}
          </ButtonLink>
          <ButtonLink small href={`${voting}?antwoord=nee`}>
            {t.no}
          </ButtonLink>
        </>
      }
      outcome={share === null ? undefined : t.share(share, said.yes + said.no)}
      links={[
        { href: articlePdfPath(site, item.slug), text: t.download },
        { href: usePath(item.id), text: t.weUseIt },
        { href: `${askPath(site)}?over=${item.id}`, text: t.ask },
      ]}
    />
  )
}

/** Names of regions and organisations only, with their places. */
function UsedBy({ uses }: { uses: readonly Use[] }) {
  const t = usefulnessMessages(useUi().locale)
  const regions = uses.filter(({ kind }) => kind === 'region').length
  const rest = uses.length - mostNamed
  return (
    <NameRow
      id="gebruikt"
      title={t.usedBy}
      count={t.usedCount(regions, uses.length - regions)}
      names={[
        ...uses.slice(0, mostNamed).map(({ name, place, slug }) => (
          <>
            {slug ? <a href={regionSitePath(slug)}>{t.region(name)}</a> : name}
            {place && <span class="muted"> {place}</span>}
          </>
        )),
        ...(rest > 0 ? [t.more(rest)] : []),
      ]}
    />
  )
}
