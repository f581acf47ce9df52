import type { Locale } from '../../../../platform/actor.ts'
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
import { mostFound, perList, perPage } from '../rules.ts'
import { findingAddress, groups, isChosen, type FindingQuery, type Group } from '../schema.ts'
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
        {(items.total > 0 || isChosen(query)) && (
          <nav class="items-choices" id="keuzes" aria-label={rt.filters}>
            <Choices counts={items} query={query.list} to={(list) => findingAddress(path, { ...query, list })} />
          </nav>
        )}
        <Stack gap="l">
          <Beside {...props} />
          <section aria-labelledby="berichten" class="stack">
            <SectionHead id="berichten" title={t.results} />
            <Status {...props} />
            <Articles hits={items.hits} asked={results.asked} />
            <Pagination
              current={query.list.page}
              last={Math.ceil(Math.min(items.total, mostFound) / perPage)}
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
      {isMany(items.total) ? t.foundMany(f.number(mostFound)) : t.found(items.total, f.number(items.total))}
      {isNear && items.total > 0 && `. ${t.nearest}`}
      {region && everywhere !== null && (everywhere > items.total || isMany(everywhere)) && (
        <>
          {' · '}
          <a href={findingAddress(findingPath(null), { ...query, list: { ...query.list, page: 1 } })}>
            {t.everywhereCount(countOf(everywhere, locale))}
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

const isMany = (total: number): boolean => total > mostFound

/** As far as anybody counts. */
export const countOf = (total: number, locale: Locale): string =>
  isMany(total) ? findingMessages(locale).moreThan(formats(locale).number(mostFound)) : formats(locale).number(total)

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

/** Collections, regions and who takes part, above the articles: the first few. */
function Beside(props: FoundProps) {
  const shown = groups.filter((group) => groupIn(props.results, group).total > 0)
  if (!shown.length || props.query.list.page > 1) return null
  return (
    <div class={shown.length > 1 ? 'grid grid-2' : 'grid'}>
      {shown.map((group) => (
        <GroupCard key={group} {...props} group={group} />
      ))}
    </div>
  )
}

const groupIn = ({ regions, members, collections }: Results, group: Group) =>
  ({ regios: regions, organisaties: members, verzamelingen: collections })[group]

const nameOf = (group: Group, t: ReturnType<typeof findingMessages>): string =>
  ({ regios: t.regions, organisaties: t.organisations, verzamelingen: t.collections })[group]

function GroupCard({ group, ...props }: FoundProps & { group: Group }) {
  const { locale } = useUi()
  const t = findingMessages(locale)
  const { region, query, results } = props
  const { total, hits } = groupIn(results, group)
  const all = { ...query, wat: group, list: { ...query.list, page: 1 } }
  return (
    <Card
      id={group}
      title={nameOf(group, t)}
      look={3}
      more={
        total > hits.length
          ? {
              href: findingAddress(findingPath(region?.slug ?? null), all),
              text: t.showAll(formats(locale).number(total)),
            }
          : undefined
      }
    >
      <GroupRows results={results} group={group} />
    </Card>
  )
}

function GroupRows({ group, results }: { results: Results; group: Group }) {
  const looked = results.asked?.terms.flatMap(({ ways }) => ways.flat()) ?? []
  const rows = {
    regios: () =>
      results.regions.hits.map(({ region: { slug, siteName, name, province } }) => (
        <Row
          key={slug}
          href={regionSitePath(slug)}
          name={siteName}
          note={[name, province].join(', ')}
          looked={looked}
        />
      )),
    verzamelingen: () =>
      results.collections.hits.map(({ href, title, lead }) => (
        <Row key={href} href={href} name={title} note={lead} looked={looked} />
      )),
    organisaties: () => results.members.hits.map((hit) => <Member key={hit.id} hit={hit} looked={looked} />),
  }
  return (
    <ul class="plain-links" role="list">
      {rows[group]()}
    </ul>
  )
}

type Looking = { looked: Parameters<typeof marked>[1] }

function Row({ href, name, note, looked }: Looking & { href: string; name: string; note: string }) {
  return (
    <li>
      <a href={href}>
        <Marked pieces={marked(name, looked)} />
      </a>
      <p class="small muted">
        <Marked pieces={marked(note, looked)} />
      </p>
    </li>
  )
}

function Member({ hit, looked }: Looking & { hit: MemberHit }) {
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
  const { total } = groupIn(results, group)
  return (
    <Stack gap="l">
      <SectionHead id={group} title={t.withCount(nameOf(group, t), formats(locale).number(total))} />
      <p>
        <a href={findingAddress(path, { ...query, wat: null, list: { ...query.list, page: 1 } })}>{t.toArticles}</a>
      </p>
      <GroupRows results={results} group={group} />
      <Pagination
        current={query.list.page}
        last={Math.ceil(total / perList)}
        href={(page) => findingAddress(path, { ...query, list: { ...query.list, page } })}
      />
    </Stack>
  )
}
