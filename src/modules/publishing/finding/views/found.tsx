import type { ComponentChildren } from 'preact'
import { formats } from '../../../../platform/i18n.ts'
import { dateIn } from '../../../../platform/time.ts'
import { Card } from '../../../../ui/card/card.tsx'
import { useUi } from '../../../../ui/context.tsx'
import { SectionHead, Stack } from '../../../../ui/layout/layout.tsx'
import { Notice } from '../../../../ui/notice/notice.tsx'
import { Pagination } from '../../../../ui/pagination/pagination.tsx'
import { Marked, Results as ResultList, type ResultItem } from '../../../../ui/results/results.tsx'
import { regionSitePath } from '../../../organisations/paths.ts'
import { organisationMessages, type MemberHit, type Region } from '../../../organisations/public.ts'
import { kindMessages } from '../../items/kinds/messages.ts'
import { Choices } from '../../items/reading/views/choices.tsx'
import { readingMessages } from '../../items/reading/messages.ts'
import { excerptOf, marked } from '../excerpts/public.ts'
import { findingMessages } from '../messages.ts'
import { findingPath } from '../paths.ts'
import type { ItemHit } from '../queries.ts'
import { perList, perPage } from '../rules.ts'
import { findingAddress, type FindingQuery, type Group } from '../schema.ts'
import type { Results } from '../searching/queries.ts'

export interface FoundProps {
  region: Region | null
  query: FindingQuery
  results: Results
}

export function Found(props: FoundProps) {
  const { region, query, results } = props
  const { locale } = useUi()
  const [t, rt] = [findingMessages(locale), readingMessages(locale)]
  const path = findingPath(region?.slug ?? null)
  const { items } = results
  if (query.wat) return <WholeGroup {...props} group={query.wat} />
  return (
    <Stack gap="l">
      <Meant {...props} />
      {query.bij && !results.isNear && <Notice tone="caution">{t.noPlace(query.bij)}</Notice>}
      <div class="items-layout">
        <nav class="items-choices" id="keuzes" aria-label={rt.filters}>
          <Choices counts={items} query={query.list} to={(list) => findingAddress(path, { ...query, list })} />
        </nav>
        <Stack gap="l">
          <Beside {...props} />
          <section aria-labelledby="berichten" class="stack">
            <SectionHead id="berichten" title={t.results} />
            <Status {...props} />
            <Articles hits={items.hits} asked={results.asked} />
            <Pagination
              current={query.list.page}
              last={Math.ceil(items.total / perPage)}
              href={(page) => findingAddress(path, { ...query, list: { ...query.list, page } })}
            />
          </section>
        </Stack>
      </div>
    </Stack>
  )
}

function Status({ region, query, results }: FoundProps) {
  const { locale } = useUi()
  const [t, rt, f] = [findingMessages(locale), readingMessages(locale), formats(locale)]
  const { items, everywhere, isNear } = results
  return (
    <p class="muted" role="status">
      {t.found(items.total, f.number(items.total))}
      {isNear && items.total > 0 && `. ${t.nearest}`}
      {region && everywhere !== null && everywhere > items.total && (
        <>
          {' · '}
          <a href={findingAddress(findingPath(null), { ...query, list: { ...query.list, page: 1 } })}>
            {t.everywhereCount(f.number(everywhere))}
          </a>
        </>
      )}
      {items.total > 0 && (
        <span class="to-choices">
          {' · '}
          <a href="#keuzes">{rt.filters}</a>
        </span>
      )}
    </p>
  )
}

/** Nobody uses the word that was typed: said, with what else it may have been. */
function Meant({ region, query, results: { meant } }: FoundProps) {
  const t = findingMessages(useUi().locale)
  if (!meant) return null
  const path = findingPath(region?.slug ?? null)
  return (
    <Notice title={t.meant(query.q, meant.words)} role="status">
      {meant.others.length > 0 && (
        <>
          {t.orMeant}{' '}
          {meant.others.map((words, index) => (
            <>
              {index > 0 && ', '}
              <a href={findingAddress(path, { ...query, q: words })}>{words}</a>
            </>
          ))}
        </>
      )}
    </Notice>
  )
}

function Articles({ hits, asked }: { hits: readonly ItemHit[]; asked: Results['asked'] }) {
  const { locale } = useUi()
  const [t, f] = [findingMessages(locale), formats(locale)]
  const [k, r] = [kindMessages(locale), readingMessages(locale)]
  return (
    <ResultList
      level={3}
      items={hits.map((hit): ResultItem => {
        const { title, text, within } = excerptOf(hit, asked)
        const { kind, region, publishedAt, href, km, language } = hit
        const at = within && { href: `${href}#${within.anchor}`, text: headingOf(within, language) }
        return {
          title,
          // An answer among others opens where it stands.
          href: at && kind === 'questions' ? at.href : href,
          facts: [
            k.kinds[kind],
            region ? r.region(region.name) : r.nation,
            f.longDate(dateIn('Europe/Amsterdam', publishedAt)),
            ...(km === null ? [] : [t.kilometres(Math.round(km))]),
          ],
          text,
          within: at ?? undefined,
          lang: language === locale ? undefined : language,
        }
      })}
    />
  )
}

/** A heading as its writer has it, or the name of the part in the language of the article. */
const headingOf = ({ heading, isField }: { heading: string; isField: boolean }, language: 'nl' | 'en'): string =>
  isField ? ((kindMessages(language).fields as Readonly<Record<string, string>>)[heading] ?? heading) : heading

/** Regions and who takes part, above the articles: the first few. */
function Beside(props: FoundProps) {
  const { regions, members } = props.results
  if (regions.total + members.total === 0 || props.query.list.page > 1) return null
  return (
    <div class={regions.total > 0 && members.total > 0 ? 'grid grid-2' : 'grid'}>
      {regions.total > 0 && <GroupCard {...props} group="regios" total={regions.total} />}
      {members.total > 0 && <GroupCard {...props} group="organisaties" total={members.total} />}
    </div>
  )
}

function GroupCard({ group, total, ...props }: FoundProps & { group: Group; total: number }) {
  const { locale } = useUi()
  const t = findingMessages(locale)
  const { region, query } = props
  const shown = group === 'regios' ? props.results.regions.hits.length : props.results.members.hits.length
  const all = { ...query, wat: group, list: { ...query.list, page: 1 } }
  return (
    <Card
      id={group}
      title={group === 'regios' ? t.regions : t.organisations}
      look={3}
      more={
        total > shown
          ? {
              href: findingAddress(findingPath(region?.slug ?? null), all),
              text: t.showAll(formats(locale).number(total)),
            }
          : undefined
      }
    >
      <GroupRows {...props} group={group} />
    </Card>
  )
}

function GroupRows({ group, results }: FoundProps & { group: Group }): ComponentChildren {
  const looked = results.asked?.terms.flatMap(({ ways }) => ways.flat()) ?? []
  return (
    <ul class="plain-links" role="list">
      {group === 'regios'
        ? results.regions.hits.map(({ region: { slug, siteName, name, province } }) => (
            <li key={slug}>
              <a href={regionSitePath(slug)}>
                <Marked pieces={marked(siteName, looked)} />
              </a>
              <p class="small muted">
                <Marked pieces={marked([name, province].join(', '), looked)} />
              </p>
            </li>
          ))
        : results.members.hits.map((hit) => <Member key={hit.id} hit={hit} looked={looked} />)}
    </ul>
  )
}

function Member({ hit, looked }: { hit: MemberHit; looked: Parameters<typeof marked>[1] }) {
  const { locale } = useUi()
  const t = findingMessages(locale)
  const { name, kind, place, regions } = hit
  const facts = [organisationMessages(locale).kinds[kind], place].filter(Boolean).join(', ')
  return (
    <li>
      <strong>
        <Marked pieces={marked(name, looked)} />
      </strong>
      <p class="small muted">
        {facts}, {t.takesPart}{' '}
        {regions.map(({ slug, name: region }, index) => (
          <>
            {index > 0 && ', '}
            <a href={regionSitePath(slug)}>{region}</a>
          </>
        ))}
      </p>
    </li>
  )
}

function WholeGroup({ group, ...props }: FoundProps & { group: Group }) {
  const { locale } = useUi()
  const t = findingMessages(locale)
  const { region, query, results } = props
  const path = findingPath(region?.slug ?? null)
  const total = group === 'regios' ? results.regions.total : results.members.total
  const title = group === 'regios' ? t.regions : t.organisations
  return (
    <Stack gap="l">
      <SectionHead id={group} title={t.withCount(title, formats(locale).number(total))} />
      <p>
        <a href={findingAddress(path, { ...query, wat: null, list: { ...query.list, page: 1 } })}>{t.toArticles}</a>
      </p>
      <GroupRows {...props} group={group} />
      <Pagination
        current={query.list.page}
        last={Math.ceil(total / perList)}
        href={(page) => findingAddress(path, { ...query, list: { ...query.list, page } })}
      />
    </Stack>
  )
}
