import { formats } from '../../../platform/i18n.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { useTexts, useUi } from '../../../ui/context.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { TextField } from '../../../ui/form-field/text-field.tsx'
import { PageHead, Row, Stack } from '../../../ui/layout/layout.tsx'
import { Workspace } from '../../../ui/page/workspace.tsx'
import { Pagination } from '../../../ui/pagination/pagination.tsx'
import { TaskList } from '../../../ui/tasks/tasks.tsx'
import type { Region } from '../../../modules/organisations/public.ts'
import { countOf, firstOfGroup, onPage, type Results } from '../everything.ts'
import { searchMessages } from '../messages.ts'
import { searchPath } from '../paths.ts'
import { groups, type Group, type SearchQuery } from '../schema.ts'
import { activityRow, articleRow, organisationRow, personRow, regionRow, type ResultRow } from './result-rows.ts'

export interface SearchPageProps {
  query: SearchQuery
  /** Null: what was typed says too little. */
  results: Results | null
  /** The one region that the reader leads. */
  led: Region | null
  today: string
}

export function SearchPage({ query, results, led, today }: SearchPageProps) {
  const t = searchMessages(useUi().locale)
  const typed = query.q.trim()
  return (
    <Workspace title={typed ? t.titleOf(typed) : t.title} section="search" searching>
      <PageHead title={t.title}>
        <SearchField typed={query.q} error={typed && !results ? t.tooShort : undefined} />
      </PageHead>
      {results ? (
        <Found query={query} results={results} led={led} today={today} />
      ) : (
        !typed && <EmptyState level={2} title={t.emptyTitle} text={t.emptyText} />
      )}
    </Workspace>
  )
}

function SearchField({ typed, error }: { typed: string; error: string | undefined }) {
  const t = searchMessages(useUi().locale)
  return (
    <Form action={searchPath} method="get" layout="plain" label={t.title}>
      <TextField
        name="q"
        type="search"
        label={t.field}
        help={t.help}
        value={typed}
        error={error}
        maxlength={200}
        autocomplete="off"
        spellcheck={false}
        autofocus={!typed}
        searchKey
        action={<Button kind="primary">{t.search}</Button>}
      />
    </Form>
  )
}

function Found({ query, results, led, today }: SearchPageProps & { results: Results }) {
  const { locale } = useUi()
  const t = searchMessages(locale)
  const rows = useRows(results, led, today)
  const typed = query.q.trim()
  const shown = groups.filter((group) => results[group].total > 0)
  if (!shown.length)
    return <EmptyState level={2} title={t.nothing(typed)} text={t.nothingText} action={<Back query={query} />} />
  return (
    <Stack gap="l">
      <Row between>
        <p role="status">
          {!isExact(results) ? t.alike(typed) : t.found(countOf(results), formats(locale).number(countOf(results)))}
        </p>
        <Row>
          <Back query={query} />
          {isExact(results) && <Wider query={query} />}
        </Row>
      </Row>
      <div data-results>
        <Stack gap="l">
          {shown.map((group) => (
            <ResultGroup key={group} group={group} rows={rows[group]} total={results[group].total} query={query} />
          ))}
        </Stack>
      </div>
    </Stack>
  )
}

/** What is called so, perhaps with what looks like it beside it. */
const isExact = ({ how }: Results): boolean => how === 'exact' || how === 'wide'

/** The rows of every group, in the reader's language. */
function useRows(results: Results, led: Region | null, today: string): Record<Group, ResultRow[]> {
  const { locale } = useUi()
  const { state } = useTexts()
  const stateName = (name: keyof typeof state) => state[name]
  return {
    mensen: results.mensen.hits.map((hit) => personRow(hit, locale)),
    organisaties: results.organisaties.hits.map((hit) => organisationRow(hit, locale, led)),
    regios: results.regios.hits.map((hit) => regionRow(hit, locale)),
    activiteiten: results.activiteiten.hits.map((hit) => activityRow(hit, locale, today, stateName)),
    artikelen: results.artikelen.hits.map((hit) => articleRow(hit, locale)),
  }
}

interface ResultGroupProps {
  group: Group
  rows: readonly ResultRow[]
  total: number
  query: SearchQuery
}

function ResultGroup({ group, rows, total, query }: ResultGroupProps) {
  const { locale } = useUi()
  const t = searchMessages(locale)
  const count = formats(locale).number(total)
  const more = { href: hrefOf({ ...query, groep: group, pagina: 1 }), text: t.showAll[group](count) }
  return (
    <Card
      id={group}
      title={t.groupTitle(t.groups[group], count)}
      more={!query.groep && total > firstOfGroup ? more : undefined}
    >
      <Stack gap="l">
        <TaskList
          tasks={rows.map(({ icon, title, href, note, act }) => ({
            icon,
            title,
            href,
            note,
            action: act && <a href={act.href}>{act.text}</a>,
          }))}
        />
        {query.groep && (
          <Pagination
            current={query.pagina}
            last={Math.ceil(total / onPage)}
            href={(pagina) => hrefOf({ ...query, pagina })}
          />
        )}
      </Stack>
    </Card>
  )
}

function Back({ query }: { query: SearchQuery }) {
  const t = searchMessages(useUi().locale)
  return query.groep ? <a href={hrefOf({ ...query, groep: '', pagina: 1 })}>{t.toAll}</a> : null
}

/** Typed right and still not what was meant: «Jansen» may be Janssen. */
function Wider({ query }: { query: SearchQuery }) {
  const t = searchMessages(useUi().locale)
  const href = hrefOf({ ...query, ruim: query.ruim ? '' : 'ja', pagina: 1 })
  return <a href={href}>{query.ruim ? t.narrower : t.wider}</a>
}

function hrefOf({ q, groep, ruim, pagina }: SearchQuery): string {
  const said = Object.entries({ q: q.trim(), groep, ruim, pagina: pagina > 1 ? String(pagina) : '' })
  return `${searchPath}?${new URLSearchParams(said.filter(([, value]) => value)).toString()}`
}
